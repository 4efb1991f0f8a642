"""Run all checks: ``python3 packaging/test.py``; with pytest arguments, only those tests."""

import os
import shutil
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import NamedTuple

from environment import ready
from starting import begin, hand_over

CHECKS = {
    "ruff check": ["ruff", "check", "."],
    "ruff format": ["ruff", "format", "--check", "."],
    "lint-imports": ["lint-imports"],
    "mypy": ["mypy", "gg_desk", "packaging"],
}


def main() -> int:
    """Every check, then every test, so that one run tells all; not 0 if any failed.

    pytest comes last, in as many processes as the machine has cores: its summary is the last line.
    """
    root = Path(__file__).resolve().parent.parent
    python = ready(root, "test")
    os.chdir(root)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    # Every module is compiled once, not by each process and each program that a test starts.
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    # The tools beside .venv's Python, by their full names, which on Windows end in .exe.
    os.environ["PATH"] = str(Path(python).parent) + os.pathsep + os.environ.get("PATH", "")
    pytest = shutil.which("pytest") or "pytest"
    if sys.argv[1:]:
        return hand_over([pytest, *sys.argv[1:]])
    # mypy takes one core for half a minute: the others are done beside it.
    with ThreadPoolExecutor(len(CHECKS)) as beside_each_other:
        outcomes = beside_each_other.map(outcome, CHECKS.values())
        failed = [
            name for name, found in zip(CHECKS, outcomes, strict=True) if not tell(name, found)
        ]
    print(f"Checks failed: {', '.join(failed)}." if failed else "All checks passed.", flush=True)
    tests = [pytest, *in_processes(os.cpu_count() or 1)]
    return subprocess.run(tests, check=False).returncode or int(bool(failed))


def in_processes(count: int) -> list[str]:
    """Pytest's options for ``count`` processes; each takes whole files, which open a window once."""
    if count == 1:
        return []
    # In the order of the files: by itself xdist leaves those of few and long tests to the end.
    return ["--numprocesses", str(count), "--dist", "loadfile", "--no-loadscope-reorder"]


class Outcome(NamedTuple):
    """How a check went."""

    passed: bool
    said: str
    seconds: float


def outcome(check: list[str]) -> Outcome:
    """Run one check."""
    tool, *options = check
    began = time.monotonic()
    done = subprocess.run(
        [shutil.which(tool) or tool, *options],
        check=False,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )
    said = done.stdout.decode(errors="replace")
    return Outcome(done.returncode == 0, said, time.monotonic() - began)


def tell(name: str, found: Outcome) -> bool:
    """Say how the check of this name went, and all that it said where it failed; whether it passed."""
    if not found.passed:
        print(found.said, end="")
    verdict = "passed" if found.passed else "FAILED"
    print(f"{name}: {verdict} ({found.seconds:.1f} s)", flush=True)
    return found.passed


if __name__ == "__main__":
    begin(main)
