"""The tables as they stand after the last migration step; a test compares the two."""

import sqlalchemy as sa
from sqlalchemy import Column, ForeignKey, Integer, Table, Text, UniqueConstraint

METADATA = sa.MetaData()


def _number() -> Column[int]:
    return Column("number", Integer, primary_key=True, autoincrement=False)


def _belongs_to(table: str) -> Column[int]:
    target = ForeignKey(f"{table}.number", ondelete="CASCADE")
    return Column("number", Integer, target, primary_key=True)


def _text(name: str, *, key: bool = False, optional: bool = False) -> Column[str]:
    return Column(name, Text, primary_key=key, nullable=optional)


def _flag(name: str) -> Column[int]:
    return Column(name, Integer, nullable=False)


SCHEMA_STEP = Table(
    "schema_step",
    METADATA,
    _number(),
    _text("name"),
    _text("at"),
    UniqueConstraint("name"),
)

META = Table("meta", METADATA, _text("key", key=True), _text("value"))

RECORD = Table(
    "record",
    METADATA,
    _number(),
    _text("kind"),
    _text("id"),
    Column("position", Integer),  # in the bundled catalogue; none for the office's own
    _text("facts", optional=True),  # JSON as bundled
    _text("edits", optional=True),  # JSON of the fields that the office has set
    _flag("listed"),
    _text("title_ko"),
    _text("title_en"),
    UniqueConstraint("kind", "id"),
)

RECORD_LINK = Table(
    "record_link",
    METADATA,
    _belongs_to("record"),
    _text("kind", key=True),
    _text("id", key=True),
)

RECORD_LANGUAGE = Table(
    "record_language",
    METADATA,
    _belongs_to("record"),
    _text("tag", key=True),
)

ALIAS = Table("alias", METADATA, _belongs_to("record"), _text("alias", key=True))

HISTORY = Table(
    "history",
    METADATA,
    _number(),
    _text("at"),
    _text("who"),
    _text("kind"),
    _text("id"),
    _text("before", optional=True),  # JSON of the fields that changed; none for a new record
    _text("after", optional=True),  # the same; none for a withdrawn record
)

NEWS = Table(
    "news",
    METADATA,
    _number(),
    _text("id"),
    _text("title"),
    _text("link"),
    _text("published", optional=True),  # UTC, ISO 8601 with microseconds, so that text sorts
    _text("updated", optional=True),
    _text("language"),
    _text("author"),
    _text("summary"),
    _text("body_html"),
    _text("body_text"),
    _text("source"),
    _flag("read"),
    _flag("starred"),
    UniqueConstraint("id"),
)

NEWS_KEY = Table(
    "news_key",
    METADATA,
    _text("key", key=True),
    Column("number", Integer, ForeignKey("news.number", ondelete="CASCADE"), nullable=False),
)

NEWS_VERSION = Table(
    "news_version",
    METADATA,
    _belongs_to("news"),
    _text("source", key=True),
    _text("fingerprint"),
)

FEED = Table(
    "feed",
    METADATA,
    _text("source", key=True),
    _text("title"),
    _text("etag", optional=True),
    _text("last_modified", optional=True),
    _text("last_try", optional=True),
    _text("last_success", optional=True),
    Column("new_then", Integer, nullable=False),
    _text("why"),  # JSON LocalText; empty object when the last try went well
)

SEARCH_ENTRY = Table(
    "search_entry",
    METADATA,
    _number(),
    _text("kind"),
    _text("id"),
    _text("title"),  # JSON LocalText, as a hit shows it
    _text("heading"),  # folded names
    _text("words"),  # folded, all of them, names first
    _text("initials"),
    Column("standing", Integer, nullable=False),
    _text("moment"),  # of news, for the newest first; else empty
    UniqueConstraint("kind", "id"),
)

TRANSLATION = Table(
    "translation",
    METADATA,
    _text("tag", key=True),
    _text("key", key=True),
    _text("words"),
    _text("english"),  # the sources from which it was made
    _text("korean"),
    _text("reviewed_by", optional=True),
    _text("reviewed_on", optional=True),
    _text("program_words"),  # what the program itself said then; empty where nothing
)

MINOR_EDIT = Table(
    "minor_edit",
    METADATA,
    _number(),
    _text("key"),
    _text("language"),
    _text("before"),
    _text("after"),
)

HANDOUT_FACTS = Table(
    "handout_facts",
    METADATA,
    Column("mark", Text, primary_key=True),  # of the facts, by which equal ones are kept once
    _text("programs"),  # JSON list of programs with their facts of a day
)

HANDOUT = Table(
    "handout",
    METADATA,
    _number(),
    _text("code"),
    _text("at"),  # UTC, as news have it
    _text("template"),
    _text("way"),
    Column("copies", Integer, nullable=False),
    Column("pages", Integer, nullable=False),
    _text("languages"),  # JSON list of tags
    _text("facts"),  # the mark of what its programs said on that day
)

MAILING = Table(
    "mailing",
    METADATA,
    _number(),
    _text("code"),
    _text("at"),  # UTC, as news have it
    _text("staff"),
    _text("template"),
    Column("school_year", Integer, nullable=False),
    _text("facts"),  # the catalogue's fingerprint
    _text("list_mark"),
    _text("order_mark"),
    _text("sheet"),
    Column("files", Integer, nullable=False),
    UniqueConstraint("code"),
)

MAILING_PART = Table(
    "mailing_part",
    METADATA,
    _belongs_to("mailing"),
    _text("name", key=True),
    _text("facts"),  # JSON of a MailedPart
)

MAILING_REPLY = Table(
    "mailing_reply",
    METADATA,
    _belongs_to("mailing"),
    _text("answer", key=True),
    Column("slips", Integer, nullable=False),
)
