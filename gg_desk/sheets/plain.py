"""A sheet as plain text, for messengers and for reading aloud."""

from gg_desk.phrasebook.isolates import plain
from gg_desk.sheets.flow import Parts
from gg_desk.typeset.text import is_right_to_left


def plain_text(parts: Parts, tag: str) -> str:
    """The sheet's lines: the family's language, then Korean below it.

    Lines from right to left keep their isolates, so that phone numbers stay in order; elsewhere
    they would only be noise in a messenger. Hyphens and spaces are ordinary ones, as people type
    and search.
    """
    right_to_left = is_right_to_left(tag)
    lines: list[str] = []
    for block in (parts.head, *parts.rows, parts.foot):
        for lead, korean in block.words:
            lines.append(lead if right_to_left else plain(lead))
            if tag != "ko" and korean and korean != lead:
                lines.append(f"    {plain(korean)}")
        lines.append("")
    collapsed: list[str] = []
    for line in lines:
        if line or (collapsed and collapsed[-1]):
            collapsed.append(line)
    return "\n".join(collapsed).strip().replace("\u2011", "-").replace("\u00a0", " ") + "\n"
