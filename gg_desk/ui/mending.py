"""Mending a wrong word on the sheet: the texts that stand on it, and the right words for one."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextOption
from PySide6.QtWidgets import QWidget

from gg_desk.catalogue.languages import language
from gg_desk.catalogue.sheet import Sheet, SheetOrder
from gg_desk.errors import DeskError
from gg_desk.ui.background import Task
from gg_desk.ui.fonts import font
from gg_desk.ui.late import corrections
from gg_desk.ui.models.describe import status_name
from gg_desk.ui.models.rows import RowsModel
from gg_desk.ui.models.sheet_texts import known_as, text_row
from gg_desk.ui.rows_view import RowsView
from gg_desk.ui.session import Session
from gg_desk.ui.states import Pane
from gg_desk.ui.text_fields import TextLines
from gg_desk.ui.theme import GRID, Type
from gg_desk.ui.widgets import Banner, button, column, hairline, label, row
from gg_desk.ui.word_swaps import WordSwaps

if TYPE_CHECKING:
    from gg_desk.corrections import SheetText
    from gg_desk.desk import Desk

_LANE = "mending"
_EDIT_HEIGHT = 14 * GRID


class Mending(QWidget):
    """The list of texts, and below it the one that is chosen, open for other words."""

    mended = Signal()
    """Other words count now: the sheet is to be drawn again."""
    typed = Signal()
    """Words were typed that do not count yet."""
    left = Signal()
    """The person is done."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._texts: dict[str, SheetText] = {}
        self._chosen: SheetText | None = None
        self._swaps = WordSwaps(session, self.mended.emit, self._fail)
        self._drafts: dict[str, str] = {}
        self._sheet: tuple[SheetOrder, Sheet] | None = None
        self._title = label("", Type.SECTION)
        self._hint = label("", Type.SECONDARY, "muted")
        self.close_button = button("link", "close")
        self.model = RowsModel(self)
        self.view = RowsView(self.model)
        self.pane = Pane(self.view)
        self._sources = label("", Type.SECONDARY, "muted", selectable=True)
        self.words = TextLines()
        self.banner = Banner("danger")
        self.status = label("", Type.SECONDARY, "muted")
        self.apply = button("", "mend")
        self.undo = button()
        self._lay_out()
        self._connect()
        self._retranslate()
        self._show(None)

    def drafts(self) -> dict[str, str]:
        """Words that were typed and do not count yet, by their texts."""
        return dict(self._drafts)

    def take_drafts(self, drafts: Mapping[str, str]) -> None:
        """Let them stand where their texts are mended, and no others."""
        self._drafts = dict(drafts)
        self._show(self._chosen)

    def show_sheet(self, order: SheetOrder, sheet: Sheet) -> None:
        """List the texts on this sheet; the one that is chosen stays chosen."""
        self._sheet = (order, sheet)
        self._session.ask(
            lambda desk, _task: corrections.sheet_texts(desk, order, sheet),
            self._list,
            self._fail,
            lane=_LANE,
        )

    def point(self, page: int, x: float, y: float) -> None:
        """Choose the text that stands at this place of the sheet, in points from its upper left."""
        if self._sheet is None:
            return
        order, sheet = self._sheet

        def work(desk: "Desk", _task: Task) -> "tuple[tuple[SheetText, ...], list[SheetText]]":
            known = corrections.sheet_texts(desk, order, sheet)
            return known, corrections.texts_at(sheet, known, page, x, y)

        self._session.ask(work, self._pointed, self._fail, lane=_LANE)

    def forget(self) -> None:
        """List nothing: what was filled in stands in the texts of a sheet."""
        self._session.background.cancel(_LANE)
        self._sheet = None
        self._list(())
        self._show(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Escape leaves."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Speak the window's language."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
            self._list(tuple(self._texts.values()))

    def _list(self, texts: "tuple[SheetText, ...]") -> None:
        self._texts = {}
        for text in texts:  # one that is said with several values stands there as it was said first
            self._texts.setdefault(known_as(text), text)
        chosen = self.view.chosen_id()
        self.model.set_rows([text_row(text) for text in self._texts.values()])
        self.pane.show_content()
        if not self.view.choose(chosen):
            self._show(None)

    def _pointed(self, found: "tuple[tuple[SheetText, ...], list[SheetText]]") -> None:
        texts, here = found
        self._list(texts)
        if here:
            self.view.choose(known_as(here[0]))
            self.words.setFocus()
            self.words.selectAll()
        else:
            self.view.choose("")
            self._show(None)
            self.banner.tell(
                self.tr(
                    "No wording of the program stands there. Choose a text from the list, or change what was filled in."
                ),
                "info",
            )

    def _show(self, text: "SheetText | None") -> None:
        self._chosen = text
        self.banner.tell("")
        for part in (self.words, self.apply):
            part.setEnabled(text is not None)
        self.undo.setEnabled(text is not None and text.own)
        self._sources.setText(f"{text.korean}\n{text.english}" if text else "")
        typed = self._drafts.get(known_as(text), text.words) if text else ""
        self.words.setPlainText(typed)
        self.status.setText(self._standing(text) if text else "")
        if text:
            self.words.setFont(font(Type.BODY, text.tag))
            right = language(text.tag).direction == "rtl"
            option = QTextOption()
            option.setTextDirection(
                Qt.LayoutDirection.RightToLeft if right else Qt.LayoutDirection.LeftToRight
            )
            option.setAlignment(
                Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
            )
            self.words.document().setDefaultTextOption(option)

    def _standing(self, text: "SheetText") -> str:
        said = (
            self.tr("The office's own words · %1")
            if text.own
            else self.tr("The program's words · %1")
        )
        said = said.replace("%1", status_name(text.status))
        if text.tag in {"ko", "en"}:
            said += "\n" + self.tr(
                "Other languages are made from these words and will be outdated."
            )
        return said

    def _keep_draft(self) -> None:
        text = self._chosen
        if text is None:
            return
        words = self.words.toPlainText()
        if words == text.words:
            self._drafts.pop(known_as(text), None)
        else:
            self._drafts[known_as(text)] = words
        self.typed.emit()

    def _apply(self) -> None:
        if (text := self._chosen) is None:
            return

        def keep() -> None:
            self._drafts.pop(known_as(text), None)
            self.typed.emit()
            self.undo.setEnabled(True)  # also where the words do not fit the sheet

        words = self.words.toPlainText()
        self._swaps.mend(text, words, lambda: self.tr("Words were mended"), keep)

    def _undo(self) -> None:
        if self._chosen:
            self._swaps.put_back(self._chosen, lambda: self.tr("Other words were put back"))

    def _fail(self, error: DeskError) -> None:
        self.banner.tell(error.sentence(self._session.tag), "danger")

    def _retranslate(self) -> None:
        self._title.setText(self.tr("Mend the wording"))
        self._hint.setText(
            self.tr("Click a wrong word on the sheet, or choose it here. What stands in { } stays.")
        )
        self.close_button.setAccessibleName(self.tr("Close"))
        self.close_button.setToolTip(self.tr("Close"))
        self.view.setAccessibleName(self.tr("Texts on the sheet"))
        self.words.setAccessibleName(self.tr("The right words"))
        self.words.setPlaceholderText(self.tr("The right words"))
        self.apply.setText(self.tr("Print these words"))
        self.apply.setToolTip(
            self.tr("They count at once, and wait in the phrasebook for a review")
        )
        self.undo.setText(self.tr("Undo"))
        self.pane.say(self.tr("One moment…"))

    def _lay_out(self) -> None:
        self.words.setFixedHeight(_EDIT_HEIGHT)
        self.words.setTabChangesFocus(True)
        self.close_button.setFixedWidth(4 * GRID)
        margin = 2 * GRID
        top = row(self._title, self.close_button)
        top.setStretch(0, 1)
        head = column(top, self._hint, gap=GRID // 2)
        head.setContentsMargins(margin, GRID, margin, GRID)
        edit = column(
            self._sources, self.words, self.status, row(self.apply, self.undo, None), gap=GRID
        )
        edit.setContentsMargins(margin, GRID, margin, margin)
        self.setObjectName("form")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        layout = column(head, hairline(), self.pane, hairline(), self.banner, edit, gap=0)
        layout.setStretch(2, 1)
        self.setLayout(layout)

    def _connect(self) -> None:
        self.view.chosen.connect(lambda known_as: self._show(self._texts.get(known_as)))
        self.view.opened.connect(lambda _known_as: self.words.setFocus())
        self.words.textChanged.connect(self._keep_draft)
        self.apply.clicked.connect(self._apply)
        self.undo.clicked.connect(self._undo)
        self.close_button.clicked.connect(self.left)
