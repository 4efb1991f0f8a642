"""The texts that stand on a sheet, as rows to choose one from."""

from typing import TYPE_CHECKING

from gg_desk.catalogue.languages import language
from gg_desk.phrasebook.isolates import FSI, PDI, RLI
from gg_desk.ui.models.describe import status_name
from gg_desk.ui.models.rows import Row

if TYPE_CHECKING:
    from gg_desk.corrections import SheetText


def known_as(text: "SheetText") -> str:
    """The id of its row: the same for a text that is said with several values."""
    return f"{text.tag}/{text.key}"


def text_row(text: "SheetText") -> Row:
    """What is printed, the Korean below it, and how far it may be relied on."""
    return Row(
        known_as(text), _one_line(text.printed, text.tag), _one_line(text.korean, "ko"), _mark(text)
    )


def _one_line(text: str, tag: str) -> str:
    """``text`` without line ends, in the direction of its language whatever stands around it."""
    start = RLI if language(tag).direction == "rtl" else FSI
    return f"{start}{' '.join(text.split())}{PDI}"


def _mark(text: "SheetText") -> str:
    return status_name(text.status) if text.own or text.status in {"missing", "outdated"} else ""
