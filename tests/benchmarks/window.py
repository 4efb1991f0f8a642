"""How soon the window paints, against a bare PySide6 window, and how long its event loop stalls.

    python tests/benchmarks/window.py [--rounds 7]

Prints JSON: milliseconds from the start of a fresh process to the first paint, for the window over
the bundled catalogue and for a bare window with a table of 200 rows, taken in turns; until the first page says
what it said last and can be worked with ("usable"), and until it says what the store has ("filled"); each with its
ratio to the bare window's first paint, the median of the ratios of each turn; and the longest stall of the event loop, with the most that the window's own
thread computed in one (which a busy machine does not stretch), while the desk opens, pages are seen, searched
and drawn, the window gets another look or language, and while a list of 3,629 families is read and its notices
are printed; and how long it takes from a key in a birth date until the verdicts of a family of six are painted, and how much of
all processors that key costs with the next question, beside a bare window that refills a tree of 67
rows after each key; and, of a sitting, how long each page takes to come the first time and again (by the
clock, and of the processor), how long after a key its sheet is painted
(by the clock, and of all processors), the memory with a sheet on the screen
(resident, and what is this process's own), and what an idle window costs. Medians, on whatever screen Qt finds (``QT_QPA_PLATFORM=offscreen`` without one).
"""

import argparse
import json
import statistics
import sys
import tempfile
import time
from pathlib import Path

import fresh_window

_FAMILIES = 3629

BARE = """
import sys, time
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QTableWidget, QTableWidgetItem

class First(QObject):
    def eventFilter(self, watched, event):
        if event.type() is QEvent.Type.Paint:
            QTimer.singleShot(0, done)
            watched.removeEventFilter(self)
        return False

def done():
    print((time.monotonic() - float(sys.argv[1])) * 1000)
    application.quit()

application = QApplication([])
window = QMainWindow()
table = QTableWidget(200, 2)
for row in range(200):
    table.setItem(row, 0, QTableWidgetItem("경기도 외국인 자녀 보육료 지원"))
    table.setItem(row, 1, QTableWidgetItem("Childcare support"))
window.setCentralWidget(table)
window.resize(1280, 720)
first = First()
window.installEventFilter(first)
window.show()
application.exec()
"""

OURS = """
import importlib, sys, time
from pathlib import Path
from gg_desk.folders import folders
from gg_desk.ui.start import WindowTimings, run_window

before = (time.monotonic() - float(sys.argv[1])) * 1000
where, timings = folders(Path(sys.argv[2])), WindowTimings()
run_window(
    where,
    lambda: importlib.import_module("gg_desk.desk").open_desk(where),
    quit_after=4.0,
    timings=timings,
)
print(*(before + at for at in (timings.first_paint, timings.usable, timings.filled)))
"""

STALLS = """
import json, sys
from pathlib import Path
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog
from fresh_window import Beats, opened, wait
from gg_desk.ui import theme
from gg_desk.ui.window_ways import PLACES

application, window = opened(Path(sys.argv[2]), first=300)
beats, told, step = Beats(), {}, "open the desk"

def note():
    longest, own, _work = beats.told()
    told[step] = [max(pair) for pair in zip(told.get(step, (0, 0)), (longest, own))]
    beats.begin()

def during(name, seconds, action):
    global step
    step = name
    beats.begin()
    action()
    wait(round(seconds * 1000))
    note()

def larger(times):
    font = application.font()
    font.setPointSizeF(font.pointSizeF() * times)
    application.setFont(font)

during("open the desk", 6, lambda: None)
for place in PLACES:
    during("pages seen for the first time", 0.8, lambda: window.go(place))
for place in PLACES:
    during("pages seen again", 0.4, lambda: window.go(place))
during("whom to call now, in Burmese", 1, lambda: window.call_now("my"))
for scheme in ("dark", "light"):
    during("another colour scheme", 1, lambda: theme.wear(application, scheme))
for name in ("window.keys", "window.help", "window.tour", "window.language"):
    window.go("home")
    wait(500)
    during(name, 1, lambda: window.do(name))
    for other in application.topLevelWidgets():
        if other is not window and other.isVisible():
            other.close()
during("text of another size", 1, lambda: larger(1.5))
larger(1 / 1.5)
wait(500)
during("choose a program", 1, lambda: window.programs.show_record("childcare-support-registered"))
during("search", 1, lambda: (window.search.setText("보육"), window.search.textEdited.emit("보육")))
during("contacts", 1, lambda: window.go("contacts"))
during("choose a contact", 1, lambda: window.contacts.show_record("danuri-call-center"))
during("news", 1, lambda: window.go("news"))
during("draw a sheet", 3, lambda: window.order_sheet("childcare-support-registered"))
during("the page that finds a fit", 2, lambda: window.go("finding"))
hand = window.finding.at_hand
child = hand.add("child")
wait(500)
born = window.finding.people.cards[child].fields["birth_date"]
during("type a birth date", 2, lambda: [
    QTimer.singleShot(150 * at, lambda text="2022-05-01"[:at + 1]: born.edit.textEdited.emit(text))
    for at in range(10)])
during("another language", 1, lambda: window.language.click())
during("the page for mailings", 2, lambda: window.go("mailing"))
page, step = window.mailing, "read a list of 3,629"
beats.begin()
loop = QEventLoop()
page.list.was_read.connect(loop.quit)
page.list.take(Path(sys.argv[3]))
loop.exec()
note()
during("show what was read", 3, lambda: None)
page.press.printed.connect(loop.quit)
during("ask where to", 1, lambda: page.press.save(page.list.reading, page.letters.wanted()))
dialog = window.findChild(QFileDialog)
dialog.fileSelected.emit(str(Path(sys.argv[3]).with_suffix(".pdf")))
dialog.reject()
step = "print its notices"
beats.begin()
loop.exec()
note()
during("tell what was printed", 1, lambda: None)
window.close()
print(json.dumps(told))
"""

