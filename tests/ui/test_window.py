"""The window as a person uses it: through what can be seen, clicked and typed."""

import datetime as dt
import sys
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QInputMethodEvent, QTextDocument
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QFileDialog,
    QLabel,
    QMessageBox,
    QWidget,
)
from pytestqt.qtbot import QtBot

from gg_desk import handouts, settings
from gg_desk.catalogue.handout import SheetAnswer
from gg_desk.catalogue.place import NewsItem
from gg_desk.desk import Desk
from gg_desk.errors import DeskError
from gg_desk.folders import Folders
from gg_desk.store import news as news_store
from gg_desk.store.opening import open_store
from gg_desk.ui.article import Article
from gg_desk.ui.links import is_safe
from gg_desk.ui.pages.contacts import ContactsPage
from gg_desk.ui.pages.programs import ProgramsPage
from gg_desk.ui.start import make_window
from gg_desk.ui.window import Window
from gg_desk.ui.window_ways import PLACES


def words(widget: QWidget) -> str:
    """Every word that can be seen in ``widget``."""
    labels = [part.text() for part in widget.findChildren(QLabel) if part.isVisible()]
    buttons = [part.text() for part in widget.findChildren(QAbstractButton) if part.isVisible()]
    return "\n".join([*labels, *buttons])


def compose(widget: QWidget, text: str) -> None:
    """Type ``text`` as a Korean input method does."""
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(widget, event)


def click(qtbot: QtBot, button: QAbstractButton) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def choose(qtbot: QtBot, page: object, title: str) -> None:
    """Click on the row with this title."""
    view, model = page.view, page.model  # type: ignore[attr-defined]  # every list page has them
    index = next(model.index(at) for at in range(model.rowCount()) if model.row(at).title == title)
    view.scrollTo(index)
    point = view.visualRect(index).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point)


def filled(qtbot: QtBot, page: ProgramsPage | ContactsPage) -> None:
    """Wait until the page of a record stands there as a whole."""
    qtbot.waitUntil(lambda: page.detail_pane.shows_content and page.detail.filled)


def offered(window: Window) -> list[str]:
    """What the search field offers, from top to bottom."""
    model = window.search.model
    return [model.row(at).title for at in range(model.rowCount())]


def show_news(window: Window, qtbot: QtBot) -> None:
    window.go("news")
    qtbot.waitUntil(lambda: window.news.model.rowCount() == 2)


def test_a_program_shows_its_facts_contacts_doubts_and_sources(
    window: Window, qtbot: QtBot
) -> None:
    choose(qtbot, window.programs, "외국인 아동 보육료 지원")
    filled(qtbot, window.programs)
    seen = words(window.programs.detail)
    for part in (
        "Daycare support for foreign children",
        "월 150,000원",
        "150,000 won (₩150,000) a month",
        "이민사회통합지원센터",
        "1661-0222",
        "경기도",
        "나이를 세는 방법은 나와 있지 않습니다.",
        "Daycare support grows",
        "Gyeonggi Province · 2026-01-01",
    ):
        assert part in seen
    assert window.programs.make_sheet.isEnabled()


def test_weak_facts_must_be_confirmed_before_telling(window: Window, qtbot: QtBot) -> None:
    choose(qtbot, window.programs, "오래된 사업")
    filled(qtbot, window.programs)
    seen = words(window.programs.detail)
    assert "확인 후 안내" in seen
    assert "임시 이름" in seen


def test_a_reference_entry_gets_no_sheet(window: Window, qtbot: QtBot) -> None:
    choose(qtbot, window.programs, "실태조사")
    filled(qtbot, window.programs)
    assert not window.programs.make_sheet.isEnabled()


def test_a_contact_shows_phones_keys_hours_and_languages(window: Window, qtbot: QtBot) -> None:
    window.go("contacts")
    qtbot.waitUntil(lambda: window.contacts.model.rowCount() == 2)
    choose(qtbot, window.contacts, "이민사회통합지원센터")
    filled(qtbot, window.contacts)
    seen = words(window.contacts.detail)
    assert "1661-0222" in seen
    assert "09:00–18:00" in seen
    assert "ភាសាខ្មែរ 크메르어" in seen
    assert "اردو 우르두어" in seen
    click(qtbot, window.contacts.copy_number)
    assert QApplication.clipboard().text() == "1661-0222"


