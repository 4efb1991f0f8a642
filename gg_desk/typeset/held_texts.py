"""Caches by which a text is set faster when it comes again: they hold what pages said, names too."""

from typing import Protocol, TypeVar


class _Cached(Protocol):
    def cache_clear(self) -> None: ...


_C = TypeVar("_C", bound=_Cached)
_caches: list[_Cached] = []


def holds_texts(cached: _C) -> _C:
    """Decorates a cached function that remembers texts of pages: it forgets them with all others."""
    _caches.append(cached)
    return cached


def forget_texts() -> None:
    """Let no cache hold any text that was set so far: what was locked must not be found in memory."""
    for cached in _caches:
        cached.cache_clear()
