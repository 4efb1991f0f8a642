"""PySide's descriptions of its functions are loaded when one is asked for, and are the same then."""

import os
import subprocess
import sys

import pytest

_ASKED = """
import inspect, sys, threading
from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

application = QApplication([])
widget = QWidget()

def told(wrong):
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, error)

print("shibokensupport.signature.parser" in sys.modules, file=sys.stderr)
told(lambda: Qt.AlignmentFlag("none such"))
told(lambda: widget.setWindowTitle())
told(lambda: QLabel(nonsense=1))
worker = threading.Thread(target=told, args=[lambda: QSize("a", "b")])
worker.start()
worker.join()
told(lambda: widget.resize("a"))
told(lambda: QPushButton("x", flat="a"))
print(QWidget.resize.__doc__, QSize.__doc__)
from PySide6.support.signature import get_signature
print(get_signature(QSize), get_signature(QWidget.resize))
print("shibokensupport.signature.parser" in sys.modules, file=sys.stderr)
"""


def _asked(before: str) -> tuple[str, list[str]]:
    """What PySide says, and whether its descriptions were there before and after it was asked."""
    finished = subprocess.run(
        [sys.executable, "-c", before + _ASKED],
        check=True,
        capture_output=True,
        text=True,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )
    return finished.stdout, [line for line in finished.stderr.split() if line in {"True", "False"}]


def test_they_say_what_pyside_says_by_itself() -> None:
    by_itself, loaded = _asked("")
    late, loaded_late = _asked("import gg_desk.ui\n")
    assert "Supported signatures" in by_itself
    assert late == by_itself
    assert loaded == ["True", "True"]
    assert loaded_late == ["False", "True"]


_ALONE = """
import importlib.util
from pathlib import Path
import gg_desk
place = Path(gg_desk.__file__).parent / "ui" / "late_signatures" / "__init__.py"
spec = importlib.util.spec_from_file_location("late", place)
late = importlib.util.module_from_spec(spec)
spec.loader.exec_module(late)
"""
"""The module without its room, which calls it at once."""


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("import shiboken6", ""),
        ("late._READ = '0.0.0'", ""),
        ("import sys; sys.modules['tempfile'] = None", "del sys.modules['tempfile']"),
    ],
    ids=["loaded before", "another version", "cannot be loaded"],
)
def test_what_is_not_known_is_left_to_pyside(before: str, after: str) -> None:
    said, loaded = _asked(f"{_ALONE}{before}\nassert not late.describe_late()\n{after}\n")
    assert "Supported signatures" in said
    assert loaded == ["True", "True"]
