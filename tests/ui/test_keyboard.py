"""Who works without a mouse: Enter presses, the keys are seen wherever they are, Escape leads back."""

from collections import Counter
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QFileDialog,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QWidget,
)
from pytestqt.qtbot import QtBot

from gg_desk.ui.article import Article
from gg_desk.ui.focus import bring_into_sight
from gg_desk.ui.guide.help_text import HelpText
from gg_desk.ui.models.rows import Row, RowsModel
from gg_desk.ui.models.window_actions import GO
from gg_desk.ui.preview import Preview
from gg_desk.ui.program_choice import ProgramChoice
from gg_desk.ui.rows_view import RowsView
from gg_desk.ui.schemes import contrast
from gg_desk.ui.scroll import Scroll
from gg_desk.ui.theme import CONTROL, dress
from gg_desk.ui.widgets import Choice, button, column, label
from gg_desk.ui.window import Window
from gg_desk.ui.words_button import WordsButton

_SEEN = 100
"""Pixels that change at least where somebody is to see that the keys have come."""
_APART = 3
"""Contrast of each of them with what it was before, as WCAG 2.2 asks for."""


def _with_words(made: QPushButton, *, checked: bool = False) -> QPushButton:
    made.setText("Words")
    if checked:
        made.setCheckable(True)
        made.setChecked(True)
    return made


def _with_fault() -> QLineEdit:
    made = QLineEdit()
    made.setProperty("wrong", True)
    return made


def _list_of_two() -> RowsView:
    model = RowsModel()
    view = RowsView(model)
    model.setParent(view)
    model.set_rows([Row("a", "One"), Row("b", "Two")])
    return view


def _scrolled() -> Scroll:
    made = Scroll()
    made.show_parts([label("A fact"), label("Another one")], "A record")
    return made


TAKING_KEYS: dict[str, Callable[[QWidget], QWidget]] = {
    "plain": lambda _box: _with_words(button()),
    "primary": lambda _box: _with_words(button("primary")),
    "link": lambda _box: _with_words(button("link")),
    "rail": lambda _box: _with_words(button("rail")),
    "place where one is": lambda _box: _with_words(button("rail"), checked=True),
    "chip": lambda _box: _with_words(button("chip")),
    "chip that is on": lambda _box: _with_words(button("chip"), checked=True),
    "field": lambda _box: QLineEdit(),
    "field with a fault": lambda _box: _with_fault(),
    "note": lambda _box: QPlainTextEdit(),
    "choice": lambda _box: Choice(),
    "choice to type into": lambda _box: ProgramChoice(),
    "card": lambda _box: WordsButton("card", [label("Words")]),
    "box to tick": lambda _box: QCheckBox("Words"),
    "list with nothing chosen": lambda _box: _list_of_two(),
    "record": lambda _box: _scrolled(),
    "news item": lambda _box: Article(),
    "help": lambda _box: HelpText(),
    "pages": Preview,
}


@pytest.mark.parametrize("name", TAKING_KEYS)
def test_it_is_seen_where_the_keys_are(
    dressed: QApplication, qtbot: QtBot, in_front: Callable[[QWidget], None], name: str
) -> None:
    box, elsewhere = QWidget(), QLineEdit()
    qtbot.addWidget(box)
    part = TAKING_KEYS[name](box)
    box.setLayout(column(elsewhere, part))
    dress(box)
    box.show()
    in_front(box)
    elsewhere.setFocus()
    qtbot.waitUntil(elsewhere.hasFocus)
    without = box.grab(part.geometry()).toImage()
    part.setFocus(Qt.FocusReason.ShortcutFocusReason)
    qtbot.waitUntil(part.hasFocus)
    having = box.grab(part.geometry()).toImage()
    assert having.size() == without.size()
    changed = Counter(
        (without.pixelColor(x, y).name(), having.pixelColor(x, y).name())
        for x in range(having.width())
        for y in range(having.height())
        if having.pixel(x, y) != without.pixel(x, y)
    )
    seen = sum(count for pair, count in changed.items() if contrast(*pair) >= _APART)
    assert seen > _SEEN


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
@pytest.mark.parametrize(
    "made", [button, lambda: WordsButton("card", [label("Words")])], ids=["button", "card"]
)
def test_enter_presses_as_the_space_bar_does(
    dressed: QApplication, qtbot: QtBot, made: Callable[[], QPushButton], key: Qt.Key
) -> None:
    pressed = made()
    qtbot.addWidget(pressed)
    clicks: list[bool] = []
    pressed.clicked.connect(lambda: clicks.append(True))
    qtbot.keyClick(pressed, key)
    assert len(clicks) == 1


