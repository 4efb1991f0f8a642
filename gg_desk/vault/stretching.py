"""A passphrase becomes a key by Argon2id, at a cost that makes guessing slow."""

import os
import time
import unicodedata

import msgspec
from argon2.exceptions import HashingError
from argon2.low_level import Type, hash_secret_raw

from gg_desk.errors import DeskError, UsageError
from gg_desk.vault.sealing import KEY_BYTES

SHORTEST = 10
"""Letters of a passphrase. Nothing else is asked of it: length is what counts (NIST SP 800-63B)."""
_LONGEST = 1000
SALT_BYTES = 16
_MEBI = 1024
_AIM = 0.5
"""Seconds that one try should take on this computer."""


class Cost(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What one try takes: memory in KiB, and how often it is gone through by how many lanes."""

    memory_kib: int
    passes: int
    lanes: int

    @property
    def is_sound(self) -> bool:
        """Whether it is at least what we ever set, and no more than a computer bears."""
        return (
            FLOOR.memory_kib <= self.memory_kib <= _MOST_MEMORY
            and FLOOR.passes <= self.passes <= _MOST_PASSES
            and 1 <= self.lanes <= FLOOR.lanes
        )


FLOOR = Cost(memory_kib=64 * _MEBI, passes=3, lanes=4)
"""The second choice of RFC 9106, for computers with little memory; never less."""
_MOST_MEMORY, _MOST_PASSES = 512 * _MEBI, 64


def stretched(secret: str, salt: bytes, cost: Cost) -> bytearray:
    """The key of ``secret``, however its letters were composed.

    Raises:
        DeskError: the computer has not as much memory free.
    """
    letters = unicodedata.normalize("NFKC", secret).encode()
    try:
        made = hash_secret_raw(
            letters, salt, cost.passes, cost.memory_kib, cost.lanes, KEY_BYTES, Type.ID
        )
    except HashingError as error:
        needed = cost.memory_kib // _MEBI
        raise DeskError(
            f"There is not enough free memory to try a passphrase: {needed} MB are needed. Close other programs and try again.",
            f"암호를 확인할 메모리({needed}MB)가 부족합니다. 다른 프로그램을 닫고 다시 해 주세요.",
        ) from error
    return bytearray(made)


def fitting_cost() -> Cost:
    """The cost at which a try takes about half a second here: memory first, then passes.

    A computer that is slower takes longer, since less than ``FLOOR`` is never asked.
    """
    cost, took = FLOOR, _timed(FLOOR)
    while took * 2 <= _AIM and cost.memory_kib * 2 <= _MOST_MEMORY // 2:
        cost = msgspec.structs.replace(cost, memory_kib=cost.memory_kib * 2)
        took = _timed(cost)
    passes = min(max(FLOOR.passes, int(cost.passes * _AIM / took)), _MOST_PASSES)
    return msgspec.structs.replace(cost, passes=passes)


def seconds_of(cost: Cost) -> float:
    """How long one try takes on this computer."""
    return _timed(cost)


def refuse_short(passphrase: str) -> None:
    """Refuse a passphrase that is quickly guessed.

    Raises:
        UsageError: it is too short, or longer than a person types.
    """
    length = len(unicodedata.normalize("NFKC", passphrase).strip())
    if not SHORTEST <= length <= _LONGEST:
        raise UsageError(
            f"A passphrase has at least {SHORTEST} letters. Four words that have nothing to do with each other are easy to keep in mind and hard to guess.",
            f"암호는 {SHORTEST}자 이상이어야 합니다. 서로 관계없는 낱말 네 개를 이어 쓰면 외우기 쉽고 알아맞히기 어렵습니다.",
        )


def _timed(cost: Cost) -> float:
    begun = time.perf_counter()
    stretched("a passphrase to measure by", os.urandom(SALT_BYTES), cost)
    return time.perf_counter() - begun
