"""What stands on each page when it is photographed, brought there as a person would."""

from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import QElapsedTimer, QEventLoop, QTimer

from gg_desk.ui.window import Window

_PROGRAM = "childcare-support-registered"
_QUIET_MS, _LONGEST_MS = 500, 30_000


def settle(window: Window) -> None:
    """Wait until no worker has had anything to do for a while."""
    quiet, all_of_it = QElapsedTimer(), QElapsedTimer()
    quiet.start()
    all_of_it.start()
    while quiet.elapsed() < _QUIET_MS:
        turn = QEventLoop()
        QTimer.singleShot(20, turn.quit)
        turn.exec()
        if window.session.background._tasks:
            quiet.restart()
        if all_of_it.elapsed() > _LONGEST_MS:
            raise TimeoutError(f"{window.place} never came to rest")


def find_a_fit(window: Window, _folder: Path, _code: str) -> None:
    """A child and a guardian of whom some things are told."""
    window.go("finding")
    settle(window)
    page = window.finding
    hand = page.at_hand
    hand.tell("area", None, "안산시" if window.session.tag == "ko" else "Ansan")
    child = hand.add("child")
    settle(window)
    for name, told in (
        ("birth_date", "2022-05-01"),
        ("registration", "registered"),
        ("attends", "daycare"),
    ):
        hand.tell(name, child, told)
    hand.add("guardian")
    settle(window)
    for card in page.people.cards.values():
        card.show()


def _record(kind: str, record_id: str) -> "Scene":
    return lambda window, _folder, _code: window.open_record(kind, record_id)


def _first_news(window: Window, _folder: Path, _code: str) -> None:
    window.go("news")
    settle(window)
    page = window.news
    first = page.model.first_choice()
    if first is not None:
        page.view.setCurrentIndex(page.model.index(first))


Scene = Callable[[Window, Path, str], None]
"""Is given the window, the data folder, and the code of a sheet that was handed out."""
SCENES: Mapping[str, Scene] = {
    "home": lambda window, _folder, _code: window.go("home"),
    "finding": find_a_fit,
    "programs": _record("program", _PROGRAM),
    "contacts": _record("contact", "danuri-call-center"),
    "news": _first_news,
    "sheets": lambda window, _folder, _code: window.order_sheet(_PROGRAM, ("km",)),
    "mailing": lambda window, folder, _code: window.open_file(folder / "명단.csv"),
    "keeping": lambda window, _folder, _code: window.go("keeping"),
    "handouts": lambda window, _folder, code: window.look_up(code),
    "backups": lambda window, _folder, _code: window.go("backups"),
    "office": lambda window, _folder, _code: window.go("office"),
}
