import re
from typing import Any, get_args, get_type_hints

import icu
import pytest

from gg_desk.catalogue import program, requirements
from gg_desk.catalogue.languages import language, languages
from gg_desk.phrasebook.book import phrasebook
from gg_desk.phrasebook.isolates import FSI, PDI, plain
from gg_desk.phrasebook.patterns import arguments

LANGUAGES = tuple(known.tag for known in languages())
TRANSLATED = tuple(tag for tag in LANGUAGES if tag not in {"ko", "en"})
SAME_AS_ENGLISH = {"amount.for", "hours.days", "hours.languages", "days.range", "finder.pair"}
"""Keys whose phrase may equal its English: bare values and punctuation."""

BUNDLED = phrasebook().translations.bundled

STEPS = [
    "ask-daycare", "hand-in-at-daycare", "pay-with-happiness-card", "center-applies",
    "find-zone-school", "apply-at-school", "bring-documents", "call-first", "call-number",
    "say-language", "go-to-immigration", "go-to-city-office", "go-to-health-centre",
    "go-to-labour-office", "apply-online-hikorea", "apply-online", "apply-by-post",
    "ask-interpreter", "keep-receipt", "keep-copy", "wait-for-answer", "install-app",
    "get-card", "register-card", "within-deadline", "read-letter", "bring-vaccination-papers",
    "hand-in-embassy-paper", "sign-up", "take-test", "join-course", "pay-bill",
    "show-work-proof", "report-to-police",
]  # fmt: skip


def literal(owner: type[Any], field: str) -> tuple[str, ...]:
    return get_args(get_type_hints(owner)[field])


VOCABULARIES = [
    ("amount", get_args(program.Period)),
    ("paid-to", get_args(program.PaidTo)),
    ("registration", get_args(requirements.RegistrationKind)),
    ("attends", get_args(requirements.Attends)),
    ("stay", get_args(requirements.Counting)),
    ("stay.who", get_args(requirements.Person)),
    ("stay.where", tuple(sorted(set(literal(requirements.MinimumStay, "where")) - {"unknown"}))),
    ("date", literal(program.DateFact, "kind")),
    ("status", get_args(program.State)),
    ("ages.basis", tuple(sorted(set(get_args(requirements.AgeBasis)) - {"exact"}))),
    ("step", tuple(STEPS)),
]


def test_all_languages_of_the_desk_are_complete_and_sound() -> None:
    assert phrasebook().languages() == LANGUAGES
    assert phrasebook().problems() == ()


@pytest.mark.parametrize(("prefix", "values"), VOCABULARIES, ids=lambda part: str(part)[:20])
def test_every_value_of_the_catalogues_closed_vocabularies_has_a_phrase(
    prefix: str, values: tuple[str, ...]
) -> None:
    assert values
    missing = [value for value in values if not phrasebook().has(f"{prefix}.{value}", "en")]
    assert missing == []


@pytest.mark.parametrize("tag", LANGUAGES)
def test_every_phrase_can_be_said_with_its_values_isolated(tag: str) -> None:
    for key, entry in BUNDLED(tag).items():
        asked = arguments(entry.words)
        values: dict[str, str | int] = {
            name: 15 if kind == "plural" else f"<{name}>" for name, kind in asked.items()
        }
        text = phrasebook().say(key, tag, **values).text
        for name, kind in asked.items():
            assert ("15" if kind == "plural" else f"{FSI}<{name}>{PDI}") in text, key
        assert not re.search("[{}#'\u200e\u200f\u061c\u202a-\u202e]", text), key
        assert text == text.strip(), key


@pytest.mark.parametrize("tag", [tag for tag in LANGUAGES if tag != "en"])
def test_no_phrase_was_left_in_english(tag: str) -> None:
    entries = BUNDLED(tag).items()
    assert {key for key, entry in entries if entry.words == entry.english} <= SAME_AS_ENGLISH


def test_english_says_what_its_source_says() -> None:
    assert all(entry.words == entry.english for entry in BUNDLED("en").values())


def own_letters(pattern: str, tag: str) -> str:
    """The pattern without its values, plural words and the Korean terms in brackets."""
    words = pattern if tag == "ko" else re.sub(r"\([^)]*[가-힣][^)]*\)", "", pattern)
    words = re.sub(r"\{[a-z_]+\}", "", words)
    return re.sub(r"\{\w+, plural,|\b(zero|one|two|few|many|other) \{", "", words)


# Names and statuses of stay that a family sees in Latin letters on cards, screens and bills.
LATIN_NAMES = {"HiKorea", "National", "Happiness", "app", "E-8", "E-9", "F-4"}
SCRIPTS = {"Kore": ("Hang",), "Hans": ("Hani",), "Jpan": ("Hani", "Hira", "Kana")}
SHARED = "ー\u02bb"
"""Letters that Unicode gives to no single script: Japanese length, Uzbek oʻ."""


@pytest.mark.parametrize("tag", LANGUAGES)
def test_phrases_are_written_in_their_own_script(tag: str) -> None:
    written = language(tag).script
    own = "".join(f"[:script={script}:]" for script in SCRIPTS.get(written, (written,)))
    foreign = icu.UnicodeSet(f"[[:L:]-[{own}{SHARED}]]")
    for key, entry in BUNDLED(tag).items():
        words = own_letters(entry.words, tag)
        if written != "Latn":
            words = re.sub("|".join(sorted(LATIN_NAMES, reverse=True)), "", words)
        assert [letter for letter in words if foreign.contains(letter)] == [], key
        assert key in SAME_AS_ENGLISH or any(letter.isalpha() for letter in words), key


@pytest.mark.parametrize("tag", LANGUAGES)
def test_numbers_are_those_of_the_english_and_western(tag: str) -> None:
    for key, entry in BUNDLED(tag).items():
        # English names a month that some languages write as a number.
        said, meant = (set(re.findall(r"\d+", text)) for text in (entry.words, entry.english))
        numbered = {"ko", "zh-Hans", "ja", "vi"}
        months = {"1", "3", "12"} if tag in numbered and "school_year" in key else set()
        assert said - months == meant - months, key


@pytest.mark.parametrize("tag", [tag for tag in LANGUAGES if tag != "ko"])
def test_korean_in_brackets_stands_in_every_language(tag: str) -> None:
    for key, entry in BUNDLED(tag).items():
        meant = set(re.findall("[가-힣]+", entry.english))
        assert meant <= set(re.findall("[가-힣]+", entry.words)), key


def test_translators_see_the_korean_beside_the_english() -> None:
    korean = BUNDLED("ko")
    for tag in TRANSLATED:
        for key, entry in BUNDLED(tag).items():
            assert entry.korean == korean[key].words, key


def test_the_enrollment_notice_is_never_called_the_letter_for_korean_children() -> None:
    assert phrasebook().say("sheet.enrollment-notice.name", "ko").text == "초등학교 입학 안내문"
    for tag in LANGUAGES:
        patterns = (entry.words for entry in BUNDLED(tag).values())
        assert not any("취학통지서" in pattern for pattern in patterns)


def test_the_sentence_to_read_aloud_is_korean() -> None:
    said = phrasebook().say("call.connect-interpreter", "ko", language=language("km").korean_name)
    assert plain(said.text) == "크메르어 통역을 연결해 주세요."


@pytest.mark.parametrize("tag", LANGUAGES)
def test_no_phrase_is_outdated(tag: str) -> None:
    standing = {phrasebook().status(key, tag) for key in BUNDLED("en")}
    assert standing <= {"unreviewed", "reviewed"}
