"""A monkey plays with the window for some seconds and breaks nothing."""

import json
import subprocess
import sys
from pathlib import Path

MONKEY = Path(__file__).parent.parent / "benchmarks" / "monkey.py"


def test_nothing_breaks_whatever_is_clicked_and_typed() -> None:
    played = subprocess.run(
        [sys.executable, MONKEY, "--minutes", "0.2", "--seed", "8"],
        capture_output=True,
        text=True,
        check=False,
    )
    told = json.loads(played.stdout)
    assert told["did"] > 0
    assert told["faults"] == [], played.stderr
    assert played.returncode == 0, played.stderr