TYPING = """
import json, statistics, sys, time
from pathlib import Path
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QApplication, QLineEdit, QTreeView, QVBoxLayout, QWidget
from fresh_window import Paints, opened, wait

def measured(edit, tree, paints):
    took, busy = [], time.process_time()
    texts = ["2016-03-01"[:at + 1] for at in range(10)] * 3
    for text in texts:
        loop, begun = QEventLoop(), time.perf_counter()
        def painted():
            took.append((time.perf_counter() - begun) * 1000)
            loop.quit()
        tree.viewport().update()
        wait(50)
        arm(paints, painted)
        begun = time.perf_counter()
        edit.setText(text)
        edit.textEdited.emit(text)
        QTimer.singleShot(2000, loop.quit)
        loop.exec()
        wait(250)
    busy = (time.process_time() - busy) * 1000 / len(texts)
    return json.dumps({"until_painted": round(statistics.median(took), 1), "processor": round(busy, 1)})
"""

BARE_KEYS = """
def arm(paints, then):
    paints.then = then

def refill():
    model.clear()
    for row in range(67):
        model.appendRow(QStandardItem(f"{row} 경기도 외국인 자녀 보육료 지원"))

application = QApplication([])
window, edit, tree, model = QWidget(), QLineEdit(), QTreeView(), QStandardItemModel()
tree.setModel(model)
layout = QVBoxLayout(window)
layout.addWidget(edit)
layout.addWidget(tree)
window.resize(1280, 720)
window.show()
edit.textEdited.connect(lambda _text: refill())
paints = Paints()
tree.viewport().installEventFilter(paints)
wait(300)
print(measured(edit, tree, paints))
"""

KEYS = """
application, window = opened(Path(sys.argv[2]))
wait(3000)
window.go("finding")
wait(2000)
page, hand = window.finding, window.finding.at_hand
FAMILY = (
    ("guardian", {"birth_date": "1990-05-01", "registration": "registered"}),
    ("guardian", {"birth_date": "1992-07-01", "work": "former"}),
    ("child", {"birth_date": "2020-12-20", "attends": "kindergarten"}),
    ("child", {"birth_date": "2022-05-01", "registration": "registered"}),
    ("adult", {}),
    ("child", {"registration": "undocumented"}),
)
hand.tell("area", None, "안산시")
for role, told in FAMILY:
    key = hand.add(role)
    for name, text in told.items():
        hand.tell(name, key, text)
wait(1000)
def arm(paints, then):
    # Verdicts that stay as they are are not painted again: this has them painted.
    def found(_found):
        hand.found.disconnect(found)
        paints.then = then
        page.view.viewport().update()
    hand.found.connect(found)
paints = Paints()
page.view.viewport().installEventFilter(paints)
print(measured(page.people.cards[key].fields["birth_date"].edit, page.view, paints))
window.close()
"""

