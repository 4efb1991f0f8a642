"""The fonts in an office's own folder: which face writes a language, and what became of each file.

Families made for a language alone come first, then they go by the names of their files.
"""

import functools
import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from gg_desk.typeset.font_file import FontFace, FontRefusedError, font_faces
from gg_desk.typeset.font_fit import objection, share

_KINDS = frozenset({".ttf", ".otf", ".ttc", ".otc"})
_OTHER_KINDS = frozenset({".woff", ".woff2", ".eot", ".pfb", ".pfa", ".dfont", ".fon", ".zip"})
_NORMAL_WIDTH = 100  # per cent
_REGULAR, _BOLD, _SEMIBOLD = 400, 700, 600


@dataclass(frozen=True, slots=True)
class FontUse:
    """What became of one file of the folder.

    ``used_for`` are languages (BCP 47); ``why`` says in English and Korean why there are none, or
    what to mind, and is empty when there is nothing to say.
    """

    file: str
    used_for: tuple[str, ...]
    why: dict[str, str]


@dataclass(frozen=True)
class OfficeFonts:
    """The faces of a folder in the order of their files, and why other files are refused."""

    faces: tuple[FontFace, ...] = ()
    refused: tuple[tuple[str, FontRefusedError], ...] = ()
    _serving: dict[str, list[FontFace]] = field(default_factory=dict, repr=False, compare=False)

    def face(self, language: str, weight: int) -> FontFace | None:
        """The face that writes ``language`` (BCP 47): the nearest to ``weight`` of the first family."""
        serving = self._serving.get(language)
        if serving is None:
            fit = [face for face in self.faces if objection(face, language) is None]
            serving = self._serving[language] = sorted(fit, key=lambda face: not face.made_for)
        family = [face for face in serving if face.family == serving[0].family]
        return min(family, key=lambda face: _distance(face, weight), default=None)

    def uses(self, languages: Sequence[str]) -> list[FontUse]:
        """What each file is used for in ``languages``, in the order of the files."""
        found = [FontUse(file, (), _said(error)) for file, error in self.refused]
        for path in dict.fromkeys(face.path for face in self.faces):
            used = tuple(tag for tag in languages if self._writes(path, tag))
            why = self._without_bold(used) if used else self._unused(path, languages)
            found.append(FontUse(path.name, used, _said(why)))
        return sorted(found, key=lambda use: _order(use.file))

    def _writes(self, path: Path, language: str) -> bool:
        chosen = [self.face(language, weight) for weight in (_REGULAR, _BOLD)]
        return any(face is not None and face.path == path for face in chosen)

    def _without_bold(self, used: Iterable[str]) -> FontRefusedError | None:
        boldest = [self.face(tag, _BOLD) for tag in used]
        if all(face is None or face.heaviest >= _SEMIBOLD for face in boldest):
            return None
        return FontRefusedError(
            "It has no bold, so bold text looks like the rest. Add the bold font of the family.",
            "굵은체가 없어 굵은 글자도 보통 굵기로 인쇄됩니다. 같은 글꼴의 굵은체도 넣어 주세요.",
        )

    def _unused(self, path: Path, languages: Sequence[str]) -> FontRefusedError | None:
        """Why the file writes none of ``languages``: what it lacks for the one it comes nearest to."""
        pairs = [(face, tag) for face in self.faces if face.path == path for tag in languages]
        face, tag = max(pairs, key=lambda pair: share(*pair))
        first = self.face(tag, _REGULAR)
        if first is None or objection(face, tag):
            return objection(face, tag)
        return FontRefusedError(
            f"{first.path.name} goes before it. Take out the font that you do not want.",
            f"{first.path.name} 글꼴을 먼저 씁니다. 쓰지 않을 글꼴을 빼 주세요.",
        )


@dataclass(frozen=True)
class FontFolder:
    """A folder as it was found: equal to another when no file in it was added, taken or changed."""

    path: Path | None = None
    state: tuple[tuple[str, int, int], ...] = ()
    """The files' names, sizes in bytes and times in nanoseconds."""
    trouble: str = ""
    """Why the folder could not be listed."""

    @functools.cached_property
    def fonts(self) -> OfficeFonts:
        """Its fonts, read when they are first asked for; licences and the like are passed over."""
        faces: list[FontFace] = []
        refused = (
            [(self.path.name, _unreadable(self.trouble))] if self.path and self.trouble else []
        )
        for path in self._files():
            try:
                faces += _faces(path)
            except FontRefusedError as error:
                refused.append((path.name, error))
        return OfficeFonts(tuple(faces), tuple(refused))

    def _files(self) -> list[Path]:
        names = [name for name, _, _ in self.state if not name.startswith(".")]
        return [self.path / name for name in sorted(names, key=_order)] if self.path else []


def look_into(path: Path) -> FontFolder:
    """The folder ``path`` as it is now: a listing, no file is opened. One that is missing is empty."""
    try:
        with os.scandir(path) as entries:
            state = sorted((entry.name, *_size_and_time(entry)) for entry in entries)
    except FileNotFoundError:
        return FontFolder(path)
    except OSError as error:
        return FontFolder(path, trouble=error.strerror or str(error))
    return FontFolder(path, tuple(state))


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


def _order(name: str) -> tuple[str, str]:
    return name.casefold(), name


def _distance(face: FontFace, weight: int) -> tuple[float, int]:
    """How far the face is from normal width and from ``weight``."""
    off = max(face.lightest - weight, weight - face.heaviest, 0)
    return abs(face.width - _NORMAL_WIDTH), off


def _said(error: FontRefusedError | None) -> dict[str, str]:
    return {"en": error.en, "ko": error.ko} if error else {}
