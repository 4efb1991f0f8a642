"""Whether typing in the field over everything drops a frame over 100,000 records.

    python tests/benchmarks/typing_in_search.py [--records 100000] [--rounds 5] [--data FOLDER]

Prints JSON: twenty letters are typed, once fast (40 ms between two keys, the results follow the last)
and once slowly (200 ms, each letter has its own results): the longest gap of the event loop in
milliseconds while they are typed and until the results stand there, the gap that a bare window with one
field has under the same keys, and the time from the last key until the results are painted. A frame is
16.7 ms. Medians of fresh processes in turns; with ``--data`` the records are made once and kept there.
"""

import argparse
import datetime as dt
import json
import os
import random
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from gg_desk.catalogue.place import NewsItem
from gg_desk.desk import open_desk
from gg_desk.folders import folders
from gg_desk.store import news
from search import WORDS

_TYPED = "childcare subsidy fo"

KEYS = """
import json, sys, time
from PySide6.QtCore import QEvent, QEventLoop, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

class Paints(QObject):
    # Calls back when what is watched was painted.
    def __init__(self, then):
        super().__init__()
        self.then = then

    def eventFilter(self, watched, event):
        if event.type() is QEvent.Type.Paint:
            QTimer.singleShot(0, self.then)
        return False

def wait(milliseconds):
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()

def typed(field, apart, results=None):
    # The longest gap in milliseconds, and from the last key to the results.
    longest, last, painted = 0.0, time.perf_counter(), [0.0]

    def beat():
        nonlocal longest, last
        now = time.perf_counter()
        longest, last = max(longest, now - last), now

    def press(letter):
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            key = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter)
            QApplication.sendEvent(field, key)
        painted[0] = time.perf_counter()

    def shown():
        paints.at = time.perf_counter()

    paints = Paints(shown)
    paints.at = 0.0
    if results:
        results.viewport().installEventFilter(paints)
    beats = QTimer(interval=1, timerType=Qt.TimerType.PreciseTimer)
    beats.timeout.connect(beat)
    words = sys.argv[1]
    beats.start()
    for at, letter in enumerate(words):
        QTimer.singleShot(at * apart, field, lambda letter=letter: press(letter))
    wait(len(words) * apart + 4000)
    beats.stop()
    assert field.text() == words, field.text()
    if results:
        results.viewport().removeEventFilter(paints)
    return [round(longest * 1000, 1), round((paints.at - painted[0]) * 1000)]

def both(field, results=None):
    found = {}
    for name, apart in (("fast", 40), ("slow", 200)):
        found[name] = typed(field, apart, results)
        field.clear()
        wait(500)
    print(json.dumps(found))
"""

BARE = """
application = QApplication([])
window, field = QWidget(), QLineEdit()
QVBoxLayout(window).addWidget(field)
window.resize(1280, 720)
window.show()
field.setFocus()
wait(1000)
both(field)
"""

OURS = """
import importlib
from pathlib import Path
from gg_desk.folders import folders
from gg_desk.ui.start import keep_turns_short, make_window, prepare_application
from gg_desk.ui.theme import apply_theme

keep_turns_short()
where, application = folders(Path(sys.argv[2])), prepare_application()
window = make_window(application, where)
apply_theme(application)
window.show()
window.session.open(lambda: importlib.import_module("gg_desk.desk").open_desk(where))
wait(25_000)  # until the pages are made that nobody has seen, and the day's backup
window.search.setFocus()
both(window.search, window.search.results)
assert window.search.model.rowCount() > 5
window.close()
"""


def items(count: int) -> Iterator[NewsItem]:
    """``count`` news items of random words, the same every time."""
    chance = random.Random(20260102)  # noqa: S311 - repeatable, not secret
    words = [word for tag in ("en", "ko") for word in WORDS[tag].split()]
    first = dt.datetime(2015, 1, 1, tzinfo=dt.UTC)
    for number in range(count):
        text = " ".join(chance.choices(words, k=30))
        yield NewsItem(
            id=f"item-{number}",
            title=" ".join(chance.choices(words, k=8)),
            link=f"https://english.gg.go.kr/{number}",
            published=first + dt.timedelta(hours=number),
            body_html=f"<p>{text}</p>",
            body_text=text,
            source="Gyeonggi",
        )


def filled(data: Path, count: int) -> None:
    """A desk of so many records in ``data``, unless it is there."""
    if (data / "preferences.json").exists():
        return
    where = folders(data)
    desk = open_desk(where)
    news.take_in(desk.store, list(items(count)))
    desk.close()
    where.preferences.write_text('{"window_language": "en"}', encoding="utf-8")


def run(code: str, *arguments: str) -> dict[str, list[float]]:
    """What a fresh process found."""
    done = subprocess.run(
        [sys.executable, "-c", KEYS + code, *arguments],
        check=True,
        stdout=subprocess.PIPE,
        text=True,
    )
    found: dict[str, list[float]] = json.loads(done.stdout.strip().splitlines()[-1])
    return found


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--records", type=int, default=100_000)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--data", type=Path)
    chosen = parser.parse_args()
    if sys.platform == "linux" and not (
        os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    ):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as folder:
        data = chosen.data or Path(folder)
        filled(data, chosen.records)
        turns = [
            (run(BARE, _TYPED), run(OURS, _TYPED, str(data))) for _round in range(chosen.rounds)
        ]
    told = {}
    for pace in ("fast", "slow"):
        told[pace] = {
            "bare_gap_ms": statistics.median(bare[pace][0] for bare, _ours in turns),
            "gap_ms": statistics.median(ours[pace][0] for _bare, ours in turns),
            "last_key_to_results_ms": statistics.median(ours[pace][1] for _bare, ours in turns),
        }
    sys.stdout.write(json.dumps(told, indent=2) + "\n")


if __name__ == "__main__":
    main()
