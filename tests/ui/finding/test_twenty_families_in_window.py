"""The twenty families of the command line, told at the window field by field: it finds the same."""

import datetime as dt
import json
from pathlib import Path

import pytest
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from gg_desk import families
from gg_desk.desk import open_desk
from gg_desk.families import Finder
from gg_desk.finder.finding import find
from gg_desk.folders import Folders
from gg_desk.typeset.raster import page_texts
from gg_desk.ui.finding.answers_model import GROUPS
from gg_desk.ui.finding.family import WITHHELD
from gg_desk.ui.finding.fields import ChosenField, TypedField

READ_ON = dt.date(2026, 11, 22)
"""From this day “about 6” is counted back."""

FAMILIES = sorted((Path(__file__).parents[2] / "data" / "households").glob("*.json"))
ON_PAPER = {"01": "km", "02": "vi", "12": "ur"}
"""By the number of a family: the language of its sheet."""


@pytest.fixture(scope="module")
def finder(folders: Folders) -> Finder:
    desk = open_desk(folders)
    try:
        return families.finder(desk)
    finally:
        desk.close()


@pytest.fixture(autouse=True)
def in_november(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(families, "today", lambda: READ_ON)


def tell(counselor, written: dict) -> None:
    """All that the file tells, into the fields that are seen."""
    for member in written.get("people", []):
        counselor.clicks(counselor.page.people.adders[member["role"]])
        key = counselor.page.at_hand.family.made
        card = counselor.page.people.cards[key]
        if {"in_city_since", "in_korea_since"} & set(member):
            counselor.clicks(card.more)
        for name, answer in member.items():
            if name != "role":
                answer_in(counselor, card.fields["birth_date" if name == "age" else name], answer)
    if "area" in written:
        answer_in(counselor, counselor.page.people.area, written["area"])
    counselor.qtbot.waitUntil(lambda: is_found(counselor.page.at_hand), timeout=20_000)


def answer_in(counselor, field: TypedField | ChosenField, answer: str) -> None:
    silent = answer == WITHHELD
    if isinstance(field, ChosenField):
        counselor.chooses(field.choice, answer)
        return
    assert isinstance(field.control, QLineEdit)
    field.control.setFocus()
    counselor.keys(field.control, "-" if silent else str(answer))


def is_found(hand) -> bool:
    return hand.last is not None and hand.last.family == hand.family and hand.last.day == READ_ON


def shown(counselor) -> dict[str, set[str]]:
    """The programs in each of the three groups on the screen."""
    model = counselor.page.model
    groups = {group: model.index_of(group) for group in GROUPS}
    return {
        group: {
            model.line(model.index(at, 0, index)).id for at in range(model.rowCount(index))
        }
        for group, index in groups.items()
    }  # fmt: skip


@pytest.mark.parametrize("path", FAMILIES, ids=lambda path: path.stem)
def test_the_window_finds_what_the_command_finds(counselor, finder: Finder, path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    tell(counselor, json.loads(text))
    assert counselor.page.at_hand.last.faults == {}
    household = families.household(finder, text)
    verdicts = zip(finder.rules.programs, find(finder.rules, household, READ_ON), strict=True)
    told = [(program.id, verdict) for program, verdict in verdicts]
    expected = {group: {known for known, said in told if said == group} for group in GROUPS}
    assert shown(counselor) == expected
    counts = [button.text() for button in counselor.page.counts.groups.values()]
    assert [int(text.split()[-1]) for text in counts] == [len(expected[one]) for one in GROUPS]


@pytest.mark.parametrize("number", ON_PAPER)
def test_a_familys_sheet_comes_out_of_the_printer(
    counselor, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, number: str
) -> None:
    path = next(path for path in FAMILIES if path.stem.startswith(number))
    tell(counselor, json.loads(path.read_text(encoding="utf-8")))
    page, printed = counselor.page, []
    accepted = int(QPrintDialog.DialogCode.Accepted)
    monkeypatch.setattr(QPrintDialog, "exec", lambda _dialog: accepted)
    monkeypatch.setattr(page.paper.outlet, "_send", lambda pdf, _printer: printed.append(pdf))
    counselor.chooses_language(ON_PAPER[number])
    ticked = page.model.ticked()
    counselor.clicks(page.paper.print)
    qtbot.waitUntil(lambda: bool(printed), timeout=60_000)
    order, sheet = page.paper.drawn
    assert order.languages == (ON_PAPER[number],)
    assert tuple(one.id for one in sheet.programs) == ticked
    words = "".join("".join(page_texts(printed[0])).split())
    names = ["".join(one.name["ko"].split()) for one in sheet.programs]
    assert [name for name in names if name not in words] == []
