"""The desk's verbs for a family at the counter: who is in it, and which programs fit.

Nothing about a family is kept: a household lives as long as whoever holds it.
"""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from gg_desk.catalogue.household import OTHER_COUNTRY, Household
from gg_desk.catalogue.program import Program
from gg_desk.catalogue.sheet import SheetOrder
from gg_desk.catalogue.verdict import Answer
from gg_desk.catalogue.words import LocalText, in_language
from gg_desk.desk import KOREA, Desk, sheet_list
from gg_desk.finder.finding import Rules, compile_rules
from gg_desk.finder.reading import Names, read_household
from gg_desk.mailing.places import area_of
from gg_desk.mailing.tables import bundled_nationalities, bundled_tables
from gg_desk.mailing.tidy import folded
from gg_desk.store.listing import every

SHEET = "family-sheet"
_ELSEWHERE: LocalText = {"ko": "다른 나라", "en": "Another country"}
"""The nationality of whose country is none of those that programs name."""


@dataclass(frozen=True, slots=True)
class Finder:
    """What finding needs of the desk, made once: the rules of its programs, and its names."""

    rules: Rules
    names: Names


def finder(desk: Desk) -> Finder:
    """The finder over the programs as they stand now, with the office's edits."""
    areas = every(desk.store, "area")
    tables = bundled_tables(areas.values())
    elsewhere = {folded(name): OTHER_COUNTRY for name in (*_ELSEWHERE.values(), OTHER_COUNTRY)}
    nationalities = {**tables.nationalities, **elsewhere}
    return Finder(
        compile_rules(every(desk.store, "program").values()),
        Names(
            area=lambda name: area_of(name, tables.areas),
            country=lambda name: nationalities.get(folded(name), ""),
            areas=[in_language(area.name, tag) for area in areas.values() for tag in ("en", "ko")],
        ),
    )


def household(finder: Finder, text: str) -> Household:
    """The household that the text of a file tells of.

    Raises:
        UsageError: it is wrong; every fault in a line of its own.
    """
    return read_household(text, finder.names, today())


def today() -> dt.date:
    """The day at the counter, in Korea."""
    return dt.datetime.now(KOREA).date()


def countries() -> dict[str, LocalText]:
    """The names of the countries that a nationality may be chosen from, by code; another one last."""
    nations = bundled_nationalities().items()
    known: dict[str, LocalText] = {
        code: {"ko": one.ko[0], "en": one.en[0]} for code, one in nations
    }
    return {**known, OTHER_COUNTRY: _ELSEWHERE}


def countries_speaking(tag: str) -> list[str]:
    """The codes of countries whose families are written to in this language first."""
    nations = bundled_nationalities().items()
    return [code for code, nation in nations if nation.languages[:1] == (tag,)]


def reasons_to_confirm(programs: Iterable[Program]) -> dict[str, LocalText]:
    """Why a person should confirm a program's facts before they go on paper, by its id."""
    from gg_desk.sheets.cautions import reasons_to_ask  # noqa: PLC0415 - loads ICU

    day = today()
    found = ((program.id, next(reasons_to_ask(program, day), None)) for program in programs)
    return {known: reason for known, reason in found if reason}


def suggested(programs: Sequence[Program], answers: Sequence[Answer]) -> frozenset[str]:
    """Ids of what goes on the family's sheet unless somebody takes it off.

    Lines that are open to everybody would bury what fits this family; they are suggested where
    nothing else is. Nothing about staying or leaving, such as voluntary departure, is handed to a
    family that did not ask.
    """
    fitting = [
        (program.id, answer.open_to_all)
        for program, answer in zip(programs, answers, strict=True)
        if answer.verdict == "eligible" and program.group != "stay"
    ]
    own = frozenset(known for known, open_to_all in fitting if not open_to_all)
    return own or frozenset(known for known, _ in fitting)


def sheet_order(
    desk: Desk,
    wanted: Sequence[str],
    programs: Sequence[Program],
    answers: Sequence[Answer],
    languages: tuple[str, ...],
    *,
    recipient: str = "",
) -> SheetOrder:
    """The order of one sheet that tells of the ``wanted`` of these programs, and how each stands."""
    places = {program.id: at for at, program in enumerate(programs)}
    chosen = [places[one] for one in wanted]
    papers = next(one.papers for one in sheet_list(desk.folders).templates if one.id == SHEET)
    usual = desk.preferences.paper
    return SheetOrder(
        template=SHEET,
        languages=languages,
        programs=tuple(programs[at] for at in chosen),
        values={"recipient": recipient} if recipient else {},
        paper=usual if usual in papers else papers[0],
        answers=tuple(answers[at] for at in chosen),
    )
