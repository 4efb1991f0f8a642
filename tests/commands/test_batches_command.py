"""mailings, replies, and notices that go on where they were broken off."""

import datetime as dt
import json
from pathlib import Path

import pytest
from openpyxl import Workbook

from gg_desk import manifests
from gg_desk.desk import KOREA
from gg_desk.typeset.raster import page_texts

HEADINGS = ("아동명", "생년월일", "국적", "주소")
CITIES = ("안산시", "수원시", "김포시")
ROWS = tuple(
    (f"DARA {letter}", "2020-03-05", "캄보디아", f"경기도 {CITIES[number // 3]} 중앙대로 {number}")
    for number, letter in enumerate("ABCDEFGHI")
)
FILES = ("n-ansan.pdf", "n-gimpo.pdf", "n-suwon.pdf")


@pytest.fixture
def roster(tmp_path: Path) -> Path:
    return written(tmp_path / "명단.xlsx", ROWS)


def written(path: Path, rows) -> Path:
    book = Workbook()
    book.active.title = "명단"
    for row in (HEADINGS, *rows):
        book.active.append(row)
    book.save(path)
    return path


def names(folder: Path) -> list[str]:
    """The children in all files of a folder."""
    texts = [text for file in folder.glob("*.pdf") for text in page_texts(file.read_bytes())]
    return sorted(row[0] for row in ROWS for text in texts if row[0] in text)


def stopping_after(families: int):
    """In place of what tells of progress: it ends the mailing once so many are done."""

    def watching(_told, before: int, _total: int):
        def watch(done: int) -> None:
            if before + done > families:
                raise KeyboardInterrupt

        return watch

    return watching


def korean_day(moment: str) -> str:
    """The day in Korea at a moment as the manifest notes it: the office's, until nine another than UTC's."""
    return dt.datetime.fromisoformat(moment).astimezone(KOREA).date().isoformat()


def test_the_manifest_says_what_was_mailed_and_names_nobody(run, roster, tmp_path) -> None:
    rows = [*ROWS, ("", "2020-01-02", "몽골", "경기도 김포시 사우로 4")]
    written(roster, rows)
    target = tmp_path / "n.pdf"
    made = run("notices", roster, "-o", target, "--by", "area", "--staff", "김상담", "--json").json
    [told] = run("mailings", "--json").json
    assert (told["code"], told["staff"], told["school_year"]) == (made["code"], "김상담", 2027)
    assert (told["template"], told["sheet"]) == ("enrollment-notice", "명단")
    assert (told["families"], told["pages"], told["files"]) == (9, made["pages"], 3)
    parts = {part["name"]: part for part in told["parts"]}
    assert {name: part["rows"] for name, part in parts.items()} == {
        "ansan": "2-4",
        "suwon": "5-7",
        "gimpo": "8-10",
    }
    assert parts["ansan"]["languages"] == {"km": 3}
    assert parts["ansan"]["size"] == (tmp_path / "n-ansan.pdf").stat().st_size
    for secret in ("DARA", "중앙대로", str(tmp_path), roster.name):
        assert secret not in json.dumps(told, ensure_ascii=False)
    shown = run("mailings", told["code"])
    assert "suwon  3" in shown.out
    assert run("mailings").lines[1].split()[:3] == [told["code"], korean_day(told["at"]), "김상담"]
    assert run("mailings", "K7F3-9QX2").code == 2
    other = "0000-0000"
    assert run("mailings", other).code == 3


def test_a_list_that_was_printed_is_known_again(run, roster, tmp_path) -> None:
    code = run("notices", roster, "-o", tmp_path / "n.pdf", "--rows", "2-5,8", "--json").json[
        "code"
    ]
    again = run("notices", roster, "--dry-run", "--json")
    assert f"printed on {korean_day(run('mailings', '--json').json[0]['at'])}" in again.err
    assert f"with the code {code}: rows 2-5, 8." in again.err
    assert again.json["printed_before"] == [code]
    written(roster, ROWS[1:])
    assert run("notices", roster, "--dry-run", "--json").json["printed_before"] == []


