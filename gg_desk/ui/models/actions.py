"""Named actions: what each is called, and its keys."""

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

CONTEXT = "Actions"
_KEY_BETWEEN = ", "


class Action(NamedTuple):
    """One thing that the window does, declared once for its keys, the field and the list of keys."""

    name: str
    """Never changes and is never shown."""
    english: str
    """The title, marked for translation in the context ``Actions``."""
    keys: tuple[str, ...] = ()
    """As ``QKeySequence`` reads them; the first is the one that is shown."""
    words: str = ""
    """Other words in either language by which people look for it."""

    def title(self) -> str:
        """What it is called in the window's language."""
        return QCoreApplication.translate(CONTEXT, self.english)


def all_keys(action: Action) -> str:
    """Its keys as they are shown side by side; empty where it has none."""
    return _KEY_BETWEEN.join(action.keys)
