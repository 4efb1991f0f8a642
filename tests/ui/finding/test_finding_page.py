"""The page that finds what fits a family, worked as a counselor works it."""

import datetime as dt
import itertools
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from gg_desk.folders import Folders
from gg_desk.typeset.raster import page_texts
from gg_desk.ui.finding.family import WITHHELD
from gg_desk.ui.finding.question_bar import QuestionBar
from gg_desk.ui.window import Window

CHILDCARE = "childcare-support-registered"


def a_family(counselor, since: str = "2025.1.10.") -> tuple[int, int]:
    """A registered child in daycare with a registered guardian in Ansan, told all at once."""
    hand = counselor.page.at_hand
    hand.tell("area", None, "안산")
    child, guardian = hand.add("child"), hand.add("guardian")
    for key, born in ((child, "2022-5-1"), (guardian, "1990-01-01")):
        hand.tell("birth_date", key, born)
        hand.tell("registration", key, "registered")
        hand.tell("in_gyeonggi_since", key, since)
    with counselor.finding():
        hand.tell("attends", child, "daycare")
        counselor.page._show_family()
    return child, guardian


def test_a_family_is_typed_from_nothing(counselor) -> None:
    counselor.types("안산", "area")
    child = counselor.adds("child")
    counselor.types("4세 2개월", "birth_date", child)
    counselor.picks("registered", "registration", child)
    counselor.picks("daycare", "attends", child)
    guardian = counselor.adds("guardian")
    counselor.types("베트남", "nationality", guardian)
    household = counselor.page.at_hand.last.household
    assert household.area == "ansan"
    assert [one.role for one in household.people] == ["child", "guardian"]
    assert household.people[0].attends == "daycare"
    assert household.people[1].nationality == "VN"
    assert counselor.page.at_hand.last.faults == {}


def test_what_fits_follows_what_is_typed(counselor) -> None:
    assert counselor.verdict(CHILDCARE) == "ask"
    child = counselor.adds("child")
    counselor.types("2001-1-1", "birth_date", child)
    assert counselor.verdict(CHILDCARE) == "not_eligible"
    counselor.types("2022-5-1", "birth_date", child)
    assert counselor.verdict(CHILDCARE) != "not_eligible"


def test_a_program_says_why_person_by_person_and_whom_to_ask(counselor) -> None:
    a_family(counselor)
    said = counselor.reasons(CHILDCARE)
    assert said[0].startswith("자녀")
    ages = next(one for one in said if one.startswith("나이"))
    assert "2022년 5월 1일" in ages
    assert "기준" in ages or "-" in ages  # its source with its day
    assert any(word in ages for word in ("해당", "확인 필요"))


def test_what_fits_later_says_from_when_and_stands_first(counselor) -> None:
    today = dt.date.today()  # noqa: DTZ011 - the day on the wall
    a_family(counselor, since=str(today - dt.timedelta(days=10)))
    line = counselor.line(CHILDCARE)
    assert line.verdict != "eligible"
    model = counselor.page.model
    group = model.index_of("not_eligible")
    first = model.line(model.index(0, 0, group))
    dated = [
        model.line(model.index(at, 0, group)).from_day is not None
        for at in range(model.rowCount(group))
    ]
    assert dated == sorted(dated, reverse=True)
    assert first.verdict == "not_eligible"


def test_the_counts_lead_to_their_groups(counselor, qtbot: QtBot) -> None:
    a_family(counselor)
    page = counselor.page
    for verdict, choice in page.counts.groups.items():
        count = page.model.line(page.model.index_of(verdict)).count
        assert choice.text().endswith(f" {count}")
    counselor.clicks(page.counts.groups["not_eligible"])
    assert page.view.currentIndex() == page.model.index_of("not_eligible")
    assert page.view.isExpanded(page.view.currentIndex())


def test_below_a_long_question_the_line_that_the_keys_come_to_is_seen(
    counselor, qtbot: QtBot
) -> None:
    page, view = counselor.page, counselor.page.view
    page.bar.setMinimumHeight(page.height())
    qtbot.waitUntil(lambda: page.asked.verticalScrollBar().maximum() > 0)
    view.setCurrentIndex(page.model.index_of("eligible"))
    view.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(view.hasFocus)
    for _line in range(6):
        qtbot.keyClick(view, Qt.Key.Key_Down)
        line = view.visualRect(view.currentIndex())
        seen = view.viewport().visibleRegion().boundingRect()
        # Qt itself may leave the last pixel of a line below the edge of a list.
        assert seen.contains(line.adjusted(0, 0, 0, -1))
    page.bar.setMinimumHeight(0)


