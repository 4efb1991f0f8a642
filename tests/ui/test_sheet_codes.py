"""The code at the foot of a sheet, typed into the window."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from gg_desk.catalogue.program import Amount, Benefit
from gg_desk.store.editing import edit
from gg_desk.ui.pages.handouts import HandoutsPage
from gg_desk.ui.pages.sheets import SheetsPage
from gg_desk.ui.window import Window

LEFT = Qt.MouseButton.LeftButton


def words(widget: QWidget) -> str:
    """Every word that can be seen in ``widget``."""
    return "\n".join(part.text() for part in widget.findChildren(QLabel) if part.isVisible())


@pytest.fixture
def code(guide: SheetsPage, qtbot: QtBot) -> str:
    """The code of a sheet that has just left the desk."""
    assert guide.sheet is not None
    qtbot.mouseClick(guide.copy, LEFT)
    return guide.sheet.code


def told(page: HandoutsPage, qtbot: QtBot) -> str:
    """What stands there once the answer has come."""
    qtbot.waitUntil(lambda: page.pane.shows_content and page.detail.filled)
    return words(page.detail)


def raise_amount(window: Window, qtbot: QtBot) -> None:
    """The province pays more from now on."""
    done: list[object] = []
    benefit = Benefit(amounts=(Amount(value=200000),), period="month")
    window.session.ask(
        lambda desk, _task: edit(
            desk.store, "program", "daycare-support", {"benefit": benefit}, "test"
        ),
        done.append,
        pytest.fail,
    )
    qtbot.waitUntil(lambda: bool(done))


@pytest.mark.parametrize(
    "typed",
    [str, str.lower, lambda code: code.replace("-", " "), lambda code: code.replace("0", "O")],
)
def test_a_code_tells_what_was_handed_out_however_it_is_typed(
    window: Window, qtbot: QtBot, code: str, typed: Callable[[str], str]
) -> None:
    window.go("handouts")
    qtbot.keyClicks(window.handouts.code, typed(code))
    seen = told(window.handouts, qtbot)
    for part in ("사업 안내문", code, "바뀐 내용이 없습니다", "ភាសាខ្មែរ 크메르어", "월 150,000원"):
        assert part in seen
    assert window.handouts.code.text() == code


def test_changed_facts_are_told_and_the_sheet_is_printed_anew(
    window: Window, qtbot: QtBot, code: str
) -> None:
    raise_amount(window, qtbot)
    window.look_up(code)
    seen = told(window.handouts, qtbot)
    assert "예전 내용입니다" in seen
    assert "월 150,000원" in seen
    assert "월 200,000원" in seen
    window.sheets.order.language.choose_data("ur")
    qtbot.mouseClick(window.handouts.print_anew, LEFT)
    assert window.pages.currentWidget() is window.sheets
    wish = window.sheets.order.wish()
    assert wish is not None
    assert (wish.order.template, wish.order.languages) == ("program-guide", ("km",))
    assert wish.programs == ("daycare-support",)
    qtbot.waitUntil(
        lambda: window.sheets.sheet is not None and "200,000" in window.sheets.sheet.texts["km"],
    )


def test_a_wrong_sign_is_told_and_half_a_code_is_not(
    window: Window, qtbot: QtBot, code: str, at_rest: Callable[[Window], None]
) -> None:
    page = window.handouts
    window.go("handouts")
    qtbot.keyClicks(page.code, code[:6])
    at_rest(window)
    assert not page.banner.isVisible()
    wrong = "A" if code[-1] != "A" else "B"
    qtbot.keyClicks(page.code, code[6:-1] + wrong)
    qtbot.waitUntil(page.banner.isVisible)
    assert "비교해" in page.banner.sentence()
    assert not page.print_anew.isEnabled()


@pytest.mark.parametrize(
    ("typed", "told"),
    [("K7F3-9QX8", "이 저장소에서 만든 기록이 없습니다"), ("no code", "번호가 아닙니다")],
)
def test_what_this_office_has_not_printed_is_told_with_enter(
    window: Window, qtbot: QtBot, typed: str, told: str
) -> None:
    window.go("handouts")
    page = window.handouts
    qtbot.keyClicks(page.code, typed)
    qtbot.keyClick(page.code, Qt.Key.Key_Return)
    qtbot.waitUntil(page.banner.isVisible)
    assert told in page.banner.sentence()


def test_the_search_over_everything_leads_to_a_code(
    window: Window, qtbot: QtBot, code: str
) -> None:
    qtbot.keyClicks(window.search, code.lower())
    qtbot.waitUntil(window.search.frame.isVisible)
    qtbot.keyClick(window.search, Qt.Key.Key_Return)
    assert window.pages.currentWidget() is window.handouts
    assert code in told(window.handouts, qtbot)
