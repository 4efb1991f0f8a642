"""What was told becomes a household, and what fits becomes a tree: plain data, without a window."""

import datetime as dt
import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester

from gg_desk import families
from gg_desk.desk import Desk, open_desk
from gg_desk.folders import Folders
from gg_desk.ui.finding.answers_model import AnswersModel, spoken
from gg_desk.ui.finding.family import WITHHELD, Family, added, put_back, removed, telling
from gg_desk.ui.finding.lines import Line
from gg_desk.ui.finding.reading import understood
from gg_desk.ui.language import Translation

SOON = dt.date(2027, 1, 18)
TREE = (
    (Line("group", id="eligible", title="해당", count=0), []),
    (
        Line("group", id="not_eligible", title="해당 없음", count=2),
        [
            Line(
                "program", id="a", title="가", verdict="not_eligible", from_day=SOON, ticked=False
            ),
            Line("program", id="b", title="나", verdict="not_eligible", ticked=True),
        ],
    ),
)


@pytest.fixture(scope="module")
def desk(filled: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    copied = shutil.copytree(filled, tmp_path_factory.mktemp("desk") / "data")
    opened = open_desk(Folders(copied))
    yield opened
    opened.close()


def told(area: str, *people: dict[str, str]) -> Family:
    family = Family(area=area)
    for person in people:
        family = added(family, person["role"])
        for name, text in person.items():
            family = telling(family, name, family.made, text)
    return family


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        (
            told("안산", {"role": "child", "birth_date": "2022.5.1.", "attends": "daycare"}),
            {"area": "Ansan", "people": [{"role": "child", "birth_date": "2022-05-01", "attends": "daycare"}]},
        ),
        (
            told("", {"role": "adult", "birth_date": "약 30", "nationality": "네팔", "work": "permit"}),
            {"people": [{"role": "adult", "age": "about 30", "nationality": "NP", "work": "permit"}]},
        ),
        (
            told(WITHHELD, {"role": "guardian", "registration": WITHHELD, "in_korea_since": "2024년 5월"}),
            {"area": WITHHELD, "people": [{"role": "guardian", "registration": WITHHELD, "in_korea_since": "2024-05"}]},
        ),
    ],
)  # fmt: skip
def test_the_window_understands_a_family_as_the_command_does(
    desk: Desk, typed: Family, written: dict[str, object]
) -> None:
    finder = families.finder(desk)
    assert understood(finder, typed) == (families.household(finder, json.dumps(written)), {})


def test_nobody_lives_here_before_their_birth(desk: Desk) -> None:
    family = told("", {"role": "child", "birth_date": "2024-01-01", "in_korea_since": "2023-01-01"})
    household, faults = understood(families.finder(desk), family)
    assert household.people[0].in_korea_since is None
    assert "before the birth" in faults[1, "in_korea_since"].en


def test_who_is_put_back_stands_where_they_stood() -> None:
    family = told("", {"role": "child"}, {"role": "guardian"}, {"role": "child"})
    second = family.people[1]
    without = removed(family, second.key)
    assert put_back(without, second, 1).people == family.people
    assert added(without, "adult").made not in {one.key for one in family.people}


def test_the_tree_keeps_qts_rules(qtmodeltester: ModelTester) -> None:
    model = AnswersModel()
    qtmodeltester.check(model)
    model.show_groups(iter(TREE))
    model.explain("a", [Line("reason", criterion="ages", title="0–5")])
    model.explain("a", [Line("reason", criterion="ages", title="0–6"), Line("ask", title="?")])
    assert model.rowCount(model.index_of("a")) == 2
    model.show_groups(iter(TREE[1:]))
    assert model.rowCount(model.index_of("a")) == 2  # reasons stay until newer ones come
    assert model.ticked() == ("b",)


def test_a_line_says_its_sign_in_words(qapp: QApplication) -> None:
    Translation(qapp).speak("en")
    model = AnswersModel()
    model.show_groups(iter(TREE))
    role = Qt.ItemDataRole.AccessibleTextRole
    assert model.index_of("a").data(role) == "가. Not yet: from 18 January 2027"
    assert model.index_of("b").data(role) == "나. Does not fit"
    assert spoken(TREE[1][0]) == "해당 없음: 2"
