"""A monkey at the desk: clicks, types, drops and resizes at random, and tells what broke.

    python tests/benchmarks/monkey.py [--minutes 30] [--seed 1]

It plays with the whole window over the bundled catalogue, in a temporary folder, as a hand would:
mouse, keys, input methods in several scripts, the wheel, files dropped, dialogs, sizes, both
languages, light and dark. Prints JSON: how much it did; exceptions and warnings, each with what was
done before; how much memory grew after the first third, and of which objects there are more (bounded
caches are emptied, garbage is collected and free memory given back before each reading, so that growth
is a leak and no store that fills); the longest times in which the window stood still. It writes nothing
outside that folder: dialogs that choose files or printers can rename, delete and make whatever lies on
the computer, so they are closed as they open and never touched. Exits with 1 where anything broke. The
same seed tries the same things, as far as workers allow.
"""

import argparse
import collections
import ctypes
import faulthandler
import functools
import gc
import json
import logging
import os
import random
import sys
import tempfile
import threading
import time
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import NamedTuple

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["CUPS_SERVER"] = "127.0.0.1:9"  # no printer is near

from PySide6.QtCore import (
    QEvent,
    QMimeData,
    QObject,
    QPoint,
    QPointF,
    QSize,
    Qt,
    QTimer,
    QtMsgType,
    QUrl,
    Slot,
    qInstallMessageHandler,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QDesktopServices,
    QDragEnterEvent,
    QDropEvent,
    QInputMethodEvent,
    QKeyEvent,
    QMouseEvent,
    QPixmapCache,
    QWheelEvent,
)
from PySide6.QtPrintSupport import QAbstractPrintDialog, QPageSetupDialog
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from shiboken6 import isValid

from gg_desk.desk import open_desk
from gg_desk.folders import Folders
from gg_desk.settings import Preferences, write_preferences
from gg_desk.ui import theme
from gg_desk.ui.models.window_actions import ACTIONS
from gg_desk.ui.start import keep_turns_short, make_window, prepare_application
from gg_desk.ui.window import Window
from gg_desk.ui.window_ways import PLACES

_PAUSE_MS = 8
_READ_EACH_S = 60
_REMEMBERED = 25
_STILL_MS = 50
_FAULTS = 40
_NEVER = (QFileDialog, QAbstractPrintDialog, QPageSetupDialog)
"""Qt's own dialogs rename files by F2, delete them, and make folders, wherever they lead."""
_PATIENCE_S = 60
_HARMLESS = ("This plugin does not support",)
_TEXTS = (
    "보육", "ㅂㅇ", "안산시", "크메르", "childcare", "vi", "ភាសាខ្មែរ", "العربية", "Привет", "မြန်မာ",
    "2022-05-01", "2020", "031-120", "K7F3-9QX2", "🙂", "\u202e", "%1 %2", "<b>굵게</b>", "x" * 300, " ",
    "correct horse battery",
)  # fmt: skip
_KEYS = (
    Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Space,
    Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_PageDown,
    Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_Backspace, Qt.Key.Key_Delete, Qt.Key.Key_F2,
)  # fmt: skip
_SIZES = (QSize(1024, 640), QSize(1280, 720), QSize(1366, 768), QSize(1920, 1080))
_ROSTER = """아동명,생년월일,국적,보호자,주소,우편번호,시군
SOK DARA,2020-03-05,캄보디아,SOK CHANTHA,경기도 안산시 예시로 1,15360,안산시
NGUYEN VAN AN,모름,베트남,TRAN THI HOA,경기도 안산시 예시로 2,15360,안산시
,2020-01-30,,KARIMOV AZIZ,,15361,안산시
"""
_FEED = """<?xml version='1.0'?><rss version='2.0'><channel><title>E</title><link>https://example.org</link>
<description>E</description><item><title>An example</title><link>https://example.org/1</link>
<guid>1</guid><description>&lt;p&gt;Words.&lt;/p&gt;</description></item></channel></rss>"""


def may_touch(part: QWidget) -> bool:
    """Whether it belongs to no dialog that could change what lies on this computer."""
    above: QWidget | None = part
    while above is not None:
        if isinstance(above, _NEVER):
            return False
        above = above.parentWidget()
    return True


class Closing(QObject):
    """Closes dialogs for files and printers as they open."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Before anybody could act in one."""
        if event.type() is QEvent.Type.Show and isinstance(watched, _NEVER):
            QTimer.singleShot(0, watched, watched.reject)
        return False


