"""The access log: what was done stands in it, what is changed in it shows, what is old goes."""

import datetime as dt

import pytest
import sqlalchemy as sa

from gg_desk.vault.access_log import note, prune, read_log
from gg_desk.vault.session import Session
from gg_desk.vault.tables import ENTRY

DAY = dt.datetime(2026, 11, 22, tzinfo=dt.UTC)


def write(session: Session, count: int) -> None:
    with session.writing() as connection:
        for number in range(count):
            at = DAY - dt.timedelta(days=count - number)
            note(connection, session.who, "printed", at=at, persons=number, why=f"까닭 {number}")


def test_what_is_written_is_read(session: Session) -> None:
    write(session, 2)
    log = read_log(session)
    assert log.whole
    assert [entry.action for entry in log.entries] == ["made", "opened", "printed", "printed"]
    last = log.entries[-1]
    assert (last.number, last.who, last.machine) == (4, "김상담", "창구-1")
    assert (last.persons, last.why) == (1, "까닭 1")


@pytest.mark.parametrize(
    ("change", "broken_at"),
    [
        (
            "UPDATE entry SET facts = CAST(replace(CAST(facts AS TEXT), '2', '9') AS BLOB) WHERE number = 5",
            5,
        ),
        ("UPDATE entry SET facts = X'7b' WHERE number = 5", 5),
        ("DELETE FROM entry WHERE number = 5", 6),
        ("DELETE FROM entry WHERE number = 1", 2),
        ("UPDATE entry SET number = 99 WHERE number = 7", 99),
        ("UPDATE meta SET value = '3 00' WHERE key = 'anchor'", None),
    ],
)
def test_what_is_changed_shows(session: Session, change: str, broken_at: int | None) -> None:
    write(session, 5)
    with session.writing() as connection:
        connection.execute(sa.text(change))
    log = read_log(session)
    assert (log.whole, log.broken_at) == (broken_at is None, broken_at)


def test_what_is_old_goes_and_the_rest_still_follows(session: Session) -> None:
    with session.writing() as connection:
        connection.execute(ENTRY.delete())
    write(session, 30)
    with session.writing() as connection:
        assert prune(connection, DAY - dt.timedelta(days=10)) == 20
        assert prune(connection, DAY - dt.timedelta(days=10)) == 0
    log = read_log(session)
    assert log.whole
    assert [entry.persons for entry in log.entries] == list(range(20, 30))
    with session.writing() as connection:
        assert prune(connection, DAY) == 10
        note(connection, session.who, "opened")
    log = read_log(session)
    assert (log.whole, [entry.number for entry in log.entries]) == (True, [31])
