"""Twenty families through the command line, each answer compared with what was read off the facts."""

import datetime as dt
import json
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from gg_desk import families
from gg_desk.cli import main

READ_ON = dt.date(2026, 11, 22)
"""From this day “about 6” is counted back."""

FOLDER = Path(__file__).parent.parent / "data" / "households"


class Row(NamedTuple):
    """A line of the table."""

    family: str
    on: str
    program: str
    verdict: str
    from_day: str
    because: str


def rows() -> Iterator[Row]:
    table = (FOLDER / "read-by-hand.md").read_text(encoding="utf-8")
    for line in table.splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if line.startswith("| ") and cells[0][0].isdigit():
            yield Row(*cells)


ROWS = list(rows())


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One data folder for all: nothing of a family is kept in it."""
    return tmp_path_factory.mktemp("data")


def test_the_table_has_twenty_families() -> None:
    assert {row.family for row in ROWS} == {path.stem for path in FOLDER.glob("*.json")}
    assert len({row.family for row in ROWS}) == 20


@pytest.mark.parametrize("family", sorted({row.family for row in ROWS}))
def test_a_family_is_told_what_the_facts_say(
    data: Path, family: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(families, "today", lambda: READ_ON)
    expected = [row for row in ROWS if row.family == family]
    file = FOLDER / f"{family}.json"
    assert main(["--data", str(data), "find", str(file), "--on", expected[0].on, "--json"]) == 0
    told = {answer["program"]: answer for answer in json.loads(capsys.readouterr().out)}
    found = {
        row.program: (told[row.program]["verdict"], told[row.program]["from"] or "")
        for row in expected
    }
    assert found == {row.program: (row.verdict, row.from_day) for row in expected}
