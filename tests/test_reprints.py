"""What is kept of a mailing leaves the vault into its PDF alone, and memory when the vault is locked."""

import datetime as dt
import gc
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from gg_desk import custody, reprints
from gg_desk.catalogue.sheet import SheetOrder
from gg_desk.catalogue.sheet_code import new_code
from gg_desk.desk import Desk, open_desk
from gg_desk.errors import DeskError, UsageError
from gg_desk.folders import folders
from gg_desk.mailing.recipient import Recipient
from gg_desk.typeset.raster import page_texts
from gg_desk.vault.faults import LockedError
from gg_desk.vault.stretching import FLOOR

PASSPHRASE = "네 낱말 가지 바다 연필"  # noqa: S105 - opens vaults of these tests only
FIRST, LAST = "QORV", "ENDIL"
"""In two parts, so that this module itself is not found."""
TONGUES = ("km", "vi", "ur", "ko")


@pytest.fixture(scope="module")
def desk(filled: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    where = folders(shutil.copytree(filled, tmp_path_factory.mktemp("desk") / "data"))
    at_work = open_desk(where)
    custody.lock(custody.make(where, PASSPHRASE, "김상담", FLOOR))
    yield at_work
    at_work.close()


@pytest.fixture
def session(desk: Desk) -> Iterator[custody.Session]:
    opened = custody.unlock(desk.folders, PASSPHRASE, "김상담")
    yield opened
    custody.lock(opened)


def family(row: int) -> Recipient:
    return Recipient(
        sheet="명단",
        row=row,
        languages=(TONGUES[row % len(TONGUES)],),
        child=f"{FIRST}{LAST} {'ABCDEFGHIJ'[row % 10]}",
        birth_date=dt.date(2020, 3, 5),
        address=f"경기도 안산시 단원구 {FIRST}{LAST}로 {row}",
        postcode=f"{15360 - row}",
        guardian=f"{FIRST}{LAST} PAPA",
        nationality="KH",
        phone="010-1234-5678",
    )


def kept(desk: Desk, session: custody.Session, many: int = 4) -> str:
    """The code of a mailing to so many families."""
    order = SheetOrder(template="enrollment-notice", languages=("ko",), code=new_code())
    return reprints.keep(desk, session, order, [family(row) for row in range(2, many + 2)]).code


def test_what_no_page_shows_is_not_kept(desk: Desk, session: custody.Session) -> None:
    code = kept(desk, session)
    [batch] = [one for one in reprints.kept_batches(session) if one.code == code]
    assert batch.fields == ("child", "birth_date", "address", "postcode", "guardian")
    assert (batch.persons, batch.staff) == (4, "김상담")


def test_families_stand_in_the_order_of_the_post(desk, session, tmp_path: Path) -> None:
    target = tmp_path / "again.pdf"
    told: list[tuple[int, int]] = []
    printed = reprints.reprint(
        desk,
        session,
        kept(desk, session),
        target,
        rows="2,4-5",
        on_progress=lambda *at: told.append(at),
    )
    assert printed.notices == 3
    assert told == [(1, 3), (2, 3), (3, 3)]
    pages = page_texts(target.read_bytes())
    found = [next(sign for sign in "FEDC" if f"{FIRST}{LAST} {sign}" in page) for page in pages]
    assert found == ["F", "E", "C"]


def test_locked_while_it_prints_no_file_is_left(desk, session, tmp_path: Path) -> None:
    code = kept(desk, session)

    def panic(done: int, _total: int) -> None:
        if done == 2:
            custody.lock(session)

    with pytest.raises(LockedError):
        reprints.reprint(desk, session, code, tmp_path / "again.pdf", on_progress=panic)
    assert list(tmp_path.iterdir()) == []


def test_a_reason_is_short_and_holds_no_registration_number(desk, session) -> None:
    code = kept(desk, session)
    with pytest.raises(UsageError, match="at most 120 letters"):
        reprints.destroy(session, code, "까닭" * 61)
    assert reprints.destroy(session, code, "200305-7123456 요청").destroyed_why == "요청"
    for refused in ("", "K7F3-9QX3"):
        with pytest.raises(UsageError):
            reprints.destroy(session, refused)
    with pytest.raises(DeskError, match="Nothing is kept"):
        reprints.destroy(session, code)


@pytest.fixture
def every_object_counts() -> Iterator[None]:
    """The collector knows what modules made as they were collected, too: caches for one."""
    gc.unfreeze()
    yield
    gc.freeze()


@pytest.mark.usefixtures("every_object_counts")
def test_after_locking_no_living_object_holds_a_name(desk: Desk, tmp_path: Path) -> None:
    work(desk, tmp_path)
    gc.collect()
    assert living(FIRST + LAST) == set()


def work(desk: Desk, folder: Path) -> None:
    """Keep, print and lock, in a frame that is gone afterwards."""
    session = custody.unlock(desk.folders, PASSPHRASE)
    code = kept(desk, session, 8)
    reprints.reprint(desk, session, code, folder / "again.pdf")
    assert living(FIRST + LAST), "the search finds nothing, not even what is there"
    custody.lock(session)


def living(canary: str) -> set[str]:
    """The texts with ``canary`` that any living object holds, however deep."""
    found: set[str] = set()
    layer = gc.get_referents(*gc.get_objects())
    while layer:
        found |= {one for one in layer if type(one) is str and one is not canary and canary in one}
        found |= {"bytes" for one in layer if type(one) in _BYTES and canary.encode() in one}
        # What the collector does not follow itself, such as a tuple of texts, is looked into.
        inner = {id(one): one for one in layer if type(one) in _HOLDERS and not gc.is_tracked(one)}
        layer = gc.get_referents(*inner.values())
    return found


_BYTES = (bytes, bytearray)
_HOLDERS = (tuple, dict, frozenset)
