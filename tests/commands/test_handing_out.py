"""What was handed out: codes that answer, counts for the monthly report, and no person anywhere."""

import csv
import datetime as dt
import io
import re

import pytest
from msgspec.structs import replace

from gg_desk import desk, handouts
from gg_desk.catalogue import sheet_code
from gg_desk.catalogue.sheet import SheetOrder
from gg_desk.errors import DeskError
from gg_desk.folders import folders
from gg_desk.store.editing import edit
from gg_desk.typeset.raster import page_texts

CHILDCARE = "childcare-support-registered"
MONTH = f"{dt.datetime.now(desk.KOREA):%Y-%m}"


@pytest.mark.parametrize("code_of_chance", [sheet_code.new_code, lambda: "XBVR-GSJA"])
def test_a_printed_sheet_bears_a_code_that_answers(
    run, tmp_path, monkeypatch, code_of_chance
) -> None:
    """Also one of letters alone, which one in twenty is, typed small."""
    monkeypatch.setattr(handouts, "new_code", code_of_chance)
    file = tmp_path / "guide.pdf"
    told = run(
        "--json", "sheet", "program-guide", "--program", CHILDCARE, "--language", "km", "-o", file
    )
    code = told.json["code"]
    assert code in page_texts(file.read_bytes())[0]
    answer = run("show", code.lower().replace("-", " "))
    assert answer.code == 0
    assert CHILDCARE in answer.out
    assert "not changed" in answer.out
    data = run("--json", "show", code).json
    assert data["verdict"] == "current"
    assert data["handout"]["languages"] == ["km"]
    assert data["handout"]["programs"][0]["id"] == CHILDCARE


def test_a_changed_amount_is_told_by_the_code_of_the_old_sheet(run, data, tmp_path) -> None:
    told = run(
        "--json", "sheet", "program-guide", "--program", CHILDCARE, "--language", "ur",
        "-o", tmp_path / "old.pdf",
    )  # fmt: skip
    at_work = desk.open_desk(folders(data))
    program = desk.show(at_work, CHILDCARE)
    [amount] = program.benefit.amounts
    more = replace(program.benefit, amounts=(replace(amount, value=170_000),))
    edit(at_work.store, "program", CHILDCARE, {"benefit": more}, who="a test")
    at_work.close()
    answer = run("show", told.json["code"])
    assert answer.code == 0
    assert "Outdated" in answer.out
    assert re.search(r"150,000.*now.*170,000", answer.out)
    [change] = run("--json", "show", told.json["code"]).json["changes"]
    assert "150,000" in change["before"]["ko"]
    assert "170,000" in change["now"]["ko"]


def test_an_unknown_or_mistyped_code_is_answered_in_a_sentence(run) -> None:
    unknown = run("show", "0000-0000")
    assert unknown.code == 3
    assert "No sheet with the code" in unknown.err
    mistyped = run("show", "0000-0001")
    assert mistyped.code == 2
    assert "sign may be wrong" in mistyped.err


def test_the_counts_name_no_person(run, data, tmp_path) -> None:
    for language in ("km", "km", "vi"):
        run(
            "sheet", "enrollment-notice", "--language", language, "--set", "child=SOK DARA",
            "-o", tmp_path / "notice.pdf",
        )  # fmt: skip
    table = tmp_path / "handouts.csv"
    told = run("stats", "--month", MONTH, "-o", table)
    assert told.code == 0
    assert [line.split()[-3:] for line in told.lines[1:]] == [["km", "2", "2"], ["vi", "1", "1"]]
    rows = list(csv.reader(io.StringIO(table.read_text("utf-8-sig"))))
    assert rows[0] == ["month", "template", "program", "language", "sheets", "copies"]
    assert rows[1][3:] == ["km", "2", "2"]
    assert run("--json", "stats", "--month", "2020-01").json == []
    assert run("stats", "--month", "2026-13").code == 2
    for file in data.rglob("*"):
        assert not file.is_file() or b"SOK DARA" not in file.read_bytes(), file


def test_a_fresh_code_is_one_that_no_sheet_bears(data, monkeypatch) -> None:
    at_work = desk.open_desk(folders(data))
    order = SheetOrder(template="enrollment-notice", languages=("ko",), code="K7F3-9QX2")
    sheet = desk.sheet(at_work, order)
    handouts.hand_out(at_work, order, sheet, "printed", copies=2)
    offered = iter(["K7F3-9QX2", "0000-0000"])
    monkeypatch.setattr(handouts, "new_code", lambda: next(offered))
    assert handouts.fresh_code(at_work) == "0000-0000"
    with pytest.raises(DeskError):
        handouts.answer(at_work, "0000-0000")
    at_work.close()
