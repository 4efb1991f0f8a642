"""The client's screen: questions in every language, answered with large buttons."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextLayout
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from gg_desk.catalogue.household import OTHER_COUNTRY
from gg_desk.catalogue.languages import languages
from gg_desk.catalogue.verdict import Question
from gg_desk.phrasebook.book import phrasebook
from gg_desk.typeset.breaks import line_breaks
from gg_desk.ui.finding import client_words
from gg_desk.ui.finding.client_parts import BigButton, DayPad
from gg_desk.ui.finding.client_view import ClientView
from gg_desk.ui.finding.client_words import Said
from gg_desk.ui.finding.family import WITHHELD
from gg_desk.ui.finding.line_ends import WrappedLabel
from gg_desk.ui.fonts import font
from gg_desk.ui.theme import Type

ALL = [one.tag for one in languages()]
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def client(counselor, qtbot: QtBot):
    """The client's screen, at its choice of languages."""
    counselor.clicks(counselor.page.show_client)
    view = counselor.page.client.view
    qtbot.waitUntil(view.isVisible)
    yield view
    view.close()


def asks(client: ClientView, qtbot: QtBot, tag: str) -> None:
    """Choose a language and wait for the question."""
    qtbot.mouseClick(client.choices[tag], LEFT)
    qtbot.waitUntil(lambda: bool(client.passing))


def press(client: ClientView, counselor, part: BigButton) -> None:
    """Press a button and wait until the next question is on the screen."""
    with counselor.finding():
        counselor.qtbot.mouseClick(part, LEFT)
    counselor.qtbot.waitUntil(lambda: part not in all_buttons(client))


def all_buttons(client: ClientView) -> list[BigButton]:
    return [*client.choices.values(), *client.passing.values()]


def until(client: ClientView, counselor, field: str) -> None:
    """Skip until this is asked."""
    while counselor.page.at_hand.question.field != field:
        press(client, counselor, client.passing["skip"])


def words(client: ClientView) -> list[str]:
    return [one.text() for one in client.findChildren(QLabel) if one.isVisibleTo(client)]


def test_every_language_is_chosen_by_its_own_name(client: ClientView) -> None:
    assert list(client.choices) == ALL
    shown = words(client)
    assert all(known.own_name in shown for known in languages())


TWO_SCREENS = """
import sys
from PySide6.QtWidgets import QWidget
from gg_desk.ui.finding.client_view import ClientView
from gg_desk.ui.finding.client_words import Said
from gg_desk.ui.start import prepare_application

application = prepare_application()
counselor = QWidget()
seat = next(one for one in application.screens() if one.name() == sys.argv[1])
counselor.setGeometry(seat.geometry().adjusted(100, 100, -100, -100))
counselor.show()
view = ClientView(counselor)
view.open()
application.processEvents()
print(view.screen().name(), *view.geometry().getRect(), view.isFullScreen())
"""