class Watch(logging.Handler):
    """Keeps what goes wrong, each with what was done before."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.faults: list[dict[str, object]] = []
        self.done: collections.deque[str] = collections.deque(maxlen=_REMEMBERED)
        logging.getLogger().addHandler(self)
        sys.excepthook = self.raised
        threading.excepthook = lambda args: self.raised(
            args.exc_type, args.exc_value or args.exc_type(), args.exc_traceback
        )
        sys.unraisablehook = lambda args: self.note(f"{args.err_msg} {args.exc_value!r}")
        qInstallMessageHandler(self.qt_said)

    def raised(
        self, kind: type[BaseException], error: BaseException, where: TracebackType | None
    ) -> None:
        """An exception that nobody caught."""
        self.note("".join(traceback.format_exception(kind, error, where)))

    def emit(self, record: logging.LogRecord) -> None:
        """A warning in the log."""
        self.note(self.format(record))

    def qt_said(self, kind: QtMsgType, _context: object, words: str) -> None:
        """A warning of Qt's."""
        told = kind in {QtMsgType.QtWarningMsg, QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg}
        if told and not words.startswith(_HARMLESS):
            self.note(f"Qt: {words}")

    def note(self, words: str) -> None:
        """Keep it once; the same fault again only counts."""
        known = next((one for one in self.faults if one["what"] == words), None)
        if known:
            known["times"] = int(str(known["times"])) + 1
        elif len(self.faults) < _FAULTS:
            self.faults.append({"what": words, "times": 1, "after": list(self.done)})


