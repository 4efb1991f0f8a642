"""The page for mailings: a list is dropped, put right, looked at and printed, by what a person sees."""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path

import msoffcrypto
import pytest
from openpyxl import Workbook
from PySide6.QtCore import QEventLoop, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QInputDialog, QWidget
from pytestqt.qtbot import QtBot

from gg_desk import settings
from gg_desk.desk import open_desk
from gg_desk.mailing.remembered import office_languages
from gg_desk.settings import Folders
from gg_desk.typeset.raster import page_texts
from gg_desk.ui.models.rows import RowRole
from gg_desk.ui.pages.mailing import MailingPage
from gg_desk.ui.rows_view import RowsView
from gg_desk.ui.start import make_window
from gg_desk.ui.widgets import Choice
from gg_desk.ui.window import Window

LEFT = Qt.MouseButton.LeftButton
HEADINGS = ("아동명", "생년월일", "국적", "보호자", "주소", "우편번호", "시군", "담당자")
ROWS = (
    ("SOK DARA", "2020-03-05", "캄보디아", "SOK CHANTHA", "경기도 안산시 중앙대로 1", "15360"),
    ("NGUYEN AN", "05/03/2020", "베트남", "", "경기도 수원시 팔달구 효원로 2", "16444"),
    ("", "2020-01-02", "몽골", "BAT", "경기도 수원시 팔달구 효원로 3", "16444"),
    ("ALIYEV TIMUR", "2020-07-02", "카자흐스탄", "ALIYEV", "경기도 김포시 사우로 4", "10109"),
)
CHILDREN, COLUMNS, PROBLEMS, LANGUAGES, LETTERS = ("SOK DARA", "ALIYEV TIMUR"), 0, 1, 2, 3


def written(path: Path, rows: Sequence[Sequence[str]] = ROWS, headings=HEADINGS) -> Path:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "명단"
    sheet.append(list(headings))
    for row in rows:
        sheet.append(list(row))
    book.create_sheet("안내").append(["읽지 않는 시트"])
    book.save(path)
    return path


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory) -> Folders:
    return Folders(tmp_path_factory.mktemp("desk"))


@pytest.fixture(scope="module")
def window(dressed: QApplication, folders: Folders) -> Iterator[Window]:
    """A window in Korean over the bundled catalogue, opened once for all tests here."""
    settings.write_preferences(folders, settings.Preferences(window_language="ko"))
    made = make_window(dressed, folders, [])
    made.show()
    listed = QEventLoop()
    made.programs.listed.connect(listed.quit)
    made.session.open(lambda: open_desk(folders))
    listed.exec()
    yield made
    made.close()
    made.deleteLater()


@pytest.fixture
def page(window: Window, qtbot: QtBot) -> Iterator[MailingPage]:
    """The page as it is before a list is there."""
    window.activateWindow()
    window.go("mailing")
    page = window.mailing
    qtbot.waitUntil(lambda: page.languages.first.count() > 0, timeout=20_000)
    yield page
    page.letters.form.clear()
    page.letters.by.setCurrentIndex(0)
    page.tabs[COLUMNS].click()
    page.forget()


@pytest.fixture
def read(page: MailingPage, qtbot: QtBot, tmp_path: Path) -> MailingPage:
    """The page with the list of four read."""
    drop(page, qtbot, written(tmp_path / "명단.xlsx"))
    return page


def drop(page: MailingPage, qtbot: QtBot, path: Path) -> None:
    """Let a file fall on the page, and wait until it is read."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    event = QDropEvent(
        QPointF(9, 9),
        Qt.DropAction.CopyAction,
        mime,
        LEFT,
        Qt.KeyboardModifier.NoModifier,
    )
    with qtbot.waitSignal(page.list.was_read, timeout=20_000):
        page.dropEvent(event)


def click(qtbot: QtBot, part: QWidget) -> None:
    qtbot.waitUntil(part.isVisible)  # what was just added is shown in the next turn
    assert part.isEnabled()
    qtbot.mouseClick(part, LEFT)


def pick(choice: Choice, value: object) -> None:
    """Choose the entry that carries ``value``, as a person does."""
    at = choice.findData(value)
    assert at >= 0, value
    choice.setCurrentIndex(at)
    choice.activated.emit(at)


def titles(view: RowsView) -> list[str]:
    model = view.model()
    return [model.index(at, 0).data() for at in range(model.rowCount())]


def choose(view: RowsView, title: str) -> None:
    """Move to the row that begins with ``title``."""
    at = next(at for at, found in enumerate(titles(view)) if found.startswith(title))
    view.setCurrentIndex(view.model().index(at, 0))


def save_as(page: MailingPage, qtbot: QtBot, path: Path) -> None:
    """Answer the system's dialog."""
    dialog = page.window().findChild(QFileDialog)
    assert dialog is not None
    dialog.fileSelected.emit(str(path))
    dialog.reject()


