"""The desk's verbs for what stands on all sheets of an office: its pictures, postage, envelopes.

All of them block. Import this module where it is needed: it loads what sets pages.
"""

import hashlib
from pathlib import Path
from typing import Literal

from gg_desk.desk import Desk
from gg_desk.envelopes import Envelope, Postage
from gg_desk.errors import DeskError
from gg_desk.sheets.envelope_check import check_page
from gg_desk.sheets.postage_mark import draw_postage_mark
from gg_desk.typeset.document import Document
from gg_desk.typeset.pictures import MOST_BYTES, Picture, read_picture
from gg_desk.whole_files import write_whole

_MARK = 12  # hexadecimal digits: no office has as many pictures as would share them
_ENDINGS = {"png": ".png", "jpeg": ".jpg"}


def picture(file: Path) -> Picture:
    """The picture in ``file``, as a page can carry it.

    Raises:
        DeskError: it cannot be read, or is no picture that a page can carry.
    """
    try:
        with file.open("rb") as opened:
            data = opened.read(MOST_BYTES + 1)
    except (OSError, ValueError) as error:  # a ValueError for a name that no file can have
        reason = getattr(error, "strerror", None) or str(error)
        raise DeskError(
            f"The picture {file} cannot be read: {reason}. Choose another one.",
            f"{file} 그림을 읽을 수 없습니다({reason}). 다른 그림을 골라 주세요.",
        ) from error
    return read_picture(data, file.name)


def keep_picture(desk: Desk, kept: Picture, use: Literal["logo", "seal"]) -> str:
    """Put a picture into the data folder; its name there, for the preferences.

    It is named by its content and the one in force stays beside it, so that the choice can be
    undone; those before are gone.

    Raises:
        DeskError: it cannot be written.
    """
    mark = hashlib.sha256(kept.data).hexdigest()[:_MARK]
    file = desk.folders.data / f"{use}-{mark}{_ENDINGS[kept.kind]}"
    write_whole(file, kept.data)
    in_force = getattr(desk.preferences.office, use)
    for before in desk.folders.data.glob(f"{use}-*"):
        if before.name not in {file.name, in_force} and before.suffix in _ENDINGS.values():
            before.unlink(missing_ok=True)
    return file.name


def envelope_check(window: Envelope) -> bytes:
    """A page to print and fold, which shows whether the envelopes' window lies as set."""
    return check_page(window)


def check_postage(postage: Postage) -> None:
    """That the postage mark can be printed with what stands in it.

    Raises:
        DeskError: a text is too long for it, or has characters that no page can show.
    """
    draw_postage_mark(Document(title="", language="ko").page(), postage, 0, 0)
