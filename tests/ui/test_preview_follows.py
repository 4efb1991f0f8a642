"""The sheet on the screen follows each key: at once, and never with an older sheet than the last key."""

import threading

import pytest
from pytestqt.qtbot import QtBot

from gg_desk.typeset.raster import page_texts
from gg_desk.ui.background import Cancelled
from gg_desk.ui.pages import sheets
from gg_desk.ui.pages.sheets import SheetsPage


class Drawn:
    """Draws sheets as the page's worker does, and notes how each of them ended."""

    def __init__(self) -> None:
        self.ended: list[str] = []
        self.begun = threading.Semaphore(0)
        self.go_on = threading.Event()
        self.go_on.set()
        self._drawn = sheets.drawn

    def __call__(self, desk, task, wish):
        self.begun.release()
        note = wish.order.values.get("note", "")
        assert self.go_on.wait(20)
        try:
            found = self._drawn(desk, task, wish)
        except Cancelled:
            self.ended.append(f"{note} given up")
            raise
        self.ended.append(note)
        return found


@pytest.fixture
def drawn(guide: SheetsPage, monkeypatch: pytest.MonkeyPatch) -> Drawn:
    """A worker that stands still before it draws where ``go_on`` is cleared."""
    made = Drawn()
    monkeypatch.setattr(sheets, "drawn", made)
    return made


def type_in(guide: SheetsPage, text: str) -> None:
    guide.order.form.blank("note").edit.insertPlainText(text)


def note_on(guide: SheetsPage) -> str:
    """What of the words typed here stands on the sheet that is shown."""
    text = "".join(page_texts(guide.sheet.pdf)) if guide.sheet else ""
    return next((word for word in ("onetwothree", "onetwo", "one") if word in text), "")


def test_a_key_has_the_sheet_drawn_at_once(guide: SheetsPage, qtbot: QtBot, drawn: Drawn) -> None:
    drawn.go_on.clear()
    type_in(guide, "one")
    assert drawn.begun.acquire(timeout=20), "without a turn of the event loop"
    drawn.go_on.set()
    qtbot.waitUntil(lambda: note_on(guide) == "one" and guide.preview.drawn)


def test_what_a_later_key_made_stale_is_given_up_and_never_shown(
    guide: SheetsPage, qtbot: QtBot, drawn: Drawn
) -> None:
    shown = []
    guide.preview.page_changed.connect(lambda _page: shown.append(note_on(guide)))
    drawn.go_on.clear()
    type_in(guide, "one")
    assert drawn.begun.acquire(timeout=20)
    type_in(guide, "two")
    assert drawn.begun.acquire(timeout=20)
    type_in(guide, "three")  # both workers are at work: this one waits for one of them
    drawn.go_on.set()
    qtbot.waitUntil(lambda: bool(shown))
    qtbot.waitUntil(lambda: not guide.session.background.is_at_work())
    assert shown == ["onetwothree"]
    assert sorted(drawn.ended) == ["one given up", "onetwo given up", "onetwothree"]


def test_only_who_waits_long_is_told_what_for(
    guide: SheetsPage, qtbot: QtBot, drawn: Drawn
) -> None:
    said: list[str] = []
    tell = guide.head.tell
    guide.head.tell = lambda words: (said.append(words), tell(words))  # type: ignore[method-assign]
    type_in(guide, "one")
    qtbot.waitUntil(lambda: note_on(guide) == "one")
    pages = said.pop()
    drawn.go_on.clear()
    type_in(guide, "two")
    qtbot.waitUntil(lambda: guide.head.status.text() == "안내문을 그리는 중…")
    drawn.go_on.set()
    qtbot.waitUntil(lambda: note_on(guide) == "onetwo")
    assert guide.head.status.text() == pages
