"""What may stand in the blanks of a sheet, checked while it is typed."""

import datetime as dt
import re

from PySide6.QtCore import QCoreApplication

from gg_desk.catalogue.sheet import TemplateField

_PHONE = re.compile(r"[+0-9][0-9 ()#*~,-]{1,24}")
_LONGEST = 200

translate = QCoreApplication.translate


def problem(field: TemplateField, text: str) -> str:
    """What is wrong with ``text`` in this blank, as a sentence; empty where nothing is."""
    value = text.strip()
    if not value:
        return translate("FillingIn", "This must be filled in.") if field.required else ""
    if field.type == "date" and not _is_date(value):
        return translate("FillingIn", "Write the date as 2027-03-02.")
    if field.type == "phone" and not _PHONE.fullmatch(value):
        return translate("FillingIn", "Write the number as 031-120.")
    if len(value) > _LONGEST and field.type != "lines":
        return translate("FillingIn", "This is too long for the sheet.")
    return ""


def _is_date(value: str) -> bool:
    try:
        dt.date.fromisoformat(value)
    except ValueError:
        return False
    return len(value) == len("2027-03-02")
