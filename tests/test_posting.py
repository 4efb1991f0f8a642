"""Labels and envelopes as the desk writes them: in the order of the post, whole or not at all."""

import datetime as dt
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from gg_desk import desk, posting
from gg_desk.envelopes import Postage
from gg_desk.errors import DeskError, UsageError
from gg_desk.folders import Folders
from gg_desk.mailing.recipient import Recipient
from gg_desk.settings import Office, Preferences, write_preferences
from gg_desk.typeset.raster import page_texts

OFFICE = Office(name="가나다 지원센터", address="경기도 가나시 보내는로 1")


def family(row: int, postcode: str) -> Recipient:
    return Recipient(
        "명단",
        row,
        ("km", "en"),
        "SOK DARA",
        dt.date(2020, 3, 5),
        f"경기도 가나시 다라로 {row}",
        postcode=postcode,
        guardian=f"SOK CHANTHA {row}",
    )


def words(file: Path) -> list[str]:
    """Each page's text in one line."""
    return [" ".join(text.split()) for text in page_texts(file.read_bytes())]


FAMILIES = [family(2, "15360"), family(3, ""), family(4, "10001"), family(5, "12345")]


@pytest.fixture(scope="module")
def at_work(filled: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[desk.Desk]:
    where = Folders(shutil.copytree(filled, tmp_path_factory.mktemp("desk") / "data"))
    mark = Postage(kind="요금별납", post_office="가나우체국")
    write_preferences(where, Preferences(office=OFFICE, postage=mark))
    opened = desk.open_desk(where)
    yield opened
    opened.close()


def test_labels_stand_in_the_order_of_postcodes_one_a_family(
    at_work: desk.Desk, tmp_path: Path
) -> None:
    told: list[tuple[int, int]] = []
    file = tmp_path / "labels.pdf"
    printed = posting.write_labels(
        at_work, FAMILIES, file, "2x7", start=14, on_progress=lambda *done: told.append(done)
    )
    assert (printed.pages, printed.count, printed.refused) == (2, 4, ())
    assert told == [(done, 4) for done in range(1, 5)]
    first, others = words(file)
    assert "CHANTHA 4" in first
    rows = [others.index(f"CHANTHA {row}") for row in (5, 2, 3)]
    assert rows == sorted(rows)


def test_envelopes_bear_the_office_and_its_postage_mark(at_work: desk.Desk, tmp_path: Path) -> None:
    file = tmp_path / "envelopes.pdf"
    assert posting.write_envelopes(at_work, FAMILIES, file, "dl").count == 4
    for text, row in zip(words(file), (4, 5, 2, 3), strict=True):
        assert all(
            words in text for words in (OFFICE.name, OFFICE.address, "가나우체국", "요금별납")
        )
        assert f"SOK CHANTHA {row} 귀하" in text


def test_what_is_ended_or_ordered_wrongly_leaves_no_file(
    at_work: desk.Desk, tmp_path: Path
) -> None:
    def end(_done: int, _total: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        posting.write_labels(at_work, FAMILIES, tmp_path / "l.pdf", "3x8", on_progress=end)
    with pytest.raises(UsageError):
        posting.write_labels(at_work, FAMILIES, tmp_path / "l.pdf", "9x9")
    with pytest.raises(UsageError):
        posting.write_labels(at_work, FAMILIES, tmp_path / "l.pdf", "3x8", start=25)
    with pytest.raises(UsageError):
        posting.write_envelopes(at_work, FAMILIES, tmp_path / "e.pdf", "dl", offset=(0, 99))
    assert not list(tmp_path.iterdir())
    with pytest.raises(DeskError):
        posting.write_envelopes(at_work, FAMILIES, tmp_path / "missing" / "e.pdf", "dl")
