"""What is kept is printed again, kept longer, destroyed and certified; the log tells of it."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from gg_desk import custody, overdue
from gg_desk.catalogue.custody import KeptBatch
from gg_desk.folders import Folders
from gg_desk.settings import Custody, Preferences
from gg_desk.typeset.raster import page_texts
from gg_desk.ui.keeping.overdue_line import OverdueLine
from gg_desk.ui.keeping.words import days_left
from gg_desk.ui.pages.keeping import KeepingPage
from gg_desk.ui.window import Window


def shown_text(page: KeepingPage) -> str:
    pdf = bytes(page.papers.preview._buffer.data().data())
    return "".join(page_texts(pdf)) if pdf else ""


def name_file(person, path: Path) -> None:
    person.qtbot.waitUntil(lambda: bool(person.window.findChildren(QFileDialog)))
    dialog = person.window.findChildren(QFileDialog)[-1]
    dialog.fileSelected.emit(str(path))
    dialog.reject()


def test_the_list_tells_of_each_mailing_and_of_no_family(kept: KeptBatch, person) -> None:
    person.is_in()
    row = person.page.batches.model.row(0)
    assert row.title.startswith("K7F3-9QX8 · ")
    assert "2가정" in row.second
    assert "30일 남음" in row.second
    assert "CANARY" not in row.title + row.second


@pytest.mark.parametrize(
    ("days", "said"),
    [(-3, "▲ 기한 3일 지남"), (0, "오늘까지"), (12, "12일 남음")],
)
def test_days_left_are_said_in_words(window, days: int, said: str) -> None:
    today = dt.date(2026, 11, 22)
    assert days_left(today + dt.timedelta(days), today) == said


def test_all_or_one_language_is_printed_again_and_logged(
    kept: KeptBatch, person, qtbot: QtBot, tmp_path: Path
) -> None:
    person.is_in()
    page, batches = person.page, person.page.batches
    batches.reprint_why.setText("반송")
    person.clicks(batches.reprint)

    person.sees(page.papers)
    assert all(name in shown_text(page) for name in ("CANARY SOPHEA", "CANARY AN"))
    person.clicks(page.papers.save)
    name_file(person, tmp_path / "again.pdf")
    qtbot.waitUntil((tmp_path / "again.pdf").exists)
    person.clicks(page.papers.back)
    assert shown_text(page) == ""
    at = batches.language.findData("vi")
    batches.language.setCurrentIndex(at)
    person.clicks(batches.reprint)
    qtbot.waitUntil(lambda: "CANARY AN" in shown_text(page))
    assert "CANARY SOPHEA" not in shown_text(page)
    person.clicks(page.papers.back)
    person.clicks(page.tabs[1])
    qtbot.waitUntil(lambda: " · vi" in page.log.model.row(0).second)
    assert "반송" in page.log.model.row(1).second


def test_longer_needs_a_reason(kept: KeptBatch, person, qtbot: QtBot) -> None:
    person.is_in()
    batches = person.page.batches
    batches.days.setText("14")
    assert not batches.extend.isEnabled()
    batches.extend_why.setText("반송 우편 재발송")
    person.clicks(batches.extend)
    qtbot.waitUntil(lambda: "44일 남음" in batches.model.row(0).second)


def test_what_is_half_typed_outlives_a_refresh(kept: KeptBatch, person, qtbot: QtBot) -> None:
    """Something is kept from another page, or another person's rules arrive, while somebody types here."""
    person.is_in()
    page, batches = person.page, person.page.batches
    typed = {
        batches.rows: "2", batches.reprint_why: "반송", batches.days: "14",
        batches.extend_why: "재발송", batches.destroy_why: "발송 완료", page.log.why: "감사",
        page.rules.idle: "7",
    }  # fmt: skip
    for line, words in typed.items():
        line.setText(words)
    batches.language.choose_data("vi")
    with qtbot.waitSignal(page.log.model.modelReset):
        person.window.safe.changed.emit()
    assert {line: line.text() for line in typed} == typed
    assert batches.language.currentData() == "vi"
    assert page.rules.days.text() == "30"

    person.clicks(batches.extend)
    qtbot.waitUntil(lambda: "44일 남음" in batches.model.row(0).second)
    assert (batches.days.text(), batches.extend_why.text()) == ("", "")
    assert batches.rows.text() == "2"
    person.window.lockup.lock()
    assert {line.text() for line in typed if line is not page.rules.idle} == {""}


def test_destroyed_after_a_question_with_its_certificate(
    kept: KeptBatch, person, vault_made: Folders, qtbot: QtBot
) -> None:
    person.is_in()
    page = person.page
    asked = person.answers("돌아가기")
    person.clicks(page.batches.destroy_it)
    assert "2가정" in asked[0]
    assert custody.state(vault_made).kept == 1
    person.answers("파기하기")
    person.clicks(page.batches.destroy_it)
    person.sees(page.papers)
    assert "파기 확인서" in shown_text(page)
    assert custody.state(vault_made).kept == 0
    person.clicks(page.papers.back)
    qtbot.waitUntil(lambda: page.batches.model.row(0).mark == "파기")
    person.clicks(page.batches.certificate)
    person.sees(page.papers)
    assert "2026-001" in shown_text(page)


def test_the_log_is_filtered_and_leaves_with_a_reason(
    kept: KeptBatch, person, qtbot: QtBot, tmp_path: Path
) -> None:
    person.is_in()
    page, log = person.page, person.page.log
    person.clicks(page.tabs[1])
    at = log.kind.findData("kept")
    log.kind.setCurrentIndex(at)
    log.kind.activated.emit(at)
    assert log.model.rowCount() == 1
    assert not log.export.isEnabled()
    log.why.setText("감사")
    person.clicks(log.export)
    name_file(person, tmp_path / "log.xlsx")
    qtbot.waitUntil((tmp_path / "log.xlsx").exists)
    assert load_workbook(tmp_path / "log.xlsx").worksheets[0].max_row == 2
    qtbot.waitUntil(lambda: log.kind.findData("exported") >= 0)


def late(folders: Folders, kept: KeptBatch, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(overdue, "korean_day", lambda: kept.until + dt.timedelta(days=2))


def test_what_is_overdue_is_told_in_a_line(  # noqa: PLR0917 - pytest hands fixtures over by their names
    kept: KeptBatch,
    person,
    vault_made: Folders,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    at_rest: Callable[[Window], None],
) -> None:
    at_rest(person.window)  # which has looked for what is overdue, as it does at its start
    late(vault_made, kept, monkeypatch)
    line: OverdueLine = person.window.overdue
    person.window.session.keep(
        lambda before: Preferences(window_language="ko", custody=Custody(overdue="ask")),
        pytest.fail,
        line.look,
    )
    person.sees(line)
    qtbot.waitUntil(lambda: "1건" in line.banner.sentence())
    person.answers("파기하기")
    person.clicks(line.destroy_them)
    qtbot.waitUntil(lambda: "파기하여" in line.banner.sentence())
    assert custody.state(vault_made).kept == 0
    person.clicks(line.open)
    person.sees(person.page.lock_screen)
