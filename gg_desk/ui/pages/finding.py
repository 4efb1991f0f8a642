"""Find a fit: the family on the left, what fits it on the right, the next question above."""

from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QScrollArea, QStackedWidget, QWidget

from gg_desk.catalogue.words import in_language
from gg_desk.errors import DeskError
from gg_desk.ui import theme
from gg_desk.ui.finding.answers_model import AnswersModel, groups
from gg_desk.ui.finding.answers_view import AnswersView
from gg_desk.ui.finding.at_hand import FamilyAtHand
from gg_desk.ui.finding.client_side import ClientSide
from gg_desk.ui.finding.counts import Counts
from gg_desk.ui.finding.day_choice import DayChoice
from gg_desk.ui.finding.family_sheet import FamilySheetBar
from gg_desk.ui.finding.people import People
from gg_desk.ui.finding.question_bar import QuestionBar
from gg_desk.ui.finding.reading import Found, Tools, names_of
from gg_desk.ui.finding.words import role_word
from gg_desk.ui.keeping.clipboard import PERSONAL
from gg_desk.ui.pages.page import Page
from gg_desk.ui.preview import Preview
from gg_desk.ui.session import Session
from gg_desk.ui.widgets import Banner, button, column, edge, ground, row

if TYPE_CHECKING:
    from gg_desk.catalogue.verdict import Question

_LEAST_ROWS = 4
"""So much of what fits is seen at once, however long the question above it is."""


