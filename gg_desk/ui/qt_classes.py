"""All classes of Qt that the room uses, made by one thread before there is another.

PySide makes a class when it is first asked for, and two threads that do so at once end the program, be it
the same class or another: a worker that imports a page, and the window that shows one meanwhile.
"""

import functools
import importlib

_CLASSES = {
    "QtCore": """
        QAbstractItemModel QAbstractListModel QAbstractNativeEventFilter QBuffer QByteArray
        QCoreApplication QDate QEvent QItemSelectionModel QLibraryInfo QLocale QLoggingCategory
        QMargins QMarginsF QMimeData QModelIndex QObject QPersistentModelIndex QPoint QPointF QRect
        QRectF QRegularExpression QSignalBlocker QSize QSizeF QStringListModel QTimer QTranslator
        QUrl Qt SLOT Signal Slot
    """,
    "QtGui": """
        QClipboard QCloseEvent QColor QDesktopServices QDragEnterEvent QDropEvent QFocusEvent QFont
        QFontDatabase QFontMetrics QFontMetricsF QGuiApplication QHideEvent QIcon QImage
        QIntValidator QKeyEvent QKeySequence QMouseEvent QPageLayout QPageSize QPaintEvent QPainter
        QPainterPath QPalette QPen QPixmap QPixmapCache QRegularExpressionValidator QResizeEvent
        QScreen QShortcut QShowEvent QTextBlock QTextCharFormat QTextCursor QTextDocument
        QTextFragment QTextOption QWheelEvent QWindow
    """,
    "QtWidgets": """
        QAbstractButton QAbstractItemView QAbstractScrollArea QApplication QButtonGroup QCheckBox
        QComboBox QCompleter QDialog QDialogButtonBox QFileDialog QFrame QGridLayout QHBoxLayout
        QInputDialog QLabel QLayout QLayoutItem QLineEdit QListView QMainWindow QMessageBox
        QPlainTextEdit QProgressBar QPushButton QScrollArea QSizePolicy QSplitter QStackedLayout
        QStackedWidget QStyle QStyleOptionButton QStyleOptionComboBox QStyleOptionViewItem QStylePainter
        QStyledItemDelegate QTextBrowser QToolTip QTreeView QVBoxLayout QWidget
    """,
    "QtSvg": """
        QSvgRenderer
    """,
    "QtPrintSupport": """
        QPrintDialog QPrintEngine QPrinter QPrinterInfo
    """,
    "QtPdf": """
        QPdfDocument QPdfDocumentRenderOptions
    """,
    "QtNetwork": """
        QLocalServer QLocalSocket
    """,
    "QtDBus": """
        QDBusConnection
    """,
}
"""By module, what any module of the room imports."""


@functools.cache
def make_classes() -> None:
    """Make those that nobody has asked for yet, 40 ms once; for the window's own thread."""
    for module, names in _CLASSES.items():
        try:
            made = importlib.import_module(f"PySide6.{module}")
        except ImportError:  # macOS has no D-Bus, and who wants it does without
            continue
        for name in names.split():
            getattr(made, name)
