"""A program's criteria as a tree of conditions, each with where it comes from."""

import datetime as dt
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

import msgspec

from gg_desk.catalogue.household import Span, days_of
from gg_desk.catalogue.program import Program
from gg_desk.catalogue.requirements import (
    Criterion,
    Fact,
    MinimumStay,
    Registration,
    TypedFact,
)
from gg_desk.catalogue.verdict import CriterionKind
from gg_desk.catalogue.words import Confidence
from gg_desk.finder.family import OPEN, YES
from gg_desk.finder.leaves import (
    Came,
    Goes,
    HasAge,
    HasRegistration,
    HasRole,
    HasStatus,
    HasStayed,
    IsOf,
    LivesIn,
    Settled,
    Test,
    Works,
)

_FOR_WHOM = Criterion(not_said="registration")
"""What a program comes to that tells nothing: nobody says for whom it is."""

Operation = Literal["all", "any", "not", "guardian", "dated"]
_FACTS: tuple[TypedFact, ...] = (
    "areas", "ages", "registration", "minimum_stay", "attendance", "work", "nationality", "arrival",
)  # fmt: skip
_MANY: tuple[Literal["all", "any", "dated"], ...] = ("all", "any", "dated")


@dataclass(frozen=True, slots=True)
class Leaf:
    """One condition: how it is tested, what is said of it, and where that comes from."""

    kind: CriterionKind
    test: Test
    needs: Criterion | None
    sources: tuple[str, ...]
    as_of: dt.date
    confidence: Confidence


@dataclass(frozen=True, slots=True)
class Branch:
    """Conditions combined; ``spans`` are the days for which each is valid, for ``dated`` only."""

    operation: Operation
    inner: "tuple[Node, ...]"
    spans: tuple[Span, ...] = ()


Node = Leaf | Branch


def conditions(program: Program) -> tuple[Node, ...]:
    """All that must hold for a person to use ``program``."""
    nodes: list[Node] = [_status(program)]
    if program.applies_to != "person":
        nodes.append(_plain(program, "role", HasRole(program.applies_to)))
    nodes += _nodes(program, _criteria(program)) or (_node(program, _FOR_WHOM),)
    if program.confidence == "low":
        nodes.append(_plain(program, "confidence", Settled(OPEN)))
    return tuple(nodes)


def _criteria(program: Program) -> tuple[Criterion, ...]:
    """What must all hold; where nothing is written, all typed facts and all conditions in words."""
    criteria = program.criteria
    if criteria is None:
        facts = (Criterion(fact=name) for name in _FACTS)
        words = (Criterion(condition=position) for position in range(len(program.conditions)))
        return (*facts, *words)
    dated = criteria.valid_from or criteria.valid_to
    return criteria.all if criteria.all and not dated else (criteria,)


def _status(program: Program) -> Leaf:
    test = HasStatus(
        program.status.state,
        program.status.confirmed,
        program.status.as_of,
        _first(program, "starts"),
        _first(program, "ends"),
    )
    return Leaf("status", test, None, program.sources, program.status.as_of, program.confidence)


def _first(program: Program, kind: str) -> Span | None:
    return next((days_of(fact.on) for fact in program.dates if fact.kind == kind and fact.on), None)


def _plain(program: Program, kind: CriterionKind, test: Test) -> Leaf:
    return Leaf(kind, test, None, program.sources, program.as_of, program.confidence)


def _nodes(program: Program, criteria: Sequence[Criterion]) -> tuple[Node, ...]:
    """The criteria, without those whose fact the program has not: an office may take one away."""
    return tuple(_node(program, one) for one in criteria if _tells(program, one))


def _tells(program: Program, criterion: Criterion) -> bool:
    if criterion.fact:
        return bool(getattr(program, criterion.fact))
    if criterion.condition is not None:
        return criterion.condition < len(program.conditions)
    several = (*criterion.all, *criterion.any, *criterion.dated)
    alone = (one for one in (criterion.not_, criterion.guardian) if one)
    return all(_tells(program, one) for one in alone) and (
        not several or any(_tells(program, one) for one in several)
    )