class FindingPage(Page):
    """One family at a time, held in memory only."""

    sheet_wanted = Signal(str, tuple)
    """A program, and the languages in which its sheet is wanted."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.at_hand = FamilyAtHand(session, self)
        self.day = DayChoice()
        self.people = People()
        self.bar = QuestionBar()
        self.counts = Counts()
        self.model = AnswersModel(self)
        self.view = AnswersView(self.model)
        self.answers = QStackedWidget()
        """What fits, or the family's sheet as it will be printed."""
        self.asked = asked = QScrollArea()
        asked.setWidgetResizable(True)
        asked.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        asked.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.preview: Preview | None = None
        self.banner = Banner("danger")
        self.anew = button("", "close")
        self.client = ClientSide(session, self.at_hand, self)
        self.show_client = button("", "screen")
        self.paper = FamilySheetBar(session, self.head, self.banner)
        self.save, self.print = self.paper.save, self.paper.print
        self._ticked: dict[str, bool] = {}
        self._names: dict[str, list[str]] = {"area": [], "nationality": []}
        self._gone = ""
        self.setProperty(PERSONAL, True)
        self._lay_out()
        self._connect()
        self.retranslate()

    def load(self) -> None:
        """Read the rules, and what the sheet is usually made in."""
        self.at_hand.load()
        self.paper.load()

    def has_family(self) -> bool:
        """Whether anybody told anything, be it a name for the sheet alone."""
        family = self.at_hand.family
        return bool(family.people or family.area or self.paper.recipient.text().strip())

    def forget(self) -> None:
        """Nothing of the family is left: not in memory, not on the screen."""
        self._ticked.clear()
        self._gone = ""
        self.day.today()
        self.paper.forget()
        self.view.fold()
        self.client.forget()
        self.at_hand.forget()
        self.banner.tell("")
        self.head.tell(self.tr("Cleared. Nothing of the family before is left."))
        self.people.area.control.setFocus(Qt.FocusReason.OtherFocusReason)

    def begins_at(self) -> QWidget:
        """What is asked first about a family."""
        return self.people.area.control

    def take_back(self) -> bool:
        """Who was taken out comes back, else the last answer to a question is taken back."""
        if self.at_hand.can_put_back:
            self.at_hand.put_back()
        elif self.at_hand.can_go_back:
            self.at_hand.back()
        else:
            return False
        return True

    def retranslate(self) -> None:
        """Say everything in the window's language."""
        self.head.say(self.tr("Find a fit"), self._state())
        self.anew.setText(self.tr("New family"))
        self.show_client.setText(self.tr("Client's view"))
        self.show_client.setToolTip(
            self.tr("The questions in the client's language, in a window or on a second screen")
        )
        self.client.retranslate()
        self.anew.setToolTip(self.tr("Clear everything for the next family: Ctrl+Shift+N"))
        self.view.setAccessibleName(self.tr("What fits this family"))
        self.bar.retranslate()
        self.counts.retranslate()
        self.day.retranslate()
        self.paper.retranslate()
        self.people.show_family(self.at_hand.family)
        self._offer_names()

    def speak_anew(self) -> None:
        """The same family in other words."""
        self.retranslate()
        self.paper.load()
        self.at_hand.find_again()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """The office may have changed its records since: the rules are read anew."""
        known = self._asked
        super().showEvent(event)
        if known:
            self.at_hand.load()

    def _state(self) -> str:
        return self.tr("Nothing you type here is stored; closing clears it.")

    def _show_family(self) -> None:
        self.people.show_family(self.at_hand.family)
        self.people.offer_undo(self._gone if self.at_hand.can_put_back else "")

    def _show(self, found: Found) -> None:
        if self.at_hand.tools and not self._names["area"]:
            self._offer_names()
        self.people.show_faults(found.faults)
        self.model.show_groups(
            groups(found.programs, found.answers, self._ticked, self.session.tag)
        )
        self.counts.show_counts(Counter(answer.verdict for answer in found.answers))
        self._count_sheet()

    def _ask(self, question: "Question | None") -> None:
        words = self.at_hand.words(question) if question else ""
        names = self._names.get(question.field, []) if question else []
        self.bar.ask(question, words, names, skipped=bool(self.at_hand.family.skipped))

    def _offer_names(self) -> None:
        tools: Tools | None = self.at_hand.tools
        if tools is None:
            return
        tag = self.session.tag
        areas = [area.name for area in tools.lookups.areas.values()]
        self._names = {
            "area": names_of(areas, tag),
            "nationality": names_of(tools.countries.values(), tag),
        }
        self.people.offer(self._names["area"], self._names["nationality"])

    def _add(self, role: str) -> None:
        self.people.focus_person(self.at_hand.add(role))

    def _remove(self, key: int) -> None:
        person = self.at_hand.family.person(key)
        self._gone = role_word(person.told.get("role", "")) if person else ""
        self.at_hand.remove(key)

    def _tick(self, program: str, ticked: bool) -> None:
        self._ticked[program] = ticked
        self.model.tick(program, ticked)
        self._count_sheet()

    def _count_sheet(self) -> None:
        found, tools = self.at_hand.last, self.at_hand.tools
        if found is None or tools is None:
            return
        wanted = self.model.ticked()
        reasons = [
            in_language(tools.confirm[one], self.session.tag)
            for one in wanted
            if one in tools.confirm
        ]
        self.paper.show_choice(found, wanted, reasons)

    def _leave_doubtful_out(self) -> None:
        tools = self.at_hand.tools
        for program in self.model.ticked():
            if tools and program in tools.confirm:
                self._ticked[program] = False
                self.model.tick(program, False)
        self._count_sheet()

    def _show_group(self, group: str) -> None:
        self.view.show_group(group)
        self.asked.ensureWidgetVisible(self.answers)

    def _show_sheet(self, pdf: bytes) -> None:
        if self.preview is None:
            self.preview = Preview(self)
            self.preview.fill_width(True)
            self.preview.setAccessibleName(self.paper.look.toolTip())
            self.answers.addWidget(self.preview)
        self.preview.show_pdf(pdf)
        self.answers.setCurrentWidget(self.preview if pdf else self.view)
        for part in (self.bar, self.counts):  # a sheet wants all the room
            part.setVisible(not pdf)

    def _want_sheet(self, program: str) -> None:
        self.sheet_wanted.emit(program, (self.paper.tag(),))

    def _fail(self, error: DeskError) -> None:
        self.banner.tell(error.sentence(self.session.tag), "danger")

    def _lay_out(self) -> None:
        for action in (self.anew, self.show_client, *self.paper.ways_out):
            self.head.add_action(action)
        left = QWidget()
        left.setObjectName("pane")
        left.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        narrowest, widest = theme.LIST_WIDTH
        left.setMinimumWidth(narrowest)
        left.setMaximumWidth(widest)
        family = column(self.day, self.people, gap=0)
        family.setStretch(1, 1)
        left.setLayout(family)
        self.answers.addWidget(self.view)
        self.answers.setMinimumHeight(_LEAST_ROWS * theme.ROW)
        asked = column(self.bar, self.counts, self.answers, gap=0)
        asked.setStretch(2, 1)
        page = QWidget()
        page.setLayout(asked)
        # On a low screen, or with large type, a question and its answers leave no room for more.
        self.asked.setWidget(page)
        answers = column(self.asked, self.paper, gap=0)
        answers.setStretch(0, 1)
        body = row(left, edge(), ground(answers), gap=0)
        body.setStretch(0, 2)
        body.setStretch(2, 3)
        whole = column(self.head, self.banner, body, gap=0)
        whole.setStretch(2, 1)
        self.setLayout(whole)

    def _connect(self) -> None:
        hand = self.at_hand
        self.people.told.connect(hand.tell)
        self.people.added.connect(self._add)
        self.people.removed.connect(self._remove)
        self.people.put_back.connect(hand.put_back)
        self.bar.answered.connect(hand.answer)
        self.bar.withheld.connect(hand.withhold)
        self.bar.unknown.connect(hand.not_know)
        self.bar.skipped.connect(hand.skip)
        self.bar.again.connect(hand.ask_skipped)
        self.counts.wanted.connect(self._show_group)
        self.view.ticked.connect(self._tick)
        self.view.unfolded.connect(hand.unfold)
        self.view.sheet_wanted.connect(self._want_sheet)
        self.paper.shown.connect(self._show_sheet)
        self.paper.leave_out.clicked.connect(self._leave_doubtful_out)
        self.day.chosen.connect(hand.find_for)
        hand.changed.connect(self._show_family)
        hand.found.connect(self._show)
        hand.asked.connect(self._ask)
        hand.explained.connect(self.model.explain)
        hand.failed.connect(self._fail)
        self.anew.clicked.connect(self.forget)
        self.show_client.clicked.connect(self.client.open)
        self.client.looking.connect(self.bar.elsewhere.setVisible)
        self.client.language_chosen.connect(self.paper.speak)
