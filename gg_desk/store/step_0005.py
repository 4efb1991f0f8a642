"""Migration step 5: what was mailed, file by file, and the reply slips that came back."""

import sqlalchemy as sa

from gg_desk.store.making import make

_TABLES = (
    """CREATE TABLE mailing (
        number INTEGER PRIMARY KEY NOT NULL,
        code TEXT NOT NULL,
        at TEXT NOT NULL,
        staff TEXT NOT NULL,
        template TEXT NOT NULL,
        school_year INTEGER NOT NULL,
        facts TEXT NOT NULL,
        list_mark TEXT NOT NULL,
        order_mark TEXT NOT NULL,
        sheet TEXT NOT NULL,
        files INTEGER NOT NULL CHECK (files > 0),
        UNIQUE (code)
    )""",
    "CREATE INDEX mailing_list ON mailing (list_mark)",
    "CREATE INDEX mailing_order ON mailing (order_mark)",
    """CREATE TABLE mailing_part (
        number INTEGER NOT NULL REFERENCES mailing (number) ON DELETE CASCADE,
        name TEXT NOT NULL,
        facts TEXT NOT NULL,
        PRIMARY KEY (number, name)
    )""",
    """CREATE TABLE mailing_reply (
        number INTEGER NOT NULL REFERENCES mailing (number) ON DELETE CASCADE,
        answer TEXT NOT NULL,
        slips INTEGER NOT NULL CHECK (slips >= 0),
        PRIMARY KEY (number, answer)
    )""",
)


def mailings(connection: sa.Connection) -> None:
    """Make the tables of mailings; a part is noted when its file is whole."""
    make(connection, _TABLES)
