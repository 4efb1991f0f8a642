"""How the window was left: where it stood, where one was, and what was begun and not saved yet.

No part of it tells of a person: blanks that may carry a name are never handed to it.
"""

from collections.abc import Mapping
from typing import Any

import msgspec

from gg_desk.folders import Folders
from gg_desk.whole_files import write_whole


class Sitting(msgspec.Struct, frozen=True, kw_only=True):
    """The window at one moment."""

    ended: bool = True
    """Whether it was closed; else it was killed, or the computer went off."""
    geometry: str = ""
    """Size and place on the screen, as Qt writes them, in hexadecimal digits."""
    place: str = ""
    where: Mapping[str, Mapping[str, Any]] = msgspec.field(default_factory=dict)
    """What was chosen on each page."""
    drafts: Mapping[str, Mapping[str, Any]] = msgspec.field(default_factory=dict)
    """What was typed on each page and not saved."""


def read_sitting(folders: Folders) -> Sitting:
    """How the window was left last time; where nobody can tell, it begins anew."""
    try:
        return msgspec.json.decode(folders.sitting.read_bytes(), type=Sitting)
    except (OSError, ValueError):
        return Sitting()


def write_sitting(folders: Folders, sitting: Sitting) -> None:
    """Keep it for the next start.

    Raises:
        DeskError: it cannot be written.
    """
    write_whole(folders.sitting, msgspec.json.encode(sitting))
