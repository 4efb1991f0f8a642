"""Which function makes which kind of block: the one list of what a template may name."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from gg_desk.catalogue.program import Program
from gg_desk.sheets import (
    call_blocks,
    call_list,
    daycare_director,
    fact_blocks,
    family_sheet,
    picture_block,
    slip,
    stay_facts,
    text_blocks,
    title_blocks,
    trial_facts,
    value_blocks,
    vocabulary,
)
from gg_desk.sheets.content import Content
from gg_desk.sheets.pieces import Make
from gg_desk.sheets.vocabulary import BlockSpec

_PROVIDERS: Mapping[type[BlockSpec], Callable[[Content, Sequence[Program], Any], Make]] = {
    vocabulary.Title: title_blocks.title,
    vocabulary.Letter: title_blocks.letter,
    vocabulary.Heading: text_blocks.heading,
    vocabulary.Text: text_blocks.text,
    vocabulary.Points: text_blocks.points,
    vocabulary.Table: text_blocks.table,
    vocabulary.Say: text_blocks.say,
    vocabulary.Space: text_blocks.space,
    vocabulary.Rule: text_blocks.line,
    vocabulary.Picture: picture_block.picture,
    vocabulary.Facts: fact_blocks.facts,
    vocabulary.StayFacts: stay_facts.stay_facts,
    vocabulary.TrialFacts: trial_facts.trial_facts,
    vocabulary.Papers: fact_blocks.papers,
    vocabulary.Fields: value_blocks.fields,
    vocabulary.Blanks: value_blocks.blanks,
    vocabulary.Lines: value_blocks.lines,
    vocabulary.Note: value_blocks.note,
    vocabulary.Call: call_blocks.calls,
    vocabulary.TearOff: slip.slip,
    vocabulary.Programs: family_sheet.in_short,
    vocabulary.Bring: family_sheet.bring,
    vocabulary.NextSteps: family_sheet.next_steps,
    vocabulary.Offices: family_sheet.their_offices,
    vocabulary.CallGroups: call_list.call_list,
    vocabulary.Schemes: daycare_director.side_by_side,
    vocabulary.HandIn: daycare_director.hand_in,
    vocabulary.CountSlip: daycare_director.count_slip,
}
"""Any: each takes the kind of block that it stands behind."""


def made(content: Content, programs: Sequence[Program], spec: BlockSpec) -> Make:
    """What ``spec`` comes to on a page of any size.

    Raises:
        UsageError: a value of the order is not what the block needs.
    """
    return _PROVIDERS[type(spec)](content, programs, spec)