class Monkey(QObject):
    """One hand at the window; ``ended`` is called when its time is over."""

    def __init__(
        self, window: Window, folder: Path, watch: Watch, chance: random.Random, seconds: float
    ) -> None:
        super().__init__(window)
        self.window, self.folder, self.watch, self.chance = window, folder, watch, chance
        self.did = 0
        self.stills: list[tuple[float, str, str]] = []
        self.readings: list[Reading] = []
        self._begun = self._last = time.perf_counter()
        self._seconds, self._dropped = seconds, 0
        self._ways: list[tuple[int, Callable[[], str]]] = [
            (40, self.click),
            (18, self.press),
            (14, self.type),
            (10, self.act),
            (5, self.wheel),
            (3, self.drop),
            (3, self.double_click),
            (2, self.ask_menu),
            (2, self.resize),
            (2, self.search),
            (1, self.dress),
        ]
        self._over, self._front = False, QWidget()
        self.turn()

    @Slot()
    def turn(self) -> None:
        """Do one thing, and see how long the window stood still since the last."""
        if self._over:
            return
        now = time.perf_counter()
        still = (now - self._last) * 1000 - _PAUSE_MS
        if self.did and still > _STILL_MS:
            before = self.watch.done[-1] if self.watch.done else ""
            self.stills.append((still, before, self.window.place))
        if now - self._begun > self._seconds:
            self._over = True
            self.window.close()
            QApplication.exit()
            return
        # A timer of its own each time: one that repeats would wait for a menu that it opened itself.
        QTimer.singleShot(_PAUSE_MS, self, self.turn)
        if any(
            isinstance(one, _NEVER) and one.isVisible() for one in QApplication.topLevelWidgets()
        ):
            self._last = time.perf_counter()  # it is about to close
            return
        # What a worker makes must not be looked at while it is half made: Python fails over it.
        at_rest = not self.window.session.background._tasks
        if at_rest and now - self._begun > len(self.readings) * _READ_EACH_S:
            self.readings.append(reading())
        weights = [weight for weight, _way in self._ways]
        way = self.chance.choices([way for _weight, way in self._ways], weights)[0]
        self.did += 1
        self.watch.done.append(way.__name__)
        self._last = time.perf_counter()
        said = way()
        self.watch.done[-1] = f"{self.window.place}: {said}"

    def click(self) -> str:
        """Somewhere a hand would click."""
        part, at = self._somewhere()
        self._mouse(part, QEvent.Type.MouseButtonPress, at)
        self._mouse(part, QEvent.Type.MouseButtonRelease, at)
        return f"click {named(part)}"

    def double_click(self) -> str:
        """Twice in the same place."""
        part, at = self._somewhere()
        for kind in (
            QEvent.Type.MouseButtonPress,
            QEvent.Type.MouseButtonRelease,
            QEvent.Type.MouseButtonDblClick,
            QEvent.Type.MouseButtonRelease,
        ):
            self._mouse(part, kind, at)
        return f"double click {named(part)}"

    def ask_menu(self) -> str:
        """The right button."""
        part, at = self._somewhere()
        where = part.mapToGlobal(at)
        reason = QContextMenuEvent.Reason.Mouse
        QApplication.sendEvent(part, QContextMenuEvent(reason, at, where))
        return f"menu of {named(part)}"

    def press(self) -> str:
        """One key, where the focus is."""
        key = self.chance.choice(_KEYS)
        self._key(key, Qt.KeyboardModifier.NoModifier)
        return f"key {key.name}"

    def type(self) -> str:
        """Words, key by key or as an input method gives them."""
        text, part = self.chance.choice(_TEXTS), self._focused()
        if self.chance.random() < 0.5:
            event = QInputMethodEvent()
            event.setCommitString(text)
            QApplication.sendEvent(part, event)
        else:
            for letter in text[:20]:
                for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                    held = Qt.KeyboardModifier.NoModifier
                    QApplication.sendEvent(part, QKeyEvent(kind, 0, held, letter))
        return f"type {text[:20]!r} into {named(part)}"

    def act(self) -> str:
        """Something that the window does by name; not its end, which is the monkey's own."""
        names = [one.name for one in ACTIONS if one.name != "window.close"]
        name = self.chance.choice(names)
        if QApplication.activeModalWidget() is None:
            self.window.do(name)
        return f"do {name}"

    def search(self) -> str:
        """Ask the field over everything, and open what it finds."""
        text = self.chance.choice(_TEXTS)
        self.window.search.take_focus()
        self.window.search.setText(text)
        self.window.search.textEdited.emit(text)
        self._key(Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier)
        return f"search {text[:20]!r}"

    def wheel(self) -> str:
        """Up or down."""
        part, at = self._somewhere()
        turn = QPoint(0, self.chance.choice((-360, -120, 120, 360)))
        QApplication.sendEvent(
            part,
            QWheelEvent(
                QPointF(at),
                QPointF(part.mapToGlobal(at)),
                QPoint(),
                turn,
                Qt.MouseButton.NoButton,
                Qt.KeyboardModifier.NoModifier,
                Qt.ScrollPhase.NoScrollPhase,
                False,
            ),
        )
        return f"wheel over {named(part)}"

    def drop(self) -> str:
        """A list, or what is none."""
        path = self.folder / self.chance.choice(
            ("list.csv", "feed.xml", "broken.xlsx", "missing.csv")
        )
        mime = QMimeData()
        mime.setUrls([QUrl.fromLocalFile(str(path))])
        way, held, at = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier, QPointF(300, 300)
        button = Qt.MouseButton.LeftButton
        if QApplication.activeModalWidget() is None:
            enter = QDragEnterEvent(at, way, mime, button, held)
            QApplication.sendEvent(self.window, enter)
            if enter.isAccepted():
                QApplication.sendEvent(self.window, QDropEvent(at, way, mime, button, held))
        return f"drop {path.name}"

    def resize(self) -> str:
        """Another size of the window."""
        size = self.chance.choice(_SIZES)
        self.window.resize(size)
        return f"resize to {size.width()}"

    def dress(self) -> str:
        """Light, dark, or as the system is."""
        scheme = self.chance.choice(("light", "dark", ""))
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        theme.wear(application, scheme)
        return f"wear {scheme!r}"

    def _somewhere(self) -> tuple[QWidget, QPoint]:
        """A point on what is in front: a menu or list that hangs open, a dialog, else the window."""
        asked = (QApplication.activePopupWidget(), QApplication.activeModalWidget())
        # PySide may hold a dead popup of the same address.
        front = (
            next((one for one in asked if one and isValid(one) and may_touch(one)), None)
            or self._any_window()
        )
        self._front = front  # with it PySide would let go of the parts that it was asked for
        parts = [one for one in front.findChildren(QWidget) if one.isVisible() and one.isEnabled()]
        wanted = [one for one in parts if one.focusPolicy() != Qt.FocusPolicy.NoFocus]
        part = self.chance.choice(wanted or parts or [front])
        seen = part.visibleRegion().boundingRect()
        if seen.isEmpty():
            return part, part.rect().center()
        at = QPoint(
            self.chance.randint(seen.left(), seen.right()),
            self.chance.randint(seen.top(), seen.bottom()),
        )
        inside = part.childAt(at)
        return (inside, inside.mapFrom(part, at)) if inside else (part, at)

    def _any_window(self) -> QWidget:
        """Mostly the main window, sometimes another that stands open."""
        others = [
            one
            for one in QApplication.topLevelWidgets()
            if one.isVisible() and one is not self.window and may_touch(one)
        ]
        return self.chance.choice(others) if others and self.chance.random() < 0.4 else self.window

    def _focused(self) -> QWidget:
        asked = (
            QApplication.activePopupWidget(),
            QApplication.focusWidget(),
            QApplication.activeModalWidget(),
        )
        return next((one for one in asked if one and isValid(one) and may_touch(one)), self.window)

    def _key(self, key: Qt.Key, held: Qt.KeyboardModifier) -> None:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(self._focused(), QKeyEvent(kind, key, held))

    def _mouse(self, part: QWidget, kind: QEvent.Type, at: QPoint) -> None:
        left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
        held = none if kind is QEvent.Type.MouseButtonRelease else left
        event = QMouseEvent(
            kind,
            QPointF(at),
            QPointF(part.mapToGlobal(at)),
            left,
            held,
            Qt.KeyboardModifier.NoModifier,
        )
        QApplication.sendEvent(part, event)


