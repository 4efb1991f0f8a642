"""Who comes to a page by keyboard finds the keys where the work is, and where they were left."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from gg_desk.ui.focus import _Waiting, focus_when_able
from gg_desk.ui.models.window_actions import GO
from gg_desk.ui.window import Window

BEGINNINGS: dict[str, Callable[[Window], QWidget]] = {
    "home": lambda window: window.search,
    "finding": lambda window: window.finding.people.area.control,
    "programs": lambda window: window.programs.view,
    "contacts": lambda window: window.contacts.view,
    "news": lambda window: window.news.view,
    "sheets": lambda window: window.sheets.order.template,
    "mailing": lambda window: window.mailing.welcome.choose,
    "keeping": lambda window: window.keeping.making.staff,
    "handouts": lambda window: window.handouts.code,
    "office": lambda window: window.office.form.blank("name").edit,
}
"""Backups are left out: none is there, and the keys stay where they were."""


@pytest.mark.parametrize("before", ["search", "page"])
def test_the_keys_are_where_work_begins(
    window: Window, qtbot: QtBot, in_front: Callable[[QWidget], None], before: str
) -> None:
    """Also where Qt itself would choose: it takes the first control of a page that is shown instead."""
    for place, beginning in BEGINNINGS.items():
        in_front(window)
        start = window.search if before == "search" else window.pages.currentWidget()
        start.setFocus()
        window.do(GO + place)
        wanted = beginning(window)
        qtbot.waitUntil(lambda wanted=wanted: QApplication.focusWidget() is wanted)  # type: ignore[misc]  # a lambda's default


def test_the_keys_are_where_they_were_left(
    window: Window, qtbot: QtBot, in_front: Callable[[QWidget], None]
) -> None:
    window.do(f"{GO}office")
    phone = window.office.form.blank("phone").edit
    in_front(window)
    phone.setFocus()
    window.do(f"{GO}news")
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not phone)
    window.do(f"{GO}office")
    qtbot.waitUntil(lambda: QApplication.focusWidget() is phone)


def test_a_sheet_that_was_searched_for_has_the_keys_once_it_can_be_ordered(
    window: Window, qtbot: QtBot
) -> None:
    """The first time the page still asks what can be ordered, and takes no keys yet."""
    window.search.setFocus()
    window.order_sheet("daycare-support", ("km",))
    qtbot.waitUntil(lambda: QApplication.focusWidget() is window.sheets.order.language)


@pytest.mark.parametrize("language", ["km", "my"])
def test_whom_to_call_has_the_keys_once_somebody_is_found(
    window: Window, qtbot: QtBot, language: str
) -> None:
    """Also who answers at other hours, and nobody at any: “nobody” is said of that alone."""
    told: list[str] = []
    window.contacts.model.modelReset.connect(
        lambda: told.append(window.contacts.filters.language_tag or "")
    )
    window.search.setFocus()
    window.call_now(language)
    qtbot.waitUntil(lambda: told == [language])
    if language == "km":
        qtbot.waitUntil(lambda: QApplication.focusWidget() is window.contacts.view)
    else:
        assert not window.contacts.list_pane.shows_content


def test_keys_that_went_elsewhere_meanwhile_are_not_taken_away(
    window: Window, qtbot: QtBot
) -> None:
    window.search.setFocus()
    window.order_sheet("daycare-support", ("km",))
    waited_for = window.sheets.order.language.isEnabled()
    window.help.setFocus()
    qtbot.waitUntil(lambda: window.sheets.sheet is not None)
    assert not waited_for
    assert QApplication.focusWidget() is window.help


def test_however_often_one_comes_to_a_page_one_waits_for_it(window: Window, qtbot: QtBot) -> None:
    waited_for = window.sheets.order.language
    for _ in range(3):
        waited_for.setEnabled(False)
        window.search.setFocus()
        for _ in range(5):
            focus_when_able(waited_for)
        waited_for.setEnabled(True)
        focus_when_able(waited_for)
    assert len(waited_for.findChildren(_Waiting)) == 1
