"""Run all checks: ``python3 packaging/test.py``; with pytest arguments, only those tests."""

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path
from threading import Thread

from environment import ready
from starting import begin, hand_over

CHECKS = {
    "ruff check": ["ruff", "check", "."],
    "ruff format": ["ruff", "format", "--check", "."],
    "lint-imports": ["lint-imports"],
    "mypy": ["mypy", "gg_desk", "packaging"],
}


class Checks(Thread):
    """Every check, one after the other, beside the tests: what fails is told at once."""

    def __init__(self) -> None:
        super().__init__(daemon=True)  # Ctrl+C ends it too
        self.failed: list[str] = []
        self._told: list[str] = []

    def run(self) -> None:
        """Run them all; a failure does not keep the next from running."""
        for name, check in CHECKS.items():
            began = time.monotonic()
            passed, said = outcome(check)
            took = time.monotonic() - began
            self._told.append(f"{name}: {'passed' if passed else 'FAILED'} ({took:.1f} s)")
            if not passed:
                self.failed.append(name)
                print(f"\n{said}{self._told[-1]}", flush=True)

    def summary(self) -> str:
        """How each went, a line each."""
        return "\n".join(self._told)


def main() -> int:
    """Every check beside every test, so that one run tells all; not 0 if any failed.

    The tests run in as many processes as the machine has cores. The last line says what failed.
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
    checks = Checks()
    checks.start()
    tests = subprocess.run([pytest, *in_processes(os.cpu_count() or 1)], check=False)
    checks.join()
    failed = checks.failed + ["tests"] * bool(tests.returncode)
    print(checks.summary())
    print(f"Failed: {', '.join(failed)}." if failed else "All checks and tests passed.", flush=True)
    return int(bool(failed))


def in_processes(count: int) -> list[str]:
    """Pytest's options for ``count`` processes; each takes whole files, which open a window once."""
    if count == 1:
        return []
    # In the order of the files: by itself xdist leaves those of few and long tests to the end.
    return ["--numprocesses", str(count), "--dist", "loadfile", "--no-loadscope-reorder"]


def outcome(check: list[str]) -> tuple[bool, str]:
    """Whether one check passed, and what it said."""
    tool, *options = check
    done = subprocess.run(
        [shutil.which(tool) or tool, *options],
        check=False,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )
    return done.returncode == 0, done.stdout.decode(errors="replace")


if __name__ == "__main__":
    begin(main)
