"""The mark of postage that is paid without stamps: which one, and what stands in it."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QWidget

from gg_desk.envelopes import Postage
from gg_desk.ui.fonts import font
from gg_desk.ui.text_fields import TextLine
from gg_desk.ui.theme import GRID, Type
from gg_desk.ui.widgets import Choice, column, label, row


class PostageForm(QWidget):
    """A choice of marks, the post office's name, and a line below for what it wants there."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.kind, self.post_office, self.permit = Choice(), TextLine(), TextLine()
        self._controls = (self.kind, self.post_office, self.permit)
        self._names = [label("", Type.LABEL, "muted") for _control in self._controls]
        for name, control in zip(self._names, self._controls, strict=True):
            name.setBuddy(control)
        for edit in (self.post_office, self.permit):
            edit.setFont(font())
            edit.textEdited.connect(self.changed)
        self.kind.activated.connect(self._chosen)
        fields = [
            column(name, control, gap=GRID // 2)
            for name, control in zip(self._names, self._controls, strict=True)
        ]
        self.setLayout(row(*fields))
        self._retranslate()
        self.offer(Postage())

    def offer(self, postage: Postage) -> None:
        """Show this mark."""
        self.kind.choose_data(postage.kind)
        self.post_office.setText(postage.post_office)
        self.permit.setText(postage.permit)
        self._follow()

    def postage(self) -> Postage:
        """The mark as it stands there; what was typed is kept where none is chosen."""
        return Postage(
            kind=self.kind.currentData(),
            post_office=self.post_office.text().strip(),
            permit=self.permit.text().strip(),
        )

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Speak the window's language."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()

    def _chosen(self) -> None:
        self._follow()
        self.changed.emit()

    def _follow(self) -> None:
        """Let nothing be written into a mark that is not printed."""
        for edit in (self.post_office, self.permit):
            edit.setEnabled(bool(self.kind.currentData()))

    def _retranslate(self) -> None:
        chosen = self.kind.currentData() or ""
        self.kind.clear()
        for kind, words in (
            ("", self.tr("No mark")),
            ("요금별납", self.tr("요금별납, paid at the counter")),
            ("요금후납", self.tr("요금후납, paid by month")),
        ):
            self.kind.addItem(words, kind)
        self.kind.choose_data(chosen)
        names = (self.tr("Postage mark"), self.tr("Post office"), self.tr("Line below"))
        for name, control, words in zip(self._names, self._controls, names, strict=True):
            name.setText(words)
            control.setAccessibleName(words)
