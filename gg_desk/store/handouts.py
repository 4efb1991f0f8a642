"""The log of handouts: what left the desk, in which languages, when, how many; no person."""

import datetime as dt
import hashlib
from collections import Counter
from collections.abc import Sequence
from typing import Any

import msgspec
import sqlalchemy as sa

from gg_desk.catalogue.handout import Handout, HandoutCount
from gg_desk.catalogue.overview import Printed
from gg_desk.catalogue.program import Program
from gg_desk.catalogue.words import LocalText
from gg_desk.errors import DeskError
from gg_desk.known_types import learnt
from gg_desk.store.connections import Store
from gg_desk.store.nouns import encoded
from gg_desk.store.rows import moment_text, next_number
from gg_desk.store.tables import HANDOUT, HANDOUT_FACTS

_OF_DAY = (HANDOUT_FACTS, HANDOUT_FACTS.c.mark == HANDOUT.c.facts)


def note_handout(store: Store, handout: Handout) -> None:
    """Write one handout into the log."""
    with store.writing() as connection:
        _insert(connection, handout)


def note_copies(connection: sa.Connection, handout: Handout) -> None:
    """Add the copies and pages of ``handout`` to its line of the log; the first makes the line."""
    line = (HANDOUT.c.code == handout.code, HANDOUT.c.languages == encoded(handout.languages))
    more = {
        "copies": HANDOUT.c.copies + handout.copies,
        "pages": HANDOUT.c.pages + handout.pages,
    }
    if not connection.execute(HANDOUT.update().where(*line).values(**more)).rowcount:
        _insert(connection, handout)


def _insert(connection: sa.Connection, handout: Handout) -> None:
    row = {
        "number": next_number(connection, HANDOUT),
        "code": handout.code,
        "at": moment_text(handout.at),
        "template": handout.template,
        "way": handout.way,
        "copies": handout.copies,
        "pages": handout.pages,
        "languages": encoded(handout.languages),
        "facts": _kept(connection, handout.programs),
    }
    connection.execute(HANDOUT.insert(), row)


def _kept(connection: sa.Connection, programs: Sequence[Program]) -> str:
    """The mark of these facts, which are kept if they were not yet: sheets of one day tell the same."""
    told = encoded(programs)
    mark = hashlib.sha256(told.encode("utf-8")).hexdigest()
    known = sa.select(HANDOUT_FACTS.c.mark).where(HANDOUT_FACTS.c.mark == mark)
    if connection.execute(known).scalar() is None:
        connection.execute(HANDOUT_FACTS.insert(), {"mark": mark, "programs": told})
    return mark


def handout(store: Store, code: str) -> Handout | None:
    """The latest handout with ``code``; none where this store knows none."""
    whole = sa.select(HANDOUT, HANDOUT_FACTS.c.programs).join(*_OF_DAY)
    latest = whole.where(HANDOUT.c.code == code).order_by(HANDOUT.c.number.desc())
    with store.reading() as connection:
        row = connection.execute(latest.limit(1)).one_or_none()
    return _handout(row) if row else None


def latest(store: Store, limit: int) -> list[Printed]:
    """The last sheets that were printed or saved one by one, the latest first."""
    columns = (HANDOUT.c.at, HANDOUT.c.template, HANDOUT.c.languages, HANDOUT_FACTS.c.programs)
    chosen = sa.select(*columns).join_from(HANDOUT, *_OF_DAY).where(HANDOUT.c.way != "mailed")
    with store.reading() as connection:
        rows = connection.execute(chosen.order_by(HANDOUT.c.number.desc()).limit(limit)).all()
    return [_printed(row) for row in rows]


def handout_counts(store: Store, month: str | None = None) -> list[HandoutCount]:
    """How many sheets left the desk, by month, template, program and language, in this order.

    ``month`` such as 2026-11, by Korean time. A sheet of several programs counts for each of them,
    one in several languages for each of those.
    """
    columns = [HANDOUT.c[name] for name in ("at", "template", "copies", "languages", "facts")]
    told = sa.select(HANDOUT_FACTS)
    sheets: Counter[tuple[str, str, str, str]] = Counter()
    copies: Counter[tuple[str, str, str, str]] = Counter()
    with store.reading() as connection:
        ids = {
            row.mark: [
                one.id for one in msgspec.json.decode(row.programs, type=learnt(list[_Named]))
            ]
            for row in connection.execute(told)
        }
        for row in connection.execute(sa.select(*columns)):
            then = _month(row.at)
            if month not in {None, then}:
                continue
            for program in ids[row.facts] or [""]:
                for language in msgspec.json.decode(row.languages, type=list[str]):
                    key = (then, row.template, program, language)
                    sheets[key] += 1
                    copies[key] += row.copies
    return [
        HandoutCount(
            month=key[0],
            template=key[1],
            program=key[2],
            language=key[3],
            sheets=sheets[key],
            copies=copies[key],
        )
        for key in sorted(sheets)
    ]


class _Named(msgspec.Struct):
    id: str
    name: LocalText = {}


def _printed(row: Any) -> Printed:
    programs = msgspec.json.decode(row.programs, type=learnt(list[_Named]))
    return Printed(
        template=row.template,
        programs=tuple(one.id for one in programs),
        names=tuple(one.name for one in programs),
        languages=msgspec.json.decode(row.languages, type=tuple[str, ...]),
        at=dt.datetime.fromisoformat(row.at),
    )


_KOREA = dt.timezone(dt.timedelta(hours=9))  # no summer time since 1988


def _month(at: str) -> str:
    return f"{dt.datetime.fromisoformat(at).astimezone(_KOREA):%Y-%m}"


def _handout(row: sa.Row[tuple[str, ...]]) -> Handout:
    try:
        return Handout(
            code=row.code,
            at=dt.datetime.fromisoformat(row.at),
            template=row.template,
            languages=msgspec.json.decode(row.languages, type=tuple[str, ...]),
            way=row.way,
            copies=row.copies,
            pages=row.pages,
            programs=msgspec.json.decode(row.programs, type=learnt(tuple[Program, ...])),
        )
    except msgspec.MsgspecError as error:
        raise DeskError(
            f"What was printed with the code {row.code} was written by another version and cannot be read: {error}. Update GG Desk.",
            f"{row.code} 안내문의 기록은 다른 버전에서 만든 것이라 읽을 수 없습니다({error}). GG Desk를 업데이트해 주세요.",
        ) from error
