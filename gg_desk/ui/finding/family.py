"""A family as it is told, word for word: plain data that lives as long as the page shows it."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from gg_desk.catalogue.verdict import Question

WITHHELD = "prefers_not_to_say"
"""What stands in place of an answer that somebody prefers not to give."""


@dataclass(frozen=True, slots=True)
class Person:
    """One of the family; ``key`` stays theirs while others come and go."""

    key: int
    told: Mapping[str, str] = field(default_factory=dict)
    """By field: the text that was typed, or the value that was chosen."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A question, about the person with this key or about the family."""

    field: str
    key: int | None = None
    exact: bool = False


@dataclass(frozen=True, slots=True)
class Family:
    """Who is in it, what they told, and what was passed over or nobody knows."""

    area: str = ""
    people: tuple[Person, ...] = ()
    skipped: tuple[Asked, ...] = ()
    unknown: tuple[Asked, ...] = ()
    made: int = 0
    """How many people were ever added, so that no key comes twice."""

    def person(self, key: int) -> Person | None:
        """The person with this key, if they are still there."""
        return next((one for one in self.people if one.key == key), None)

    def told(self, name: str, key: int | None) -> str:
        """What was told in this field; empty where nothing was."""
        if key is None:
            return self.area
        person = self.person(key)
        return person.told.get(name, "") if person else ""


def added(family: Family, role: str) -> Family:
    """The family with one more of this role."""
    person = Person(family.made + 1, {"role": role})
    return replace(family, people=(*family.people, person), made=person.key)


def removed(family: Family, key: int) -> Family:
    """The family without this person."""
    return replace(family, people=tuple(one for one in family.people if one.key != key))


def put_back(family: Family, person: Person, at: int) -> Family:
    """The family with ``person`` where they stood before."""
    people = (*family.people[:at], person, *family.people[at:])
    return replace(family, people=people)


def telling(family: Family, name: str, key: int | None, text: str) -> Family:
    """The family in which ``text`` was told; an empty one takes an answer back."""
    if key is None:
        return replace(family, area=text)
    people = tuple(
        replace(one, told={**one.told, name: text}) if one.key == key else one
        for one in family.people
    )
    return replace(family, people=people)


def skipping(family: Family, asked: Asked) -> Family:
    """The family that is not asked this for now."""
    return replace(family, skipped=(*family.skipped, asked))


def not_knowing(family: Family, asked: Asked) -> Family:
    """The family in which nobody knows this."""
    return replace(family, unknown=(*family.unknown, asked))


def asking_again(family: Family, asked: Asked) -> Family:
    """The family that may be asked this again."""
    skipped = tuple(one for one in family.skipped if one != asked)
    unknown = tuple(one for one in family.unknown if one != asked)
    return replace(family, skipped=skipped, unknown=unknown)


def asked_of(family: Family, question: Question) -> Asked:
    """A question as it stays while people come and go."""
    key = None if question.person is None else family.people[question.person].key
    return Asked(question.field, key, question.exact)


def questions(family: Family, asked: tuple[Asked, ...]) -> tuple[Question, ...]:
    """These questions about people as they stand now; those about people who are gone are left out."""
    places = {person.key: at for at, person in enumerate(family.people)}
    return tuple(
        Question(
            field=one.field,  # type: ignore[arg-type]  # it comes from a question
            person=None if one.key is None else places[one.key],
            exact=one.exact,
        )
        for one in asked
        if one.key is None or one.key in places
    )
