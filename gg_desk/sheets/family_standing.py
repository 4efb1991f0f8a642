"""How a family stands with the programs of its sheet: what fits, what must be asked, what fits later."""

from collections.abc import Callable, Mapping
from typing import Literal

from gg_desk.catalogue.program import Program
from gg_desk.catalogue.verdict import Answer, CriterionKind, Question
from gg_desk.phrasebook.book import Phrase, Phrasebook
from gg_desk.phrasebook.formats import listed
from gg_desk.phrasebook.rule_words import criterion_words
from gg_desk.phrasebook.verdict_words import office_words, verdict_words
from gg_desk.sheets.blocks import Pair
from gg_desk.sheets.content import Content, is_old

Standing = Literal["fits", "ask", "later", "not-now"]
STANDINGS: tuple[Standing, ...] = ("fits", "ask", "later", "not-now")
"""In the order in which they stand on paper; each is the key of its heading."""

_ABOUT: Mapping[str, CriterionKind] = {
    "people": "role", "guardian": "role", "role": "role", "area": "areas", "birth_date": "ages",
    "registration": "registration", "nationality": "nationality", "attends": "attendance",
    "work": "work", "in_korea_since": "minimum_stay", "in_gyeonggi_since": "minimum_stay",
    "in_city_since": "minimum_stay",
}  # fmt: skip
"""What a question to the family is about."""


def standing(content: Content, program: Program) -> Standing:
    """Where the program stands on the sheet; without the finder's answer it fits, unless it is weak."""
    answer = answer_for(content, program)
    if answer and answer.verdict == "not_eligible":
        return "later" if answer.from_day else "not-now"
    open_still = answer is not None and answer.verdict == "ask"
    return "ask" if open_still or must_be_checked(content, program) else "fits"


def must_be_checked(content: Content, program: Program) -> bool:
    """Whether somebody must ask before a family relies on it."""
    weak = program.confidence == "low" or is_old(program, content.today)
    return weak or program.status.state != "active"


def answer_for(content: Content, program: Program) -> Answer | None:
    """What the finder answered, where the sheet was ordered with it."""
    return next((one for one in content.order.answers if one.program == program.id), None)


def open_questions(content: Content, program: Program) -> list[Pair]:
    """From when it fits, what the family still has to say, what only the office knows."""
    answer = answer_for(content, program)
    if answer is None:
        return []
    speaker, day = content.speaker, answer.from_day
    found: list[Pair] = []
    if day and answer.verdict != "eligible":
        found.append(_said(content, lambda book, tag: verdict_words(book, "ask", tag, day)))
    about = dict.fromkeys(_ABOUT[one.field] for one in answer.ask if isinstance(one, Question))
    if about:
        what = (_labels(content, about, speaker.language), _labels(content, about, "ko"))
        found.append(speaker.say("family.ask-about", what=what))
    asked = (one for one in answer.ask if not isinstance(one, Question))
    found += [
        _said(content, lambda book, tag, one=one: office_words(book, program, one, tag))  # type: ignore[misc]  # bound now
        for one in asked
    ]
    return found


def _labels(content: Content, about: Mapping[CriterionKind, None], tag: str) -> str:
    book = content.speaker.book
    return listed([criterion_words(book, kind, tag).text for kind in about], tag)


def _said(content: Content, say: Callable[[Phrasebook, str], Phrase]) -> Pair:
    speaker = content.speaker
    return speaker.beside(say(speaker.book, speaker.language), say(speaker.book, "ko"))
