"""The next question, answered where it stands: with a button, or typed."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QWidget

from gg_desk.catalogue.verdict import Question
from gg_desk.finder.questions import options
from gg_desk.ui.finding.fields import TypedField
from gg_desk.ui.finding.people import ROLES
from gg_desk.ui.finding.words import answer_word, role_word, translate
from gg_desk.ui.flow_layout import FlowLayout
from gg_desk.ui.theme import GRID, Type
from gg_desk.ui.widgets import Button, button, column, label, row


class QuestionBar(QFrame):
    """What to ask next, with its answers; none left says so."""

    answered = Signal(str)
    withheld = Signal()
    unknown = Signal()
    skipped = Signal()
    again = Signal()
    """Ask again what was skipped."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("question")
        self.question: Question | None = None
        self.words = label("", Type.SECTION)
        self.buttons: dict[str, Button] = {}
        """The answers to choose from, by what they answer."""
        self._offered: Sequence[tuple[str, str]] = ()
        self.typed = TypedField()
        self.take = button("primary")
        self.unsaid = button()
        self.not_known = button()
        self.skip = button("link")
        self.ask_again = button("link", "undo")
        self.elsewhere = label("", Type.SECONDARY, "accent")
        self._name = label("", Type.LABEL, "accent", wrap=False)
        self._answers = QWidget()
        self._flow = FlowLayout(GRID // 2)
        self._typing = QWidget()
        self._passing = QWidget()
        self._lay_out()
        self._connect()

    def retranslate(self) -> None:
        """Say the fixed words in the window's language."""
        self._name.setText(translate("Finding", "Next question"))
        self.typed.control.setAccessibleName(self._name.text())
        self.take.setText(translate("Finding", "Take the answer"))
        self.unsaid.setText(translate("Finding", "Prefers not to say"))
        self.not_known.setText(translate("Finding", "Does not know"))
        self.skip.setText(translate("Finding", "Skip"))
        self.ask_again.setText(translate("Finding", "Ask what was skipped"))
        self.elsewhere.setText(translate("Finding", "The client sees this question now."))

    def ask(
        self, question: Question | None, words: str, names: Sequence[str], *, skipped: bool
    ) -> None:
        """Show a question in its words; ``names`` complete what is typed; None: nothing is left.

        Keys that were at an answer go to the first answer of another question.
        """
        answering = question != self.question and (self._has_keys() or self.take.hasFocus())
        self.question = question
        self.words.setText(words if question else self._nothing(skipped=skipped))
        self.ask_again.setVisible(question is None and skipped)
        self._passing.setVisible(question is not None)
        choices = _choices(question) if question else []
        self._offer(choices)
        self._typing.setVisible(question is not None and not choices)
        if question and not choices:
            self.typed.say("", words)
            self.typed.offer(names)
            self.typed.show_told("")
            self.typed.show_fault("")
        self.unsaid.setVisible(
            question is not None and question.field not in {"people", "guardian"}
        )
        if question and answering and not self._has_keys():
            self.focus()

    def _nothing(self, *, skipped: bool) -> str:
        if skipped:
            return translate("Finding", "Only skipped questions are left.")
        return translate("Finding", "Nothing is left to ask the family.")

    def _offer(self, choices: Sequence[tuple[str, str]]) -> None:
        self._answers.setVisible(bool(choices))
        if choices == self._offered:  # after most keys the same is asked as before
            return
        self._offered = choices
        while part := self._flow.takeAt(0):
            if old := part.widget():
                old.hide()
                old.deleteLater()
        self.buttons = {}
        for value, words in choices:
            choice = button()
            choice.setText(words.replace("&", "&&"))
            choice.clicked.connect(lambda _checked, value=value: self.answered.emit(value))
            self.buttons[value] = choice
            self._flow.addWidget(choice)
        self._answers.updateGeometry()
        before: QWidget = self.typed.edit
        for choice in self.buttons.values():
            QWidget.setTabOrder(before, choice)
            before = choice

    def _has_keys(self) -> bool:
        return any(one.hasFocus() for one in (self.typed.edit, *self.buttons.values()))

    def focus(self) -> None:
        """Go to the first answer."""
        first: QWidget = next(iter(self.buttons.values()), self.typed.edit)
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        self._answers.setLayout(self._flow)
        typing = row(self.typed, self.take, None)
        typing.setAlignment(self.take, Qt.AlignmentFlag.AlignTop)
        typing.setStretch(0, 2)
        typing.setStretch(2, 1)
        self._typing.setLayout(typing)
        self._passing.setLayout(row(self.not_known, self.unsaid, self.skip, None))
        self.elsewhere.setAlignment(Qt.AlignmentFlag.AlignRight)
        title = row(self._name, self.elsewhere, gap=2 * GRID)
        title.setStretch(1, 1)
        layout = column(
            title,
            self.words,
            self._answers,
            self._typing,
            row(self._passing, self.ask_again, None),
            gap=GRID // 2,
        )
        layout.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        self.setLayout(layout)
        for part in (self.elsewhere, self.ask_again, self._typing, self._passing):
            part.hide()  # until something is asked

    def _connect(self) -> None:
        self._draft = ""
        self.typed.told.connect(self._type)
        edit = self.typed.control
        if isinstance(edit, QLineEdit):
            edit.returnPressed.connect(self._take)
        self.take.clicked.connect(self._take)
        self.unsaid.clicked.connect(self.withheld)
        self.not_known.clicked.connect(self.unknown)
        self.skip.clicked.connect(self.skipped)
        self.ask_again.clicked.connect(self.again)

    def _type(self, text: str) -> None:
        self._draft = text

    def _take(self) -> None:
        if self._draft.strip():
            text, self._draft = self._draft, ""
            self.answered.emit(text)


def _choices(question: Question) -> list[tuple[str, str]]:
    if question.field in {"people", "guardian"}:
        roles = ROLES if question.field == "people" else ("guardian",)
        return [(role, role_word(role)) for role in roles]
    return [(value, answer_word(question.field, value)) for value in options(question)]
