"""The city or county that somebody typed into a sheet's field."""

from collections.abc import Iterable

from gg_desk.catalogue.place import Area
from gg_desk.errors import UsageError
from gg_desk.phrasebook.isolates import isolate, plain
from gg_desk.phrasebook.wording import area_name
from gg_desk.sheets.blocks import Pair
from gg_desk.sheets.content import Content


def typed_city(content: Content, areas: Iterable[Area]) -> Area | None:
    """The one of ``areas`` that the field ``city`` names, in Korean or in English; none if empty.

    Raises:
        UsageError: it names none of them.
    """
    typed = plain(content.value("city")[1])
    if not typed:
        return None
    offered = list(areas)
    words = {_bare(word) for word in typed.split()}
    for area in offered:
        if not words.isdisjoint({area.id, *map(_bare, area.name.values())}):
            return area
    raise UsageError(
        f"“{typed}” in the field city is not one of: {', '.join(area.name['en'] for area in offered)}.",
        f"city 항목의 “{typed}”은(는) 다음 시·군이 아닙니다: {', '.join(area.name['ko'] for area in offered)}",
    )


def city_value(content: Content, city: Area | None) -> Pair:
    """A city's name once for both languages, empty where it is a blank to fill."""
    name = isolate(area_name(city, content.speaker.language)) if city else ""
    return name, name


def _bare(name: str) -> str:
    """A city's name without 시, 군, -si or -gun."""
    bare = name.casefold()
    for ending in ("시", "군", "-si", "-gun"):
        bare = bare.removesuffix(ending)
    return bare
