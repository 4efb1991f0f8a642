"""The desk's tables, and lists that are made for a test and read as the desk reads them."""

import datetime as dt
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from gg_desk.catalogue.bundle import load_bundle
from gg_desk.mailing.formats.opening import open_file
from gg_desk.mailing.planning import Plan, plan
from gg_desk.mailing.roster import Roster, read_roster
from gg_desk.mailing.tables import Tables, bundled_tables

SCHOOL_YEAR = 2027
TODAY = dt.date(2026, 12, 1)
HEADINGS = (
    "아동명",
    "생년월일",
    "국적",
    "언어",
    "보호자",
    "주소",
    "우편번호",
    "시군",
    "학교",
    "학교전화",
    "예비소집일",
    "연락처",
)
FAMILY = {
    "아동명": "SOK DARA",
    "생년월일": "2020-03-05",
    "국적": "캄보디아",
    "언어": "크메르어",
    "보호자": "SOK CHANTHA",
    "주소": "경기도 안산시 단원구 중앙대로 1",
    "우편번호": "15360",
    "시군": "안산시",
    "학교": "원곡초등학교",
    "학교전화": "031-123-4567",
    "예비소집일": "2027-01-05",
    "연락처": "010-1234-5678",
}

Planned = Callable[..., Plan]
Read = Callable[..., Roster]


@pytest.fixture(scope="session")
def tables() -> Tables:
    """The tables of the desk, with the 31 areas."""
    return bundled_tables(load_bundle().areas)


@pytest.fixture
def planned(tables: Tables) -> Planned:
    """Plans the reading of a file."""

    def made(path: Path, password: str = "", **options: Any) -> Plan:
        return plan(open_file(path, password), tables, SCHOOL_YEAR, TODAY, **options)

    return made


@pytest.fixture
def read(tmp_path: Path, planned: Planned) -> Read:
    """Reads a workbook of these rows; a family is told by what differs from the usual one."""

    def made(*families: dict[str, Any], headings: Sequence[str] = HEADINGS) -> Roster:
        book = Workbook()
        sheet = book.active
        assert sheet is not None
        sheet.title = "명단"
        sheet.append(list(headings))
        for family in families:
            row = FAMILY | family
            sheet.append([row.get(heading) for heading in headings])
        path = tmp_path / "list.xlsx"
        book.save(path)
        return read_roster(planned(path))

    return made
