"""The file of batch keys: slots that are overwritten in place, with dates that anyone may read.

Whoever shreds a slot destroys its batch in every copy of the database. That takes no passphrase,
so that what is overdue is destroyed even where nobody opens the vault again. Nothing here tells of
a person, and nothing reads a key: they are wrapped.
"""

import datetime as dt
import hashlib
import os
import struct
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from gg_desk.catalogue.custody import Why
from gg_desk.vault.files import held, put

_MAGIC = b"GG Desk keys 1\n\0"
_HEAD = 64
_SLOT = 128
_FIELDS = struct.Struct(">B16sIQB60s30x")
_CHECK = 8
WRAPPED = 60
"""Bytes of a wrapped key."""
_LIVE, _SHREDDED = 1, 2
_WHYS: tuple[Why, ...] = ("due", "asked")


class KeysDamagedError(Exception):
    """It is no file of batch keys, or was cut."""


@dataclass(frozen=True, slots=True)
class Slot:
    """A batch's key, or that it was shredded and when."""

    batch: bytes
    until: dt.date
    """The last day on which the batch may be kept."""
    wrapped: bytes
    shredded: dt.datetime | None = None
    why: Why = "due"


def slots_in(keys: Path, vault: bytes | None = None) -> list[Slot]:
    """All slots that can be read, none where there is no file; those of another ``vault`` do not count.

    A damaged slot is passed over: its batch cannot be read, and is neither taken for overdue.

    Raises:
        KeysDamagedError: it is no such file.
    """
    if not keys.exists():
        return []
    with held(keys) as file:
        if _vault(file) != vault and vault is not None:
            return []
        return [slot for _, slot in _slots(file)]


def add_slot(keys: Path, vault: bytes, slot: Slot) -> None:
    """Keep ``slot``; the file is begun where it is missing.

    Raises:
        KeysDamagedError: what is there is no such file, or another vault's.
    """
    with held(keys) as file:
        size = file.seek(0, os.SEEK_END)
        if size == 0:
            put(file, 0, (_MAGIC + vault).ljust(_HEAD, b"\0"))
            size = _HEAD
        elif _vault(file) != vault:
            raise KeysDamagedError
        put(file, _HEAD + -(-(size - _HEAD) // _SLOT) * _SLOT, _packed(slot))


def extend_slot(keys: Path, batch: bytes, until: dt.date) -> None:
    """Let the batch be kept until another day."""
    with held(keys) as file:
        for at, slot in _slots(file):
            if slot.batch == batch and not slot.shredded:
                put(file, at, _packed(Slot(batch, until, slot.wrapped)))


def shred(keys: Path, batch: bytes, why: Why) -> None:
    """Overwrite the key of ``batch``; that it was there stays noted."""
    if not keys.exists():
        return
    with held(keys) as file:
        for at, slot in _slots(file):
            if slot.batch == batch and not slot.shredded:
                _shred(file, at, slot, why)


def shred_overdue(keys: Path, today: dt.date) -> int:
    """Overwrite all keys whose last day is over; how many there were."""
    if not keys.exists():
        return 0
    with held(keys) as file:
        late = [(at, slot) for at, slot in _slots(file) if is_overdue(slot, today)]
        for at, slot in late:
            _shred(file, at, slot, "due")
    return len(late)


def is_overdue(slot: Slot, today: dt.date) -> bool:
    """Whether its last day is over and its key still there."""
    return slot.shredded is None and slot.until < today


def _shred(file: BinaryIO, at: int, slot: Slot, why: Why) -> None:
    now = dt.datetime.now(dt.UTC)
    for noise in (os.urandom(WRAPPED), bytes(WRAPPED)):
        put(file, at, _packed(Slot(slot.batch, slot.until, noise, now, why)))


def _vault(file: BinaryIO) -> bytes:
    file.seek(0)
    head = file.read(_HEAD)
    if len(head) < _HEAD or not head.startswith(_MAGIC):
        raise KeysDamagedError
    return head[len(_MAGIC) : len(_MAGIC) + 16]


def _slots(file: BinaryIO) -> Iterator[tuple[int, Slot]]:
    file.seek(_HEAD)  # whatever became of the head: a key that can be found can be shredded
    content = file.read()
    for start in range(0, len(content) - _SLOT + 1, _SLOT):
        found = _unpacked(content[start : start + _SLOT])
        if found:
            yield _HEAD + start, found


def _packed(slot: Slot) -> bytes:
    state = _SHREDDED if slot.shredded else _LIVE
    moment = int(slot.shredded.timestamp()) if slot.shredded else 0
    why = _WHYS.index(slot.why)
    fields = _FIELDS.pack(state, slot.batch, slot.until.toordinal(), moment, why, slot.wrapped)
    return fields + hashlib.sha256(fields).digest()[:_CHECK]


def _unpacked(content: bytes) -> Slot | None:
    fields = content[: _FIELDS.size]
    if hashlib.sha256(fields).digest()[:_CHECK] != content[_FIELDS.size :]:
        return None
    state, batch, until, moment, why, wrapped = _FIELDS.unpack(fields)
    shredded = dt.datetime.fromtimestamp(moment, dt.UTC) if state == _SHREDDED else None
    return Slot(batch, dt.date.fromordinal(until), wrapped, shredded, _WHYS[why])
