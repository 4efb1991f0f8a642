"""The manifests of mailings, on SQLite and PostgreSQL: parts as they are finished, replies as they come."""

import datetime as dt
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from gg_desk.catalogue.handout import Handout
from gg_desk.catalogue.mailing import LeftOut, MailedPart, Mailing
from gg_desk.errors import UsageError
from gg_desk.store.handouts import handout_counts
from gg_desk.store.mailings import (
    begin,
    mailing,
    mailings,
    mailings_of_list,
    note_part,
    set_replies,
)
from gg_desk.store.opening import Store

NOON = dt.datetime(2026, 12, 3, 3, 0, tzinfo=dt.UTC)
CODE = "K7F3-9QX1"


def begun(code: str = CODE, **fields: Any) -> Mailing:
    usual: dict[str, Any] = {
        "code": code,
        "at": NOON,
        "staff": "김상담",
        "template": "enrollment-notice",
        "school_year": 2027,
        "facts": "f00d",
        "list_mark": "1157",
        "order_mark": "0de4",
        "sheet": "명단",
        "files": 2,
    }
    return Mailing(**(usual | fields))


def part(name: str = "ansan", **fields: Any) -> MailedPart:
    usual: dict[str, Any] = {
        "name": name,
        "at": NOON,
        "size": 1000,
        "rows": "2-4,7",
        "families": 4,
        "notices": 5,
        "pages": 6,
        "languages": {"km": 3, "vi": 2},
        "left_out": (LeftOut(row=9, code="cannot_be_printed", field="child"),),
        "cautions": ({"en": "Mind", "ko": "주의"},),
    }
    return MailedPart(**(usual | fields))


def handed(code: str = CODE) -> list[Handout]:
    return [
        Handout(
            code=code,
            at=NOON,
            template="enrollment-notice",
            languages=("km",),
            way="mailed",
            copies=3,
        )
    ]


def test_a_mailing_is_told_from_its_first_part_on(store: Store) -> None:
    assert begin(store, begun()) == begun()
    assert mailings(store) == mailings_of_list(store, "1157") == []
    assert mailing(store, CODE) is None
    note_part(store, begun(), part(), handed())
    note_part(store, begun(), part("suwon"), handed())
    [found] = mailings(store)
    assert found == mailing(store, CODE)
    assert found.parts == (part(), part("suwon"))
    assert (found.families, found.notices, found.pages) == (8, 10, 12)
    [count] = handout_counts(store)
    assert (count.sheets, count.copies) == (1, 6)


def test_a_part_that_is_noted_again_counts_once(store: Store) -> None:
    begin(store, begun())
    note_part(store, begun(), part(), handed())
    note_part(store, begun(), part(size=1001), handed())
    [found] = mailings(store)
    assert [one.size for one in found.parts] == [1001]
    assert handout_counts(store)[0].copies == 3


def test_the_same_order_goes_on_with_its_latest_mailing(store: Store) -> None:
    begin(store, begun())
    note_part(store, begun(), part(), [])
    again = begin(store, begun("M2A4-77K0"))
    assert (again.code, again.parts) == (CODE, (part(),))
    assert begin(store, begun("M2A4-77K0"), anew=True).code == "M2A4-77K0"
    assert begin(store, begun("P2A4-77K0")).code == "M2A4-77K0"
    assert begin(store, begun("P2A4-77K0", order_mark="0the")).code == "P2A4-77K0"
    with pytest.raises(LookupError):
        note_part(store, begun("Q2A4-77K0"), part(), [])


def test_two_that_begin_at_once_have_one_mailing(store: Store) -> None:
    with ThreadPoolExecutor(4) as programs:
        codes = [f"{sign}2A4-77K0" for sign in "ABCDEFGH"]
        found = list(programs.map(lambda code: begin(store, begun(code)).code, codes))
    assert len(set(found)) == 1


def test_lists_are_found_by_their_marks(store: Store) -> None:
    for code, order in ((CODE, "a"), ("M2A4-77K0", "b")):
        begin(store, begun(code, order_mark=order))
        note_part(store, begun(code), part(), [])
    assert [one.code for one in mailings_of_list(store, "1157")] == ["M2A4-77K0", CODE]
    assert mailings_of_list(store, "none") == []


def test_replies_are_added_and_put_right(store: Store) -> None:
    begin(store, begun())
    note_part(store, begun(), part(families=10), [])
    set_replies(store, CODE, {"apply": 3, "interpreter": 2}, add=True)
    set_replies(store, CODE, {"apply": 2, "moved": 1}, add=True)
    set_replies(store, CODE, {"moved": 4}, add=False)
    found = mailing(store, CODE)
    assert found is not None
    assert found.replies == {"apply": 5, "interpreter": 2, "moved": 4}
    assert found.returned == 9, "a wish for an interpreter makes no slip of its own"
    with pytest.raises(UsageError, match="cannot be -1 slips"):
        set_replies(store, CODE, {"apply": 1, "moved": -5}, add=True)
    assert mailing(store, CODE) == found, "all of a change or nothing of it"
