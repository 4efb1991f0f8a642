"""The keys of what the window does."""

import functools
from collections.abc import Callable

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from gg_desk.ui.models import window_actions


def listen(window: QWidget, do: Callable[[str], None]) -> None:
    """Have each key of ``window_actions`` call ``do`` with its action's name, anywhere in ``window``."""
    for action in window_actions.ACTIONS:
        for keys in action.keys:
            QShortcut(QKeySequence(keys), window, functools.partial(do, action.name))
