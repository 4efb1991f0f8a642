"""Bringing a backup back: seen first, undone, finished when it was broken off, never a second loss."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from gg_desk import desk, safekeeping
from gg_desk.backups.making import make_backup
from gg_desk.backups.restoring import finish_restore
from gg_desk.catalogue.keeping import Change
from gg_desk.errors import DamagedError, DeskError
from gg_desk.folders import folders
from gg_desk.store.checking import check

RESTORE = """
import os, sys
from pathlib import Path
from gg_desk.backups import plan
from gg_desk.backups.restoring import restore
from gg_desk.folders import folders

steps, seen = int(sys.argv[3]), 0

def step(event, arguments):
    global seen
    if event in {"os.rename", "os.remove", "os.rmdir", "shutil.rmtree"}:
        if plan.is_under_way(folders(Path(sys.argv[1]))):
            seen += 1
            if seen == steps:
                os.kill(os.getpid(), 9)

sys.addaudithook(step)
restore(folders(Path(sys.argv[1])), Path(sys.argv[2]))
"""


def test_what_changes_is_told_before_and_comes_true(place) -> None:
    file = Path(make_backup(place.where, "asked").file)
    then = place.files()
    assert safekeeping.preview(place.where, file).changes == ()
    place.change()
    now = place.files()
    seen = safekeeping.preview(place.where, file)
    assert seen.changes == (
        Change(kind="news", gone=1),
        Change(kind="lists", added=1),
        Change(kind="preferences", changed=1),
        Change(kind="templates", changed=1),
        Change(kind="vault", changed=2),
        Change(kind="fonts", gone=1),
    )
    assert "암호" in seen.notes[0]["ko"]
    assert place.files() == now, "nothing was changed by looking"
    report = safekeeping.restore(place.where, file)
    assert (report.changes, report.report.sound) == (seen.changes, True)
    keys = "vault/batch-keys"
    assert place.files() | {keys: b""} == then | {keys: b""}
    assert place.files()[keys] == now[keys], "the keys of its batches are in no backup"
    assert (place.news(), place.secrets()) == (["n1", "n2"], ["locked away"])


def test_a_restore_is_undone_and_that_too(place) -> None:
    file = Path(make_backup(place.where, "asked").file)
    place.change()
    now, news = place.files(), place.news()
    safekeeping.restore(place.where, file)
    then = place.files()
    safekeeping.undo(place.where)
    assert (place.files(), place.news()) == (now, news)
    safekeeping.undo(place.where)
    assert (place.files(), place.news()) == (then, ["n1", "n2"])


def test_an_office_moves_to_another_machine(place) -> None:
    file = Path(make_backup(place.where, "asked").file)
    new = folders(place.where.data.parent / "new machine")
    report = safekeeping.restore(new, file)
    assert report.report.counts == check(place.where.store).counts
    assert (new.data / "fonts" / "Own" / "Own-Regular.ttf").exists()
    assert not (new.data / "vault" / "batch-keys").exists()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
@pytest.mark.parametrize("steps", [1, 2, 4, 7, 9])
def test_killed_at_any_step_it_is_finished_at_the_next_start(place, steps: int) -> None:
    file = Path(make_backup(place.where, "asked").file)
    then = place.files()
    place.change()
    done = subprocess.run(
        [sys.executable, "-c", RESTORE, place.where.data, file, str(steps)], check=False
    )
    assert done.returncode == -signal.SIGKILL
    desk.open_desk(place.where).close()
    left = place.files()
    del left["vault/batch-keys"], then["vault/batch-keys"]
    assert left == then
    assert place.news() == ["n1", "n2"]
    assert check(place.where.store).sound
    assert finish_restore(place.where) is False
    safekeeping.undo(place.where)
    assert "later 1" in place.news()


def test_a_damaged_store_is_told_with_its_way_out_and_set_aside(place) -> None:
    good = make_backup(place.where, "daily")
    place.where.store.write_bytes(b"\xff" * 9000)
    with pytest.raises(DamagedError) as caught:
        desk.open_desk(place.where)
    assert caught.value.backup == good.file
    for sentence in (caught.value.en, caught.value.ko):
        assert f"gg-desk --data {place.where.data} restore {good.file}" in sentence
    report = safekeeping.restore(place.where, Path(good.file))
    assert report.report.sound
    assert Path(report.set_aside).read_bytes() == b"\xff" * 9000
    assert place.news() == ["n1", "n2"]
    assert desk.open_desk(place.where).close() is None


@pytest.mark.parametrize("how", ["gone", "empty"])
def test_a_store_that_is_gone_is_not_begun_anew_where_backups_tell_of_one(place, how) -> None:
    good = make_backup(place.where, "daily")
    place.where.store.unlink()
    if how == "empty":
        place.where.store.touch()
    with pytest.raises(DamagedError, match="gone or empty") as caught:
        desk.open_desk(place.where)
    assert caught.value.backup == good.file
    assert safekeeping.restore(place.where, Path(good.file)).set_aside == ""
    assert place.news() == ["n1", "n2"]


def test_what_is_no_backup_changes_nothing(place, tmp_path: Path) -> None:
    now = place.files()
    for content in (b"", b"x" * 9999, b"PK\3\4" + b"x" * 9999):
        bad = tmp_path / "bad.zip"
        bad.write_bytes(content)
        with pytest.raises(DeskError):
            safekeeping.restore(place.where, bad)
    with pytest.raises(DeskError, match="store itself"):
        safekeeping.restore(place.where, place.where.store)
    with pytest.raises(DeskError, match="no backup"):
        safekeeping.restore(place.where, tmp_path / "none.zip")
    assert (place.files(), safekeeping.backups(place.where)) == (now, [])


def test_two_restores_at_once_do_not_mix(place) -> None:
    file = make_backup(place.where, "asked").file
    running = subprocess.Popen(
        [sys.executable, "-c", RESTORE.replace("os.kill(os.getpid(), 9)", "os.kill(os.getpid(), 19)"),
         str(place.where.data), file, "1"],
    )  # fmt: skip
    try:
        assert os.WIFSTOPPED(os.waitpid(running.pid, os.WUNTRACED)[1])
        with pytest.raises(DeskError, match="another program"):
            safekeeping.restore(place.where, Path(file))
    finally:
        running.send_signal(signal.SIGCONT)
        running.wait(30)
    assert check(place.where.store).sound


def test_a_day_has_one_backup_and_old_ones_go(place) -> None:
    first = safekeeping.daily_backup(place.where)
    assert first is not None
    assert safekeeping.daily_backup(place.where) is None
    assert [one.reason for one in safekeeping.backups(place.where)] == ["daily"]
    for _turn in range(8):
        safekeeping.backup(place.where)
    assert [one.number for one in safekeeping.backups(place.where)] == [9, 8, 7, 6, 5]
