from collections.abc import Iterator
from typing import get_args

import icu
import pytest

from gg_desk.catalogue.household import (
    OTHER_COUNTRY,
    Attending,
    Household,
    Member,
    MemberField,
    Registered,
    Role,
)
from gg_desk.catalogue.languages import languages
from gg_desk.catalogue.requirements import WorkKind
from gg_desk.catalogue.verdict import Question
from gg_desk.phrasebook.book import Phrase, phrasebook
from gg_desk.phrasebook.family_questions import (
    answer_words,
    option_words,
    person_words,
    question_words,
)
from gg_desk.phrasebook.isolates import plain

BOOK = phrasebook()
LANGUAGES = tuple(known.tag for known in languages())
CHILD, GUARDIAN, ADULT, UNKNOWN = (Member(role=role) for role in (*get_args(Role), None))
FAMILY = Household(people=(CHILD, GUARDIAN, CHILD, ADULT, UNKNOWN))
ALONE = Household(people=(CHILD, GUARDIAN))
LONGEST_BUTTON = 50
"""Letters as one sees them; 40 are aimed at."""


def kinds(literal: object) -> Iterator[str]:
    """The values of a Literal, and of those joined in it."""
    for part in get_args(literal):
        yield from [part] if isinstance(part, str) else kinds(part)


OPTIONS = {
    "role": tuple(kinds(Role)),
    "registration": tuple(kinds(Registered)),
    "attends": tuple(kinds(Attending)),
    "work": tuple(kinds(WorkKind)),
}
FIELDS = get_args(MemberField)
QUESTIONS = [
    *(Question(field=field) for field in ("people", "guardian", "area")),
    *(
        Question(field=field, person=at, exact=exact)
        for field in FIELDS
        for at in range(len(FAMILY.people))
        for exact in ((False, True) if field.endswith(("_since", "_date")) else (False,))
    ),
]


def asked(field: MemberField, at: int, household: Household = FAMILY, tag: str = "en") -> str:
    said = question_words(BOOK, Question(field=field, person=at), household, tag)
    return said.sentence.text


@pytest.mark.parametrize("tag", LANGUAGES)
def test_every_question_can_be_asked_of_everybody(tag: str) -> None:
    for question in QUESTIONS:
        said = question_words(BOOK, question, FAMILY, tag)
        for phrase in said:
            assert len(plain(phrase.text)) > 3, question
            assert not {"{", "}"} & set(phrase.text), question
        assert said.sentence.text != said.why.text


def test_a_question_speaks_of_the_child_the_reader_and_others() -> None:
    assert asked("birth_date", 0) == "When was this child born?"
    assert asked("birth_date", 3) == "When was this person born?"
    assert asked("birth_date", 4) == "When was this person born?"
    assert asked("birth_date", 0, Household(people=(ADULT,))) == "When were you born?"


def test_only_the_one_grown_up_of_a_family_is_spoken_to() -> None:
    assert asked("birth_date", 1, ALONE) == "When were you born?"
    assert asked("birth_date", 1) == "When was this person born?"


def test_a_child_is_asked_where_it_goes_and_who_works_is_a_person() -> None:
    assert asked("attends", 0).startswith("Does this child go")
    assert asked("attends", 1, ALONE).startswith("Does this person go")
    assert asked("work", 1, ALONE) == "What kind of work do you do in Korea?"
    assert asked("work", 0) == "What kind of work does this person do in Korea?"


def test_an_answer_that_was_not_exact_enough_is_asked_more_closely() -> None:
    question = Question(field="in_gyeonggi_since", person=0, exact=True)
    said = question_words(BOOK, question, FAMILY, "ko")
    assert plain(said.sentence.text) == (
        "이 아이는 언제부터 경기도에 살았습니까? 되도록 정확한 날짜를 알려 주세요."
    )
    assert said.why.text == "며칠 차이로 결과가 달라질 수 있습니다."


@pytest.mark.parametrize("tag", LANGUAGES)
def test_registration_is_asked_with_the_right_not_to_answer(tag: str) -> None:
    """The families it matters most to read that nothing is kept, and nothing that frightens."""
    why = question_words(BOOK, Question(field="registration", person=0), FAMILY, tag).why
    sentences = icu.BreakIterator.createSentenceInstance(icu.Locale(tag))
    sentences.setText(why.text)
    least = 1 if tag == "th" else 3  # Thai sets no full stops
    assert len(list(sentences)) >= least, why.text
    assert "불법" not in why.text


def test_people_are_told_apart_by_number_where_there_are_several() -> None:
    said = [person_words(BOOK, FAMILY, at, "en").text for at in range(5)]
    assert said == ["Child\u00a01", "Guardian", "Child\u00a02", "Adult", "Family member"]
    assert person_words(BOOK, FAMILY, 2, "ko").text == "자녀\u00a02"


@pytest.mark.parametrize("tag", LANGUAGES)
@pytest.mark.parametrize("field", OPTIONS)
def test_options_are_short_and_differ(tag: str, field: MemberField) -> None:
    question = Question(field=field, person=0)
    said = [option_words(BOOK, question, option, tag).text for option in OPTIONS[field]]
    assert len(set(said)) == len(said)
    for words in said:
        letters = icu.BreakIterator.createCharacterInstance(icu.Locale(tag))
        letters.setText(words)
        assert len(list(letters)) <= LONGEST_BUTTON, words
        assert words[0] == words[0].upper(), words
        assert not {"{", "}"} & set(words)


def test_an_option_begins_with_a_capital_an_answer_inside_a_sentence_does_not() -> None:
    question = Question(field="attends", person=0)
    assert option_words(BOOK, question, "daycare", "ru").text == "Ясли-сад (어린이집)"
    assert answer_words(BOOK, "attends", "daycare", "ru").text == "ясли-сад (어린이집)"
    assert option_words(BOOK, question, "none", "en").text == "None of these"


def test_an_answer_that_no_question_has_is_a_bug() -> None:
    with pytest.raises(KeyError):
        answer_words(BOOK, "work", "sleeping", "en")


@pytest.mark.parametrize("tag", LANGUAGES)
def test_countries_are_called_in_the_language(tag: str) -> None:
    names = {
        answer_words(BOOK, "nationality", code, tag).text
        for code in ("VN", "KH", "NP", "UZ", "MM", "LK", "KZ", "MN", "TH", "PH")
    }
    assert len(names) == 10
    assert not any(len(name) == len("VN") and name.isupper() for name in names)


def test_what_is_unreviewed_says_so() -> None:
    phrases: list[Phrase] = [
        *question_words(BOOK, Question(field="area"), FAMILY, "km"),
        person_words(BOOK, FAMILY, 0, "km"),
    ]
    assert not any(phrase.reviewed for phrase in phrases)


def test_a_country_that_was_not_offered_is_another_one() -> None:
    assert answer_words(BOOK, "nationality", OTHER_COUNTRY, "ko").text == "다른 나라"
    assert answer_words(BOOK, "nationality", OTHER_COUNTRY, "km").text == "ប្រទេសផ្សេង"
