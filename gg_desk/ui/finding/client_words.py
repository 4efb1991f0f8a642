"""What the client's screen says, in the family's language with Korean beside it; made in a worker."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from gg_desk.catalogue.household import OTHER_COUNTRY
from gg_desk.catalogue.languages import language
from gg_desk.catalogue.verdict import Question
from gg_desk.finder.questions import options
from gg_desk.ui.finding.people import ROLES
from gg_desk.ui.finding.reading import DAYS, Found, Tools
from gg_desk.ui.late import asking, families, formats, plain_words, wording

if TYPE_CHECKING:
    from gg_desk.phrasebook.book import Phrasebook

Kind = Literal["choose", "day", "end"]
_KOREAN = "ko"
_ADDING = {"people": ROLES, "guardian": ("guardian",)}


@dataclass(frozen=True, slots=True)
class Said:
    """Words in the family's language, and the same in Korean; empty where both are one."""

    words: str
    korean: str = ""


@dataclass(frozen=True, slots=True)
class Screen:
    """One question as the client sees it, or the end."""

    tag: str
    kind: Kind
    sentence: Said
    about: Said = Said("")
    """Whom it is asked of, or what all the questions are for."""
    why: str = ""
    more: tuple[Said, ...] = ()
    """What is said below the sentence at the end."""
    choices: tuple[tuple[str, Said], ...] = ()
    """What can be chosen: what it answers, and its words."""
    buttons: "dict[str, Said] | None" = None
    """Back, skip, unknown, withheld, language, next, year, month, day."""
    right_to_left: bool = False


def screen(tools: Tools, found: Found, question: Question | None, tag: str) -> Screen:
    """The screen that asks ``question`` in the language ``tag``; without one, that nothing is left."""
    book = tools.lookups.book
    fixed = {
        name: _both(lambda spoken, key=key: book.say(key, spoken).text, tag)  # type: ignore[misc]  # bound now
        for name, key in _BUTTONS.items()
    }
    mirrored = language(tag).direction == "rtl"
    if question is None:
        ended, *more = (
            _both(lambda spoken, key=key: book.say(key, spoken).text, tag)  # type: ignore[misc]  # bound now
            for key in _AT_THE_END
        )
        return Screen(tag, "end", ended, more=tuple(more), buttons=fixed, right_to_left=mirrored)
    people = found.household

    def asked(spoken: str) -> str:
        return asking.question_words(book, question, people, spoken).sentence.text

    def whom(spoken: str) -> str:
        if question.person is None:
            return book.say("finder.title", spoken).text
        return asking.person_words(book, people, question.person, spoken).text

    why = asking.question_words(book, question, people, tag).why.text
    return Screen(
        tag,
        "day" if question.field in DAYS else "choose",
        _both(asked, tag),
        _both(whom, tag),
        formats.spaced(book.say("finder.why", tag).text, why),
        choices=tuple(_choices(tools, question, tag)),
        buttons=fixed,
        right_to_left=mirrored,
    )


def _choices(tools: Tools, question: Question, tag: str) -> list[tuple[str, Said]]:
    book, field = tools.lookups.book, question.field
    if field in _ADDING:
        return [(role, _adding(book, role, tag)) for role in _ADDING[field]]
    if field == "area":
        areas = tools.lookups.areas.values()
        found = [
            (area.name["ko"], _both(lambda spoken, area=area: wording.area_name(area, spoken), tag))  # type: ignore[misc]  # bound now
            for area in areas
        ]
        return sorted(found, key=lambda one: one[1].words)
    if field == "nationality":
        countries = [
            (
                name["ko"],
                _both(
                    lambda spoken, code=code: asking.answer_words(book, field, code, spoken).text,  # type: ignore[misc]  # bound now
                    tag,
                ),
            )
            for code, name in tools.countries.items()
        ]
        likely = {tools.countries[code]["ko"] for code in families.countries_speaking(tag)}
        # ICU calls by its code what is no country, such as to be stateless.
        real = [one for one in countries if one[1].words not in tools.countries]
        other = tools.countries[OTHER_COUNTRY]["ko"]
        return sorted(real, key=lambda one: (one[0] == other, one[0] not in likely, one[1].words))
    return [
        (
            value,
            _both(
                lambda spoken, value=value: asking.option_words(book, question, value, spoken).text,  # type: ignore[misc]  # bound now
                tag,
            ),
        )
        for value in options(question)
    ]


def _adding(book: "Phrasebook", role: str, tag: str) -> Said:
    return _both(lambda spoken: book.say(f"finder.do.add-{role}", spoken).text, tag)


def _both(say: Callable[[str], str], tag: str) -> Said:
    """The words in the family's language, and in Korean where they do not hold that already."""
    words, korean = say(tag), say(_KOREAN)
    seen, beside = plain_words.plain(words), plain_words.plain(korean)
    held = seen == beside or f"({beside})" in seen  # as in Ansan-si (안산시)
    # Values keep their isolates: bidi would move a number out of its place in Urdu.
    return Said(words, "" if held else korean)


_AT_THE_END = ("finder.no-more", "finder.ask-counselor", "finder.not-saved")
_BUTTONS = {
    "back": "finder.do.back",
    "skip": "finder.do.skip",
    "next": "finder.do.next",
    "unknown": "finder.say.unknown",
    "withheld": "finder.say.withheld",
    "year": "finder.date.year",
    "month": "finder.date.month",
    "day": "finder.date.day",
    "language": "finder.choose-language",
}
