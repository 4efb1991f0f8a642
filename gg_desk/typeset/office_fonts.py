"""Which of an office's own fonts writes a language, and what became of each file.

Families made for a language alone come first, then they go by the names of their files.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from gg_desk.typeset.font_file import FontFace
from gg_desk.typeset.font_fit import objection, share
from gg_desk.typeset.sfnt import FontRefusedError

_NORMAL_WIDTH = 100  # per cent
_WEIGHTS = (400, 500, 600, 700)  # in which sheets are set
_SEMIBOLD = 600


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
            found.append(FontUse(path.name, used, why))
        return sorted(found, key=lambda use: by_name(use.file))

    def _writes(self, path: Path, language: str) -> bool:
        chosen = [self.face(language, weight) for weight in _WEIGHTS]
        return any(face is not None and face.path == path for face in chosen)

    def _without_bold(self, used: Iterable[str]) -> dict[str, str]:
        boldest = [self.face(tag, max(_WEIGHTS)) for tag in used]
        if all(face is None or face.heaviest >= _SEMIBOLD for face in boldest):
            return {}
        return {
            "en": "It has no bold, so bold text looks like the rest. Add the bold font of the family.",
            "ko": "굵은체가 없어 굵은 글자도 보통 굵기로 인쇄됩니다. 같은 글꼴의 굵은체도 넣어 주세요.",
        }

    def _unused(self, path: Path, languages: Sequence[str]) -> dict[str, str]:
        """Why the file writes none of ``languages``: what it lacks for the one it comes nearest to."""
        pairs = [(face, tag) for face in self.faces if face.path == path for tag in languages]
        face, tag = max(pairs, key=lambda pair: share(*pair))
        lacking = objection(face, tag)
        first = self.face(tag, min(_WEIGHTS))
        if lacking or first is None:
            return _said(lacking)
        return {
            "en": f"{first.path.name} goes before it. To use this one, take the other out.",
            "ko": f"{first.path.name} 글꼴을 먼저 씁니다. 이 글꼴을 쓰려면 그 파일을 빼 주세요.",
        }


def by_name(name: str) -> tuple[str, str]:
    """The order of files."""
    return name.casefold(), name


def _distance(face: FontFace, weight: int) -> tuple[float, int]:
    """How far the face is from normal width and from ``weight``."""
    off = max(face.lightest - weight, weight - face.heaviest, 0)
    return abs(face.width - _NORMAL_WIDTH), off


def _said(error: FontRefusedError | None) -> dict[str, str]:
    return {"en": error.en, "ko": error.ko} if error else {}
