"""Address labels and envelopes for the families of a list, beside their notices."""

import argparse
import re
import sys
from collections.abc import Sequence
from pathlib import Path

from gg_desk import posting
from gg_desk.commands.progress import Bar, clear
from gg_desk.desk import Desk
from gg_desk.errors import UsageError
from gg_desk.mailing.problems import Problem
from gg_desk.mailing.recipient import Recipient

_MILLIMETRES = re.compile(r"([+-]?[0-9]+(?:\.[0-9]+)?)\s*,\s*([+-]?[0-9]+(?:\.[0-9]+)?)")


def addressed(
    at_work: Desk, asked: argparse.Namespace, families: Sequence[Recipient]
) -> tuple[list[Path], list[Path], list[Problem]]:
    """Files of labels and envelopes that are written, those that have no page, and the rows left out.

    Raises:
        UsageError: there is no such sheet, label or envelope.
        DeskError: a file cannot be written.
    """
    offset = _offset(asked.offset)
    files: list[Path] = []
    unmade: list[Path] = []
    refused: list[Problem] = []
    if not families:
        return files, unmade, refused
    shown = sys.stderr.isatty()
    try:
        if asked.labels:
            done = posting.write_labels(
                at_work,
                families,
                asked.labels,
                asked.label_sheet,
                start=asked.start,
                offset=offset,
                outlines=asked.outlines,
                on_progress=Bar(asked.labels.name) if shown else None,
            )
            (files if done.pages else unmade).append(asked.labels)
            refused += done.refused
        if asked.envelopes:
            done = posting.write_envelopes(
                at_work,
                families,
                asked.envelopes,
                asked.envelope,
                offset=offset,
                on_progress=Bar(asked.envelopes.name) if shown else None,
            )
            (files if done.pages else unmade).append(asked.envelopes)
            refused += done.refused
    finally:
        if shown:
            clear()
    return files, unmade, refused


def _offset(typed: str) -> tuple[float, float]:
    found = _MILLIMETRES.fullmatch(typed.strip())
    if found is None:
        raise UsageError(
            f"“{typed}” is no offset. Write millimetres to the right and down, as in 1.5,-2.",
            f"“{typed}”은(는) 위치 조정 값이 아닙니다. 오른쪽과 아래로 몇 mm인지 1.5,-2처럼 적어 주세요.",
        )
    return float(found[1]), float(found[2])