def test_what_has_the_keys_is_scrolled_to_from_outside(
    window: Window, qtbot: QtBot, in_front: Callable[[QWidget], None]
) -> None:
    in_front(window)
    window.do(f"{GO}office")
    first, last = window.office.form.blank("name").edit, window.office.first_steps
    qtbot.waitUntil(first.hasFocus)
    for part in (last, window.search, first, window.search, last):
        part.setFocus(Qt.FocusReason.TabFocusReason)
        qtbot.waitUntil(part.hasFocus)
        assert not part.visibleRegion().isEmpty()


def test_what_is_written_in_is_scrolled_to_with_its_frame(
    dressed: QApplication, qtbot: QtBot, in_front: Callable[[QWidget], None]
) -> None:
    area, page, note = QScrollArea(), QWidget(), QPlainTextEdit()
    note.setFixedHeight(3 * CONTROL)
    above = QWidget()
    above.setFixedHeight(1000)
    page.setLayout(column(above, note))
    area.setWidget(page)
    area.setWidgetResizable(True)
    area.resize(300, 4 * CONTROL)
    qtbot.addWidget(area)
    area.show()
    in_front(area)
    bring_into_sight(note)
    assert note.visibleRegion().boundingRect() == note.rect()


def test_a_list_that_drops_down_leaves_the_page_where_it_is(
    dressed: QApplication, qtbot: QtBot, in_front: Callable[[QWidget], None]
) -> None:
    area, page, choice = QScrollArea(), QWidget(), Choice()
    above, below = QWidget(), QWidget()
    above.setFixedHeight(6 * CONTROL)
    below.setFixedHeight(1000)
    choice.addItems(["One", "Two"])
    page.setLayout(column(above, choice, below, gap=0))
    area.setWidget(page)
    area.setWidgetResizable(True)
    area.resize(300, 7 * CONTROL)
    qtbot.addWidget(area)
    area.show()
    in_front(area)
    choice.showPopup()
    qtbot.waitUntil(choice.view().isVisible)
    bring_into_sight(choice.view())
    assert area.verticalScrollBar().value() == 0
    choice.hidePopup()


def test_the_row_that_tab_comes_to_is_chosen_since_its_record_is_shown(
    dressed: QApplication, qtbot: QtBot, in_front: Callable[[QWidget], None]
) -> None:
    box, elsewhere, view = QWidget(), QLineEdit(), _list_of_two()
    qtbot.addWidget(box)
    box.setLayout(column(elsewhere, view))
    box.show()
    in_front(box)
    elsewhere.setFocus()
    qtbot.waitUntil(elsewhere.hasFocus)
    with qtbot.waitSignal(view.chosen) as chosen:
        view.setFocus(Qt.FocusReason.TabFocusReason)
    assert chosen.args == ["a"]
    assert view.selectedIndexes() == [view.currentIndex()]


def test_escape_leads_from_the_search_back_to_the_page(
    window: Window, qtbot: QtBot, in_front: Callable[[QWidget], None]
) -> None:
    in_front(window)
    window.programs.view.setFocus()
    qtbot.waitUntil(window.programs.view.hasFocus)
    window.do("window.search")
    qtbot.waitUntil(window.search.hasFocus)
    qtbot.keyClicks(window.search, "xyz")
    qtbot.keyClick(window.search, Qt.Key.Key_Escape)
    qtbot.waitUntil(window.programs.view.hasFocus)
    assert not window.search.text()