def test_unknown_hours_are_told_as_unknown(window: Window, qtbot: QtBot) -> None:
    window.go("contacts")
    qtbot.waitUntil(lambda: window.contacts.model.rowCount() == 2)
    choose(qtbot, window.contacts, "시간 모름")
    filled(qtbot, window.contacts)
    seen = words(window.contacts.detail)
    assert "운영 시간을 밝힌 출처가 없습니다." in seen
    assert "확인 후 안내" in seen


def test_filters_narrow_the_contacts(window: Window, qtbot: QtBot) -> None:
    window.go("contacts")
    qtbot.waitUntil(lambda: window.contacts.model.rowCount() == 2)
    area = window.contacts.filters.area
    of_the_store = [area.itemText(at) for at in range(area.count())]
    assert of_the_store == ["모든 지역", "안산시"]
    language = window.contacts.filters.language
    language.setCurrentIndex(language.findData("km"))
    assert language.currentText().startswith("크메르어")  # its narrow place cuts the end off
    language.activated.emit(language.currentIndex())
    qtbot.waitUntil(lambda: window.contacts.model.rowCount() == 1)
    language.setCurrentIndex(language.findData("kk"))
    language.activated.emit(language.currentIndex())
    qtbot.waitUntil(lambda: window.contacts.list_pane.sentence != "")
    assert "다른 지역이나 언어" in window.contacts.list_pane.sentence


def filter_by(page: ContactsPage | ProgramsPage, language: str) -> None:
    choice = page.filters.language
    choice.setCurrentIndex(choice.findData(language))
    choice.activated.emit(choice.currentIndex())


def test_a_contact_that_does_not_pass_the_filters_is_not_shown_any_more(
    window: Window, qtbot: QtBot
) -> None:
    page = window.contacts
    window.go("contacts")
    qtbot.waitUntil(lambda: page.model.rowCount() == 2)
    choose(qtbot, page, "시간 모름")
    filled(qtbot, page)
    filter_by(page, "km")
    qtbot.waitUntil(lambda: "1661-0222" in words(page.detail))
    assert page.view.chosen_id()
    filter_by(page, "kk")
    qtbot.waitUntil(lambda: "연락처를 골라 주세요" in page.detail_pane.sentence)
    assert not page.copy_number.isEnabled()
    assert not page.star.isEnabled()


def test_a_program_that_does_not_pass_the_filters_gets_no_sheet(
    window: Window, qtbot: QtBot
) -> None:
    page = window.programs
    window.go("programs")
    qtbot.waitUntil(lambda: page.model.rowCount() > 0)
    page.show_record("daycare-support")
    qtbot.waitUntil(page.make_sheet.isEnabled)
    filter_by(page, "kk")
    qtbot.waitUntil(lambda: "사업을 골라 주세요" in page.detail_pane.sentence)
    assert not page.make_sheet.isEnabled()
    assert not page.star.isEnabled()


def test_search_finds_while_one_types_and_enter_opens(window: Window, qtbot: QtBot) -> None:
    qtbot.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    compose(window.search, "보육")
    qtbot.waitUntil(lambda: offered(window)[:2] == ["사업", "외국인 아동 보육료 지원"])
    qtbot.keyClick(window.search, Qt.Key.Key_Return)
    filled(qtbot, window.programs)
    assert window.programs.view.chosen_id() == "daycare-support"
    assert not window.search.frame.isVisible()


def test_arrow_keys_reach_other_kinds_and_pass_over_headings(window: Window, qtbot: QtBot) -> None:
    qtbot.keyClicks(window.search, "daycare")
    qtbot.waitUntil(lambda: offered(window)[2:3] == ["소식"] and window.search.frame.isVisible())
    qtbot.keyClick(window.search, Qt.Key.Key_Down)
    qtbot.keyClick(window.search, Qt.Key.Key_Return)
    assert window.pages.currentWidget() is window.news
    qtbot.waitUntil(lambda: window.news.view.chosen_id() == "news-1")


def test_typing_and_enter_at_once_opens_what_is_found(window: Window, qtbot: QtBot) -> None:
    qtbot.keyClicks(window.search, "1661")
    qtbot.keyClick(window.search, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.place == "contacts")
    assert window.contacts.view.chosen_id() in {"", "centre"}  # the list may still be on its way
    qtbot.waitUntil(lambda: window.contacts.view.chosen_id() == "centre")
    assert not window.search.frame.isVisible()


def test_nothing_found_says_what_to_try_and_escape_leaves(window: Window, qtbot: QtBot) -> None:
    qtbot.keyClicks(window.search, "zzzzzz")
    qtbot.waitUntil(window.search.frame.isVisible)
    assert "초성" in window.search.pane.sentence
    qtbot.keyClick(window.search, Qt.Key.Key_Escape)
    assert not window.search.frame.isVisible()
    assert window.search.text() == ""


