"""A sheet as plain text, for messengers and for reading aloud."""

from gg_desk.sheets.flow import Parts


def plain_text(parts: Parts, tag: str) -> str:
    """The sheet's lines: the family's language, then Korean below it; directions kept by isolates."""
    lines: list[str] = []
    for block in (parts.head, *parts.rows, parts.foot):
        for lead, korean in block.words:
            lines.append(lead)
            if tag != "ko" and korean and korean != lead:
                lines.append(f"    {korean}")
        lines.append("")
    collapsed: list[str] = []
    for line in lines:
        if line or (collapsed and collapsed[-1]):
            collapsed.append(line)
    return "\n".join(collapsed).strip() + "\n"
