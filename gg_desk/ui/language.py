"""The window's own language, Korean or English, switched at once."""

import datetime as dt
import functools
from typing import Literal

from PySide6.QtCore import QDate, QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from gg_desk.resources import resource

WindowTag = Literal["ko", "en"]


def window_tag(preferred: str) -> WindowTag:
    """The language the window opens in: ``preferred``, else as the system is, else English."""
    if preferred in {"ko", "en"}:
        return "ko" if preferred == "ko" else "en"
    return "ko" if QLocale.system().language() is QLocale.Language.Korean else "en"


class Translation:
    """The translators of one application, and the language that they speak now."""

    def __init__(self, application: QApplication) -> None:
        self._application = application
        self._installed: list[QTranslator] = []
        self.tag: WindowTag = "en"

    def speak(self, tag: WindowTag) -> None:
        """Switch to ``tag``; every window gets a ``LanguageChange`` event."""
        self.tag = tag
        self.end()
        self._installed = [] if tag == "en" else [_qt_own(), _left_out(), _ours()]
        for translator in self._installed:
            self._application.installTranslator(translator)
        QLocale.setDefault(locale(tag))

    def end(self) -> None:
        """Take the translators off; the application speaks English again."""
        for translator in self._installed:
            self._application.removeTranslator(translator)
        self._installed = []


def korean(context: str, english: str) -> str:
    """The Korean of a text of the window, whatever language it speaks now; empty where there is none."""
    return _to_look_up().translate(context, english) or ""


def locale(tag: str) -> QLocale:
    """How numbers, dates and times are written in ``tag``."""
    return QLocale(QLocale.Language.Korean if tag == "ko" else QLocale.Language.English)


def date_words(day: dt.date, tag: str) -> str:
    """A day as it is written out in ``tag``, without its weekday."""
    pattern = "yyyy년 M월 d일" if tag == "ko" else "d MMMM yyyy"
    return locale(tag).toString(QDate(day.year, day.month, day.day), pattern)


def _ours() -> QTranslator:
    return _compiled("gg_desk_ko.qm")


def _left_out() -> QTranslator:
    """Words of Qt's dialogs that its own translation leaves in English."""
    return _compiled("qt_ko.qm")


def _compiled(name: str) -> QTranslator:
    translator = QTranslator()
    translator.load(str(resource("ui", name)))
    return translator


@functools.cache
def _to_look_up() -> QTranslator:
    return _ours()


def _qt_own() -> QTranslator:
    """Qt's own words: the buttons of its file and print dialogs."""
    translator = QTranslator()
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    translator.load("qtbase_ko", folder)
    return translator
