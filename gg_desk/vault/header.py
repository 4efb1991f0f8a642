"""lock.json: the master key, wrapped once for each way in, and proof that nobody changed the file."""

import datetime as dt
import hashlib
import os
from collections.abc import Iterable

import msgspec

from gg_desk.catalogue.custody import WayKind
from gg_desk.errors import unreadable
from gg_desk.known_types import learnt
from gg_desk.vault.faults import WrongPassphraseError, damaged, missing, newer
from gg_desk.vault.files import VaultFiles
from gg_desk.vault.sealing import BrokenSealError, Key, derived, mark, same, seal, unseal, wipe
from gg_desk.vault.stretching import SALT_BYTES, Cost, stretched
from gg_desk.whole_files import write_whole

FORMAT = 1
VAULT_BYTES = 16
_NAME = "lock.json"


class Way(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A way in: the master key under a key that comes from what a person or the keyring knows."""

    kind: WayKind
    made: dt.date
    salt: bytes
    cost: Cost | None
    """None for the keyring, whose secret is a key already."""
    wrapped: bytes


class Header(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What lock.json holds. ``proof`` takes the master key to make, ``digest`` nobody's."""

    format: int
    vault: bytes
    ways: tuple[Way, ...]
    proof: bytes = b""
    digest: bytes = b""

    def way(self, kind: WayKind) -> Way | None:
        """The way in of this kind."""
        return next((way for way in self.ways if way.kind == kind), None)


def read_header(files: VaultFiles) -> Header:
    """The lock of the vault, byte for byte as it was written.

    Raises:
        DeskError: it is missing, damaged, or a newer version's.
    """
    try:
        content = files.lock.read_bytes()
    except FileNotFoundError:
        raise missing(_NAME) from None
    except OSError as error:
        raise unreadable(str(files.lock), error) from error
    try:
        header = msgspec.json.decode(content, type=learnt(Header))
    except (msgspec.MsgspecError, ValueError, RecursionError) as error:
        raise newer(_NAME) if _is_newer(content) else damaged(_NAME) from error
    sound = all(way.cost is None or way.cost.is_sound for way in header.ways)
    if content != _encoded(header) or header.digest != _digest(header) or not sound:
        raise newer(_NAME) if header.format > FORMAT else damaged(_NAME)
    return header


def write_header(files: VaultFiles, vault: bytes, ways: Iterable[Way], master: Key) -> Header:
    """Write the lock with these ways in, whole or not at all.

    Raises:
        DeskError: it cannot be written.
    """
    bare = Header(format=FORMAT, vault=vault, ways=tuple(ways))
    proven = msgspec.structs.replace(bare, proof=_proof(bare, master))
    header = msgspec.structs.replace(proven, digest=_digest(proven))
    write_whole(files.lock, _encoded(header))
    return header


def way_by_secret(kind: WayKind, secret: str, cost: Cost, vault: bytes, master: Key) -> Way:
    """A way in for who knows ``secret``."""
    bare = _bare(kind, cost)
    return _wrapped(bare, stretched(secret, bare.salt, cost), vault, master)


def way_by_key(secret: bytearray, vault: bytes, master: Key) -> Way:
    """A way in for the keyring, which keeps ``secret``."""
    bare = _bare("keyring", None)
    return _wrapped(bare, derived(secret, "keyring", bare.salt), vault, master)


def master_by_secret(header: Header, kind: WayKind, secret: str) -> bytearray:
    """The master key for who knows ``secret``.

    Raises:
        WrongPassphraseError: this is not it, or there is no such way in; which is not told.
        DeskError: the lock was changed by someone without the master key.
    """
    way = header.way(kind)
    if way is None or way.cost is None:
        raise WrongPassphraseError
    return _unwrapped(header, way, stretched(secret, way.salt, way.cost))


def master_by_key(header: Header, secret: bytearray | None) -> bytearray:
    """The master key for the keyring's ``secret``.

    Raises:
        WrongPassphraseError: it is another vault's, or was renewed.
        DeskError: as above.
    """
    way = header.way("keyring")
    if way is None or secret is None:
        raise WrongPassphraseError
    return _unwrapped(header, way, derived(secret, "keyring", way.salt))


def _bare(kind: WayKind, cost: Cost | None) -> Way:
    today = dt.datetime.now(dt.UTC).date()
    return Way(kind=kind, made=today, salt=os.urandom(SALT_BYTES), cost=cost, wrapped=b"")


def _wrapped(bare: Way, key: bytearray, vault: bytes, master: Key) -> Way:
    sealed = seal(key, master, FORMAT, vault, bare)
    wipe(key)
    return msgspec.structs.replace(bare, wrapped=sealed)


def _unwrapped(header: Header, way: Way, key: bytearray) -> bytearray:
    bare = msgspec.structs.replace(way, wrapped=b"")
    try:
        master = bytearray(unseal(key, way.wrapped, FORMAT, header.vault, bare))
    except BrokenSealError:
        raise WrongPassphraseError from None
    finally:
        wipe(key)
    if not same(header.proof, _proof(header, master)):
        wipe(master)
        raise damaged(_NAME)
    return master


def _proof(header: Header, master: Key) -> bytes:
    bare = msgspec.structs.replace(header, proof=b"", digest=b"")
    key = derived(master, "lock", header.vault)
    try:
        return mark(key, msgspec.json.encode(bare))
    finally:
        wipe(key)


def _digest(header: Header) -> bytes:
    return hashlib.sha256(msgspec.json.encode(msgspec.structs.replace(header, digest=b""))).digest()


def _encoded(header: Header) -> bytes:
    return msgspec.json.format(msgspec.json.encode(header), indent=2) + b"\n"


def _is_newer(content: bytes) -> bool:
    try:
        told = msgspec.json.decode(content, type=dict[str, object])
    except (msgspec.MsgspecError, ValueError, RecursionError):
        return False
    number = told.get("format")
    return isinstance(number, int) and number > FORMAT
