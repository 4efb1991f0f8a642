"""What the window must know before it is painted: its language, and where it stood.

Read without what checks the files, which takes longer to load than the window to paint; whoever
reads them whole tells what is wrong with them.
"""

import json
from pathlib import Path
from typing import NamedTuple

from gg_desk.folders import Folders


class AtOnce(NamedTuple):
    """Empty where nobody has set it, or nobody can read it."""

    language: str
    """As ``Preferences.window_language``."""
    geometry: str
    """As ``Sitting.geometry``."""


def at_once(where: Folders) -> AtOnce:
    """What the files of these folders say of it."""
    return AtOnce(_word(where.preferences, "window_language"), _word(where.sitting, "geometry"))


def _word(file: Path, key: str) -> str:
    try:
        found = json.loads(file.read_bytes())
        word = found.get(key, "")
    except (OSError, ValueError, AttributeError, RecursionError):
        return ""
    return word if isinstance(word, str) else ""
