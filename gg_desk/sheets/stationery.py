"""What an office puts on all its sheets: logo, seal, postage mark, the window of its envelopes."""

from dataclasses import dataclass, field
from pathlib import Path

from gg_desk.catalogue.words import LocalText
from gg_desk.envelopes import Envelope, Postage
from gg_desk.errors import DeskError
from gg_desk.settings import Preferences
from gg_desk.typeset.pictures import MOST_BYTES, Picture, read_picture


@dataclass(frozen=True, slots=True)
class Stationery:
    """Pictures ready for a page; ``cautions`` tell which the office wanted and could not have."""

    logo: Picture | None = None
    seal: Picture | None = None
    envelope: Envelope = field(default_factory=Envelope)
    cautions: tuple[LocalText, ...] = ()
    postage: Postage = field(default_factory=Postage)


PLAIN = Stationery()
"""That of an office that has set nothing."""


def stationery(preferences: Preferences, folder: Path) -> Stationery:
    """What ``preferences`` name, its files read from the data ``folder``.

    A file that is missing or damaged stops no sheet: it is left out, and the office is told.
    """
    office = preferences.office
    cautions: list[LocalText] = []
    logo = _picture(office.logo, folder, cautions)
    seal = _picture(office.seal, folder, cautions)
    return Stationery(logo, seal, preferences.envelope, tuple(cautions), preferences.postage)


def _picture(name: str, folder: Path, cautions: list[LocalText]) -> Picture | None:
    if not name:
        return None
    try:
        with (folder / name).open("rb") as file:
            return read_picture(file.read(MOST_BYTES + 1), name)
    except (OSError, ValueError) as error:  # a ValueError for a name that no file can have
        reason = getattr(error, "strerror", None) or str(error)
        cautions.append(
            {
                "en": f"The sheet is printed without the picture {name}: it cannot be read ({reason}). "
                f"Put it into {folder}.",
                "ko": f"{name} 그림을 읽을 수 없어({reason}) 빼고 인쇄했습니다. {folder} 폴더에 넣어 주세요.",
            }
        )
    except DeskError as error:
        cautions.append(
            {
                "en": f"The sheet is printed without a picture. {error.en}",
                "ko": f"그림 없이 인쇄했습니다. {error.ko}",
            }
        )
    return None
