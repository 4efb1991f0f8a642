"""One program explained to a family: for each person, criterion by criterion."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from gg_desk.catalogue.program import Program
from gg_desk.catalogue.verdict import (
    Answer,
    OfficeQuestion,
    PersonAnswer,
    Question,
    Reason,
    Verdict,
)
from gg_desk.finder.asking import is_withheld, waits_for
from gg_desk.finder.changing import first_day
from gg_desk.finder.family import NO, OPEN, YES, Family, Value, one_of
from gg_desk.finder.leaves import lanes
from gg_desk.finder.tree import Branch, Leaf, Node, leaves
from gg_desk.finder.ways import readings
from gg_desk.finder.weighing import valid_at, weigh, weigh_all

VERDICTS: dict[Value, Verdict] = {NO: "not_eligible", OPEN: "ask", YES: "eligible"}
_WHOLE_FAMILY = frozenset({"status", "areas", "condition", "not_said", "everyone", "confidence"})
"""Criteria that ask nothing of a single person."""


def explain(program: Program, tree: Sequence[Node], family: Family) -> Answer:
    """The answer for ``program``, whose criteria are ``tree``."""
    total = weigh_all(tree, family)
    people = tuple(
        _person(tree, family, at, family.value(total, at)) for at in _concerned(tree, family)
    )
    verdict = VERDICTS[max(family.value(total, at) for at in range(family.size))]
    days = [person.from_day for person in people if person.from_day]
    return Answer(
        program=program.id,
        verdict=verdict,
        people=people,
        from_day=min(days) if days and verdict != "eligible" else None,
        ask=_to_ask(people) if verdict == "ask" else (),
        contacts=program.contacts,
    )


def _concerned(tree: Sequence[Node], family: Family) -> list[int]:
    """Those for whom the program can be; everybody where it is for none of them."""
    roles = [node for node in tree if isinstance(node, Leaf) and node.kind == "role"]
    everybody = range(family.size)
    values = weigh_all(roles, family) if roles else family.all(YES)
    return [at for at in everybody if family.value(values, at) != NO] or list(everybody)


def _person(tree: Sequence[Node], family: Family, at: int, value: Value) -> PersonAnswer:
    reasons = tuple(reason for node in tree for reason in _reasons(node, family, at, wanted=True))
    return PersonAnswer(
        person=at if family.named else None,
        verdict=VERDICTS[value],
        reasons=reasons,
        from_day=None if value == YES else first_day(tree, family, at),
    )


def _reasons(
    node: Node, family: Family, at: int, *, wanted: bool, of_guardian: bool = False
) -> Iterator[Reason]:
    """What decides a tree for one person; not ``wanted`` where the program wants the opposite."""
    if isinstance(node, Leaf):
        yield _reason(node, family, at, wanted=wanted, of_guardian=of_guardian)
    elif node.operation == "dated":
        yield from _dated(node, family, at, wanted=wanted, of_guardian=of_guardian)
    elif node.operation == "guardian":
        yield from _of_guardians(node.inner[0], family, wanted=wanted)
    else:
        asked = wanted != (node.operation == "not")
        for inner in _deciding(node, family, at, wanted=wanted):
            yield from _reasons(inner, family, at, wanted=asked, of_guardian=of_guardian)


def _deciding(node: Branch, family: Family, at: int, *, wanted: bool) -> Iterable[Node]:
    """Of alternatives, those that hold, or else may hold, or all where none does."""
    if node.operation != ("any" if wanted else "all"):
        return node.inner
    values = [family.value(weigh(inner, family), at) for inner in node.inner]
    best = max(values) if wanted else min(values)
    return [inner for inner, value in zip(node.inner, values, strict=True) if value == best]


def _of_guardians(node: Node, family: Family, *, wanted: bool) -> Iterator[Reason]:
    """The guardians who decide it; where none does, who they are is to be asked."""
    sure, maybe = family.guardians()
    values = [family.value(weigh(node, family), at) for at in range(family.size)]
    together = one_of([values[at] for at in sure], [values[at] for at in maybe])
    deciding = [at for at in sure if values[at] == together]
    for at in deciding[:1] if together == YES else deciding:
        yield from _reasons(node, family, at, wanted=wanted, of_guardian=True)
    if not deciding:
        roles = tuple(Question(field="role", person=at) for at in maybe)
        asked = roles if family.named and roles else (Question(field="guardian"),)
        for leaf in leaves(node):
            yield _reason_of(leaf, "ask", of_guardian=True, **_waiting(asked, family))


def _dated(
    node: Branch, family: Family, at: int, *, wanted: bool, of_guardian: bool
) -> Iterator[Reason]:
    """What the rule of the day decides; where no source tells it, the days whose rule is known."""
    valid = valid_at(node.spans, family)
    if valid is not None:
        yield from _reasons(node.inner[valid], family, at, wanted=wanted, of_guardian=of_guardian)
        return
    for leaf in leaves(node.inner[-1]):
        yield _reason_of(
            leaf, "ask", negated=not wanted, of_guardian=of_guardian, known_for=node.spans
        )


def _reason(leaf: Leaf, family: Family, at: int, *, wanted: bool, of_guardian: bool) -> Reason:
    value = family.value(lanes(leaf.test, family), at)
    is_open = value == OPEN
    return _reason_of(
        leaf,
        VERDICTS[value if wanted else YES - value],
        negated=not wanted,
        of_guardian=of_guardian,
        people=(at,) if family.named and leaf.kind not in _WHOLE_FAMILY else (),
        readings=readings(leaf.test, family, at) if is_open and family.named else (),
        from_day=first_day((leaf,), family, at) if value != YES and wanted else None,
        **_waiting(_questions(leaf, family, at) if is_open else (), family),
    )


def _reason_of(leaf: Leaf, verdict: Verdict, **more: Any) -> Reason:
    return Reason(
        criterion=leaf.kind,
        verdict=verdict,
        needs=leaf.needs,
        sources=leaf.sources,
        as_of=leaf.as_of,
        confidence=leaf.confidence,
        **more,
    )


def _waiting(asked: tuple[Question, ...], family: Family) -> dict[str, Any]:
    """What a reason waits for, without what somebody prefers not to say."""
    spoken = tuple(one for one in asked if not is_withheld(family, one))
    return {"waits_for": spoken, "withheld": bool(asked) and not spoken}


def _questions(leaf: Leaf, family: Family, at: int) -> tuple[Question, ...]:
    """What an open condition waits for; where nobody is named, who is in the family."""
    found = waits_for(leaf.test, family, at)
    if family.named or not found or found[0].field == "area":
        return found
    return (Question(field="people"),)


def _to_ask(people: Sequence[PersonAnswer]) -> tuple[Question | OfficeQuestion, ...]:
    """What stands open, of the family first: once each, in the order of the criteria."""
    open_reasons = [
        reason
        for person in people
        if person.verdict == "ask"
        for reason in person.reasons
        if reason.verdict == "ask"
    ]
    family = [question for reason in open_reasons for question in reason.waits_for]
    office = [
        _office(reason) for reason in open_reasons if not (reason.waits_for or reason.withheld)
    ]
    return (*dict.fromkeys(family), *dict.fromkeys(office))


def _office(reason: Reason) -> OfficeQuestion:
    needs = reason.needs
    return OfficeQuestion(
        criterion=reason.criterion,
        position=needs.condition if needs else None,
        fact=needs.not_said if needs else None,
    )
