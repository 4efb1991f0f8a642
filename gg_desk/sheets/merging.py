"""One sheet for many families: its fixed words are laid out once in a language, values for each."""

import datetime as dt
import functools
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from gg_desk.catalogue.program import Program
from gg_desk.catalogue.sheet import SheetOrder
from gg_desk.catalogue.words import LocalText
from gg_desk.errors import DeskError
from gg_desk.settings import Office
from gg_desk.sheets.blocks import Pair
from gg_desk.sheets.cells import both
from gg_desk.sheets.chosen_programs import chosen_programs
from gg_desk.sheets.composing import build
from gg_desk.sheets.content import Content
from gg_desk.sheets.envelope_window import (
    BELOW_PLACE,
    CHILD,
    GUARDIAN,
    PLACE,
    POSTCODE,
    addressee,
)
from gg_desk.sheets.facts import Lookups
from gg_desk.sheets.flow import Laid, Look, draw_laid, lay_out
from gg_desk.sheets.holes import Hole
from gg_desk.sheets.letters import refuse_unmerged
from gg_desk.sheets.makers import draw, to_confirm, to_mind
from gg_desk.sheets.order import check_order
from gg_desk.sheets.speaking import Speaker
from gg_desk.sheets.stationery import Stationery
from gg_desk.sheets.template_folder import bundled
from gg_desk.sheets.templates import Shelf, field, sheet_template
from gg_desk.sheets.values import checked_values, written_value
from gg_desk.typeset.document import Document, Form, Page, Slot
from gg_desk.typeset.overflow import DoesNotFitError, Place
from gg_desk.typeset.paragraph import set_paragraph
from gg_desk.typeset.text import Style

_YEAR = 2026  # of which the widest date is sought: all have twelve months
_REMEMBERED = 4096
"""Values kept as a language writes them: dates and schools come again, names seldom."""


@dataclass(frozen=True, slots=True)
class At:
    """The office and the day for which sheets are made."""

    office: Office
    lookups: Lookups
    today: dt.date
    stationery: Stationery
    shelf: Shelf | None = None


class _Page(NamedTuple):
    """A page drawn without values, and the slots on it by field."""

    form: Form
    slots: Sequence[tuple[str, Slot]]

    def filled(self, texts: Mapping[str, str]) -> list[tuple[Slot, str]]:
        """Each slot that is not left empty, with its text."""
        return [(slot, texts[key]) for key, slot in self.slots if texts[key]]


class _Sheet(NamedTuple):
    """A sheet drawn without its values; without pages where values stand among its words."""

    pages: Sequence[_Page]
    place: Slot | None
    """Where the address stands; what is below it moves with its lines."""


def template_name(order: SheetOrder, at: At) -> str:
    """What the ordered sheet is called in Korean."""
    return sheet_template(at.shelf or bundled(), order.template).name["ko"]


def ordered_programs(order: SheetOrder, at: At) -> Sequence[Program]:
    """The programs whose facts stand on the ordered sheet."""
    template = sheet_template(at.shelf or bundled(), order.template)
    return chosen_programs(template, order.programs, at.lookups.programs)


def reasons_to_confirm(order: SheetOrder, at: At) -> list[LocalText]:
    """What a person should confirm before sheets of ``order`` are handed out."""
    return to_confirm(ordered_programs(order, at), at.today)


class Layout(NamedTuple):
    """A sheet laid out with holes in place of values, to be drawn once in each document."""

    laid: Laid
    content: Content
    holes: Mapping[str, Hole]


Layouts = dict[tuple[str, frozenset[str]], Layout]
"""Sheets of one order, by language and the fields that are filled."""


