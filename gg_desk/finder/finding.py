"""Which programs fit a family: the verdict on each of many at once, and one explained."""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from gg_desk.catalogue.household import Household, Span
from gg_desk.catalogue.program import Program
from gg_desk.catalogue.verdict import Answer, Verdict
from gg_desk.finder.explaining import explain
from gg_desk.finder.family import Family, Lanes, prepare
from gg_desk.finder.leaves import Test, lanes
from gg_desk.finder.tree import Leaf, Node, Operation, conditions
from gg_desk.finder.weighing import combine

_Combined = tuple[Operation, tuple[int, ...], tuple[Span, ...]]


@dataclass(frozen=True, slots=True)
class Rules:
    """The criteria of many programs, each different condition once.

    Values stand in one list: those of ``tests``, then those of ``branches`` in an order in which
    each comes after what it combines. ``roots`` names, for each program, the values that must hold.
    """

    programs: tuple[Program, ...]
    trees: tuple[tuple[Node, ...], ...]
    tests: tuple[Test, ...]
    branches: tuple[_Combined, ...]
    roots: tuple[tuple[int, ...], ...]


def compile_rules(programs: Iterable[Program]) -> Rules:
    """The rules of the programs that a family or a worker can use, in their order."""
    usable = tuple(program for program in programs if program.printable)
    return _rules(usable, tuple(conditions(program) for program in usable))


def some_rules(rules: Rules, places: Sequence[int]) -> Rules:
    """The rules of the programs at ``places`` alone."""
    programs, trees = rules.programs, rules.trees
    return _rules(tuple(programs[at] for at in places), tuple(trees[at] for at in places))


def _rules(programs: tuple[Program, ...], trees: tuple[tuple[Node, ...], ...]) -> Rules:
    tests: dict[Test, int] = {}
    for tree in trees:
        for node in tree:
            _collect(node, tests)
    branches: dict[_Combined, int] = {}
    roots = tuple(tuple(_number(node, tests, branches) for node in tree) for tree in trees)
    return Rules(programs, trees, tuple(tests), tuple(branches), roots)


def _collect(node: Node, tests: dict[Test, int]) -> None:
    if isinstance(node, Leaf):
        tests.setdefault(node.test, len(tests))
        return
    for inner in node.inner:
        _collect(inner, tests)


def _number(node: Node, tests: dict[Test, int], branches: dict[_Combined, int]) -> int:
    """The place of a node's value; a branch that is new gets the next one."""
    if isinstance(node, Leaf):
        return tests[node.test]
    inner = tuple(_number(one, tests, branches) for one in node.inner)
    combined = (node.operation, inner, node.spans)
    return branches.setdefault(combined, len(tests) + len(branches))


def find(rules: Rules, household: Household, day: dt.date) -> tuple[Verdict, ...]:
    """The verdict on each program of ``rules``, in their order."""
    family = prepare(household, day)
    size = family.size
    ones, everybody = (1 << size) - 1, (1 << 2 * size) - 1
    values = _values(rules, family)
    verdicts: list[Verdict] = []
    for root in rules.roots:
        value = everybody
        for place in root:
            value &= values[place]
        verdicts.append("eligible" if value & ones else "ask" if value else "not_eligible")
    return tuple(verdicts)


def _values(rules: Rules, family: Family) -> list[Lanes]:
    values = [lanes(test, family) for test in rules.tests]
    for operation, inner, spans in rules.branches:
        values.append(combine(operation, [values[place] for place in inner], spans, family))
    return values


def answers(rules: Rules, household: Household, day: dt.date) -> tuple[Answer, ...]:
    """Each program's answer with its reasons, in their order."""
    family = prepare(household, day)
    return tuple(
        explain(program, tree, family)
        for program, tree in zip(rules.programs, rules.trees, strict=True)
    )


def answer(program: Program, household: Household, day: dt.date) -> Answer:
    """One program's answer with its reasons."""
    return explain(program, conditions(program), prepare(household, day))
