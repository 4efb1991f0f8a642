"""Whether what a template says can be said: its own texts, phrases and values."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from gg_desk.catalogue.languages import languages
from gg_desk.phrasebook.book import phrasebook
from gg_desk.phrasebook.patterns import arguments
from gg_desk.sheets.own_words import LANGUAGE, PLACEHOLDER, SAME, SCHOOL_YEAR_START
from gg_desk.sheets.template_lines import Way
from gg_desk.sheets.template_shapes import Fault, none_of
from gg_desk.sheets.templates import SheetTemplate
from gg_desk.sheets.vocabulary import Words
from gg_desk.typeset.characters import UnprintableError, plain

LONGEST = 2000
"""Characters of one own text."""
_PROGRAM_WORDS = ("name", "purpose")


@dataclass(frozen=True, slots=True)
class Sayable:
    """What the words of one template may draw upon."""

    values: tuple[str, ...]
    """Fields, and what is known besides."""
    one_program: bool
    """Whether there is exactly one program whose words may stand on the sheet."""


def sayable(template: SheetTemplate) -> Sayable:
    """What words of ``template`` may draw upon."""
    keys = [field.key for field in template.fields]
    more = [LANGUAGE, *([SCHOOL_YEAR_START] if "school_year" in keys else [])]
    one = len(template.facts_from) == 1 or (
        template.needs_program and not (template.several_programs or template.facts_from)
    )
    return Sayable((*keys, *more), one)


def words_faults(words: Words, way: Way, known: Sayable) -> Iterator[Fault]:
    """What is wrong with the words that stand at ``way``."""
    if "phrase" in words:
        yield from _phrase(words, way, known)
    elif "program" in words:
        yield from _program(words, way, known)
    elif words.keys() == {SAME}:
        yield from _text(words[SAME], (*way, SAME), known.values)
    else:
        yield from text_faults(words, way, ("ko",), known.values)


def text_faults(
    text: Mapping[str, str],
    way: Way,
    needed: Collection[str] = ("ko", "en"),
    values: Collection[str] | None = None,
) -> Iterator[Fault]:
    """What is wrong with a text by language: it must be given in those that are ``needed``, or named.

    ``values`` may stand in it in braces; none where braces are only braces.
    """
    tags = [language.tag for language in languages()]
    for tag in text.keys() - set(tags):
        yield none_of(
            (*way, tag), tag, tags if values is None else [*tags, "phrase", "program", SAME]
        )
    name = next(part for part in reversed(way) if isinstance(part, str))
    for tag in sorted({*needed, *(text.keys() & set(tags))}):
        if not text.get(tag, "").strip():
            yield Fault(
                way,
                f"“{name}” has no text in {tag}. Add {tag} = “…”.",
                f"“{name}”에 {tag} 글이 없습니다. {tag} = “…” 을 넣어 주세요.",
            )
    for tag in text.keys() & set(tags):
        yield from _text(text[tag], (*way, tag), values)


def _text(text: str, way: Way, values: Collection[str] | None) -> Iterator[Fault]:
    if len(text) > LONGEST:
        yield Fault(
            way,
            f"This text has {len(text)} characters; at most {LONGEST} are taken. Split it into several blocks.",
            f"글이 {len(text)}자입니다. {LONGEST}자까지 쓸 수 있으니 여러 블록으로 나눠 주세요.",
        )
    try:
        plain(text)
    except UnprintableError as error:
        yield Fault(way, error.en, error.ko)
    if values is not None:
        yield from _placeholders(text, way, values)


def _placeholders(text: str, way: Way, values: Collection[str]) -> Iterator[Fault]:
    for name in PLACEHOLDER.findall(text):
        if name not in values:
            yield none_of(way, f"{{{name}}}", [f"{{{value}}}" for value in values])
    if set("{}") & set(PLACEHOLDER.sub("", text)):
        yield Fault(
            way,
            "A brace stands alone. A field is written as {key}; other braces cannot stand here.",
            "중괄호의 짝이 맞지 않습니다. 항목은 {key}처럼 적고, 다른 중괄호는 쓸 수 없습니다.",
        )


def _phrase(words: Words, way: Way, known: Sayable) -> Iterator[Fault]:
    key, keys = words["phrase"], phrasebook().keys()
    if key not in keys:
        yield _no_phrase(key, keys, (*way, "phrase"))
        return
    asked = arguments(phrasebook().message(key).english)
    given = {name: value for name, value in words.items() if name != "phrase"}
    if any(asked.values()):
        yield Fault(
            way,
            f"The phrase {key} counts something and cannot stand in a template. Take another one.",
            f"{key} 문구는 수를 세는 문구라서 서식에 쓸 수 없습니다. 다른 문구를 써 주세요.",
        )
    elif asked.keys() != given.keys():
        example = ", ".join([f'phrase = "{key}"', *(f'{name} = "FIELD"' for name in asked)])
        yield Fault(
            way,
            f"The phrase {key} is written as {{ {example} }}.",
            f"{key} 문구는 이렇게 적습니다: {{ {example} }}",
        )
    for name, value in given.items():
        if value not in known.values:
            yield none_of((*way, name), value, known.values)


def _no_phrase(key: str, keys: Collection[str], way: Way) -> Fault:
    """That there is no such phrase, with those that begin alike, or with how all begin."""
    begin = key.partition(".")[0]
    alike = [one for one in keys if one.startswith(f"{begin}.")]
    return none_of(way, key, alike or list(dict.fromkeys(f"{k.split('.')[0]}.…" for k in keys)))


def _program(words: Words, way: Way, known: Sayable) -> Iterator[Fault]:
    if len(words) > 1 or words["program"] not in _PROGRAM_WORDS:
        yield none_of((*way, "program"), words["program"], _PROGRAM_WORDS)
    if not known.one_program:
        yield Fault(
            way,
            "No single program is meant: say needs_program = true, or facts_from with one id.",
            "사업이 하나로 정해지지 않았습니다. needs_program = true 나 facts_from 에 하나를 적어 주세요.",
        )
