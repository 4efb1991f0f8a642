"""The one family at hand: held in memory only, asked about, and found for again after each answer."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from gg_desk.catalogue.verdict import Question
from gg_desk.errors import DeskError
from gg_desk.ui.background import Task
from gg_desk.ui.finding import reading
from gg_desk.ui.finding.family import (
    WITHHELD,
    Asked,
    Family,
    Person,
    added,
    asked_of,
    asking_again,
    not_knowing,
    put_back,
    questions,
    removed,
    skipping,
    telling,
)
from gg_desk.ui.finding.reading import Found, Tools
from gg_desk.ui.late import families
from gg_desk.ui.session import Session

if TYPE_CHECKING:
    from gg_desk.desk import Desk

_LANE = "find"
_REASONS = "reasons"
_WHO = frozenset({"people", "guardian"})
"""Questions that are answered by adding somebody."""


@dataclass(frozen=True, slots=True)
class _Before:
    """What a question's answer replaced, so that one can go back to it."""

    asked: Asked
    told: str
    key: int | None = None
    """Who was added by the answer."""


class FamilyAtHand(QObject):
    """The family, the day it is found for, and the question that is on."""

    changed = Signal()
    """Something other than a field that is being typed in: everybody looks again."""
    found = Signal(object)
    """What fits it, a ``Found``."""
    asked = Signal(object)
    """The question that is on now, or None."""
    explained = Signal(str, object)
    """A program, and its ``Line`` by ``Line``."""
    failed = Signal(object)

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self.tools: Tools | None = None
        self.family = Family()
        self.day: dt.date | None = None
        """The day for which it is found; None is today."""
        self.question: Question | None = None
        self._on: Asked | None = None
        self.last: Found | None = None
        self.unfolded: set[str] = set()
        """Programs whose reasons are on the screen."""
        self._removed: tuple[Person, int] | None = None
        self._before: list[_Before] = []
        self._again: Asked | None = None

    def load(self) -> None:
        """Read the rules anew, as the office's records stand now, and find."""

        def work(desk: "Desk", _task: Task) -> Tools:
            return reading.tools(desk)

        self._session.ask(work, self._take_tools, self.failed.emit, lane="finding tools")

    def forget(self) -> None:
        """Nothing of the family is left."""
        self.family, self.day = Family(), None
        self._removed, self._before, self._again = None, [], None
        self.unfolded.clear()
        self._changed()

    def tell(self, name: str, key: int | None, text: str) -> None:
        """Take in what was typed or chosen in a field."""
        if self.family.told(name, key) != text:
            self.family = telling(self.family, name, key, text)
            self._find()

    def add(self, role: str) -> int:
        """Add somebody of this role; the new person's key."""
        self.family = added(self.family, role)
        self._changed()
        return self.family.made

    def remove(self, key: int) -> None:
        """Take somebody out, who can be put back."""
        person = self.family.person(key)
        if person:
            self._removed = person, self.family.people.index(person)
            self.family = removed(self.family, key)
            self._changed()

    @property
    def can_put_back(self) -> bool:
        """Whether somebody was taken out who can be put back."""
        return self._removed is not None

    def put_back(self) -> None:
        """Put back who was taken out last, with all that they told."""
        if self._removed:
            self.family = put_back(self.family, *self._removed)
            self._removed = None
            self._changed()

    def find_for(self, day: dt.date | None) -> None:
        """Find for another day; None is today."""
        if day != self.day:
            self.day = day
            self._find()

    def answer(self, text: str) -> None:
        """Answer the question that is on; who is in the family is answered with a role."""
        asked = self._on
        if asked is None:
            return
        if asked.field in _WHO:
            self.family = added(self.family, text)
            self._before.append(_Before(asked, "", self.family.made))
        else:
            self._before.append(_Before(asked, self.family.told(asked.field, asked.key)))
            self.family = telling(self.family, asked.field, asked.key, text)
        self._changed()

    def withhold(self) -> None:
        """The question that is on is one that they prefer not to answer."""
        if self._on and self._on.field in _WHO:
            self.skip()
        else:
            self.answer(WITHHELD)

    def skip(self) -> None:
        """Go on to another question, and come back to this one."""
        self._pass_over(skipping)

    def not_know(self) -> None:
        """Nobody knows: it is not asked again."""
        self._pass_over(not_knowing)

    def ask_skipped(self) -> None:
        """Ask again what was skipped."""
        self.family = replace(self.family, skipped=())
        self._changed()

    @property
    def can_go_back(self) -> bool:
        """Whether a question was answered or passed over before."""
        return bool(self._before)

    @property
    def answered(self) -> int:
        """How many questions were answered or passed over."""
        return len(self._before)

    @property
    def left(self) -> int:
        """How many different questions still wait for an answer of the family."""
        if self.last is None:
            return 0
        waiting = {
            one for answer in self.last.answers for one in answer.ask if isinstance(one, Question)
        }
        passed = questions(self.family, (*self.family.skipped, *self.family.unknown))
        return len(waiting - set(passed))

    def back(self) -> None:
        """The question before, as it stood before it was answered."""
        if not self._before:
            return
        before = self._before.pop()
        asked = before.asked
        if before.key is not None:
            self.family = removed(self.family, before.key)
        elif asked.field not in _WHO:
            self.family = telling(self.family, asked.field, asked.key, before.told)
        self.family = asking_again(self.family, asked)
        self._again = asked
        self._changed()

    def unfold(self, program: str, unfolded: bool) -> None:
        """Whether the reasons of a program are looked at."""
        if not unfolded:
            self.unfolded.discard(program)
            return
        self.unfolded.add(program)
        tools, found, tag = self.tools, self.last, self._session.tag
        if tools and found:
            self._start(
                lambda _task: reading.lines(tools, found, program, tag),
                lambda lines: self.explained.emit(program, lines),
                f"{_REASONS} {program}",
            )

    def words(self, question: Question) -> str:
        """The question in the window's language."""
        if not (self.tools and self.last):
            return ""
        return reading.question_words(self.tools, self.last, question, self._session.tag)

    def find_again(self) -> None:
        """Say it all in the window's language as it is now."""
        self._find()

    def _pass_over(self, passing: Callable[[Family, Asked], Family]) -> None:
        if asked := self._on:
            self._before.append(_Before(asked, self.family.told(asked.field, asked.key)))
            self.family = passing(self.family, asked)
            self._changed()

    def _take_tools(self, tools: Tools) -> None:
        self.tools = tools
        self._find()

    def _changed(self) -> None:
        self.changed.emit()
        self._find()

    def _find(self) -> None:
        """Have what fits worked out; first the verdicts, then reasons on the screen, then what to ask."""
        tools, family, day = self.tools, self.family, self.day
        if tools is None:
            return
        unfolded, tag, again = tuple(self.unfolded), self._session.tag, self._again

        def work(task: Task) -> Question | None:
            found = reading.find(tools, family, day or families.today())
            task.deliver(lambda: self._take(found))
            for program in unfolded:
                task.check()
                said = reading.lines(tools, found, program, tag)
                task.deliver(lambda program=program, said=said: self.explained.emit(program, said))  # type: ignore[misc]  # bound now
            task.check()
            if again:
                return next(iter(questions(family, (again,))), None)
            return reading.ask_next(tools, found)

        self._start(work, self._ask, _LANE)

    def _take(self, found: Found) -> None:
        self.last = found
        self.found.emit(found)

    def _ask(self, question: Question | None) -> None:
        self._again = None
        self.question = question
        self._on = asked_of(self.last.family, question) if question and self.last else None
        self.asked.emit(question)

    def _start(self, work: Callable[[Task], object], then: Callable[..., None], lane: str) -> None:
        def failed(error: DeskError) -> None:
            self.failed.emit(error)

        self._session.background.start(work, then, failed, lane=lane)
