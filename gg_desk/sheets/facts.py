"""A program's facts as the rows a family reads, the same rows in the same order in any language."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from gg_desk.catalogue.contact import Contact, Organisation
from gg_desk.catalogue.place import Area, Document
from gg_desk.catalogue.program import (
    Amount,
    Period,
    Program,
    Unknown,
)
from gg_desk.catalogue.requirements import (
    Fact,
)
from gg_desk.catalogue.translations import Translations
from gg_desk.catalogue.words import LocalText, Source, in_language
from gg_desk.catalogue.words_po import catalogue_words, is_reviewed
from gg_desk.phrasebook import wording
from gg_desk.phrasebook.book import Phrase, Phrasebook, phrasebook
from gg_desk.phrasebook.formats import listed
from gg_desk.phrasebook.isolates import isolate

Icon = Literal[
    "money", "person", "calendar", "place", "document", "steps", "phone", "clock", "info",
    "school", "id",
]  # fmt: skip
LineKind = Literal["plain", "big", "bullet", "check", "choice", "numbered", "note", "blank"]

_ALL_AREAS = 31  # the cities and counties of the province


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a row.

    ``choice`` is one of several papers under a ``check`` line; ``blank`` is for the office to
    write on, its text the caption.
    """

    text: str
    kind: LineKind = "plain"


@dataclass(frozen=True, slots=True)
class Row:
    """One kind of fact: a pictogram, a label and its lines."""

    icon: Icon
    label: Phrase
    lines: tuple[Line, ...]
    number: bool = False
    """Whether its first line is the one number that matters, or says that it costs nothing."""
    unreviewed: tuple[str, ...] = ()
    """Keys of its phrases and words that no person has reviewed in this language."""
    missing: tuple[str, ...] = ()
    """Keys of the program's own words that stand in English because they are not translated."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lookups:
    """What a program names by id, and the phrasebook that says its facts."""

    documents: Mapping[str, Document] = field(default_factory=dict)
    areas: Mapping[str, Area] = field(default_factory=dict)
    contacts: Mapping[str, Contact] = field(default_factory=dict)
    organisations: Mapping[str, Organisation] = field(default_factory=dict)
    programs: Mapping[str, Program] = field(default_factory=dict)
    sources: Mapping[str, Source] = field(default_factory=dict)
    book: Phrasebook = field(default_factory=phrasebook)
    words: Translations = field(default_factory=catalogue_words)
    """The catalogue's own words, with what is known of their reviews."""


@dataclass(frozen=True, slots=True)
class _Said:
    """A line with what is to be known about it."""

    line: Line
    unreviewed: str = ""
    missing: str = ""


@dataclass(frozen=True, slots=True)
class _Telling:
    """One program told in one language."""

    program: Program
    tag: str
    words: Lookups

    def say(self, key: str, kind: LineKind = "plain", /, **values: str | int | Phrase) -> _Said:
        return _phrase(self.words.book.say(key, self.tag, **values), kind)

    def own(self, text: LocalText, path: str, kind: LineKind = "plain") -> list[_Said]:
        """The program's own words, if it has any here."""
        return self.named(text, f"program/{self.program.id}/{path}", kind)

    def named(self, text: LocalText, key: str, kind: LineKind) -> list[_Said]:
        """Words of the catalogue under the key at which they are translated."""
        words = in_language(text, self.tag)
        if not words:
            return []
        if text.get(self.tag):
            reviewed = is_reviewed(self.words.words, key, self.tag, text)
            return [_Said(Line(words, kind), unreviewed="" if reviewed else key)]
        # English inside a right-to-left page keeps its own direction and its full stop at its end.
        return [_Said(Line(isolate(words), kind), missing=key)]


def rows(program: Program, tag: str, words: Lookups) -> tuple[Row, ...]:
    """The rows a family reads: what it gets, for whom, where, with which papers, how, until when.

    Which rows and lines there are depends on the facts alone, so two languages stand side by
    side line by line. Nothing is invented: an important fact that no source gives is a ``blank``
    line for the office, and a weak one carries a note to ask first.

    Raises:
        DeskError: the program names a step that the phrasebook lacks, or a phrase is untranslated.
    """
    telling = _Telling(program, tag, words)
    sections = (
        _benefit, _who, _stay, _areas, _conditions, _documents, _steps, _fee, _dates, _status,
    )  # fmt: skip
    return tuple(row for section in sections if (row := section(telling)) is not None)


def _benefit(telling: _Telling) -> Row | None:
    if (fact := telling.program.benefit) is None:
        return None
    said = _amounts(telling, fact.amounts, fact.period, "benefit")
    if fact.free:
        said.append(telling.say("amount.free", "plain" if said else "big"))
    if fact.paid_to:
        said.append(telling.say(f"paid-to.{fact.paid_to}"))
    if fact.previous:
        before = wording.amount(telling.words.book, fact.previous, fact.period, telling.tag)
        said.append(telling.say("amount.previous", "note", amount=before))
    said += telling.own(fact.note, "benefit/note")
    label = "label.amount" if fact.amounts else "label.what-you-get"
    return _row(telling, "money", label, said, [fact])


def _amounts(
    telling: _Telling,
    amounts: Sequence[Amount],
    period: Period | None,
    path: str,
    alone: LineKind = "big",
) -> list[_Said]:
    """One amount as ``alone`` says; several as a list that names the group of each."""
    kind = "bullet" if len(amounts) > 1 else alone
    said = [telling.say("amount.different")] if len(amounts) > 1 else []
    for position, value in enumerate(amounts):
        phrase = wording.amount(telling.words.book, value, period, telling.tag)
        for group in telling.own(value.for_whom, f"{path}/amounts/{position}/for_whom"):
            line = telling.say("amount.for", kind, who=group.line.text, amount=phrase)
            said.append(_Said(line.line, line.unreviewed, group.missing))
        if not value.for_whom:
            said.append(_phrase(phrase, kind))
    return said


