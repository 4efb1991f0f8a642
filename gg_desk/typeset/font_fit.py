"""Whether a font from outside can write a language: its letters, its rules, and what it was made for."""

import unicodedata
from collections.abc import Iterable

import uharfbuzz as hb

from gg_desk.typeset.font_file import FontFace
from gg_desk.typeset.letters import language_name, letters, plain_tag, scripts_of, served_with
from gg_desk.typeset.sfnt import FontRefusedError

_RULES = {
    "Arab": {"arab"},
    "Beng": {"beng", "bng2"},
    "Deva": {"deva", "dev2"},
    "Khmr": {"khmr"},
    "Laoo": {"lao", "DFLT"},
    "Mymr": {"mym2"},  # mymr are fonts from before Unicode 5.1, with other letters in its places
    "Sinh": {"sinh"},
    "Taml": {"taml", "tml2"},
    "Thai": {"thai", "DFLT"},
}
"""Scripts that need rules, and what OpenType calls those."""
_ONLY_PLACED = frozenset({"Laoo", "Thai"})  # their letters keep one form, only marks are moved
_NAMED = 6  # letters that one sentence names


def objection(face: FontFace, language: str) -> FontRefusedError | None:
    """Why ``face`` does not serve ``language`` (BCP 47); none when it does."""
    tag = plain_tag(language)
    if face.made_for not in {"", tag}:
        return _made_for_another([face.made_for])
    if (
        not face.made_for
        and face.declared
        and "Hani" in scripts_of(tag)
        and tag not in face.declared
    ):
        return _made_for_another(sorted(face.declared))
    lacking = _lacking(face, tag)
    if lacking:
        return _letters_lacking(lacking, tag)
    if any(not _has_rules(face, script) for script in scripts_of(tag)):
        en, ko = _names(tag)
        return FontRefusedError(
            f"It has the letters of {en}, but no rules to join and stack them. Take a newer font.",
            f"{ko} 글자는 있지만 글자를 잇고 쌓는 규칙(OpenType)이 없습니다. 더 새로운 글꼴을 넣어 주세요.",
        )
    return None


def share(face: FontFace, language: str) -> float:
    """Which part of the letters of ``language`` the face draws, 0 to 1."""
    return 1 - len(_lacking(face, language)) / len(letters(language))


def _lacking(face: FontFace, language: str) -> list[str]:
    """Letters that the face does not draw: some fonts fill up with empty glyphs."""
    known, font = face.face.unicodes, hb.Font(face.face)
    return sorted(
        letter
        for letter in letters(language)
        if ord(letter) not in known or (letter.isalpha() and not _is_drawn(font, letter))
    )


def _is_drawn(font: hb.Font, letter: str) -> bool:
    glyph = font.get_nominal_glyph(ord(letter))
    extents = font.get_glyph_extents(glyph) if glyph else None
    return extents is not None and bool(extents.width and extents.height)


def _has_rules(face: FontFace, script: str) -> bool:
    if script not in _RULES:
        return True
    found = face.replaces | face.places if script in _ONLY_PLACED else face.replaces
    return bool(found & _RULES[script])


def _letters_lacking(lacking: list[str], tag: str) -> FontRefusedError:
    named = " ".join(_shown(letter) for letter in lacking[:_NAMED])
    more = " …" if len(lacking) > _NAMED else ""
    en, ko = _names(*served_with(tag))
    of = len(letters(tag))
    return FontRefusedError(
        f"It lacks {len(lacking)} of the {of} letters of {en}: {named}{more}",
        f"{ko}에 필요한 {of}자 가운데 {len(lacking)}자가 없습니다: {named}{more}",
    )


def _shown(letter: str) -> str:
    return f"◌{letter}" if unicodedata.category(letter).startswith("M") else letter


def _made_for_another(tags: Iterable[str]) -> FontRefusedError:
    en, ko = _names(*tags)
    return FontRefusedError(
        f"It is made for {en} and not used for other languages.",
        f"{ko} 글꼴이라 다른 언어에는 쓰지 않습니다.",
    )


def _names(*tags: str) -> tuple[str, str]:
    """The names of the languages in English and in Korean."""
    en, ko = (", ".join(language_name(tag, reader) for tag in tags) for reader in ("en", "ko"))
    return en, ko
