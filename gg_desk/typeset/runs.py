"""Text cut into runs of one script, one face and one manner, never inside a grapheme."""

import functools
import re
import unicodedata
from collections.abc import Sequence
from typing import NamedTuple

import icu

from gg_desk.typeset.boundaries import boundaries
from gg_desk.typeset.characters import is_invisible, without_glyph
from gg_desk.typeset.charset import basic_ranges
from gg_desk.typeset.font_folder import follows_fonts
from gg_desk.typeset.fonts import Face, candidates, every_face, latin_face
from gg_desk.typeset.text import ISOLATES, PDI, Manner, Span, Style

_COMMON = frozenset({"Zyyy", "Zinh"})
_CJK = frozenset({"Hang", "Hani", "Hira", "Kana", "Bopo"})
_ALWAYS = {"Hang": "ko", "Hira": "ja", "Kana": "ja"}  # whatever the language around them
# What a script is shaped as in a language that has another; Noto has forms by language here.
_ABROAD = {"Latn": "en", "Cyrl": "ru", "Arab": "ar", "Deva": "hi", "Beng": "bn"}
_SHARED = frozenset({"", "Hani", "Hira", "Kana", "Bopo"})
"""No script, and those that one language mixes."""
_MARKS = "[[:GCB=EX:][:GCB=SM:][:GCB=ZWJ:]]"
_DIGITS = frozenset("0123456789")
_SIGNS = frozenset(",.-/:")
_DIGIT, _SIGN = 1, 2


class Run(NamedTuple):
    """Characters ``start:end`` of the paragraph, in one script, language, face and manner."""

    start: int
    end: int
    script: str
    language: str
    face: Face
    manner: Manner

    @property
    def color(self) -> str:
        """Its colour as ``#RRGGBB``."""
        return self.manner.color


def itemize(spans: Sequence[Span], style: Style) -> list[Run]:
    """The runs of ``spans`` set one after the other; together they cover every character.

    Raises:
        UnprintableError: a character has no glyph in any face of its script.
    """
    runs: list[Run] = []
    missing: dict[str, None] = {}
    offset = 0
    for span in spans:
        manner = span.manner(style)
        home = span.language or style.language
        for start, end, script, language, face in cuts(
            span.text, home, span.weight or style.weight
        )[0]:
            if face is None:
                missing[span.text[start:end]] = None
                continue
            run = Run(offset + start, offset + end, script, language, face, manner)
            if runs and _alike(runs[-1], run):
                runs[-1] = Run(runs[-1].start, run.end, script, language, face, manner)
            else:
                runs.append(run)
        offset += len(span.text)
    if missing:
        raise without_glyph(list(missing), "".join(span.text for span in spans))
    return runs


def _alike(before: Run, run: Run) -> bool:
    return (
        before.script == run.script
        and before.face is run.face
        and before.language == run.language
        and before.manner == run.manner
    )


Cut = tuple[int, int, str, str, Face | None]
Context = tuple[str, ...]
"""What a text has before it: the script there, and those in which brackets were opened and not closed."""


def beginning(text: str, home: str) -> Context:
    """What signs at the beginning of ``text`` have before them: the first script that follows."""
    return (next(filter(None, map(script_of, text)), "") or _home_script(home),)


def cuts(text: str, home: str, weight: int, before: Context = ()) -> tuple[list[Cut], Context]:
    """Stretches of ``text`` in the language ``home``: start, end, script, language and face.

    The face is none for what no face has. Also, what a text after this one has before it.
    """
    whole = _one_cut(text, home, weight)
    if whole:
        return [whole], (whole[2], *before[1:])
    return _cuts_by_grapheme(text, home, weight, before)


def _cuts_by_grapheme(
    text: str, home: str, weight: int, before: Context
) -> tuple[list[Cut], Context]:
    clusters = _units(text, home, weight)
    if clusters:
        kinds = [
            _kind(unit[0]) for unit in clusters
        ]  # a letter's or digit's is that of its stretch
    else:
        clusters = _graphemes(text)
        kinds = list(map(_kind, clusters))
    scripts, after = _scripts(kinds, before or beginning(text, home))
    found: list[Cut] = []
    begun = start = 0
    last: tuple[str, Face | None] = ("", None)
    for index, script in enumerate(scripts):
        language = _ALWAYS.get(script, home)  # that chooses the face, so that a line has one design
        face: Face | None
        if kinds[index][3]:
            # Steering characters and line ends stay with what stands before them.
            face = last[1] or candidates(script, language, weight)[0]
        elif kinds[index][4] and script not in _CJK and _is_figure(kinds, index):
            face = latin_face(weight)  # one shape of figures across all scripts
        else:
            face = candidates(script, language, weight)[0]
            if not face.covers(clusters[index]):
                face = _covering_face(clusters[index], script, language, weight)
        if (face is not last[1] or script != last[0] or face is None) and start > begun:
            found.append((begun, start, last[0], _spoken(last[0], home), last[1]))
            begun = start
        last = (script, face)
        start += len(clusters[index])
    if start > begun:
        found.append((begun, start, last[0], _spoken(last[0], home), last[1]))
    return found, after


def _one_cut(text: str, home: str, weight: int) -> Cut | None:
    """The only stretch of a word in letters of one script that one face has; none of other texts."""
    script = script_of(text[:1])
    if script in _SHARED or not _of_one_script(script).fullmatch(text):
        return None
    face = candidates(script, _ALWAYS.get(script, home), weight)[0]
    return (0, len(text), script, _spoken(script, home), face) if face.covers(text) else None


