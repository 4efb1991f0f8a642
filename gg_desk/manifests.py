"""The desk's verbs for the record of a mailing while it is printed: begun, or gone on with; file by file.

Apart from `batches`, which must not wait for what draws sheets.
"""

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import msgspec

import gg_desk
from gg_desk.catalogue.fingerprint import fingerprint
from gg_desk.catalogue.handout import Handout
from gg_desk.catalogue.mailing import MailedPart, Mailing
from gg_desk.catalogue.sheet import SheetOrder
from gg_desk.desk import Desk
from gg_desk.mailing.manifest import noted, told_again
from gg_desk.mailing.marks import list_mark, order_mark
from gg_desk.mailing.notices import Notices, Part, Printed, Watch
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
    target: str
    """A file's path, or that it is paper."""
    duplex: bool


Progress = Callable[[int, int], None]
"""Is told after each family how many are done and how many there are; what it raises ends the mailing."""
Keep = Callable[[MailedPart, Part], bool]
"""Whether a part that is noted as finished is still there."""
Make = Callable[[Notices, Part, Watch], tuple[Printed, int]]
"""Makes a part; what came of it, and its size in bytes."""


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
        order_mark=_mark(desk, asked),
        sheet=asked.of.sheet_name,
        files=len(asked.parts),
    )
    return store.begin(desk.store, fresh, anew=anew)


def begun_before(desk: Desk, asked: Asked) -> Mailing | None:
    """The mailing of this very order that was begun before, with what is finished of it."""
    return store.begun(desk.store, _mark(desk, asked))


def carried_out(
    desk: Desk,
    asked: Asked,
    mailing: Mailing,
    keep: Keep,
    make: Make,
    *,
    on_progress: Progress | None,
) -> tuple[Printed, int]:
    """Make what is not finished of ``mailing``, noting each part as soon as it is.

    What came of all rows, and how many parts were there already.
    """
    order = msgspec.structs.replace(asked.order, code=mailing.code)
    notices = Notices(order, asked.at, asked.of.columns, duplex=asked.duplex)
    finished = {part.name: part for part in mailing.parts}
    total = sum(len(part.recipients) for part in asked.parts)
    printed, done, kept = Printed(), 0, 0
    for part in asked.parts:
        watch = _watch(on_progress, done, total)
        known = finished.get(part.name)
        if known and keep(known, part):
            came = told_again(known, asked.of)
            kept += came.pages > 0
            watch(len(part.recipients))
        else:
            came, size = make(notices, part, watch)
            _note(desk, asked, mailing, noted(part, came, size))
        printed += came
        done += len(part.recipients)
    return printed, kept


def _watch(on_progress: Progress | None, before: int, total: int) -> Watch:
    def watch(done: int) -> None:
        if on_progress:
            on_progress(before + done, total)

    return watch


def _note(desk: Desk, asked: Asked, mailing: Mailing, part: MailedPart) -> None:
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


def _mark(desk: Desk, asked: Asked) -> str:
    return order_mark(asked.of.secret, _said(desk, asked))


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