class Merge:
    """Draws the sheet of ``order`` again and again, with other values, into one ``document``.

    What ``order`` gives of values all of them share. ``document`` is not tagged: forms bear no tags.
    ``layouts`` are those of the same order in other documents, which this one adds to.

    Raises:
        UsageError: the order cannot be met; the sentence says which value and why.
    """

    def __init__(
        self, document: Document, order: SheetOrder, at: At, layouts: Layouts | None = None
    ) -> None:
        self._layouts = {} if layouts is None else layouts
        self._document = document
        self._order = order
        self._at = at
        self._template = sheet_template(at.shelf or bundled(), order.template)
        self._programs = ordered_programs(order, at)
        refuse_unmerged(self._template, at.shelf or bundled())
        check_order(self._template, order, at.lookups.book)
        self._fields = {wanted.key for wanted in self._template.fields}
        self._speakers: dict[str, Speaker] = {}
        self._sheets: dict[tuple[str, frozenset[str]], _Sheet] = {}
        self._written = functools.lru_cache(maxsize=_REMEMBERED)(self._write)
        for key, value in order.values.items():
            self._written("ko", key, value)  # refused now, not again and again for each family
        self.unreviewed: set[str] = set()
        """Languages whose words no person has reviewed."""
        self.cautions: dict[str, LocalText] = {}
        """What the office should know, by the English sentence."""

    def draw(self, language: str, values: Mapping[str, str]) -> int:
        """Draw one family's sheet in ``language``; how many pages it took.

        Nothing is drawn where it cannot be drawn whole. A value too long for its place in the
        common layout has a sheet laid out for itself.

        Raises:
            UsageError: a value is not what its field takes.
            DeskError: a character has no font, or something does not fit the page.
        """
        filled = {key: value for key, value in values.items() if value and key in self._fields}
        written = {key: self._written(language, key, value) for key, value in filled.items()}
        sheet = self._sheet(language, frozenset(filled))
        if not sheet.pages:
            return self._draw_alone(language, filled)
        try:
            texts = self._texts(sheet, written)
            for slot, text in (one for page in sheet.pages for one in page.filled(texts)):
                slot.operators(text)  # what does not fit is refused before its page is begun
        except DoesNotFitError:
            return self._draw_alone(language, filled)
        for drawn in sheet.pages:
            page = self._document.page()
            page.place(drawn.form)
            for slot, text in drawn.filled(texts):
                page.fill(slot, text)
        return len(sheet.pages)

    def _draw_alone(self, language: str, values: Mapping[str, str]) -> int:
        """Lay the sheet out for one family by itself; how many pages it took."""
        before = self._document.pages
        draw(self._document, self._content(language, values), self._programs)
        return self._document.pages - before

    def refused_field(self, language: str, values: Mapping[str, str]) -> str:
        """The field whose value alone cannot be printed; empty where it is none of them."""
        style = Style(language)
        for key in self._fields.intersection(values):
            try:
                set_paragraph(both(self._written(language, key, values[key])), style, 9999.0)
            except DeskError:
                return key
        return ""

    def _sheet(self, language: str, keys: frozenset[str]) -> _Sheet:
        found = self._sheets.get((language, keys))
        if found is None:
            layout = self._layouts.get((language, keys))
            if layout is None:
                layout = self._layouts[language, keys] = self._laid_out(language, keys)
            found = self._sheets[language, keys] = self._drawn(layout)
        return found

    def _laid_out(self, language: str, keys: frozenset[str]) -> Layout:
        holes = {key: self._hole(language, key) for key in sorted(keys)}
        if PLACE in holes:
            names = {GUARDIAN: self._name(GUARDIAN), POSTCODE: self._name(POSTCODE)}
            holes |= {key: Hole(key, names[key.partition("/")[0]]) for key in BELOW_PLACE}
        content = self._content(language, {}, holes)
        look = Look(language, self._order.layout, self._order.large)
        alike = (one.laid.frame for of, one in self._layouts.items() if of[0] == language)
        built = build(content, self._programs)
        return Layout(lay_out(self._document, look, built, next(alike, None)), content, holes)

    def _drawn(self, layout: Layout) -> _Sheet:
        content, holes = layout.content, layout.holes
        paper = _Surfaces(self._document)
        for hole in holes.values():
            hole.found.clear()
        draw_laid(paper, layout.laid, self._template.name["ko"])
        if content.unreviewed:
            self.unreviewed.add(content.speaker.language)
        if content.told_in_words:
            return _Sheet((), None)
        self.cautions |= {one["en"]: one for one in to_mind(content, self._programs)}
        pages = []
        for surface in paper.pages:
            slots = [
                (hole.key, self._document.slot(place))
                for hole in holes.values()
                for page, place in hole.found
                if page is surface
            ]
            pages.append(_Page(self._document.form_of(surface), slots))
        places = (slot for page in pages for key, slot in page.slots if key == PLACE)
        return _Sheet(pages, next(places, None))

    def _texts(self, sheet: _Sheet, written: Mapping[str, Pair]) -> dict[str, str]:
        """What stands in each hole; what is below the address, where its lines let it be."""
        texts = {key: both(value) for key, value in written.items()}
        if sheet.place:
            texts |= dict.fromkeys(BELOW_PLACE, "")
            texts[PLACE] = written[PLACE][1]
            below = sheet.place.lines(texts[PLACE])
            guardian, child = (written.get(key, ("", ""))[1] for key in (GUARDIAN, CHILD))
            texts[f"{GUARDIAN}/{below}"] = addressee(guardian, child)
            texts[f"{POSTCODE}/{below}"] = written.get(POSTCODE, ("", ""))[1]
        return texts

    def _content(
        self, language: str, values: Mapping[str, str], holes: Mapping[str, Hole] | None = None
    ) -> Content:
        speaker = Speaker(self._at.lookups.book, language, self._at.lookups.words)
        checked = checked_values(
            self._template, {**self._order.values, **values}, speaker, self._at.today
        )
        return Content(
            self._order,
            self._template,
            speaker,
            checked,
            lookups=self._at.lookups,
            office=self._at.office,
            today=self._at.today,
            stationery=self._at.stationery,
            holes=holes,
        )

    def _hole(self, language: str, key: str) -> Hole:
        widest: Sequence[Pair] = ()
        if field(self._template, key).type == "date":
            months = (dt.date(_YEAR, month, 28) for month in range(1, 13))
            widest = [self._written(language, key, day.isoformat()) for day in months]
        return Hole(key, self._name(key), widest)

    def _name(self, key: str) -> Place:
        label = field(self._template, key).label
        return Place(label["en"], label["ko"])

    def _write(self, language: str, key: str, value: str) -> Pair:
        speaker = self._speakers.setdefault(
            language, Speaker(self._at.lookups.book, language, self._at.lookups.words)
        )
        return written_value(self._template, key, value, speaker)


class _Surfaces:
    """Takes a sheet's pages as surfaces, each to become a form."""

    def __init__(self, document: Document) -> None:
        self.width, self.height = document.width, document.height
        self._document = document
        self.pages: list[Page] = []

    def page(self) -> Page:
        """A fresh surface of the paper's size."""
        self.pages.append(self._document.surface(self.width, self.height))
        return self.pages[-1]