def test_old_news_come_as_one_scrolls_or_asks_for_one_of_them(
    window: Window, qtbot: QtBot, folders: Folders
) -> None:
    first = dt.datetime(2010, 1, 1, tzinfo=dt.UTC)
    old = [
        NewsItem(id=f"old-{day}", title=f"Old {day}", link="", published=first + dt.timedelta(day))
        for day in range(1_700)
    ]
    store = open_store(folders.store)
    news_store.take_in(store, old)
    store.close()
    window.go("news")
    page = window.news
    qtbot.waitUntil(lambda: page.model.rowCount() == 500)
    assert page.model.row(499).id == f"old-{1_700 - 498}"
    page.view.scrollToBottom()
    qtbot.waitUntil(lambda: page.model.rowCount() == 1_000)
    window.open_record("news", "old-300")
    qtbot.waitUntil(lambda: page.view.chosen_id() == "old-300")
    assert page.model.rowCount() == 1_402
    ids = [page.model.row(at).id for at in range(1_402)]
    assert len(set(ids)) == 1_402
    page.view.scrollToBottom()
    qtbot.waitUntil(lambda: page.model.rowCount() == 1_702)
    assert page.model.row(1_701).id == "old-0"


def test_looking_at_news_reads_it_and_the_marks_stay(window: Window, qtbot: QtBot) -> None:
    show_news(window, qtbot)
    assert window.news.model.row(0).strong
    choose(qtbot, window.news, "Daycare support grows in 2026")
    qtbot.waitUntil(lambda: not window.news.model.row(0).strong)
    assert "More money." in window.news.article.toPlainText()
    click(qtbot, window.news.star)
    qtbot.waitUntil(lambda: window.news.model.row(0).starred)
    click(qtbot, window.news.unread)
    qtbot.waitUntil(lambda: window.news.model.row(0).strong)
    assert window.news.model.row(0).starred


def test_a_sync_without_a_network_says_so_and_all_else_stays(window: Window, qtbot: QtBot) -> None:
    show_news(window, qtbot)
    assert window.news.head.status.text() == "소식을 아직 받은 적이 없습니다."
    click(qtbot, window.news.sync)
    assert window.news.head.progress.isVisible()
    qtbot.waitUntil(window.news.sync.isEnabled)
    qtbot.waitUntil(lambda: "받지 못함" in window.news.head.status.text())
    assert window.news.banner.isVisible()
    assert window.news.model.rowCount() == 2
    assert not window.news.head.progress.isVisible()


def test_a_sync_can_be_cancelled(window: Window, qtbot: QtBot) -> None:
    show_news(window, qtbot)
    click(qtbot, window.news.sync)
    click(qtbot, window.news.head.cancel)
    assert window.news.sync.isEnabled()
    assert not window.news.head.progress.isVisible()


def test_news_ask_no_server_for_anything(dressed: QApplication, qtbot: QtBot) -> None:
    article = Article()
    qtbot.addWidget(article)
    article.show_html('<img src="http://127.0.0.1:9/x.png"><link href="http://127.0.0.1:9/x.css">')
    kind = int(QTextDocument.ResourceType.ImageResource.value)
    assert article.loadResource(kind, QUrl("http://127.0.0.1:9/x.png")) is None
    assert article.loadResource(kind, QUrl("file:///etc/hostname")) is None


@pytest.mark.parametrize(
    ("address", "safe"),
    [("https://gg.go.kr", True), ("tel:120", True), ("file:///etc/passwd", False), ("", False)],
)
def test_only_the_web_and_phones_are_opened(address: str, safe: bool) -> None:
    assert is_safe(address) is safe


def order(window: Window, qtbot: QtBot) -> None:
    """From the program to its sheet, drawn."""
    choose(qtbot, window.programs, "외국인 아동 보육료 지원")
    qtbot.waitUntil(window.programs.make_sheet.isEnabled)
    click(qtbot, window.programs.make_sheet)
    assert window.pages.currentWidget() is window.sheets
    qtbot.waitUntil(lambda: window.sheets.preview.pages == 1)


def test_the_sheet_starts_from_the_program_and_follows_what_is_typed(
    window: Window, qtbot: QtBot
) -> None:
    order(window, qtbot)
    sheets = window.sheets
    assert sheets.order.program.currentText() == "외국인 아동 보육료 지원"
    before = sheets.sheet
    assert before is not None
    qtbot.keyClicks(sheets.order.form.blank("counselor").edit, "KIM SANGDAM")
    qtbot.waitUntil(lambda: sheets.sheet is not None and sheets.sheet is not before)
    assert sheets.sheet is not None
    assert "KIM SANGDAM" in "".join(sheets.sheet.texts.values())


