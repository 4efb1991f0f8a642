"""The gram index on SQLite: contentless FTS5 tables."""

from collections.abc import Sequence

import sqlalchemy as sa
from sqlalchemy.sql.expression import UnaryExpression
from sqlalchemy.sql.operators import custom_op

from gg_desk.store.grams import Holding, Token, grams

_GRAMS = sa.table(
    "search_grams", sa.column("rowid", sa.Integer), sa.column("search_grams", sa.Text)
)
_INITIALS = sa.table(
    "search_initials", sa.column("rowid", sa.Integer), sa.column("search_initials", sa.Text)
)


def write(connection: sa.Connection, entries: Sequence[tuple[int, str, str, str]]) -> None:
    """Index entries: number, folded heading, folded other words, initials."""
    connection.exec_driver_sql(
        "INSERT INTO search_grams (rowid, heading, body) VALUES (?, ?, ?)",
        [(number, _cut(heading), _cut(body)) for number, heading, body, _ in entries],
    )
    with_initials = [(number, _cut(initials)) for number, *_, initials in entries if initials]
    if with_initials:
        connection.exec_driver_sql(
            "INSERT INTO search_initials (rowid, initials) VALUES (?, ?)", with_initials
        )


def erase(connection: sa.Connection, numbers: Sequence[int]) -> None:
    """Take entries out of the index."""
    rows = [(number,) for number in numbers]
    connection.exec_driver_sql("DELETE FROM search_grams WHERE rowid = ?", rows)
    connection.exec_driver_sql("DELETE FROM search_initials WHERE rowid = ?", rows)


def holding(
    entry: sa.ColumnElement[int],
    words: Sequence[Token],
    initials: Sequence[Token],
    *,
    heading: bool,
) -> Holding:
    """How to walk the entries that hold all tokens, ``heading`` only or anywhere."""
    if not words:
        match = _INITIALS.c.search_initials.op("MATCH")(_all_of(initials))
        return Holding(_INITIALS.c.rowid, (match, entry == _walked(_INITIALS.c.rowid)))
    query = _all_of(words)
    match = _GRAMS.c.search_grams.op("MATCH")(f"{{heading}} : ({query})" if heading else query)
    conditions: tuple[sa.ColumnElement[bool], ...] = (match, entry == _walked(_GRAMS.c.rowid))
    if initials:
        by_initials = _INITIALS.c.search_initials.op("MATCH")(_all_of(initials))
        conditions += (_GRAMS.c.rowid.in_(sa.select(_INITIALS.c.rowid).where(by_initials)),)
    return Holding(_GRAMS.c.rowid, conditions)


def _walked(number: sa.ColumnElement[int]) -> sa.ColumnElement[int]:
    # A plus before a column keeps SQLite from asking the index again for each entry: it walks the
    # index, from the end, and stops at the limit.
    return UnaryExpression(number, operator=custom_op("+"), type_=sa.Integer())


def numbers(connection: sa.Connection) -> set[int]:
    """The numbers of all entries in the index."""
    return set(connection.exec_driver_sql("SELECT id FROM search_grams_docsize").scalars())


def _cut(folded: str) -> str:
    return " ".join(dict.fromkeys(grams(folded)))


def _all_of(tokens: Sequence[Token]) -> str:
    return " AND ".join(f'"{text}" *' if prefix else f'"{text}"' for text, prefix in tokens)
