"""Bits that flip in the vault's files, and disks without room: told, and never another answer than the right one."""

import contextlib
import resource
import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gg_desk.catalogue.custody import KeptBatch
from gg_desk.errors import DeskError
from gg_desk.vault import batches, destroying
from gg_desk.vault.access_log import read_log
from gg_desk.vault.files import VaultFiles
from gg_desk.vault.header import master_by_secret, read_header
from gg_desk.vault.session import Person, Session, open_session

CODE = "K7F3-9QX2"
EVERY = range(100)
ROWS = [(number, f"CANARY child {number}".encode()) for number in (4, 2, 9)]
PASSPHRASE = "네 낱말 가지 바다 연필"  # noqa: S105 - opens vaults of these tests only
MANY = settings(
    deadline=None,
    max_examples=60,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)


@pytest.fixture
def sound(files: VaultFiles, session: Session, keep, tmp_path: Path):
    """A vault with a batch, locked; opened with its master key, since Argon2id would take the time."""
    keep(session)
    session.lock()
    header = read_header(files)
    master = bytes(master_by_secret(header, "passphrase", PASSPHRASE))

    def opened(folder: Path) -> Session:
        return open_session(
            VaultFiles(folder), header.vault, bytearray(master), Person("손", "창구")
        )

    return files.folder, opened


@MANY
@given(st.data())
@pytest.mark.parametrize("name", ["vault.db", "batch-keys"])
def test_no_flipped_bit_gives_another_answer(sound, tmp_path_factory, name: str, data) -> None:
    """What is there is right, or a sentence; a batch whose key is damaged can be destroyed all the same."""
    folder, opened = sound
    copy = Path(shutil.copytree(folder, tmp_path_factory.mktemp("flipped") / "vault"))
    content = bytearray((copy / name).read_bytes())
    at = data.draw(st.integers(0, len(content) - 1))
    content[at] ^= 1 << data.draw(st.integers(0, 7))
    (copy / name).write_bytes(content)
    with contextlib.suppress(DeskError):
        session = opened(copy)
        found = batches.content_of(session, CODE, EVERY, "")
        assert list(found.rows) == ROWS
        assert read_log(session).whole
    if name == "batch-keys":
        assert destroying.destroy(opened(copy), CODE).state == "destroyed"
    shutil.rmtree(copy)


def test_without_room_nothing_is_kept_and_nothing_lost(
    session: Session, files, unlock, keep
) -> None:
    keep(session)
    size = files.database.stat().st_size
    large = KeptBatch(**{**_told(session), "code": "8M1T-0WVC", "persons": 400})
    content = batches.Content(b"order", [(row, bytes(900)) for row in range(400)])
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size + 20_000, before[1]))
    try:
        with pytest.raises(DeskError, match=r"no room left|disk reported an error"):
            batches.keep(session, large, content, "")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    again = unlock()
    assert [one.code for one in batches.batches(again)] == [CODE]
    assert list(batches.content_of(again, CODE, EVERY, "").rows) == ROWS
    assert batches.keep(again, large, content, "").state == "kept"


def _told(session: Session) -> dict[str, object]:
    [one] = batches.batches(session)
    return {name: getattr(one, name) for name in one.__struct_fields__}
