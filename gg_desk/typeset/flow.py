"""Boxes onto pages: as many as it takes, parted where a reader does not mind."""

from collections import deque
from collections.abc import Callable, Iterable, Sequence
from itertools import islice

from gg_desk.typeset.boxes import SLACK, Laid
from gg_desk.typeset.document import Document, Page
from gg_desk.typeset.overflow import Place, does_not_fit
from gg_desk.typeset.stacks import settled

Contents = list[Laid]
"""What stands on one page, from its top downwards."""

Room = Callable[[int], float]
"""The height in points that page 1, 2, 3 … has for its contents."""

Furniture = Callable[[Page, int, int], object]
"""Draws what stands above or below the contents of a page, given its number and how many there are."""


def one_page(boxes: Iterable[Laid], room: float) -> Contents | None:
    """All of ``boxes`` if they fit ``room``; none as soon as they do not, so that it costs a page."""
    contents: Contents = []
    for laid in boxes:
        room -= laid.height
        if room < -SLACK:
            return None
        contents.append(laid)
    return contents


def paginate(boxes: Iterable[Laid], room: Room, ending: float = 0.0) -> list[Contents]:
    """The contents of each page, at least one; the last has room for an ``ending`` of that height.

    The ending, lower than a page, takes the last lines along to a page of its own.

    Raises:
        DoesNotFitError: a box is taller than its page and cannot be split.
    """
    waiting = _Waiting(boxes)
    pages: list[Contents] = []
    while waiting.first:
        number = len(pages) + 1
        contents = _filled(waiting, room(number))
        if contents:
            pages.append(contents)
        elif waiting.first:
            raise does_not_fit(waiting.first.name, Place(f"page {number}", f"{number}쪽"))
    return _with_ending(pages or [[]], room, ending)


def draw_pages(
    document: Document,
    pages: Sequence[Contents],
    place: Callable[[int], tuple[float, float]],
    header: Furniture,
    footer: Furniture,
) -> None:
    """Draw each page: its header, its contents from the top left ``place`` of its number, its footer."""
    for number, contents in enumerate(pages, start=1):
        page = document.page()
        header(page, number, len(pages))
        left, y = place(number)
        for laid in contents:
            laid.draw(page, left, y)
            y += laid.height
        footer(page, number, len(pages))


class _Waiting:
    """Boxes that no page has taken yet; they are set only when their turn comes."""

    def __init__(self, boxes: Iterable[Laid]) -> None:
        self._coming = iter(boxes)
        self._next: deque[Laid] = deque()

    @property
    def first(self) -> Laid | None:
        """The next box, if there is one."""
        if not self._next:
            self._next.extend(islice(self._coming, 1))
        return self._next[0] if self._next else None

    def take(self) -> None:
        """Take the first box away."""
        self._next.popleft()

    def put(self, laid: Laid) -> None:
        """Put ``laid`` before all others."""
        self._next.appendleft(laid)


def _filled(waiting: _Waiting, room: float) -> Contents:
    """As many of the waiting boxes as ``room`` takes, the last one perhaps in part."""
    contents: Contents = []
    while laid := waiting.first:
        if laid.blank and not contents:
            waiting.take()
            continue
        if laid.height <= room + SLACK:
            waiting.take()
            contents.append(laid)
            room -= laid.height
            continue
        parted = laid.split(room, False) or (None if contents else laid.split(room, True))
        if parted:
            waiting.take()
            waiting.put(parted[1])
            return [*contents, parted[0]]
        return _without_headings(contents, waiting)
    return contents


def _without_headings(contents: Contents, waiting: _Waiting) -> Contents:
    """``contents`` without what may not end a page, which waits again; unless it is all there is."""
    end = settled(contents)
    if not end:
        return contents
    for laid in reversed(contents[end:]):
        waiting.put(laid)
    return contents[:end]


def _with_ending(pages: list[Contents], room: Room, ending: float) -> list[Contents]:
    """``pages`` with what the ending displaces moved on, so that it stands alone only if it must."""
    while sum(laid.height for laid in pages[-1]) + ending > room(len(pages)) + SLACK:
        waiting = _Waiting(pages[-1])
        kept = _filled(waiting, room(len(pages)) - ending)
        if not kept:
            return [*pages, []]
        pages[-1:] = [kept, _filled(waiting, room(len(pages) + 1))]
    return pages
