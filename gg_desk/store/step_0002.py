"""Migration step 2: what the office sets over the program's own translations."""

import sqlalchemy as sa

from gg_desk.store.making import make

_TABLES = (
    """CREATE TABLE translation (
        tag TEXT NOT NULL,
        key TEXT NOT NULL,
        words TEXT NOT NULL,
        english TEXT NOT NULL,
        korean TEXT NOT NULL,
        reviewed_by TEXT,
        reviewed_on TEXT,
        program_words TEXT NOT NULL,
        PRIMARY KEY (tag, key),
        CHECK ((reviewed_by IS NULL) = (reviewed_on IS NULL))
    )""",
    # Numbered: whole texts are too long for a key of PostgreSQL.
    """CREATE TABLE minor_edit (
        number INTEGER PRIMARY KEY NOT NULL,
        key TEXT NOT NULL,
        language TEXT NOT NULL CHECK (language IN ('en', 'ko')),
        before TEXT NOT NULL,
        after TEXT NOT NULL
    )""",
    "CREATE INDEX minor_edit_of ON minor_edit (key)",
)


def translations_of_the_office(connection: sa.Connection) -> None:
    """Make the tables for the office's own translations, their reviews and minor edits."""
    make(connection, _TABLES)
