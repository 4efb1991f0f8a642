"""The ways in which a rule can be read, where no source settles how and they disagree."""

import datetime as dt
from collections.abc import Mapping, Sequence
from itertools import product

import msgspec

from gg_desk.catalogue.requirements import AgeBasis, MinimumStay
from gg_desk.catalogue.verdict import Reading, Verdict, Way
from gg_desk.finder.changing import first_day
from gg_desk.finder.counting import age_ways
from gg_desk.finder.family import NO, OPEN, YES, Family, Value
from gg_desk.finder.leaves import HasAge, HasStayed, Test, lanes
from gg_desk.finder.tree import Leaf

_VERDICTS: Mapping[Value, Verdict] = {NO: "not_eligible", OPEN: "ask", YES: "eligible"}
_STAY_WAYS: Mapping[str, Mapping[Way, str]] = {
    "counting": {"at_least": "at_least", "more_than": "more_than"},
    "where": {"city": "city", "gyeonggi": "gyeonggi", "korea": "korea"},
    "who": {"child": "child", "guardian": "guardian"},
    "guardians": {"one_guardian": "one", "all_guardians": "all"},
}
"""By field that may be unknown: the ways to read it, and the value that each stands for."""


def _bare(test: Test) -> Leaf:
    """A condition that is weighed and told to nobody."""
    return Leaf("condition", test, None, (), dt.date.min, "high")


def readings(test: Test, family: Family, at: int) -> tuple[Reading, ...]:
    """Each way to read ``test`` with what it gives, where the ways disagree; else none."""
    if isinstance(test, HasAge):
        found = _of_ages(test, family, at)
    elif isinstance(test, HasStayed):
        found = _of_stay(test.stay, family, at)
    else:
        return ()
    return found if len({reading.verdict for reading in found}) > 1 else ()


def _of_ages(test: HasAge, family: Family, at: int) -> tuple[Reading, ...]:
    born = family.people[at].born
    found = []
    for way, span in age_ways(*test, family.day):
        inside = span.first <= born.first and born.last <= span.last
        outside = born.last < span.first or span.last < born.first
        verdict = _VERDICTS[YES if inside else NO if outside else OPEN]
        day = None
        if way in {"exact", "school_class"} and verdict != "eligible":
            basis: AgeBasis = "exact" if way == "exact" else "birth_year"
            alone = HasAge(test.minimum, test.maximum, basis)
            day = first_day((_bare(alone),), family, at)
        found.append(Reading(ways=(way,), verdict=verdict, from_day=day))
    return tuple(found)


def _of_stay(stay: MinimumStay, family: Family, at: int) -> tuple[Reading, ...]:
    open_fields = [field for field in _STAY_WAYS if getattr(stay, field) == "unknown"]
    if stay.who in {"child", "person"} or len(family.guardians()[0]) < 2:  # noqa: PLR2004 - several
        open_fields = [field for field in open_fields if field != "guardians"]
    found = _read(stay, open_fields, family, at)
    for field in tuple(open_fields):
        if _idle(field, open_fields, found):
            open_fields.remove(field)
            found = _read(stay, open_fields, family, at)
    return tuple(found.values())


def _read(
    stay: MinimumStay,
    open_fields: Sequence[str],
    family: Family,
    at: int,
) -> dict[tuple[Way, ...], Reading]:
    found = {}
    for ways in product(*(_STAY_WAYS[field] for field in open_fields)):
        fixed = {
            field: _STAY_WAYS[field][way] for field, way in zip(open_fields, ways, strict=True)
        }
        test = HasStayed(msgspec.structs.replace(stay, **fixed))
        verdict = _VERDICTS[family.value(lanes(test, family), at)]
        day = None
        if verdict != "eligible":
            day = first_day((_bare(test),), family, at)
        found[ways] = Reading(ways=ways, verdict=verdict, from_day=day)
    return found


def _idle(field: str, open_fields: Sequence[str], found: Mapping[tuple[Way, ...], Reading]) -> bool:
    """Whether it makes no difference how ``field`` is read, however the others are."""
    place = open_fields.index(field)
    results: dict[tuple[Way, ...], set[tuple[Verdict, dt.date | None]]] = {}
    for ways, reading in found.items():
        others = ways[:place] + ways[place + 1 :]
        results.setdefault(others, set()).add((reading.verdict, reading.from_day))
    return all(len(same) == 1 for same in results.values())
