"""What one sheet in one language is made from, and what it turned out to lack."""

import re
from collections.abc import Mapping, Sequence

from gg_desk.catalogue.program import Program
from gg_desk.catalogue.words import Source
from gg_desk.settings import Office
from gg_desk.sheets.blocks import Pair
from gg_desk.sheets.facts import Lookups, Row
from gg_desk.sheets.foot import Foot
from gg_desk.sheets.speaking import Speaker
from gg_desk.sheets.templates import SheetTemplate

_SOURCES_SHOWN = 2
_CONFIDENCE = ("high", "medium", "low")
_YEAR = re.compile(r"\b20\d\d\b")


class Content:
    """The words, facts and values of one sheet in one language."""

    def __init__(
        self,
        template: SheetTemplate,
        speaker: Speaker,
        lookups: Lookups,
        values: Mapping[str, Pair],
        office: Office,
    ) -> None:
        self.template = template
        self.speaker = speaker
        self.lookups = lookups
        self.office = office
        self._values = values
        self._unreviewed_rows = False
        self.blanks = False
        """Whether an important fact is left to the office, because no source gives it."""

    @property
    def missing(self) -> frozenset[str]:
        """Keys of words that are not translated yet and stand in English."""
        return frozenset(self.speaker.missing)

    @property
    def unreviewed(self) -> bool:
        """Whether any words on the sheet were never reviewed by a person."""
        return self.speaker.unreviewed or self._unreviewed_rows or bool(self.missing)

    def note_rows(self, rows: Sequence[Row]) -> None:
        """Take in what fact rows know of their own words."""
        for row in rows:
            self._unreviewed_rows |= bool(row.unreviewed)
            self.speaker.missing.update(row.missing)
            self.blanks |= any(line.kind == "blank" for line in row.lines)

    @property
    def values(self) -> dict[str, str]:
        """Values as they stand in the family's language, by field; only those that are filled."""
        return {key: value[0] for key, value in self._values.items() if value[0]}

    def value(self, key: str) -> Pair:
        """A field's value in both languages, empty where it is a blank to fill."""
        return self._values.get(key, ("", ""))

    def foot(self, program: Program | None) -> Foot:
        """The foot: the office's lines, the program's sources, and the review mark."""
        say = self.speaker.say
        office = [
            (say("page.office"), self.office.name),
            (
                say("page.phone"),
                self._values.get("counselor_phone", ("", ""))[0] or self.office.phone,
            ),
            (say("page.counselor"), self._values.get("counselor", ("", ""))[0]),
            (say("page.issued"), self._values.get("issued", ("", ""))[1]),
        ]
        if self.office.address:
            office.insert(1, (say("page.address"), self.office.address))
        sources: list[Pair] = []
        if program:
            # The publisher's name is one in both languages: said once, in the family's.
            lead = say("page.source", source="; ".join(self._sources(program)))[0]
            sources.append((lead, lead))
            sources.append(say("page.as-of", date=self.speaker.date(program.as_of)))
        sources.append(say("page.not-legal-advice"))
        mark = say("page.unreviewed")
        return Foot(office, sources, mark if self.unreviewed else None)

    def _sources(self, program: Program) -> list[str]:
        """The surest and latest sources, each with its date."""
        known = [
            self.lookups.sources[key] for key in program.sources if key in self.lookups.sources
        ]
        known.sort(key=_weight)
        return [f"{_short(source.publisher)}, {source.date}" for source in known[:_SOURCES_SHOWN]]


def _weight(source: Source) -> tuple[int, int]:
    years = [int(year) for year in _YEAR.findall(source.date)]
    return _CONFIDENCE.index(source.confidence), -max(years, default=0)


def _short(publisher: str) -> str:
    """A publisher's name without what is said about it."""
    return re.split(r"[,;(]", publisher, maxsplit=1)[0].strip()
