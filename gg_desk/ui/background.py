"""The one place where long work runs: two workers, one signal back, stale work dropped."""

import logging
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from gg_desk.errors import DeskError

_LOG = logging.getLogger(__name__)
_WORKERS = 2
_T = TypeVar("_T")


class Cancelled(Exception):  # noqa: N818 - it ends work that nobody waits for and is no error
    """Raised inside work whose answer nobody waits for any more."""


class Task:
    """One piece of work: where it is cancelled, and where it tells how far it is."""

    def __init__(self, send: Callable[[Callable[[], None]], None]) -> None:
        self._cancelled = threading.Event()
        self._send = send

    @property
    def cancelled(self) -> bool:
        """Whether nobody waits for the answer any more."""
        return self._cancelled.is_set()

    def cancel(self) -> None:
        """Drop the work: not begun if it waits, its answer thrown away if it runs."""
        self._cancelled.set()

    def deliver(self, step: Callable[[], None]) -> None:
        """Run ``step`` on the event loop, unless the work was cancelled by then."""
        self._send(lambda: None if self.cancelled else step())

    def check(self) -> None:
        """End the work here if it was cancelled.

        Raises:
            Cancelled: it was.
        """
        if self.cancelled:
            raise Cancelled


class Background(QObject):
    """Two workers for what would block the event loop; answers come back on the event loop."""

    _came = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = ThreadPoolExecutor(_WORKERS, thread_name_prefix="gg-desk")
        self._lanes: dict[str, Task] = {}
        self._tasks: set[Task] = set()
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
        task = Task(self._came.emit)
        if self._stopped:  # a timer may still fire while the window goes
            task.cancel()
            return task
        self._tasks.add(task)
        if lane:
            self.cancel(lane)
            self._lanes[lane] = task
        self._pool.submit(self._work, task, work, then, failed)
        return task

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
