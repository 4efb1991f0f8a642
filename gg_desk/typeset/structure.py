"""Tagged structure: what is a heading, a paragraph, a list or a table, for those who cannot see it.

A page's elements stand in the order in which they were drawn, so a page is drawn in the order in
which it is read. Source: ISO 32000-1, 14.7 and 14.8.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from gg_desk.typeset.streamed import StreamedDocument


@dataclass(slots=True)
class Element:
    """One element: its kind (``H1``, ``P``, ``Table``…), its language, what it holds."""

    kind: str
    language: str = ""
    children: "list[Element]" = field(default_factory=list)
    page: int = 0
    """The number of the page's object, where it is text on a page."""
    mark: int = -1
    """Which marked content of that page it is."""


class Structure:
    """The elements of one document, and the marks of its pages."""

    def __init__(self) -> None:
        self._open = [Element("Document")]
        self._marks: list[list[Element]] = []
        self._begun: list[Element] = []

    @contextmanager
    def within(self, kind: str) -> Iterator[None]:
        """Everything inside belongs to one element of ``kind``."""
        element = Element(kind)
        self._open[-1].children.append(element)
        self._open.append(element)
        try:
            yield
        finally:
            self._open.pop()

    def mark(self, kind: str, language: str) -> int:
        """The mark of a new element of ``kind`` on the page that is being drawn."""
        element = Element(kind, language, mark=len(self._begun))
        self._open[-1].children.append(element)
        self._begun.append(element)
        return element.mark

    def close_page(self, page: int) -> int:
        """The index of the page's marks; the page is finished as the object ``page``."""
        for element in self._begun:
            element.page = page
        self._marks.append(self._begun)
        self._begun = []
        return len(self._marks) - 1

    def write(self, pdf: StreamedDocument) -> int:
        """Write all elements into ``pdf``; the number of the tree's root."""
        root, tree = pdf.number(), pdf.number()
        numbers: dict[int, int] = {}
        top = self._write_element(pdf, self._open[0], root, numbers)
        rows = (
            b"%d[%b]" % (index, b" ".join(b"%d 0 R" % numbers[id(element)] for element in marks))
            for index, marks in enumerate(self._marks)
        )
        pdf.pack(tree, b"<</Nums[%b]>>" % b" ".join(rows))
        pdf.pack(root, b"<</Type/StructTreeRoot/K %d 0 R/ParentTree %d 0 R>>" % (top, tree))
        return root

    def _write_element(
        self, pdf: StreamedDocument, element: Element, parent: int, numbers: dict[int, int]
    ) -> int:
        number = numbers[id(element)] = pdf.number()
        entries = b"/Type/StructElem/S/%b/P %d 0 R" % (element.kind.encode(), parent)
        if element.language:
            entries += b"/Lang(%b)" % element.language.encode()
        if element.mark >= 0:
            entries += b"/Pg %d 0 R/K %d" % (element.page, element.mark)
        else:
            kids = [self._write_element(pdf, child, number, numbers) for child in element.children]
            entries += b"/K[%b]" % b" ".join(b"%d 0 R" % kid for kid in kids)
        pdf.pack(number, b"<<%b>>" % entries)
        return number
