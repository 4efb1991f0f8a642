"""The days on which a condition may change, and the first one on which all of them hold."""

import datetime as dt
from collections.abc import Callable, Iterator, Sequence

from gg_desk.catalogue.household import ANY_DAY, Household, Span
from gg_desk.catalogue.stay import complete_on
from gg_desk.finder.counting import birthday
from gg_desk.finder.family import YES, Family, prepare
from gg_desk.finder.leaves import HasAge, HasStatus, HasStayed, Test, places
from gg_desk.finder.tree import Leaf, Node
from gg_desk.finder.weighing import weigh, weigh_all

_ONE_DAY = dt.timedelta(days=1)


def first_day(
    nodes: Sequence[Node], household: Household, family: Family, at: int
) -> dt.date | None:
    """The first day after the family's on which the person at ``at`` meets all of ``nodes``.

    Everything but time stays as it is: the same answers, the same rules.
    """
    fixed = (node for node in nodes if isinstance(node, Leaf) and not _moves(node.test))
    if any(family.value(weigh(node, family), at) != YES for node in fixed):
        return None
    days = sorted({day for node in nodes for day in _days(node, family) if day > family.day})
    for day in days:
        then = prepare(household, day)
        if then.value(weigh_all(nodes, then), at) == YES:
            return day
    return None


def _moves(test: Test) -> bool:
    return isinstance(test, HasAge | HasStayed | HasStatus)


def _days(node: Node, family: Family) -> Iterator[dt.date]:
    if isinstance(node, Leaf):
        yield from _days_of(node.test, family)
        return
    for span in node.spans:
        yield from _around(span)
    for inner in node.inner:
        yield from _days(inner, family)


def _days_of(test: Test, family: Family) -> Iterator[dt.date]:
    if isinstance(test, HasStatus):
        for limit in filter(None, (test.starts, test.ends)):
            yield from (limit.first, limit.last, limit.last + _ONE_DAY)
    elif isinstance(test, HasAge):
        yield from _birthdays(test, family)
    elif isinstance(test, HasStayed):
        yield from _completions(test, family)


def _around(span: Span) -> Iterator[dt.date]:
    if span.first > ANY_DAY.first:
        yield span.first
    if span.last < ANY_DAY.last:
        yield span.last + _ONE_DAY


def _birthdays(test: HasAge, family: Family) -> Iterator[dt.date]:
    """Birthdays, and the 1 March on which a class of the birth year begins or ends."""
    ages = [age for age in (test.minimum, test.maximum) if age is not None]
    for born in _known(family, lambda known: (known.born,)):
        yield born
        for age in ages:
            yield birthday(born, age)
            yield birthday(born, age + 1)
            yield from (dt.date(born.year + age + later, 3, 1) for later in range(4))


def _completions(test: HasStayed, family: Family) -> Iterator[dt.date]:
    for since in _known(family, lambda known: places(test.stay, known)):
        for more_than in (False, True):
            day = complete_on(test.stay, since, more_than)
            if day is not None:
                yield day


def _known(family: Family, spans: Callable[..., Sequence[Span]]) -> Iterator[dt.date]:
    """The ends of these spans that are known."""
    for known in family.people:
        for span in spans(known):
            yield from (day for day in (span.first, span.last) if day not in _UNKNOWN)


_UNKNOWN = (ANY_DAY.first, ANY_DAY.last)
