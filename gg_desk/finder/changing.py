"""The days on which a condition may change, and the first one on which all of them hold."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import replace

from gg_desk.catalogue.household import ANY_DAY, Span
from gg_desk.catalogue.stay import complete_on
from gg_desk.finder.counting import birthday
from gg_desk.finder.family import YES, Family, Known
from gg_desk.finder.leaves import HasAge, HasStatus, HasStayed, Test, places
from gg_desk.finder.tree import Leaf, Node
from gg_desk.finder.weighing import weigh, weigh_all

_ONE_DAY = dt.timedelta(days=1)


def first_day(nodes: Sequence[Node], family: Family, at: int) -> dt.date | None:
    """The first day after the family's on which the person at ``at`` meets all of ``nodes``.

    Everything but time stays as it is: the same answers, the same rules.
    """
    fixed = (node for node in nodes if not _moves(node))
    if any(family.value(weigh(node, family), at) != YES for node in fixed):
        return None
    days = {day for node in nodes for day in _days(node, family, [at]) if day > family.day}
    for day in sorted(days):
        then = replace(family, day=day)
        if then.value(weigh_all(nodes, then), at) == YES:
            return day
    return None


def _moves(node: Node) -> bool:
    if isinstance(node, Leaf):
        return isinstance(node.test, HasAge | HasStayed | HasStatus)
    return node.operation == "dated" or any(map(_moves, node.inner))


def _days(node: Node, family: Family, people: Sequence[int]) -> Iterator[dt.date]:
    """The days on which the value of a tree may change for ``people``."""
    if isinstance(node, Leaf):
        yield from _days_of(node.test, family, people)
        return
    for span in node.spans:
        yield from _around(span)
    whose = _guardians(family) if node.operation == "guardian" else people
    for inner in node.inner:
        yield from _days(inner, family, whose)


def _guardians(family: Family) -> list[int]:
    sure, maybe = family.guardians()
    return sure + maybe


def _days_of(test: Test, family: Family, people: Sequence[int]) -> Iterator[dt.date]:
    if isinstance(test, HasStatus):
        for limit in filter(None, (test.starts, test.ends)):
            yield from (limit.first, limit.last, limit.last + _ONE_DAY)
    elif isinstance(test, HasAge):
        for at in people:
            yield from _birthdays(test, family.people[at])
    elif isinstance(test, HasStayed):
        alone = test.stay.who in {"child", "person"}
        for at in people if alone else {*people, *_guardians(family)}:
            yield from _completions(test, family.people[at])


def _around(span: Span) -> Iterator[dt.date]:
    if span.first > ANY_DAY.first:
        yield span.first
    if span.last < ANY_DAY.last:
        yield span.last + _ONE_DAY


def _birthdays(test: HasAge, known: Known) -> Iterator[dt.date]:
    """Birthdays, and the 1 March on which a class of the birth year begins or ends."""
    ages = [age for age in (test.minimum, test.maximum) if age is not None]
    for born in _ends(known.born):
        yield born
        for age in ages:
            yield birthday(born, age)
            yield birthday(born, age + 1)
            yield from (dt.date(born.year + age + later, 3, 1) for later in range(4))


def _completions(test: HasStayed, known: Known) -> Iterator[dt.date]:
    for span in places(test.stay, known):
        for since in _ends(span):
            for more_than in (False, True):
                day = complete_on(test.stay, since, more_than)
                if day is not None:
                    yield day


def _ends(span: Span) -> Iterator[dt.date]:
    """The first and the last day of a span, where they are known."""
    yield from {span.first, span.last} - {ANY_DAY.first, ANY_DAY.last}
