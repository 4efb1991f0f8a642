"""What set-up says to the person at the terminal: on stderr, in Korean or English."""

from __future__ import annotations

import locale
import os
import sys


class SetUpError(Exception):
    """A sentence that says why set-up cannot go on and what to do, in English and in Korean."""

    def __init__(self, en: str, ko: str) -> None:
        super().__init__(en)
        self.en = en
        self.ko = ko


def say(en: str, ko: str) -> None:
    """Print the sentence for this system's language; stdout stays the program's own."""
    print(ko if _korean() else en, file=sys.stderr, flush=True)


def _korean() -> bool:
    chosen = (os.environ.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    language = next((value for value in chosen if value), None) or locale.getlocale()[0] or ""
    return language.lower().startswith(("ko", "korean"))
