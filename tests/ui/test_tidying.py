"""What only Python's collector finds goes while nobody is at the window."""

import gc
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from gg_desk.ui.keeping.presence import Presence
from gg_desk.ui.tidying import Tidying


class Circle:
    """Holds itself."""

    def __init__(self) -> None:
        self.me = self


@pytest.fixture
def work() -> list[str]:
    """What is under way in workers."""
    return []


@pytest.fixture
def presence(qapp: QApplication, work: list[str]) -> Iterator[Presence]:
    """Watched over by what tidies; the tests say what time it is."""
    room = QObject()
    made = Presence(room)
    made.tick.stop()
    usual = gc.get_threshold()
    # As often as in the window at the newest objects, and as seldom at all of them, whatever
    # another test has set.
    gc.set_threshold(2_000, 10, 1_000_000)
    Tidying(room, made, lambda: bool(work)).tidy()
    yield made
    gc.unfreeze()
    gc.set_threshold(*usual)
    room.deleteLater()


def much_is_made() -> "weakref.ref[Circle]":
    """As much as an hour's work, and in it a circle that the collector has passed by."""
    circle = Circle()
    gc.collect(1)
    many = [[at] for at in range(200_000)]
    del many
    return weakref.ref(circle)


def look(presence: Presence, seconds: float) -> None:
    """The next tick, so many seconds after the last touch."""
    touched = presence.now()
    presence.touch()
    presence.now = lambda: touched + seconds
    presence.tick.timeout.emit()


def test_a_circle_goes_in_a_quiet_moment_alone(presence: Presence) -> None:
    circle = much_is_made()
    look(presence, 2)
    assert circle() is not None
    look(presence, 12)
    assert circle() is None


def test_who_waits_for_work_to_end_is_not_made_to_wait_for_the_collector(
    presence: Presence, work: list[str]
) -> None:
    circle = much_is_made()
    work.append("notices")
    look(presence, 12)
    assert circle() is not None
    work.clear()
    look(presence, 12)
    assert circle() is None


def test_an_idle_window_does_nothing(presence: Presence) -> None:
    much_is_made()
    look(presence, 12)
    full = gc.get_stats()[2]["collections"]
    look(presence, 12)
    assert gc.get_stats()[2]["collections"] == full


def test_what_the_first_quiet_moment_leaves_is_not_looked_at_again(presence: Presence) -> None:
    Tidying(presence, presence, lambda: False)
    circle, pages = much_is_made(), [Circle() for _at in range(1_000)]
    look(presence, 12)
    assert circle() is None
    looked_at = {id(one) for one in gc.get_objects()}
    assert not looked_at & {id(page) for page in pages}
    later = much_is_made()
    look(presence, 12)
    assert later() is None
