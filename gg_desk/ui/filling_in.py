"""What may stand in the blanks of a sheet, checked while it is typed."""

import datetime as dt
import re
from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from gg_desk.catalogue.sheet import FieldType, TemplateField

_SHAPES: Mapping[FieldType, re.Pattern[str]] = {
    "phone": re.compile(r"[+0-9][0-9 ()#*~,-]{1,24}"),
    "count": re.compile(r"[0-9]{1,3}"),
    "code": re.compile(r"(?=.*[0-9])(?=.{1,12}$)[A-Za-z0-9]+(-[A-Za-z0-9]+)*"),
}
_LONGEST = 200

translate = QCoreApplication.translate


def problem(field: TemplateField, text: str) -> str:
    """What is wrong with ``text`` in this blank, as a sentence; empty where nothing is."""
    value = text.strip()
    if not value:
        return translate("FillingIn", "This must be filled in.") if field.required else ""
    if not _fits(field.type, value):
        return _advice(field.type)
    if len(value) > _LONGEST and field.type != "lines":
        return translate("FillingIn", "This is too long for the sheet.")
    return ""


def _fits(kind: FieldType, value: str) -> bool:
    if kind == "date":
        return _is_date(value)
    return kind not in _SHAPES or _SHAPES[kind].fullmatch(value) is not None


def _advice(kind: FieldType) -> str:
    """How a value of this kind is written."""
    return {
        "date": translate("FillingIn", "Write the date as 2027-03-02."),
        "phone": translate("FillingIn", "Write the number as 031-120."),
        "count": translate("FillingIn", "Write digits only, as in 5."),
        "code": translate("FillingIn", "Write a code as in A-014, never a name."),
    }[kind]


def _is_date(value: str) -> bool:
    try:
        dt.date.fromisoformat(value)
    except ValueError:
        return False
    return len(value) == len("2027-03-02")
