"""One row of a list becomes a recipient, or says why not."""

import datetime as dt
import functools
import re
from typing import TypeVar

from gg_desk.mailing.cells import Cells, written
from gg_desk.mailing.dates import read_date
from gg_desk.mailing.phones import read_phone
from gg_desk.mailing.places import ELSEWHERE, area_of, area_of_address, with_region
from gg_desk.mailing.postcodes import read_postcode, split_postcode
from gg_desk.mailing.recipient import Recipient
from gg_desk.mailing.registration_numbers import without_registration_numbers
from gg_desk.mailing.tables import Field
from gg_desk.mailing.tidy import without_relations
from gg_desk.mailing.tongues import Tongues, tongues_by_nationality, tongues_of

_T = TypeVar("_T")
AGE_AT_ENTRY = 7
"""Years between the year of birth and the school year that a child enters (초·중등교육법 제13조)."""
OLDEST = 15
_LETTER, _DIGIT = re.compile(r"[^\W\d_]"), re.compile(r"\d")
_LONGEST_NAME = 90
_MOST_LANGUAGES = 2


def recipient(
    cells: Cells, school_year: int, today: dt.date, epoch: dt.datetime
) -> Recipient | None:
    """The family of a row, or None; what there is to say stands in ``cells.problems`` then."""
    child = _child(cells)
    birth_date = _birth_date(cells, school_year, today, epoch)
    region = cells.text("area")
    address, postcode = _address(cells, region)
    guardian = _guardian(cells)
    area = _area(cells, region, address)
    nationality, languages = _languages(cells)
    gathering, entrance = (
        _school_day(cells, name, school_year, today, epoch)
        for name in ("gathering_date", "entrance_date")
    )
    school_phone, phone = _phone(cells, "school_phone"), _phone(cells, "phone")
    school = cells.text("school")
    if not child or not birth_date or not address or any(problem.out for problem in cells.problems):
        return None
    return Recipient(
        cells.sheet, cells.row, _one(languages), child, _one(birth_date), address, _one(postcode),
        guardian, nationality, area, _one(school), _one(school_phone), _one(gathering),
        _one(entrance), phone,
    )  # fmt: skip


@functools.lru_cache(maxsize=8192)
def _one(value: _T) -> _T:
    """The same object for what is the same: lists hold the same days, schools and postcodes again and again."""
    return value


def _child(cells: Cells) -> str:
    """The name as on the passport, the Korean spelling behind it."""
    names = {name: cells.text(name) for name in ("child", "surname", "given_name", "child_hangul")}
    given = names["given_name"] or names["child"]
    surname = names["surname"]
    if surname and not given.casefold().startswith(surname.casefold()):
        given = f"{surname} {given}".strip()
    hangul = names["child_hangul"]
    name = given if not hangul or hangul in given else f"{given} {hangul}".strip()
    return _name(cells, "child", name) if name else _required(cells, "child")


def _guardian(cells: Cells) -> str:
    text = without_relations(cells.text("guardian"))
    return _name(cells, "guardian", text) if text else ""


def _name(cells: Cells, kind: Field, text: str) -> str:
    name, _ = without_registration_numbers(text)  # two cells may join to one
    plain = str(name or "")
    if not _LETTER.search(plain):
        cells.doubt(kind, "no_letters", plain)
        return ""
    if len(plain) > _LONGEST_NAME:
        cells.doubt(kind, "too_long")
        return ""
    if _DIGIT.search(plain):
        cells.say(kind, "warning", "number_in_name", plain)
    return plain


def _required(cells: Cells, name: Field) -> str:
    """Nothing, and that it is missing unless the cell was faulted already."""
    if not any(problem.field == name for problem in cells.problems):
        column = cells.columns.get(name)
        held_number = column is not None and column.number in cells.left_out
        cells.doubt(name, "number_there" if held_number else "missing")
    return ""


def _birth_date(
    cells: Cells, school_year: int, today: dt.date, epoch: dt.datetime
) -> dt.date | None:
    value = cells.value("birth_date")
    if value is None:
        _required(cells, "birth_date")
        return None
    oldest = _years_before(today, OLDEST + 1)
    reading = read_date(value, epoch, today, lambda day: oldest < day <= today)
    if reading.value is None:
        cells.doubt("birth_date", reading.code, _shown(value), reading.choices)
        return None
    born = reading.value
    if born > today:
        cells.doubt("birth_date", "not_born", born.isoformat())
    elif born <= oldest:
        cells.doubt("birth_date", "too_old", str(born.year))
    elif born.year != school_year - AGE_AT_ENTRY:
        cells.say("birth_date", "warning", "other_year", str(born.year))
    return born