@pytest.mark.parametrize(
    ("counselors", "clients"),
    [("left", "right 1366 0 1024 768 True"), ("right", "left 0 0 1366 768 True")],
)
def test_it_fills_the_screen_that_the_counselor_does_not_sit_at(
    tmp_path: Path, counselors: str, clients: str
) -> None:
    size = {"height": 768, "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
    left = {"name": "left", "x": 0, "y": 0, "width": 1366, **size}
    right = {"name": "right", "x": 1366, "y": 0, "width": 1024, **size}
    (tmp_path / "two.json").write_text(json.dumps({"screens": [left, right]}), encoding="utf-8")
    ran = subprocess.run(
        [sys.executable, "-c", TWO_SCREENS, counselors],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen:configfile=two.json"},
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
    )
    assert ran.stdout.strip() == clients


@pytest.mark.parametrize("tag", ALL)
def test_a_question_stands_in_the_language_with_korean_beside_it(
    counselor, client: ClientView, qtbot: QtBot, tag: str
) -> None:
    if not counselor.page.at_hand.family.people:
        counselor.adds("child")
    asks(client, qtbot, tag)
    counselor.page.client.ask(Question(field="registration", person=0))
    qtbot.waitUntil(lambda: "registered" in client.choices)
    mirrored = tag in {"ur", "ar"}
    assert (client.layoutDirection() is Qt.LayoutDirection.RightToLeft) is mirrored
    korean = [one for one in words(client) if any("가" <= letter <= "힣" for letter in one)]
    assert any(one.startswith("이 아이는") for one in korean)
    assert all(button.accessibleName() for button in client.findChildren(QPushButton))
    assert all(button.height() >= 56 for button in all_buttons(client))
    for label in client.findChildren(QLabel):
        drawn_whole(label)


def drawn_whole(label: QLabel) -> None:
    """No boxes, and room for every line."""
    layout = QTextLayout(label.text(), label.font())
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    assert all(0 not in run.glyphIndexes() for run in layout.glyphRuns()), label.text()
    assert label.height() >= label.heightForWidth(label.width()), label.text()


def test_answers_flow_into_the_page_and_the_counselor_sees_the_question(
    counselor, client: ClientView, qtbot: QtBot
) -> None:
    child = counselor.adds("child")
    asks(client, qtbot, "km")
    assert counselor.page.bar.elsewhere.isVisible()
    assert counselor.page.paper.tag() == "km"
    until(client, counselor, "registration")
    press(client, counselor, client.choices["registered"])
    assert counselor.field("registration", child).choice.currentData() == "registered"
    press(client, counselor, client.passing["back"])
    assert counselor.page.at_hand.question.field == "registration"
    assert counselor.field("registration", child).choice.currentData() == ""
    press(client, counselor, client.passing["withheld"])
    assert counselor.field("registration", child).choice.currentData() == WITHHELD
    client.close()
    assert not counselor.page.bar.elsewhere.isVisible()


def test_a_second_tap_answers_nothing_that_was_not_seen(
    counselor, client: ClientView, qtbot: QtBot
) -> None:
    asks(client, qtbot, "km")
    until(client, counselor, "guardian")
    hand = counselor.page.at_hand
    before = len(hand.family.people)
    tapped = next(iter(client.choices.values()))
    tapped.click()
    tapped.click()
    assert len(hand.family.people) == before + 1


def test_a_day_is_entered_digit_by_digit(counselor, client: ClientView, qtbot: QtBot) -> None:
    child = counselor.adds("child")
    asks(client, qtbot, "ar")
    until(client, counselor, "birth_date")
    for digit in "202205":
        qtbot.mouseClick(client.pad.digits[digit], LEFT)
    qtbot.mouseClick(client.pad.erase, LEFT)
    qtbot.keyClick(client.pad, Qt.Key.Key_5)
    with counselor.finding():
        qtbot.mouseClick(client.pad.next, LEFT)
    assert counselor.field("birth_date", child).control.text() == "2022-05"


def test_the_end_promises_nothing(counselor, client: ClientView, qtbot: QtBot) -> None:
    asks(client, qtbot, "vi")
    while counselor.page.at_hand.question:
        press(client, counselor, client.passing["unknown"])
    assert set(client.passing) == {"back", "language"}
    assert client.choices == {}
    assert "궁금한 점은 상담자에게 물어보세요." in words(client)


def test_a_country_that_is_not_offered_is_another_one(
    counselor, client: ClientView, qtbot: QtBot
) -> None:
    child = counselor.adds("child")
    asks(client, qtbot, "km")
    counselor.page.client.ask(Question(field="nationality", person=0))
    qtbot.waitUntil(lambda: "다른 나라" in client.choices, timeout=20_000)
    assert list(client.choices)[-1] == "다른 나라"
    counselor.types("다른 나라", "nationality", child)
    assert counselor.page.at_hand.last.household.people[0].nationality == OTHER_COUNTRY
    assert counselor.field("nationality", child).fault == ""


@pytest.mark.parametrize("tag", ["my", "km", "lo", "th"])
def test_lines_end_where_those_on_paper_may(dressed, tag: str) -> None:
    book = phrasebook()
    sentences = [entry.words for entry in book.translations.bundled(tag).values()]
    for sentence in sentences[::10]:
        label = WrappedLabel(sentence, tag)
        label.setFont(font(Type.CLIENT, tag))
        lines = label.lines(320)
        ends = {len(sentence[:end].rstrip()) for end in line_breaks(sentence, tag)}
        at = 0
        for line in lines:
            at = sentence.index(line, at) + len(line)
            assert at in ends, (sentence, lines)
        assert label.heightForWidth(320) >= label.fontMetrics().height() * len(lines)


def test_a_new_family_chooses_its_own_language(counselor, client: ClientView, qtbot: QtBot) -> None:
    asks(client, qtbot, "my")
    with counselor.finding():
        counselor.clicks(counselor.page.anew)
    assert list(client.choices) == ALL
    assert client.windowTitle() == "내담자에게 묻는 질문"


@pytest.mark.parametrize("tag", ["ur", "my"])
def test_what_leads_on_stands_in_one_line_of_one_height(
    client: ClientView, qtbot: QtBot, tag: str
) -> None:
    asks(client, qtbot, tag)

    def in_one_line() -> bool:
        places = [one.geometry() for one in client.passing.values()]
        return len({place.top() for place in places}) == len({p.height() for p in places}) == 1

    qtbot.waitUntil(in_one_line)


@pytest.mark.parametrize(
    ("words", "beside"),
    [("Ansan-si (안산시)", ""), ("안산시", ""), ("Ansan", "안산시"), ("Ansan (안산)", "안산시")],
)
def test_korean_stands_beside_words_that_do_not_hold_it_already(words: str, beside: str) -> None:
    said = client_words._both({"en": words, "ko": "안산시"}.__getitem__, "en")
    assert said == Said(words, beside)


def test_no_line_ends_within_short_brackets(dressed, qtbot: QtBot) -> None:
    choice = BigButton(Said("Hindi nakarehistro (출생 미등록)"), "fil")
    qtbot.addWidget(choice)
    words = choice.findChildren(QLabel)[0]
    layout = QTextLayout(words.text(), words.font())
    for width in range(80, 400, 10):
        layout.beginLayout()
        lines = []
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            lines.append(words.text()[line.textStart() :][: line.textLength()])
        layout.endLayout()
        assert sum("(" in one and ")" in one for one in lines) == 1


def test_enter_presses_the_button_that_has_the_keys(
    counselor, client: ClientView, qtbot: QtBot
) -> None:
    qtbot.keyClick(client.choices["km"], Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(client.passing))
    assert client.tag == "km"
    asked = counselor.page.at_hand.question.field
    with counselor.finding():
        qtbot.keyClick(client.passing["skip"], Qt.Key.Key_Enter)
    assert counselor.page.at_hand.question.field != asked


def test_after_a_click_on_digits_enter_says_the_day_and_presses_none_again(
    dressed, qtbot: QtBot, in_front
) -> None:
    says = {part: Said(part) for part in ("year", "month", "day", "next")}
    pad = DayPad(says, "en")
    qtbot.addWidget(pad)
    pad.show()
    in_front(pad)
    told: list[str] = []
    pad.entered.connect(told.append)
    for digit in "2022":
        qtbot.mouseClick(pad.digits[digit], LEFT)
    qtbot.waitUntil(pad.hasFocus)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert told == ["2022"]
    qtbot.keyClick(pad.erase, Qt.Key.Key_Return)  # who came to it by Tab presses it
    assert not pad.next.isEnabled()
    assert told == ["2022"]
