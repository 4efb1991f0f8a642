"""A small desk of our own for the window: a real store, a few records, no bundled catalogue."""

import datetime as dt
import shutil
import time
from collections.abc import Callable, Iterator
from functools import partial, partialmethod
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from gg_desk.catalogue.bundle import Bundle
from gg_desk.catalogue.contact import Contact, Hours, Organisation, Phone
from gg_desk.catalogue.overview import Overview
from gg_desk.catalogue.place import Area, NewsItem
from gg_desk.catalogue.program import Amount, Benefit, Program, Status
from gg_desk.catalogue.words import Remark, Source
from gg_desk.desk import Desk, open_desk
from gg_desk.folders import Folders
from gg_desk.settings import Preferences, write_preferences
from gg_desk.store import news, records
from gg_desk.store.opening import open_store
from gg_desk.ui.background import Background
from gg_desk.ui.pages.sheets import SheetsPage
from gg_desk.ui.start import make_window, prepare_application
from gg_desk.ui.theme import apply_theme
from gg_desk.ui.window import Window

DAY = dt.date(2026, 11, 1)
PATIENCE_MS = 60_000
"""A wait ends as soon as what it waits for is there: only a failing test takes this long."""
_LOOK_MS = 20
_TURN_MS = 10
_TURNS = 3
"""What was asked for is answered in one turn of the event loop, laid out in the next, painted in the third."""

Dialog = TypeVar("Dialog", bound=QWidget)


class PatientBot(QtBot):
    """Waits as long as a busy machine may need, and answers dialogs when they are there."""

    waitUntil = partialmethod(QtBot.waitUntil, timeout=PATIENCE_MS)  # noqa: N815 - Qt's manner
    waitSignal = partialmethod(QtBot.waitSignal, timeout=PATIENCE_MS)  # noqa: N815

    def meets(self, kind: type[Dialog], does: Callable[[Dialog], object]) -> None:
        """Have ``does`` treat the next window of ``kind``, even one that keeps the program."""
        looking = QTimer(QCoreApplication.instance(), interval=_LOOK_MS)

        def look() -> None:
            for window in QApplication.topLevelWidgets():
                if isinstance(window, kind) and window.isVisible():
                    looking.stop()
                    does(window)
                    return

        looking.timeout.connect(look)
        looking.start()
        self._request.addfinalizer(looking.deleteLater)


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> Iterator[PatientBot]:
    """The person at the window; what the test closed is gone before the next one begins."""
    yield PatientBot(request)
    delete_what_is_due()


