"""A picture of the office's, chosen from its files and shown small."""

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QFileDialog, QLabel, QWidget

from gg_desk.errors import DeskError
from gg_desk.ui.late import office
from gg_desk.ui.session import Session
from gg_desk.ui.theme import GRID, Type
from gg_desk.ui.widgets import Banner, button, column, label, row

if TYPE_CHECKING:
    from gg_desk.typeset.pictures import Picture

_SHOWN = QSize(20 * GRID, 8 * GRID)


class _Read(NamedTuple):
    """A picture as a page can carry it, and small for the screen."""

    picture: "Picture"
    small: QImage


class PictureField(QWidget):
    """The picture, a button to choose another, one to do without."""

    changed = Signal()

    def __init__(self, session: Session, name: str) -> None:
        super().__init__()
        self._session = session
        self._lane = f"picture {name}"
        self.file = ""
        """The name of the file in the data folder that is set; empty for none."""
        self.fresh: Picture | None = None
        """A picture that was chosen and is not kept yet."""
        self.name = label("", Type.LABEL, "muted")
        self.shown = QLabel()
        self.shown.setFixedSize(_SHOWN)
        self.shown.setObjectName("picture")
        self.shown.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.choose = button()
        self.remove = button("link")
        self.fault = Banner("caution")
        side = column(None, row(self.choose, self.remove, None), None)
        line = row(self.shown, side, gap=2 * GRID)
        line.setStretch(1, 1)
        self.setLayout(column(self.name, line, self.fault, gap=GRID // 2))
        self.choose.clicked.connect(self._ask)
        self.remove.clicked.connect(self._remove)
        self._retranslate()
        self._draw(None)

    def offer(self, file: str) -> None:
        """Show the picture that is set: ``file`` in the data folder; an empty name is none."""
        self.file, self.fresh = file, None
        self._draw(None)
        if file:
            self._session.ask(
                lambda desk, _task: _read(desk.folders.data / file),
                lambda read: self._draw(read.small),
                self._fail,
                lane=self._lane,
            )

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Speak the window's language."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()

    def _ask(self) -> None:
        dialog = QFileDialog(self.window(), self.tr("Choose a picture"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(self.tr("Pictures (*.png *.jpg *.jpeg)"))
        dialog.fileSelected.connect(lambda chosen: self._take(Path(chosen)))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _take(self, chosen: Path) -> None:
        self._session.ask(
            lambda _desk, _task: _read(chosen), self._taken, self._fail, lane=self._lane
        )

    def _taken(self, read: _Read) -> None:
        self.fresh = read.picture
        self._draw(read.small)
        self.changed.emit()

    def _remove(self) -> None:
        self._session.background.cancel(self._lane)
        self.file, self.fresh = "", None
        self._draw(None)
        self.changed.emit()

    def _draw(self, small: QImage | None) -> None:
        self.fault.tell("")
        self.shown.setPixmap(QPixmap.fromImage(small) if small else QPixmap())
        if not small:
            self.shown.setText("—")
        self.remove.setEnabled(bool(self.file or self.fresh))

    def _fail(self, error: DeskError) -> None:
        self.fault.tell(error.sentence(self._session.tag))

    def _retranslate(self) -> None:
        self.choose.setText(self.tr("Choose…"))
        self.remove.setText(self.tr("Do without"))


def _read(file: Path) -> _Read:
    picture = office.picture(file)
    whole = QImage.fromData(picture.data)
    small = whole.scaled(
        _SHOWN - QSize(GRID, GRID),
        Qt.AspectRatioMode.KeepAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )
    return _Read(picture, small)
