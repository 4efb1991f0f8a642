"""A list of records: what a row says, and the Qt model over such rows."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Any, overload

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its record, its words, and its marks."""

    id: str
    title: str
    second: str = ""
    """Smaller, below the title."""
    mark: str = ""
    """A word at the end of the second line that must not be overlooked."""
    strong: bool = False
    """For what was not read yet."""
    starred: bool = False
    heading: bool = False
    """A heading over rows, which cannot be chosen."""
    kind: str = ""
    """The kind of record, where a list mixes them."""
    keys: str = ""
    """The keys that do the same from anywhere."""


class Worded(Sequence[Row]):
    """A row for each of many things, put into words when it is asked for: thousands take no time."""

    def __init__(self, things: Sequence[Any], words: Callable[[Any], Row]) -> None:
        self._things, self._words = things, words

    def __len__(self) -> int:
        return len(self._things)

    @overload
    def __getitem__(self, at: int) -> Row: ...

    @overload
    def __getitem__(self, at: slice) -> "Worded": ...

    def __getitem__(self, at: "int | slice") -> "Row | Worded":
        found = self._things[at]
        return Worded(found, self._words) if isinstance(at, slice) else self._words(found)


class RowRole(IntEnum):
    """What a delegate or a test asks a row for besides its title."""

    ROW = Qt.ItemDataRole.UserRole
    ID = Qt.ItemDataRole.UserRole + 1


class RowsModel(QAbstractListModel):
    """Rows for a list view; replaced as a whole, or one by one where only a mark changed."""

    more_wanted = Signal()
    """The end of the rows is seen, and they were said not to be all."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[Row] = ()
        self._more = False

    def set_rows(self, rows: Sequence[Row], *, more: bool = False) -> None:
        """Show ``rows`` and no others; ``more`` if there are others behind them."""
        self.beginResetModel()
        self._rows, self._more = rows, more
        self.endResetModel()

    def add_rows(self, rows: Sequence[Row], *, more: bool) -> None:
        """Show ``rows`` behind those that are here; ``more`` if there are yet others."""
        self._more = more
        if rows:
            here = len(self._rows)
            self.beginInsertRows(QModelIndex(), here, here + len(rows) - 1)
            self._rows = [*self._rows, *rows]
            self.endInsertRows()

    def canFetchMore(self, parent: Index) -> bool:  # noqa: N802 - Qt's name
        """Whether there are rows that were not asked for yet."""
        return self._more and not parent.isValid()

    def fetchMore(self, _parent: Index) -> None:  # noqa: N802 - Qt's name
        """A view shows the last row: ask once for what comes behind it."""
        self._more = False
        self.more_wanted.emit()

    def replace_row(self, row: Row) -> None:
        """Show ``row`` where the row with its id stands; nothing happens if there is none."""
        at = self.position(row.id)
        if at is not None and self._rows[at] != row:
            self._rows = [*self._rows[:at], row, *self._rows[at + 1 :]]
            index = self.index(at)
            self.dataChanged.emit(index, index)

    def row(self, at: int) -> Row:
        """The row at this position."""
        return self._rows[at]

    def position(self, record_id: str) -> int | None:
        """Where the record stands, or None."""
        return next(
            (at for at, row in enumerate(self._rows) if row.id == record_id and not row.heading),
            None,
        )

    def first_choice(self) -> int | None:
        """The position of the first row that can be chosen."""
        return next((at for at, row in enumerate(self._rows) if not row.heading), None)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's signature
        """How many rows; none below a row, since this is a list."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The title, the whole sentence for a screen reader, or the row itself."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role in {Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}:
            return spoken(row)
        if role == RowRole.ROW:
            return row
        return row.id if role == RowRole.ID else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Headings can be neither chosen nor reached with the arrow keys."""
        if not index.isValid() or self._rows[index.row()].heading:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


def spoken(row: Row) -> str:
    """Everything that a row says, as one sentence."""
    return " · ".join(part for part in (row.title, row.second, row.mark, row.keys) if part)
