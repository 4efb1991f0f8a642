"""Golden households: for each program families whom it fits, not yet, not at all, or who must ask."""

import datetime as dt

import msgspec

from gg_desk.catalogue.household import Household
from gg_desk.catalogue.verdict import Verdict
from gg_desk.catalogue.words import Noun
from gg_desk.errors import DeskError
from gg_desk.finder.reading import Names, read_household
from gg_desk.resources import resource


class Example(Noun, frozen=True, kw_only=True):
    """A family and the verdict on a program for it, read off the facts by hand."""

    program: str
    verdict: Verdict
    from_day: dt.date | None = msgspec.field(name="from", default=None)
    on: dt.date
    area: str | None = None
    people: tuple[dict[str, str], ...]
    """With the keys of HOUSEHOLD.json."""

    def household(self, names: Names) -> Household:
        """The family as the finder knows it.

        Raises:
            UsageError: the example is wrong.
        """
        told = {"area": self.area, "people": self.people}
        return read_household(msgspec.json.encode(told).decode(), names, self.on)


class _File(msgspec.Struct, forbid_unknown_fields=True):
    example: tuple[Example, ...]


def examples() -> tuple[Example, ...]:
    """All golden households, program by program.

    Raises:
        DeskError: a file of them is damaged.
    """
    return tuple(
        example
        for path in sorted(resource("catalogue", "examples").glob("*.toml"))
        for example in _read(path.name)
    )


def _read(name: str) -> tuple[Example, ...]:
    path = resource("catalogue", "examples", name)
    try:
        return msgspec.toml.decode(path.read_bytes(), type=_File).example
    except (msgspec.DecodeError, ValueError) as error:
        raise DeskError(
            f"resources/catalogue/examples/{name} cannot be read: {error}",
            f"resources/catalogue/examples/{name} 파일을 읽을 수 없습니다: {error}",
        ) from error
