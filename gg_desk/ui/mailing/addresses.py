"""Labels and envelopes for the families: which sheets, from which label on, which envelope."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QWidget

from gg_desk.catalogue.words import in_language
from gg_desk.mailing.envelope_sizes import envelope_sizes
from gg_desk.mailing.label_grids import label_grids
from gg_desk.ui.fonts import font
from gg_desk.ui.mailing.reading import Posted
from gg_desk.ui.text_fields import TextLine
from gg_desk.ui.theme import GRID, Type
from gg_desk.ui.widgets import Choice, button, column, label, row


class AddressesPart(QWidget):
    """Two lines: labels, then envelopes, each with the buttons that save and print them."""

    wanted = Signal(object)
    """Carries the ``Posted`` that is to be made."""

    def __init__(self) -> None:
        super().__init__()
        self.sheet = Choice()
        self.start = TextLine()
        self.save_labels = button("", "save")
        self.print_labels = button("", "print")
        self.envelope = Choice()
        self.save_envelopes = button("", "save")
        self.print_envelopes = button("", "print")
        self._names = {
            part: label("", Type.LABEL, "muted") for part in (self.sheet, self.start, self.envelope)
        }
        self.start.setValidator(
            QIntValidator(1, max(grid.count for grid in label_grids().values()))
        )
        self.start.setFont(font())
        for part, name in self._names.items():
            name.setBuddy(part)
        half = GRID // 2
        sheet, start, envelope = (column(self._names[part], part, gap=half) for part in self._names)
        labels = row(sheet, start)
        labels.setStretch(0, 3)
        labels.setStretch(1, 1)
        self.setLayout(
            column(
                labels, row(self.save_labels, self.print_labels, None),
                envelope, row(self.save_envelopes, self.print_envelopes, None),
                gap=GRID + half,
            )
        )  # fmt: skip
        self.save_labels.clicked.connect(lambda: self._want_labels(printed=False))
        self.print_labels.clicked.connect(lambda: self._want_labels(printed=True))
        self.save_envelopes.clicked.connect(lambda: self._want_envelopes(printed=False))
        self.print_envelopes.clicked.connect(lambda: self._want_envelopes(printed=True))
        self._retranslate()

    def offer(self, tag: str) -> None:
        """Name the sheets and envelopes in ``tag``; what was chosen stays."""
        for choice, known in ((self.sheet, label_grids()), (self.envelope, envelope_sizes())):
            chosen = choice.currentData()
            choice.clear()
            for key, one in known.items():
                choice.addItem(in_language(one.name, tag), key)
            choice.setCurrentIndex(0)
            choice.choose_data(chosen)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Speak the window's language."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        words = (self.tr("Sheets of labels"), self.tr("From label"), self.tr("Envelopes"))
        for (part, named), name in zip(self._names.items(), words, strict=True):
            named.setText(name)
            part.setAccessibleName(name)
        self.start.setPlaceholderText("1")
        self.start.setToolTip(self.tr("The first label that is free on the first sheet"))
        self.save_labels.setText(self.tr("Save labels as PDF"))
        self.print_labels.setText(self.tr("Print labels"))
        self.save_envelopes.setText(self.tr("Save envelopes as PDF"))
        self.print_envelopes.setText(self.tr("Print envelopes"))

    def _want_labels(self, *, printed: bool) -> None:
        start = int(self.start.text() or 1)
        self.wanted.emit(Posted("labels", self.sheet.currentData(), start, printed))

    def _want_envelopes(self, *, printed: bool) -> None:
        self.wanted.emit(Posted("envelopes", self.envelope.currentData(), printed=printed))
