"""What is said when something is larger than its place."""

from dataclasses import dataclass

from gg_desk.errors import DeskError

_NAMED = 60  # characters of a text that an error quotes


class DoesNotFitError(DeskError):
    """Something is larger than its place: nothing was printed."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where something should stand, as a person calls it: *page 3*, *the address window*."""

    en: str
    ko: str


def does_not_fit(name: str, place: Place) -> DoesNotFitError:
    """The error that names the text's beginning, or the thing, and its ``place``."""
    shown = " ".join(name.split())
    shown = shown[:_NAMED] + ("…" if len(shown) > _NAMED else "")
    return DoesNotFitError(
        f"“{shown}” does not fit into {place.en}. Shorten it or make it smaller; nothing was printed.",
        f"“{shown}”이(가) {place.ko}에 들어가지 않습니다. 줄여 주세요. 인쇄하지 않았습니다.",
    )
