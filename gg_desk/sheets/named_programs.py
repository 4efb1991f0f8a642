"""The programs whose facts a template names itself, and the city that somebody typed for them."""

from collections.abc import Iterable, Sequence

from gg_desk.catalogue.place import Area
from gg_desk.catalogue.program import Program
from gg_desk.errors import DeskError, UsageError
from gg_desk.phrasebook.isolates import isolate, plain
from gg_desk.phrasebook.wording import area_name
from gg_desk.sheets.blocks import Pair
from gg_desk.sheets.content import Content


def named_programs(content: Content, programs: Sequence[Program]) -> list[Program]:
    """The programs that the template names, in its order; an ordered one as it was ordered.

    Raises:
        UsageError: another program was ordered.
        DeskError: the catalogue lacks one of them.
    """
    template = content.template
    for program in programs:
        if program.id not in template.facts_from:
            raise UsageError(
                f"The sheet {template.id} tells of {', '.join(template.facts_from)} only. Leave “{program.id}” out.",
                f"{template.id} 안내문에는 정해진 사업만 들어갑니다. “{program.id}”을(를) 빼고 다시 해 주세요.",
            )
    known = {**content.lookups.programs, **{program.id: program for program in programs}}
    for wanted in template.facts_from:
        if wanted not in known:
            raise DeskError(
                f"The catalogue has no program “{wanted}”, of which the sheet {template.id} tells. Update the catalogue.",
                f"{template.id} 안내문에 필요한 사업 “{wanted}”이(가) 목록에 없습니다. 목록을 새로 고쳐 주세요.",
            )
    return [known[wanted] for wanted in template.facts_from]


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
