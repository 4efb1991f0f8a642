"""One file with all that an office would miss: whole while in use, proved, and nothing else in it."""

import datetime as dt
import sys
import threading
import zipfile
from pathlib import Path

import msgspec
import pytest

from gg_desk import safekeeping
from gg_desk.backups.container import Kept, manifest_of, proved
from gg_desk.backups.contents import kind_of
from gg_desk.backups.making import make_backup
from gg_desk.errors import DamagedError, DeskError, UsageError
from gg_desk.folders import folders
from gg_desk.settings import Preferences, write_preferences
from gg_desk.store.checking import check

NAMES = {
    "desk.db",
    "fonts/Own/Own-Regular.ttf",
    "logo.png",
    "mailing/columns.json",
    "pictures/seal.jpg",
    "preferences.json",
    "sheets/own.toml",
    "vault/lock.json",
    "vault/vault.db",
}


def test_all_that_an_office_would_miss_is_in_one_file_that_any_system_opens(place) -> None:
    made = make_backup(place.where, "asked")
    with zipfile.ZipFile(made.file) as archive:
        assert archive.testzip() is None
        assert set(archive.namelist()) == NAMES | {"manifest.json"}
        assert archive.read("fonts/Own/Own-Regular.ttf") == b"fonts/Own/Own-Regular.ttf" * 100
        store = Path(archive.extract("desk.db", place.where.data.parent / "out"))
    assert made.counts == check(place.where.store).counts == check(store).counts
    assert made.counts["news"] == 2
    assert (made.files, made.bytes) == (len(NAMES) - 1, Path(made.file).stat().st_size)
    assert [path.name for path in place.where.backups.iterdir()] == [Path(made.file).name]


def test_the_vault_in_it_stays_encrypted_and_its_batch_keys_stay_out(place) -> None:
    made = make_backup(place.where, "asked")
    assert b"BATCH-KEY" not in Path(made.file).read_bytes()
    with zipfile.ZipFile(made.file) as archive:
        vault = Path(archive.extract("vault/vault.db", place.where.data.parent / "out"))
        assert not any(b"BATCH-KEY" in archive.read(name) for name in archive.namelist())
    assert b"locked away" not in vault.read_bytes()
    assert place.secrets(vault) == ["locked away"]


def test_whatever_else_lies_in_the_data_folder_stays_out(place) -> None:
    for name in ("families.xlsx", "notices.pdf", "logs/log.txt", "vault/names.txt", "photo.png"):
        path = place.where.data / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("CANARY")
    (place.where.fonts / ".gg-desk-half").write_text("CANARY")
    with zipfile.ZipFile(make_backup(place.where, "asked").file) as archive:
        assert set(archive.namelist()) == NAMES | {"manifest.json"}


@pytest.mark.parametrize(
    "name",
    ["", "/etc/passwd", "../x.png", "fonts/../../x", "C:/x.png", "fonts\\..\\x", "vault/batch-keys",
     "desk.db", "backups/x.png", "vault/x.png", "logs/log.txt", "~/x.png", "fonts", "other.toml"],
)  # fmt: skip
def test_a_name_that_leads_elsewhere_belongs_to_no_backup(name: str) -> None:
    assert kind_of(name) == ""


def test_a_backup_made_while_others_write_is_of_one_moment(place) -> None:
    done = threading.Event()

    def write() -> None:
        number = 0
        while not done.is_set():
            place.take_news(f"a {number}", f"b {number}")
            number += 1

    writer = threading.Thread(target=write)
    writer.start()
    try:
        counts = [make_backup(place.where, "asked").counts["news"] for _turn in range(4)]
    finally:
        done.set()
        writer.join()
    assert all(count % 2 == 0 for count in counts), "a pair is in it whole or not at all"
    assert counts == sorted(counts)


def test_a_file_of_its_own_name_is_replaced_and_one_of_anything_else_is_not(place) -> None:
    outside = place.where.data.parent / "kept.zip"
    make_backup(place.where, "asked", outside)
    place.take_news("n3")
    assert make_backup(place.where, "asked", outside).counts["news"] == 3
    thesis = place.where.data.parent / "thesis.zip"
    with zipfile.ZipFile(thesis, "w") as archive:
        archive.writestr("thesis.txt", "years of work")
    before = thesis.read_bytes()
    with pytest.raises(DeskError, match="not a GG Desk"):
        make_backup(place.where, "asked", thesis)
    assert thesis.read_bytes() == before
    with pytest.raises(UsageError, match="the store itself"):
        make_backup(place.where, "asked", place.where.store)
    with pytest.raises(DeskError, match="could not be written"):
        make_backup(place.where, "asked", place.where.data.parent / "no" / "such.zip")


