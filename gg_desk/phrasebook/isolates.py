"""Isolates: what keeps an inserted value in its own order inside a right-to-left sentence."""

FSI = "\u2068"
"""First strong isolate: what follows takes its direction from its own first letter."""
RLI = "\u2067"
"""Right-to-left isolate: what follows runs from right to left, whatever it begins with."""
PDI = "\u2069"
"""Pop directional isolate: ends what ``FSI`` or ``RLI`` began."""


def isolate(text: str) -> str:
    """``text`` between FSI and PDI.

    Without them 031-120 after an Arabic letter is printed as 120-031: its digits become Arabic
    numbers, and the hyphen between them is laid out from right to left (UAX #9, rules W2 and W4).
    """
    return f"{FSI}{text}{PDI}"


def plain(text: str) -> str:
    """``text`` without isolates, for files and comparisons where only the letters count."""
    return text.replace(FSI, "").replace(RLI, "").replace(PDI, "")