SITTING = """
import json, os, statistics, sys, time
from pathlib import Path
from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer
from fresh_window import opened, wait
from gg_desk.ui.window_ways import PLACES

def memory():
    said = Path("/proc/self/smaps_rollup")
    lines = said.read_text().splitlines() if said.exists() else []
    sums = {"Rss": 0, "Private_Clean": 0, "Private_Dirty": 0}
    for name, kb in ((line.split(":")[0], line.split()[1]) for line in lines[1:]):
        if name in sums:
            sums[name] = int(kb)
    own = sums["Private_Clean"] + sums["Private_Dirty"]
    return {"resident": round(sums["Rss"] / 1000), "own": round(own / 1000)}

application, window = opened(Path(sys.argv[2]))
wait(4_000)  # until the pages are made that nobody has seen

def switched(place):
    wall, cpu = time.perf_counter(), time.thread_time()
    window.go(place)
    application.processEvents()
    return (time.perf_counter() - wall) * 1000, (time.thread_time() - cpu) * 1000

first = {place: switched(place) for place in PLACES if not wait(700)}
again = {place: switched(place) for place in PLACES if not wait(300)}
window.order_sheet("childcare-support-registered", ("km",))
wait(2_500)
with_preview = memory()
edit = window.sheets.order.form.blank("note").edit
page, keys, busy = window.sheets, [], []

class Painted(QObject):
    # Ends the loop once another sheet stands there, drawn and painted.
    def eventFilter(self, watched, event):
        if event.type() is QEvent.Type.Paint and page.sheet not in (before, None) and page.preview.drawn:
            QTimer.singleShot(0, loop.quit)
        return False

painted = Painted()
page.preview.viewport().installEventFilter(painted)
for letter in "수요일 오후에 오세요 수요일 오전에는 쉽니다":
    before, loop = page.sheet, QEventLoop()
    begun, cpu = time.perf_counter(), time.process_time()
    edit.insertPlainText(letter)
    loop.exec()  # a loop over processEvents would never rest, and take the interpreter from the worker
    keys.append((time.perf_counter() - begun) * 1000)
    busy.append((time.process_time() - cpu) * 1000)
    wait(200)
wait(20_000)  # the day's backup is made meanwhile
idle = time.process_time()
wait(10_000)
idle = time.process_time() - idle
print(json.dumps({
    "page_first_ms": {place: [round(ms) for ms in took] for place, took in first.items()},
    "page_again_ms": {place: [round(ms) for ms in took] for place, took in again.items()},
    "memory_with_preview_mb": with_preview,
    "key_to_preview_ms": {"until_painted": round(statistics.median(keys)), "processor": round(statistics.median(busy))},
    "idle_processor_percent": round(idle * 10, 2),
}))
window.close()
"""


def run(code: str, *arguments: str) -> str:
    """What a fresh process prints that is given the moment of its own start."""
    return fresh_window.run(code, repr(time.monotonic()), *arguments)


def _list(folder: Path) -> Path:
    """A city's list, its families from twenty countries in turn."""
    nations = (
        "베트남", "중국", "우즈베키스탄", "캄보디아", "러시아", "몽골", "필리핀", "태국", "미얀마", "네팔",
        "파키스탄", "방글라데시", "스리랑카", "인도네시아", "일본", "카자흐스탄", "라오스", "키르기스스탄", "미국",
        "이집트",
    )  # fmt: skip
    lines = ["아동명,생년월일,국적,보호자,주소,우편번호,시군"]
    lines += [
        f"CHILD {'ABCDEFGHIJ'[n % 10]}{'KLMNOPQRST'[n // 10 % 10]}{'ABCDEFGHIJ'[n // 100 % 10]}"
        f"{'KLMN'[n // 1000]},2020-{n % 12 + 1:02}-{n % 28 + 1:02},{nations[n % len(nations)]},"
        f"GUARDIAN,경기도 안산시 중앙대로 {n},{15000 + n % 900},안산시"
        for n in range(_FAMILIES)
    ]
    path = folder / "list.csv"
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def measure(rounds: int, data: Path) -> dict[str, object]:
    """Both windows in turns, so that the machine's moods hit both."""
    run(OURS, str(data))  # fills the store, and warms the disk for both
    turns = [
        (float(run(BARE)), *map(float, run(OURS, str(data)).split())) for _round in range(rounds)
    ]
    bare = [turn[0] for turn in turns]
    return {
        "bare_first_paint_ms": round(statistics.median(bare), 1),
        **{
            name: {
                "ms": round(statistics.median(turn[at] for turn in turns), 1),
                "ratio": round(statistics.median(turn[at] / turn[0] for turn in turns), 2),
            }
            for at, name in enumerate(("first_paint", "usable", "filled"), start=1)
        },
        "bare_key_ms": json.loads(run(TYPING + BARE_KEYS)),
        "key_to_verdict_ms": json.loads(run(TYPING + KEYS, str(data))),
        "sitting": json.loads(run(SITTING, str(data))),
        "longest_stall_ms": json.loads(run(STALLS, str(data), str(_list(data)))),
    }


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=7)
    chosen = parser.parse_args()
    fresh_window.on_any_screen()
    with tempfile.TemporaryDirectory() as folder:
        found = measure(chosen.rounds, Path(folder))
    sys.stdout.write(json.dumps(found, indent=2, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