def test_languages_are_offered_by_their_own_names(window: Window, qtbot: QtBot) -> None:
    order(window, qtbot)
    choice = window.sheets.order.language
    assert choice.itemText(choice.findData("km")) == "ភាសាខ្មែរ 크메르어"
    choice.setCurrentIndex(choice.findData("ur"))
    choice.activated.emit(choice.currentIndex())
    qtbot.waitUntil(
        lambda: window.sheets.sheet is not None and "ur" in window.sheets.sheet.texts,
    )


def test_a_wrong_value_stops_printing_and_saving(window: Window, qtbot: QtBot) -> None:
    order(window, qtbot)
    line = window.sheets.order.form.blank("counselor_phone")
    qtbot.keyClicks(line.edit, "call me")
    click(qtbot, window.sheets.print)
    assert line.fault == "번호를 031-120처럼 적어 주세요."


def test_a_value_that_the_sheet_refuses_is_told_there(window: Window, qtbot: QtBot) -> None:
    order(window, qtbot)
    qtbot.keyClicks(window.sheets.order.form.blank("issued").edit, "soon")
    qtbot.waitUntil(window.sheets.banner.isVisible)
    assert not window.sheets.print.isEnabled()
    window.sheets.order.form.blank("issued").fill("2026-11-22")
    qtbot.waitUntil(window.sheets.print.isEnabled)
    assert not window.sheets.banner.isVisible()


