"""The desk's verbs for a family at the counter: who is in it, and which programs fit.

Nothing about a family is kept: a household lives as long as whoever holds it.
"""

import datetime as dt
from dataclasses import dataclass

from gg_desk.catalogue.household import Household
from gg_desk.catalogue.words import in_language
from gg_desk.desk import KOREA, Desk
from gg_desk.finder.finding import Rules, compile_rules
from gg_desk.finder.reading import Names, read_household
from gg_desk.mailing.places import area_of
from gg_desk.mailing.tables import bundled_tables
from gg_desk.mailing.tidy import folded
from gg_desk.store.listing import every


@dataclass(frozen=True, slots=True)
class Finder:
    """What finding needs of the desk, made once: the rules of its programs, and its names."""

    rules: Rules
    names: Names


def finder(desk: Desk) -> Finder:
    """The finder over the programs as they stand now, with the office's edits."""
    areas = every(desk.store, "area")
    tables = bundled_tables(areas.values())
    return Finder(
        compile_rules(every(desk.store, "program").values()),
        Names(
            area=lambda name: area_of(name, tables.areas),
            country=lambda name: tables.nationalities.get(folded(name), ""),
            areas=[in_language(area.name, tag) for area in areas.values() for tag in ("en", "ko")],
        ),
    )


def household(finder: Finder, text: str) -> Household:
    """The household that the text of a file tells of.

    Raises:
        UsageError: it is wrong; every fault in a line of its own.
    """
    return read_household(text, finder.names, today())


def today() -> dt.date:
    """The day at the counter, in Korea."""
    return dt.datetime.now(KOREA).date()
