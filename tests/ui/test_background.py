import logging
import threading
from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from pytestqt.qtbot import QtBot

from gg_desk.errors import DeskError
from gg_desk.ui.background import Background, Task

_LAY_OUT, _PAINT = QEvent.Type(QEvent.registerEventType()), QEvent.Type(QEvent.registerEventType())


def refuse(error: DeskError) -> None:
    pytest.fail(f"failed: {error}")


def test_work_runs_elsewhere_and_its_answer_comes_back_here(
    background: Background, qtbot: QtBot
) -> None:
    answers: list[tuple[int, int]] = []
    background.start(
        lambda _task: threading.get_ident(),
        lambda worker: answers.append((worker, threading.get_ident())),
        refuse,
    )
    qtbot.waitUntil(lambda: bool(answers))
    worker, here = answers[0]
    assert worker != here
    assert here == threading.get_ident()


def test_newer_work_in_a_lane_makes_the_older_stale(background: Background, qtbot: QtBot) -> None:
    begun, gate = threading.Event(), threading.Event()
    answers: list[str] = []

    def slow(_task: Task) -> str:
        begun.set()
        gate.wait(10)
        return "old"

    background.start(slow, answers.append, refuse, lane="search")
    qtbot.waitUntil(begun.is_set)
    background.start(lambda _task: "new", answers.append, refuse, lane="search")
    qtbot.waitUntil(lambda: answers == ["new"])
    gate.set()
    background.start(lambda _task: "after", answers.append, refuse)
    qtbot.waitUntil(lambda: "after" in answers and not background.is_at_work())
    QCoreApplication.processEvents()  # what came at last is told
    assert "old" not in answers


def test_lanes_do_not_disturb_each_other(background: Background, qtbot: QtBot) -> None:
    answers: list[str] = []
    background.start(lambda _task: "a", answers.append, refuse, lane="one")
    background.start(lambda _task: "b", answers.append, refuse, lane="two")
    qtbot.waitUntil(lambda: sorted(answers) == ["a", "b"])


def test_stale_work_that_waits_is_never_begun(background: Background, qtbot: QtBot) -> None:
    gate, begun, answers = threading.Event(), list[str](), list[str]()

    def block(_task: Task) -> str:
        gate.wait(10)
        return "blocked"

    def remember(name: str) -> Callable[[Task], str]:
        return lambda _task: begun.append(name) or name

    for _worker in range(2):
        background.start(block, answers.append, refuse)
    for name in ("first", "second", "third"):
        background.start(remember(name), answers.append, refuse, lane="preview")
    gate.set()
    qtbot.waitUntil(lambda: "third" in answers)
    assert begun == ["third"]


def test_no_more_than_two_run_at_once(background: Background, qtbot: QtBot) -> None:
    running, most, answers = 0, 0, list[int]()
    lock, gate = threading.Lock(), threading.Event()

    def count(_task: Task) -> int:
        nonlocal running, most
        with lock:
            running += 1
            most = max(most, running)
        gate.wait(0.05)
        with lock:
            running -= 1
        return 0

    for _piece in range(6):
        background.start(count, answers.append, refuse)
    qtbot.waitUntil(lambda: len(answers) == 6)
    assert most == 2


def test_a_fault_of_the_world_is_told_as_it_is(background: Background, qtbot: QtBot) -> None:
    told: list[DeskError] = []

    def fail(_task: Task) -> None:
        raise DeskError("No network.", "네트워크가 없습니다.")

    background.start(fail, lambda _none: pytest.fail("answered"), told.append)
    qtbot.waitUntil(lambda: bool(told))
    assert told[0].sentence("ko") == "네트워크가 없습니다."


