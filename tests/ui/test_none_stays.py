"""The window outlives more calls than Python has references to None."""

import subprocess
import sys

_CALLS = """
from gg_desk.ui.start import prepare_application
from PySide6.QtWidgets import QLabel
application = prepare_application()
part = QLabel()
for _call in range(50_000):
    part.update()
print("alive")
"""


def test_calls_without_a_result_do_not_use_none_up() -> None:
    ran = subprocess.run(
        [sys.executable, "-c", _CALLS],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (ran.returncode, ran.stdout) == (0, "alive\n"), ran.stderr