@pytest.mark.parametrize(
    ("typed", "understood"), [("abc", False), ("2030-1-1", False), ("약 4세", True), ("4", True)]
)
def test_what_is_not_understood_is_told_once_the_field_is_left(
    counselor, qtbot: QtBot, typed: str, understood: bool
) -> None:
    child = counselor.adds("child")
    counselor.types(typed, "birth_date", child)
    field = counselor.field("birth_date", child)
    assert field.fault == ""
    qtbot.keyClick(field.control, Qt.Key.Key_Tab)
    qtbot.waitUntil(lambda: bool(field.fault) is not understood)
    assert understood or typed in field.fault


def test_saying_nothing_is_an_answer_of_its_own(counselor, qtbot: QtBot) -> None:
    child = counselor.adds("child")
    counselor.types("-", "birth_date", child)
    assert counselor.page.at_hand.family.told("birth_date", child) == WITHHELD
    edit = counselor.field("birth_date", child).control
    qtbot.keyClick(edit, Qt.Key.Key_Tab)
    assert isinstance(edit, QLineEdit)
    assert edit.text() == "답하지 않음"
    counselor.picks(WITHHELD, "registration", child)
    household = counselor.page.at_hand.last.household
    assert household.people[0].withheld == {"birth_date", "registration"}


def test_the_next_question_is_answered_where_it_stands(counselor) -> None:
    page = counselor.page
    assert page.bar.words.text()
    asked = []
    for _turn in range(6):
        question = page.at_hand.question
        if question is None:
            break
        asked.append(question)
        with counselor.finding():
            if page.bar.buttons:
                counselor.clicks(next(iter(page.bar.buttons.values())))
            else:
                counselor.clicks(page.bar.not_known)
    assert len(set(asked)) == len(asked)
    assert len(asked) > 3


def test_typed_answers_to_the_question_stand_in_the_field(counselor, qtbot: QtBot) -> None:
    page = counselor.page
    counselor.adds("child")
    while page.at_hand.question and page.at_hand.question.field != "area":
        with counselor.finding():
            counselor.clicks(page.bar.skip)
    counselor.keys(page.bar.typed.edit, "수원시")
    with counselor.finding():
        qtbot.keyClick(page.bar.typed.edit, Qt.Key.Key_Return)
    assert page.people.area.edit.text() == "수원시"
    assert page.at_hand.last.household.area == "suwon"


def test_skipped_questions_come_again_and_unknown_ones_do_not(counselor) -> None:
    page = counselor.page
    first = page.at_hand.question
    with counselor.finding():
        counselor.clicks(page.bar.not_known)
    second = page.at_hand.question
    assert second != first
    with counselor.finding():
        counselor.clicks(page.bar.skip)
    while page.at_hand.question is not None:
        with counselor.finding():
            counselor.clicks(page.bar.not_known)
    with counselor.finding():
        counselor.clicks(page.bar.ask_again)
    assert page.at_hand.question == second


def test_who_was_taken_out_is_put_back_with_all_they_told(counselor) -> None:
    child, guardian = a_family(counselor)
    before = counselor.page.at_hand.family
    with counselor.finding():
        counselor.clicks(counselor.page.people.cards[child].remove)
    assert [one.key for one in counselor.page.at_hand.family.people] == [guardian]
    with counselor.finding():
        counselor.clicks(counselor.page.people.undo)
    assert counselor.page.at_hand.family.people == before.people
    assert counselor.field("birth_date", child).control.text() == "2022-5-1"


def test_another_day_is_another_answer(counselor, qtbot: QtBot) -> None:
    a_family(counselor)
    day = counselor.page.day
    with counselor.finding():
        day.choice.setCurrentIndex(1)
        day.choice.activated.emit(1)
    assert counselor.page.at_hand.last.day.month == 3
    with counselor.finding():
        day.choice.setCurrentIndex(2)
        day.choice.activated.emit(2)
        qtbot.keyClicks(day.other, "2025.2.1")
    counselor.settles()
    qtbot.waitUntil(lambda: counselor.page.at_hand.last.day == dt.date(2025, 2, 1))


