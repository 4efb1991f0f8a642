"""No worker makes a class of Qt: two threads that did at once would end the program."""

import ast
import importlib.util
import json
import os
import subprocess
import sys
from pathlib import Path

import gg_desk.ui

ROOM = Path(gg_desk.ui.__file__).parent
_LOOK = """
import json, sys
from PySide6.QtCore import QCoreApplication
import gg_desk.ui.background as background
wanted = json.loads(sys.argv[1])
assert "PySide6.QtPrintSupport" not in sys.modules
application = QCoreApplication([])
def missing(_task):
    return [
        f"{module}.{name}" for module, name in wanted if name not in vars(sys.modules[module])
    ]
def tell(found):
    print(json.dumps(found))
    application.quit()
workers = background.Background()
workers.start(missing, tell, tell)
application.exec()
workers.stop()
"""


def test_before_a_worker_begins_all_classes_are_made_that_any_module_imports() -> None:
    wanted = sorted(
        {
            (line.module, name.name)
            for path in ROOM.rglob("*.py")
            for line in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
            if isinstance(line, ast.ImportFrom) and (line.module or "").startswith("PySide6.")
            for name in line.names
        }
    )
    assert ("PySide6.QtPrintSupport", "QPrinter") in wanted
    wanted = [one for one in wanted if importlib.util.find_spec(one[0])]  # macOS has no D-Bus
    ended = subprocess.run(
        [sys.executable, "-c", "import gg_desk.ui\n" + _LOOK, json.dumps(wanted)],
        check=True,
        capture_output=True,
        text=True,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
    )
    assert json.loads(ended.stdout) == []
