"""The folder for an office's own fonts: read when a text is set, and in force until another one comes."""

import functools
import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol, TypeVar

from gg_desk.typeset.font_file import FontFace, font_faces
from gg_desk.typeset.office_fonts import OfficeFonts, by_name
from gg_desk.typeset.sfnt import FontRefusedError

_KINDS = frozenset({".ttf", ".otf", ".ttc", ".otc"})
_OTHER_KINDS = frozenset({".woff", ".woff2", ".eot", ".pfb", ".pfa", ".dfont", ".fon", ".zip"})


@dataclass(frozen=True)
class FontFolder:
    """A folder as it was found: equal to another when no file in it was added, taken or changed.

    One that is missing or empty has no path.
    """

    path: Path | None = None
    state: tuple[tuple[str, int, int], ...] = ()
    """The files' names, sizes in bytes and times in nanoseconds."""
    trouble: str = ""
    """Why the folder could not be listed."""

    @functools.cached_property
    def fonts(self) -> OfficeFonts:
        """Its fonts, read when they are first asked for; licences and the like are passed over."""
        faces: list[FontFace] = []
        refused: list[tuple[str, FontRefusedError]] = []
        if self.path and self.trouble:
            refused.append((self.path.name, _unreadable(self.trouble)))
        for path in self._files():
            try:
                faces += _faces(path)
            except FontRefusedError as error:
                refused.append((path.name, error))
        return OfficeFonts(tuple(faces), tuple(refused))

    def _files(self) -> list[Path]:
        names = [name for name, _, _ in self.state if not name.startswith(".")]
        return [self.path / name for name in sorted(names, key=by_name)] if self.path else []


def look_into(path: Path) -> FontFolder:
    """The folder ``path`` as it is now: a listing, no file is opened."""
    try:
        with os.scandir(path) as entries:
            state = sorted((entry.name, *_size_and_time(entry)) for entry in entries)
    except FileNotFoundError:
        return FontFolder()
    except OSError as error:
        return FontFolder(path, trouble=error.strerror or str(error))
    return FontFolder(path, tuple(state)) if state else FontFolder()


def _size_and_time(entry: os.DirEntry[str]) -> tuple[int, int]:
    try:
        status = entry.stat()
    except OSError:
        return 0, 0  # a link to nowhere: reading it says so
    return status.st_size, status.st_mtime_ns


def _faces(path: Path) -> Sequence[FontFace]:
    if path.is_dir():
        raise FontRefusedError(
            "It is a folder. Put the font files themselves beside it.",
            "폴더입니다. 글꼴 파일을 꺼내 바로 넣어 주세요.",
        )
    kind = path.suffix.lower()
    if kind in _OTHER_KINDS:
        raise FontRefusedError(
            f"A {kind} file cannot be used. Put in the .ttf or .otf file of the font.",
            f"{kind} 파일은 쓸 수 없습니다. 같은 글꼴의 .ttf나 .otf 파일을 넣어 주세요.",
        )
    return font_faces(path) if kind in _KINDS else ()


def _unreadable(reason: str) -> FontRefusedError:
    return FontRefusedError(
        f"The folder cannot be read: {reason}.", f"폴더를 읽을 수 없습니다({reason})."
    )


class _Cached(Protocol):
    def cache_clear(self) -> None: ...


_C = TypeVar("_C", bound=_Cached)


class _InForce:
    """The folder in force, and the caches that hold for it alone."""

    def __init__(self) -> None:
        self.folder = FontFolder()
        self.caches: list[_Cached] = []


_in_force = _InForce()


def use_office_fonts(folder: Path | None) -> None:
    """From now on, take the fonts in ``folder`` before the bundled ones; none: bundled ones alone.

    It holds for the whole process, until another folder comes. Costs a listing when nothing
    changed; the files are read when the next text is set.
    """
    found = look_into(folder) if folder else FontFolder()
    if found != _in_force.folder:
        _in_force.folder = found
        for cached in _in_force.caches:
            cached.cache_clear()


def office_fonts() -> OfficeFonts:
    """The fonts of the folder in force."""
    return _in_force.folder.fonts


def follows_fonts(cached: _C) -> _C:
    """Decorates a cached function whose answers change with the folder: it forgets them then."""
    _in_force.caches.append(cached)
    return cached
