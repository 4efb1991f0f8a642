"""Tables of web pages and Excel's XML of 2003, which government systems hand out under the name .xls."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser

from gg_desk.mailing.formats.faults import damaged
from gg_desk.mailing.formats.letters import decoded
from gg_desk.mailing.formats.sheet import MOST_COLUMNS, Line, Merged, Sheet

_HTML = re.compile(
    rb"<\s*(!doctype\s+html|html|head|body|table|meta|style|div|\?xml|workbook)\b", re.IGNORECASE
)
_DECLARED = re.compile(rb"charset\s*=\s*[\"']?\s*([A-Za-z0-9_-]+)", re.IGNORECASE)
_ROWS, _CELLS = {"tr", "row"}, {"td", "th", "cell"}
_MOST_ROWS, _MOST_SPANNED, _MOST_DIGITS = 1_048_576, 1000, 8
_SPACES = re.compile(r"[ \t\r\n\f]+")


def is_html(head: bytes) -> bool:
    """Whether a file that begins with ``head`` is a web page."""
    return _HTML.match(head.replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")) is not None


def sheets(content: bytes, name: str) -> tuple[Sheet, ...]:
    """The tables of a page, each as a sheet; tables inside a cell are text of it.

    Raises:
        DeskError: its letters cannot be read, or there is no table.
    """
    declared = _DECLARED.search(content[:4096])
    page = _Page()
    page.feed(decoded(content, name, declared[1].decode("ascii") if declared else ""))
    page.close()
    if not page.tables:
        raise damaged(name)
    return tuple(_sheet(table, number) for number, table in enumerate(page.tables, 1))


def _sheet(table: "_Table", number: int) -> Sheet:
    def read() -> Iterator[Line]:
        for row, (hidden, values) in enumerate(table.rows, 1):
            last = max(values, default=0)
            yield Line(row, tuple(values.get(column) for column in range(1, last + 1)), hidden)

    return Sheet(f"Table {number}", read, merged=lambda: tuple(table.merged))


class _Table:
    """Rows of texts by column, and what spans several."""

    def __init__(self) -> None:
        self.rows: list[tuple[bool, dict[int, str]]] = []
        self.merged: list[Merged] = []
        self._taken: dict[int, int] = {}
        self._column = 1
        self._span = (1, 1)

    def row(self, hidden: bool, number: int = 0) -> None:
        """A row begins; in XML it may say its number and leave out empty ones before it."""
        while len(self.rows) < min(number - 1, _MOST_ROWS):
            self.rows.append((False, {}))
        self.rows.append((hidden, {}))
        self._column = 1

    def cell(self, across: int, down: int, number: int = 0) -> None:
        """A cell begins, which spans so many columns and rows; in XML it may say its column."""
        if not self.rows:
            self.row(hidden=False)
        self._column = number or self._column
        while self._taken.get(self._column, 0) >= len(self.rows):
            self._column += 1
        self._span = (across, down)

    def keep(self, text: str) -> None:
        """The text of the cell that was begun."""
        across, down = self._span
        row, first = len(self.rows), self._column
        if text and first <= MOST_COLUMNS:
            self.rows[-1][1][first] = text
        for column in range(first, min(first + across, MOST_COLUMNS + 1)):
            self._taken[column] = row + down - 1
        if across > 1 or down > 1:
            self.merged.append(Merged(row, first, row + down - 1, first + across - 1))
        self._column = first + across


class _Page(HTMLParser):
    """Gathers the outermost tables of a page."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tables: list[_Table] = []
        self._depth = 0
        self._text: list[str] | None = None
        self._unseen = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A table, a row, a cell, or a line break in one."""
        about = dict(attrs)
        if tag == "table":
            self._depth += 1
            if self._depth == 1:
                self.tables.append(_Table())
        elif tag in {"script", "style"}:
            self._unseen += 1
        elif tag in {"br", "p", "div"} and self._text:
            self._text.append("\n")
        elif self._depth == 1 and tag in _ROWS:
            self._finish()
            self.tables[-1].row(_is_hidden(about), _count(about.get("ss:index"), 0))
        elif self._depth == 1 and tag in _CELLS:
            self._finish()
            self.tables[-1].cell(*_spans(about), _count(about.get("ss:index"), 0))
            self._text = []

    def handle_endtag(self, tag: str) -> None:
        """The end of a table, a row or a cell; pages leave some out."""
        if tag in {"script", "style"}:
            self._unseen = max(0, self._unseen - 1)
        elif tag == "table" and self._depth:
            if self._depth == 1:
                self._finish()
            self._depth -= 1
        elif self._depth == 1 and tag in _CELLS | _ROWS:
            self._finish()

    def handle_data(self, data: str) -> None:
        """Text; spaces and line ends of the page's source are single spaces."""
        if self._text is not None and not self._unseen:
            self._text.append(_SPACES.sub(" ", data))

    def _finish(self) -> None:
        if self._text is not None:
            self.tables[-1].keep("".join(self._text).strip())
            self._text = None


def _is_hidden(about: dict[str, str | None]) -> bool:
    style = (about.get("style") or "").replace(" ", "").lower()
    return "display:none" in style or about.get("ss:hidden") == "1"


def _spans(about: dict[str, str | None]) -> tuple[int, int]:
    """How many columns and rows a cell spans, as browsers bound it; XML counts those beyond the first."""
    across = max(_count(about.get("colspan"), 1), _count(about.get("ss:mergeacross"), 0) + 1)
    down = max(_count(about.get("rowspan"), 1), _count(about.get("ss:mergedown"), 0) + 1)
    return min(across, _MOST_SPANNED), min(down, _MOST_SPANNED)


def _count(written: str | None, usual: int) -> int:
    plain = (written or "").strip()
    return (
        int(plain) if plain.isascii() and plain.isdigit() and len(plain) < _MOST_DIGITS else usual
    )
