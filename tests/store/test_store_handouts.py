"""The log of handouts: what, in which languages, when, how many; never to whom."""

import datetime as dt
from typing import Any

import pytest
import sqlalchemy as sa

from gg_desk.catalogue.handout import Handout, HandoutCount
from gg_desk.errors import DeskError
from gg_desk.store.handouts import handout, handout_counts, note_handout
from gg_desk.store.nouns import encoded
from gg_desk.store.opening import Store
from gg_desk.store.rows import moment_text
from gg_desk.store.step_0006 import facts_of_handouts
from gg_desk.store.tables import HANDOUT_FACTS

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


def test_facts_that_many_handouts_tell_are_kept_once(store: Store, make: Any) -> None:
    kls = make.program("kls")
    for language in ("km", "vi", "ne"):
        note_handout(store, given(programs=(kls,), languages=(language,), way="mailed"))
    other = given(code="0000-0000", programs=(make.program("pass"),))
    note_handout(store, other)
    with store.reading() as connection:
        assert len(connection.execute(sa.select(HANDOUT_FACTS)).all()) == 2
    assert handout(store, other.code) == other
    assert handout(store, given().code).programs == (kls,)


def test_handouts_of_a_store_from_before_keep_their_facts(store: Store, make: Any) -> None:
    kls = make.program("kls")
    given_then = [given(code=code, programs=programs) for code, programs in (
        ("C1", (kls,)), ("C2", ()), ("C3", (kls,)),
    )]  # fmt: skip
    before = sa.text(
        "INSERT INTO handout (number, code, at, template, way, copies, pages, languages, programs)"
        " VALUES (:number, :code, :at, :template, :way, 1, 1, :languages, :programs)"
    )
    with store.writing() as connection:
        connection.execute(sa.text("DROP TABLE handout_facts"))
        connection.execute(sa.text("ALTER TABLE handout RENAME COLUMN facts TO programs"))
        for number, one in enumerate(given_then, 1):
            row = {"number": number, "code": one.code, "at": moment_text(one.at)}
            row |= {"template": one.template, "way": one.way}
            row |= {"languages": encoded(one.languages), "programs": encoded(one.programs)}
            connection.execute(before, row)
        facts_of_handouts(connection)
    assert [handout(store, one.code) for one in given_then] == given_then
    with store.reading() as connection:
        assert len(connection.execute(sa.select(HANDOUT_FACTS)).all()) == 2
    note_handout(store, given(programs=(kls,)))
    assert sum(count.copies for count in handout_counts(store)) == 4


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
        changed = 'UPDATE handout_facts SET programs = \'[{"id": "kls", "colour": 1}]\''
        connection.execute(sa.text(changed))
    with pytest.raises(DeskError, match="Update GG Desk"):
        handout(store, given().code)
    assert [count.program for count in handout_counts(store)] == ["kls"]
