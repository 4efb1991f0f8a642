import datetime as dt

import msgspec
import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gg_desk.catalogue.sheet import SheetOrder, TemplateField
from gg_desk.catalogue.sheet_file import file_name
from gg_desk.ui.filling_in import problem
from gg_desk.ui.form import Form
from tests.ui.conftest import program


def blank(kind: str, *, required: bool = False) -> TemplateField:
    label = {"ko": "칸", "en": "Blank"}
    return TemplateField(key="k", type=kind, label=label, required=required)  # type: ignore[arg-type]  # one of the kinds, as text


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("date", "2027-03-02"),
        ("date", ""),
        ("phone", "031-120"),
        ("phone", "+82 31 120"),
        ("text", "원곡초등학교"),
        ("count", "5"),
        ("code", "A-014"),
        ("lines", "가" * 500),
    ],
)
def test_what_is_right(qapp: QApplication, kind: str, text: str) -> None:
    assert problem(blank(kind), text) == ""


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("date", "2027-3-2"),
        ("date", "20270302"),
        ("date", "2027-02-30"),
        ("phone", "call me"),
        ("count", "five"),
        ("code", "SOK DARA"),
        ("code", "9001011234567"),
        ("text", "가" * 201),
    ],
)
def test_what_is_wrong(qapp: QApplication, kind: str, text: str) -> None:
    assert problem(blank(kind), text)


def test_a_required_blank_must_be_filled(qapp: QApplication) -> None:
    assert problem(blank("text", required=True), "   ")


def test_a_fault_comes_when_the_field_is_left_and_goes_when_it_is_mended(
    qtbot: QtBot, dressed: QApplication
) -> None:
    form = Form()
    qtbot.addWidget(form)
    form.offer([blank("date")], "ko")
    line = form.blank("k")
    qtbot.keyClicks(line.edit, "2027-03")
    assert line.fault == ""
    line.edit.editingFinished.emit()  # type: ignore[union-attr]  # a line of text here
    assert line.fault
    assert line.edit.accessibleDescription() == line.fault
    qtbot.keyClicks(line.edit, "-02")
    assert line.fault == ""
    assert form.values() == {"k": "2027-03-02"}


def test_what_was_typed_stays_when_the_fields_are_told_in_another_language(
    qtbot: QtBot, dressed: QApplication
) -> None:
    form = Form()
    qtbot.addWidget(form)
    form.offer([blank("text")], "ko")
    qtbot.keyClicks(form.blank("k").edit, "SOK DARA")
    form.offer([blank("text")], "en")
    assert form.values() == {"k": "SOK DARA"}
    assert form.blank("k").edit.accessibleName() == "Blank"
    form.clear()
    assert form.values() == {}


def test_a_file_name_names_no_person() -> None:
    order = SheetOrder(
        template="enrollment-notice",
        languages=("km",),
        values={"child": "SOK DARA", "address": "안산"},
    )
    name = file_name(order, dt.date(2026, 11, 22), ".pdf")
    assert name == "enrollment-notice-km-2026-11-22.pdf"


def test_a_sheet_of_several_programs_is_not_named_after_the_first() -> None:
    told = tuple(program(one, one, one) for one in ("bus", "health"))
    order = SheetOrder(template="family-sheet", programs=told, languages=("km",))
    assert file_name(order, dt.date(2026, 11, 22), ".pdf") == "family-sheet-km-2026-11-22.pdf"
    alone = msgspec.structs.replace(order, programs=told[:1])
    assert file_name(alone, dt.date(2026, 11, 22), ".pdf") == "family-sheet-bus-km-2026-11-22.pdf"
