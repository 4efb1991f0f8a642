"""Which city or county somebody means."""

import re

import sqlalchemy as sa

from gg_desk.catalogue.fold import fold
from gg_desk.catalogue.place import Area
from gg_desk.catalogue.words import in_language
from gg_desk.errors import UsageError
from gg_desk.store.nouns import effective
from gg_desk.store.tables import RECORD

_SUFFIX = re.compile(r"(?<=.)([-‐ ](si|gun|city|county)|시|군)$")


def area_id(connection: sa.Connection, name: str) -> str:
    """The id of the area called ``name``: an id or a name in any language, with or without -si.

    Raises:
        UsageError: there is none; the sentence names those that there are.
    """
    wanted = _bare(name)
    areas = _areas(connection)
    for area in areas:
        if wanted in {_bare(called) for called in (area.id, *area.name.values())}:
            return area.id
    english = ", ".join(sorted(in_language(area.name, "en") for area in areas))
    korean = ", ".join(sorted(in_language(area.name, "ko") for area in areas))
    raise UsageError(
        f"“{name}” is not a city or county of this desk. Use one of: {english}.",
        f"“{name}”은(는) 여기에 있는 시·군이 아닙니다. 다음 중에서 골라 주세요: {korean}",
    )


def _areas(connection: sa.Connection) -> list[Area]:
    rows = connection.execute(
        sa.select(RECORD.c.id, RECORD.c.facts, RECORD.c.edits)
        .where(RECORD.c.kind == "area", RECORD.c.listed == 1)
        .order_by(RECORD.c.position)
    )
    nouns = (effective("area", row.id, row.facts, row.edits) for row in rows)
    return [noun for noun in nouns if isinstance(noun, Area)]


def _bare(name: str) -> str:
    return fold(_SUFFIX.sub("", name.strip().casefold()))
