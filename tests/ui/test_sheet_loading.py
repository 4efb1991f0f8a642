"""The sheets page before and after it knows what can be ordered."""

from pytestqt.qtbot import QtBot

from gg_desk.ui.pages.sheets import SheetsPage
from gg_desk.ui.window import Window


def test_nothing_is_ordered_or_printed_before_the_sheets_are_known(
    window: Window, qtbot: QtBot
) -> None:
    page = SheetsPage(window.session)
    qtbot.addWidget(page)
    actions = (page.mend, page.copy, page.save, page.print)
    assert not page.order.isEnabled()
    assert not any(action.isEnabled() for action in actions)
    assert page.zoom.isEnabled()
    page.load()
    qtbot.waitUntil(page.order.isEnabled)
    assert page.order.template.count() > 10
    assert page.zoom.isEnabled()
