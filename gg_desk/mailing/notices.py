"""Families become notices: one sheet each, all into one file as they come."""

import contextlib
import io
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, BinaryIO, Literal

from gg_desk.catalogue.sheet import SheetOrder
from gg_desk.catalogue.words import LocalText
from gg_desk.errors import DeskError
from gg_desk.mailing.columns import Columns
from gg_desk.mailing.problems import Problem
from gg_desk.mailing.recipient import Recipient
from gg_desk.sheets.merging import At, Layouts, Merge, reasons_to_confirm, template_name
from gg_desk.typeset.document import Document
from gg_desk.typeset.overflow import DoesNotFitError

By = Literal["", "area", "language"]
_LAST = "99999~"  # behind every postcode
Watch = Callable[[int], None]
"""Is told how many families are done, often; what it raises ends the printing."""


@dataclass(frozen=True, slots=True)
class Part:
    """Families whose notices are one file; ``name`` tells them from the others and names no person."""

    name: str
    recipients: Sequence[Recipient] = field(repr=False)


@dataclass(frozen=True, slots=True)
class Printed:
    """What came of the families; it names no person."""

    notices: int = 0
    pages: int = 0
    languages: Mapping[str, int] = field(default_factory=dict)
    """Notices by language; a family that wants two has two."""
    refused: tuple[Problem, ...] = ()
    unreviewed: frozenset[str] = frozenset()
    """Languages whose words no person has reviewed."""
    cautions: Mapping[str, LocalText] = field(default_factory=dict)
    """What the office should know, by the English sentence."""

    def __add__(self, other: "Printed") -> "Printed":
        """Both together."""
        return Printed(
            self.notices + other.notices,
            self.pages + other.pages,
            Counter(self.languages) + Counter(other.languages),
            self.refused + other.refused,
            self.unreviewed | other.unreviewed,
            {**self.cautions, **other.cautions},
        )


def by_post(recipients: Iterable[Recipient]) -> list[Recipient]:
    """In the order of postcodes, as the post gives a discount for; those without one last."""
    return sorted(recipients, key=lambda one: (one.postcode or _LAST, one.sheet, one.row))


def parts(recipients: Sequence[Recipient], by: By = "", most: int = 0) -> list[Part]:
    """The families in files: one for each area or first language, at most ``most`` in each.

    One file of all has no name.
    """
    groups: dict[str, list[Recipient]] = {}
    for one in recipients:
        name = {"": "", "area": one.area or "no-area", "language": one.languages[0]}[by]
        groups.setdefault(name, []).append(one)
    found = []
    for name in sorted(groups):
        group, step = groups[name], most or len(groups[name])
        pieces = [group[at : at + step] for at in range(0, len(group), step)]
        for number, piece in enumerate(pieces, 1):
            counted = f"{number:03}" if len(pieces) > 1 else ""
            found.append(Part("-".join(filter(None, (name, counted))), piece))
    return found


class Notices:
    """Draws notices of one order, file after file.

    ``duplex`` has each begin on a front side; ``columns`` are those of the list, for naming a
    refused value.
    """

    def __init__(
        self, order: SheetOrder, at: At, columns: Columns | None = None, *, duplex: bool = False
    ) -> None:
        self._order = order
        self._at = at
        self._columns = columns
        self._duplex = duplex
        self._layouts: Layouts = {}
        self._reasons = {one["en"]: one for one in reasons_to_confirm(order, at)}

    def write(self, recipients: Iterable[Recipient], file: BinaryIO, watch: Watch) -> Printed:
        """Draw the notices of ``recipients`` into ``file``; a family that cannot be printed is left out.

        Where all are, what stands in ``file`` then is no PDF, for none has no page.

        Raises:
            UsageError: the order itself cannot be met.
        """
        title = template_name(self._order, self._at)
        document = Document(
            title=title, language="ko", paper=self._order.paper, file=file, tagged=False
        )
        merge = Merge(document, self._order, self._at, self._layouts)
        languages: Counter[str] = Counter()
        refused: list[Problem] = []
        for done, one in enumerate(recipients, 1):
            try:
                languages.update(self._drawn(document, merge, one))
            except DeskError as error:
                refused.append(self._refused(merge, one, error))
            watch(done)
        pages = document.pages
        if pages:
            document.finish()
        return Printed(
            languages.total(),
            pages,
            dict(languages.most_common()),
            tuple(refused),
            frozenset(merge.unreviewed),
            self._reasons | merge.cautions,
        )

    def pages_of(self, recipients: Iterable[Recipient]) -> Iterator[tuple[Recipient, range]]:
        """Each family with the pages, counted from 1, on which ``write`` would draw its notices.

        They are drawn and thrown away.

        Raises:
            UsageError: the order itself cannot be met.
        """
        document = Document(
            title="", language="ko", paper=self._order.paper, file=_Nowhere(), tagged=False
        )
        merge = Merge(document, self._order, self._at, self._layouts)
        for one in recipients:
            before = document.pages
            with contextlib.suppress(DeskError):  # it is told when the others are printed
                list(self._drawn(document, merge, one))
            yield one, range(before + 1, document.pages + 1)

    def _drawn(self, document: Document, merge: Merge, one: Recipient) -> Iterator[str]:
        """The languages of one family's notices, each as soon as its notice is drawn."""
        values = one.values()
        for language in one.languages:
            merge.draw(language, values)
            yield language
            if self._duplex and document.pages % 2:
                document.page()

    def _refused(self, merge: Merge, one: Recipient, error: DeskError) -> Problem:
        values = one.values()
        found = (merge.refused_field(language, values) for language in one.languages)
        key = next(filter(None, found), "")
        code = "does_not_fit" if isinstance(error, DoesNotFitError) else "cannot_be_printed"
        return refused_row(self._columns, one.sheet, one.row, code, key)


class _Nowhere(io.BytesIO):
    """Takes everything and keeps nothing."""

    def write(self, content: Any, /) -> int:
        """As if it were written."""
        return memoryview(content).nbytes


def refused_row(columns: Columns | None, sheet: str, row: int, code: str, key: str) -> Problem:
    """That no page shows this row, for want of room or of a font for its field ``key``."""
    problem = Problem("refused", code, sheet, row, field=key, out=True)
    for column in columns.columns if columns and key else ():
        if column.use == key:
            return replace(problem, column=column.heading, letter=column.letter)
    return problem
