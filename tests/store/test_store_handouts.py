"""The log of handouts: what, in which languages, when, how many; never to whom."""

import datetime as dt
from typing import Any

import pytest
import sqlalchemy as sa

from gg_desk.catalogue.handout import Handout, HandoutCount
from gg_desk.errors import DeskError
from gg_desk.store.handouts import handout, handout_counts, note_handout
from gg_desk.store.opening import Store

NOON = dt.datetime(2026, 11, 22, 3, 0, tzinfo=dt.UTC)


def given(**fields: Any) -> Handout:
    usual = {
        "code": "K7F3-9QX2",
        "at": NOON,
        "template": "program-guide",
        "languages": ("km",),
        "way": "saved",
    }
    return Handout(**(usual | fields))


def test_a_handout_comes_back_with_the_facts_of_its_day(store: Store, make: Any) -> None:
    one = given(programs=(make.program("kls"),), copies=3, pages=2, way="printed")
    note_handout(store, one)
    assert handout(store, one.code) == one
    assert handout(store, "0000-0000") is None


def test_the_latest_of_one_code_counts(store: Store) -> None:
    note_handout(store, given())
    later = given(at=NOON + dt.timedelta(hours=1), copies=2)
    note_handout(store, later)
    assert handout(store, later.code) == later


def test_counts_by_month_program_and_language(store: Store, make: Any) -> None:
    kls, pass_ = make.program("kls"), make.program("pass")
    note_handout(store, given(programs=(kls,)))
    note_handout(store, given(programs=(kls,), copies=4))
    note_handout(store, given(programs=(kls, pass_), languages=("km", "vi")))
    note_handout(store, given(template="interpreter-card", languages=("ur",)))
    # In Korea the month begins nine hours earlier than in UTC.
    note_handout(store, given(at=dt.datetime(2026, 11, 30, 15, 0, tzinfo=dt.UTC)))

    def row(month: str, template: str, program: str, language: str, *many: int) -> HandoutCount:
        return HandoutCount(
            month=month,
            template=template,
            program=program,
            language=language,
            sheets=many[0],
            copies=many[1],
        )

    november = [
        row("2026-11", "interpreter-card", "", "ur", 1, 1),
        row("2026-11", "program-guide", "kls", "km", 3, 6),
        row("2026-11", "program-guide", "kls", "vi", 1, 1),
        row("2026-11", "program-guide", "pass", "km", 1, 1),
        row("2026-11", "program-guide", "pass", "vi", 1, 1),
    ]
    december = [row("2026-12", "program-guide", "", "km", 1, 1)]
    assert handout_counts(store) == november + december
    assert handout_counts(store, "2026-12") == december
    assert handout_counts(store, "2025-01") == []


def test_a_handout_of_another_version_is_told(store: Store) -> None:
    note_handout(store, given())
    with store.writing() as connection:
        changed = 'UPDATE handout SET programs = \'[{"id": "kls", "colour": 1}]\''
        connection.execute(sa.text(changed))
    with pytest.raises(DeskError, match="Update GG Desk"):
        handout(store, given().code)
    assert [count.program for count in handout_counts(store)] == ["kls"]
