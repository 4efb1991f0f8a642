"""A desk to be photographed: the bundled catalogue, an office that does not exist, invented families.

Everything is as it was on one morning, so that the same program gives the same pictures.
"""

import datetime as dt
import importlib
from types import SimpleNamespace

from PySide6.QtCore import QDate

from gg_desk import desk as verbs
from gg_desk import handouts, safekeeping
from gg_desk.catalogue.program import Program
from gg_desk.catalogue.sheet import SheetOrder
from gg_desk.folders import Folders
from gg_desk.settings import Office, Preferences, write_preferences

KOREA = dt.timezone(dt.timedelta(hours=9))
MORNING = dt.datetime(2026, 11, 23, 10, 20, tzinfo=KOREA)
"""A Monday, when the phones are answered."""
_TELLING_TIME = (
    "desk",
    "families",
    "feeds.sync",
    "handouts",
    "mailings",
    "overview",
    "backups.making",
    "safekeeping",
    "ui.finding.day_choice",
    "ui.handout_detail",
    "ui.models.home_lines",
    "ui.pages.backups",
    "ui.pages.contacts",
    "ui.pages.sheets",
    "ui.sentences",
)
"""The modules whose clock is seen in the window."""
_GIVEN = (
    ("childcare-support-registered", "km", 3),
    ("childcare-support-registered", "vi", 2),
    ("medical-support-uninsured", "uz", 1),
    ("wage-arrears", "ne", 1),
)
_TOLD = (
    ("Childcare support: what families ask most", "2026-11-20", "How to apply at the daycare, and which documents to bring."),
    ("Interpreters answer the phone in more languages", "2026-11-18", "The call centre tells its hours for each language."),
    ("Free health checks for workers on Sundays", "2026-11-15", "Bring a passport or an alien registration card."),
    ("Korean classes begin in December", "2026-11-12", "Evening and weekend classes; registration is free."),
)  # fmt: skip
ROSTER = """아동명,생년월일,국적,보호자,주소,우편번호,시군
SOK DARA,2020-03-05,캄보디아,SOK CHANTHA,경기도 안산시 예시로 1,15360,안산시
NGUYEN VAN AN,2020-07-19,베트남,TRAN THI HOA,경기도 안산시 예시로 2,15360,안산시
KARIMOVA LOLA,2020-01-30,우즈베키스탄,KARIMOV AZIZ,경기도 안산시 예시로 3,15361,안산시
IVANOV PETR,2020-11-02,러시아,IVANOVA ANNA,경기도 시흥시 예시로 4,15040,시흥시
BAT TUYA,2020-05-14,몽골,BAT BOLD,경기도 시흥시 예시로 5,15041,시흥시
SHRESTHA MAYA,2020-09-21,네팔,SHRESTHA RAM,경기도 화성시 예시로 6,18450,화성시
"""
"""A list of nobody: the streets are called “example”."""


class _Morning(dt.datetime):
    """A ``datetime`` for which it is always ``MORNING``."""

    @classmethod
    def now(cls, tz: dt.tzinfo | None = None) -> dt.datetime:  # type: ignore[override]  # what it gives is a plain datetime
        return MORNING.astimezone(tz) if tz else MORNING.replace(tzinfo=None)


class _Day(dt.date):
    @classmethod
    def today(cls) -> dt.date:  # type: ignore[override]  # as above
        return MORNING.date()


class _Date(QDate):
    @staticmethod
    def currentDate() -> QDate:  # noqa: N802 - Qt's name
        return QDate(MORNING.year, MORNING.month, MORNING.day)


def stop_the_clocks() -> None:
    """Have the window's modules say that it is ``MORNING``."""
    stopped = SimpleNamespace(**{**vars(dt), "datetime": _Morning, "date": _Day})
    for name in _TELLING_TIME:
        importlib.import_module(f"gg_desk.{name}").dt = stopped
    importlib.import_module("gg_desk.ui.pages.home").QDate = _Date


def furnish(folders: Folders, tag: str) -> str:
    """Fill the empty ``folders``; the code of a sheet that was given out."""
    feed = folders.data / "feed.xml"
    feed.write_text(_feed(), encoding="utf-8")
    write_preferences(
        folders,
        Preferences(
            window_language="ko" if tag == "ko" else "en",
            feeds=(str(feed),),
            office=Office(
                name="예시 이주민상담센터",
                address="경기도 안산시 단원구 예시로 1",
                phone="031-000-0000",
                hours="월–금 09:00–18:00",
            ),
        ),
    )
    (folders.data / "명단.csv").write_text(ROSTER, encoding="utf-8")
    at_work = verbs.open_desk(folders)
    try:
        code, *_others = [_give(at_work, *given) for given in _GIVEN]
        verbs.sync(at_work)
        safekeeping.backup(folders)
    finally:
        at_work.close()
    return code


def _give(at_work: verbs.Desk, program_id: str, tag: str, times: int) -> str:
    """Print a guide so many times; the last one's code."""
    program = verbs.show(at_work, program_id)
    assert isinstance(program, Program)
    order = SheetOrder(template="program-guide", languages=(tag,), programs=(program,))
    for _time in range(times):
        drawn = handouts.coded_sheet(at_work, order)
        handouts.hand_out(at_work, order, drawn, "printed")
    return drawn.code


def _feed() -> str:
    """News that nobody has written, as a feed brings them."""
    items = "".join(
        f"<item><title>{title}</title><link>https://example.org/{day}/</link>"
        f"<guid isPermaLink='false'>{day}</guid>"
        f"<pubDate>{dt.datetime.fromisoformat(day).strftime('%a, %d %b %Y')} 09:00:00 +0900</pubDate>"
        f"<description>&lt;p&gt;{words}&lt;/p&gt;&lt;p&gt;This is an example.&lt;/p&gt;</description></item>"
        for title, day, words in _TOLD
    )
    return (
        "<?xml version='1.0' encoding='UTF-8'?><rss version='2.0'><channel><title>Example</title>"
        f"<link>https://example.org</link><description>Examples</description>{items}</channel></rss>"
    )
