"""The list that a person has at hand: in memory only, read in a worker, the latest wish alone counts."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from gg_desk.errors import DeskError
from gg_desk.ui.background import Task
from gg_desk.ui.late import mailings, rosters
from gg_desk.ui.mailing.reading import ListFile, Reading, open_list, read_anew
from gg_desk.ui.session import Session

if TYPE_CHECKING:
    from gg_desk.desk import Desk
    from gg_desk.mailing.columns import Use
    from gg_desk.mailing.planning import Plan
    from gg_desk.mailing.tables import Field
    from gg_desk.ui.mailing.columns import ColumnsPart
    from gg_desk.ui.mailing.languages import LanguagesPart
    from gg_desk.ui.mailing.problems import ProblemsPart

_LANE = "mailing list"


class ListAtHand(QObject):
    """Reads the list again after each change; a file's lines are read anew each time."""

    begun = Signal()
    """Reading is under way."""
    was_read = Signal(object)
    """Carries the ``Reading``."""
    failed = Signal(object)
    """Carries the ``DeskError``; what was read before stays."""

    def __init__(
        self, session: Session, values: Callable[[], Mapping[str, str]], parent: QObject
    ) -> None:
        """``values`` gives what all notices share, the school year among it."""
        super().__init__(parent)
        self._session = session
        self._values = values
        self.file: ListFile | None = None
        self.reading: Reading | None = None
        self._plan: Plan | None = None
        self._before: list[Callable[[], None]] = []
        """The ways back, the last one last."""

    def follow(
        self, columns: "ColumnsPart", problems: "ProblemsPart", languages: "LanguagesPart"
    ) -> None:
        """Read the list as these parts of the page say."""
        columns.sheet_chosen.connect(self.choose_sheet)
        columns.heading_chosen.connect(self.choose_heading)
        columns.hidden_chosen.connect(self.read_hidden)
        columns.use_chosen.connect(self.use)
        problems.fixed.connect(self.fix)
        problems.undone.connect(self.undo)
        languages.kept.connect(self.write_to)

    @property
    def name(self) -> str:
        """What the file is called."""
        return self.file.path.name if self.file else ""

    @property
    def corrected(self) -> int:
        """How many changes can be taken back."""
        return len(self._before)

    def take(self, path: Path) -> None:
        """Open a list in place of the one that is open."""
        self._open(ListFile(path))

    def unlock(self, password: str) -> None:
        """Open the list that is locked."""
        if self.file:
            self._open(replace(self.file, password=password))

    def choose_sheet(self, name: str) -> None:
        """Read another sheet of the file."""
        if self.file:
            self._open(replace(self.file, sheet=name, heading_row=0))

    def choose_heading(self, number: int) -> None:
        """Take this row for the heading."""
        if self.file and self._plan:
            self._open(replace(self.file, sheet=self._plan.sheet_name, heading_row=number))

    def use(self, letter: str, use: "Use") -> None:
        """Use a column for this, in every list that is headed alike."""
        if (plan := self._plan) and letter:
            self._before.append(lambda: self._read(plan, keep=True))
            self._read(plan.using(use, letter), keep=True)

    def read_hidden(self, hidden: bool) -> None:
        """Read hidden rows too, or pass them over."""
        if plan := self._plan:
            self._before.append(lambda: self._read(plan))
            self._read(replace(plan, hidden_rows=hidden))

    def fix(self, row: int, field: "Field", text: str) -> None:
        """Take ``text`` for a field of a row."""
        if plan := self._plan:
            self._before.append(lambda: self._read(plan))
            of_row = {**plan.corrections.get(row, {}), field: text}
            self._read(replace(plan, corrections={**plan.corrections, row: of_row}))

    def undo(self) -> None:
        """Take the last change back: a correction, the use of a column, a nationality's languages."""
        if self._plan and self._before:
            self._before.pop()()

    def write_to(self, code: str, tags: tuple[str, ...]) -> None:
        """Write to families of a nationality in these languages from now on."""
        nations = self.reading.nations if self.reading else ()
        before = next((one.languages for one in nations if one.code == code and one.own), ())
        self._before.append(lambda: self._write_to(code, before))
        self._write_to(code, tags)

    def _write_to(self, code: str, tags: tuple[str, ...]) -> None:
        self._session.ask(
            lambda desk, _task: rosters.write_to(desk, code, tags),
            lambda _none: self._read(self._plan) if self._plan else None,
            self.failed.emit,
        )

    def follow_year(self) -> bool:
        """Read the list again where the shared values name another school year; whether they do.

        Raises:
            UsageError: they name no year.
        """
        if self._plan and self._plan.school_year != mailings.school_year(self._values()):
            self._read(self._plan)
            return True
        return False

    def stop(self) -> None:
        """Read no further; what was read before stays."""
        self._session.background.cancel(_LANE)
        self._plan = self.reading.plan if self.reading else None

    def forget(self) -> None:
        """Know of no list."""
        self._session.background.cancel(_LANE)
        self.file = self.reading = self._plan = None
        self._before = []

    def _open(self, file: ListFile) -> None:
        values = self._values()
        self.file = file
        self._ask(lambda desk, task: open_list(desk, file, values, task), self._opened)

    def _opened(self, reading: Reading) -> None:
        self._before = []
        self._came(reading)

    def _read(self, plan: "Plan", *, keep: bool = False) -> None:
        """Read the list by ``plan``; ``keep`` its columns for lists headed alike."""
        self._plan = plan
        values = self._values()

        def work(desk: "Desk", task: Task) -> Reading:
            if keep:
                rosters.keep_columns(desk, plan)
            return read_anew(desk, plan, values, task)

        self._ask(work, self._came)

    def _ask(
        self, work: "Callable[[Desk, Task], Reading]", then: Callable[[Reading], None]
    ) -> None:
        self.begun.emit()
        self._session.ask(work, then, self._fail, lane=_LANE)

    def _came(self, reading: Reading) -> None:
        self._plan, self.reading = reading.plan, reading
        self.was_read.emit(reading)

    def _fail(self, error: DeskError) -> None:
        self._plan = self.reading.plan if self.reading else None
        self.failed.emit(error)
