"""The values of an order, checked, and written as each language writes them."""

import datetime as dt
import re
import unicodedata
from collections.abc import Mapping

from gg_desk.catalogue.sheet import TemplateField
from gg_desk.errors import UsageError
from gg_desk.phrasebook.isolates import isolate
from gg_desk.phrasebook.wording import proper_name
from gg_desk.sheets.blocks import Pair
from gg_desk.sheets.speaking import Speaker
from gg_desk.sheets.templates import SheetTemplate, field

_DATE = re.compile(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})")
_YEAR = re.compile(r"[0-9]{4}")
_YEARS = range(1900, 2101)
"""A year outside is a slip of the fingers, on any paper for a living family."""
_PHONE = re.compile(r"[+(]?[0-9][0-9 ()#*~,.-]{1,24}")
_A_PHONE = "031-123-4567"
_POSTCODE = re.compile(r"[0-9]{5}")
_CODE = re.compile(r"(?=.*[0-9])[A-Za-z0-9]+(-[A-Za-z0-9]+)*")
_LONGEST_CODE = 12  # an alien registration number has 13 digits
_COUNT = re.compile(r"[0-9]{1,3}")
_AFTER_A_NUMBER = re.compile(r"[#*~,]")
_REGION = "KR"
_AUTUMN = 9  # from September on, the school year that families ask about is the next one
_DIRECTIONS = dict.fromkeys(map(ord, "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"))
"""Left in a value, they would turn around what stands beside it."""


def checked_values(
    template: SheetTemplate, given: Mapping[str, str], speaker: Speaker, today: dt.date
) -> dict[str, Pair]:
    """The values by field as the family's language and Korean write them, without empty ones.

    Every value is an isolate, so that a phone number stays in order on a page that runs from
    right to left. A template with a school year gets ``school_year_start`` too.

    Raises:
        UsageError: a field is unknown, missing, or not filled with what belongs in it.
    """
    typed = {key: _tidied(field(template, key), value) for key, value in given.items()}
    values = {
        key: _written(field(template, key), value, speaker) for key, value in typed.items() if value
    }
    for wanted in template.fields:
        if wanted.required and wanted.key not in values:
            raise UsageError(
                f"The sheet {template.id} needs the field {wanted.key} ({wanted.label['en']}).",
                f"{template.id} 안내문에는 {wanted.label['ko']}({wanted.key}) 항목이 필요합니다.",
            )
    if any(wanted.key == "school_year" for wanted in template.fields):
        year = school_year_of(typed.get("school_year", ""), today)
        values["school_year"] = (str(year), str(year))
        values["school_year_start"] = speaker.date(dt.date(year, 3, 1))
    return values


def written_value(template: SheetTemplate, key: str, value: str, speaker: Speaker) -> Pair:
    """One value that is not empty, as ``checked_values`` gives it.

    Raises:
        UsageError: the field is unknown, or not filled with what belongs in it.
    """
    wanted = field(template, key)
    return _written(wanted, _tidied(wanted, value), speaker)


def day(template: SheetTemplate, given: Mapping[str, str], key: str) -> dt.date | None:
    """The day typed into the field ``key`` of checked values; none where it is empty."""
    typed = _tidied(field(template, key), given.get(key, ""))
    return _date(key, typed) if typed else None


def _tidied(wanted: TemplateField, value: str) -> str:
    """What was typed or pasted without stray spaces, line ends and marks of direction."""
    plain = unicodedata.normalize("NFC", value).translate(_DIRECTIONS)
    lines = [" ".join(line.split()) for line in plain.splitlines()]
    return ("\n" if wanted.type == "lines" else " ").join(lines).strip()


def _written(wanted: TemplateField, value: str, speaker: Speaker) -> Pair:
    if wanted.type == "date":
        return speaker.date(_date(wanted.key, value))
    if wanted.type == "phone" and not _is_phone(value):
        raise UsageError(
            f"“{value}” in the field {wanted.key} is not a phone number. Write it as in {wanted.example or _A_PHONE}.",
            f"{wanted.key} 항목의 “{value}”은(는) 전화번호가 아닙니다. 예: {wanted.example or _A_PHONE}",
        )
    if wanted.type == "code":
        _refuse_other_than_code(wanted.key, value)
    if wanted.type == "count" and not _COUNT.fullmatch(value):
        raise UsageError(
            f"“{value}” in the field {wanted.key} is not a number of people. Write digits only, as in 5.",
            f"{wanted.key} 항목의 “{value}”은(는) 인원수가 아닙니다. 5처럼 숫자만 적어 주세요.",
        )
    if wanted.key == "postcode" and not _POSTCODE.fullmatch(value):
        raise UsageError(
            f"“{value}” in the field postcode has not five digits. Write it as in 04524, with its zero.",
            f"postcode 항목의 “{value}”은(는) 다섯 자리가 아닙니다. 앞의 0도 함께 04524처럼 적어 주세요.",
        )
    if wanted.type == "name":
        value = proper_name(value, speaker.language)
    shown = "\n".join(isolate(line) if line else "" for line in value.split("\n"))
    return shown, shown


def _refuse_other_than_code(key: str, value: str) -> None:
    """Keep names and numbers of persons off the page: a code is short and has a digit."""
    if len(value) > _LONGEST_CODE or not _CODE.fullmatch(value):
        raise UsageError(
            f"A reference number is at most {_LONGEST_CODE} Latin letters and digits with a digit among them, as in A-014, and never a name. Correct {key}.",
            f"접수번호({key})는 숫자가 들어간 영문·숫자 {_LONGEST_CODE}자 이내로 적어 주세요. 예: A-014. 이름은 적지 않습니다.",
        )


def _is_phone(value: str) -> bool:
    """Whether it may be a number that can be dialled from Korea, short ones such as 1345 among them.

    Of a range or a list (031-123-4567~8) the first number counts.
    """
    if not _PHONE.fullmatch(value):
        return False
    import phonenumbers  # noqa: PLC0415 - a thirtieth of a second, for sheets with a phone alone

    try:
        number = phonenumbers.parse(_AFTER_A_NUMBER.split(value)[0], _REGION)
    except phonenumbers.NumberParseException:
        return False
    return phonenumbers.is_possible_number(number) or (
        phonenumbers.is_possible_short_number_for_region(number, _REGION)
    )


def _date(key: str, value: str) -> dt.date:
    found = _DATE.fullmatch(value)
    try:
        year, month, day = map(int, found.groups() if found else ())
        if year in _YEARS:
            return dt.date(year, month, day)
    except ValueError:  # no such day, or not three numbers: told below in one sentence
        pass
    raise UsageError(
        f"“{value}” in the field {key} is not a date. Write it as year-month-day, as in 2027-03-02.",
        f"{key} 항목의 “{value}”은(는) 날짜가 아닙니다. 2027-03-02처럼 적어 주세요.",
    )


def school_year_of(value: str, today: dt.date) -> int:
    """The school year that ``value`` says; empty: the one that families ask about ``today``.

    Raises:
        UsageError: it is no year.
    """
    if not value:
        return today.year + (today.month >= _AUTUMN)
    if not _YEAR.fullmatch(value) or int(value) not in _YEARS:
        raise UsageError(
            f"“{value}” in the field school_year is not a year. Write it as in 2027.",
            f"school_year 항목의 “{value}”은(는) 연도가 아닙니다. 2027처럼 적어 주세요.",
        )
    return int(value)
