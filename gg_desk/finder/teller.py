"""Who tells the office of a household: the words, the names, and what somebody is called."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from gg_desk.catalogue.contact import Contact
from gg_desk.catalogue.household import Household
from gg_desk.catalogue.place import Area
from gg_desk.catalogue.words import LocalText
from gg_desk.finder.sayings import ROLES, SAYINGS
from gg_desk.phrasebook.book import Phrasebook


@dataclass(frozen=True, slots=True)
class Teller:
    """Who tells it: the words of the book and the names of places, about a household on a day."""

    book: Phrasebook
    areas: Mapping[str, Area]
    contacts: Mapping[str, Contact]
    household: Household
    day: dt.date


def said(key: str, tag: str, table: Mapping[Any, LocalText] = SAYINGS, **values: object) -> str:
    """One of the fixed sentences."""
    return table[key][tag].format(**values)


def person(household: Household, at: int | None, tag: str) -> str:
    """What somebody is called without a name: *child 2*, the second of the children."""
    if at is None:
        return said("nobody", tag)
    role = household.people[at].role
    same = [place for place, member in enumerate(household.people) if member.role == role]
    name = ROLES[role][tag]
    return name if len(same) == 1 else f"{name} {same.index(at) + 1}"
