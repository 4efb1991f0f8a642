"""One thing has one name: the glossary is sound, and texts that differ from it are known."""

from pathlib import Path

import pytest

from gg_desk.catalogue.languages import languages
from gg_desk.catalogue.translation import Message
from gg_desk.errors import DeskError
from gg_desk.phrasebook.glossary import Term, deviations, glossary
from gg_desk.phrasebook.texts import Texts

# Shortened where the sentence itself says of whom it speaks. Mend one, and take it out here.
SHORTENED = {
    "program/alien-registration/conditions/0": "ar bn fil hi kk mn ru uz vi",
    "program/alien-registration/purpose": "fil vi",
    "program/anseong-childcare/registration/note": "fil",
    "program/employer-keeps-passport/purpose": "ar bn fil hi kk km mn my ne ru si ur uz vi",
    "program/special-class/name": "ja",
    "program/voluntary-departure/name": "ja",
    "document/happiness-card/name": "ar kk ru",
}

CARD = Term(
    korean="등록증",
    meaning="card",
    never=("신분증",),
    says={"en": "card", "ru": ("карт|а учёта", "учётн|ая карт|а"), "km": "ប័ណ្ណ"},
)
LONGER = Term(korean="등록증명", meaning="certificate", says={"en": "certificate"})
MESSAGE = Message(key="x", english="Bring your card.", korean="등록증을 가져오세요.")


def told(words: str, tag: str = "ru", message: Message = MESSAGE) -> list[str]:
    return [one["en"] for one in deviations((CARD, LONGER), message, tag, words)]


@pytest.mark.parametrize(
    "words", ["Возьмите карту учёта.", "Возьмите УЧЁТНУЮ КАРТУ.", "Без карт\u00a0учёта"]
)
def test_a_rendering_counts_in_any_of_its_forms(words: str) -> None:
    assert told(words) == []


def test_another_rendering_is_told_with_the_right_one() -> None:
    (sentence,) = told("Возьмите удостоверение.")
    assert "등록증" in sentence
    assert "карта учёта / учётная карта" in sentence


def test_a_term_in_brackets_counts_even_where_the_sources_are_silent() -> None:
    silent = Message(key="x", english="Bring it.", korean="가져오세요.")
    assert told("Возьмите.", message=silent) == []
    assert told("Возьмите его (등록증).", message=silent)


def test_a_longer_term_is_another_term() -> None:
    longer = Message(key="x", english="A certificate, no card.", korean="등록증명을 내세요.")
    assert told("Справка.", message=longer) == []


def test_a_text_that_only_korean_makes_explicit_is_free() -> None:
    assert (
        told("Возьмите его.", message=Message(key="x", english="Bring it.", korean="등록증")) == []
    )


def test_a_name_that_must_not_be_used_is_told() -> None:
    (sentence,) = told("Возьмите карту учёта (신분증).")
    assert "신분증" in sentence


def test_every_term_is_said_in_languages_of_the_desk_only() -> None:
    tags = {known.tag for known in languages()}
    for term in glossary():
        assert set(term.says) <= tags - {"ko"}, term.korean
        assert not term.says or {"en"} <= set(term.says), term.korean
        assert term.ours or (term.source and term.confidence), term.korean
    assert len({term.korean for term in glossary()}) == len(glossary()) == 78


@pytest.mark.parametrize("tag", [known.tag for known in languages()])
def test_texts_that_differ_from_the_glossary_are_known(bundled: Texts, tag: str) -> None:
    differing = {
        message.key
        for message in bundled.of(tag)
        if (said := bundled.said(message.key, tag))
        and any(deviations(glossary(), message, tag, said.words))
    }
    assert differing == {key for key, tags in SHORTENED.items() if tag in tags.split()}


def test_a_glossary_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    broken = tmp_path / "glossary.toml"
    broken.write_text('[[term]]\nkorean = "등록증"\n', "utf-8")
    with pytest.raises(DeskError, match=r"glossary\.toml cannot be read.*meaning"):
        glossary(broken)
