"""lock.json: the master key comes back for who knows the secret, and no changed byte ever opens it."""

import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gg_desk.errors import DeskError, UsageError
from gg_desk.vault.faults import WrongPassphraseError
from gg_desk.vault.files import VaultFiles
from gg_desk.vault.header import (
    master_by_key,
    master_by_secret,
    read_header,
    way_by_key,
    way_by_secret,
    write_header,
)
from gg_desk.vault.recovery_code import new_recovery_code, read_recovery_code
from gg_desk.vault.sealing import BrokenSealError, new_key, seal, unseal
from gg_desk.vault.stretching import FLOOR, fitting_cost, refuse_short, seconds_of

PASSPHRASE = "네 낱말 가지 바다 연필"  # noqa: S105 - opens vaults of these tests only
ONE_FOLDER = settings(
    deadline=None,
    max_examples=60,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)


@settings(deadline=None, max_examples=8)
@given(
    st.text(st.characters(codec="utf-8"), min_size=1, max_size=40),
    st.binary(min_size=16, max_size=16),
)
def test_what_is_wrapped_by_a_secret_comes_back_by_it_alone(
    tmp_path_factory, secret: str, vault: bytes
) -> None:
    files = VaultFiles(tmp_path_factory.mktemp("lock"))
    master = new_key()
    write_header(files, vault, [way_by_secret("passphrase", secret, FLOOR, vault, master)], master)
    header = read_header(files)
    assert master_by_secret(header, "passphrase", secret) == master
    with pytest.raises(WrongPassphraseError):
        master_by_secret(header, "passphrase", f"{secret}x")
    with pytest.raises(WrongPassphraseError):
        master_by_secret(header, "recovery", secret)


def test_a_letter_is_the_same_however_it_was_composed(files: VaultFiles) -> None:
    header = read_header(files)
    decomposed = "".join(chr(code) for letter in PASSPHRASE for code in _jamo(ord(letter)))
    assert decomposed != PASSPHRASE
    assert master_by_secret(header, "passphrase", decomposed)


def _jamo(code: int) -> list[int]:
    if not 0xAC00 <= code <= 0xD7A3:
        return [code]
    lead, rest = divmod(code - 0xAC00, 588)
    vowel, tail = divmod(rest, 28)
    return [0x1100 + lead, 0x1161 + vowel, *([0x11A7 + tail] if tail else [])]


@ONE_FOLDER
@given(st.data())
def test_no_flipped_bit_opens_or_crashes(files: VaultFiles, data: st.DataObject) -> None:
    sound = files.lock.read_bytes()
    at = data.draw(st.integers(0, len(sound) - 1))
    bit = data.draw(st.integers(0, 7))
    changed = bytearray(sound)
    changed[at] ^= 1 << bit
    files.lock.write_bytes(changed)
    try:
        with pytest.raises(DeskError):
            read_header(files)
    finally:
        files.lock.write_bytes(sound)


@ONE_FOLDER
@given(st.binary(max_size=200))
def test_any_bytes_are_told_as_damage(files: VaultFiles, content: bytes) -> None:
    sound = files.lock.read_bytes()
    files.lock.write_bytes(content)
    try:
        with pytest.raises(DeskError, match=r"lock\.json"):
            read_header(files)
    finally:
        files.lock.write_bytes(sound)


def test_who_changes_the_file_and_its_digest_but_has_no_key_is_found_out(files: VaultFiles) -> None:
    """Ways of one's own cannot be put beside the owner's."""
    header = read_header(files)
    stranger = new_key()
    own = way_by_secret("recovery", "a stranger's code", FLOOR, header.vault, stranger)
    write_header(files, header.vault, [*header.ways, own], stranger)
    with pytest.raises(DeskError, match="damaged or was changed"):
        master_by_secret(read_header(files), "passphrase", PASSPHRASE)


def test_a_newer_versions_lock_is_told_as_such(files: VaultFiles) -> None:
    told = json.loads(files.lock.read_text("utf-8")) | {"format": 2, "more": True}
    files.lock.write_text(json.dumps(told), "utf-8")
    with pytest.raises(DeskError, match="newer GG Desk"):
        read_header(files)


def test_the_keyrings_secret_opens_it_and_no_other(files: VaultFiles) -> None:
    header = read_header(files)
    master = master_by_secret(header, "passphrase", PASSPHRASE)
    secret = new_key()
    way = way_by_key(secret, header.vault, master)
    write_header(files, header.vault, [*header.ways, way], master)
    assert master_by_key(read_header(files), secret) == master
    for other in (new_key(), None):
        with pytest.raises(WrongPassphraseError):
            master_by_key(read_header(files), other)


@given(st.binary(max_size=300), st.data())
def test_what_is_sealed_is_read_as_it_was_or_not_at_all(plain: bytes, data: st.DataObject) -> None:
    key = new_key()
    sealed = seal(key, plain, "row", 7)
    assert unseal(key, sealed, "row", 7) == plain
    assert len(plain) < 8 or plain not in sealed
    changed = bytearray(sealed)
    changed[data.draw(st.integers(0, len(sealed) - 1))] ^= 1 << data.draw(st.integers(0, 7))
    for other, about in (
        (bytes(changed), ("row", 7)),
        (sealed, ("row", 8)),
        (sealed[:-1], ("row", 7)),
    ):
        with pytest.raises(BrokenSealError):
            unseal(key, other, *about)
    with pytest.raises(BrokenSealError):
        unseal(new_key(), sealed, "row", 7)


def test_a_try_takes_about_half_a_second_and_never_less_than_the_floor() -> None:
    cost = fitting_cost()
    assert cost.is_sound
    assert cost.memory_kib >= 64 * 1024
    assert cost.passes >= 3
    assert seconds_of(cost) > 0.05


@pytest.mark.parametrize("short", ["", "123456789", "  아홉 글자까지  ", "가" * 1001])
def test_a_passphrase_is_long_and_nothing_else(short: str) -> None:
    with pytest.raises(UsageError, match="at least 10 letters"):
        refuse_short(short)
    refuse_short("aaaaaaaaaa")


@given(st.integers(0, 31), st.sampled_from("0123456789ABCDEFGHJKMNPQRSTVWXY"))
def test_one_slip_in_a_recovery_code_is_told_by_its_group(at: int, sign: str) -> None:
    code = new_recovery_code()
    assert read_recovery_code(code.lower().replace("-", " ").replace("1", "i")) == code
    places = [place for place, letter in enumerate(code) if letter.isalnum()]
    slipped = code[: places[at]] + sign + code[places[at] + 1 :]
    if slipped == code:
        return
    with pytest.raises(UsageError, match=f"group {at // 8 + 1} of"):
        read_recovery_code(slipped)


def test_a_recovery_code_of_another_length_is_told() -> None:
    with pytest.raises(UsageError, match="8 signs were typed"):
        read_recovery_code("K7F3-9QX2")
