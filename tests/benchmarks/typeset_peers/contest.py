"""One contestant at one task, in a process of its own: what it took, as JSON.

python -m typeset_peers.contest CONTESTANT TASK FOLDER COUNT TARGET
"""

import gc
import importlib
import json
import resource
import sys
import time
from collections.abc import Iterable
from pathlib import Path
from typing import Protocol

import pikepdf

from typeset_peers.contestants import CONTESTANTS, Took
from typeset_peers.design import Material, Notice, Sheet, Template


class Contestant(Protocol):
    """What every contestant's module offers."""

    def __init__(self, material: Material) -> None:
        """Load the fonts."""

    def pages(self, sheets: Iterable[Sheet], target: Path) -> None:
        """Set ``sheets``, one a page, into the PDF ``target``."""

    def notices(
        self, templates: dict[str, Template], notices: Iterable[Notice], target: Path
    ) -> None:
        """Set ``notices``, one a page, into the PDF ``target``."""


def measure(name: str, task: str, material: Material, count: int, target: Path) -> Took:
    """Let the contestant warm up on other words and then set ``count`` pages of ``task``."""
    entry = CONTESTANTS[name]
    contestant_class = getattr(importlib.import_module(f"typeset_peers.{entry.module}"), entry.name)
    imported, begun = _peak(), time.perf_counter()
    contestant: Contestant = contestant_class(material)
    contestant.pages(material.warm_up(), target)
    start = time.perf_counter() - begun
    gc.collect()
    clock, processor = time.perf_counter(), _processor()
    if task == "a":
        contestant.pages(material.sheets()[:count], target)
    else:
        contestant.notices(material.templates(), material.notices(count), target)
    clock, processor = time.perf_counter() - clock, _processor() - processor
    memory = _peak() - imported
    with pikepdf.open(target) as pdf:
        fonts = sum(map(_font_size, pdf.objects))
        return Took(clock, processor, start, memory, len(pdf.pages), target.stat().st_size, fonts)


def _processor() -> float:
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(usage.ru_utime + usage.ru_stime for usage in used)


def _peak() -> float:
    unit = 1 if sys.platform == "darwin" else 1024  # macOS counts bytes, Linux kilobytes
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit / 1_000_000


def _font_size(thing: pikepdf.Object) -> int:
    if not isinstance(thing, pikepdf.Dictionary):
        return 0
    programs = (thing.get(key) for key in ("/FontFile", "/FontFile2", "/FontFile3"))
    return sum(int(program.Length) for program in programs if program is not None)


if __name__ == "__main__":
    NAME, TASK, FOLDER, COUNT, TARGET = sys.argv[1:]
    TOOK = measure(NAME, TASK, Material(Path(FOLDER)), int(COUNT), Path(TARGET))
    sys.stdout.write(json.dumps(TOOK))