def delete_what_is_due() -> None:
    """Delete what was let go with ``deleteLater``, of which Qt thinks in an event loop only."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def program(program_id: str, ko: str, en: str, **facts: object) -> Program:
    known: dict[str, object] = {
        "group": "childcare",
        "audience": "family",
        "purpose": {"ko": "가족을 돕습니다.", "en": "Helps families."},
        "status": Status(state="active", as_of=DAY),
        "confidence": "high",
        "as_of": DAY,
        "sources": ("province-news",),
        **facts,
    }
    return Program(id=program_id, name={"ko": ko, "en": en}, **known)  # type: ignore[arg-type]  # checked when the noun is made


def small_bundle() -> Bundle:
    proof = {"sources": ("province-news",), "as_of": DAY}
    return Bundle(
        programs=(
            program(
                "daycare-support",
                "외국인 아동 보육료 지원",
                "Daycare support for foreign children",
                benefit=Benefit(amounts=(Amount(value=150000),), period="month"),
                contacts=("centre",),
                run_by="province",
                areas=("ansan",),
                uncertainties=(
                    Remark(
                        ko="나이를 세는 방법은 나와 있지 않습니다.",
                        en="No source says how the age is counted.",
                    ),
                ),
            ),
            program(
                "weak-program",
                "오래된 사업",
                "An old program",
                confidence="low",
                korean_name_is_ours=True,
            ),
            program("survey", "실태조사", "A survey", audience="reference"),
        ),
        organisations=(
            Organisation(id="province", name={"ko": "경기도", "en": "Province"}, **proof),
        ),
        contacts=(
            Contact(
                id="centre",
                name={"ko": "이민사회통합지원센터", "en": "Integration Support Center"},
                organisation="province",
                phones=(Phone(number="1661-0222", key="1"),),
                speaks=("ko", "km"),
                interprets=("ur",),
                hours=(
                    Hours(days=("sun", "mon"), opens="09:00", closes="18:00", languages=("km",)),
                ),
                confidence="high",
                **proof,
            ),
            Contact(
                id="silent",
                name={"ko": "시간 모름", "en": "Hours unknown"},
                phones=(Phone(number="031-120"),),
                area="ansan",
                confidence="low",
                **proof,
            ),
        ),
        documents=(),
        areas=(
            Area(
                id="ansan",
                name={"ko": "안산시", "en": "Ansan-si"},
                kind="si",
                confidence="high",
                **proof,
            ),
        ),
        figures=(),
        changes=(),
        contradictions=(),
        sources=(
            Source(
                id="province-news",
                publisher="Gyeonggi Province",
                title="Daycare support grows",
                date="2026-01-01",
                url="https://english.gg.go.kr/x",
                confidence="high",
            ),
        ),
    )


NEWS = (
    NewsItem(
        id="news-1",
        title="Daycare support grows in 2026",
        link="https://english.gg.go.kr/1",
        published=dt.datetime(2026, 1, 1, 3, tzinfo=dt.UTC),
        body_html='<p>More <b>money</b>. <img src="http://127.0.0.1:9/x.png"></p>',
        body_text="More money.",
        source="Gyeonggi",
    ),
    NewsItem(
        id="news-2",
        title="A festival in Yangpyeong",
        link="https://english.gg.go.kr/2",
        published=dt.datetime(2025, 12, 1, 3, tzinfo=dt.UTC),
        body_html="<p>Kimchi.</p>",
        body_text="Kimchi.",
        source="Gyeonggi",
    ),
)


NOTHING = Overview(
    most_printed=(),
    recent=(),
    changed=(),
    unread=0,
    news=(),
    feeds=(),
    office_named=True,
    to_confirm=(),
)
"""What the first page has to say of a desk at which nothing was done yet."""


@pytest.fixture(scope="session")
def dressed(qapp: QApplication) -> QApplication:
    """The application with its fonts and theme, as ``run_window`` makes it."""
    assert prepare_application() is qapp
    apply_theme(qapp)
    return qapp


@pytest.fixture
def folders(tmp_path: Path) -> Folders:
    return Folders(tmp_path)


def small_desk(folders: Folders) -> Desk:
    """A real desk over the small bundle."""
    store = open_store(folders.store)
    records.fill(store, small_bundle())
    news.take_in(store, NEWS)
    # No office has a network here: a sync fails at once and says so.
    preferences = Preferences(window_language="ko", feeds=("http://192.0.2.1/feed",))
    return Desk(folders, preferences, store)


@pytest.fixture
def open_small_desk(folders: Folders) -> Callable[[], Desk]:
    """What the window gets to open, in a worker."""
    return partial(small_desk, folders)


@pytest.fixture
def in_front(qtbot: QtBot) -> Callable[[QWidget], None]:
    """Brings a window in front, as a click into it does, and waits until it is there.

    Asked once is not enough: what the test before closed (its window, a dialog) is deleted in the
    event loop, and takes the front along when its turn comes.
    """

    def bring(window: QWidget) -> None:
        def there() -> bool:
            if not window.isActiveWindow():
                window.activateWindow()
            return window.isActiveWindow()

        qtbot.waitUntil(there)

    return bring


@pytest.fixture(scope="session")
def at_rest() -> Callable[[Window], None]:
    """Lets everything that is under way in a window come to its end: work, answers, timers that fire once.

    What comes later comes of what somebody does, so that a test may say that nothing came. Whoever
    waits until a person pauses finds that she does.
    """

    def wait(window: Window) -> None:
        patience_ends = time.monotonic() + PATIENCE_MS / 1000
        turns = 0
        while turns < _TURNS:
            QTest.qWait(_TURN_MS)
            waiting = [timer for timer in window.findChildren(QTimer) if _fires_once(timer)]
            for timer in waiting:
                timer.stop()
                timer.timeout.emit()
            busy = bool(waiting) or window.session.background.is_at_work()
            turns = 0 if busy else turns + 1
            assert time.monotonic() < patience_ends

    return wait


def _fires_once(timer: QTimer) -> bool:
    return timer.isActive() and timer.isSingleShot()


@pytest.fixture
def window(  # noqa: PLR0917 - pytest hands fixtures over by their names
    dressed: QApplication,
    qtbot: QtBot,
    folders: Folders,
    open_small_desk: Callable[[], Desk],
    in_front: Callable[[QWidget], None],
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Window]:
    """A window in Korean with its desk open and its programs listed."""
    monkeypatch.setenv("LANG", "ko_KR.UTF-8")
    folders.preferences.write_text('{"window_language": "ko"}', encoding="utf-8")
    made = make_window(dressed, folders)
    made.go("programs")
    made.show()
    with qtbot.waitSignal(made.programs.listed):
        made.session.open(open_small_desk)
    in_front(made)
    yield made
    made.close()
    made.deleteLater()


@pytest.fixture
def guide(window: Window, qtbot: QtBot) -> SheetsPage:
    """The page of sheets with the guide to one program drawn in Khmer."""
    window.order_sheet("daycare-support")
    qtbot.waitUntil(lambda: window.sheets.sheet is not None)
    language = window.sheets.order.language
    language.choose_data("km")
    language.activated.emit(language.currentIndex())
    qtbot.waitUntil(
        lambda: window.sheets.sheet is not None and "km" in window.sheets.sheet.texts,
    )
    return window.sheets


@pytest.fixture
def background(qapp: QApplication) -> Iterator[Background]:
    made = Background()
    yield made
    made.stop()


@pytest.fixture(scope="module")
def bundled_folders(filled: Path, tmp_path_factory: pytest.TempPathFactory) -> Folders:
    return Folders(shutil.copytree(filled, tmp_path_factory.mktemp("desk") / "data"))


@pytest.fixture(scope="module")
def bundled_window(dressed: QApplication, bundled_folders: Folders) -> Iterator[Window]:
    """A window in Korean over the bundled catalogue, opened once for all tests of a file."""
    yield from _opened_once(dressed, bundled_folders, lambda: open_desk(bundled_folders))


@pytest.fixture(scope="module")
def small_window(
    dressed: QApplication, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Window]:
    """A window as ``window`` is, for all tests of a file that leave it as it was."""
    folders = Folders(tmp_path_factory.mktemp("small"))
    yield from _opened_once(dressed, folders, partial(small_desk, folders))


def _opened_once(
    application: QApplication, folders: Folders, open_it: Callable[[], Desk]
) -> Iterator[Window]:
    write_preferences(folders, Preferences(window_language="ko"))
    made = make_window(application, folders)
    made.show()
    filled = QEventLoop()
    made.home.filled.connect(filled.quit)
    made.session.open(open_it)
    filled.exec()
    yield made
    made.close()
    made.deleteLater()
    delete_what_is_due()