def test_tab_comes_to_the_place_of_the_rail_where_one_is(window: Window) -> None:
    for place in ("programs", "news", "home"):
        window.go(place)
        stops = [
            one.isChecked()
            for one in window.rail_buttons
            if one.focusPolicy() & Qt.FocusPolicy.TabFocus
        ]
        assert stops == [True]


def test_who_chooses_no_list_after_all_stands_where_one_is_chosen(
    window: Window, qtbot: QtBot, in_front: Callable[[QWidget], None]
) -> None:
    in_front(window)
    window.programs.view.setFocus()
    qtbot.meets(QFileDialog, lambda dialog: dialog.reject())
    window.do("list.open")
    qtbot.waitUntil(window.mailing.welcome.choose.hasFocus)


def test_enter_waits_for_what_is_found_and_opens_nothing_that_stood_there_before(
    window: Window,
    qtbot: QtBot,
    in_front: Callable[[QWidget], None],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """On a slow machine the words are entered while they are still being looked for."""
    in_front(window)
    window.do("window.search")
    qtbot.waitUntil(window.search.frame.isVisible)  # what can be done: to go home first of all
    opened: list[str] = []
    window.search.opened.connect(lambda kind, _id: opened.append(kind))
    waiting: list[Callable[[], None]] = []
    ask = window.session.ask
    with monkeypatch.context() as slow:
        slow.setattr(
            window.session,
            "ask",
            lambda *work, **lane: waiting.append(lambda: ask(*work, **lane)),
        )
        qtbot.keyClicks(window.search, "support")
        qtbot.waitUntil(lambda: bool(waiting))
        qtbot.keyClick(window.search, Qt.Key.Key_Return)
    assert opened == []
    assert len(waiting) == 1
    waiting[0]()
    qtbot.waitUntil(lambda: bool(opened))
    assert opened == ["program"]


@pytest.mark.parametrize("place", ["sheets", "finding"])
def test_names_that_are_offered_look_like_every_list(
    bundled_window: Window, qtbot: QtBot, in_front: Callable[[QWidget], None], place: str
) -> None:
    """As high as what is clicked must be, and never scrolled sideways."""
    window = bundled_window
    window.do(f"{GO}{place}")
    qtbot.waitUntil(lambda: window.sheets.order.program.count() > 0 or place != "sheets")
    in_front(window)
    field: QLineEdit = (
        window.sheets.order.program.lineEdit()
        if place == "sheets"
        else window.finding.people.area.edit
    )
    field.setFocus()
    qtbot.waitUntil(lambda: field.completer() is not None)
    names = field.completer().popup()
    names_known = field.completer().model()
    qtbot.waitUntil(lambda: names_known.rowCount() > 0)
    field.completer().complete()
    qtbot.waitUntil(names.isVisible)
    assert names.sizeHintForRow(0) >= CONTROL
    assert not names.horizontalScrollBar().isVisible()
    assert names.horizontalScrollBar().maximum() == 0
    qtbot.keyClick(names, Qt.Key.Key_Escape)
    field.clear()


@pytest.mark.parametrize("place", ["programs", "contacts", "news", "handouts", "backups", "office"])
def test_tab_comes_to_what_stands_above_before_what_stands_below(
    window: Window, place: str
) -> None:
    window.go(place)
    page = getattr(window, place)
    part = page.head.cancel
    of_head, below = [], []
    while page.isAncestorOf(part := part.nextInFocusChain()) and part is not page.head.cancel:
        if part.focusPolicy() & Qt.FocusPolicy.TabFocus:
            (of_head if page.head.isAncestorOf(part) else below).append(part)
            assert not (below and part in of_head)
    assert of_head
    assert below
