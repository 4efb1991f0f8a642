"""An exception told by types and lines of code: never what it says, which may name somebody."""

import linecache
import traceback
from collections.abc import Iterator
from pathlib import PurePath

_ROOTS = ("gg_desk", "site-packages", "packaging")
_MOST_FRAMES = 60
_MOST_LINKS = 8


def trace(error: BaseException) -> str:
    """The kinds of ``error`` and of what caused it, each with the lines of code that it came through."""
    return "\n".join(_lines(error, _MOST_LINKS))


def short_path(path: str) -> str:
    """``path`` from the program's folder or the library's on; of other files nothing."""
    parts = PurePath(path).parts
    for root in _ROOTS:
        if root in parts:
            at = len(parts) - 1 - parts[::-1].index(root)
            return "/".join(parts[at + (root == "site-packages") :])
    return "elsewhere"


def _lines(error: BaseException, links: int) -> Iterator[str]:
    kind = type(error)
    yield f"{kind.__module__}.{kind.__qualname__}"
    for frame, line in list(traceback.walk_tb(error.__traceback__))[-_MOST_FRAMES:]:
        path = short_path(frame.f_code.co_filename)
        yield f"  {path}:{line} {frame.f_code.co_name}"
        if path != "elsewhere":
            yield f"    {linecache.getline(frame.f_code.co_filename, line).strip()}"
    if isinstance(error, BaseExceptionGroup):
        for inner in error.exceptions[:links]:
            yield "of the group:"
            yield from _lines(inner, links - 1)
    before = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    if before is not None and links:
        yield "after:"
        yield from _lines(before, links - 1)
