"""Which Python may run the program, and where one is when the present one may not.

All of set-up runs on Pythons older than the program's own, down to 3.9: it has to tell them so.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

from wording import SetUpError

OLDEST = (3, 11)
TOO_NEW = (3, 15)


def supported(version: tuple[int, ...]) -> bool:
    """Whether the program runs on this version of Python (``requires-python``)."""
    return OLDEST <= version[:2] < TOO_NEW


def supported_python() -> list[str]:
    """The command of a Python that the program runs on: this one, or the newest other one here.

    Raises:
        SetUpError: this computer has none.
    """
    if supported(sys.version_info[:2]):
        # A virtual environment's own base: the environment itself may be the one being renewed.
        return [getattr(sys, "_base_executable", sys.executable)]
    for minor in range(TOO_NEW[1] - 1, OLDEST[1] - 1, -1):
        command = _command(minor)
        if command and _runs(command):
            return command
    present = ".".join(map(str, sys.version_info[:3]))
    wanted = "3.11, 3.12, 3.13 or 3.14"
    raise SetUpError(
        f"GG Desk needs Python {wanted}; this is Python {present}, and no other one was found. "
        "Install one of these and start again.",
        f"GG Desk에는 Python 3.11~3.14가 필요합니다. 지금은 Python {present}이고 다른 버전을 찾지 "
        "못했습니다. 필요한 버전을 설치한 뒤 다시 시작해 주세요.",
    )


def _command(minor: int) -> list[str]:
    """How a Python 3.``minor`` is called here; empty when there is none."""
    if os.name == "nt":
        launcher = shutil.which("py")
        return [launcher, f"-3.{minor}"] if launcher else []
    found = shutil.which(f"python3.{minor}")
    return [found] if found else []


def _runs(command: list[str]) -> bool:
    """Whether it is a Python and not the name of one that is no longer, or not yet, installed."""
    try:
        trial = subprocess.run([*command, "-c", ""], capture_output=True, timeout=30, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return trial.returncode == 0
