"""Codes that a phone's camera reads."""

import segno


def qr_rows(content: str) -> list[list[int]]:
    """The modules of a QR code for ``content``, dark 1 and light 0, without the quiet zone.

    Error correction M: a fifth of it may be smudged by a photocopy of a photocopy.
    """
    return [list(row) for row in segno.make(content, error="m", micro=False).matrix]
