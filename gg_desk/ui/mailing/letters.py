"""What all notices share, in which files they lie, and which families get one."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QRegularExpression, Qt, Signal
from PySide6.QtGui import QIntValidator, QRegularExpressionValidator
from PySide6.QtWidgets import QScrollArea, QWidget

from gg_desk.catalogue.sheet import Template, TemplateField
from gg_desk.catalogue.words import in_language
from gg_desk.ui.fonts import font
from gg_desk.ui.form import Form
from gg_desk.ui.late_parts import names
from gg_desk.ui.mailing.addresses import AddressesPart
from gg_desk.ui.mailing.files import choose_list
from gg_desk.ui.mailing.reading import Letter, ListFile, Wanted
from gg_desk.ui.one_line import OneLine
from gg_desk.ui.text_fields import TextLine
from gg_desk.ui.theme import GRID, Type
from gg_desk.ui.widgets import Choice, button, column, hairline, label, row

_ROWS = QRegularExpression(r"[0-9]{1,6}(-[0-9]{1,6})?(\s*,\s*[0-9]{1,6}(-[0-9]{1,6})?)*")
_MOST_ROWS = 100_000
_OF_A_PERSON = frozenset({"person", "name", "address", "code", "lines"})
"""Types of blanks that may tell of somebody, whatever a template of the office asks for."""


class LettersPart(QScrollArea):
    """The blanks that all share, then the files, then a part of the families, as for a reprint."""

    typed = Signal()
    """Another sheet was chosen, or a value that all notices share has changed."""

    chosen = Signal()
    """The files are to lie otherwise."""

    def __init__(self, keep: QWidget) -> None:
        """``keep`` is the choice to keep the mailing, which stands before all else."""
        super().__init__()
        self._keep = keep
        self.template = Choice()
        self.form = Form()
        self.by = Choice()
        self.most = TextLine()
        self.duplex = button("chip")
        self.rows = TextLine()
        self.language = Choice()
        self.earlier = button()
        self.no_earlier = button("link", "close")
        self.addresses = AddressesPart()
        self._earlier: ListFile | None = None
        self._earlier_name = OneLine(Type.SECONDARY, "muted")
        self._sections = [label("", Type.SECTION) for _section in range(4)]
        self._names = {
            part: label("", Type.LABEL, "muted")
            for part in (self.template, self.by, self.most, self.rows, self.language)
        }
        self._templates: Sequence[Template] = ()
        self._tag = "ko"
        self._draft: Mapping[str, Any] = {}
        self._lay_out()
        self._connect()
        self._retranslate()

    def offer(self, templates: Sequence[Template], tag: str) -> None:
        """Offer these sheets and ask for their blanks, in ``tag``; what was chosen and typed stays."""
        self._templates, self._tag = templates, tag
        chosen = self.template.currentData()
        self.template.clear()
        for one in templates:
            self.template.addItem(in_language(one.name, tag), one.id)
        self.template.choose_data(chosen)
        self._ask()
        self.addresses.offer(tag)
        chosen = self.language.currentData()
        names.fill_languages(self.language, names.all_tags(), tag)
        self.language.insertItem(0, self.tr("All languages"), "")
        self.language.setCurrentIndex(0)
        self.language.choose_data(chosen)
        if self._draft and templates:
            self.take_draft(self._draft)

    def draft(self) -> dict[str, Any]:
        """What all notices share and how their files lie; nothing of a family or a list."""
        if self._draft:  # not offered yet
            return dict(self._draft)
        values = {
            field.key: text
            for field in self._fields()
            if field.type not in _OF_A_PERSON and (text := self.form.values().get(field.key))
        }
        chosen = {"by": self.by.currentData(), "most": self.most.text()}
        if not values and not any(chosen.values()) and not self.duplex.isChecked():
            return {}
        template = self.template.currentData()
        return {
            "template": template,
            "values": values,
            **chosen,
            "duplex": self.duplex.isChecked(),
        }

    def take_draft(self, draft: Mapping[str, Any]) -> None:
        """Let it stand here, now or as soon as the sheets are offered; an empty one clears it."""
        if not self._templates:
            self._draft = draft
            return
        self._draft = {}
        self.template.choose_data(draft.get("template"))
        self._ask()
        self.form.fill(draft.get("values", {}))
        self.by.choose_data(draft.get("by", ""))
        self.most.setText(draft.get("most", ""))
        self.duplex.setChecked(draft.get("duplex", False))

    def letter(self) -> Letter:
        """The chosen sheet as it is filled in."""
        return Letter(self.template.currentData() or "", self.form.values())

    def wanted(self) -> Wanted | None:
        """What is wanted, or None where something is filled in wrongly, which it shows."""
        if not self.form.check():
            return None
        return Wanted(
            self.letter(),
            by=self.by.currentData(),
            most=int(self.most.text() or 0),
            duplex=self.duplex.isChecked(),
            rows=self.rows.text().strip(),
            language=self.language.currentData() or "",
            earlier=self._earlier,
        )

    def forget(self) -> None:
        """Forget the rows and the earlier list; what all mailings share may stay."""
        self.rows.clear()
        self._take_earlier(None)
        self.language.setCurrentIndex(0)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Speak the window's language."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()

    def _take_earlier(self, path: Path | None) -> None:
        self._earlier = ListFile(path) if path else None
        self._earlier_name.setText(path.name if path else "")
        self.no_earlier.setVisible(path is not None)

    def _ask(self) -> None:
        """Ask for the blanks of the chosen sheet."""
        self.form.offer(self._fields(), self._tag)

    def _fields(self) -> Sequence[TemplateField]:
        at = self.template.currentIndex()
        return self._templates[at].fields if at >= 0 else ()

    def _choose_template(self) -> None:
        self._ask()
        self.typed.emit()

    def _retranslate(self) -> None:
        titles = (
            self.tr("On every notice"),
            self.tr("Files"),
            self.tr("Only some families"),
            self.tr("Labels and envelopes"),
        )
        for section, title in zip(self._sections, titles, strict=True):
            section.setText(title)
        words = (
            self.tr("Kind of notice"),
            self.tr("PDF files"),
            self.tr("Families in a file"),
            self.tr("Rows, as in 214 or 2-100,214"),
            self.tr("Language"),
        )
        for (part, named), name in zip(self._names.items(), words, strict=True):
            named.setText(name)
            part.setAccessibleName(name)
        chosen = self.by.currentData()
        self.by.clear()
        self.by.addItem(self.tr("All in one"), "")
        self.by.addItem(self.tr("One for each city or county"), "area")
        self.by.addItem(self.tr("One for each language"), "language")
        self.by.setCurrentIndex(0)
        self.by.choose_data(chosen)
        self.most.setPlaceholderText(self.tr("as many as there are"))
        self.rows.setPlaceholderText(self.tr("all rows"))
        self.duplex.setText(self.tr("For both sides of the paper"))
        self.duplex.setToolTip(self.tr("Each notice begins on the front of a sheet"))
        self.earlier.setText(self.tr("Only children not in an earlier list…"))
        self.no_earlier.setAccessibleName(self.tr("Without the earlier list"))
        self.no_earlier.setToolTip(self.no_earlier.accessibleName())

    def _lay_out(self) -> None:
        half = GRID // 2
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.duplex.setCheckable(True)
        self.most.setValidator(QIntValidator(0, _MOST_ROWS, self))
        self.rows.setValidator(QRegularExpressionValidator(_ROWS, self))
        self.no_earlier.setFixedWidth(4 * GRID)
        self.no_earlier.hide()
        for edit in (self.most, self.rows):
            edit.setFont(font())
        for part, name in self._names.items():
            name.setBuddy(part)
        shared, files, some, addresses = self._sections
        fields = [column(self._names[part], part, gap=half) for part in self._names]
        earlier = row(self._earlier_name, self.no_earlier)
        earlier.setStretch(0, 1)
        layout = column(
            self._keep, hairline(), shared, fields[0], self.form, hairline(),
            files, row(*fields[1:3]), row(self.duplex, None), hairline(),
            some, *fields[3:], row(self.earlier, None), earlier, hairline(),
            addresses, self.addresses, None,
            gap=GRID + half,
        )  # fmt: skip
        layout.setContentsMargins(2 * GRID, 0, 2 * GRID, 2 * GRID)
        page = QWidget()
        page.setObjectName("form")
        page.setLayout(layout)
        self.setWidget(page)

    def _connect(self) -> None:
        self.template.activated.connect(lambda _at: self._choose_template())
        self.form.changed.connect(self.typed)
        self.by.activated.connect(self.chosen)
        self.most.textEdited.connect(self.chosen)
        self.duplex.clicked.connect(self.chosen)
        self.earlier.clicked.connect(lambda: choose_list(self.window(), self._take_earlier))
        self.no_earlier.clicked.connect(lambda: self._take_earlier(None))
