"""Leaves a data folder as this version does, for ``tests/data/releases``: ``python leave_release.py FOLDER``.

To be run once for each migration step, by the code that lands it.
"""

import datetime as dt
import gzip
import importlib.util
import sys
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2

from gg_desk.catalogue.handout import Handout
from gg_desk.catalogue.mailing import MailedPart, Mailing
from gg_desk.catalogue.translation import Translation
from gg_desk.folders import folders
from gg_desk.settings import Office, Preferences, write_preferences
from gg_desk.store import news, records
from gg_desk.store.handouts import note_handout
from gg_desk.store.mailings import begin, note_part, set_replies
from gg_desk.store.opening import open_store
from gg_desk.store.translations import Changes, keep

NOON = dt.datetime(2026, 12, 3, 3, 0, tzinfo=dt.UTC)
WHO = "김상담"


def small_nouns() -> Any:
    """What the store's own tests make their nouns with."""
    path = Path(__file__).parent.parent / "store" / "conftest.py"
    spec = importlib.util.spec_from_file_location("nouns", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.Make()


def leave(folder: Path) -> None:
    """Write ``preferences.json`` and ``desk.db.gz`` with something of everything in it."""
    where, make = folders(folder), small_nouns()
    own = Office(name="가나다 이주민센터", phone="031-000-0000")
    write_preferences(where, Preferences(office=own))
    store, bundle = open_store(where.store), make.bundle()
    records.fill(store, bundle)
    news.take_in(store, [make.news(f"n{n}", f"보육 소식 {n}") for n in range(1, 6)])
    news.mark_read(store, "n1", True)
    news.star(store, "n2", True)
    note = {"ko": "우리 메모", "en": "Our remark"}
    changes = {"legal_basis": ["조례 1"], "name.km": "ឡានក្រុង", "notes": note}
    records.edit(store, "program", "bus", changes, WHO)
    ours = {"name": {"ko": "우리 창구", "en": "Our desk"}, "confidence": "high"}
    ours |= {"as_of": "2026-01-02", "sources": ["law"]}
    records.edit(store, "contact", "ours", ours, WHO)
    said = Translation(
        key="program/childcare_ansan/name",
        tag="km",
        words="ជំនួយ",
        english="Childcare subsidy in Ansan",
        korean="안산시 외국인 아동 보육료 지원",
        over="",
    )
    keep(store, Changes([said]), WHO)
    sheet = Handout(
        code="K7F3-9QX2",
        at=NOON,
        template="program-guide",
        languages=("km",),
        way="saved",
        copies=3,
        programs=(bundle.programs[1],),
    )
    note_handout(store, sheet)
    mailing = Mailing(
        code="K7F3-9QX1",
        at=NOON,
        staff=WHO,
        template="enrollment-notice",
        school_year=2027,
        facts="f00d",
        list_mark="1157",
        order_mark="0de4",
        sheet="명단",
        files=1,
    )
    begin(store, mailing)
    part = MailedPart(
        name="",
        at=NOON,
        size=1000,
        rows="2-4,7",
        families=4,
        notices=5,
        pages=6,
        languages={"km": 3, "vi": 2},
    )
    note_part(store, mailing, part, [])
    set_replies(store, mailing.code, {"apply": 2}, add=True)
    store.close()
    with dbapi2.connect(str(where.store), isolation_level=None) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")
        connection.execute("VACUUM")
    connection.close()
    packed = gzip.compress(where.store.read_bytes(), mtime=0)
    where.store.with_name("desk.db.gz").write_bytes(packed)
    where.store.unlink()


if __name__ == "__main__":
    leave(Path(sys.argv[1]))
