"""The gram index on PostgreSQL: ``tsvector`` columns under GIN, no extension needed."""

from collections.abc import Sequence

import sqlalchemy as sa

from gg_desk.store.grams import Holding, Token, grams

_GRAMS = sa.table(
    "search_grams", sa.column("number", sa.Integer), sa.column("heading"), sa.column("anywhere")
)
_INITIALS = sa.table("search_initials", sa.column("number", sa.Integer), sa.column("initials"))


def write(connection: sa.Connection, entries: Sequence[tuple[int, str, str, str]]) -> None:
    """Index entries: number, folded heading, folded other words, initials."""
    connection.exec_driver_sql(
        "INSERT INTO search_grams (number, heading, anywhere)"
        " VALUES (%s, array_to_tsvector(%s::text[]), array_to_tsvector(%s::text[]))",
        [
            (number, _cut(heading), _cut(f"{heading} {body}"))
            for number, heading, body, _ in entries
        ],
    )
    with_initials = [(number, _cut(initials)) for number, *_, initials in entries if initials]
    if with_initials:
        connection.exec_driver_sql(
            "INSERT INTO search_initials (number, initials)"
            " VALUES (%s, array_to_tsvector(%s::text[]))",
            with_initials,
        )


def erase(connection: sa.Connection, numbers: Sequence[int]) -> None:
    """Take entries out of the index."""
    connection.execute(sa.delete(_GRAMS).where(_GRAMS.c.number.in_(numbers)))
    connection.execute(sa.delete(_INITIALS).where(_INITIALS.c.number.in_(numbers)))


def holding(
    entry: sa.ColumnElement[int],
    words: Sequence[Token],
    initials: Sequence[Token],
    *,
    heading: bool,
) -> Holding:
    """How to walk the entries that hold all tokens, ``heading`` only or anywhere."""
    conditions: tuple[sa.ColumnElement[bool], ...] = ()
    if words:
        column = _GRAMS.c.heading if heading else _GRAMS.c.anywhere
        conditions += (_GRAMS.c.number == entry, column.op("@@")(_all_of(words)))
    if initials:
        match = _INITIALS.c.initials.op("@@")(_all_of(initials))
        conditions += (_INITIALS.c.number == entry, match)
    return Holding(entry, conditions)


def numbers(connection: sa.Connection) -> set[int]:
    """The numbers of all entries in the index."""
    return set(connection.execute(sa.select(_GRAMS.c.number)).scalars())


def _cut(folded: str) -> list[str]:
    return list(dict.fromkeys(grams(folded)))


def _all_of(tokens: Sequence[Token]) -> sa.Cast[str]:
    # A cast, not to_tsquery: no dictionary may touch grams. Folded text holds no quotes.
    query = " & ".join(f"'{text}':*" if prefix else f"'{text}'" for text, prefix in tokens)
    return sa.cast(sa.bindparam(None, query, sa.Text, unique=True), _TsQuery())


class _TsQuery(sa.types.UserDefinedType[str]):
    cache_ok = True

    def get_col_spec(self, **_kw: object) -> str:
        return "tsquery"
