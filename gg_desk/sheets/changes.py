"""What an old sheet says, beside what holds now."""

from collections.abc import Iterator

from gg_desk.catalogue.handout import FactChange
from gg_desk.catalogue.program import Program
from gg_desk.catalogue.words import LocalText
from gg_desk.phrasebook.isolates import plain
from gg_desk.sheets.facts import Lookups, Row, rows

_TOLD = ("ko", "en")


def fact_changes(before: Program, now: Program | None, lookups: Lookups) -> tuple[FactChange, ...]:
    """The facts that a sheet of ``before`` tells otherwise than one of ``now`` would.

    In the words of the sheets themselves, in Korean and English; what no family reads, such as a
    source, is no change. A program that is gone, or gets no sheets any more, is one change.
    """
    if now is None or not now.printable:
        return (_gone(before),)
    told = [_by_label(before, lookups), _by_label(now, lookups)]
    labels = list(dict.fromkeys(label for side in told for label in side))
    return tuple(
        FactChange(
            program=before.id,
            label=dict(zip(_TOLD, label, strict=True)),
            before=told[0].get(label, {}),
            now=told[1].get(label, {}),
        )
        for label in labels
        if told[0].get(label) != told[1].get(label)
    )


def _by_label(program: Program, lookups: Lookups) -> dict[tuple[str, ...], LocalText]:
    """The lines of each fact in both languages, by its label in both."""
    sides = [rows(program, tag, lookups) for tag in _TOLD]
    return {
        tuple(plain(row.label.text) for row in both): dict(
            zip(_TOLD, map(_said, both), strict=True)
        )
        for both in zip(*sides, strict=True)
    }


def _said(row: Row) -> str:
    return "; ".join(_lines(row))


def _lines(row: Row) -> Iterator[str]:
    return (plain(line.text) for line in row.lines)


def _gone(before: Program) -> FactChange:
    return FactChange(
        program=before.id,
        label={"ko": "지원 사업", "en": "Program"},
        before={tag: before.name[tag] for tag in _TOLD},
        now={},
    )
