"""How run.py and test.py begin and end: a sentence instead of a traceback, the child's exit code."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from typing import NoReturn

from wording import SetUpError, say

COULD_NOT = 3
"""The program's own exit code for "it could not be done, and nothing was changed"."""
INTERRUPTED = 130
"""What shells expect after Ctrl-C."""


def begin(main: Callable[[], int]) -> NoReturn:
    """Run ``main`` and exit with what it answers; what set-up cannot do is said in a sentence."""
    try:
        code = main()
    except SetUpError as error:
        say(error.en, error.ko)
        code = COULD_NOT
    except KeyboardInterrupt:
        say("Interrupted; start again to go on.", "중단했습니다. 다시 시작하면 이어서 합니다.")
        code = INTERRUPTED
    sys.exit(code)


def hand_over(command: list[str]) -> int:
    """Become ``command``; on Windows, where a process cannot, wait for it and answer its code."""
    sys.stdout.flush()
    if os.name == "posix":
        os.execv(command[0], command)  # noqa: S606 - no shell is wanted between us and the program
    return _wait_for(command)


def _wait_for(command: list[str]) -> int:
    with subprocess.Popen(command) as process:
        while True:
            try:
                return process.wait()
            except KeyboardInterrupt:
                # The program got Ctrl-C as well and ends in its own way.
                continue
