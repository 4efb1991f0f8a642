"""What the finder asks a family, and what one can answer: sentences and buttons, in any language."""

from typing import NamedTuple

from gg_desk.catalogue.household import OTHER_COUNTRY, Household, Member, MemberField
from gg_desk.catalogue.verdict import Question
from gg_desk.phrasebook.book import Phrase, Phrasebook
from gg_desk.phrasebook.formats import country_name

_ONE_FORM = frozenset({"role"})
"""Questions about a person that sound the same of everybody."""
_NEVER_OF_CHILD = frozenset({"work"})
_NEVER_OF_YOU = frozenset({"attends"})


class Asked(NamedTuple):
    """A question as a family reads it."""

    sentence: Phrase
    why: Phrase
    """One sentence that says what it is asked for."""


def question_words(book: Phrasebook, asked: Question, household: Household, tag: str) -> Asked:
    """The question in words, and why it is asked; of a person it says *this child* or *you*.

    Whom it is about stands beside it: ``person_words`` tells.
    """
    key = f"finder.ask.{asked.field}"
    if asked.person is not None and asked.field not in _ONE_FORM:
        key = f"{key}.{_addressed(household, asked.person, asked.field)}"
    sentence = book.say(key, tag)
    if asked.exact:
        sentence = book.say("finder.ask.exact", tag, question=sentence)
    return Asked(sentence, book.say(f"finder.why.{_reason(asked)}", tag))


def person_words(book: Phrasebook, household: Household, at: int, tag: str) -> Phrase:
    """What somebody is called without a name: *Child 2*, the second of several children."""
    role = household.people[at].role
    said = _role(book, role, tag)
    same = [place for place, member in enumerate(household.people) if member.role == role]
    if len(same) == 1:
        return said
    return Phrase(
        f"{said.text}\N{NO-BREAK SPACE}{same.index(at) + 1}", tag, said.key, said.reviewed
    )


def option_words(book: Phrasebook, asked: Question, option: str, tag: str) -> Phrase:
    """An answer to choose, as it stands on a button: it begins with a capital letter.

    Raises:
        KeyError: the question is not one with such answers: a bug.
    """
    said = answer_words(book, asked.field, option, tag)
    return Phrase(said.text[:1].upper() + said.text[1:], tag, said.key, said.reviewed)


def answer_words(book: Phrasebook, field: str, answer: str, tag: str) -> Phrase:
    """An answer inside a sentence; for ``nationality`` a country by its ISO 3166 code.

    Raises:
        KeyError: ``field`` has no such answer: a bug.
    """
    if answer == OTHER_COUNTRY:
        return book.say("finder.other-country", tag)
    if field == "nationality":
        # A country's name is ICU's: no words of ours that anybody could review.
        return Phrase(country_name(answer, tag), tag, "country", reviewed=True)
    if field == "role":
        return _role(book, answer, tag)
    if field == "attends" and answer != "none":
        return book.say(f"attends.{answer}", tag)
    return book.say(f"finder.{field}.{answer}", tag)


def _role(book: Phrasebook, role: str | None, tag: str) -> Phrase:
    if role == "guardian":
        return book.say("field.guardian", tag)
    return book.say(f"finder.person.{role or 'unknown'}", tag)


def _addressed(household: Household, at: int, field: MemberField | str) -> str:
    """How the question speaks of the person: the only grown-up of a family is who reads it."""
    members = household.people
    if members[at].role == "child" and field not in _NEVER_OF_CHILD:
        return "child"
    grown_up = [place for place, member in enumerate(members) if _is_grown_up(member)]
    return "you" if grown_up == [at] and field not in _NEVER_OF_YOU else "person"


def _is_grown_up(member: Member) -> bool:
    return member.role in {"guardian", "adult"}


def _reason(asked: Question) -> str:
    if asked.exact:
        return "exact"
    return "since" if asked.field.endswith("_since") else asked.field
