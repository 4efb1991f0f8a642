"""What a template says in words of its own, in a phrase or in a program's words: in both languages."""

import re
from collections.abc import Sequence

from gg_desk.catalogue.program import Program
from gg_desk.catalogue.words import LocalText, in_language
from gg_desk.phrasebook.book import SOURCE
from gg_desk.sheets.blocks import Pair
from gg_desk.sheets.content import Content
from gg_desk.sheets.lines import spoken_name
from gg_desk.sheets.vocabulary import Words
from gg_desk.typeset.prose import numbers_in_order
from gg_desk.typeset.text import is_right_to_left, isolate

LANGUAGE, SCHOOL_YEAR_START = "language", "school_year_start"
"""Values that no field has: the family's language, and the day on which the school year begins."""
SAME = "same"
"""The key of a text that is one in every language: a time, a name."""
PLACEHOLDER = re.compile(r"\{([^{}]*)\}")
_BLANK = "________"


def said(content: Content, words: Words, programs: Sequence[Program] = ()) -> Pair:
    """``words`` of a template with the values of the order in them; empty where there are none.

    An own text that is not given in the family's language stands in English, and is noted.
    """
    if not words:
        return "", ""
    if "phrase" in words:
        values = {name: _value(content, key) for name, key in words.items() if name != "phrase"}
        return content.speaker.say(words["phrase"], **values)
    if "program" in words:
        return _of_program(content, words["program"], programs[0])
    lead, korean = given(content, words)
    return _filled(content, lead, 0), _filled(content, korean, 1)


def field_label(content: Content, key: str) -> Pair:
    """What a field is called on paper: as the phrasebook knows its key, else as the template says."""
    if content.lookups.book.has(phrase_of(key), SOURCE):
        return content.speaker.say(phrase_of(key))
    labels = {field.key: field.label for field in content.template.fields}
    return given(content, labels[key])


def given(content: Content, text: LocalText) -> Pair:
    """``text`` as the template gives it, without values; English where the language is missing."""
    tag = content.speaker.language
    if SAME in text:
        return numbers_in_order(text[SAME], rtl=is_right_to_left(tag)), text[SAME]
    lead = in_language(text, tag)
    if tag not in text:
        content.untranslated = True
        lead = isolate(lead)
    return numbers_in_order(lead, rtl=is_right_to_left(tag)), text["ko"]


def phrase_of(key: str) -> str:
    """The phrase that names the field ``key``, if the phrasebook has it."""
    return f"field.{key}"


def _of_program(content: Content, part: str, program: Program) -> Pair:
    words = program.name if part == "name" else program.purpose
    return content.speaker.own(words, f"program/{program.id}/{part}")


def _filled(content: Content, text: str, side: int) -> str:
    """``text`` with the values that its placeholders name, lines to write on for empty ones."""
    return PLACEHOLDER.sub(lambda found: _value(content, found[1])[side], text)


def _value(content: Content, key: str) -> Pair:
    if key == LANGUAGE:
        return spoken_name(content.speaker.language)
    value = content.value(key)
    return value if value[0] else (_BLANK, _BLANK)
