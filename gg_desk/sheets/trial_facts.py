"""A trial's facts for its families: what a center hands in stays out."""

from collections.abc import Sequence
from dataclasses import replace

from gg_desk.catalogue.program import Program
from gg_desk.sheets.content import Content
from gg_desk.sheets.fact_blocks import fact_pairs, fact_row
from gg_desk.sheets.facts import Row
from gg_desk.sheets.pieces import Make, Piece
from gg_desk.sheets.vocabulary import TrialFacts


def trial_facts(content: Content, programs: Sequence[Program], _spec: TrialFacts) -> Make:
    """The facts of each program for a family."""
    told = [sides for program in programs for sides in _family_facts(fact_pairs(content, program))]
    for sides in told:
        content.note_rows(sides)
    return lambda frame: Piece([fact_row(frame, *sides) for sides in told], "table")


def _family_facts(facts: Sequence[tuple[Row, Row]]) -> list[tuple[Row, Row]]:
    """The facts for a family: dates at the end of the status, and no papers.

    The papers that the catalogue knows are the center's; what a family must bring is not announced.
    """
    known = {sides[0].label.key: sides for sides in facts}
    known.pop("label.documents", None)
    if {"label.dates", "label.status"} <= set(known):
        dates, status = known.pop("label.dates"), known["label.status"]
        lead, korean = (
            replace(
                fact,
                lines=(*fact.lines, *later.lines),
                unreviewed=(*fact.unreviewed, *later.unreviewed),
                missing=(*fact.missing, *later.missing),
            )
            for fact, later in zip(status, dates, strict=True)
        )
        known["label.status"] = (lead, korean)
    return list(known.values())
