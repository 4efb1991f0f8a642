"""An office's own templates on the command line: listed, printed, counted, and told when faulty or gone."""

import csv
import io
from pathlib import Path

import pytest

OWN = """id = "our-sheet"
name = { ko = "우리 안내", en = "Our sheet" }
purpose = { ko = "알립니다.", en = "Tells." }
[[fields]]
key = "student"
type = "text"
label = { ko = "학생", en = "Student" }
required = true
[[blocks]]
kind = "title"
[[blocks]]
kind = "fields"
fields = ["student"]
"""
ORDER = ("sheet", "our-sheet", "--language", "km", "--set", "student=SOK")


@pytest.fixture
def sheets(data: Path) -> Path:
    """The office's folder of templates with one in it."""
    folder = data / "sheets"
    folder.mkdir(parents=True)
    (folder / "ours.toml").write_text(OWN, encoding="utf-8")
    return folder


def test_an_own_template_is_listed_and_printed(run, sheets, tmp_path) -> None:
    listed = run("sheets")
    assert (listed.code, listed.err) == (0, "")
    assert "our-sheet  " in listed.out
    assert "sheets/ours.toml" in listed.out
    assert run("--json", "sheets").json[-1]["file"] == "ours.toml"
    printed = run(*ORDER, "-o", tmp_path / "own.txt")
    assert printed.code == 0
    assert "not given in Khmer (km)" in printed.err
    assert "Student: SOK" in (tmp_path / "own.txt").read_text(encoding="utf-8")
    refused = run("sheet", "our-sheet", "--language", "km", "-o", tmp_path / "own.txt")
    assert (refused.code, "needs the field student" in refused.err) == (2, True)


def test_a_faulty_template_hides_no_other(run, sheets, tmp_path) -> None:
    (sheets / "bad.toml").write_text(OWN.replace('"title"', '"tilte"'), encoding="utf-8")
    listed = run("sheets")
    assert listed.code == 1
    assert listed.err.startswith(
        "sheets/bad.toml, line 10: “tilte” is not known here. Did you mean “title”?"
    )
    assert "our-sheet  " in listed.out
    assert len(run("--json", "sheets").json) == 12
    checked = run("check")
    assert (checked.code, checked.err) == (1, listed.err)
    (fault,) = run("--json", "check").json["templates"]
    assert (fault["file"], fault["line"]) == ("bad.toml", 10)
    assert run(*ORDER, "-o", tmp_path / "own.pdf").code == 0
    (sheets / "ours.toml").unlink()
    missing = run(*ORDER, "-o", tmp_path / "own.pdf")
    assert missing.code == 2
    assert listed.err in missing.err


def test_a_code_answers_when_the_template_is_gone(run, sheets, tmp_path) -> None:
    code = run("--json", *ORDER, "-o", tmp_path / "own.pdf").json["code"]
    assert "not among the sheets" not in run("show", code).out
    assert run("--json", "show", code).json["name"]["en"] == "Our sheet"
    assert run("stats").err == ""
    (sheets / "ours.toml").unlink()
    answer = run("show", code)
    assert answer.code == 0
    assert "our-sheet" in answer.out
    assert "The template our-sheet is not among the sheets of this desk" in answer.out
    counted = run("stats", "-o", tmp_path / "counts.csv")
    assert "our-sheet is not among" in counted.err
    table = csv.DictReader(io.StringIO((tmp_path / "counts.csv").read_text(encoding="utf-8-sig")))
    assert [row["template"] for row in table] == ["our-sheet"]
    gone = run(*ORDER, "-o", tmp_path / "own.pdf")
    assert (gone.code, "There is no sheet called “our-sheet”" in gone.err) == (2, True)