def test_saving_writes_the_pdf_under_a_name_without_a_person(
    window: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    order(window, qtbot)
    qtbot.keyClicks(window.sheets.order.form.blank("counselor").edit, "KIM")
    qtbot.waitUntil(window.sheets.save.isEnabled)
    click(qtbot, window.sheets.save)
    qtbot.waitUntil(lambda: window.findChild(QFileDialog) is not None)
    dialog = window.findChild(QFileDialog)
    name = Path(dialog.selectedFiles()[0]).name
    assert name.startswith("program-guide-daycare-support-")
    dialog.selectFile(str(tmp_path / name))
    dialog.accept()
    qtbot.waitUntil((tmp_path / name).exists)
    assert (tmp_path / name).read_bytes().startswith(b"%PDF")
    qtbot.waitUntil(lambda: "저장함" in window.sheets.head.status.text())
    code = window.sheets.sheet.code
    noted: list[SheetAnswer] = []

    def answered() -> bool:
        window.session.ask(
            lambda desk, _task: handouts.answer(desk, code), noted.append, lambda _not_yet: None
        )
        return bool(noted)

    qtbot.waitUntil(answered)
    assert noted[0].handout.way == "saved"
    assert noted[0].verdict == "current"


def test_a_file_that_cannot_be_written_is_told(
    window: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    order(window, qtbot)
    click(qtbot, window.sheets.save)
    dialog = window.findChild(QFileDialog)
    assert dialog is not None
    dialog.fileSelected.emit(str(tmp_path / "no such folder" / "x.pdf"))
    dialog.reject()
    qtbot.waitUntil(window.sheets.banner.isVisible)


def test_printing_goes_through_the_systems_dialog(
    window: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    order(window, qtbot)
    path = tmp_path / "printed.pdf"

    def accept(dialog: QPrintDialog) -> None:
        dialog.printer().setOutputFileName(str(path))
        dialog.done(QPrintDialog.DialogCode.Accepted)

    qtbot.meets(QPrintDialog, accept)
    click(qtbot, window.sheets.print)
    qtbot.waitUntil(lambda: window.sheets.head.status.text() == f"저장함: {path}")
    assert path.read_bytes().startswith(b"%PDF")


def test_the_window_changes_its_language_at_once_and_keeps_it(
    window: Window, qtbot: QtBot, folders: Folders
) -> None:
    choose(qtbot, window.programs, "외국인 아동 보육료 지원")
    filled(qtbot, window.programs)
    click(qtbot, window.language)
    qtbot.waitUntil(lambda: window.rail_buttons[0].text() == "Home")
    assert window.search.placeholderText().startswith("Search")
    qtbot.waitUntil(
        lambda: window.programs.model.row(0).title == "Daycare support for foreign children"
    )
    qtbot.waitUntil(lambda: "as of 2026-11-01" in words(window.programs.detail))
    assert window.programs.view.chosen_id() == "daycare-support"
    qtbot.waitUntil(lambda: settings.read_preferences(folders).window_language == "en")
    click(qtbot, window.language)
    qtbot.waitUntil(lambda: window.rail_buttons[0].text() == "처음")


def test_places_are_reached_from_the_keyboard(
    window: Window, qtbot: QtBot, in_front: Callable[[QWidget], None]
) -> None:
    for digit, place in enumerate(PLACES[:10], start=1):  # there are ten digits
        in_front(window)  # shortcuts are for the active window alone
        key = Qt.Key(Qt.Key.Key_0 + digit % 10)
        qtbot.keyClick(window, key, Qt.KeyboardModifier.ControlModifier)
        page = getattr(window, place)
        qtbot.waitUntil(lambda page=page: window.pages.currentWidget() is page)


def test_every_control_has_a_name_for_a_screen_reader(window: Window, qtbot: QtBot) -> None:
    order(window, qtbot)
    window.go("contacts")
    qtbot.waitUntil(lambda: window.contacts.model.rowCount() == 2)
    choose(qtbot, window.contacts, "시간 모름")
    filled(qtbot, window.contacts)
    window.go("news")
    window.go("office")
    window.go("handouts")
    window.go("mailing")
    window.go("sheets")
    click(qtbot, window.sheets.mend)
    qtbot.waitUntil(lambda: window.sheets.mending.model.rowCount() > 0)
    nameless = [
        f"{type(widget).__name__} {widget.objectName()}"
        for widget in window.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not widget.accessibleName()
        and not (isinstance(widget, QAbstractButton) and widget.text())
        and not widget.objectName().startswith("qt_")
        and widget.window() is window  # the pop-ups of drop-down lists are Qt's own
    ]
    assert nameless == [], nameless


def test_nothing_is_wider_than_a_small_screen(
    window: Window, qtbot: QtBot, at_rest: Callable[[Window], None]
) -> None:
    order(window, qtbot)
    for language in range(2):
        for place in PLACES:
            window.go(place)
            window.resize(1366, 768)
            at_rest(window)
            assert window.minimumSizeHint().width() <= 1366, (language, place)
            assert window.width() == 1366
        click(qtbot, window.language)


def test_pages_are_imported_ahead_and_made_when_they_are_asked_for(
    window: Window, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: "gg_desk.ui.pages.office" in sys.modules)
    made = {place for place in PLACES if place in vars(window)}
    assert made == {"home", "programs"}
    window.go("office")
    assert window.pages.currentWidget() is window.office
    assert "sheets" not in vars(window)
    window.office.saved.emit()  # a sheet that nobody has ordered is not drawn again
    assert "sheets" not in vars(window)


def test_a_desk_that_cannot_be_opened_is_told_in_the_window(
    dressed: QApplication, qtbot: QtBot, folders: Folders
) -> None:
    folders.preferences.write_text('{"window_language": "ko"}', encoding="utf-8")

    def refuse() -> Desk:
        raise DeskError("The store is newer.", "저장소가 더 새 버전입니다.")

    made = make_window(dressed, folders)
    made.show()
    made.session.open(refuse)
    qtbot.waitUntil(made.fault.isVisible)
    assert made.fault.sentence() == "저장소가 더 새 버전입니다."
    made.close()
    made.deleteLater()


def test_damaged_preferences_are_told_and_the_window_opens(
    dressed: QApplication, qtbot: QtBot, folders: Folders, open_small_desk: Callable[[], Desk]
) -> None:
    folders.preferences.write_text("{", encoding="utf-8")
    made = make_window(dressed, folders)
    made.show()
    assert made.fault.sentence()
    made.close()
    made.deleteLater()


@pytest.mark.parametrize("agreed", [False, True])
def test_old_facts_leave_only_when_a_person_agrees(
    window: Window, qtbot: QtBot, agreed: bool
) -> None:
    order(window, qtbot)
    qtbot.waitUntil(window.sheets.save.isEnabled)
    reason = {"en": "The facts are old.", "ko": "오래된 내용입니다."}
    window.sheets.sheet = msgspec.structs.replace(window.sheets.sheet, confirm=(reason,))

    def decide(asked: QMessageBox) -> None:
        assert asked.text() == "오래된 내용입니다."
        wanted = "저장하기" if agreed else "돌아가기"
        [chosen] = [knob for knob in asked.buttons() if knob.text() == wanted]
        chosen.click()

    qtbot.meets(QMessageBox, decide)
    click(qtbot, window.sheets.save)
    dialog = window.findChild(QFileDialog)
    assert (dialog is not None) is agreed
    if dialog:
        dialog.reject()
