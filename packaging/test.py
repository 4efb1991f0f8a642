"""Run all checks: ``python3 packaging/test.py``; with pytest arguments, only those tests."""

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

from environment import ready
from starting import begin, hand_over

CHECKS = {
    "ruff check": ["ruff", "check", "."],
    "ruff format": ["ruff", "format", "--check", "."],
    "mypy": ["mypy", "gg_desk", "packaging"],
    "lint-imports": ["lint-imports"],
}


def main() -> int:
    """Every check, then every test, so that one run tells all; not 0 if any failed.

    pytest comes last, in as many processes as the machine has cores: its summary is the last line.
    """
    root = Path(__file__).resolve().parent.parent
    python = ready(root, "test")
    os.chdir(root)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    # The tools beside .venv's Python, by their full names, which on Windows end in .exe.
    os.environ["PATH"] = str(Path(python).parent) + os.pathsep + os.environ.get("PATH", "")
    pytest = shutil.which("pytest") or "pytest"
    if sys.argv[1:]:
        return hand_over([pytest, *sys.argv[1:]])
    failed = [name for name, check in CHECKS.items() if not passes(name, check)]
    print(f"Checks failed: {', '.join(failed)}." if failed else "All checks passed.", flush=True)
    tests = [pytest, *in_processes(os.cpu_count() or 1)]
    return subprocess.run(tests, check=False).returncode or int(bool(failed))


def in_processes(count: int) -> list[str]:
    """Pytest's options for ``count`` processes; each takes whole files, which open a window once."""
    if count == 1:
        return []
    # In the order of the files: by itself xdist leaves those of few and long tests to the end.
    return ["--numprocesses", str(count), "--dist", "loadfile", "--no-loadscope-reorder"]


def passes(name: str, check: list[str]) -> bool:
    """Run one check and say how it went."""
    began = time.monotonic()
    tool, *options = check
    passed = subprocess.run([shutil.which(tool) or tool, *options], check=False).returncode == 0
    took = time.monotonic() - began
    print(f"{name}: {'passed' if passed else 'FAILED'} ({took:.1f} s)\n", flush=True)
    return passed


if __name__ == "__main__":
    begin(main)
