"""notices: from a list as a city sends it to a file for the printer, told truthfully."""

import contextlib
import json
import os
import pty
import subprocess
import sys
from pathlib import Path

import pypdfium2
import pytest
from msgspec.structs import replace
from openpyxl import Workbook

from gg_desk import manifests
from gg_desk.desk import open_desk, record
from gg_desk.folders import folders
from gg_desk.store.editing import edit
from gg_desk.typeset.raster import page_texts

HEADINGS = ("아동명", "생년월일", "국적", "보호자", "주소", "우편번호", "외국인등록번호")
ROWS = (
    ("SOK DARA", "2020-03-05", "캄보디아", "SOK CHANTHA", "경기도 안산시 단원구 중앙대로 1", 15360),
    ("NGUYEN AN", "2020-11-30", "베트남", "", "경기도 수원시 팔달구 효원로 2", 16444),
    ("", "2020-01-02", "몽골", "BAT", "경기도 수원시 팔달구 효원로 3", 16444),
    ("DORJ NOMIN", "2020-01-02", "몽골", "BAT", "경기도 김포시 사우로 4", 10109),
)
NUMBER = "200305-7123456"


@pytest.fixture
def roster(tmp_path: Path) -> Path:
    return written(tmp_path / "명단.xlsx", ROWS)


def written(path: Path, rows) -> Path:
    book = Workbook()
    book.active.append(HEADINGS)
    for row in rows:
        book.active.append((*row, NUMBER))
    book.save(path)
    return path


def test_a_list_becomes_notices_sorted_by_postcode(run, roster: Path, tmp_path: Path) -> None:
    target, report = tmp_path / "n.pdf", tmp_path / "report.json"
    answer = run(
        "notices", roster, "-o", target, "--set", "school_year=2027", "--report", report, "--json"
    )
    assert answer.code == 1, "a row was refused"
    pages = page_texts(target.read_bytes())
    assert [name for page in pages for name in NAMES if name in page] == [
        "DORJ NOMIN",
        "SOK DARA",
        "NGUYEN AN",
    ]
    told = json.loads(report.read_text("utf-8"))
    assert (told["rows"], told["notices"], told["pages"]) == (4, 3, len(pages))
    assert told["languages"] == {"mn": 1, "km": 1, "vi": 1}
    [refused] = told["refused"]
    assert (refused["row"], refused["column"]) == (4, "아동명")
    assert told["numbers_left_out"] == 4
    assert answer.json == told
    code = told["code"]
    assert all(code in page for page in pages)
    shown = run("show", code, "--json").json
    assert shown["handout"]["way"] == "mailed"


NAMES = ("SOK DARA", "NGUYEN AN", "DORJ NOMIN")


def test_nothing_of_a_person_is_in_the_report_or_left_behind(
    run, roster: Path, tmp_path: Path
) -> None:
    target, report = tmp_path / "out" / "n.pdf", tmp_path / "report.json"
    target.parent.mkdir()
    answer = run("notices", roster, "-o", target, "--report", report)
    said = answer.out + answer.err + report.read_text("utf-8")
    with pypdfium2.PdfDocument(target) as pdf:
        said += str(pdf.get_metadata_dict())
    for secret in ("DARA", "CHANTHA", "DORJ", "중앙대로 1", NUMBER, NUMBER.replace("-", "")):
        assert secret not in said
    assert NUMBER[:6] not in "".join(page_texts(target.read_bytes()))
    assert [file.name for file in target.parent.iterdir()] == ["n.pdf"]


def test_a_dry_run_writes_nothing(run, roster: Path, tmp_path: Path) -> None:
    answer = run("notices", roster, "--dry-run")
    assert answer.code == 1
    assert "3 families can be written to, 1 rows cannot" in answer.out
    assert "“아동명” is empty" in answer.err
    assert [file.name for file in tmp_path.glob("*.pdf")] == []
    assert run("stats", "--json").json == []


def test_files_by_area_and_language(run, roster: Path, tmp_path: Path) -> None:
    answer = run("notices", roster, "-o", tmp_path / "n.pdf", "--by", "area", "--json")
    assert sorted(Path(file).name for file in answer.json["files"]) == [
        "n-ansan.pdf",
        "n-gimpo.pdf",
        "n-suwon.pdf",
    ]
    answer = run("notices", roster, "-o", tmp_path / "m.pdf", "--by", "language", "--most", "1")
    assert {"m-km.pdf", "m-mn.pdf", "m-vi.pdf"} == {file.name for file in tmp_path.glob("m-*.pdf")}


