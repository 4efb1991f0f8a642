"""Migration step 6: what sheets told is kept once, however many of them told it."""

import hashlib

import sqlalchemy as sa

from gg_desk.store.making import make

_BEFORE = (
    """CREATE TABLE handout_facts (
        mark TEXT PRIMARY KEY NOT NULL,
        programs TEXT NOT NULL
    )""",
    "ALTER TABLE handout RENAME COLUMN programs TO facts",
)
_KEEP = sa.text("INSERT INTO handout_facts (mark, programs) VALUES (:mark, :programs)")
_POINT = sa.text("UPDATE handout SET facts = :mark WHERE facts = :programs")


def facts_of_handouts(connection: sa.Connection) -> None:
    """Make the table of facts, and let each handout point to those that it bore."""
    make(connection, _BEFORE)
    told = connection.execute(sa.text("SELECT DISTINCT facts FROM handout")).scalars().all()
    for programs in told:
        mark = hashlib.sha256(programs.encode("utf-8")).hexdigest()
        row = {"mark": mark, "programs": programs}
        connection.execute(_KEEP, row)
        connection.execute(_POINT, row)
