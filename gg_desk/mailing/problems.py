"""What is wrong with a row, a column or a list, in words that lead to the cell to correct."""

import dataclasses
from typing import Literal

from gg_desk.mailing.sentences import SENTENCES

Kind = Literal["refused", "ask", "warning"]
"""``refused``: the row is left out. ``ask``: two readings are possible. ``warning``: look at it."""


@dataclasses.dataclass(frozen=True, slots=True)
class Problem:
    """One thing to look at, and what to do."""

    kind: Kind
    code: str
    """Which sentence says it: the same fault has the same code in every row."""
    sheet: str
    row: int | None = None
    """As the spreadsheet numbers it; none for what concerns the list as a whole."""
    column: str = ""
    """The heading as it stands in the list."""
    letter: str = ""
    """The column as the spreadsheet names it."""
    field: str = ""
    """The field of a recipient; a correction is kept by row and field."""
    value: str = ""
    """What stands there, masked where it tells of a person."""
    choices: tuple[str, ...] = dataclasses.field(default=(), repr=False)
    """What it may mean, where it is asked; may tell of a person, so it is for the screen alone."""
    out: bool = False
    """Whether the row is left out because of it."""

    def sentence(self, tag: str) -> str:
        """What is wrong and what to do, in Korean for ``ko``, in English for every other language."""
        korean = tag == "ko"
        words = SENTENCES[self.code]["ko" if korean else "en"]
        return words.format(value=self.value, column=self.column, row=self.row)

    def place(self, tag: str) -> str:
        """Sheet, row and column in one line."""
        row = "" if self.row is None else f"{self.row}행" if tag == "ko" else f"row {self.row}"
        column = " ".join(part for part in (self.letter, self.column) if part)
        return " · ".join(part for part in (self.sheet, row, column) if part)