def named(part: QWidget) -> str:
    """What a person would call it."""
    text = getattr(part, "text", None)
    words = text() if callable(text) else ""
    said = part.accessibleName() or (words if isinstance(words, str) else "")
    return f"{type(part).__name__} {said[:30]!r}"


class Reading(NamedTuple):
    """What the process holds at a moment, after everything was given back that it does not need."""

    resident_mb: float
    """0 where the system does not tell."""
    objects: collections.Counter[str]
    """How many of each kind: widgets by class, and all that Python's collector knows."""


def reading() -> Reading:
    """What is held now with every bounded cache empty, garbage collected and free memory given back."""
    QPixmapCache.clear()
    for one in gc.get_objects():
        if isinstance(one, functools._lru_cache_wrapper) and one.cache_parameters()["maxsize"]:
            one.cache_clear()
    gc.collect()
    if sys.platform == "linux":
        ctypes.CDLL(None).malloc_trim(0)
    try:
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    except OSError:
        pages = 0
    objects = collections.Counter(
        f"widget {one.metaObject().className()}" for one in QApplication.allWidgets()
    )
    objects.update(f"{type(one).__module__}.{type(one).__qualname__}" for one in gc.get_objects())
    return Reading(pages * os.sysconf("SC_PAGE_SIZE") / 1e6, objects)


def played(seconds: float, seed: int, folder: Path) -> dict[str, object]:
    """Let it play, and tell."""
    _furnish(folder)
    os.chdir(folder)  # whatever it saves by a name alone
    watch = Watch()
    keep_turns_short()
    application = prepare_application()
    application.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    application.setQuitOnLastWindowClosed(False)
    application.installEventFilter(Closing(application))
    for scheme in ("http", "https", "tel", "mailto", "file"):
        QDesktopServices.setUrlHandler(scheme, _Nowhere(application), "open")
    where = Folders(folder / "desk")
    window = make_window(application, where)
    theme.apply_theme(application)
    window.show()
    window.session.open(lambda: open_desk(where))
    faulthandler.dump_traceback_later(seconds + _PATIENCE_S, exit=True)
    chance = random.Random(seed)  # noqa: S311 - a monkey keeps no secrets
    monkey = Monkey(window, folder, watch, chance, seconds)
    application.exec()
    return _told(monkey, watch, seconds, seed)


class _Nowhere(QObject):
    """Where links of the window lead while the monkey follows them."""

    @Slot(QUrl)
    def open(self, _address: QUrl) -> None:
        """Nothing."""


def _furnish(folder: Path) -> None:
    (folder / "desk").mkdir()
    feed = folder / "feed.xml"
    feed.write_text(_FEED, encoding="utf-8")
    (folder / "list.csv").write_text(_ROSTER, encoding="utf-8")
    (folder / "broken.xlsx").write_bytes(b"PK no book")
    preferences = Preferences(window_language="ko", feeds=(str(feed),))
    write_preferences(Folders(folder / "desk"), preferences)


def _told(monkey: Monkey, watch: Watch, seconds: float, seed: int) -> dict[str, object]:
    held = monkey.readings
    warm, late = held[len(held) // 3], held[-1]
    grown = collections.Counter(late.objects)
    grown.subtract(warm.objects)
    longest = sorted(monkey.stills, reverse=True)[:12]
    return {
        "seed": seed,
        "seconds": round(seconds),
        "did": monkey.did,
        "faults": watch.faults,
        "memory_mb": {
            "warm": round(warm.resident_mb, 1),
            "late": round(late.resident_mb, 1),
            "leak": round(late.resident_mb - warm.resident_mb, 1),
            "each_minute": [round(one.resident_mb) for one in held],
        },
        "grown_since_warm": {kind: more for kind, more in grown.most_common(15) if more > 0},
        "stood_still_ms": [[round(ms), did, place] for ms, did, place in longest],
        "longer_than_100_ms": sum(ms > 100 for ms, _did, _place in monkey.stills),
        "places": len(PLACES),
    }


def main() -> None:
    """Play and print; 1 where anything broke."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=30)
    parser.add_argument("--seed", type=int, default=1)
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name:
        for variable in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"):
            os.environ[variable] = name
        found = played(chosen.minutes * 60, chosen.seed, Path(name).resolve())
        os.chdir(Path(name).parent)
    sys.stdout.write(json.dumps(found, indent=1, ensure_ascii=False) + "\n")
    sys.stdout.flush()
    sys.exit(1 if found["faults"] else 0)


if __name__ == "__main__":
    main()
