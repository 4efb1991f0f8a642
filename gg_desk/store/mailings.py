"""The manifests of mailings: which rows became notices, file by file, and what came back; no person."""

import datetime as dt
from collections.abc import Iterable, Mapping

import msgspec
import sqlalchemy as sa

from gg_desk.catalogue.handout import Handout
from gg_desk.catalogue.mailing import MailedPart, Mailing, ReplyAnswer
from gg_desk.errors import DeskError, UsageError
from gg_desk.known_types import learnt
from gg_desk.store.connections import Store
from gg_desk.store.handouts import note_copies
from gg_desk.store.nouns import encoded
from gg_desk.store.rows import moment_text, next_number
from gg_desk.store.tables import MAILING, MAILING_PART, MAILING_REPLY


def begin(store: Store, mailing: Mailing, *, anew: bool = False) -> Mailing:
    """The latest mailing of the same order with what is finished of it; ``mailing`` where it is new.

    Two programs that begin the same order at once go on with one mailing, unless they begin it
    ``anew``.
    """
    with store.writing() as connection:
        number = None if anew else _latest(connection, mailing.order_mark)
        if number is None:
            _insert(connection, mailing)
            return mailing
    [found] = _found(store, MAILING.c.number == number)
    return found


def begun(store: Store, order_mark: str) -> Mailing | None:
    """The latest mailing of this order; none where it was never begun."""
    with store.reading() as connection:
        number = _latest(connection, order_mark)
    return next(iter(_found(store, MAILING.c.number == number)), None)


def note_part(
    store: Store, mailing: Mailing, part: MailedPart, handouts: Iterable[Handout]
) -> None:
    """Note that the file ``part`` of ``mailing`` is finished, and its ``handouts`` in their log.

    A part that is noted again replaces what was noted of its file, and the log keeps counting it
    once.

    Raises:
        LookupError: the mailing was not begun: a bug.
    """
    with store.writing() as connection:
        number = _number(connection, mailing.code)
        this = (MAILING_PART.c.number == number, MAILING_PART.c.name == part.name)
        known = connection.execute(MAILING_PART.delete().where(*this)).rowcount
        row = {"number": number, "name": part.name, "facts": encoded(part)}
        connection.execute(MAILING_PART.insert(), row)
        if not known:
            for handout in handouts:
                note_copies(connection, handout)


def mailings(store: Store) -> list[Mailing]:
    """All mailings of which a file was finished, the latest first."""
    return _finished(store)


def mailing(store: Store, code: str) -> Mailing | None:
    """The mailing with this code; none where no file of such a one was finished."""
    return next(iter(_finished(store, MAILING.c.code == code)), None)


def mailings_of_list(store: Store, list_mark: str) -> list[Mailing]:
    """What was mailed from this very list, the latest first."""
    return _finished(store, MAILING.c.list_mark == list_mark)


def set_replies(store: Store, code: str, slips: Mapping[ReplyAnswer, int], *, add: bool) -> None:
    """Let so many ``slips`` with each answer have come back, or ``add`` them to those that had.

    Raises:
        UsageError: less than none would be left.
        LookupError: there is no such mailing: a bug.
    """
    with store.writing() as connection:
        number = _number(connection, code)
        before = _replies(connection, [number]).get(number, {})
        for answer, many in slips.items():
            total = many + (before.get(answer, 0) if add else 0)
            if total < 0:
                raise UsageError(
                    f"There cannot be {total} slips that say “{answer}”: {before.get(answer, 0)} are counted so far.",
                    f"“{answer}” 회신은 지금까지 {before.get(answer, 0)}장이라 {total}장이 될 수 없습니다.",
                )
            this = (MAILING_REPLY.c.number == number, MAILING_REPLY.c.answer == answer)
            connection.execute(MAILING_REPLY.delete().where(*this))
            row = {"number": number, "answer": answer, "slips": total}
            connection.execute(MAILING_REPLY.insert(), row)


def _latest(connection: sa.Connection, order_mark: str) -> int | None:
    latest = sa.select(sa.func.max(MAILING.c.number)).where(MAILING.c.order_mark == order_mark)
    number = connection.execute(latest).scalar()
    return None if number is None else int(number)


def _number(connection: sa.Connection, code: str) -> int:
    found = connection.execute(sa.select(MAILING.c.number).where(MAILING.c.code == code)).scalar()
    if found is None:
        raise LookupError(code)
    return int(found)


def _insert(connection: sa.Connection, mailing: Mailing) -> None:
    row = {
        "number": next_number(connection, MAILING),
        "code": mailing.code,
        "at": moment_text(mailing.at),
        "staff": mailing.staff,
        "template": mailing.template,
        "school_year": mailing.school_year,
        "facts": mailing.facts,
        "list_mark": mailing.list_mark,
        "order_mark": mailing.order_mark,
        "sheet": mailing.sheet,
        "files": mailing.files,
    }
    connection.execute(MAILING.insert(), row)


def _finished(store: Store, *conditions: sa.ColumnElement[bool]) -> list[Mailing]:
    """Those of which there is a page: one that never got so far was none."""
    return [mailing for mailing in _found(store, *conditions) if mailing.pages]


def _found(store: Store, *conditions: sa.ColumnElement[bool]) -> list[Mailing]:
    wanted = sa.select(MAILING).where(*conditions).order_by(MAILING.c.number.desc())
    with store.reading() as connection:
        rows = connection.execute(wanted).all()
        numbers = [row.number for row in rows]
        parts = _parts(connection, numbers)
        replies = _replies(connection, numbers)
    return [
        Mailing(
            code=row.code,
            at=dt.datetime.fromisoformat(row.at),
            staff=row.staff,
            template=row.template,
            school_year=row.school_year,
            facts=row.facts,
            list_mark=row.list_mark,
            order_mark=row.order_mark,
            sheet=row.sheet,
            files=row.files,
            parts=tuple(parts.get(row.number, ())),
            replies=replies.get(row.number, {}),
        )
        for row in rows
    ]


def _parts(connection: sa.Connection, numbers: list[int]) -> dict[int, list[MailedPart]]:
    wanted = sa.select(MAILING_PART).where(MAILING_PART.c.number.in_(numbers))
    found: dict[int, list[MailedPart]] = {}
    for row in connection.execute(wanted.order_by(MAILING_PART.c.name)):
        try:
            part = msgspec.json.decode(row.facts, type=learnt(MailedPart))
        except msgspec.MsgspecError as error:
            raise DeskError(
                f"The record of a mailing was written by another version and cannot be read: {error}. Update GG Desk.",
                f"발송 기록은 다른 버전에서 만든 것이라 읽을 수 없습니다({error}). GG Desk를 업데이트해 주세요.",
            ) from error
        found.setdefault(row.number, []).append(part)
    return found


def _replies(connection: sa.Connection, numbers: list[int]) -> dict[int, dict[ReplyAnswer, int]]:
    wanted = sa.select(MAILING_REPLY).where(MAILING_REPLY.c.number.in_(numbers))
    found: dict[int, dict[ReplyAnswer, int]] = {}
    for row in connection.execute(wanted):
        found.setdefault(row.number, {})[row.answer] = row.slips
    return found
