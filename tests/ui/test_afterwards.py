"""What the window does for itself waits until nobody is busy."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gg_desk.errors import DeskError
from gg_desk.ui.afterwards import Afterwards
from gg_desk.ui.language import Translation
from gg_desk.ui.session import Session


@pytest.fixture
def session(qapp: QApplication) -> Iterator[Session]:
    made = Session(Translation(qapp))
    yield made
    made.close()


def test_no_page_is_made_while_somebody_is_busy(session: Session, qtbot: QtBot) -> None:
    room, busy = QObject(), True
    asked: list[bool] = []
    made: list[str] = []
    told: list[DeskError] = []

    def quiet() -> bool:
        asked.append(not busy)
        return not busy

    afterwards = Afterwards(
        room, session, made.append, lambda _sheets: None, told.append, quiet=quiet
    )
    afterwards.begin(("programs", "news"))
    qtbot.waitUntil(lambda: len(asked) > 2)
    assert made == []
    busy = False
    with qtbot.waitSignal(afterwards.made):
        pass
    assert made == ["programs", "news"]
    assert told == []
