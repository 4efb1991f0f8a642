"""Between the page and the client's screen: which question is on there, and what comes back."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from gg_desk.catalogue.verdict import Question
from gg_desk.ui.finding.at_hand import FamilyAtHand
from gg_desk.ui.finding.client_view import ClientView
from gg_desk.ui.finding.client_words import Screen, screen
from gg_desk.ui.session import Session

_LANE = "client"


class ClientSide(QObject):
    """Opens the client's screen and keeps it at the question that is on."""

    looking = Signal(bool)
    """Whether a question is on the client's screen now."""
    language_chosen = Signal(str)

    def __init__(self, session: Session, at_hand: FamilyAtHand, page: QWidget) -> None:
        super().__init__(page)
        self._session = session
        self._hand = at_hand
        self._page = page
        self.view: ClientView | None = None
        self._shown: Question | None = None
        """What the client sees and has not answered yet."""
        at_hand.asked.connect(self.ask)

    def open(self) -> None:
        """Show the client's screen, which asks for the language first."""
        if self.view is None:
            self.view = ClientView(self._page.window())
            self.view.language_chosen.connect(self._speak)
            self.view.answered.connect(self._answer)
            self.view.passed.connect(self._pass)
            self.view.closed.connect(lambda: self.looking.emit(False))
        self.view.open()

    def forget(self) -> None:
        """The next family chooses its own language."""
        if self.view:
            self.view.offer_languages()
        self.looking.emit(False)

    def retranslate(self) -> None:
        """The window's name in the counselor's language."""
        if self.view:
            self.view.retranslate()

    def _speak(self, tag: str) -> None:
        self.language_chosen.emit(tag)
        self.ask(self._hand.question)

    def _answer(self, text: str) -> None:
        if self._is_asked():
            self._hand.answer(text)

    def _pass(self, how: str) -> None:
        if how == "back":
            self._hand.back()
        elif self._is_asked():
            self._pass_over(how)

    def _is_asked(self) -> bool:
        """Whether what the client sees is what is asked: a second tap must not answer what comes next."""
        shown, self._shown = self._shown, None
        return shown is not None and shown == self._hand.question

    def _pass_over(self, how: str) -> None:
        {
            "skip": self._hand.skip,
            "unknown": self._hand.not_know,
            "withheld": self._hand.withhold,
        }[how]()

    def ask(self, question: Question | None) -> None:
        """Put a question on the screen, in the language chosen there; None says that none is left."""
        view, tools, found = self.view, self._hand.tools, self._hand.last
        if view is None or not view.isVisible() or not view.tag or tools is None or found is None:
            return
        tag = view.tag
        self._session.background.start(
            lambda _task: screen(tools, found, question, tag),
            lambda asked: self._show(asked, question),
            self._hand.failed.emit,
            lane=_LANE,
        )

    def _show(self, asked: Screen, question: Question | None) -> None:
        if self.view and self.view.tag == asked.tag:
            self._shown = question
            self.view.show_screen(
                asked, self._hand.answered, self._hand.left, can_go_back=self._hand.can_go_back
            )
            self.looking.emit(asked.kind != "end")