def test_a_bug_is_logged_whole_and_told_in_general(
    background: Background, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    told: list[DeskError] = []

    def fail(_task: Task) -> None:
        raise ZeroDivisionError

    with caplog.at_level(logging.ERROR):
        background.start(fail, lambda _none: pytest.fail("answered"), told.append)
        qtbot.waitUntil(lambda: bool(told))
    assert "ZeroDivisionError" in caplog.text
    assert "ZeroDivisionError" not in told[0].sentence("en")


def test_progress_stops_with_the_work_that_tells_it(background: Background, qtbot: QtBot) -> None:
    steps: list[int] = []
    ended, answers = threading.Event(), list[str]()

    def work(task: Task) -> str:
        try:
            for step in range(1000):
                task.check()
                task.deliver(lambda step=step: steps.append(step))  # type: ignore[misc]  # a lambda that keeps its step
                ended.wait(0.01)
        finally:
            ended.set()
        return "done"

    background.start(work, answers.append, refuse, lane="sync")
    qtbot.waitUntil(lambda: len(steps) >= 3)
    background.cancel("sync")
    seen = len(steps)
    assert ended.wait(5)
    qtbot.waitUntil(lambda: not background.is_at_work())
    QCoreApplication.processEvents()
    assert len(steps) == seen
    assert answers == []


def test_nothing_is_begun_after_the_end(qapp: object) -> None:
    made = Background()
    made.stop()
    task = made.start(lambda _task: pytest.fail("begun"), lambda _answer: None, refuse)
    assert task.cancelled


def test_nothing_comes_back_after_the_end(qapp: object) -> None:
    made = Background()
    answers: list[str] = []
    made.start(lambda _task: "late", answers.append, refuse)
    made.stop()
    QCoreApplication.processEvents()
    assert answers == []


class Painting(QObject):
    """Told of something it has itself laid out, then painted, each posted as Qt does for a widget."""

    def __init__(self, order: list[str]) -> None:
        super().__init__()
        self._order = order

    def ask(self) -> None:
        self._order.append("told")
        QCoreApplication.postEvent(self, QEvent(_LAY_OUT))

    def customEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        if event.type() == _LAY_OUT:
            self._order.append("laid out")
            QCoreApplication.postEvent(
                self, QEvent(_PAINT), Qt.EventPriority.LowEventPriority.value
            )
        else:
            self._order.append("painted")


@pytest.fixture
def patient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Work waits for the window for as long as a test may take."""
    monkeypatch.setattr("gg_desk.ui.background._PATIENCE", 3600.0)


@pytest.mark.usefixtures("patient")
def test_what_was_told_is_painted_before_work_goes_on(background: Background, qtbot: QtBot) -> None:
    order: list[str] = []
    answers: list[str] = []
    painting = Painting(order)

    def work(task: Task) -> str:
        for _step in range(3):
            task.deliver(painting.ask)
            task.check()
            order.append("went on")
        return "done"

    background.start(work, answers.append, refuse)
    qtbot.waitUntil(lambda: bool(answers))
    assert order == ["told", "laid out", "painted", "went on"] * 3


@pytest.mark.usefixtures("patient")
def test_two_workers_each_have_their_turn(background: Background, qtbot: QtBot) -> None:
    both = threading.Barrier(2)
    answers: list[str] = []

    def work(task: Task) -> str:
        for _step in range(20):
            both.wait(60)
            task.deliver(lambda: None)
            task.give_way()
        return "done"

    for _worker in range(2):
        background.start(work, answers.append, refuse)
    qtbot.waitUntil(lambda: len(answers) == 2)


class Counting(Background):
    """Counts the rounds of the event loop for which work has waited."""

    rounds = 0

    def customEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        self.rounds += 1
        super().customEvent(event)


def test_a_window_that_does_not_rest_is_not_waited_for_again(
    qapp: object, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("gg_desk.ui.background._STRETCH", 0.0)
    made, ended = Counting(), threading.Event()
    answers: list[str] = []

    def work(task: Task) -> str:
        for _step in range(100):
            task.check()
        ended.set()
        return "done"

    made.start(work, answers.append, refuse)
    assert ended.wait(60)  # the event loop stands still meanwhile
    qtbot.waitUntil(lambda: bool(answers))
    assert made.rounds == 3, "those of one wait"
    made.stop()


@pytest.mark.usefixtures("patient")
@pytest.mark.parametrize("end", ["cancel", "stop"])
def test_what_is_cancelled_waits_for_no_window(
    background: Background, qtbot: QtBot, end: str
) -> None:
    begun, ended = threading.Event(), threading.Event()

    def work(task: Task) -> None:
        begun.set()
        try:
            while True:
                task.deliver(lambda: None)
                task.check()
        finally:
            ended.set()

    background.start(work, lambda _none: pytest.fail("answered"), refuse, lane="notices")
    qtbot.waitUntil(begun.is_set)  # from here on the event loop stands still
    if end == "stop":
        background.stop()
    else:
        background.cancel("notices")
    assert ended.wait(60)
