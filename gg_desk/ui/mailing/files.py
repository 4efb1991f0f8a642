"""Lists come in by a dialog or dropped on the page."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QMimeData, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

translate = QCoreApplication.translate


def choose_list(window: QWidget, then: Callable[[Path], None]) -> None:
    """Ask for a list with the system's dialog."""
    dialog = QFileDialog(window, translate("Mailing", "Choose the list"))
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setNameFilters(
        [
            translate(
                "Mailing", "Lists (*.xlsx *.xlsm *.xls *.xlsb *.ods *.csv *.tsv *.txt *.htm *.html)"
            ),
            translate("Mailing", "All files (*)"),
        ]
    )
    dialog.fileSelected.connect(lambda chosen: then(Path(chosen)))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()


def dropped_file(mime: QMimeData) -> Path | None:
    """The one file of this computer that is dropped, or None."""
    files = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
    return files[0] if len(files) == 1 and files[0].is_file() else None
