"""Imposition: small pages arranged on large sheets of paper, to be folded."""

from collections.abc import Iterator

from gg_desk.typeset.document import Document, Page

_LEAF = 4  # pages of a booklet on one folded sheet of paper


class Booklet:
    """Pages of half the ``document``'s paper, for printing on both sides, folding and stapling.

    Takes pages as a document does. ``rtl`` is bound at the right. The document lies on its side,
    and the printer turns the paper over its short edge.
    """

    def __init__(self, document: Document, *, rtl: bool) -> None:
        self.width, self.height = document.width / 2, document.height
        self._document = document
        self._rtl = rtl
        self._pages: list[Page] = []

    def page(self) -> Page:
        """A fresh page."""
        self._pages.append(self._document.surface(self.width, self.height))
        return self._pages[-1]

    def finish(self) -> None:
        """Draw all pages on the document's; nothing can be drawn afterwards."""
        forms = [self._document.form_of(page) for page in self._pages]
        for pair in spreads(len(forms), rtl=self._rtl):
            paper = self._document.page()
            for side, number in enumerate(pair):
                if number < len(forms):
                    paper.place(forms[number], side * self.width, 0.0)


def spreads(count: int, *, rtl: bool) -> Iterator[tuple[int, int]]:
    """Which pages of ``count``, from 0, lie left and right on each side of the paper, in printing order.

    Numbers from ``count`` on are blank: a folded sheet has four pages.
    """
    whole = -(-count // _LEAF) * _LEAF
    for first in range(0, whole // 2, 2):
        last = whole - 1 - first
        for left, right in ((last, first), (first + 1, last - 1)):
            yield (right, left) if rtl else (left, right)
