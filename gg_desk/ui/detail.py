"""What detail panes are made of: headings, sections, facts, sources."""

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from gg_desk.catalogue.words import Source
from gg_desk.ui.links import open_link
from gg_desk.ui.reading import FactRow
from gg_desk.ui.theme import GRID, Type
from gg_desk.ui.widgets import Banner, column, hairline, label
from gg_desk.ui.words_button import WordsButton

_LABEL_WIDTH = 13 * GRID


def heading(title: str, other: str) -> QWidget:
    """The record's name, and what it is called in the other language."""
    parts = [label(title, Type.TITLE, selectable=True)]
    if other and other != title:
        parts.append(label(other, Type.BODY, "muted", selectable=True))
    return stacked(parts, GRID // 2)


def stacked(parts: Sequence[QWidget], gap: int = GRID) -> QWidget:
    """Parts below each other as one part."""
    box = QWidget()
    box.setLayout(column(*parts, gap=gap))
    return box


def section(title: str, parts: Sequence[QWidget]) -> QWidget:
    """A title above its parts, with a thin line before it."""
    head = label(title, Type.SECTION)
    return stacked([hairline(), head, *parts], GRID)


def caution(sentence: str, tone: str = "caution") -> QWidget:
    """A sentence that must be read before anything is told."""
    banner = Banner(tone)
    banner.tell(sentence)
    return banner


def paragraph(text: str, tone: str = "") -> QWidget:
    """Some words that can be selected and copied."""
    return label(text, Type.BODY, tone, selectable=True)


def bullets(lines: Iterable[str]) -> list[QWidget]:
    """One paragraph a line, each with its dot."""
    return [label(f"•  {line}", Type.BODY, selectable=True) for line in lines]


def facts(rows: Iterable[FactRow], unknown: str) -> QWidget:
    """Facts as a table: what it is, in the window's language, in the other one.

    ``unknown`` stands where no source says anything.
    """
    box = QWidget()
    grid = QGridLayout(box)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(2 * GRID)
    grid.setVerticalSpacing(GRID)
    grid.setColumnMinimumWidth(0, _LABEL_WIDTH)
    grid.setColumnStretch(1, 3)
    grid.setColumnStretch(2, 2)
    for at, fact in enumerate(rows):
        line = 2 * at
        grid.addWidget(hairline(), line, 0, 1, 3)
        name = label(fact.label, Type.LABEL, "accent")
        _as_narrow_as_words(name)
        grid.addWidget(name, line + 1, 0, Qt.AlignmentFlag.AlignTop)
        lead = _lines(fact.lines, unknown, number=fact.number)
        lead.setAccessibleName(f"{fact.label}: {' '.join(fact.lines)}")
        grid.addWidget(lead, line + 1, 1, Qt.AlignmentFlag.AlignTop)
        other = label("\n".join(fact.other_lines), Type.SECONDARY, "muted", selectable=True)
        grid.addWidget(other, line + 1, 2, Qt.AlignmentFlag.AlignTop)
    return box


def _lines(lines: Sequence[str], unknown: str, *, number: bool) -> QWidget:
    if not lines:
        return label(unknown, Type.BODY, "muted")
    if not number:
        return label("\n".join(lines), Type.BODY, selectable=True)
    parts = [label(lines[0], Type.SECTION, selectable=True)]
    if lines[1:]:
        parts.append(label("\n".join(lines[1:]), Type.BODY, selectable=True))
    return stacked(parts, 2)


def named(rows: Iterable[tuple[str, str]]) -> QWidget:
    """Lines with a name before each; those without a value are left out."""
    box = QWidget()
    grid = QGridLayout(box)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(2 * GRID)
    grid.setVerticalSpacing(GRID)
    grid.setColumnStretch(1, 1)
    for at, (name, value) in enumerate((name, value) for name, value in rows if value):
        head = label(name, Type.LABEL, "accent")
        _as_narrow_as_words(head)
        grid.addWidget(head, at, 0, Qt.AlignmentFlag.AlignTop)
        said = label(value, Type.BODY, selectable=True)
        said.setAccessibleName(f"{name}: {value}")
        grid.addWidget(said, at, 1, Qt.AlignmentFlag.AlignTop)
    return box


def _as_narrow_as_words(name: QLabel) -> None:
    """The column of names has one width, unless a word in a larger type needs more."""
    metrics = name.fontMetrics()
    longest = max((metrics.horizontalAdvance(word) for word in name.text().split()), default=0)
    name.setFixedWidth(max(_LABEL_WIDTH, longest + 2))


def link(text: str, action: Callable[[], None], explained: str = "") -> QWidget:
    """Words that lead somewhere when they are clicked or entered."""
    made = WordsButton("link", [label(text, Type.BODY, "accent")])
    made.setToolTip(explained or text)
    made.setAccessibleName(explained or text)
    made.clicked.connect(lambda _checked: action())
    return made


def sources(found: Iterable[Source], undated: str, tag: str) -> list[QWidget]:
    """Where the facts come from: publisher and date, and the title, which leads there."""
    parts: list[QWidget] = []
    for source in found:
        when = source.date if source.date != "undated" else undated
        publisher = (tag == "ko" and source.publisher_ko) or source.publisher
        where = label(f"{publisher} · {when}", Type.SECONDARY, "muted", selectable=True)
        title = _source_title(source)
        parts.append(stacked([title, where], 0))
    return parts


def _source_title(source: Source) -> QWidget:
    address = source.url
    if not address:
        return label(source.title, Type.BODY, selectable=True)
    return link(source.title, lambda: open_link(address), f"{source.title}: {address}")