def shown_pages(page: MailingPage) -> str:
    return "".join(page_texts(bytes(page.shown.preview._buffer.data().data())))


def test_a_dropped_list_is_counted_mapped_and_shown(read: MailingPage, qtbot: QtBot) -> None:
    assert (
        read.head.status.text()
        == "4행: 2가정에 보낼 수 있고, 1행은 답이 필요하며, 1행은 보낼 수 없습니다"
    )
    rows = read.columns.model
    assert [(rows.row(at).title, rows.row(at).second) for at in (0, 1, 7)] == [
        ("A · 아동명", "아동 이름"),
        ("B · 생년월일", "생년월일"),
        ("H · 담당자", ""),
    ]
    assert read.columns.sheet.count() == 2
    qtbot.waitUntil(lambda: read.shown.pane.shows_content, timeout=20_000)
    assert "ALIYEV TIMUR" in shown_pages(read)
    samples = [read.shown.sample.itemText(at) for at in range(read.shown.sample.count())]
    assert (
        samples[:3] == ["5행 · 첫 번째", "5행 · 가장 긴 것", "2행 · 가장 짧은 것"]
        or len(samples) > 4
    )


def test_an_answer_and_a_name_bring_rows_in(read: MailingPage, qtbot: QtBot) -> None:
    click(qtbot, read.tabs[PROBLEMS])
    choose(read.problems.view, "3행 · 생년월일")
    by_words = {found.text(): found for found in read.problems.choices}
    assert set(by_words) == {"2020-03-05", "2020-05-03"}
    with qtbot.waitSignal(read.list.was_read, timeout=20_000):
        click(qtbot, by_words["2020-05-03"])
    assert (
        read.head.status.text()
        == "4행: 3가정에 보낼 수 있고, 0행은 답이 필요하며, 1행은 보낼 수 없습니다"
    )
    choose(read.problems.view, "4행 · 아동명")
    read.problems.value.setText("BAT BOLD")
    with qtbot.waitSignal(read.list.was_read, timeout=20_000):
        click(qtbot, read.problems.apply)
    assert read.head.status.text() == "4행: 4가정에 보낼 수 있습니다"
    with qtbot.waitSignal(read.list.was_read, timeout=20_000):
        click(qtbot, read.problems.undo)
    assert "1행은 보낼 수 없습니다" in read.head.status.text()


def test_problems_are_filtered_by_kind_and_masked(read: MailingPage, qtbot: QtBot) -> None:
    click(qtbot, read.tabs[PROBLEMS])
    pick(read.problems.kind, "refused")
    assert titles(read.problems.view) == ["4행 · 아동명"]
    pick(read.problems.kind, "")
    said = " ".join(
        str(read.problems.model.index(at).data(role))
        for at in range(read.problems.model.rowCount())
        for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole)
    )
    assert "05/03" not in said
    assert "2020" in said


def test_a_language_for_one_family_and_for_a_nationality(
    read: MailingPage, qtbot: QtBot, folders: Folders
) -> None:
    click(qtbot, read.tabs[PROBLEMS])
    choose(read.problems.view, "5행 · 국적")
    assert [read.problems.language.itemData(at) for at in (0, 1)] == ["kk", "ru"]
    pick(read.problems.language, "ru")
    with qtbot.waitSignal(read.list.was_read, timeout=20_000):
        click(qtbot, read.problems.apply)
    assert read.list.reading is not None
    assert [family.languages for family in read.list.reading.families] == [("ru",), ("km",)]
    with qtbot.waitSignal(read.list.was_read, timeout=20_000):
        click(qtbot, read.problems.undo)
    choose(read.problems.view, "5행 · 국적")
    click(qtbot, read.problems.nation)
    assert read.languages.view.currentIndex().data(RowRole.ID) == "KZ"
    pick(read.languages.first, "kk")
    pick(read.languages.second, "ru")
    with qtbot.waitSignal(read.list.was_read, timeout=20_000):
        click(qtbot, read.languages.keep)
    assert office_languages(folders.data) == {"KZ": ("kk", "ru")}
    assert read.list.reading.families[0].languages == ("kk", "ru")
    assert not [title for title in titles(read.problems.view) if title.startswith("5행 · 국적")]
    with qtbot.waitSignal(read.list.was_read, timeout=20_000):
        click(qtbot, read.languages.proposed)
    assert office_languages(folders.data) == {}


