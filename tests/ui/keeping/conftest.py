"""A window over a folder with a vault in it, whose passphrase takes the least time we ever ask."""

import datetime as dt
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from gg_desk import custody, reprints
from gg_desk.catalogue.custody import KeptBatch
from gg_desk.catalogue.sheet import SheetOrder
from gg_desk.desk import Desk, open_desk
from gg_desk.folders import Folders
from gg_desk.mailing.recipient import Recipient
from gg_desk.ui.pages.keeping import KeepingPage
from gg_desk.ui.window import Window
from gg_desk.ui.window_ways import PLACES
from gg_desk.vault.stretching import FLOOR

PASSPHRASE = "네 낱말 가지 바다 연필"  # noqa: S105 - opens vaults of these tests only
CODE = "K7F3-9QX8"
LEFT = Qt.MouseButton.LeftButton
CANARIES = ("CANARY SOPHEA", "카나리아 보호자", "경기도 안산시 카나리아로 77")
FAMILIES = (
    Recipient(
        row=2, sheet="명단", languages=("km",), child=CANARIES[0], birth_date=dt.date(2020, 3, 5),
        guardian=CANARIES[1], address=CANARIES[2], postcode="15360", area="ansan",
    ),
    Recipient(
        row=3, sheet="명단", languages=("vi",), child="CANARY AN", birth_date=dt.date(2020, 5, 5),
        guardian="", address="경기도 수원시 팔달구 효원로 2", postcode="16444", area="",
    ),
)  # fmt: skip


@pytest.fixture(scope="session")
def made_once(filled: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with the bundled catalogue, whose vault is made and holds nothing."""
    folders = Folders(shutil.copytree(filled, tmp_path_factory.mktemp("vault") / "data"))
    custody.make(folders, PASSPHRASE, "김상담", FLOOR).lock()
    return folders.data


@pytest.fixture
def open_small_desk(made_once: Path, folders: Folders) -> Callable[[], Desk]:
    """The desk that the window opens: with the bundled catalogue, for what notices tell."""
    shutil.copy(made_once / folders.store.name, folders.store)
    return lambda: open_desk(folders)


@pytest.fixture
def vault_made(made_once: Path, folders: Folders) -> Folders:
    """The folders of the window, with that vault; ask for it before the window."""
    shutil.copytree(made_once / folders.vault.name, folders.vault)
    return folders


@pytest.fixture
def kept(vault_made: Folders, open_small_desk: Callable[[], Desk]) -> KeptBatch:
    """Two families that are kept."""
    desk = open_small_desk()
    session = custody.unlock(vault_made, PASSPHRASE)
    try:
        order = SheetOrder(template="enrollment-notice", languages=("ko",), code=CODE)
        return reprints.keep(desk, session, order, FAMILIES)
    finally:
        session.lock()
        desk.close()


class Person:
    """Who sits at the page and does what it offers."""

    passphrase, code, canaries = PASSPHRASE, CODE, CANARIES

    def __init__(self, window: Window, qtbot: QtBot, in_front: Callable[[QWidget], None]) -> None:
        self.window, self.qtbot, self.in_front = window, qtbot, in_front

    @property
    def page(self) -> KeepingPage:
        return self.window.keeping

    def goes_there(self) -> None:
        self.clicks(self.window.rail_buttons[PLACES.index("keeping")])
        self.sees(self.page.body)

    def clicks(self, part: QWidget) -> None:
        self.sees(part)
        self.qtbot.waitUntil(part.isEnabled)
        self.qtbot.mouseClick(part, LEFT)

    def sees(self, part: QWidget) -> None:
        self.qtbot.waitUntil(part.isVisible)

    def unlocks(self, passphrase: str = PASSPHRASE) -> None:
        screen = self.page.lock_screen
        self.sees(screen.passphrase)
        screen.passphrase.setText(passphrase)
        self.clicks(screen.unlock)

    def is_in(self) -> None:
        """Goes there and unlocks, and waits for the list."""
        self.goes_there()
        self.unlocks()
        self.sees(self.page.batches)

    def presses(self, key: Qt.Key, modifier: Qt.KeyboardModifier) -> None:
        """A key that reaches whichever window is in front, a dialog too."""
        if QApplication.activeModalWidget() is None:
            self.in_front(self.window)
        front = QGuiApplication.focusWindow()
        assert front is not None
        QTest.keyClick(front, key, modifier)

    def answers(self, words: str) -> list[str]:
        """Answers the next question with the button of these words."""
        asked: list[str] = []

        def decide(box: QMessageBox) -> None:
            asked.extend((box.text(), box.informativeText()))
            [knob] = [one for one in box.buttons() if one.text() == words]
            knob.click()

        self.qtbot.meets(QMessageBox, decide)
        return asked


@pytest.fixture
def person(window: Window, qtbot: QtBot, in_front: Callable[[QWidget], None]) -> Person:
    return Person(window, qtbot, in_front)
