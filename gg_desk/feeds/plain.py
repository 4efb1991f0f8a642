"""Cleaned HTML as plain text for search, summaries and print."""

import html
import re

_PARAGRAPHS = frozenset({
    "p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "dl", "table", "blockquote", "pre", "hr",
    "div", "section", "article", "header", "footer", "figure", "figcaption", "address", "caption",
})  # fmt: skip
_LINES = frozenset({"li", "tr", "dt", "dd"})
_CELLS = frozenset({"td", "th"})
_PARAGRAPH = 2
"""Line ends that part paragraphs."""

# Cleaned HTML is regular: tags in small letters, attributes in double quotes, no bare "<". This
# takes a fifth of the time of a parser for HTML as it is found in the wild.
_PIECE = re.compile(
    r'<(?P<end>/?)(?P<tag>[a-z][a-z0-9]*)(?P<attributes>(?: [a-z]+="[^"]*")*)>|(?P<text>[^<]+)'
)
_HREF = re.compile(r' href="([^"]*)"')
_START = re.compile(r' start="(\d{1,6})"')
_SPACE = re.compile(r"[ \t\r\n\f\v\xa0]+")


def plain_text(words: str) -> str:
    """The text of cleaned HTML: paragraphs parted by an empty line, ``•`` or a number before items.

    Signs that the text itself uses (``○``, ``–``) stay as they are. A link's address follows in
    brackets unless the text already shows it; cells of a table row are parted by `` | ``.
    """
    reader = _Reader()
    for piece in _PIECE.finditer(words):
        if piece["text"]:
            reader.say(html.unescape(piece["text"]))
        elif piece["end"]:
            reader.close(piece["tag"])
        else:
            reader.open(piece["tag"], piece["attributes"])
    return reader.text()


def summary_of(text: str, length: int = 300) -> str:
    """The beginning of a plain text on one line, cut at a word with ``…`` if it is longer."""
    line = " ".join(text.split())
    if len(line) <= length:
        return line
    return line[:length].rsplit(" ", 1)[0].rstrip(" ,;:") + "…"


class _Reader:
    """Collects text; a line's end is only written once something follows it."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._ends = 0  # line ends due before the next words; two part paragraphs
        self._marked = False  # a list's mark stands and waits for its words
        self._lists: list[int | None] = []  # the next number of each open list; none: bullets
        self._cells = 0  # of the row so far; inside a cell nothing breaks the line
        self._in_cell = False
        self._link = ""
        self._link_begins = 0

    def open(self, tag: str, attributes: str) -> None:
        """Break the line or the paragraph, mark a list's item, remember a link."""
        if tag == "br":
            self._break(min(_PARAGRAPH, self._ends + 1))
        elif tag in _CELLS:
            self._open_cell()
        elif tag == "a":
            link = _HREF.search(attributes)
            self._link = html.unescape(link[1]) if link else ""
            self._link_begins = len(self._parts)
        else:
            self._break(self._weight(tag))
            self._begin(tag, attributes)

    def close(self, tag: str) -> None:
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

    def say(self, text: str) -> None:
        """Text, with white space as HTML means it; a hard space is a space."""
        words = _SPACE.sub(" ", text)
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
            self.say(" ")
        elif not self._marked:
            self._ends = max(self._ends, ends)

    def _weight(self, tag: str) -> int:
        inner_list = tag in {"ul", "ol"} and self._lists
        return _PARAGRAPH if tag in _PARAGRAPHS and not inner_list else int(tag in _LINES)

    def _begin(self, tag: str, attributes: str) -> None:
        if tag in {"ul", "ol"}:
            start = _START.search(attributes)
            self._lists.append((int(start[1]) if start else 1) if tag == "ol" else None)
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
            self.say(f" ({shown})")
