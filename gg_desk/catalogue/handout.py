"""What was handed out: which sheet, in which languages, from which facts; never to whom."""

import datetime as dt
from typing import Literal

import msgspec

from gg_desk.catalogue.program import Program
from gg_desk.catalogue.words import LocalText, Noun

Way = Literal["saved", "printed", "mailed"]


class Handout(Noun, frozen=True, kw_only=True):
    """One sheet that left the desk."""

    code: str
    """As ``sheet_code`` writes it."""
    at: dt.datetime
    template: str
    languages: tuple[str, ...]
    way: Way
    copies: int = 1
    pages: int = 1
    programs: tuple[Program, ...] = ()
    """The programs on it, with their facts as they were that day."""


class FactChange(Noun, frozen=True, kw_only=True):
    """What a handed-out sheet says and what holds now, in Korean and English."""

    program: str
    """The program's id."""
    label: LocalText
    before: LocalText
    now: LocalText
    """Empty where nothing is said of it any more."""


class SheetAnswer(Noun, frozen=True, kw_only=True):
    """What a sheet's code tells: what was printed, and whether it still holds."""

    handout: Handout
    verdict: Literal["current", "outdated"]
    changes: tuple[FactChange, ...] = ()
    name: LocalText = msgspec.field(default_factory=dict)
    """What the sheet is called; empty where its template is not among the desk's sheets."""


class HandoutCount(Noun, frozen=True, kw_only=True):
    """How many sheets left the desk in one month, of one kind, program and language."""

    month: str
    """Such as 2026-11."""
    template: str
    program: str
    """Its id, empty for a sheet without one."""
    language: str
    sheets: int
    copies: int
