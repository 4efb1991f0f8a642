"""How long the window stands still while a worker reads a list and makes all of its notices.

    python tests/benchmarks/window_gaps.py [ROWS…]

For 3,629 rows where no others are named. A timer of the event loop beats every five milliseconds; told are, for
each step, the longest gap between two beats, the gap that 99 of 100 are shorter than, the most that the window's
own thread computed in one gap, which a busy machine does not stretch, and how long the step took: by the clock,
and of the processor. Beside each stands what it is held against in the same run: the window left alone, and a
person who looks at other pages and scrolls there while nothing is made; the notices once more without a window.
"""

import itertools
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtWidgets import QFileDialog

from gg_desk import mailings
from gg_desk.desk import Desk, open_desk
from gg_desk.folders import folders
from gg_desk.mailing.roster import read_roster
from gg_desk.ui.rows_view import RowsView
from gg_desk.ui.start import keep_turns_short, make_window, prepare_application
from gg_desk.ui.theme import apply_theme
from gg_desk.ui.window import Window
from mailing import VALUES, YEAR, write_list

_BEAT_MS = 5
_STEP_MS = 120
"""Between two things that a person does."""
_SETTLED_MS = 20_000
"""Until pages that nobody has seen are made, and nothing is under way any more."""


@dataclass(slots=True)
class Gaps:
    """Milliseconds between beats, and those of each that the window's thread computed."""

    passed: list[float] = field(default_factory=list)
    computed: list[float] = field(default_factory=list)

    def told(self) -> str:
        """Longest, 99th of a hundred, most computed."""
        most_of_them = statistics.quantiles(self.passed, n=100)[-1]
        return f"{max(self.passed):9.0f} {most_of_them:9.0f} {max(self.computed):9.0f}"


class Beat:
    """Notes the gaps of the event loop since ``begin``."""

    def __init__(self) -> None:
        self._timer = QTimer(interval=_BEAT_MS, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._note)
        self.begin()
        self._timer.start()

    def begin(self) -> None:
        """Forget what was noted."""
        self.gaps = Gaps()
        self._at, self._worked = time.perf_counter(), time.thread_time()

    def _note(self) -> None:
        at, worked = time.perf_counter(), time.thread_time()
        self.gaps.passed.append((at - self._at) * 1000)
        self.gaps.computed.append((worked - self._worked) * 1000)
        self._at, self._worked = at, worked


def breathe(milliseconds: int) -> None:
    """Let the event loop run for so long."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def tell(what: str, gaps: str, clock: float, processor: float) -> None:
    """One line of the table."""
    sys.stdout.write(f"{what:30}{gaps:>29} {clock:9.2f} s {processor:7.2f} s\n")
    sys.stdout.flush()


def measured(beat: Beat, what: str, work: Callable[[], object]) -> None:
    """Tell how the window fared while it did ``work``, which comes back when that is done."""
    beat.begin()
    clock, processor = time.perf_counter(), time.process_time()
    work()
    clock, processor = time.perf_counter() - clock, time.process_time() - processor
    breathe(2 * _BEAT_MS)  # a gap that is open yet belongs to it
    tell(what, beat.gaps.told(), clock, processor)


class Person:
    """Looks at one page after the other, and scrolls there, until they come to rest."""

    def __init__(self, window: Window) -> None:
        self._window = window
        self._places = itertools.cycle(("programs", "contacts", "news"))
        self._timer = QTimer(interval=_STEP_MS)
        self._timer.timeout.connect(self._step)
        self._steps = 0

    def begin(self) -> None:
        """Go to the first page."""
        self._timer.start()

    def rest(self) -> None:
        """Go back to the list."""
        self._timer.stop()
        self._window.go("mailing")

    def _step(self) -> None:
        self._steps += 1
        self._window.lockup.presence.touch()  # as a key or a click would
        if self._steps % 5 == 1:
            self._window.go(next(self._places))
            return
        shown = self._window.pages.currentWidget().findChildren(RowsView)
        for view in (view for view in shown if view.isVisible()):
            bar = view.verticalScrollBar()
            bar.setValue(bar.value() + bar.pageStep() // 2)


def at_the_window(window: Window, listed: Path) -> None:
    """A person reads the list and saves its notices, twice, looking around the second time."""
    beat, loop, page, person = Beat(), QEventLoop(), window.mailing, Person(window)
    page.list.was_read.connect(loop.quit)
    page.press.printed.connect(loop.quit)

    def read() -> None:
        page.list.take(listed)
        loop.exec()

    def ask_where_to() -> None:
        page.press.save(page.list.reading, page.letters.wanted())
        breathe(1_000)

    def save(name: str) -> None:
        dialog = window.findChild(QFileDialog)
        dialog.fileSelected.emit(str(listed.with_name(name)))
        dialog.reject()
        loop.exec()

    def look_around(meanwhile: Callable[[], object]) -> None:
        person.begin()
        meanwhile()
        person.rest()

    measured(beat, "the window left alone", lambda: breathe(3_000))
    measured(beat, "read the list", read)
    measured(beat, "show what was read", lambda: breathe(2_000))
    ask_where_to()
    measured(beat, "make the notices", lambda: save("first.pdf"))
    measured(beat, "tell what was made", lambda: breathe(1_000))
    look_around(lambda: breathe(5_000))  # what is shown for the first time is made now
    measured(beat, "look around", lambda: look_around(lambda: breathe(5_000)))
    ask_where_to()
    again = "look around beside the notices"
    measured(beat, again, lambda: look_around(lambda: save("again.pdf")))


def unseen(desk: Desk, listed: Path) -> None:
    """The same notices, by nobody's window."""
    plan = mailings.planned(desk, mailings.ListOrder(listed), YEAR)
    families = read_roster(plan).recipients
    clock, processor = time.perf_counter(), time.process_time()
    order = mailings.notice_order(desk, mailings.TEMPLATE, VALUES)
    mailings.mail(desk, order, families, listed.with_name("unseen.pdf"), plan, anew=True)
    clock, processor = time.perf_counter() - clock, time.process_time() - processor
    tell("the notices without a window", "", clock, processor)


def main(counts: list[int]) -> None:
    """Print a table for each length of the list."""
    if sys.platform == "linux" and not os.environ.get("DISPLAY"):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    keep_turns_short()
    application = prepare_application()
    for count in counts:
        with tempfile.TemporaryDirectory() as name:
            listed, where = Path(name, "list.xlsx"), folders(Path(name, "data"))
            write_list(listed, count)
            window = make_window(application, where)
            apply_theme(application)
            window.show()
            window.session.open(lambda where=where: open_desk(where))
            breathe(_SETTLED_MS)
            window.go("mailing")
            breathe(1_000)
            sys.stdout.write(f"{count:,} rows\n{'milliseconds':30}{'longest':>9}{'99 %':>10}")
            sys.stdout.write(f"{'own most':>10} {'clock':>11} {'processor':>9}\n")
            at_the_window(window, listed)
            window.close()
            with closing(open_desk(where)) as desk:
                unseen(desk, listed)


if __name__ == "__main__":
    main([int(count) for count in sys.argv[1:]] or [3629])
