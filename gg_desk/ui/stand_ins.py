"""Modules that libraries import in case somebody asks, and that nobody here asks for at the start."""

import functools
import importlib
import importlib.util
import sys
import threading
from types import ModuleType
from typing import Any

_SELDOM_ASKED = (
    "asyncio",  # SQLAlchemy, for drivers that are waited for by coroutines
    "importlib.metadata",  # SQLAlchemy, for other people's dialects
    "urllib.request",  # segno's way to SVG, by way of xml.sax; ours when news are fetched
    "PIL.Image",  # ReportLab; ours when a picture is shown
    "PIL.ImageOps",
    "PIL.JpegImagePlugin",
    "PIL.PngImagePlugin",
)
"""Those of one package go together: what reads a kind of picture is known to Pillow once it was imported."""
_TAKEN = {"asyncio": ("iscoroutine",)}
"""Functions that a library takes out of the module at its own import, to call them later."""
_TURN = threading.Lock()


class StandIn(ModuleType):
    """Stands among the imported modules in place of one that is imported when it is first asked for anything."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.__spec__ = importlib.util.find_spec(name)
        for taken in _TAKEN.get(name, ()):
            setattr(self, taken, functools.partial(_call, self, taken))

    def __getattr__(self, name: str) -> Any:
        """Whatever the module itself calls by this name."""
        return getattr(_itself(self), name)


def put_stand_ins() -> None:
    """Have the modules that are seldom asked for imported when they are, where they are not imported yet.

    For the start: SQLAlchemy, segno and ReportLab would bring coroutines, HTTP, TLS and pictures with
    them, a tenth of a second and 11 MB.
    """
    for name in _SELDOM_ASKED:
        if name in sys.modules:
            continue
        stand_in = StandIn(name)
        package, _dot, inside = name.rpartition(".")
        if package:
            setattr(importlib.import_module(package), inside, stand_in)
        sys.modules[name] = stand_in


def _call(stand_in: StandIn, function: str, *arguments: object) -> Any:
    return getattr(_itself(stand_in), function)(*arguments)


def _itself(stand_in: StandIn) -> ModuleType:
    """The module for which ``stand_in`` stands."""
    with _TURN:
        package, dot, _inside = stand_in.__name__.rpartition(".")
        for name in [
            stand_in.__name__,
            *(one for one in _SELDOM_ASKED if dot and _is_in(one, package)),
        ]:
            _take_away(name)
    return importlib.import_module(stand_in.__name__)


def _is_in(name: str, package: str) -> bool:
    return name.rpartition(".")[0] == package


def _take_away(name: str) -> None:
    """Have the next import of ``name`` bring the module itself, if a stand-in is there."""
    if isinstance(there := sys.modules.get(name), StandIn):
        del sys.modules[name]
        package, _dot, inside = name.rpartition(".")
        if package and vars(sys.modules[package]).get(inside) is there:
            delattr(sys.modules[package], inside)
