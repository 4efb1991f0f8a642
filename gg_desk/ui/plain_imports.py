"""Imports as Python itself does them, without PySide's reading of every module's source."""

import builtins

import PySide6.QtCore  # noqa: F401 - puts its own import in Python's place, once


def keep_imports_plain() -> None:
    """Have Python import as it does without PySide; what was imported stays as it is.

    PySide wraps each import, so that a module may say ``from __feature__ import snake_case``. To
    know who uses Qt it reads the source of all that is imported from then on, Qt's or not, and
    Python keeps those lines. That took 18 ms of the processor to the first paint, 90 more until the
    desk was imported, and 25 MB with all pages seen. Nothing here asks for such features.
    """
    plain = vars(builtins).get("__orig_import__")
    if plain is not None:
        builtins.__import__ = plain
