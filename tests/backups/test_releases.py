"""Data folders of every version so far: today's program opens each, and nothing in it is lost."""

import gzip
import shutil
from pathlib import Path

import pytest
import sqlalchemy as sa

from gg_desk import batches, desk, handouts, safekeeping
from gg_desk.folders import Folders, folders
from gg_desk.settings import read_preferences
from gg_desk.store import news, records
from gg_desk.store.checking import check
from gg_desk.store.files import copy_into, steps_in
from gg_desk.store.migrations import STEPS
from gg_desk.store.search import search
from gg_desk.store.tables import HISTORY
from gg_desk.store.translations import office_words

RELEASES = Path(__file__).parent.parent / "data" / "releases"
EACH = sorted(path.name for path in RELEASES.iterdir() if path.is_dir())


@pytest.fixture(params=EACH)
def old(request: pytest.FixtureRequest, tmp_path: Path) -> Folders:
    """A data folder as that version left it."""
    where = folders(tmp_path / "data")
    release = RELEASES / request.param
    shutil.copy(release / "preferences.json", where.preferences)
    where.store.write_bytes(gzip.decompress((release / "desk.db.gz").read_bytes()))
    return where


def step_of(where: Folders) -> int:
    return len(steps_in(where.store))


def test_there_is_a_folder_for_every_step() -> None:
    assert [name[:4] for name in EACH] == [step.name[:4] for step in STEPS]


def test_an_old_folder_is_opened_and_nothing_in_it_is_lost(old: Folders) -> None:
    began_at = step_of(old)
    at_work = desk.open_desk(old)
    try:
        assert at_work.preferences.office.phone == "031-000-0000"
        store = at_work.store
        assert sorted(item.id for item in news.news(store)) == ["n1", "n2", "n3", "n4", "n5"]
        assert [item.id for item in news.news(store) if item.read] == ["n1"]
        assert [item.id for item in news.news(store) if item.starred] == ["n2"]
        assert len(news.news(store, "보육")) == 5
        bus = records.record(store, "bus")
        assert bus.legal_basis == ("조례 1",)
        assert bus.name["km"] == "ឡានក្រុង"
        assert "remark" in bus.notes.en
        assert records.record(store, "ours").name == {"ko": "우리 창구", "en": "Our desk"}
        assert [hit.id for hit in search(store, "우리 창구")][:1] == ["ours"]
        assert len(office_words(store).translations) == (began_at >= 2)
        assert sum(count.copies for count in handouts.counts(at_work)) == 3 * (began_at >= 3)
        assert len(batches.batches(at_work)) == (began_at >= 5)
        with store.reading() as connection:
            who = connection.execute(sa.select(HISTORY.c.who, HISTORY.c.kind)).all()
        assert ("김상담", "program") in who
        assert ("김상담", "contact") in who
        assert desk.check(at_work).sound
    finally:
        at_work.close()
    assert step_of(old) == len(STEPS)


def test_before_it_takes_a_step_it_is_backed_up_as_it_was(old: Folders) -> None:
    began_at = step_of(old)
    counts = check(old.store).counts
    desk.open_desk(old).close()
    made = safekeeping.backups(old)
    assert [one.reason for one in made] == ["migration"] * (began_at < len(STEPS))
    assert all(one.counts == counts for one in made)
    assert list(old.data.glob("desk-before-*")) == []


def test_its_backups_are_restored_by_today_s_program(old: Folders, tmp_path: Path) -> None:
    copy_into(old.store, tmp_path / "old.db")  # the first version's backup was this very file
    new = folders(tmp_path / "new")
    report = safekeeping.restore(new, tmp_path / "old.db")
    assert report.report.sound
    assert report.report.schema == len(STEPS)
    assert report.report.counts == check(old.store).counts
    made = safekeeping.backup(old, tmp_path / "old.zip")
    assert safekeeping.restore(new, Path(made.file)).report.counts == made.counts
    assert read_preferences(new).office.phone == "031-000-0000"
