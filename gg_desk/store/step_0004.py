"""Migration step 4: remarks for the office stand in Korean and English."""

import json
from collections.abc import Mapping
from typing import Any

import sqlalchemy as sa

from gg_desk.store.tables import RECORD

_ONE = ("notes", "use_for")
_SEVERAL = ("uncertainties", "contradictions")


def remarks_in_two_languages(connection: sa.Connection) -> None:
    """Make pairs of remarks that were one text, the same text twice until somebody translates it."""
    for row in connection.execute(sa.select(RECORD.c.number, RECORD.c.facts, RECORD.c.edits)).all():
        paired = {"facts": _paired(row.facts), "edits": _paired(row.edits)}
        if (paired["facts"], paired["edits"]) != (row.facts, row.edits):
            connection.execute(
                RECORD.update().where(RECORD.c.number == row.number).values(**paired)
            )


def _paired(text: str | None) -> str | None:
    if text is None:
        return None
    fields: dict[str, Any] = json.loads(text)
    pairs: dict[str, object] = {}
    pairs |= {name: _pair(fields[name]) for name in _ONE if name in fields}
    pairs |= {name: [_pair(each) for each in fields[name]] for name in _SEVERAL if name in fields}
    if not pairs:
        return text
    # Written as the store writes JSON, or the same facts would count as changed.
    return json.dumps(fields | pairs, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _pair(remark: str | Mapping[str, str] | None) -> Mapping[str, str] | None:
    if isinstance(remark, str):
        return {"en": remark, "ko": remark} if remark else None
    return remark
