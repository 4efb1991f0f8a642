"""Names that are offered below a field while one types, as a drop-down list offers them."""

from PySide6.QtCore import (
    QAbstractItemModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSize,
    Qt,
)
from PySide6.QtWidgets import QCompleter, QListView, QStyledItemDelegate, QStyleOptionViewItem

from gg_desk.ui.fonts import font
from gg_desk.ui.theme import dress


def completer(names: QAbstractItemModel, parent: QObject) -> QCompleter:
    """Offers those ``names`` in which what is typed stands anywhere, in a list like all others."""
    made = QCompleter(names, parent)
    made.setFilterMode(Qt.MatchFlag.MatchContains)
    made.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    popup = QListView()
    popup.setObjectName("names")
    popup.setFont(font())
    popup.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    made.setPopup(popup)
    popup.setItemDelegate(_Elided(popup))  # behind the completer, which sets one of its own
    dress(popup)
    return made


class _Elided(QStyledItemDelegate):
    """Has a name end in an ellipsis where it is too long; Qt would have one scroll sideways."""

    def sizeHint(  # noqa: N802 - Qt's name
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """As high as it needs, as wide as there is room."""
        return QSize(0, super().sizeHint(option, index).height())
