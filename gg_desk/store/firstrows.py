"""The first list of a window, before SQLAlchemy is imported: that import costs more than this."""

import contextlib
from pathlib import Path

from sqlcipher3 import dbapi2

_ROWS = """
    SELECT kind, id, title_ko, title_en FROM record
    WHERE kind = ? AND listed = 1 ORDER BY position IS NULL, position, number LIMIT ?
"""


def first_rows(path: Path, limit: int = 200) -> list[tuple[str, str, str, str]]:
    """Kind, id, Korean and English title of the first programs in the store file at ``path``.

    An empty list where there is no store yet or it cannot be read: ``open_store`` says why.
    """
    if not path.is_file():
        return []
    try:
        address = f"{path.resolve().as_uri()}?mode=ro"
        with contextlib.closing(dbapi2.connect(address, uri=True, timeout=0.2)) as connection:
            return connection.execute(_ROWS, ("program", limit)).fetchall()  # type: ignore[no-any-return]  # the driver ships no types
    except dbapi2.Error:
        return []
