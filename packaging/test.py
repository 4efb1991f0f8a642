"""Run all checks: ``python3 packaging/test.py``; with pytest arguments, only those tests."""

import os
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

    pytest comes last: its summary is the last line.
    """
    root = Path(__file__).resolve().parent.parent
    python = ready(root, "test")
    os.chdir(root)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    tools = Path(python).parent
    tests = [str(tools / "pytest"), *sys.argv[1:]]
    if sys.argv[1:]:
        return hand_over(tests)
    failed = [name for name, check in CHECKS.items() if not passes(name, tools, check)]
    print(f"Checks failed: {', '.join(failed)}." if failed else "All checks passed.", flush=True)
    return subprocess.run(tests, check=False).returncode or len(failed)


def passes(name: str, tools: Path, check: list[str]) -> bool:
    """Run one check and say how it went."""
    began = time.monotonic()
    tool, *options = check
    passed = subprocess.run([tools / tool, *options], check=False).returncode == 0
    took = time.monotonic() - began
    print(f"{name}: {'passed' if passed else 'FAILED'} ({took:.1f} s)\n", flush=True)
    return passed


if __name__ == "__main__":
    begin(main)
