"""What is imported after Qt is imported as Python does it, and its source is left unread."""

import os
import subprocess
import sys

_LATER = """
import linecache
import gg_desk.ui.start
import fractions
assert fractions.__file__ not in linecache.cache, "PySide has read its source"
print(sum("gg_desk" in name for name in linecache.cache))
"""


def test_no_source_is_read_by_an_import() -> None:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    finished = subprocess.run(
        [sys.executable, "-c", _LATER], check=True, capture_output=True, text=True, env=environment
    )
    assert finished.stdout.strip() == "0"
