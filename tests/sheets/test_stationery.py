"""An office's logo, seal and envelopes: drawn where they belong, and told where they cannot be."""

import io
import json
from pathlib import Path

import pikepdf
import pytest
from PIL import Image

from gg_desk.catalogue.sheet import SheetOrder
from gg_desk.envelopes import Envelope
from gg_desk.errors import DeskError
from gg_desk.folders import Folders
from gg_desk.settings import Office, Preferences, read_preferences
from gg_desk.sheets.order import render
from gg_desk.sheets.stationery import stationery
from gg_desk.typeset.document import MM
from gg_desk.typeset.page import Page

NAME = "가나다 지원센터"


@pytest.fixture
def pictures(monkeypatch: pytest.MonkeyPatch) -> list[tuple[float, float, float, float]]:
    """The box of every picture that is drawn from here on: left, top, width, height."""
    boxes: list[tuple[float, float, float, float]] = []
    draw = Page.image

    def image(page: Page, picture, *box: float) -> None:
        boxes.append(box)
        draw(page, picture, *box)

    monkeypatch.setattr(Page, "image", image)
    return boxes


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    Image.new("RGBA", (400, 100), "#14507080").save(tmp_path / "logo.png")
    Image.new("RGB", (200, 200), "#C02020").save(tmp_path / "seal.jpg")
    return tmp_path


def printed(own, folder: Path, tag: str, office: Office, template="enrollment-notice"):
    order = SheetOrder(template=template, languages=(tag,))
    dressed = stationery(Preferences(office=office), folder)
    return render(order, office, own.lookups(), own.day, dressed)


@pytest.mark.parametrize(
    ("template", "tag"),
    [("enrollment-notice", "ko"), ("enrollment-notice", "ur"), ("enrollment-guide", "km"),
     ("custom", "ur"), ("custom", "en")],
)  # fmt: skip
def test_logo_and_seal_stand_at_the_foot(own, folder, drawn, pictures, template, tag) -> None:  # noqa: PLR0917 - fixtures
    office = Office(name=NAME, logo="logo.png", seal="seal.jpg")
    sheet = printed(own, folder, tag, office, template)
    assert sheet.cautions == () or template == "custom"
    logo, seal = pictures
    assert logo[2] / logo[3] == pytest.approx(4)  # undistorted
    assert seal[2] == pytest.approx(seal[3]) == pytest.approx(11 * MM)
    name = [line for line in drawn if line.seen == NAME][-1]
    assert seal[0] < name.right < seal[0] + seal[2]
    assert seal[1] < name.baseline < seal[1] + seal[3]
    assert all(left > 0 and top > 0 for left, top, *_size in pictures)
    with pikepdf.open(io.BytesIO(sheet.pdf)) as pdf:
        kinds = [
            stream.get("/Subtype") for stream in pdf.objects if isinstance(stream, pikepdf.Stream)
        ]
    assert "/Image" in kinds


def test_no_words_stand_on_the_logo(own, folder, drawn, pictures) -> None:
    office = Office(name=NAME * 4, address="경기도 가나시 다라로 1 " * 4, logo="logo.png")
    printed(own, folder, "en", office)
    [(left, top, width, height)] = pictures
    for line in drawn:
        across = min(line.right, left + width) - max(line.left, left)
        down = min(line.bottom, top + height) - max(line.top, top)
        assert across <= 0 or down <= 0, line.seen


def test_without_a_name_there_is_nothing_to_seal(own, folder, pictures) -> None:
    printed(own, folder, "ko", Office(seal="seal.jpg"))
    assert pictures == []


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("none.png", "none.png"),
        ("damaged.png", "damaged.png"),
        (".", "."),
        ("text.png", "text.png"),
    ],
)
def test_a_picture_that_cannot_be_had_is_left_out_and_told(
    own, folder, pictures, name, told
) -> None:
    whole = (folder / "logo.png").read_bytes()
    (folder / "damaged.png").write_bytes(whole[: len(whole) // 2])
    (folder / "text.png").write_text("no picture")
    sheet = printed(own, folder, "ko", Office(name=NAME, logo=name, seal="seal.jpg"))
    [caution] = sheet.cautions
    assert told in caution["en"]
    assert told in caution["ko"]
    assert "without" in caution["en"]
    assert len(pictures) == 1


def test_an_office_that_set_nothing_prints_as_before(own, folder) -> None:
    office = Office(name=NAME)
    order = SheetOrder(template="enrollment-notice", languages=("ko",))
    assert (
        printed(own, folder, "ko", office).pdf == render(order, office, own.lookups(), own.day).pdf
    )


def test_the_window_of_an_envelope_comes_from_the_preferences(tmp_path: Path) -> None:
    file = tmp_path / "preferences.json"
    file.write_text('{"envelope": {"left": 100, "top": 40.5, "width": 95, "height": 40}}')
    where = Folders(tmp_path)
    assert read_preferences(where).envelope == Envelope(left=100, top=40.5, width=95, height=40)


@pytest.mark.parametrize(
    "window",
    [
        {"left": -1},
        {"left": 130},
        {"width": 49},
        {"top": -1},
        {"top": 55},
        {"top": 53, "height": 40},
        {"height": 20},
        {"height": 99},
    ],
)
def test_a_window_off_the_upper_third_is_refused(tmp_path: Path, window) -> None:
    (tmp_path / "preferences.json").write_text(json.dumps({"envelope": window}))
    with pytest.raises(DeskError, match="window must"):
        read_preferences(Folders(tmp_path))
