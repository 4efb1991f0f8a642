"""gg-desk phrases: coverage, files for translators and back, reviews, and what then prints."""

import subprocess
import sys
from pathlib import Path

import pytest
from openpyxl import load_workbook

from gg_desk import desk, phrases
from gg_desk.errors import DeskError
from gg_desk.folders import folders
from gg_desk.phrasebook.book import phrasebook

PHRASES = phrasebook().keys()
FEE = "ថ្លៃត្រូវបង់"


def counts(run, tag: str) -> dict[str, int]:
    (coverage,) = run("phrases", "--language", tag, "--json").json["coverage"]
    return coverage["phrases"]


def test_coverage_has_every_language_and_status(run) -> None:
    told = run("phrases", "--json")
    assert told.code == 0
    by_tag = {one["language"]: one for one in told.json["coverage"]}
    assert len(by_tag) == 21
    assert by_tag["ur"]["words"].keys() == {"missing", "outdated", "unreviewed", "reviewed"}
    assert sum(by_tag["ur"]["phrases"].values()) == len(PHRASES)
    assert by_tag["ur"]["words"] == by_tag["km"]["words"]
    assert sum(by_tag["ko"]["words"].values()) == 0
    assert told.json["unfinished"] == []
    lines = run("phrases").lines
    total = str(len(PHRASES))
    assert lines[2].split() == ["ko", "한국어", total, "·", total, *"·······"]
    assert "glossary" in run("phrases").err


def test_a_review_is_counted_and_taken_back(run) -> None:
    labels, pages = (sum(key.startswith(part) for key in PHRASES) for part in ("label.", "page."))
    told = run("phrases", "review", "label.*", "page.*", "--language", "km", "--by", "Dara")
    assert (told.code, told.out) == (0, f"Marked as reviewed: {labels + pages}\n")
    found = counts(run, "km")
    assert found["reviewed"] == labels + pages
    assert sum(found.values()) == len(PHRASES)
    run("phrases", "revert", "label.*", "--language", "Khmer", "--by", "Dara")
    assert counts(run, "km")["reviewed"] == pages


def test_a_minor_change_of_a_source_leaves_its_translations(run, tmp_path: Path) -> None:
    en = tmp_path / "en.po"
    run("phrases", "export", str(en), "--language", "en")
    en.write_text(en.read_text("utf-8").replace('msgstr "Fee"', 'msgstr "Fees"'), "utf-8")
    assert run("phrases", "import", str(en)).code == 0
    told = run("phrases", "--language", "km", "--json").json
    assert told["unfinished"] == [{"language": "km", "key": "label.fee", "status": "outdated"}]
    assert "outdated  label.fee" in run("phrases", "--language", "km").out
    settled = run("phrases", "review", "label.fee", "--minor", "--by", "Kim")
    assert settled.out == "Minor change, translations stand: 1\n"
    assert run("phrases", "--json").json["unfinished"] == []


def test_the_workbook_goes_out_and_comes_back_in_parts(run, tmp_path: Path) -> None:
    file = tmp_path / "words.xlsx"
    assert run("phrases", "export", str(file), "--language", "km").lines == [str(file)]
    book = load_workbook(file)
    sheet = book.worksheets[1]
    row = next(cell.row for cell in sheet["A"] if cell.value == "label.fee")
    sheet.cell(row, 5).value = "ថ្លៃសេវា"
    sheet.cell(row + 1, 5).value = "ค่าธรรมเนียม"
    book.save(file)
    trial = run("phrases", "import", str(file), "--dry-run")
    assert trial.code == 1
    assert " 1 changed (0 of them reviewed), " in trial.out
    assert " as they were, 1 refused, 0 to look at. This was a trial" in trial.out
    assert "refused: Phrases E11 km label.dates: has Thai letters" in trial.err
    assert run("phrases", "import", str(file), "--dry-run", "--json").json["changed"] == 1
    told = run("phrases", "import", str(file), "--json")
    assert (told.code, told.json["changed"], len(told.json["refused"])) == (1, 1, 1)
    assert run("phrases", "import", str(file), "--json").json["changed"] == 0


def test_a_folder_of_po_files_holds_all_languages(run, tmp_path: Path) -> None:
    told = run("phrases", "export", str(tmp_path / "po"))
    assert told.code == 0
    assert len(list((tmp_path / "po").glob("*.po"))) == 21
    back = run("phrases", "import", str(tmp_path / "po"), "--json").json
    assert (back["changed"], back["refused"]) == (0, [])
    assert back["texts"] > 21 * len(PHRASES)


@pytest.mark.parametrize(
    ("words", "code", "why"),
    [
        (["export"], 2, "Name one file"),
        (["export", "a.xlsx", "b.xlsx"], 2, "Name one file"),
        (["export", "km.po"], 2, "--language"),
        (["export", "words.csv"], 2, "words.csv"),
        (["import", "nothing.xlsx"], 2, "nothing.xlsx"),
        (["review", "label.fee", "--language", "km"], 2, "--by"),
        (["review", "label.fee", "--by", "Dara"], 2, "--language"),
        (["review", "--language", "km", "--by", "Dara"], 2, "at least one key"),
        (["review", "label.nothing", "--language", "km", "--by", "Dara"], 2, "label.nothing"),
        (["review", "program/*", "--language", "ko", "--by", "Dara"], 2, "Korean"),
        (["--language", "Klingon"], 2, "Klingon"),
        (["sing"], 2, "sing"),
    ],
)
def test_wrong_usage_is_told_in_a_sentence(run, words, code: int, why: str) -> None:
    told = run("phrases", *words)
    assert told.code == code
    assert why in told.err
    assert "Traceback" not in told.err


def test_a_folder_that_cannot_be_made_is_told(run, tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    told = run("phrases", "export", str(tmp_path / "file" / "po"))
    assert told.code == 3
    assert "cannot be made" in told.err


def test_other_commands_wait_for_none_of_it() -> None:
    heavy = "{'openpyxl', 'icu', 'polib', 'gg_desk.phrasebook', 'gg_desk.exchange'}"
    loaded = f"import gg_desk.commands, gg_desk.app, sys; print({heavy} & set(sys.modules))"
    told = subprocess.check_output([sys.executable, "-c", loaded], text=True)
    assert told == "set()\n"


def test_a_correction_prints_at_once_and_waits_for_a_review(data: Path) -> None:
    at_work = desk.open_desk(folders(data))
    try:
        program = desk.show(at_work, "childcare-support-registered")
        assert FEE not in told(at_work, program)
        phrases.correct(at_work, "label.amount", "km", FEE, "Kim")
        phrases.correct(at_work, f"program/{program.id}/areas_note", "km", "ខេត្តទាំងមូល 31", "Kim")
        again = desk.show(at_work, program.id)
        assert FEE in told(at_work, again)
        assert again.areas_note["km"] == "ខេត្តទាំងមូល 31"
        with pytest.raises(DeskError, match="Thai letters"):
            phrases.correct(at_work, "label.amount", "km", "ค่าธรรมเนียม", "Kim")
    finally:
        at_work.close()


def told(at_work: desk.Desk, program) -> str:
    return "\n".join(row.label.text for row in desk.facts(at_work, program, "km"))
