"""The verbs that windows and commands share, on the bundled catalogue."""

import datetime as dt
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from gg_desk import desk, safekeeping
from gg_desk.catalogue import bundle
from gg_desk.catalogue.fingerprint import fingerprint
from gg_desk.catalogue.sheet import SheetOrder
from gg_desk.errors import DeskError
from gg_desk.folders import Folders
from gg_desk.resources import resource
from gg_desk.settings import Office, Preferences, read_preferences
from gg_desk.store import records

CHILDCARE = "childcare-support-registered"


@pytest.fixture(scope="module")
def where(tmp_path_factory: pytest.TempPathFactory) -> Folders:
    return Folders(tmp_path_factory.mktemp("desk"))


@pytest.fixture
def at_work(where: Folders) -> Iterator[desk.Desk]:
    opened = desk.open_desk(where)
    yield opened
    opened.close()


@pytest.fixture
def catalogue(tmp_path: Path) -> Path:
    return Path(shutil.copytree(resource("catalogue"), tmp_path / "catalogue"))


def test_the_first_start_fills_the_store_from_the_catalogue(at_work) -> None:
    loaded = bundle.load_bundle()
    assert len(desk.programs(at_work)) == len(loaded.programs)
    assert len(desk.contacts(at_work)) == len(loaded.contacts)
    assert desk.news(at_work) == []


def test_a_later_start_with_the_same_catalogue_reads_none_of_it(
    at_work, where, monkeypatch
) -> None:
    def refuse(*_arguments: object) -> None:
        raise AssertionError("the catalogue was read again")

    monkeypatch.setattr(bundle, "load_bundle", refuse)
    desk.open_desk(where).close()


def test_a_changed_catalogue_is_read_and_keeps_the_offices_edits(
    tmp_path, catalogue, monkeypatch
) -> None:
    where = Folders(tmp_path)
    opened = desk.open_desk(where)
    records.edit(
        opened.store,
        "program",
        CHILDCARE,
        {"notes": {"en": "ours", "ko": "우리 메모"}},
        "counselor",
    )
    opened.close()
    file = next(path for path in catalogue.glob("programs/*.toml") if CHILDCARE in path.read_text())
    amount = "value = 150_000"
    assert amount in file.read_text()
    file.write_text(file.read_text().replace(amount, "value = 160_000"))
    load = bundle.load_bundle
    monkeypatch.setattr(desk, "fingerprint", lambda: fingerprint(catalogue))
    monkeypatch.setattr(bundle, "load_bundle", lambda: load(catalogue))
    opened = desk.open_desk(where)
    program = desk.show(opened, CHILDCARE)
    opened.close()
    assert program.benefit.amounts[0].value == 160_000
    assert program.notes.en == "ours"


def test_a_broken_catalogue_is_told_and_lets_the_store_go(tmp_path, catalogue, monkeypatch) -> None:
    (catalogue / "contacts.toml").write_text("[[contact]]\nid = 3\n")
    load = bundle.load_bundle
    monkeypatch.setattr(bundle, "load_bundle", lambda: load(catalogue))
    with pytest.raises(DeskError, match=r"contacts\.toml"):
        desk.open_desk(Folders(tmp_path))
    (tmp_path / "desk.db").rename(tmp_path / "moved.db")  # Windows refuses while it is open


def test_the_fingerprint_follows_every_file_and_name(catalogue) -> None:
    marks = [fingerprint(catalogue)]
    assert fingerprint(catalogue) == marks[0] == fingerprint()
    program = next(catalogue.glob("programs/*.toml"))
    program.write_bytes(program.read_bytes() + b"\n")
    marks.append(fingerprint(catalogue))
    program.rename(program.with_name("zz.toml"))
    marks.append(fingerprint(catalogue))
    (catalogue / "words").mkdir(exist_ok=True)
    (catalogue / "words" / "vi.po").write_text("")
    marks.append(fingerprint(catalogue))
    (catalogue / "areas.toml").unlink()
    marks.append(fingerprint(catalogue))
    assert len(set(marks)) == len(marks)


def test_show_finds_by_id_by_kind_and_by_an_older_id(at_work) -> None:
    program = desk.show(at_work, CHILDCARE)
    assert desk.show(at_work, f"program/{CHILDCARE}") == program
    assert program.aliases
    assert desk.show(at_work, program.aliases[0]) == program
    assert desk.record(at_work, f"contact/{CHILDCARE}") is None
    with pytest.raises(DeskError, match="nosuch"):
        desk.show(at_work, "nosuch")


def test_sources_are_those_a_program_names_in_its_order(at_work) -> None:
    program = desk.show(at_work, CHILDCARE)
    found = desk.sources(at_work, program.sources)
    assert tuple(source.id for source in found) == program.sources


@pytest.mark.parametrize("tag", ["ko", "en", "km", "ur"])
def test_every_program_that_gets_sheets_tells_its_facts(at_work, tag) -> None:
    printable = [program for program in desk.programs(at_work) if program.printable]
    assert len(printable) > 50
    for program in printable:
        assert desk.facts(at_work, program, tag) is not None


def test_a_sheet_carries_the_offices_lines(where, at_work) -> None:
    order = SheetOrder(
        template="program-guide", languages=("ko",), programs=(desk.show(at_work, CHILDCARE),)
    )
    assert "기관: ________" in desk.sheet(at_work, order).texts["ko"]
    named = desk.set_preferences(at_work, Preferences(office=Office(name="가나다 센터")))
    assert "기관: 가나다 센터" in desk.sheet(named, order).texts["ko"]
    assert read_preferences(where).office.name == "가나다 센터"
    where.preferences.unlink()


def test_pictures_of_a_sheet_are_png(at_work) -> None:
    order = SheetOrder(template="enrollment-notice", languages=("ko", "km"))
    pictures = list(desk.pictures(desk.sheet(at_work, order), dpi=50))
    assert len(pictures) == 2
    assert all(picture.startswith(b"\x89PNG") for picture in pictures)


def test_news_from_a_feed_are_read_and_starred(tmp_path) -> None:
    feed = tmp_path / "feed.xml"
    feed.write_text(
        '<rss version="2.0"><channel><title>t</title><link>https://x.example</link>'
        "<description>d</description><item><title>One</title><link>https://x.example/1</link></item>"
        "</channel></rss>"
    )
    opened = desk.open_desk(Folders(tmp_path))
    try:
        opened = desk.set_preferences(opened, Preferences(feeds=(str(feed),)))
        told: list[tuple[str, int, int]] = []
        (report,) = desk.sync(opened, on_progress=lambda *step: told.append(step))
        assert (report.new, told[-1]) == (1, (str(feed), 1, 1))
        (item,) = desk.news(opened)
        desk.mark_read(opened, item.id)
        desk.star(opened, item.id)
        (item,) = desk.news(opened)
        assert (item.read, item.starred) == (True, True)
        (state,) = desk.feed_states(opened)
        assert state.new_then == 1
        assert dt.datetime.now(dt.UTC) - state.last_success < dt.timedelta(minutes=5)
    finally:
        opened.close()


def test_check_of_an_empty_folder_fills_it_first(tmp_path) -> None:
    report = safekeeping.check_folder(Folders(tmp_path))
    assert report.sound
    assert report.counts["program"] > 50
