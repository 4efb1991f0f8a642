"""Migration step 3: what was handed out, without a word about people."""

import sqlalchemy as sa

from gg_desk.store.making import make

_TABLES = (
    """CREATE TABLE handout (
        number INTEGER PRIMARY KEY NOT NULL,
        code TEXT NOT NULL,
        at TEXT NOT NULL,
        template TEXT NOT NULL,
        way TEXT NOT NULL,
        copies INTEGER NOT NULL CHECK (copies > 0),
        pages INTEGER NOT NULL,
        languages TEXT NOT NULL,
        programs TEXT NOT NULL
    )""",
    "CREATE INDEX handout_code ON handout (code)",
    "CREATE INDEX handout_at ON handout (at)",
)


def handouts(connection: sa.Connection) -> None:
    """Make the table of handouts; a sheet that is printed twice has two rows and one code."""
    make(connection, _TABLES)
