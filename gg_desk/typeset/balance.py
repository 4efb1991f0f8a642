"""Whether bidi controls come in pairs, as UAX 9 pairs them: within one line of the text."""

import re

_PDF, _PDI = "\u202c", "\u2069"
_CLOSED_BY = dict.fromkeys("\u202a\u202b\u202d\u202e", _PDF) | dict.fromkeys(
    "\u2066\u2067\u2068", _PDI
)
_STEP = re.compile(f"[\n{_PDF}{_PDI}{''.join(_CLOSED_BY)}]")


def first_unpaired(text: str) -> int | None:
    """Where the first control stands that is never closed in its line, or closes nothing there.

    An isolate's end does not close an embedding that was begun inside it, nor an embedding's end
    an isolate. Lines end at LF.
    """
    opened: list[tuple[str, int]] = []  # what closes it, and where it stands
    for match in _STEP.finditer(text):
        char, at = match[0], match.start()
        if char in _CLOSED_BY:
            opened.append((_CLOSED_BY[char], at))
        elif char == "\n" and opened:
            return opened[0][1]
        elif opened and opened[-1][0] == char:
            opened.pop()
        elif char != "\n":
            # An isolate may end around an embedding that is still open: the embedding is at fault.
            isolated = char == _PDI and any(closer == _PDI for closer, _ in opened)
            return opened[-1][1] if isolated else at
    return opened[0][1] if opened else None
