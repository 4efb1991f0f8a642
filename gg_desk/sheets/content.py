"""What one sheet in one language is made from, and what it turned out to lack."""

import datetime as dt
import re
from collections.abc import Mapping, Sequence

from gg_desk.catalogue.program import Program
from gg_desk.catalogue.sheet import SheetOrder
from gg_desk.catalogue.words import Source
from gg_desk.phrasebook.wording import name_sound
from gg_desk.settings import Office
from gg_desk.sheets.blocks import Pair
from gg_desk.sheets.facts import Lookups, Row
from gg_desk.sheets.foot import Foot
from gg_desk.sheets.holes import Hole
from gg_desk.sheets.office_lines import OfficeLines
from gg_desk.sheets.speaking import Speaker
from gg_desk.sheets.stationery import PLAIN, Stationery
from gg_desk.sheets.templates import SheetTemplate

_SOURCES_SHOWN = 2
_LONG_AGO = dt.timedelta(days=365)
_CONFIDENCE = ("high", "medium", "low")
_YEAR = re.compile(r"\b20\d\d\b")
_DAY = re.compile(r"\b20\d\d(-\d\d){0,2}(?!\d)")


class Content:
    """The words, facts and values of one sheet in one language."""

    def __init__(
        self,
        order: SheetOrder,
        template: SheetTemplate,
        speaker: Speaker,
        values: Mapping[str, Pair],
        *,
        lookups: Lookups,
        office: Office,
        today: dt.date,
        stationery: Stationery = PLAIN,
        holes: Mapping[str, Hole] | None = None,
    ) -> None:
        self.template = template
        self.speaker = speaker
        self.lookups = lookups
        self.office = office
        self.stationery = stationery
        self.order = order
        self.today = today
        self.holes = holes or {}
        """Fields whose values come later, where the sheet is drawn once for many."""
        self.told_in_words = False
        """Whether a value that comes later stands among words, which no hole can leave room for."""
        self._values = values
        self._unreviewed_rows = False
        self.blanks = False
        """Whether an important fact is left to the office, because no source gives it."""
        self.untranslated = False
        """Whether words of the template's own are not given in this language."""
        self._facts_as_of: dt.date | None = None

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

    def facts_as_of(self, day: dt.date) -> None:
        """Let the foot say that facts which are no program's are of ``day``."""
        self._facts_as_of = day

    @property
    def values(self) -> dict[str, str]:
        """Values as they stand in the family's language, by field; only those that are filled."""
        return {key: value[0] for key, value in self._values.items() if value[0]}

    def value(self, key: str) -> Pair:
        """A field's value in both languages, empty where it is a blank to fill."""
        self.told_in_words |= key in self.holes
        return self._values.get(key, ("", ""))

    @property
    def office_sound(self) -> str:
        """How the office's name is read, where the family's language is not Korean."""
        return name_sound(self.office.name, self.speaker.language)

    def foot(self, programs: Sequence[Program], *, address: bool = True) -> Foot:
        """The foot: the office's lines, the programs' sources, the sheet's code and review mark.

        Without ``address`` where the office's stands elsewhere on the page.
        """
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
        if address and self.office.address:
            office.insert(1, (say("page.address"), self.office.address))
        mark = say("page.unreviewed")
        code = (say("page.code"), self.order.code) if self.order.code else None
        seal = self.stationery.seal if self.office.name else None
        return Foot(
            OfficeLines(office, self.office_sound, seal, self.stationery.logo),
            self._origin(programs),
            mark if self.unreviewed else None,
            code,
        )

    def _origin(self, programs: Sequence[Program]) -> list[Pair]:
        """Where the facts are from, and of which day."""
        say = self.speaker.say
        lines: list[Pair] = []
        if self._facts_as_of:
            lines.append(say("page.as-of", date=self.speaker.date(self._facts_as_of)))
        if programs:
            # Names and days are no words to be translated: said once, in the family's line.
            named = self._sources(programs, self.speaker.language)
            lead = say("page.source", source=named)[0]
            lines.append((lead, lead))
            oldest = min(program.as_of for program in programs)
            lines.append(say("page.as-of", date=self.speaker.date(oldest)))
        if any(is_old(program, self.today) for program in programs):
            lines.append(say("page.old"))
        lines.append(say("page.not-legal-advice"))
        return lines

    def _sources(self, programs: Sequence[Program], tag: str) -> str:
        """The surest and latest sources of each program, a publisher once with its days."""
        shown = _SOURCES_SHOWN if len(programs) == 1 else 1
        found: dict[str, dict[str, None]] = {}
        for program in programs:
            keys = (key for key in program.sources if key in self.lookups.sources)
            known = sorted((self.lookups.sources[key] for key in keys), key=_weight)
            for source in known[:shown]:
                # What else a source says of its date is English, and no family's business.
                day = _DAY.search(source.date)
                found.setdefault(source.called(tag), {}).update({day[0]: None} if day else {})
        return "; ".join(", ".join([publisher, *days]) for publisher, days in found.items())


def known_since(program: Program) -> dt.date:
    """The day on which its facts were last looked at, the older of both dates."""
    return min(program.as_of, program.status.as_of)


def is_old(program: Program, today: dt.date) -> bool:
    """Whether its facts are more than a year old: they must be asked for before they are told."""
    return today - known_since(program) > _LONG_AGO


def _weight(source: Source) -> tuple[int, int]:
    years = [int(year) for year in _YEAR.findall(source.date)]
    return _CONFIDENCE.index(source.confidence), -max(years, default=0)