def _node(program: Program, criterion: Criterion) -> Node:
    """The criterion; outside the days for which it is valid nobody knows what holds."""
    node = _undated(program, criterion)
    if criterion.valid_from or criterion.valid_to:
        return Branch("dated", (node,), (_valid(criterion),))
    return node


def _valid(criterion: Criterion) -> Span:
    return Span(criterion.valid_from or dt.date.min, criterion.valid_to or dt.date.max)


def _undated(program: Program, criterion: Criterion) -> Node:
    for operation in _MANY:
        if several := getattr(criterion, operation):
            if operation != "dated":
                return Branch(operation, _nodes(program, several))
            told = [one for one in several if _tells(program, one)]
            inner = tuple(_undated(program, one) for one in told)
            return Branch("dated", inner, tuple(map(_valid, told)))
    if criterion.not_ is not None:
        return Branch("not", (_node(program, criterion.not_),))
    if criterion.guardian is not None:
        return Branch("guardian", (_node(program, criterion.guardian),))
    return _leaf(program, criterion)


def _leaf(program: Program, criterion: Criterion) -> Leaf:
    if criterion.condition is not None:
        return _said(program, "condition", Settled(OPEN), criterion)
    if criterion.not_said is not None:
        return _said(program, "not_said", Settled(OPEN), criterion)
    if criterion.everyone:
        return _said(program, "everyone", Settled(YES), criterion)
    own = (name for name in _FACTS if getattr(criterion, name))
    holder, name = (program, criterion.fact) if criterion.fact else (criterion, next(own))
    value = getattr(holder, name)
    needs = Criterion(**{name: value})
    fact = value if isinstance(value, Fact) else criterion
    weak = isinstance(value, Fact) and value.confidence == "low"
    test = Settled(OPEN) if weak else _test(needs)
    return _said(program, name, test, needs, fact)


def _said(
    program: Program, kind: CriterionKind, test: Test, needs: Criterion, fact: Fact | None = None
) -> Leaf:
    """A condition with the source, day and confidence of its fact, else of the program."""
    fact = fact or needs
    return Leaf(
        kind,
        test,
        needs,
        fact.sources or program.sources,
        fact.as_of or program.as_of,
        fact.confidence or program.confidence,
    )


def _test(needs: Criterion) -> Test:
    """How a typed fact is tested; one that tells too little leaves it open."""
    return next(_TESTS[name](fact) for name in _FACTS if (fact := getattr(needs, name)))


def _stayed(fact: MinimumStay) -> Test:
    if fact.days is None and fact.months is None:
        return Settled(OPEN)
    return HasStayed(_bare(fact))


def _bare(fact: MinimumStay) -> MinimumStay:
    return msgspec.structs.replace(fact, sources=(), as_of=None, confidence=None)


def _registered(fact: Registration) -> Test:
    """Without a registration it is open to all where a source says so for those with and without."""
    if not fact.required and (not fact.kinds or {"registered", "undocumented"} <= set(fact.kinds)):
        return Settled(YES)
    return HasRegistration(fact.kinds) if fact.kinds else Settled(OPEN)


_TESTS: Mapping[TypedFact, Callable[[Any], Test]] = {
    "areas": lambda areas: LivesIn(frozenset(areas)),
    "ages": lambda fact: HasAge(fact.minimum, fact.maximum, fact.basis),
    "registration": _registered,
    "minimum_stay": _stayed,
    "attendance": lambda fact: Goes(fact.at),
    "work": lambda fact: Works(fact.kinds),
    "nationality": lambda fact: IsOf(frozenset(fact.countries)),
    "arrival": lambda fact: Came(fact.minimum, fact.maximum, fact.born_here),
}


def leaves(node: Node) -> Iterator[Leaf]:
    """Every condition of a tree."""
    if isinstance(node, Leaf):
        yield node
    else:
        for inner in node.inner:
            yield from leaves(inner)
