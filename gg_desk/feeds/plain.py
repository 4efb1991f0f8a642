"""Cleaned HTML as plain text for search, summaries and print."""

import re
from html.parser import HTMLParser

_PARAGRAPHS = frozenset({
    "p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "dl", "table", "blockquote", "pre", "hr",
    "div", "section", "article", "header", "footer", "figure", "figcaption", "address", "caption",
})  # fmt: skip
_LINES = frozenset({"li", "tr", "dt", "dd"})
_CELLS = frozenset({"td", "th"})
_PARAGRAPH = 2
"""Line ends that part paragraphs."""


def plain_text(words: str) -> str:
    """The text of cleaned HTML: paragraphs parted by an empty line, ``•`` or a number before items.

    Signs that the text itself uses (``○``, ``–``) stay as they are. A link's address follows in
    brackets unless the text already shows it; cells of a table row are parted by `` | ``.
    """
    reader = _Reader()
    reader.feed(words)
    reader.close()
    return reader.text()


def summary_of(text: str, length: int = 300) -> str:
    """The beginning of a plain text on one line, cut at a word with ``…`` if it is longer."""
    line = " ".join(text.split())
    if len(line) <= length:
        return line
    return line[:length].rsplit(" ", 1)[0].rstrip(" ,;:") + "…"


class _Reader(HTMLParser):
    """Collects text; a line's end is only written once something follows it."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._parts: list[str] = []
        self._ends = 0  # line ends due before the next words; two part paragraphs
        self._marked = False  # a list's mark stands and waits for its words
        self._lists: list[int | None] = []  # the next number of each open list; none: bullets
        self._cells = 0  # of the row so far; inside a cell nothing breaks the line
        self._in_cell = False
        self._link = ""
        self._link_begins = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Break the line or the paragraph, mark a list's item, remember a link."""
        if tag == "br":
            self._break(min(_PARAGRAPH, self._ends + 1))
        elif tag in _CELLS:
            self._open_cell()
        elif tag == "a":
            self._link = dict(attrs).get("href") or ""
            self._link_begins = len(self._parts)
        else:
            self._break(self._weight(tag))
            self._open(tag, dict(attrs))

    def handle_endtag(self, tag: str) -> None:
        """Break the line or the paragraph; show a link's address."""
        if tag == "a":
            self._show_address()
        elif tag in _CELLS:
            self._in_cell = False
        elif tag == "li":
            self._marked = False
        elif tag in {"ul", "ol"} and self._lists:
            self._lists.pop()
        self._break(self._weight(tag))

    def handle_data(self, data: str) -> None:
        """Text, with white space as HTML means it; a hard space is a space."""
        words = re.sub(r"[ \t\r\n\f\v\xa0]+", " ", data)
        if self._ends or not self._parts or self._parts[-1].endswith(" "):
            words = words.lstrip(" ")
        if words:
            self._write(words)

    def text(self) -> str:
        """What was read."""
        return re.sub(" +\n", "\n", "".join(self._parts)).strip(" \n")

    def _write(self, words: str) -> None:
        if self._parts:
            self._parts.append("\n" * self._ends)
        self._parts.append(words)
        self._ends, self._marked = 0, False

    def _break(self, ends: int) -> None:
        if ends and self._in_cell:
            self.handle_data(" ")
        elif not self._marked:
            self._ends = max(self._ends, ends)

    def _weight(self, tag: str) -> int:
        inner_list = tag in {"ul", "ol"} and self._lists
        return _PARAGRAPH if tag in _PARAGRAPHS and not inner_list else int(tag in _LINES)

    def _open(self, tag: str, attributes: dict[str, str | None]) -> None:
        if tag in {"ul", "ol"}:
            self._lists.append(_first_number(attributes) if tag == "ol" else None)
        elif tag == "tr":
            self._cells = 0
        elif tag == "li":
            self._write(self._mark())
            self._marked = True

    def _mark(self) -> str:
        number = self._lists[-1] if self._lists else None
        inset = "\u2003" * max(0, len(self._lists) - 1)
        if number is None:
            return f"{inset}• "
        self._lists[-1] = number + 1
        return f"{inset}{number}. "

    def _open_cell(self) -> None:
        if self._cells:
            self._write(" | ")
        self._cells += 1
        self._in_cell = True

    def _show_address(self) -> None:
        link, self._link = self._link, ""
        shown = link.removeprefix("mailto:").removeprefix("tel:")
        bare = re.sub(r"^https?://(www\.)?", "", shown).rstrip("/")
        words = "".join(self._parts[self._link_begins :])
        if words.strip() and bare not in words:
            self.handle_data(f" ({shown})")


def _first_number(attributes: dict[str, str | None]) -> int:
    start = attributes.get("start") or "1"
    return int(start) if re.fullmatch(r"\d{1,6}", start) else 1
