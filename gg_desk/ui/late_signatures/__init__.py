"""PySide without the twelve modules in which it describes its functions, until somebody asks for one.

They are what ``inspect.signature`` of a Qt function, its ``__doc__`` and the message of a call with wrong
arguments are made of. PySide carries them as source and compiles all of them in each start: 0.3 of the 0.56
thousand million instructions that its import takes, before anything is seen. A right program needs none of them.

PySide has a place where they may lie as files, ``files.dir`` beside ``shiboken6``, for those who want to read
them. This module lets it find an empty one, and gives it instead of each function one that loads the real ones
when it is first called. Read for the version below; any other is imported in its own way.
"""

import importlib.util
import sys
import threading
from importlib.abc import Loader
from importlib.machinery import ModuleSpec
from pathlib import Path
from types import ModuleType
from typing import Any

_READ = "6.12.0"
_PACKAGE = "shibokensupport"
_LOADER, _MAPPING = f"{_PACKAGE}.signature.loader", f"{_PACKAGE}.signature.mapping"
_STANDING_IN = (_PACKAGE, f"{_PACKAGE}.signature", _LOADER)
_ASKED_FOR = ("pyside_type_init", "create_signature", "seterror_argument", "make_helptext")


def describe_late() -> bool:
    """Load ``shiboken6`` without its descriptions; False where that is not known to work.

    It is left to PySide where ``shiboken6`` was imported before, is not there, or of another version.
    """
    if "shiboken6" in sys.modules:
        return False
    found = importlib.util.find_spec("shiboken6")
    if found is None or found.loader is None or not _is_known(found):
        return False
    module = importlib.util.module_from_spec(found)
    # Python looks whether a module is being imported at this mark, as its own import would set it.
    sys.modules["shiboken6"] = module
    origin, module.__file__ = module.__file__, __file__
    stand_in = _StandIn()
    sys.meta_path.insert(0, stand_in)
    try:
        found.loader.exec_module(module)
    except Exception:  # noqa: BLE001 - whatever is wrong, PySide's own import says it better
        del sys.modules["shiboken6"]
        return False
    finally:
        sys.meta_path.remove(stand_in)
        module.__file__ = origin
    return True


def _is_known(shiboken: ModuleSpec) -> bool:
    for folder in shiboken.submodule_search_locations or ():
        try:
            return f'\nversion = "{_READ}"\n' in (Path(folder) / "_config.py").read_text("utf-8")
        except OSError:
            return False
    return False


class _StandIn(Loader):
    """Finds the three modules that PySide asks for at its start, and makes them of next to nothing."""

    def find_spec(
        self, name: str, _path: object = None, _target: object = None
    ) -> ModuleSpec | None:
        """The spec of a module that is stood in for; None for all others."""
        if name not in _STANDING_IN:
            return None
        return ModuleSpec(name, self, is_package=name != _LOADER)

    def exec_module(self, module: ModuleType) -> None:
        """Fill the module that PySide calls; the others are only on the way to it."""
        if module.__name__ != _LOADER:
            return
        described = _Described()
        for name in _ASKED_FOR:
            setattr(module, name, described.when_called(name))
        module.finish_import = lambda _module: None  # type: ignore[attr-defined] # does nothing there, either
        # What PySide would put in place of Python's import, were it told to: it is not.
        module.feature_import = module.feature_imported = lambda *_, **__: None  # type: ignore[attr-defined] # made here
        module.post_init = lambda: None  # type: ignore[attr-defined] # made here
        sys.modules[_MAPPING] = described.mapping


class _Described:
    """The descriptions, loaded when the first of them is asked for."""

    def __init__(self) -> None:
        # PySide keeps the names of this module, and looks a function up in them before it says what is wrong with a call.
        self.mapping = ModuleType(_MAPPING)
        self.mapping.update_mapping = self._update_mapping  # type: ignore[attr-defined] # made here
        self._loader: ModuleType | None = None
        self._one_at_a_time = threading.RLock()

    def when_called(self, name: str) -> Any:
        """A function that hands its call to the real one of that name."""

        def call(*arguments: Any) -> Any:
            return getattr(self._loaded(), name)(*arguments)

        return call

    def _update_mapping(self) -> None:
        self._loaded()
        self.mapping.update_mapping()

    def _loaded(self) -> ModuleType:
        with self._one_at_a_time:
            if self._loader is None:
                self._loader = self._load()
            return self._loader

    def _load(self) -> ModuleType:
        import signature_bootstrap  # noqa: PLC0415 - PySide makes it in memory

        for name in [*_STANDING_IN, _MAPPING]:
            sys.modules.pop(name, None)
        finders, embedded = signature_bootstrap.prepare_zipfile()
        finders.insert(0, embedded)
        try:
            importlib.import_module(f"{_PACKAGE}.signature")
            self.mapping.__spec__ = ModuleSpec(_MAPPING, embedded)
            sys.modules[_MAPPING] = self.mapping
            embedded.exec_module(self.mapping)
            return importlib.import_module(_LOADER)
        finally:
            finders.remove(embedded)