def test_one_click_leads_from_a_program_to_its_sheet_in_the_familys_language(
    counselor, window: Window, qtbot: QtBot
) -> None:
    a_family(counselor)
    page = counselor.page
    counselor.chooses_language("km")
    counselor.clicks_at(page.view.place_of_sheet(CHILDCARE))
    assert window.pages.currentWidget() is window.sheets
    qtbot.waitUntil(
        lambda: window.sheets.sheet is not None and "km" in window.sheets.sheet.texts,
    )
    assert [one.id for one in window.sheets.sheet.programs] == [CHILDCARE]


def test_the_familys_sheet_is_two_actions_from_the_last_answer(
    counselor, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    a_family(counselor)
    page = counselor.page
    counselor.chooses_language("my")
    actions = []
    printed = []

    monkeypatch.setattr(page.paper.outlet, "_send", lambda pdf, _printer: printed.append(pdf))
    monkeypatch.setattr(
        QPrintDialog,
        "exec",
        lambda dialog: (
            actions.append("accept the print dialog") or int(QPrintDialog.DialogCode.Accepted)
        ),
    )
    actions.append("print")
    counselor.clicks(page.paper.print)
    qtbot.waitUntil(lambda: bool(printed))
    assert len(actions) == 2
    fitting = page.model.ticked()
    assert len(fitting) > 1
    _order, sheet = page.paper.drawn
    assert [one.id for one in sheet.programs] == list(fitting)
    assert printed == [sheet.pdf]
    assert "우리 가족에게 맞는 지원" in "".join(page_texts(sheet.pdf))


def test_the_sheet_is_looked_at_before_it_is_printed_and_follows_the_answers(
    counselor, qtbot: QtBot
) -> None:
    a_family(counselor)
    page = counselor.page
    counselor.chooses_language("vi")
    counselor.clicks(page.paper.look)
    qtbot.waitUntil(lambda: page.answers.currentWidget() is page.preview, timeout=60_000)
    assert page.preview.pages == page.paper.drawn[1].pages
    counselor.chooses_language("km")
    counselor.keys(page.paper.recipient, "DARA")
    qtbot.waitUntil(lambda: page.paper.drawn[0].values == {"recipient": "DARA"}, timeout=60_000)
    assert page.paper.drawn[0].languages == ("km",)
    looked_at = page.paper.drawn[1].pdf
    assert bytes(page.preview._buffer.data().data()) == looked_at
    with counselor.finding():
        counselor.clicks(page.anew)
    assert page.answers.currentWidget() is page.view
    assert page.preview.pages == 0


def test_ticks_choose_what_stands_on_the_sheet(counselor) -> None:
    a_family(counselor)
    page = counselor.page
    first = page.model.ticked()[0]
    counselor.clicks_at(page.view.place_of_tick(first))
    assert first not in page.model.ticked()
    assert page.view.currentIndex() == page.model.index_of(first)
    page.view.setFocus()
    counselor.qtbot.keyClick(page.view, Qt.Key.Key_Space)
    assert first in page.model.ticked()


def test_old_facts_are_told_before_the_click_that_hands_them_out(counselor) -> None:
    a_family(counselor)
    page = counselor.page
    doubtful = [one for one in page.model.ticked() if one in page.at_hand.tools.confirm]
    assert doubtful
    assert page.paper.print.text() == "확인했음, 인쇄하기"
    assert page.paper.cautions.sentence()
    counselor.clicks(page.paper.leave_out)
    assert page.paper.cautions.sentence() == ""
    assert page.paper.print.text() == "인쇄하기"
    assert not set(doubtful) & set(page.model.ticked())


def test_a_new_family_starts_from_nothing_with_one_key(
    counselor, window: Window, qtbot: QtBot
) -> None:
    a_family(counselor)
    page = counselor.page
    page.paper.recipient.setText("SOK DARA")
    with counselor.finding():
        shift = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        qtbot.keyClick(window, Qt.Key.Key_N, shift)
    assert page.people.cards == {}
    assert page.people.area.edit.text() == ""
    assert page.paper.recipient.text() == ""
    assert page.head.status.text() == "지웠습니다. 앞 가족의 정보는 남아 있지 않습니다."


def test_nothing_of_the_family_is_kept_anywhere(
    counselor, window: Window, folders: Folders, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    child, guardian = a_family(counselor)
    counselor.types("2019-07-13", "birth_date", child)
    counselor.types("투발루", "nationality", guardian)
    page = counselor.page
    page.paper.recipient.setText("CANARY NAME")
    counselor.clicks(page.paper.save)
    qtbot.waitUntil(lambda: window.findChild(QFileDialog) is not None)
    dialog = window.findChildren(QFileDialog)[-1]
    names = [*dialog.selectedFiles(), window.windowTitle()]
    dialog.reject()
    dialog.setParent(None)
    dialog.deleteLater()
    page.paper._note("printed", 1)
    qtbot.waitUntil(lambda: not window.session.background.is_at_work())
    canaries = ("2019-07-13", "20190713", "2022-5-1", "1990-01-01", "투발루", "CANARY")
    kept = b"".join(path.read_bytes() for path in folders.data.rglob("*") if path.is_file())
    assert len(kept) > 100_000
    for canary in canaries:
        assert canary.encode() not in kept
        assert not any(canary in name for name in names)
        assert canary not in caplog.text


def test_neither_the_print_queue_nor_a_temporary_file_learns_the_name(
    counselor, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(
        "TMPDIR", str(tmp_path)
    )  # where Qt and the desk put what they need for a while
    a_family(counselor)
    page = counselor.page
    counselor.keys(page.paper.recipient, "CANARY NAME")
    queued = []

    def agree(dialog: QPrintDialog) -> None:
        dialog.printer().setOutputFileName(str(tmp_path / "printed.pdf"))
        queued.append(dialog.printer().docName())
        dialog.done(QPrintDialog.DialogCode.Accepted)

    qtbot.meets(QPrintDialog, agree)
    with qtbot.waitSignal(page.paper.outlet.left):
        counselor.clicks(page.paper.print)
    assert "CANARY" in "".join(page_texts(page.paper.drawn[1].pdf))
    assert queued
    assert "CANARY" not in queued[0]
    written = [one for one in tmp_path.rglob("*") if one.is_file()]
    assert tmp_path / "printed.pdf" in written
    assert not any("CANARY" in one.name or b"CANARY" in one.read_bytes() for one in written)


def test_the_page_speaks_english_too(counselor, window: Window, qtbot: QtBot) -> None:
    a_family(counselor)
    with counselor.finding():
        counselor.clicks(window.language)
    try:
        assert counselor.page.counts.groups["eligible"].text().startswith("Fits")
        assert counselor.page.bar.skip.text() == "Skip"
        shown = counselor.line(CHILDCARE)
        assert shown.title.isascii()
    finally:
        with counselor.finding():
            counselor.clicks(window.language)
    assert counselor.page.bar.skip.text() == "건너뛰기"


def test_everything_is_reached_by_keyboard_in_order(
    counselor, window: Window, qtbot: QtBot
) -> None:
    page = counselor.page
    counselor.adds("child")
    start = page.people.area.control
    start.setFocus()
    seen = []
    for _step in range(60):
        widget = QApplication.focusWidget()
        if widget is None or (seen and widget is start):
            break
        seen.append(widget)
        qtbot.keyClick(widget, Qt.Key.Key_Tab)
    child = next(iter(page.people.cards.values()))
    fields = [child.fields[name].control for name in child.fields]
    wanted = [*fields, *page.people.adders.values(), page.view, page.paper.language]
    assert [one for one in seen if one in wanted] == wanted
    for part in (page.bar.skip, page.anew, page.paper.print):
        assert part in seen


def test_the_keys_go_from_each_answer_to_the_first_of_the_next_question(
    counselor, qtbot: QtBot
) -> None:
    """Where a question is answered by buttons and the next one typed, too, and the other way round."""
    bar = counselor.page.bar
    counselor.settles()
    bar.focus()
    asked, typed = [], {True: "4", False: "안산"}
    for _question in range(4):
        qtbot.waitUntil(lambda: bar.question is not None and _first_answer(bar).hasFocus())
        first = _first_answer(bar)
        assert bar.question is not None
        asked.append(isinstance(first, QLineEdit))
        if isinstance(first, QLineEdit):
            counselor.keys(first, typed[bar.question.field == "birth_date"])
        before = bar.question
        qtbot.keyClick(first, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda before=before: bar.question != before)
    assert {(True, False), (False, True)} <= set(itertools.pairwise(asked))


def _first_answer(bar: QuestionBar) -> QWidget:
    return next(iter(bar.buttons.values()), bar.typed.edit)