def test_a_damaged_store_makes_no_backup(place) -> None:
    with place.where.store.open("r+b") as file:
        file.seek(3 * 4096)
        file.write(b"\xff" * 40_000)
    with pytest.raises(DamagedError):
        make_backup(place.where, "asked")
    assert list(place.where.backups.iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="limits are POSIX's")
def test_without_room_there_is_a_sentence_and_no_half_backup(place, monkeypatch) -> None:
    import resource  # noqa: PLC0415 - Windows has none
    import signal  # noqa: PLC0415 - the same

    good = make_backup(place.where, "asked")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    ignored = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, hard))
    try:
        with pytest.raises(DeskError, match=r"room|written|disk"):
            make_backup(place.where, "asked")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        signal.signal(signal.SIGXFSZ, ignored)
    assert [path.name for path in place.where.backups.iterdir()] == [Path(good.file).name]


@pytest.mark.parametrize("fault", ["cut", "flipped", "empty", "another's", "gone", "newer"])
def test_a_backup_that_was_damaged_is_told_and_never_the_last_good_one(place, fault) -> None:
    good = make_backup(place.where, "asked")
    bad = make_backup(place.where, "asked")
    path = Path(bad.file)
    content = path.read_bytes()
    if fault == "cut":
        path.write_bytes(content[: len(content) // 2])
    elif fault == "flipped":
        path.write_bytes(content[:5000] + bytes([content[5000] ^ 1]) + content[5001:])
    elif fault == "empty":
        path.write_bytes(b"")
    elif fault == "another's":
        path.write_text("a shopping list")
    elif fault == "gone":
        path.unlink()
    else:
        rewrite_manifest(path, lambda text: text.replace(b'"format": 1', b'"format": 2'))
    with pytest.raises(DeskError) as caught:
        proved(path)
    assert path.name in caught.value.ko
    assert ("newer" in caught.value.en) == (fault == "newer")
    assert safekeeping.last_good(place.where) == good
    assert make_backup(place.where, "asked").number > bad.number - (fault == "gone")


def rewrite_manifest(path: Path, change) -> None:
    with zipfile.ZipFile(path) as archive:
        held = {name: archive.read(name) for name in archive.namelist()}
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in held.items():
            archive.writestr(name, change(content) if name == "manifest.json" else content)


def test_every_single_flipped_bit_of_a_backup_is_noticed(place) -> None:
    made = Path(make_backup(folders(place.where.data.parent / "bare"), "asked").file)
    content = made.read_bytes()
    said = manifest_of(made)
    for at in range(len(content)):
        made.write_bytes(content[:at] + bytes([content[at] ^ 4]) + content[at + 1 :])
        try:
            assert proved(made).files == said.files, "no byte of a file is another one"
        except DeskError:
            continue


def test_a_shared_store_is_named_as_missing(place) -> None:
    write_preferences(place.where, Preferences(shared_store="postgresql://office@server/desk"))
    made = make_backup(place.where, "asked")
    assert "pg_dump" in made.without["ko"]
    seen = safekeeping.preview(place.where, Path(made.file))
    assert made.without in seen.notes


def test_a_clock_before_any_zip_file_makes_a_backup_all_the_same(place) -> None:
    made = make_backup(place.where, "asked", now=dt.datetime(1971, 1, 1, tzinfo=dt.UTC))
    assert proved(Path(made.file)).made.year == 1971


def test_a_manifest_may_say_more_than_this_version_knows(place) -> None:
    made = Path(make_backup(place.where, "asked").file)
    rewrite_manifest(made, lambda text: text.replace(b'"format": 1', b'"format": 1, "later": [2]'))
    assert set(proved(made).files) == NAMES


def test_names_that_lead_out_of_the_data_folder_are_not_unpacked(place) -> None:
    made = Path(make_backup(place.where, "asked").file)
    evil = b"from elsewhere"
    with zipfile.ZipFile(made) as archive:
        held = {name: archive.read(name) for name in archive.namelist()}
    manifest = manifest_of(made)
    digest = msgspec.structs.asdict(manifest)["files"]["logo.png"].sha256
    assert len(digest) == 64
    import hashlib  # noqa: PLC0415 - for this test alone

    kept = Kept(len(evil), hashlib.sha256(evil).hexdigest())
    manifest = msgspec.structs.replace(
        manifest, files=dict(manifest.files) | {"../evil.png": kept, "vault/batch-keys": kept}
    )
    held |= {"../evil.png": evil, "vault/batch-keys": evil}
    held["manifest.json"] = msgspec.json.encode(manifest)
    with zipfile.ZipFile(made, "w") as archive:
        for name, content in held.items():
            archive.writestr(name, content)
    keys = (place.where.data / "vault" / "batch-keys").read_bytes()
    safekeeping.restore(place.where, made)
    assert not (place.where.data.parent / "evil.png").exists()
    assert not (place.where.data / "evil.png").exists()
    assert (place.where.data / "vault" / "batch-keys").read_bytes() == keys
