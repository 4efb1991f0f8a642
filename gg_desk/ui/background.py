"""The one place where long work runs: two workers, one signal back, stale work dropped."""

import logging
import threading
import time
from collections import deque
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any, TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal

from gg_desk.errors import DeskError
from gg_desk.ui.qt_classes import make_classes

_LOG = logging.getLogger(__name__)
_WORKERS = 2
_STRETCH = 0.006
"""Seconds of work after which the window goes first."""
_PATIENCE = 0.1
"""Seconds for which work waits for the window at most: one that is busy for long starves none."""
_AT_REST = QEvent.Type(QEvent.registerEventType())
_BEHIND_ALL = Qt.EventPriority.LowEventPriority.value - 1
"""Behind what is posted to paint."""
_ROUNDS = 3
"""Qt goes through what is posted in rounds: what is done in one is laid out in the next, painted in the third."""
_T = TypeVar("_T")


class Cancelled(Exception):  # noqa: N818 - it ends work that nobody waits for and is no error
    """Raised inside work whose answer nobody waits for any more."""


class Task:
    """One piece of work: where it is cancelled, and where it tells how far it is."""

    def __init__(
        self,
        send: Callable[[Callable[[], None]], None],
        when_at_rest: Callable[[Callable[[], None]], None],
    ) -> None:
        """``send`` has the event loop run something now, ``when_at_rest`` once nothing else is due."""
        self._cancelled = threading.Event()
        self._window_rests = threading.Event()
        self._window_rests.set()
        self._stretch_ends = 0.0
        self._send = send
        self._when_at_rest = when_at_rest

    @property
    def cancelled(self) -> bool:
        """Whether nobody waits for the answer any more."""
        return self._cancelled.is_set()

    def cancel(self) -> None:
        """Drop the work: not begun if it waits, its answer thrown away if it runs."""
        self._cancelled.set()
        self._window_rests.set()

    def deliver(self, step: Callable[[], None]) -> None:
        """Run ``step`` on the event loop, unless the work was cancelled by then."""
        self._send(lambda: None if self.cancelled else step())
        self._stretch_ends = 0.0

    def check(self) -> None:
        """Give way to the window, and end the work here if it was cancelled.

        Raises:
            Cancelled: it was.
        """
        self.give_way()
        if self.cancelled:
            raise Cancelled

    def give_way(self) -> None:
        """After a stretch of work, let the window do first whatever is due in it.

        Long work calls this, or ``check``, each millisecond or two. A window that paints asks Python for
        each cell, and would wait each time until the work beside it hands the interpreter over.
        """
        if time.monotonic() >= self._stretch_ends:
            self._let_window_go_first()

    def _let_window_go_first(self) -> None:
        """Wait until nothing is due in the window; not again while it never came to rest since."""
        if self._window_rests.is_set():
            self._window_rests.clear()
            if not self.cancelled:  # after this ``cancel`` ends the wait
                self._when_at_rest(self._window_rests.set)
                self._window_rests.wait(_PATIENCE)
        self._stretch_ends = time.monotonic() + _STRETCH


class Background(QObject):
    """Two workers for what would block the event loop; answers come back on the event loop."""

    _came = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = ThreadPoolExecutor(_WORKERS, thread_name_prefix="gg-desk")
        self._lanes: dict[str, Task] = {}
        self._tasks: set[Task] = set()
        self._waiting: deque[tuple[Callable[[], None], int]] = deque()
        self._stopped = False
        self._came.connect(self._run, Qt.ConnectionType.QueuedConnection)

    def start(
        self,
        work: Callable[[Task], _T],
        then: Callable[[_T], None],
        failed: Callable[[DeskError], None],
        *,
        lane: str = "",
    ) -> Task:
        """Run ``work`` in a worker, then ``then`` or ``failed`` on the event loop.

        Newer work in a ``lane`` cancels what is still under way in it. What is no ``DeskError``
        is a bug: logged whole, told in a general sentence. After ``stop`` nothing is begun.
        """
        make_classes()
        task = Task(self._came.emit, self._when_at_rest)
        if self._stopped:  # a timer may still fire while the window goes
            task.cancel()
            return task
        self._tasks.add(task)
        if lane:
            self.cancel(lane)
            self._lanes[lane] = task
        self._pool.submit(self._work, task, work, then, failed)
        return task

    def is_at_work(self) -> bool:
        """Whether anything is under way or waits for a worker."""
        return bool(self._tasks)

    def cancel(self, lane: str) -> None:
        """Cancel what is under way in ``lane``."""
        if lane in self._lanes:
            self._lanes.pop(lane).cancel()

    def stop(self) -> None:
        """Cancel everything and wait for what runs; afterwards nothing comes back."""
        self._stopped = True
        for task in list(self._tasks):
            task.cancel()
        self._pool.shutdown(wait=True, cancel_futures=True)

    def customEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """A round of the event loop has ended: after the last, work goes on that waits for it."""
        if event.type() == _AT_REST:
            step, rounds = self._waiting.popleft()
            if rounds:
                self._when_at_rest(step, rounds)
            else:
                step()

    def _when_at_rest(self, step: Callable[[], None], rounds: int = _ROUNDS) -> None:
        """Do ``step`` on the event loop behind all that is due there in so many rounds; from any thread."""
        self._waiting.append((step, rounds - 1))
        QCoreApplication.postEvent(self, QEvent(_AT_REST), _BEHIND_ALL)

    def _work(
        self,
        task: Task,
        work: Callable[[Task], _T],
        then: Callable[[_T], None],
        failed: Callable[[DeskError], None],
    ) -> None:
        try:
            task.check()
            answer = work(task)
        except Cancelled:
            pass
        except DeskError as error:
            self._answer(task, failed, error)
        except Exception:  # noqa: BLE001 - a bug in one answer must not end the worker; it is logged whole
            _LOG.exception("Background work failed")
            self._answer(task, failed, _general_error())
        else:
            self._answer(task, then, answer)
        finally:
            self._tasks.discard(task)

    @staticmethod
    def _answer(task: Task, to: Callable[[Any], None], value: object) -> None:
        task.deliver(lambda: to(value))

    def _run(self, step: Callable[[], None]) -> None:
        if not self._stopped:  # answers may be on their way when the window closes
            step()


def _general_error() -> DeskError:
    return DeskError(
        "Something in the program went wrong. Try again; if it happens again, start GG Desk anew.",
        "프로그램에 문제가 생겼습니다. 다시 해 보고, 또 생기면 GG Desk를 다시 시작해 주세요.",
    )