def test_a_row_is_printed_again_and_languages_alone(run, roster: Path, tmp_path: Path) -> None:
    run("notices", roster, "-o", tmp_path / "again.pdf", "--rows", "3")
    [page] = page_texts((tmp_path / "again.pdf").read_bytes())
    assert "NGUYEN AN" in page
    run("notices", roster, "-o", tmp_path / "km.pdf", "--language", "km,th")
    [page] = page_texts((tmp_path / "km.pdf").read_bytes())
    assert "SOK DARA" in page
    answer = run("notices", roster, "-o", tmp_path / "no.pdf", "--rows", "4")
    assert answer.code == 2
    assert "No notice comes of the rows 4" in answer.err
    assert run("notices", roster, "-o", tmp_path / "no.pdf", "--rows", "two").code == 2


def test_only_the_children_who_were_not_in_an_earlier_list(
    run, roster: Path, tmp_path: Path
) -> None:
    earlier = written(tmp_path / "earlier.xlsx", ROWS[:2])
    answer = run("notices", roster, "-o", tmp_path / "new.pdf", "--not-in", earlier, "--json")
    assert answer.json["notices"] == 1
    [page] = page_texts((tmp_path / "new.pdf").read_bytes())
    assert "DORJ NOMIN" in page


def test_labels_and_envelopes_come_beside_the_notices(run, roster: Path, tmp_path: Path) -> None:
    labels, envelopes = tmp_path / "labels.pdf", tmp_path / "envelopes.pdf"
    answer = run(
        "notices", roster, "--labels", labels, "--start", 24, "--envelopes", envelopes, "--json"
    )
    assert answer.code == 1, "a row of the list is refused"
    assert answer.json["files"] == [str(labels), str(envelopes)]
    assert [page.count("귀하") for page in page_texts(labels.read_bytes())] == [1, 2]
    assert [page.count("귀하") for page in page_texts(envelopes.read_bytes())] == [1, 1, 1]
    assert "10109" in page_texts(envelopes.read_bytes())[0]
    for words in (("--start", 25), ("--label-sheet", "9x9"), ("--offset", "two")):
        assert run("notices", roster, "--labels", labels, *words).code == 2, words


def test_duplex_begins_each_notice_on_a_front(run, roster: Path, tmp_path: Path) -> None:
    run("notices", roster, "-o", tmp_path / "n.pdf", "--duplex")
    pages = page_texts((tmp_path / "n.pdf").read_bytes())
    starts = [at for at, page in enumerate(pages) for name in NAMES if name in page]
    assert len(starts) == 3
    assert all(at % 2 == 0 for at in starts)
    assert len(pages) % 2 == 0


def test_a_value_that_no_page_can_show_refuses_its_row_alone(run, tmp_path: Path) -> None:
    rows = [ROWS[0], ("NGUYEN \U00013000", *ROWS[1][1:])]
    answer = run("notices", written(tmp_path / "r.xlsx", rows), "-o", tmp_path / "n.pdf", "--json")
    assert answer.code == 1
    assert answer.json["notices"] == 1
    [refused] = answer.json["refused"]
    assert (refused["row"], refused["column"]) == (3, "아동명")
    assert "NGUYEN" not in str(answer.json)


def test_what_cannot_be_done_leaves_what_was_there(run, roster: Path, tmp_path: Path) -> None:
    target = tmp_path / "n.pdf"
    target.write_bytes(b"before")
    for words, code in (
        (("notices", tmp_path / "none.xlsx", "-o", target), 3),
        (("notices", roster, "-o", target, "--set", "school_year=soon"), 2),
        (("notices", roster, "-o", target, "--set", "nothing=1"), 2),
        (("notices", roster, "-o", target, "--column", "name=B"), 2),
        (("notices", roster, "-o", target, "--column", "child=Z"), 2),
        (("notices", roster, "-o", target, "--sheet", "Sheet9"), 2),
        (("notices", roster, "-o", target.with_suffix(".docx")), 2),
        (("notices", roster), 2),
        (("notices", roster, "-o", tmp_path / "no" / "n.pdf"), 3),
    ):
        answer = run(*words)
        assert (answer.code, bool(answer.err.strip())) == (code, True), words
        assert "Traceback" not in answer.err
    assert target.read_bytes() == b"before"
    assert not list(tmp_path.glob(".gg-desk-*"))


def test_a_broken_off_mailing_leaves_nothing(
    run, roster: Path, tmp_path: Path, monkeypatch
) -> None:
    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(manifests, "_watch", lambda *_: stop)
    answer = run("notices", roster, "-o", tmp_path / "n.pdf")
    assert answer.code == 130
    assert [file.name for file in tmp_path.glob("*n.pdf*")] == []
    assert not list(tmp_path.glob(".gg-desk-*"))


