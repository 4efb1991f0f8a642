"""Migration step 1: the first tables. Never changed after a release; a later step changes them."""

import sqlalchemy as sa

from gg_desk.store.making import make

APPLICATION_ID = 0x47474453
"""In the header of every store file, so that no other program's file is taken for one."""

_TABLES = (
    """CREATE TABLE meta (key TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL)""",
    """CREATE TABLE record (
        number INTEGER PRIMARY KEY NOT NULL,
        kind TEXT NOT NULL,
        id TEXT NOT NULL,
        position INTEGER,
        facts TEXT,
        edits TEXT,
        listed INTEGER NOT NULL CHECK (listed IN (0, 1)),
        title_ko TEXT NOT NULL,
        title_en TEXT NOT NULL,
        UNIQUE (kind, id),
        CHECK (facts IS NOT NULL OR edits IS NOT NULL)
    )""",
    "CREATE INDEX record_in_order ON record (kind, listed, position)",
    "CREATE INDEX record_by_id ON record (id)",
    """CREATE TABLE record_link (
        number INTEGER NOT NULL REFERENCES record (number) ON DELETE CASCADE,
        kind TEXT NOT NULL,
        id TEXT NOT NULL,
        PRIMARY KEY (number, kind, id)
    )""",
    "CREATE INDEX record_linked ON record_link (kind, id)",
    """CREATE TABLE record_language (
        number INTEGER NOT NULL REFERENCES record (number) ON DELETE CASCADE,
        tag TEXT NOT NULL,
        PRIMARY KEY (number, tag)
    )""",
    """CREATE TABLE alias (
        number INTEGER NOT NULL REFERENCES record (number) ON DELETE CASCADE,
        alias TEXT NOT NULL,
        PRIMARY KEY (number, alias)
    )""",
    "CREATE INDEX alias_by_name ON alias (alias)",
    """CREATE TABLE history (
        number INTEGER PRIMARY KEY NOT NULL,
        at TEXT NOT NULL,
        who TEXT NOT NULL,
        kind TEXT NOT NULL,
        id TEXT NOT NULL,
        before TEXT,
        after TEXT
    )""",
    "CREATE INDEX history_of_record ON history (kind, id)",
    """CREATE TABLE news (
        number INTEGER PRIMARY KEY NOT NULL,
        id TEXT NOT NULL UNIQUE,
        title TEXT NOT NULL,
        link TEXT NOT NULL,
        published TEXT,
        updated TEXT,
        language TEXT NOT NULL,
        author TEXT NOT NULL,
        summary TEXT NOT NULL,
        body_html TEXT NOT NULL,
        body_text TEXT NOT NULL,
        source TEXT NOT NULL,
        read INTEGER NOT NULL CHECK (read IN (0, 1)),
        starred INTEGER NOT NULL CHECK (starred IN (0, 1))
    )""",
    """CREATE TABLE news_key (
        key TEXT PRIMARY KEY NOT NULL,
        number INTEGER NOT NULL REFERENCES news (number) ON DELETE CASCADE
    )""",
    "CREATE INDEX news_key_of ON news_key (number)",
    """CREATE TABLE news_version (
        number INTEGER NOT NULL REFERENCES news (number) ON DELETE CASCADE,
        source TEXT NOT NULL,
        fingerprint TEXT NOT NULL,
        PRIMARY KEY (number, source)
    )""",
    """CREATE TABLE feed (
        source TEXT PRIMARY KEY NOT NULL,
        title TEXT NOT NULL,
        etag TEXT,
        last_modified TEXT,
        last_try TEXT,
        last_success TEXT,
        new_then INTEGER NOT NULL,
        why TEXT NOT NULL
    )""",
    """CREATE TABLE search_entry (
        number INTEGER PRIMARY KEY NOT NULL,
        kind TEXT NOT NULL,
        id TEXT NOT NULL,
        title TEXT NOT NULL,
        heading TEXT NOT NULL,
        words TEXT NOT NULL,
        initials TEXT NOT NULL,
        standing INTEGER NOT NULL,
        moment TEXT NOT NULL,
        UNIQUE (kind, id)
    )""",
)

_SQLITE = (
    f"PRAGMA application_id = {APPLICATION_ID}",
    # Contentless: search_entry holds the text once. The ascii tokenizer takes any non-ASCII
    # character as part of a token, so grams of every script come through as we cut them.
    """CREATE VIRTUAL TABLE search_grams USING fts5(
        heading, body, content='', contentless_delete=1, detail=column, tokenize='ascii')""",
    """CREATE VIRTUAL TABLE search_initials USING fts5(
        initials, content='', contentless_delete=1, detail=none, tokenize='ascii')""",
)

_POSTGRESQL = (
    """CREATE TABLE search_grams (
        number INTEGER PRIMARY KEY REFERENCES search_entry (number) ON DELETE CASCADE,
        heading TSVECTOR NOT NULL,
        anywhere TSVECTOR NOT NULL
    )""",
    "CREATE INDEX search_grams_heading ON search_grams USING gin (heading)",
    "CREATE INDEX search_grams_anywhere ON search_grams USING gin (anywhere)",
    """CREATE TABLE search_initials (
        number INTEGER PRIMARY KEY REFERENCES search_entry (number) ON DELETE CASCADE,
        initials TSVECTOR NOT NULL
    )""",
    "CREATE INDEX search_initials_initials ON search_initials USING gin (initials)",
)


def first_tables(connection: sa.Connection) -> None:
    """Make the tables of the first version in an empty database."""
    make(connection, _TABLES)
    make(connection, _SQLITE if connection.dialect.name == "sqlite" else _POSTGRESQL)