def test_a_column_is_told_once_and_remembered(
    page: MailingPage, qtbot: QtBot, tmp_path: Path
) -> None:
    headings = ("이름표", *HEADINGS[1:])
    path = written(tmp_path / "이름.xlsx", headings=headings)
    drop(page, qtbot, path)
    assert "아동 이름 열을 찾지 못했습니다" in page.banner.sentence()
    assert not page.save.isEnabled()
    choose(page.columns.view, "A")
    with qtbot.waitSignal(page.list.was_read, timeout=20_000):
        pick(page.columns.use, "child")
    assert page.banner.sentence() == ""
    assert page.head.status.text().startswith("4행: 2가정")
    click(qtbot, page.clear)
    drop(page, qtbot, path)
    assert page.head.status.text().startswith("4행: 2가정")


def test_the_notices_are_saved_and_the_report_names_nobody(
    read: MailingPage, qtbot: QtBot, tmp_path: Path
) -> None:
    click(qtbot, read.save)
    target = tmp_path / "out" / "n.pdf"
    target.parent.mkdir()
    with qtbot.waitSignal(read.press.printed, timeout=30_000):
        save_as(read, qtbot, target)
    text = "".join(page_texts(target.read_bytes()))
    assert all(child in text for child in CHILDREN)
    assert str(target) in read.head.status.text()
    for name in ("r.json", "r.txt"):
        click(qtbot, read.report)
        save_as(read, qtbot, tmp_path / "out" / name)
        qtbot.waitUntil(lambda name=name: name in read.head.status.text(), timeout=20_000)
        report = (tmp_path / "out" / name).read_text(encoding="utf-8")
        assert not [word for word in ("DARA", "ALIYEV", "중앙대로", "05/03") if word in report]
    assert json.loads((tmp_path / "out" / "r.json").read_text("utf-8"))["notices"] == 2
    assert sorted(file.name for file in target.parent.iterdir()) == ["n.pdf", "r.json", "r.txt"]


def test_labels_and_envelopes_of_the_families_are_saved(
    read: MailingPage, qtbot: QtBot, tmp_path: Path
) -> None:
    part = read.letters.addresses
    part.sheet.choose_data("3x8")
    part.start.setText("24")
    qtbot.mouseClick(part.save_labels, LEFT)
    save_as(read, qtbot, tmp_path / "labels.pdf")
    qtbot.waitUntil((tmp_path / "labels.pdf").exists, timeout=30_000)
    pages = page_texts((tmp_path / "labels.pdf").read_bytes())
    assert [page.count("귀하") for page in pages] == [1, 1]
    qtbot.waitUntil(lambda: "주소 2건, 2쪽" in read.head.status.text(), timeout=10_000)
    part.envelope.choose_data("c5")
    qtbot.mouseClick(part.save_envelopes, LEFT)
    save_as(read, qtbot, tmp_path / "envelopes.pdf")
    qtbot.waitUntil((tmp_path / "envelopes.pdf").exists, timeout=30_000)
    assert len(page_texts((tmp_path / "envelopes.pdf").read_bytes())) == 2
    qtbot.waitUntil(read.save.isEnabled, timeout=10_000)


def test_a_part_of_the_families_by_language_is_printed_again(
    read: MailingPage, qtbot: QtBot, tmp_path: Path
) -> None:
    click(qtbot, read.tabs[LETTERS])
    pick(read.letters.language, "km")
    pick(read.letters.by, "area")
    click(qtbot, read.save)
    with qtbot.waitSignal(read.press.printed, timeout=30_000):
        save_as(read, qtbot, tmp_path / "n.pdf")
    assert [file.name for file in tmp_path.glob("n*.pdf")] == ["n-ansan.pdf"]
    read.letters.language.setCurrentIndex(0)
    for rows, said in (("99", "99행에서는"), ("2-", "행 번호가 아닙니다")):
        read.letters.rows.setText(rows)
        click(qtbot, read.save)
        save_as(read, qtbot, tmp_path / "m.pdf")
        qtbot.waitUntil(lambda said=said: said in read.banner.sentence(), timeout=20_000)
    assert not list(tmp_path.glob("m*.pdf"))


