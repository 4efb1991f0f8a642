"""Whether typing in the field over everything drops a frame over 100,000 records.

    python tests/benchmarks/typing_in_search.py [--records 100000] [--rounds 5] [--data FOLDER]

Prints JSON: twenty letters are typed, at once after the window shows (40 ms between two keys, while the desk
opens), then, the start long over, as fast and once slowly (200 ms, each letter has its own results). Told are,
while they are typed and until the results stand there, the longest gap of the event loop in milliseconds; the
most that the window's thread computed in one gap, and the most that the program with its workers did, who need
not have held it up: a busy machine stretches neither; the gap that a bare window with one field has under the
same keys; and the time from the last key until the results are painted. A frame is 16.7 ms. Medians of fresh
processes in turns; with ``--data`` the records are made once and kept there.
"""

import argparse
import datetime as dt
import json
import random
import statistics
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from fresh_window import on_any_screen, run
from gg_desk.catalogue.place import NewsItem
from gg_desk.desk import open_desk
from gg_desk.folders import folders
from gg_desk.store import news
from search import WORDS

Found = dict[str, list[float]]

_TYPED = "childcare subsidy fo"

KEYS = """
import json, sys, time
from pathlib import Path
from PySide6.QtCore import QEvent, QEventLoop, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from fresh_window import Beats, Paints, opened, wait

def typed(field, apart, results=None):
    # The longest gap, and from the last key to the results, in milliseconds.
    words, pressed, painted = sys.argv[1], [0.0], [0.0]

    def press():
        letter = next(letters, "")
        if not letter:
            keys.stop()
            loop.quit()
            return
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            key = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter)
            QApplication.sendEvent(field.window().windowHandle(), key)
        pressed[0] = time.perf_counter()

    def shown():
        painted[0] = time.perf_counter()
        paints.then = shown

    paints = Paints()
    paints.then = shown
    if results:
        results.viewport().installEventFilter(paints)
    beats = Beats()
    letters, loop, keys = iter(words), QEventLoop(), QTimer(interval=apart)
    keys.timeout.connect(press)
    keys.start()
    loop.exec()
    wait(300)
    while results and painted[0] < pressed[0]:
        wait(20)
    told = beats.told()
    assert field.text() == words, field.text()
    if results:
        results.viewport().removeEventFilter(paints)
    return [*told, round((painted[0] - pressed[0]) * 1000)]

def both(field, results, found):
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
window.activateWindow()
field.setFocus()
wait(1000)
at_once = typed(field, 40)
field.clear()
both(field, None, {"at_once": at_once})
"""

OURS = """
application, window = opened(Path(sys.argv[2]), first=300)
window.activateWindow()
window.search.setFocus()
at_once = typed(window.search, 40, window.search.results)
window.search.clear()
wait(25_000)  # until the pages are made that nobody has seen, and the day's backup
both(window.search, window.search.results, {"at_once": at_once})
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


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--records", type=int, default=100_000)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--data", type=Path)
    chosen = parser.parse_args()
    on_any_screen()
    with tempfile.TemporaryDirectory() as folder:
        data = chosen.data or Path(folder)
        filled(data, chosen.records)
        turns: list[tuple[Found, Found]] = [
            (json.loads(run(KEYS + BARE, _TYPED)), json.loads(run(KEYS + OURS, _TYPED, str(data))))
            for _round in range(chosen.rounds)
        ]
    told = {}
    for pace in ("at_once", "fast", "slow"):
        bare = [found[pace] for found, _ours in turns]
        ours = [found[pace] for _bare, found in turns]
        told[pace] = {
            "bare_gap_ms": statistics.median(gap for gap, *_others in bare),
            "gap_ms": statistics.median(gap for gap, *_others in ours),
            "own_ms": statistics.median(own for _gap, own, *_others in ours),
            "work_ms": statistics.median(work for _gap, _own, work, _results in ours),
            "last_key_to_results_ms": statistics.median(results for *_others, results in ours),
        }
    sys.stdout.write(json.dumps(told, indent=2) + "\n")


if __name__ == "__main__":
    main()
