"""What the window holds in memory, taken apart, beside a bare PySide6 window with and without a PDF.

    python tests/benchmarks/memory.py [--rounds 3]

Prints JSON: for each step of a sitting the resident megabytes, each of 1,024 kB as task managers count, of
which ``own`` are this process's alone, and what they are: ``objects`` (Python's and C's heaps), ``qt`` (its
libraries and those of PySide6, which every PySide6 program shares), ``libraries`` (all others), ``fonts``
(files, mapped), ``rest``. Medians of fresh processes. The steps of ours: an empty window; its home filled;
``sheet``, a sheet drawn and shown at once; and in a second process the window left alone for a while, all
pages seen, and the sheet after that. Linux alone tells this (``/proc/self/smaps``).
"""

import argparse
import json
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from fresh_window import on_any_screen, run

Memory = dict[str, float]

TOLD = """
import json, sys
from pathlib import Path
from fresh_window import opened, wait

steps = {}

def kind(path):
    if not path or path.startswith("["):
        return "objects"
    if Path(path).suffix in {".ttf", ".otf", ".ttc"}:
        return "fonts"
    if ".so" in path:
        ours = any(part in path for part in ("PySide6", "shiboken6", "libQt6"))
        return "qt" if ours else "libraries"
    return "rest"

def step(name):
    found = dict.fromkeys(("resident", "own", "objects", "qt", "libraries", "fonts", "rest"), 0)
    with open("/proc/self/smaps") as told:
        for line in told:  # not read as a whole: that would be 2 MB in what is measured
            head, *values = line.split()
            if "-" in head and not head.endswith(":"):
                path = values[4] if len(values) > 4 else ""
            elif head == "Rss:":
                found["resident"] += int(values[0])
                found[kind(path)] += int(values[0])
            elif head in {"Private_Clean:", "Private_Dirty:"}:
                found["own"] += int(values[0])
    steps[name] = {what: kibibytes / 1024 for what, kibibytes in found.items()}
"""

BARE = f"""{TOLD}
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QApplication, QMainWindow, QTableWidget, QTableWidgetItem

application = QApplication([])
window, table = QMainWindow(), QTableWidget(200, 2)
for row in range(200):
    table.setItem(row, 0, QTableWidgetItem("경기도 외국인 자녀 보육료 지원"))
    table.setItem(row, 1, QTableWidgetItem("Childcare support"))
window.setCentralWidget(table)
window.resize(1280, 720)
window.show()
wait(300)
step("bare")
document = QPdfDocument(application)
document.load(sys.argv[1])
view = QPdfView(window)
view.setDocument(document)
window.setCentralWidget(view)
wait(1000)
step("bare_with_pdf")
print(json.dumps(steps))
"""

# The room first, as the program imports it: PySide keeps 2 MB of source if it comes before.
OURS = f"""
import gg_desk.ui
{TOLD}
from PySide6.QtCore import QEventLoop
from gg_desk.ui.window_ways import PLACES

home = QEventLoop()
application, window = opened(Path(sys.argv[1]), first=300)
window.home.filled.connect(home.quit)
step("empty")
home.exec()
step("home")

def show_sheet():
    window.order_sheet("childcare-support-registered", ("km",))
    while window.sheets.sheet is None:
        wait(50)
    wait(1000)
"""

AT_ONCE = """
show_sheet()
step("sheet")
print(json.dumps(steps))
window.close()
"""

AFTER_ALL = """
wait(5000)
step("left_alone")
for place in PLACES:
    window.go(place)
    wait(1000)
step("pages_seen")
show_sheet()
step("sheet_after_all_pages")
print(json.dumps(steps))
window.close()
"""


def told(code: str, argument: Path) -> dict[str, Memory]:
    """The steps that a fresh process tells."""
    steps: dict[str, Memory] = json.loads(run(code, str(argument)))
    return steps


def medians(rounds: int, folder: Path) -> dict[str, Memory]:
    """Each step's figures, in whole megabytes."""
    pdf = folder / "sheet.pdf"
    desk = [sys.executable, "-m", "gg_desk", "--data", str(folder / "data")]
    order = ["sheet", "program-guide", "--program", "childcare-support-registered"]
    subprocess.run(
        [*desk, *order, "--language", "km", "-o", str(pdf)], check=True, stdout=sys.stderr
    )
    runs: list[dict[str, Memory]] = []
    for _round in range(rounds):
        runs += [told(BARE, pdf), told(OURS + AFTER_ALL, folder / "data")]
        runs += [told(OURS + AT_ONCE, folder / "data")]
    names = dict.fromkeys(name for run in runs for name in run)
    return {
        name: {
            what: round(statistics.median(run[name][what] for run in runs if name in run))
            for what in next(run[name] for run in runs if name in run)
        }
        for name in names
    }


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=3)
    chosen = parser.parse_args()
    on_any_screen()
    with tempfile.TemporaryDirectory() as folder:
        found = medians(chosen.rounds, Path(folder))
    sys.stdout.write(json.dumps(found, indent=2) + "\n")


if __name__ == "__main__":
    main()
