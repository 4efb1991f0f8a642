"""Who only comes to the page of mailings does not load what reads workbooks; columns are named as they name them."""

import subprocess
import sys

import pytest

from gg_desk.mailing.columns import Column

_READERS = ("openpyxl", "lxml", "msoffcrypto", "olefile", "python_calamine")


def test_readers_of_workbooks_are_loaded_by_the_first_workbook() -> None:
    code = f"import sys, gg_desk.mailings, gg_desk.rosters\nprint(*(n for n in {_READERS} if n in sys.modules))"
    loaded = subprocess.run(
        [sys.executable, "-c", code], check=True, capture_output=True, text=True
    ).stdout
    assert loaded.split() == []


@pytest.mark.parametrize(
    ("number", "letters"), [(1, "A"), (26, "Z"), (27, "AA"), (52, "AZ"), (703, "AAA")]
)
def test_a_column_is_named_as_spreadsheets_name_it(number: int, letters: str) -> None:
    assert Column(number, "아동명").letter == letters
