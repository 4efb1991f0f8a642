"""Conditions weighed for a family, one tree at a time: the plain way."""

from collections.abc import Sequence
from functools import reduce
from operator import and_, or_

from gg_desk.catalogue.household import Span
from gg_desk.finder.family import OPEN, Family, Lanes, one_of
from gg_desk.finder.leaves import lanes
from gg_desk.finder.tree import Leaf, Node, Operation


def weigh(node: Node, family: Family) -> Lanes:
    """The value of a tree for each person."""
    if isinstance(node, Leaf):
        return lanes(node.test, family)
    inner = [weigh(one, family) for one in node.inner]
    return combine(node.operation, inner, node.spans, family)


def weigh_all(nodes: Sequence[Node], family: Family) -> Lanes:
    """The value, for each person, of all these together."""
    return combine("all", [weigh(node, family) for node in nodes], (), family)


def combine(
    operation: Operation, inner: Sequence[Lanes], spans: Sequence[Span], family: Family
) -> Lanes:
    """Several values as one, by Kleene's logic."""
    if operation == "all":
        return reduce(and_, inner)
    if operation == "any":
        return reduce(or_, inner)
    if operation == "not":
        return _opposite(inner[0], family.size)
    if operation == "guardian":
        return _of_a_guardian(inner[0], family)
    valid = valid_at(spans, family)
    return family.all(OPEN) if valid is None else inner[valid]


def valid_at(spans: Sequence[Span], family: Family) -> int | None:
    """Which of several dated rules holds on the family's day; None where no source tells that day's."""
    held = (at for at, span in enumerate(spans) if span.first <= family.day <= span.last)
    return next(held, None)


def _opposite(lanes: Lanes, size: int) -> Lanes:
    ones = (1 << size) - 1
    yes, not_no = lanes & ones, lanes >> size
    return (not_no ^ ones) | ((yes ^ ones) << size)


def _of_a_guardian(lanes: Lanes, family: Family) -> Lanes:
    sure, maybe = ([family.value(lanes, at) for at in found] for found in family.guardians())
    return family.all(one_of(sure, maybe))
