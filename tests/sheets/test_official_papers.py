"""Papers that an office files: what was destroyed, and the code that opens the vault; each on one page."""

import datetime as dt
import io

import pytest
from PIL import Image

from gg_desk.catalogue.custody import KeptBatch
from gg_desk.settings import Office
from gg_desk.sheets.destruction_certificate import destruction_certificate
from gg_desk.sheets.recovery_page import recovery_page
from gg_desk.sheets.stationery import PLAIN, Stationery
from gg_desk.typeset.pictures import read_picture
from gg_desk.typeset.raster import page_images, page_texts
from gg_desk.vault.recovery_code import new_recovery_code

TEMPLATE = ("Elementary school enrollment information", "초등학교 입학 안내문")
EVERYTHING = (
    "child", "birth_date", "guardian", "address", "postcode", "school", "school_phone", "gathering_date", "entrance_date",
)  # fmt: skip


def destroyed(**changes: object) -> KeptBatch:
    given = {
        "code": "K7F3-9QX2",
        "template": "enrollment-notice",
        "state": "destroyed",
        "kept_at": dt.datetime(2026, 11, 22, 20, tzinfo=dt.UTC),
        "until": dt.date(2026, 12, 23),
        "staff": "김상담",
        "persons": 3629,
        "fields": ("child", "address"),
        "certificate": "2026-007",
        "destroyed_at": dt.datetime(2026, 12, 31, 15, 30, tzinfo=dt.UTC),
        "destroyed_by": "GG Desk",
        "destroyed_because": "due",
    }
    return KeptBatch(**given | changes)  # type: ignore[arg-type]  # msgspec checks nothing here


def lowest_ink(pdf: bytes) -> float:
    """How far down the page anything stands, in parts of its height."""
    [picture] = page_images(pdf, 40)
    page = Image.open(io.BytesIO(picture)).convert("L")
    box = page.point(lambda grey: 255 if grey < 200 else 0).getbbox()
    assert box
    return box[3] / page.height


def test_it_says_what_when_why_and_how_by_korean_time() -> None:
    [page] = page_texts(
        destruction_certificate(destroyed(), TEMPLATE, Office(name="안산시 가족센터"), PLAIN)
    )
    for words in (
        "제 2026-007 호", "개인정보 파기 확인서", "초등학교 입학 안내문", "아동 이름, 주소", "3,629가정", "2026-11-23 ~ 2027-01-01",
        "보유 기한 2026-12-23", "보유기간 경과", "2027-01-01 00:30 (한국시간)", "제21조", "2027년 1월 1일", "안산시 가족센터",
        "Certificate of destruction of personal data", "The retention period is over.",
    ):  # fmt: skip
        assert words in page


@pytest.mark.parametrize("name", ["", "경기도 안산시 외국인주민지원본부 다문화가족지원센터"])
def test_at_its_longest_it_stands_on_one_page(name: str) -> None:
    long = destroyed(
        fields=EVERYTHING,
        destroyed_because="asked",
        destroyed_why=("가나다라 " * 24).strip(),
        destroyed_by="김 상 담 당",
    )
    picture = io.BytesIO()
    Image.new("RGBA", (200, 200), (200, 0, 0, 255)).save(picture, "PNG")
    dress = Stationery(seal=read_picture(picture.getvalue(), "seal.png"))
    pdf = destruction_certificate(long, TEMPLATE, Office(name=name), dress)
    [page] = page_texts(pdf)
    assert "요청에 따른 파기: 가나다라" in page
    assert page.count("가나다라") == 24
    assert lowest_ink(pdf) < 0.97


def test_the_recovery_page_bears_the_code_and_no_more_secrets() -> None:
    code = new_recovery_code()
    pdf = recovery_page(code, Office(name="안산시 가족센터"), dt.date(2026, 11, 22))
    [page] = page_texts(pdf)
    assert all(group in page for group in code.split())
    assert "파일은 컴퓨터에서 지우세요" in page or "파일을 컴퓨터에서 지우세요" in page
    assert lowest_ink(pdf) < 0.95
    assert code.split()[0].encode() not in pdf