def test_an_own_sheet_with_values_in_its_sentences_is_laid_out_for_each(
    run, data: Path, roster: Path, tmp_path: Path
) -> None:
    (data / "sheets").mkdir()
    (data / "sheets" / "letter.toml").write_text(
        """id = "letter"
place = 90
papers = ["a4"]
name = { ko = "편지", en = "Letter" }
purpose = { ko = "편지입니다.", en = "A letter." }
[[fields]]
key = "child"
type = "person"
label = { ko = "아동", en = "Child" }
[[blocks]]
kind = "title"
[[blocks]]
kind = "text"
words = { ko = "{child} 어린이를 환영합니다.", en = "Welcome, {child}!" }
""",
        "utf-8",
    )
    answer = run("notices", roster, "-o", tmp_path / "n.pdf", "--template", "letter")
    assert answer.code == 1, answer.err
    pages = page_texts((tmp_path / "n.pdf").read_bytes())
    assert [sum(name in page for page in pages) for name in NAMES] == [1, 1, 1]


def test_where_no_row_can_be_printed_no_file_is_made_and_this_is_said(run, tmp_path: Path) -> None:
    glyph = "\U00013000"
    rows = [
        (f"NGUYEN {glyph}", "2020-11-30", "베트남", glyph, f"경기도 수원시 {glyph} 2", 16444),
        ROWS[0],
    ]
    roster = written(tmp_path / "r.xlsx", rows)
    out = tmp_path / "out"
    out.mkdir()
    command = ("notices", roster, "-o", out / "n.pdf", "--by", "area", "--json")
    answer = run(*command)
    assert (answer.code, [file.name for file in out.iterdir()]) == (1, ["n-ansan.pdf"])
    assert answer.json["files"] == [str(out / "n-ansan.pdf")]
    assert f"{out / 'n-suwon.pdf'} was not made: none of its rows can be printed" in answer.err
    # The same order again knows that there is nothing to make.
    again = run(*command)
    assert (again.json["kept"], again.json["notices"]) == (1, 1)
    assert "n-suwon.pdf was not made" in again.err
    for asked in ("-o", "--labels", "--envelopes"):
        answer = run("notices", roster, "--rows", 2, asked, out / "none.pdf")
        assert answer.code == 3
        assert "none.pdf was not made" in answer.err
    assert [file.name for file in out.iterdir()] == ["n-ansan.pdf"]
    assert len(run("mailings", "--json").json) == 1, "a mailing without a page was none"


def test_a_sheet_that_takes_no_family_is_refused(run, roster: Path, tmp_path: Path) -> None:
    for template in ("enrollment-guide", "custom", "program-guide", "daycare-director"):
        answer = run("notices", roster, "-o", tmp_path / "n.pdf", "--template", template)
        assert answer.code == 2, template
    assert "Use one of: enrollment-notice, childcare-registered." in answer.err
    assert not list(tmp_path.glob("*.pdf"))


def asked_at_a_terminal(data: Path, answer: bytes, *words: object) -> tuple[int, str]:
    """Exit code and words of a run whose person answers the one question."""
    ours, theirs = pty.openpty()
    command = (sys.executable, "-m", "gg_desk", "--data", data, *words)
    running = subprocess.Popen(
        list(map(str, command)), stdin=theirs, stdout=subprocess.DEVNULL, stderr=theirs
    )
    os.close(theirs)
    said = b""
    with contextlib.suppress(OSError):  # so a terminal ends on Linux
        while part := os.read(ours, 4096):
            said += part
            if part.endswith(b"[y/N] "):
                os.write(ours, answer)
    os.close(ours)
    return running.wait(), said.decode()


def test_ended_facts_are_asked_about_once_and_printed_only_after_a_yes(
    run, data: Path, roster: Path, tmp_path: Path
) -> None:
    at_work = open_desk(folders(data))
    program = record(at_work, "program/school-enrol-foreign")
    ended = replace(program.status, state="ended")
    edit(at_work.store, "program", program.id, {"status": ended}, who="a test")
    at_work.close()
    target = tmp_path / "n.pdf"
    command = ("notices", roster, "-o", target)
    code, said = asked_at_a_terminal(data, b"n\n", *command)
    assert (code, said.count("[y/N]"), target.exists()) == (3, 1, False)
    assert "has ended." in said
    assert "Nothing was printed" in said
    code, said = asked_at_a_terminal(data, "ㅛ\n".encode(), *command)
    assert (code, target.exists()) == (1, True)
    code, said = asked_at_a_terminal(data, b"", *command, "--yes", "--anew")
    assert (code, "[y/N]" in said) == (1, False)
    # Where nobody can be asked it is told, as the sheet command does.
    assert "has ended." in run(*command, "--anew").err
