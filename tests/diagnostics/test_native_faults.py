"""A fault below Python ends the program; the next one tells where, and of nobody."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from gg_desk.diagnostics.native import BEFORE, NOW, native_faults_noted, take_fault
from gg_desk.folders import folders
from gg_desk.settings import Preferences, write_preferences

FAULTY = """
import ctypes, os, sys
from pathlib import Path
from gg_desk.diagnostics.native import native_faults_noted
def draws(name):
    {fault}
with native_faults_noted(Path(sys.argv[1])):
    draws("CANARY" + " DARA")
"""
AT_THE_WINDOW = """
import os, sys
from PySide6.QtCore import QTimer
from gg_desk import cli
from gg_desk.ui.start import prepare_application
from gg_desk.ui.window import Window
application = prepare_application()
fault = sys.argv.pop() == "fault"
def look():
    for window in application.topLevelWidgets():
        if isinstance(window, Window) and window.is_furnished and window.ended.isVisible():
            print(window.ended.banner.sentence())
            window.close()
            return
        if isinstance(window, Window) and fault:
            os.abort()
    QTimer.singleShot(20, look)
QTimer.singleShot(0, look)
sys.exit(cli.main())
"""
"""A person who waits for the line that tells of it; or the fault itself."""


def ends_by(fault: str, folder: Path) -> int:
    code = FAULTY.format(fault=fault)
    return subprocess.run([sys.executable, "-c", code, folder], check=False).returncode


@pytest.mark.parametrize(
    ("fault", "kind"),
    [
        ("os.abort()", "Fatal Python error: Aborted"),
        ("ctypes.string_at(0)", "(Fatal Python error: Segmentation fault|access violation)"),
    ],
)
def test_a_fault_below_python_leaves_its_frames_alone(
    tmp_path: Path, fault: str, kind: str
) -> None:
    logs = tmp_path / "logs"
    assert ends_by(fault, logs) != 0
    assert not take_fault(logs)  # another window may be writing there: only what was put aside
    with native_faults_noted(logs):
        assert take_fault(logs)
    assert not take_fault(logs)
    [report] = logs.iterdir()
    told = report.read_text("utf-8")
    assert re.search(kind, told)
    assert "elsewhere:6 draws" in told
    assert "CANARY" not in told
    assert str(tmp_path) not in told
    assert str(Path(os.__file__).parent) not in told


def test_the_window_tells_of_it_at_the_next_start(tmp_path: Path) -> None:
    def sits(how: str) -> "subprocess.CompletedProcess[str]":
        command = [sys.executable, "-c", AT_THE_WINDOW, "--data", tmp_path, how]
        return subprocess.run(
            command, check=False, capture_output=True, encoding="utf-8", timeout=120
        )

    write_preferences(folders(tmp_path), Preferences(window_language="ko"))
    assert sits("fault").returncode != 0
    told = sits("person")
    assert told.returncode == 0
    assert "예기치 않게 끝났습니다" in told.stdout
    [report] = (tmp_path / "logs").glob("crash-*.txt")
    assert "gg_desk/ui/start.py" in report.read_text("utf-8")


def test_what_it_leaves_is_bounded(tmp_path: Path) -> None:
    frame = '  File "/opt/CANARY/gg_desk/ui/window.py", line 7 in go\n'
    (tmp_path / BEFORE).write_text("Fatal Python error: Aborted\nCANARY\n" + frame * 50_000)
    assert take_fault(tmp_path)
    [report] = tmp_path.iterdir()
    told = report.read_text("utf-8")
    assert "CANARY" not in told
    assert "  gg_desk/ui/window.py:7 go" in told
    assert len(told) < 20_000


def test_a_usual_end_leaves_nothing(tmp_path: Path) -> None:
    with native_faults_noted(tmp_path):
        assert (tmp_path / NOW).exists()
    assert list(tmp_path.iterdir()) == []
