"""The desk's verbs for the record of a mailing while it is printed: begun, or gone on with; file by file.

Apart from `batches`, which must not wait for what draws sheets.
"""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import gg_desk
from gg_desk.catalogue.fingerprint import fingerprint
from gg_desk.catalogue.handout import Handout
from gg_desk.catalogue.mailing import MailedPart, Mailing
from gg_desk.catalogue.sheet import SheetOrder
from gg_desk.desk import Desk
from gg_desk.mailing.marks import list_mark, order_mark
from gg_desk.mailing.notices import Part
from gg_desk.mailing.planning import Plan
from gg_desk.sheets.merging import At, ordered_programs
from gg_desk.store import mailings as store
from gg_desk.store.translations import office_words


@dataclass(frozen=True, slots=True)
class Asked:
    """All that a mailing is asked to be: what decides which page stands in which file."""

    order: SheetOrder
    at: At
    of: Plan
    parts: Sequence[Part]
    target: Path
    duplex: bool


def begun(desk: Desk, asked: Asked, staff: str, *, anew: bool) -> Mailing:
    """The mailing of this very order that was begun before, or where it is new or wanted ``anew`` a fresh one.

    Two programs that begin the same order at once make the same files, with the same bytes.
    """
    fresh = Mailing(
        code=asked.order.code,
        at=dt.datetime.now(dt.UTC),
        staff=staff or desk.preferences.staff,
        template=asked.order.template,
        school_year=asked.of.school_year,
        facts=fingerprint(),
        list_mark=list_mark(asked.of.secret),
        order_mark=order_mark(asked.of.secret, _said(desk, asked)),
        sheet=asked.of.sheet_name,
        files=len(asked.parts),
    )
    return store.begin(desk.store, fresh, anew=anew)


def note(desk: Desk, asked: Asked, mailing: Mailing, part: MailedPart) -> None:
    """Note the finished file ``part``, and in the log of handouts its notices by language."""
    programs = tuple(ordered_programs(asked.order, asked.at))
    handouts = [
        Handout(
            code=mailing.code,
            at=part.at,
            template=mailing.template,
            languages=(language,),
            way="mailed",
            copies=count,
            pages=part.pages,
            programs=programs,
        )
        for language, count in part.languages.items()
    ]
    store.note_part(desk.store, mailing, part, handouts)


def _said(desk: Desk, asked: Asked) -> Iterator[object]:
    """All that decides a page but for the day, since a mailing may go on tomorrow, and for fonts."""
    order, at, of = asked.order, asked.at, asked.of
    known = at.lookups
    yield gg_desk.__version__
    yield (order.template, sorted(order.values.items()), at.shelf, asked.target, asked.duplex)
    yield (at.office, at.stationery, office_words(desk.store).translations)
    yield (known.programs, known.contacts, known.organisations, known.documents, known.areas)
    yield (of.sheet_name, of.columns.columns, of.corrections)
    for part in asked.parts:
        yield (part.name, [(one.row, one.languages) for one in part.recipients])
