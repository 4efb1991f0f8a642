"""What the search field offers for what is typed: actions, sheets in a language, records, codes."""

import functools
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from gg_desk.catalogue.fold import fold, initials, is_initials
from gg_desk.catalogue.languages import languages
from gg_desk.catalogue.results import Hit
from gg_desk.catalogue.words import LocalText, in_language
from gg_desk.ui.models import describe
from gg_desk.ui.models.matching import is_meant, matching, row_of
from gg_desk.ui.models.rows import Row
from gg_desk.ui.models.window_actions import ACTIONS
from gg_desk.ui.names import own_then

translate = QCoreApplication.translate
_LEAST, _LEAST_LATIN = 2, 3
"""Letters of a language's name that are enough to mean it."""
_SHEETS = 4
_ACTIONS = 5
_BETWEEN = "|"


@dataclass(frozen=True, slots=True)
class Typed:
    """What is typed, and where it names a language, that language and the other words."""

    words: str
    language: str = ""
    others: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """What a worker found: records for all the words, programs for those beside the language."""

    hits: Sequence[Hit] = ()
    programs: Sequence[Hit] = ()


def typed(words: str) -> Typed:
    """What ``words`` say: “보육 크메르” names the language km and, beside it, 보육."""
    parts = words.split()
    for at in reversed(range(len(parts))):
        if tag := _language(fold(parts[at])):
            return Typed(words, tag, " ".join(parts[:at] + parts[at + 1 :]))
    return Typed(words)


def offered(
    said: Typed,
    found: Found,
    templates: Iterable[tuple[str, LocalText]],
    tag: str,
    starred: Sequence[str] = (),
) -> list[Row]:
    """The rows for what is typed, likeliest kinds first, each kind under its heading.

    ``templates`` are the sheets that can be ordered: id and name. Of records those that are
    ``starred``, as ``kind/id``, come first.
    """
    favourites = [hit for hit in found.hits if _known_as(hit) in starred]
    others = [hit for hit in found.hits if _known_as(hit) not in starred]
    programs = sorted(found.programs, key=lambda hit: _known_as(hit) not in starred)
    likely = matching(ACTIONS, said.words)[:_ACTIONS]
    actions = _under(translate("Rows", "Actions"), [row_of(action) for action in likely])
    meant = bool(likely) and is_meant(likely[0], said.words)
    return [
        *describe.code_rows(said.words),
        *_in_language(said, programs, tag),
        *(actions if meant else ()),
        *starred_rows(favourites, tag),
        *describe.hit_rows(others, tag),
        *(() if meant else actions),
        *_under(translate("Rows", "New sheet"), _sheets(said, templates, tag)),
    ]


def starred_rows(favourites: Sequence[Hit], tag: str) -> list[Row]:
    """Favourites under their heading."""
    rows = [
        Row(hit.id, in_language(hit.title, tag), kind=hit.kind, starred=True) for hit in favourites
    ]
    return _under(translate("Rows", "Favourites"), rows)


def at_hand(recent: Sequence[Row], favourites: Sequence[Hit] = (), tag: str = "ko") -> list[Row]:
    """What is offered before anything is typed: favourites, what was opened last, every action."""
    known = {row.id for row in recent if row.kind == "action"}
    rest = [row_of(action) for action in ACTIONS if action.name not in known]
    return [
        *starred_rows(favourites, tag),
        *_under(translate("Rows", "Last opened"), recent),
        *_under(translate("Rows", "Actions"), rest),
    ]


def sheet_parts(row_id: str) -> tuple[str, str]:
    """The program and the language of a row of the kind ``sheet``."""
    program, _between, language = row_id.partition(_BETWEEN)
    return program, language


def _in_language(said: Typed, programs: Sequence[Hit], tag: str) -> list[Row]:
    if not said.language:
        return []
    name = own_then(said.language, tag)
    sheets = [
        Row(
            f"{hit.id}{_BETWEEN}{said.language}",
            in_language(hit.title, tag),
            translate("Rows", "Sheet in %1").replace("%1", name),
            kind="sheet",
        )
        for hit in programs[:_SHEETS]
    ]
    call = Row(said.language, translate("Rows", "Whom to call now"), name, kind="call")
    return [Row("", name, heading=True), *sheets, *([] if said.others else [call])]


def _sheets(said: Typed, templates: Iterable[tuple[str, LocalText]], tag: str) -> list[Row]:
    wanted = fold(said.words)
    return [
        Row(template, in_language(name, tag), kind="template")
        for template, name in templates
        if _means(wanted, [fold(words) for words in name.values()])
    ]


def _under(title: str, rows: Sequence[Row]) -> list[Row]:
    return [Row("", title, heading=True), *rows] if rows else []


def _known_as(hit: Hit) -> str:
    return f"{hit.kind}/{hit.id}"


def _means(wanted: str, forms: Sequence[str]) -> bool:
    joined = wanted.replace(" ", "")
    if is_initials(joined):
        return any(joined in initials(form) for form in forms)
    return len(joined) > 1 and any(joined in form.replace(" ", "") for form in forms)


def _language(part: str) -> str:
    """The tag of the language whose name begins with ``part``, or an empty string."""
    least = _LEAST_LATIN if part.isascii() else _LEAST
    if len(part) < least:
        return ""
    for tag, korean, names in _names_of_languages():
        if is_initials(part) and part == initials(korean):
            return tag
        if any(name.startswith(part) for name in names):
            return tag
    return ""


@functools.cache  # not what was typed: that is kept nowhere
def _names_of_languages() -> tuple[tuple[str, str, tuple[str, ...]], ...]:
    """Tag, Korean name and all names of each language, folded."""
    folded = []
    for known in languages():
        korean = fold(known.korean_name)
        names = (korean, fold(known.own_name), fold(known.english_name))
        folded.append((known.tag, korean, names))
    return tuple(folded)
