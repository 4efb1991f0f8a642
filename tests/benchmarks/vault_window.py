"""How long the window stands still while what is kept is unlocked, printed again, read and locked.

    python tests/benchmarks/vault_window.py [FAMILIES]

A vault with so many families in one mailing (500), forty mailings more and a log of 6,000 entries. A timer of the
event loop beats each millisecond; told is the longest gap between two beats in each step, beside the same gap of an
empty window that stands by while the same work runs: Argon2id, then as many notices. The second column is what the
window's own thread computed in its longest gap, which a busy machine does not stretch.
"""

import datetime as dt
import os
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow

from gg_desk import custody, reprints
from gg_desk.catalogue.sheet import SheetOrder
from gg_desk.catalogue.sheet_code import new_code
from gg_desk.desk import open_desk
from gg_desk.folders import Folders, folders
from gg_desk.mailing.recipient import Recipient
from gg_desk.ui.keeping import kept_work
from gg_desk.ui.start import keep_turns_short, make_window, prepare_application
from gg_desk.ui.theme import apply_theme
from gg_desk.ui.window import Window
from gg_desk.vault import access_log

PASSPHRASE = "네 낱말 가지 바다 연필"  # noqa: S105 - opens the vault of this run only
MAILINGS, ENTRIES = 40, 6_000
LONGEST = 300.0
"""Seconds after which a step has failed."""


class Beat:
    """The longest gaps of the event loop: milliseconds that passed, and that its thread computed."""

    def __init__(self) -> None:
        self._timer = QTimer(interval=1)
        self._timer.timeout.connect(self._note)
        self._timer.start()
        self.begin()

    def begin(self) -> None:
        self._at, self._worked = time.perf_counter(), time.thread_time()
        self.passed = self.worked = 0.0

    def _note(self) -> None:
        at, worked = time.perf_counter(), time.thread_time()
        self.passed = max(self.passed, (at - self._at) * 1000)
        self.worked = max(self.worked, (worked - self._worked) * 1000)
        self._at, self._worked = at, worked


def main(count: int) -> None:
    """Print the longest gap of each step."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    keep_turns_short()
    application = prepare_application()
    with tempfile.TemporaryDirectory() as name:
        where = folders(Path(name))
        code = fill(where, count)
        bare = QMainWindow()
        bare.show()
        beat = Beat()

        def step(what: str, begin: Callable[[], object], ended: Callable[[], bool]) -> None:
            beat.begin()
            begun = time.perf_counter()
            begin()
            while not ended():
                application.processEvents()
                assert time.perf_counter() - begun < LONGEST, what
            took = time.perf_counter() - begun
            breathe(application, 0.3)
            told = f"{what:34} {beat.passed:7.0f} ms {beat.worked:7.0f} ms"
            sys.stdout.write(f"{told}   (took {took:.2f} s)\n")
            sys.stdout.flush()

        sys.stdout.write(f"{'longest gap':34} {'passed':>10} {'computed':>10}\n")
        alone = threading.Thread(target=lambda: unseen(where, code))
        step("bare window beside the same work", alone.start, lambda: not alone.is_alive())
        bare.close()
        window = make_window(application, where)
        apply_theme(application)
        window.show()
        window.session.open(lambda: open_desk(where))
        breathe(application, 6)
        at_the_vault(window, step)
        window.close()


def at_the_vault(window: Window, step: Callable[..., None]) -> None:
    """All that a person does there."""
    page = window.keeping
    screen, batches, papers = page.lock_screen, page.batches, page.papers
    step("go there", lambda: window.go("keeping"), screen.passphrase.isVisible)
    screen.passphrase.setText(PASSPHRASE)
    step("unlock", screen.unlock.click, batches.isVisible)
    step("print again", batches.reprint.click, papers.isVisible)
    if papers.pager.isVisible():
        step("turn a page", papers.pager.on.click, lambda: papers.pager.number.text() == "2")
    step("put away", papers.back.click, batches.isVisible)
    step("read the log", page.tabs[1].click, page.log.isVisible)
    page.tabs[0].click()
    kept_work.destroy_for_good = lambda *_asked: True
    step("destroy", batches.destroy_it.click, papers.isVisible)
    step("lock", window.lockup.lock, screen.isVisible)


def fill(where: Folders, count: int) -> str:
    """Make the vault; the code of the mailing that is printed again."""
    desk = open_desk(where)
    session = custody.make(where, PASSPHRASE, "김상담")
    with session.writing() as connection:
        for _entry in range(ENTRIES):
            access_log.note(connection, session.who, "opened", why="반송")
    for size in [1] * MAILINGS + [count]:
        families = [family(row) for row in range(2, size + 2)]
        order = SheetOrder(template="enrollment-notice", languages=("ko",), code=new_code())
        code = reprints.keep(desk, session, order, families).code
    session.lock()
    desk.close()
    return code


def unseen(where: Folders, code: str) -> None:
    """Unlocking and printing again, without the window."""
    desk = open_desk(where)
    session = custody.unlock(where, PASSPHRASE)
    reprints.reprint_into(desk, session, code, BytesIO())
    session.lock()
    desk.close()


def family(row: int) -> Recipient:
    """A family as long as those of a list."""
    return Recipient(
        sheet="명단",
        row=row,
        languages=("km",),
        child="SOK DARA",
        birth_date=dt.date(2020, 3, 5),
        address=f"경기도 안산시 단원구 중앙대로 {row}, 101동 {row}호",
        postcode="15360",
        guardian="SOK CHANTHA",
    )


def breathe(application: QApplication, seconds: float) -> None:
    """Let the event loop run for so long."""
    until = time.perf_counter() + seconds
    while time.perf_counter() < until:
        application.processEvents()


if __name__ == "__main__":
    main(int(sys.argv[1]) if sys.argv[1:] else 500)
