"""Which sheet families get, and what is asked before all are made of old facts."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace
from pytestqt.qtbot import QtBot

from gg_desk.desk import open_desk, record
from gg_desk.folders import Folders
from gg_desk.store.editing import edit
from gg_desk.typeset.raster import page_texts
from gg_desk.ui.pages.mailing import MailingPage

LETTERS = 3
OWN = """id = "welcome"
name = { ko = "환영 편지", en = "Letter of welcome" }
purpose = { ko = "환영합니다.", en = "Welcomes." }
papers = ["a5"]
[[fields]]
key = "child"
type = "person"
label = { ko = "아동", en = "Child" }
[[fields]]
key = "room"
type = "text"
label = { ko = "장소", en = "Room" }
required = true
[[blocks]]
kind = "title"
[[blocks]]
kind = "fields"
fields = ["child", "room"]
"""


@pytest.fixture
def own_letter(folders: Folders, person, qtbot: QtBot) -> Iterator[None]:
    """A letter in the office's folder, which the page has found."""
    folders.sheets.mkdir(exist_ok=True)
    file = folders.sheets / "welcome.toml"
    file.write_text(OWN, encoding="utf-8")
    person.page.load()
    qtbot.waitUntil(lambda: person.page.letters.template.findData("welcome") >= 0)
    yield
    file.unlink()
    person.page.load()
    qtbot.waitUntil(lambda: person.page.letters.template.findData("welcome") < 0)


def test_sheets_that_families_can_get_are_offered(person, read: MailingPage, own_letter) -> None:
    offered = read.letters.template
    assert [offered.itemText(at) for at in range(offered.count())] == [
        "초등학교 입학 안내문",
        "등록 외국인 아동 보육료 지원 안내",
        "환영 편지",
    ]


def test_the_offices_own_letter_is_filled_in_shown_and_saved(
    person, read: MailingPage, own_letter, qtbot: QtBot, tmp_path: Path
) -> None:
    person.clicks(read.tabs[LETTERS])
    person.picks(read.letters.template, "welcome")
    assert list(read.letters.letter().values) == []
    person.clicks(read.save)
    assert read.letters.form.blank("room").fault, "a required blank is empty"
    read.letters.form.blank("room").fill("3층 교육실")
    qtbot.waitUntil(lambda: "3층 교육실" in person.reads_notice())
    person.clicks(read.save)
    with person.printing():
        person.names_file(tmp_path / "n.pdf")
    pages = page_texts((tmp_path / "n.pdf").read_bytes())
    assert ["3층 교육실" in page for page in pages] == [True, True]
    assert "SOK DARA" in "".join(pages)


@pytest.fixture
def ended(folders: Folders) -> Iterator[None]:
    """The way into school is told of as ended."""
    at_work = open_desk(folders)
    program = record(at_work, "program/school-enrol-foreign")
    for_good = replace(program.status, state="ended")
    edit(at_work.store, "program", program.id, {"status": for_good}, who="a test")
    yield
    edit(at_work.store, "program", program.id, {"status": program.status}, who="a test")
    at_work.close()


def test_ended_facts_are_asked_about_once_for_all_families(
    person, read: MailingPage, ended, qtbot: QtBot, tmp_path: Path
) -> None:
    asked = person.answers("돌아가기")
    person.clicks(read.save)
    qtbot.waitUntil(lambda: len(asked) > 0)
    assert "끝난 사업입니다" in asked[0]
    assert asked[1] == "그래도 이 안내문을 만들까요?"
    person.answers("만들기")
    person.clicks(read.save)
    with person.printing():
        person.names_file(tmp_path / "n.pdf")
    assert (tmp_path / "n.pdf").exists()
    assert "끝난 사업입니다" in read.banner.sentence()
