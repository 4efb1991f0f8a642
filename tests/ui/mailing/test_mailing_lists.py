"""Which part of a file is the list, and the earlier list that it is held against."""

from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from pytestqt.qtbot import QtBot

from gg_desk.typeset.raster import page_texts
from gg_desk.ui.pages.mailing import MailingPage

LETTERS = 3


@pytest.fixture
def two_lists(person, tmp_path: Path) -> Path:
    """A workbook with the list of last year behind this year's, its heading in other words below a title."""
    book = Workbook()
    now = book.active
    assert now is not None
    now.title = "2027"
    for row in (person.headings, *person.rows):
        now.append(list(row))
    before = book.create_sheet("2026")
    before.append(["2026학년도", "아동", "", "명단"])
    before.append(["이름표", "태어난 날", "나라", "", "사는 곳"])
    before.append(list(person.rows[0]))
    path = tmp_path / "두 해.xlsx"
    book.save(path)
    return path


def test_another_sheet_and_another_heading_row_are_chosen(
    person, page: MailingPage, two_lists: Path, qtbot: QtBot
) -> None:
    person.drops(two_lists)
    assert page.columns.sheet.currentText() == "2027"
    assert page.head.status.text().startswith("4행")
    with person.reading():
        person.picks(page.columns.sheet, "2026")
    assert "아동 이름, 생년월일, 주소 열을 찾지 못했습니다" in page.banner.sentence()
    assert not page.save.isEnabled(), "the families of the other sheet are not printed"
    row = page.columns.heading_row
    assert row.text() == "2", "a row of words, until somebody says better"
    row.setText("1")
    with person.reading():
        row.editingFinished.emit()
    assert person.sees(page.columns.view)[0] == "A · 2026학년도"
    row.setText("2")
    with person.reading():
        row.editingFinished.emit()
    assert person.sees(page.columns.view)[0] == "A · 이름표"
    for letter, use in (
        ("A", "child"),
        ("B", "birth_date"),
        ("C", "nationality"),
        ("E", "address"),
    ):
        person.chooses(page.columns.view, letter)
        with person.reading():
            person.picks(page.columns.use, use)
    assert page.head.status.text() == "1행: 1가정에 보낼 수 있습니다"


def test_hidden_rows_are_passed_over_when_a_person_says_so(
    person, page: MailingPage, tmp_path: Path
) -> None:
    path = person.has()
    book = load_workbook(path)
    book["명단"].row_dimensions[2].hidden = True
    book.save(path)
    person.drops(path)
    assert page.head.status.text().startswith("4행: 2가정")
    with person.reading():
        person.clicks(page.columns.hidden)
    assert page.head.status.text().startswith("3행: 1가정")


@pytest.mark.parametrize("knob", ["save", "save_labels"])
def test_a_locked_earlier_list_asks_for_its_password_and_the_work_goes_on(
    person, page: MailingPage, tmp_path: Path, qtbot: QtBot, knob: str
) -> None:
    earlier = person.has_locked(person.rows[:1], "열려라")
    person.drops(person.has())
    person.clicks(page.tabs[LETTERS])
    page.letters.ensureWidgetVisible(page.letters.earlier)
    person.clicks(page.letters.earlier)
    person.names_file(earlier)
    part = page.save if knob == "save" else page.letters.addresses.save_labels
    page.letters.ensureWidgetVisible(part)
    person.clicks(part)
    target = tmp_path / "out.pdf"
    person.names_file(target)
    for password in ("falsch", "열려라"):
        person.types_password(password)
    qtbot.waitUntil(target.exists)
    text = "".join(page_texts(target.read_bytes()))
    assert "ALIYEV" in text
    assert "SOK" not in text
    qtbot.waitUntil(page.save.isEnabled)


def test_a_row_far_down_is_shown_when_a_person_comes_to_it(
    person, page: MailingPage, qtbot: QtBot
) -> None:
    late = [
        (f"CHILD {chr(65 + at % 26)}{chr(65 + at // 26)}", "2018-03-05", "캄보디아", "", f"안산시 길 {at}", "15360")
        for at in range(230)
    ]  # fmt: skip
    person.drops(person.has(late))
    assert page.shown.sample.count() == 200
    person.clicks(page.tabs[1])
    person.chooses(page.problems.view, "229행")
    assert page.shown.sample.currentText().startswith("229행")
    qtbot.waitUntil(lambda: f"안산시 길 {227}" in person.reads_notice())
