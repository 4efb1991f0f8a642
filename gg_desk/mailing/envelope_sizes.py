"""Envelopes to print on: their sizes, read from ``resources/mailing``."""

import functools
from collections.abc import Mapping

import msgspec

from gg_desk.catalogue.words import LocalText
from gg_desk.errors import UsageError
from gg_desk.known_types import learnt
from gg_desk.resources import resource


class EnvelopeSize(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An envelope that lies on its long side, in millimetres."""

    name: LocalText
    size: tuple[float, float]
    points: float
    """The size of the address's type where the address is not long."""


class _Envelopes(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    envelope: dict[str, EnvelopeSize]


@functools.cache
def envelope_sizes() -> Mapping[str, EnvelopeSize]:
    """The envelopes that the desk knows, by the key that commands take."""
    content = resource("mailing", "envelopes.toml").read_bytes()
    return msgspec.toml.decode(content, type=learnt(_Envelopes)).envelope


def envelope_size(key: str) -> EnvelopeSize:
    """The envelope called ``key``.

    Raises:
        UsageError: there is none; the sentence names those there are.
    """
    sizes = envelope_sizes()
    if key not in sizes:
        known = ", ".join(sizes)
        raise UsageError(
            f"There is no envelope “{key}”. Choose one of: {known}.",
            f"“{key}” 봉투는 없습니다. 다음 중에서 골라 주세요: {known}.",
        )
    return sizes[key]
