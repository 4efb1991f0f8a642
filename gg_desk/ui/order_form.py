"""The order of a sheet: what it tells, in which languages, how it lies on paper, and its blanks."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScrollArea, QWidget

from gg_desk.catalogue.sheet import Layout, SheetOrder, Template
from gg_desk.catalogue.words import in_language
from gg_desk.settings import Preferences
from gg_desk.ui.form import Form
from gg_desk.ui.names import fill_languages
from gg_desk.ui.program_choice import ProgramChoice
from gg_desk.ui.several import Several
from gg_desk.ui.sheet_reading import Offered, Wish
from gg_desk.ui.theme import GRID, Type
from gg_desk.ui.widgets import Choice, button, column, label, row

_PAPERS = {"a4": "A4", "a5": "A5", "letter": "Letter"}


class OrderForm(QScrollArea):
    """The choices, then the template's blanks, scrolled together where the screen is low."""

    changed = Signal()
    """Another choice: the sheet is another one."""
    typed = Signal()
    """A key went down in a blank: more may follow."""

    def __init__(self) -> None:
        super().__init__()
        self.template = Choice()
        self.program = ProgramChoice()
        self.programs = Several(self.program)
        self.language = Choice()
        self.languages = Several(self.language)
        self.layout_choice = Choice()
        self.paper = Choice()
        self.large = button("chip")
        self.large.setCheckable(True)
        self.form = Form()
        self.clear = button("link")
        self._templates: Mapping[str, Template] = {}
        self._programs: Sequence[Offered] = ()
        self._usual_paper = ""
        self._spoken: tuple[str, ...] = ()
        self._tag = ""
        self._names = {
            control: label("", Type.LABEL, "muted")
            for control in (
                self.template, self.program, self.language, self.layout_choice, self.paper
            )
        }  # fmt: skip
        self._lay_out()
        self._connect()

    def offer(
        self,
        templates: Sequence[Template],
        programs: Sequence[Offered],
        usual: Preferences,
        tag: str,
    ) -> None:
        """Offer these, at first as the office is used to; what was chosen stays chosen."""
        self._spoken = self._spoken or (usual.last_language,)
        self._templates = {template.id: template for template in templates}
        self._programs = programs
        self._usual_paper = usual.paper
        self.retranslate(tag)

    def ask_for(
        self,
        template: str,
        programs: tuple[str, ...] = (),
        languages: tuple[str, ...] = (),
    ) -> None:
        """Choose these; where nothing is said of the languages, those that are chosen stay."""
        self.template.choose_data(template)
        self._follow_template()
        if programs:
            self.programs.choose(programs)
        if languages:
            self._spoken = languages
            self.languages.choose(languages)
        self.changed.emit()

    def first_template_with_program(self) -> str:
        """The template that tells of one program; empty while none is offered."""
        return next((one.id for one in self._templates.values() if one.needs_program), "")

    def wish(self) -> Wish | None:
        """What is ordered now, or None while something is missing."""
        template, languages = self._template(), self.languages.values()
        if template is None or not languages:
            return None
        programs = self.programs.values() if template.needs_program else ()
        if template.needs_program and not programs:
            return None
        layout: Layout = self.layout_choice.currentData()
        order = SheetOrder(
            template=template.id,
            languages=languages,
            values=self.form.values(),
            paper=self.paper.currentData(),
            layout=layout,
            large=self.large.isChecked(),
        )
        return Wish(order, programs)

    def chosen(self) -> dict[str, Any]:
        """The template, the programs and the languages, for ``ask_for``; empty while none is offered."""
        template = self._template()
        if template is None:
            return {}
        return {
            "template": template.id,
            "programs": self.programs.values() if template.needs_program else (),
            "languages": self.languages.values(),
        }

    def retranslate(self, tag: str) -> None:
        """Say every choice in ``tag``; what was chosen stays chosen."""
        self._tag = tag
        self._say_names()
        template = self.template.currentData()
        self.template.clear()
        for known in self._templates.values():
            self.template.addItem(in_language(known.name, tag), known.id)
        self.template.choose_data(template)
        self.program.offer(self._programs, tag)
        self.programs.refresh()
        self._follow_template()

    def _template(self) -> Template | None:
        return self._templates.get(self.template.currentData() or "")

    def _follow_template(self) -> None:
        """Offer what this template takes, and nothing else."""
        template = self._template()
        if template is None:
            return
        self.programs.setVisible(template.needs_program)
        self._names[self.program].setVisible(template.needs_program)
        self.programs.allow(template.several_programs)
        fill_languages(self.language, template.languages, self._tag)
        self.languages.choose(self._spoken)
        if not self.languages.values():
            self.language.setCurrentIndex(0)
        self.languages.allow(len(template.languages) > 1 and not template.own_text)
        self._fill(self.layout_choice, {key: self._layout_name(key) for key in template.layouts})
        papers = {key: _PAPERS.get(key, key) for key in template.papers}
        self._fill(self.paper, papers, self._usual_paper)
        self.form.offer(template.fields, self._tag)
        self.clear.setVisible(bool(template.fields))

    def _fill(self, choice: Choice, entries: Mapping[str, str], usual: str = "") -> None:
        """Offer ``entries``; what was chosen stays where it can, else the usual one."""
        chosen = choice.currentData() or usual
        choice.clear()
        for value, words in entries.items():
            choice.addItem(words, value)
        choice.choose_data(chosen)
        choice.setEnabled(len(entries) > 1)

    def _layout_name(self, layout: Layout) -> str:
        return {
            "side-by-side": self.tr("Korean beside it"),
            "stacked": self.tr("Korean below it"),
            "single": self.tr("Without Korean"),
        }[layout]

    def _say_names(self) -> None:
        names = {
            self.template: self.tr("Template"),
            self.program: self.tr("Program"),
            self.language: self.tr("Family's language"),
            self.layout_choice: self.tr("Layout"),
            self.paper: self.tr("Paper"),
        }
        for control, name in names.items():
            self._names[control].setText(name)
            control.setAccessibleName(name)
        self.large.setText(self.tr("Large print"))
        self.large.setToolTip(self.tr("At least 16 points, for eyes that see little"))
        self.clear.setText(self.tr("Clear"))
        self.clear.setToolTip(self.tr("Empty all fields for the next family"))

    def _lay_out(self) -> None:
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        half = GRID // 2
        for control, name in self._names.items():
            name.setBuddy(control)
        paper = column(self._names[self.paper], self.paper, gap=half)
        layout = column(self._names[self.layout_choice], self.layout_choice, gap=half)
        on_paper = row(layout, paper)
        on_paper.setStretch(0, 2)
        on_paper.setStretch(1, 1)
        choices = column(
            column(self._names[self.template], self.template, gap=half),
            column(self._names[self.program], self.programs, gap=half),
            column(self._names[self.language], self.languages, gap=half),
            on_paper,
            self.large,
            gap=GRID + half,
        )
        choices.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, GRID)
        blanks = column(self.form, row(self.clear, None))
        blanks.setContentsMargins(2 * GRID, GRID, 2 * GRID, 2 * GRID)
        page = QWidget()
        page.setObjectName("form")
        page.setLayout(column(choices, blanks, None, gap=0))
        self.setWidget(page)

    def _connect(self) -> None:
        self.template.activated.connect(self._template_chosen)
        self.programs.changed.connect(self.changed)
        self.languages.changed.connect(self._language_chosen)
        self.layout_choice.activated.connect(self.changed)
        self.paper.activated.connect(self.changed)
        self.large.toggled.connect(self.changed)
        self.form.changed.connect(self.typed)
        self.clear.clicked.connect(self.form.clear)

    def _language_chosen(self) -> None:
        # Kept while a template is looked at that is made in Korean alone.
        self._spoken = self.languages.values()
        self.changed.emit()

    def _template_chosen(self) -> None:
        self._follow_template()
        self.changed.emit()
