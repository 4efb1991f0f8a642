import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gg_desk.catalogue.fold import fold, initials, is_initials
from gg_desk.store.grams import grams, tokens


@pytest.mark.parametrize(
    ("typed", "folded"),
    [
        ("Đăng Ký", "dang ky"),
        (unicodedata.normalize("NFD", "보육료 지원"), "보육료 지원"),
        ("ＡＢＣ　１２０", "abc 120"),
        ("031-120", "031120"),
        ("1577–1366", "15771366"),
        ("100,000원", "100000원"),
        ("G-Dream", "g dream"),
        ("Oʻzbekiston O'zbekiston", "ozbekiston ozbekiston"),
        ("\u2068ក\u200bម្ពុ\u200bជា\u2069", "កម្ពុជា"),
        ("១២០ ۱۲۰", "120 120"),
        ("کتاب كتاب", "کتاب کتاب"),
        ("й", unicodedata.normalize("NFC", "й")),
        ("Straße", "strasse"),
        ("q\u0303가\u0308보q\u0303", "q가\u0308보q"),
        ("1,2-3 a-1 4-b", "123 a 1 4 b"),
        ("«보육·교육»", "보육 교육"),
        ("\ud800 a", "a"),
        ("!?", ""),
    ],
)
def test_words_that_a_person_takes_for_the_same_fold_to_the_same(typed: str, folded: str) -> None:
    assert fold(typed) == folded


def test_marks_outside_latin_letters_stay_since_they_are_vowels() -> None:
    assert fold("កុមារ") == "កុមារ"
    assert fold("कि") != fold("का")


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text())
def test_how_a_keyboard_composes_letters_makes_no_difference(text: str) -> None:
    assert fold(unicodedata.normalize("NFD", text)) == fold(unicodedata.normalize("NFC", text))


@given(st.text())
def test_folded_words_hold_letters_marks_and_digits_only(text: str) -> None:
    assert all(
        unicodedata.category(char)[0] in "LMN" for word in fold(text).split() for char in word
    )


def test_initials_of_korean_names_ignore_spaces() -> None:
    assert initials(fold("보육료 지원")) == fold("ㅂㅇㄹㅈㅇ")
    assert initials(fold("G드림카드")) == fold("ㄷㄹㅋㄷ")
    assert initials(fold("Ansan")) == ""


def test_consonants_joined_by_the_keyboard_are_taken_apart() -> None:
    assert fold("ㄳㅄ") == fold("ㄱㅅㅂㅅ")
    assert is_initials(fold("ㄳㅄ"))
    assert not is_initials(fold("보ㅇ"))
    assert not is_initials("")


words = st.text(alphabet="가나다라abcde한국កុមាر1", min_size=1, max_size=8)


@given(st.lists(words, min_size=1, max_size=4), words)
def test_a_text_holds_every_token_of_a_word_that_it_holds(texts: list[str], word: str) -> None:
    folded = fold(" ".join([*texts, f"x{word}y"]))
    held = set(grams(folded))
    for token in tokens(fold(word).replace(" ", "")):
        assert any(
            gram.startswith(token.text) if token.prefix else gram == token.text for gram in held
        )


def test_every_single_character_begins_a_gram() -> None:
    assert {gram[0] for gram in grams("보육료 abc")} == set("보육료abc")