def test_only_children_not_in_an_earlier_list(
    page: MailingPage, qtbot: QtBot, tmp_path: Path
) -> None:
    earlier = written(tmp_path / "earlier.xlsx", ROWS[:1])
    drop(page, qtbot, written(tmp_path / "later.xlsx"))
    click(qtbot, page.tabs[LETTERS])
    page.letters.ensureWidgetVisible(page.letters.earlier)
    click(qtbot, page.letters.earlier)
    save_as(page, qtbot, earlier)
    click(qtbot, page.save)
    dialogs = page.window().findChildren(QFileDialog)
    with qtbot.waitSignal(page.press.printed, timeout=30_000):
        dialogs[-1].fileSelected.emit(str(tmp_path / "n.pdf"))
        dialogs[-1].reject()
    text = "".join(page_texts((tmp_path / "n.pdf").read_bytes()))
    assert "ALIYEV TIMUR" in text
    assert "SOK DARA" not in text


def test_cancelling_leaves_no_file(page: MailingPage, qtbot: QtBot, tmp_path: Path) -> None:
    many = [
        (f"CHILD {chr(65 + n % 26)}{chr(65 + n // 26)}", *ROWS[0][1:4], f"안산시 길 {n}", "15360")
        for n in range(400)
    ]
    drop(page, qtbot, written(tmp_path / "many.xlsx", many))
    out = tmp_path / "out"
    out.mkdir()
    click(qtbot, page.save)
    save_as(page, qtbot, out / "n.pdf")
    qtbot.waitUntil(lambda: page.head.progress.value() > 0, timeout=20_000)
    assert "초 남음" in page.head.status.text()
    click(qtbot, page.head.cancel)
    assert page.head.status.text().startswith("취소했습니다.")
    assert page.save.isEnabled()
    qtbot.waitUntil(lambda: not list(out.iterdir()), timeout=20_000)


def test_a_list_that_was_printed_is_known_again(
    read: MailingPage, qtbot: QtBot, tmp_path: Path
) -> None:
    for said in ("안내문 2건", "이미 있던 파일 1개"):
        click(qtbot, read.save)
        with qtbot.waitSignal(read.press.printed, timeout=30_000):
            save_as(read, qtbot, tmp_path / "n.pdf")
        assert said in read.head.status.text()
    click(qtbot, read.clear)
    drop(read, qtbot, tmp_path / "명단.xlsx")
    assert "이미 인쇄했습니다" in read.banner.sentence()


def test_another_school_year_reads_the_list_again(read: MailingPage, qtbot: QtBot) -> None:
    click(qtbot, read.tabs[LETTERS])
    with qtbot.waitSignal(read.list.was_read, timeout=20_000):
        read.letters.form.blank("school_year").fill("2030")
    assert read.list.reading is not None
    codes = [problem.code for problem in read.list.reading.report.problems]
    assert codes.count("other_year") > 0


def test_clearing_forgets_everything(
    read: MailingPage, qtbot: QtBot, window: Window, tmp_path: Path
) -> None:
    qtbot.waitUntil(lambda: read.shown.pane.shows_content, timeout=20_000)
    click(qtbot, read.tabs[PROBLEMS])
    choose(read.problems.view, "4행 · 아동명")
    read.problems.value.setText("BAT BOLD")
    assert "DARA" not in window.windowTitle()
    click(qtbot, read.clear)
    assert (read.list.file, read.list.reading, read.list.corrected) == (None, None, 0)
    assert read.welcome.choose.isVisible()
    assert read.problems.model.rowCount() == read.columns.model.rowCount() == 0
    assert read.problems.value.text() == ""
    assert read.shown.sample.count() == 0
    assert read.shown.preview.pages == 0
    assert "명단.xlsx" not in read.columns.file.text()


def test_what_is_no_list_is_told(page: MailingPage, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "x.xlsx"
    path.write_bytes(b"")
    page.list.take(path)
    qtbot.waitUntil(page.banner.isVisible, timeout=20_000)
    assert "빈 파일" in page.banner.sentence()
    assert page.welcome.choose.isVisible()


def test_a_locked_list_asks_for_its_password(
    page: MailingPage, qtbot: QtBot, tmp_path: Path
) -> None:
    path = written(tmp_path / "plain.xlsx")
    locked = tmp_path / "locked.xlsx"
    with path.open("rb") as plain, locked.open("wb") as file:
        msoffcrypto.OfficeFile(plain).encrypt("열려라", file)
    page.list.take(locked)
    qtbot.waitUntil(
        lambda: page.window().findChild(QInputDialog) is not None,
        timeout=20_000,
    )
    dialog = page.window().findChild(QInputDialog)
    assert dialog is not None
    assert "암호가 걸린" in dialog.labelText()
    with qtbot.waitSignal(page.list.was_read, timeout=20_000):
        dialog.textValueSelected.emit("열려라")
        dialog.reject()
    assert page.head.status.text().startswith("4행: 2가정")
