"""Every page by keyboard and by screen reader: names, roles, order, targets, and no way that is shut."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget
from pytestqt.qtbot import QtBot

from gg_desk.ui.finding.fields import ChosenField
from gg_desk.ui.language import WindowTag
from gg_desk.ui.pages.sheets import SheetsPage
from gg_desk.ui.window import Window
from gg_desk.ui.window_ways import PLACES

HEARD = Path(__file__).parent.parent / "data" / "heard"
"""What a screen reader says of a page, a line for each thing: name, role, value, description, state."""
DRAWN = {"ko": "1쪽", "en": "Pages: 1"}
TARGET = 32
"""Pixels that a finger or an unsteady hand needs."""
SLACK = 12
"""Controls of one line need not begin at one pixel."""
ROLE = QAccessible.Role
SAYS_NOTHING = {ROLE.NoRole, ROLE.Window, ROLE.UserRole}
"""A pane that is scrolled is a ``Client`` to Qt, and said to be a panel."""


def walk(widget: QWidget) -> Iterator[QAccessibleInterface]:
    """What a screen reader comes by below ``widget``, in its order; rows of lists are left to it."""
    top = QAccessible.queryAccessibleInterface(widget)
    assert top is not None
    yield from _below(top)


def _below(one: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    if one.state().invisible:
        return
    yield one
    if one.role() not in {ROLE.List, ROLE.ComboBox, ROLE.EditableText, ROLE.Document}:
        for at in range(one.childCount()):
            child = one.child(at)
            if child is not None:
                yield from _below(child)


def transcript(widget: QWidget) -> list[str]:
    """What a screen reader says of ``widget``, a line for each thing that has something to say."""
    lines = []
    for one in walk(widget):
        labels = [
            label.text(QAccessible.Text.Name)
            for label, _kind in one.relations(QAccessible.RelationFlag.Label)
        ]
        parts = (
            *labels,
            one.text(QAccessible.Text.Name),
            "" if one.role() in SAYS_NOTHING else one.role().name,
            one.text(QAccessible.Text.Value),
            one.text(QAccessible.Text.Description),
            "" if not one.state().disabled else "disabled",
            "checked" if one.state().checked else "",
        )
        if parts[0] or one.state().focusable:
            lines.append(" | ".join(part for part in parts if part))
    return lines


@pytest.fixture(scope="module")
def window(small_window: Window) -> Window:
    """Opened once: the tests look at pages, and leave them as they were."""
    return small_window


@pytest.fixture(scope="module", params=PLACES)
def place(window: Window, request: pytest.FixtureRequest, at_rest: Callable[[Window], None]) -> str:
    """Where the window is, its parts where they stay; each place once for all tests."""
    window.go(request.param)
    at_rest(window)
    return str(request.param)


@pytest.fixture
def shown(window: Window, place: str, qtbot: QtBot, in_front: Callable[[QWidget], None]) -> Window:
    """The window in front, at its place, the page as full as it gets by itself."""
    if place in {"programs", "contacts", "news"}:
        page = getattr(window, place)
        qtbot.waitUntil(lambda: page.model.rowCount() > 0)
        page.view.setCurrentIndex(page.model.index(0))
        qtbot.waitUntil(lambda: page.detail_pane.shows_content)
    in_front(window)
    return window


def test_everything_that_takes_the_focus_has_a_name_and_a_role(shown: Window) -> None:
    mute = [
        f"{one.role().name} {type(one.object()).__name__} {one.rect()}"
        for one in walk(shown)
        if one.state().focusable
        and one.object() is not shown
        and (not one.text(QAccessible.Text.Name) or one.role() in SAYS_NOTHING)
    ]
    assert mute == []


def stops(window: Window) -> list[QWidget]:
    """Where Tab stops, from the first place of the rail on."""
    found, start = [], window.rail_buttons[0]
    widget: QWidget = start
    while True:
        if (
            widget.isVisibleTo(window)
            and widget.isEnabled()
            and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
            and widget.focusProxy() is None
            and widget.window() is window
        ):
            found.append(widget)
        widget = widget.nextInFocusChain()
        if widget is start:
            return found


def test_the_keyboard_goes_as_the_eye_does(shown: Window) -> None:
    """From one control to the next, up only when it goes right, left only when it goes down."""
    before, *rest = stops(shown)
    back = []
    for after in rest:
        was, now = before.mapTo(shown, QPoint()), after.mapTo(shown, QPoint())
        up, left = now.y() < was.y() - SLACK, now.x() < was.x() - SLACK
        if (up and now.x() <= was.x() + SLACK) or (left and now.y() <= was.y() + SLACK):
            back.append((_called(before), _called(after)))
        before = after
    assert back == []


def test_tab_leads_everywhere_and_out_again(shown: Window, place: str, qtbot: QtBot) -> None:
    wanted = {widget for widget in stops(shown) if not _in_a_group(widget)}
    start = shown.rail_buttons[PLACES.index(place)]
    start.setFocus()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is start)
    seen: list[QWidget] = []
    for _press in range(3 * len(wanted) + 20):
        at = QApplication.focusWidget()
        assert at is not None, [_called(widget) for widget in seen[-3:]]
        seen.append(at)
        qtbot.keyClick(at, Qt.Key.Key_Tab)
    missed = [_called(widget) for widget in wanted - set(seen)]
    assert missed == []
    assert seen.count(start) > 1  # it came round: nothing keeps the focus


def test_targets_are_large_enough(shown: Window) -> None:
    small = [
        f"{_called(widget)} {widget.width()} x {widget.height()}"
        for widget in stops(shown)
        if min(widget.width(), widget.height()) < TARGET
    ]
    assert small == []


def test_an_answer_that_is_chosen_keeps_its_name_beside_what_is_wrong_with_it(
    dressed: QApplication, qtbot: QtBot
) -> None:
    field = ChosenField()
    qtbot.addWidget(field)
    field.say("Registration", "Child")
    field.show_fault("No such answer")
    assert field.choice.accessibleDescription() == "Child: Registration. No such answer"
    field.show_fault("")
    assert field.choice.accessibleDescription() == "Child: Registration"


@pytest.mark.skipif(sys.platform != "linux", reason="each system hears of lists in its own way")
@pytest.mark.parametrize("tag", ["ko", "en"])
def test_what_a_screen_reader_says_of_the_sheets(
    window: Window, guide: SheetsPage, qtbot: QtBot, tag: WindowTag
) -> None:
    """The whole page as it is heard; renewed only after the new file was read from top to bottom."""
    heard = HEARD / f"sheet_page_{tag}.txt"
    window.session.speak(tag, pytest.fail)
    try:
        qtbot.waitUntil(lambda: guide.head.status.text() == DRAWN[tag])
        said = "\n".join(transcript(guide)) + "\n"
    finally:
        window.session.speak("ko", pytest.fail)
        qtbot.waitUntil(lambda: guide.head.status.text() == DRAWN["ko"])
    assert said == heard.read_text(encoding="utf-8")


def test_the_field_for_searching_says_nothing_of_what_is_no_longer_offered(
    window: Window, qtbot: QtBot
) -> None:
    search = window.search
    search.setFocus()
    qtbot.keyClicks(search, "daycare")
    qtbot.waitUntil(lambda: search.accessibleDescription() != "")
    qtbot.keyClick(search, Qt.Key.Key_Escape)
    assert search.accessibleDescription() == ""


def _called(widget: QWidget) -> str:
    text = getattr(widget, "text", None)
    name = widget.accessibleName() or (text() if callable(text) else "")
    return f"{type(widget).__name__} “{name}”"


def _in_a_group(widget: QWidget) -> bool:
    """Whether Tab leaves it out by right: of the places, only the one that is chosen takes it."""
    return bool(widget.property("kind") in {"rail", "chip"}) or (
        isinstance(widget, QAbstractScrollArea) and not widget.isEnabled()
    )
