"""What differs between two store files, kind by kind, without reading either into memory."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from gg_desk.catalogue.keeping import Change
from gg_desk.store.files import bare


class _Kind(NamedTuple):
    """Rows that a person would call by one word: their table, what names a row, what it says."""

    name: str
    table: str
    key: tuple[str, ...]
    says: tuple[str, ...]


_KINDS = (
    _Kind(
        "news",
        "news",
        ("id",),
        ("title", "published", "updated", "summary", "body_html", "read", "starred"),
    ),
    _Kind("translation", "translation", ("tag", "key"), ("words", "reviewed_by", "reviewed_on")),
    _Kind("handout", "handout", ("number",), ("code", "at", "copies")),
    _Kind("mailing", "mailing", ("code",), ("at", "staff", "files")),
    _Kind("reply", "mailing_reply", ("number", "answer"), ("slips",)),
    _Kind("history", "history", ("number",), ("at", "who", "kind", "id", "before", "after")),
)
_RECORD = _Kind("record", "record", ("kind", "id"), ("facts", "edits", "listed"))


def differences(now: Path, then: Path) -> tuple[Change, ...]:
    """What becomes of each kind of rows when the store ``now`` is replaced by the store ``then``.

    Both have taken the same migration steps. Only kinds in which something changes are named.

    Raises:
        DeskError: one of the files cannot be read.
    """
    with bare(now) as connection:
        connection.execute("ATTACH ? AS past", (f"{then.resolve().as_uri()}?mode=ro",))
        connection.execute("BEGIN")
        return tuple(change for change in _changes(connection) if change)


def _changes(connection: Any) -> Iterator[Change]:
    kinds = "SELECT kind FROM record UNION SELECT kind FROM past.record ORDER BY 1"
    for (kind,) in connection.execute(kinds).fetchall():
        yield _change(connection, _RECORD, kind)
    for plain in _KINDS:
        yield _change(connection, plain)


def _change(connection: Any, of: _Kind, kind: str | None = None) -> Change:
    same = " AND ".join(f"then_.{name} = now_.{name}" for name in of.key)
    unlike = " OR ".join(f"then_.{name} IS NOT now_.{name}" for name in of.says)
    now, then = f"main.{of.table} now_", f"past.{of.table} then_"
    only = ".kind = :kind" if kind else ".rowid IS NOT NULL"
    # Every word of it is this module's own; only the kind is a value.
    query = f"""SELECT
        (SELECT count(*) FROM {then} WHERE then_{only}
            AND NOT EXISTS (SELECT 1 FROM {now} WHERE {same})),
        (SELECT count(*) FROM {now} JOIN {then} ON {same} WHERE now_{only} AND ({unlike})),
        (SELECT count(*) FROM {now} WHERE now_{only}
            AND NOT EXISTS (SELECT 1 FROM {then} WHERE {same}))"""  # noqa: S608 - see above
    added, changed, gone = connection.execute(query, {"kind": kind} if kind else {}).fetchone()
    return Change(kind=kind or of.name, added=added, changed=changed, gone=gone)
