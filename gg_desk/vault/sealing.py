"""Sealed: nobody can read it without the key, nor change it or put it elsewhere unnoticed."""

import hmac
import os

import msgspec
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

KEY_BYTES = 32
_NONCE_BYTES = 12
OVERHEAD = _NONCE_BYTES + 16
"""By how many bytes what is sealed is longer."""

Key = bytes | bytearray


class BrokenSealError(Exception):
    """The key, what it is about, or a byte of it is another one; which of them cannot be told."""


def new_key() -> bytearray:
    """A key by chance."""
    return bytearray(os.urandom(KEY_BYTES))


def seal(key: Key, plain: bytes | bytearray, *about: object) -> bytes:
    """``plain`` encrypted; ``about`` says what it is, and must be said again to read it.

    Nonces are by chance: a key seals far fewer than the four thousand million texts at which two
    might be alike.
    """
    nonce = os.urandom(_NONCE_BYTES)
    return nonce + ChaCha20Poly1305(key).encrypt(nonce, plain, _said(about))


def unseal(key: Key, sealed: bytes, *about: object) -> bytes:
    """What was sealed.

    Raises:
        BrokenSealError: it was not sealed so.
    """
    if len(sealed) < OVERHEAD:
        raise BrokenSealError
    nonce, cipher = sealed[:_NONCE_BYTES], sealed[_NONCE_BYTES:]
    try:
        return ChaCha20Poly1305(key).decrypt(nonce, cipher, _said(about))
    except InvalidTag:
        raise BrokenSealError from None


def derived(key: Key, purpose: str, salt: bytes) -> bytearray:
    """Another key for one ``purpose``; it tells nothing of the first."""
    info = f"gg-desk vault 1: {purpose}".encode()
    made = HKDF(SHA256(), KEY_BYTES, salt, info).derive(bytes(key))
    return bytearray(made)


def mark(key: Key, content: bytes) -> bytes:
    """What only who has the key can make of ``content``."""
    return hmac.digest(key, content, "sha256")


def same(one: bytes, other: bytes) -> bool:
    """Whether both are alike, in a time that tells nothing of where they differ."""
    return hmac.compare_digest(one, other)


def wipe(*keys: bytearray) -> None:
    """Overwrite keys where they lie; copies that libraries have made are out of reach."""
    for key in keys:
        key[:] = bytes(len(key))


def _said(about: tuple[object, ...]) -> bytes:
    return msgspec.json.encode(about)
