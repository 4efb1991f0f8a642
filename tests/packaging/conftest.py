"""Set-up's modules are scripts beside run.py, no package: here they are found by name."""

import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
sys.path.append(str(ROOT / "packaging"))


@pytest.fixture
def root() -> Path:
    """The project's folder."""
    return ROOT


@pytest.fixture
def english(monkeypatch: pytest.MonkeyPatch) -> None:
    """Set-up speaks English here, whatever this system speaks."""
    monkeypatch.setenv("LC_ALL", "C")