def test_a_mailing_goes_on_where_it_was_broken_off(
    run, roster, tmp_path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "out" / "n.pdf"
    target.parent.mkdir()
    order = ("notices", roster, "-o", target, "--by", "area", "--json")
    with monkeypatch.context() as broken:
        broken.setattr(manifests, "_watch", stopping_after(4))
        stopped = run(*order)
    assert stopped.code == 130
    assert "Files that are finished stay" in stopped.err
    assert [file.name for file in target.parent.iterdir()] == ["n-ansan.pdf"]
    first = (target.parent / "n-ansan.pdf").read_bytes()
    [begun] = run("mailings", "--json").json
    assert (len(begun["parts"]), begun["files"]) == (1, 3)
    assert "2 of 3 files are not finished" in run("mailings", begun["code"]).out
    went_on = run(*order)
    assert (went_on.json["kept"], went_on.json["code"]) == (1, begun["code"])
    assert (went_on.json["notices"], went_on.json["languages"]) == (9, {"km": 9})
    assert "1 of 3 files were there" in went_on.err
    assert sorted(file.name for file in target.parent.iterdir()) == sorted(FILES)
    assert (target.parent / "n-ansan.pdf").read_bytes() == first
    assert names(target.parent) == [row[0] for row in ROWS]
    [count] = run("stats", "--json").json
    assert (count["sheets"], count["copies"]) == (1, 9)


def test_a_file_that_is_gone_or_changed_is_made_again(run, roster, tmp_path) -> None:
    order = ("notices", roster, "-o", tmp_path / "n.pdf", "--by", "area", "--json")
    code = run(*order).json["code"]
    before = (tmp_path / FILES[0]).read_bytes()
    (tmp_path / FILES[0]).unlink()
    (tmp_path / FILES[1]).write_bytes(b"half")
    again = run(*order).json
    assert (again["kept"], again["code"]) == (1, code)
    assert (tmp_path / FILES[0]).read_bytes() == before
    assert names(tmp_path) == sorted(row[0] for row in ROWS)
    assert run("stats", "--json").json[0]["copies"] == 9
    assert run(*order).json["kept"] == 3
    anew = run(*order, "--anew").json
    assert anew["kept"] == 0
    assert anew["code"] != code
    assert len(run("mailings", "--json").json) == 2


@pytest.mark.parametrize(
    "other",
    [
        ("--set", "reply_by=2027-01-15"),
        ("--duplex",),
        ("--rows", "2-10"),
        ("--column", "left_out=C"),
    ],
)
def test_another_order_is_another_mailing(run, roster, tmp_path, other: tuple[str, ...]) -> None:
    order = ("notices", roster, "-o", tmp_path / "n.pdf", "--json")
    first = run(*order).json
    second = run(*order, *other).json
    same_rows = other == ("--rows", "2-10")
    assert second["kept"] == (1 if same_rows else 0), "the same rows are the same order"
    assert (second["code"] == first["code"]) == same_rows


@pytest.mark.parametrize(
    "office", ['"office": {"name": "안산 센터"}', '"postage": {"kind": "요금후납"}']
)
def test_what_the_office_changes_makes_another_mailing(
    run, data, roster, tmp_path, office: str
) -> None:
    order = ("notices", roster, "-o", tmp_path / "n.pdf", "--json")
    run(*order)
    (data / "preferences.json").write_text(f'{{{office}, "staff": "이"}}', "utf-8")
    again = run(*order).json
    assert again["kept"] == 0
    assert [one["staff"] for one in run("mailings", "--json").json] == ["이", ""]


def test_rows_that_no_page_shows_are_told_again(run, tmp_path) -> None:
    rows = [ROWS[0], ("NGUYEN \U00013000", *ROWS[1][1:])]
    order = ("notices", written(tmp_path / "r.xlsx", rows), "-o", tmp_path / "n.pdf", "--json")
    first, again = run(*order), run(*order)
    assert (first.code, again.code, again.json["kept"]) == (1, 1, 1)
    for same in ("refused", "unreviewed", "languages", "pages", "notices"):
        assert again.json[same] == first.json[same]
    assert "could not be printed: 3." in run("mailings", first.json["code"]).out


def test_what_cannot_be_written_says_which_files_stay(run, roster, tmp_path) -> None:
    (tmp_path / "n-gimpo.pdf").mkdir()
    answer = run("notices", roster, "-o", tmp_path / "n.pdf", "--by", "area")
    assert answer.code == 3
    assert "1 of 3 files are finished and stay; the same command makes the others." in answer.err
    assert "Nothing was changed" not in answer.err
    (tmp_path / "n-gimpo.pdf").rmdir()
    assert (
        run("notices", roster, "-o", tmp_path / "n.pdf", "--by", "area", "--json").json["kept"] == 1
    )
    assert not list(tmp_path.glob(".gg-desk-*"))


def test_replies_are_counted(run, roster, tmp_path) -> None:
    code = run("notices", roster, "-o", tmp_path / "n.pdf", "--json").json["code"]
    answer = run("replies", code.lower(), "--add", "apply=3", "interpreter=2")
    assert answer.lines[0] == "3 of 9 slips came back (33.3%)."
    assert answer.lines[-1].split() == ["2", "of", "these,", "want", "an", "interpreter"]
    told = run("replies", code, "--add", "apply=1", "--set", "moved=2", "--json").json
    assert told["replies"] == {
        "apply": 4,
        "enrolled": 0,
        "moved": 2,
        "unreadable": 0,
        "interpreter": 2,
    }
    assert (told["returned"], told["rate"]) == (6, 0.6667)
    assert run("replies", code, "--add", "apply=-5").code == 2
    assert run("replies", code, "--add", "apply=many").code == 2
    assert run("replies", code, "--add", "lost=1").code == 2
    assert run("replies", "0000-0000", "--add", "apply=1").code == 3
    assert "has something been counted twice?" in run("replies", code, "--set", "apply=40").out
    assert run("mailings", "--json").json[0]["replies"]["apply"] == 40
