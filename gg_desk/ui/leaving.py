"""A sheet leaves the desk: asked about where it is unfinished, named for others, noted as handed out."""

import datetime as dt
from collections.abc import Callable, Iterable

import msgspec
from PySide6.QtWidgets import QWidget

from gg_desk.catalogue.handout import Way
from gg_desk.catalogue.sheet import Sheet, SheetOrder
from gg_desk.catalogue.sheet_file import file_name
from gg_desk.catalogue.words import in_language
from gg_desk.errors import DeskError
from gg_desk.ui.asking import (
    copy_sheet_all_the_same,
    print_sheet_all_the_same,
    save_sheet_all_the_same,
)
from gg_desk.ui.late import handouts
from gg_desk.ui.outlet import Outlet
from gg_desk.ui.session import Session


class Leaving:
    """The ways out of the one sheet at hand."""

    def __init__(
        self,
        session: Session,
        outlet: Outlet,
        at_hand: Callable[[], tuple[Sheet, SheetOrder] | None],
        failed: Callable[[DeskError], None],
    ) -> None:
        """``at_hand`` gives the sheet and what was ordered, where one stands there."""
        self._session = session
        self._outlet = outlet
        self._at_hand = at_hand
        self._failed = failed
        outlet.left.connect(self._note)

    def copy(self) -> None:
        """Its text onto the clipboard."""
        if finished := self._finished(copy_sheet_all_the_same):
            self._outlet.copy_text(finished[0])

    def save(self) -> None:
        """Into a file that is asked for."""
        if finished := self._finished(save_sheet_all_the_same):
            self._outlet.save(finished[0], printed_name(finished[1]))

    def print(self) -> None:
        """To a printer that is asked for."""
        if finished := self._finished(print_sheet_all_the_same):
            sheet, order = finished
            self._outlet.print(sheet.pdf, sheet.pages, printed_name(order))

    def _finished(
        self, agreed: Callable[[QWidget, Iterable[str]], bool]
    ) -> tuple[Sheet, SheetOrder] | None:
        """The sheet with its order, unless a person says no."""
        found, tag = self._at_hand(), self._session.tag
        if found is None:
            return None
        reasons = [in_language(reason, tag) for reason in found[0].confirm]
        return found if agreed(self._outlet.window(), reasons) else None

    def _note(self, way: Way, copies: int) -> None:
        """The log of handouts learns what left, and nothing of what was filled in."""
        if found := self._at_hand():
            note_left(self._session, *found, (way, copies), self._failed)


def note_left(
    session: Session,
    sheet: Sheet,
    order: SheetOrder,
    how: tuple[Way, int],
    failed: Callable[[DeskError], None],
) -> None:
    """Note in the log of handouts which way and how often the sheet left; offer its language next time."""

    def keep_language(_noted: object) -> None:
        tag = order.languages[-1]
        session.keep(lambda before: msgspec.structs.replace(before, last_language=tag), failed)

    session.ask(
        lambda desk, _task: handouts.hand_out(desk, order, sheet, *how), keep_language, failed
    )


def printed_name(order: SheetOrder) -> str:
    """What the file and the print queue are called, where others read it."""
    today = dt.date.today()  # noqa: DTZ011 - the day on the wall of the office
    return file_name(order, today, ".pdf")