def _who(telling: _Telling) -> Row | None:
    program, book, tag = telling.program, telling.words.book, telling.tag
    said: list[_Said] = []
    if program.ages:
        said += _first_plain(wording.ages(book, program.ages, tag))
    if program.registration:
        said += map(_phrase, wording.registration(book, program.registration, tag))
        said += telling.own(program.registration.note, "registration/note", "note")
    if program.attendance:
        said.append(_phrase(wording.attendance(book, program.attendance, tag)))
    facts = [program.ages, program.registration, program.attendance]
    return _row(telling, "person", "label.who", said, facts)


def _stay(telling: _Telling) -> Row | None:
    if (fact := telling.program.minimum_stay) is None:
        return None
    said = _first_plain(wording.minimum_stay(telling.words.book, fact, telling.tag))
    return _row(telling, "calendar", "label.stay", said, [fact])


def _areas(telling: _Telling) -> Row | None:
    areas = [telling.words.areas[area] for area in telling.program.areas]
    said: list[_Said] = []
    if len(areas) == _ALL_AREAS:
        said.append(telling.say("areas.all"))
    elif areas:
        names = listed([wording.area_name(area, telling.tag) for area in areas], telling.tag)
        said += [telling.say("areas.only", "note"), _Said(Line(names))]
    said += telling.own(telling.program.areas_note, "areas_note", "note" if said else "plain")
    return _row(telling, "place", "label.areas", said)


def _conditions(telling: _Telling) -> Row | None:
    said: list[_Said] = []
    for position, text in enumerate(telling.program.conditions):
        said += telling.own(text, f"conditions/{position}", "bullet")
    return _row(telling, "id", "label.conditions", said)


def _documents(telling: _Telling) -> Row | None:
    said: list[_Said] = []
    for need in telling.program.documents:
        alternatives = len(need.any_of) > 1
        if alternatives:
            said.append(telling.say("documents.one-of", "check"))
        for id_ in need.any_of:
            name = telling.words.documents[id_].name
            said += telling.named(
                name, f"document/{id_}/name", "choice" if alternatives else "check"
            )
    if telling.program.other_papers:
        said.append(telling.say("documents.other", "check"))
    return _row(telling, "document", "label.documents", said, unsaid="documents")


def _steps(telling: _Telling) -> Row | None:
    book, tag = telling.words.book, telling.tag
    said: list[_Said] = []
    for position, step in enumerate(telling.program.steps):
        if step.key is None:
            said += telling.own(step.words, f"steps/{position}", "numbered")
        else:
            said.append(_phrase(wording.step(book, step.key, tag), "numbered"))
    return _row(telling, "steps", "label.steps", said, unsaid="steps")


def _fee(telling: _Telling) -> Row | None:
    if (fact := telling.program.fee) is None:
        return _row(telling, "money", "label.fee", [], unsaid="fee")
    # The one number that matters is what the family gets, not what it pays.
    said = _amounts(telling, fact.amounts, None, "fee", alone="plain")
    if fact.free:
        said.append(telling.say("amount.free"))
    said += telling.own(fact.note, "fee/note")
    return _row(telling, "money", "label.fee", said, [fact])


def _dates(telling: _Telling) -> Row | None:
    said: list[_Said] = []
    for position, fact in enumerate(telling.program.dates):
        said += map(_phrase, wording.dates(telling.words.book, fact, telling.tag))
        said += telling.own(fact.note, f"dates/{position}/note", "note")
    return _row(telling, "calendar", "label.dates", said, telling.program.dates)


def _status(telling: _Telling) -> Row | None:
    program = telling.program
    said = list(map(_phrase, wording.status(telling.words.book, program.status, telling.tag)))
    said += telling.own(program.status.note, "status/note")
    label = "label.status" if said else "label.check"
    if program.confidence == "low":
        said.append(telling.say("confirm.may-have-changed"))
    return _row(telling, "info", label, said)


def _row(
    telling: _Telling,
    icon: Icon,
    label: str,
    said: Sequence[_Said],
    facts: Iterable[Fact | None] = (),
    *,
    unsaid: Unknown | None = None,
) -> Row | None:
    """The row of these lines, none without lines; a weak fact among ``facts`` adds its note.

    Without lines, a blank for the office if the program runs and nobody knows what is ``unsaid``.
    """
    program = telling.program
    if not said and unsaid in program.not_known and program.status.state == "active":
        said = [telling.say("office-fills-in", "blank")]
    if not said:
        return None
    if any(fact.confidence == "low" for fact in facts if fact):
        said = [*said, telling.say("confirm.may-have-changed", "note")]
    heading = telling.words.book.say(label, telling.tag)
    unreviewed = [part.unreviewed for part in said if part.unreviewed]
    return Row(
        icon=icon,
        label=heading,
        lines=tuple(part.line for part in said),
        number=said[0].line.kind == "big",
        unreviewed=tuple(dict.fromkeys(unreviewed if heading.reviewed else [label, *unreviewed])),
        missing=tuple(part.missing for part in said if part.missing),
    )


def _phrase(phrase: Phrase, kind: LineKind = "plain") -> _Said:
    return _Said(Line(phrase.text, kind), unreviewed="" if phrase.reviewed else phrase.key)


def _first_plain(phrases: Sequence[Phrase]) -> list[_Said]:
    """The fact, then how it is counted as notes."""
    return [_phrase(phrase, "note" if at else "plain") for at, phrase in enumerate(phrases)]
