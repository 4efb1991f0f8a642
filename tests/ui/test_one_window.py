"""Nothing comes up as a window of its own: it would flash, and take the keys from who is typing."""

import traceback
from collections.abc import Iterator
from functools import partial

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

from gg_desk.folders import Folders
from gg_desk.settings import Preferences, write_preferences
from gg_desk.ui.start import make_window
from gg_desk.ui.window_ways import PLACES
from tests.ui.conftest import PatientBot, delete_what_is_due, small_desk


class ShownWindows(QObject):
    """Hears of every window that is shown, and through which calls."""

    def __init__(self) -> None:
        super().__init__()
        self.told: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() is QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            calls = "".join(traceback.format_stack(limit=6)[:-1])
            self.told.append(f"{type(watched).__name__} through\n{calls}")
        return False


@pytest.fixture
def shown(dressed: QApplication) -> Iterator[ShownWindows]:
    listening = ShownWindows()
    dressed.installEventFilter(listening)
    yield listening
    dressed.removeEventFilter(listening)


def test_making_and_seeing_every_page_shows_one_window(
    dressed: QApplication, folders: Folders, shown: ShownWindows, qtbot: PatientBot
) -> None:
    write_preferences(folders, Preferences(window_language="ko"))
    window = make_window(dressed, folders)
    try:
        window.show()
        with qtbot.waitSignal(window.home.filled):
            window.session.open(partial(small_desk, folders))
        for place in PLACES:
            window.go(place)
            qtbot.waitUntil(getattr(window, place).isVisible)
        window.session.speak("en", lambda why: pytest.fail(str(why)))
        window.show_welcome()
        for kind, record in (("program", "daycare-support"), ("contact", "centre")):
            window.open_record(kind, record)
        delete_what_is_due()
        assert len(shown.told) == 1, "\n".join(shown.told[1:])
        assert shown.told[0].startswith("Window ")
    finally:
        window.close()
        window.deleteLater()
        delete_what_is_due()