def _years_before(day: dt.date, years: int) -> dt.date:
    try:
        return day.replace(year=day.year - years)
    except ValueError:  # the 29th of February
        return day.replace(year=day.year - years, day=28)


def _school_day(
    cells: Cells, name: Field, school_year: int, today: dt.date, epoch: dt.datetime
) -> dt.date | None:
    value = cells.value(name)
    if value is None:
        return None
    first, last = dt.date(school_year - 1, 9, 1), dt.date(school_year, 12, 31)
    reading = read_date(value, epoch, today, lambda day: first <= day <= last)
    if reading.value is None:
        cells.doubt(name, reading.code, _shown(value), reading.choices)
        return None
    if not first <= reading.value <= last:
        cells.say(name, "warning", "far_date", reading.value.isoformat())
        return None
    if reading.code:
        cells.say(name, "warning", reading.code)
    return reading.value


def _shown(value: object) -> str:
    return written(value) if isinstance(value, int | float) else str(value)


def _address(cells: Cells, region: str) -> tuple[str, str]:
    """The address in one line and its postcode, which may stand in the address itself.

    One that begins below the city is completed by the row's own ``region``.
    """
    street = cells.text("address")
    details = [cells.text(part) for part in ("address_detail", "address_third")]
    if not street:
        return _required(cells, "address"), _postcode(cells, "")
    inside, street = split_postcode(street)
    whole = with_region(street, region, cells.tables)
    for detail in details:
        if detail and not whole.endswith(detail):
            whole = f"{whole} {detail}"
    address = str(without_registration_numbers(whole)[0] or "")
    if address and not _DIGIT.search(address):
        cells.say("address", "warning", "no_place", address)
    return address or _required(cells, "address"), _postcode(cells, inside)


def _postcode(cells: Cells, inside: str) -> str:
    text = cells.text("postcode")
    if not text:
        return inside
    reading = read_postcode(text)
    if reading.value is None:
        cells.doubt("postcode", reading.code, text)
        return inside
    if reading.code:
        cells.say("postcode", "warning", reading.code, reading.value)
    if inside and inside != reading.value:
        cells.say("postcode", "warning", "other_postcode", inside)
    return reading.value


def _area(cells: Cells, text: str, address: str) -> str:
    areas = cells.tables.areas
    lies_in = area_of_address(address, areas)
    if not text:
        if lies_in == ELSEWHERE:
            cells.say("address", "warning", "not_an_area", address.split(maxsplit=1)[0])
        elif not lies_in and address:
            cells.say("address", "warning", "no_area")
        return lies_in.replace(ELSEWHERE, "")
    area = area_of(text, areas)
    if not area:
        cells.say("area", "warning", "not_an_area", text)
        return lies_in.replace(ELSEWHERE, "")
    if lies_in and lies_in != area:
        cells.say("area", "warning", "other_area", text)
    return area


def _phone(cells: Cells, name: Field) -> str:
    text = cells.text(name)
    if not text:
        return ""
    reading = read_phone(text)
    if reading.value is None:
        cells.doubt(name, reading.code, text, reading.choices)
    return reading.value or ""


def _languages(cells: Cells) -> tuple[str, tuple[str, ...]]:
    """The code of the nationality, and the languages: named, else the nationality's, else English."""
    told, nation = cells.text("language"), cells.text("nationality")
    code, national = tongues_by_nationality(nation, cells.tables) if nation else ("", Tongues())
    if told:
        tongues = tongues_of(told, cells.tables)
        _say_tongues(cells, "language", told, tongues, national)
    elif nation:
        tongues = national
        _say_tongues(cells, "nationality", nation, tongues, Tongues())
    else:
        tongues = Tongues(("en",))
        if {"language", "nationality"} & cells.columns.keys():
            name: Field = "language" if "language" in cells.columns else "nationality"
            cells.say(name, "warning", "no_nationality")
    return code, _with_second(cells, tongues.tags)


def _say_tongues(cells: Cells, name: Field, text: str, found: Tongues, national: Tongues) -> None:
    if found.code:
        choices = found.choices or (national.tags if not national.code else ())
        cells.say(name, "ask" if choices else "warning", found.code, text, choices)


def _with_second(cells: Cells, tags: tuple[str, ...]) -> tuple[str, ...]:
    text = cells.text("second_language")
    if not text:
        return tags
    second = tongues_of(text, cells.tables)
    if second.code in {"unknown_language", "other_language"}:
        cells.say("second_language", "warning", "unknown_second", text)
        return tags
    _say_tongues(cells, "second_language", text, second, Tongues())
    return tuple(dict.fromkeys((*tags, *second.tags)))[:_MOST_LANGUAGES]