@functools.cache
def _of_one_script(script: str) -> re.Pattern[str]:
    """Matches letters of ``script`` with their marks, and the signs that end words and sentences."""
    letters, own = _letters(script)
    return re.compile(f"[{letters}][{own}]*[.,:;]? ?")


@functools.cache
def _letters(script: str) -> tuple[str, str]:
    """Ranges of the letters of ``script`` that begin a grapheme, and of these with what follows them."""
    common = icu.UnicodeSet(f"[{_MARKS}&[[:script=Zinh:][:script=Zyyy:]]]")
    letters = icu.UnicodeSet(
        f"[[:script={script}:]&[[:GCB=XX:][:GCB=LV:][:GCB=LVT:]]-[:Nd:]-[:Ps:]-[:Pe:]]"
    )
    own = icu.UnicodeSet(f"[[:script={script}:]&{_MARKS}]").addAll(letters).addAll(common)
    return basic_ranges(letters), basic_ranges(own)


def _graphemes(text: str) -> list[str]:
    ends = boundaries(text, "grapheme")
    return list(map(text.__getitem__, map(slice, [0, *ends], ends)))


def _units(text: str, home: str, weight: int) -> list[str]:
    """The text in stretches of letters of one script and other graphemes one by one.

    What is true of a stretch is true of each of its graphemes, so that most texts need a look at
    few words. Empty where more has to be known: a mark on a sign, a letter that the first face
    of its script lacks.
    """
    units: list[str] = _stretches(home).findall(text)
    if sum(map(len, units)) != len(text):
        return []
    for unit in units:
        if len(unit) > 1 and unit[0] not in _DIGITS:
            script = script_of(unit[0])
            face = candidates(script, _ALWAYS.get(script, home), weight)[0]
            if not face.covers(unit):
                return []
    return units


@functools.cache
def _stretches(home: str) -> re.Pattern[str]:
    """Matches letters of one script with their marks, words parted by one space; a number; else a character.

    It passes over what is no grapheme by itself: marks without a letter, flags, parts of syllables.
    """
    stretches = []
    for script in dict.fromkeys((_home_script(home), "Hang", "Latn")):
        first, rest = _letters(script)
        stretches.append(f"[{first}][{rest}]*(?: [{first}][{rest}]*)*")
    bound = icu.UnicodeSet(f"[{_MARKS}[:GCB=PP:][:GCB=RI:][:GCB=L:][:GCB=V:][:GCB=T:]]")
    number = "[0-9]+(?:[,./:-][0-9]+)*"
    return re.compile("|".join([*stretches, number, f"[^{basic_ranges(bound)}]"]), re.DOTALL)


def _scripts(kinds: Sequence["_Kind"], before: Context) -> tuple[list[str], Context]:
    """The script of each grapheme, and what is to be known of them by those that follow.

    Common and inherited characters take the script before them; a closing bracket takes that of
    its opening one (UAX 24), the end of an isolate that of its beginning.
    """
    current, *opened = before
    scripts = []
    for own, opens, closes, *_ in kinds:
        if own:
            current = own
        elif opens:
            opened.append(current)
        elif closes and opened:
            current = opened.pop()
        scripts.append(current)
    return scripts, (current, *opened)


_Kind = tuple[str, bool, bool, bool, int]


@functools.lru_cache(maxsize=16384)
def _kind(cluster: str) -> _Kind:
    """Its own script or none, whether it opens, closes, draws nothing, and what it is in a figure."""
    char = cluster[0]
    category = unicodedata.category(char)
    figure = 0
    if len(cluster) == 1:
        figure = _DIGIT if char in _DIGITS else _SIGN if char in _SIGNS else 0
    return (
        script_of(cluster),
        char in ISOLATES or category == "Ps",
        char == PDI or category == "Pe",
        cluster == "\n" or all(map(is_invisible, cluster)),
        figure,
    )


def _is_figure(kinds: Sequence[_Kind], index: int) -> bool:
    """Whether what stands at ``index`` is a digit, or a sign between two digits."""
    if kinds[index][4] == _DIGIT:
        return True
    return 0 < index < len(kinds) - 1 and kinds[index - 1][4] == kinds[index + 1][4] == _DIGIT


@follows_fonts
@functools.lru_cache(maxsize=16384)
def _covering_face(cluster: str, script: str, language: str, weight: int) -> Face | None:
    faces = (*candidates(script, language, weight), *every_face(weight))
    return next((face for face in faces if face.covers(cluster)), None)


@functools.lru_cache(maxsize=16384)
def script_of(cluster: str) -> str:
    """The script (ISO 15924) of a grapheme, empty for what is common to several."""
    for char in cluster:
        code = str(icu.Script.getScript(char).getShortName())
        if code not in _COMMON:
            return code
    return ""


@functools.cache
def _spoken(script: str, home: str) -> str:
    """The language that a run in ``script`` is shaped as, in a text in the language ``home``."""
    if script == _home_script(home):
        return home
    return _ALWAYS.get(script) or _ABROAD.get(script, home)


@functools.cache
def _home_script(language: str) -> str:
    locale = icu.Locale.forLanguageTag(language)
    locale.addLikelySubtags()
    script = str(locale.getScript())
    return {"Kore": "Hang", "Hans": "Hani", "Hant": "Hani", "Jpan": "Hani"}.get(
        script, script or "Latn"
    )
