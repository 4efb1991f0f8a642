"""Other words for a text of a sheet, each exchange of words to be undone and done again."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from gg_desk.catalogue.translation import Translation
from gg_desk.errors import DeskError
from gg_desk.ui.background import Task
from gg_desk.ui.late import corrections
from gg_desk.ui.models.sheet_texts import known_as
from gg_desk.ui.session import Session
from gg_desk.ui.undoing import Done, Failed, Step

if TYPE_CHECKING:
    from gg_desk.corrections import SheetText
    from gg_desk.desk import Desk

_WHO = "window"


class WordSwaps:
    """What each text said before it was mended here, the last words last."""

    def __init__(
        self, session: Session, swapped: Callable[[], None], failed: Callable[[DeskError], None]
    ) -> None:
        """``swapped`` is called whenever other words count."""
        self._session = session
        self._swapped = swapped
        self._failed = failed
        self._before: dict[str, list[Translation | None]] = {}

    def mend(
        self, text: "SheetText", words: str, title: Callable[[], str], then: Callable[[], None]
    ) -> None:
        """Let ``text`` say ``words``; ``then`` is called first when they count."""

        def work(desk: "Desk", _task: Task) -> Translation | None:
            return corrections.mend(desk, text.key, text.tag, words, _WHO)

        def keep(before: Translation | None) -> None:
            self._before.setdefault(known_as(text), []).append(before)
            then()

        self._change(text, title, work, keep)

    def put_back(self, text: "SheetText", title: Callable[[], str]) -> None:
        """Let ``text`` say what it said before the last time it was mended, else what the program says."""
        steps = self._before.get(known_as(text), [])
        while steps and steps[-1] and steps[-1].words == text.words:
            steps.pop()  # taken back from elsewhere
        before = steps.pop() if steps else None

        def work(desk: "Desk", _task: Task) -> Translation | None:
            return corrections.put_back(desk, text.key, text.tag, before, _WHO)

        self._change(text, title, work)

    def _change(
        self,
        text: "SheetText",
        title: Callable[[], str],
        work: "Callable[[Desk, Task], Translation | None]",
        then: Callable[[Translation | None], None] = lambda _replaced: None,
    ) -> None:
        """Have ``work`` change the words and give back what they replace, so that it can be undone."""
        replaced: list[Translation | None] = []

        def came(found: Translation | None, done: Done) -> None:
            replaced[:] = [found]
            self._swapped()
            done()

        def swap(done: Done, failed: Failed) -> None:
            """Back, and again: what the last change has replaced counts anew."""
            self._session.ask(
                lambda desk, _task: corrections.put_back(
                    desk, text.key, text.tag, replaced[0], _WHO
                ),
                lambda found: came(found, done),
                failed,
            )

        def changed(found: Translation | None) -> None:
            then(found)
            came(found, lambda: self._session.undoing.did(Step(title, swap, swap)))

        self._session.ask(work, changed, self._failed)
