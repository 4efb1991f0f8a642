"""개인정보 파기 확인서: the paper that says what was destroyed, when, why and how; it names nobody."""

import datetime as dt
from collections.abc import Mapping

from gg_desk.catalogue.custody import KOREA, KeptBatch, Why
from gg_desk.settings import Office
from gg_desk.sheets.blocks import Pair
from gg_desk.sheets.frame import MUTED
from gg_desk.sheets.official_form import EDGE, INK, Line, begun, both, heading, put, ruled
from gg_desk.sheets.stationery import Stationery
from gg_desk.typeset.document import MM, Page
from gg_desk.typeset.paragraph import set_paragraph
from gg_desk.typeset.text import Style

_TITLE = ("Certificate of destruction of personal data", "개인정보 파기 확인서")
_FIELDS: Mapping[str, Pair] = {
    "child": ("child's name", "아동 이름"),
    "birth_date": ("birth date", "생년월일"),
    "guardian": ("guardian's name", "보호자 이름"),
    "address": ("address", "주소"),
    "postcode": ("postcode", "우편번호"),
    "school": ("school", "배정 학교"),
    "school_phone": ("school's phone", "학교 전화"),
    "gathering_date": ("date of gathering", "예비소집일"),
    "entrance_date": ("date of entrance", "입학일"),
}
_BECAUSE: Mapping[Why, Pair] = {
    "due": ("The retention period is over.", "보유기간 경과"),
    "asked": ("Destroyed on request.", "요청에 따른 파기"),
}
_METHOD = (
    "Each list is sealed under a key of its own, which is in no backup. The key was overwritten, so that no copy can be read any more; then the sealed data was deleted and the database written anew.",
    "명단마다 따로 만든 암호키(백업에 없음)를 덮어써 모든 사본을 복호화할 수 없게 하고, 암호화된 자료를 삭제한 뒤 데이터베이스의 빈 공간까지 정리함",
)
_STATEMENT = (
    "The above personal data was destroyed so that it cannot be recovered, as article 21 of the Personal Information Protection Act and article 16 of its Enforcement Decree require.",
    "「개인정보 보호법」 제21조 및 같은 법 시행령 제16조에 따라 위 개인정보를 복구할 수 없는 방법으로 파기하였음을 확인합니다.",
)
_SIGNING = (
    ("Destroyed by", "파기 담당자"),
    ("Privacy officer", "개인정보 보호책임자"),
)
_SEAL = 20 * MM
_FOOT = 12 * MM
_AIRS = (1.0, 0.8, 0.6, 0.4)
"""White between its parts, less where a long reason needs room; the last is enough for the longest."""


def destruction_certificate(
    destroyed: KeptBatch, template: Pair, office: Office, dress: Stationery
) -> bytes:
    """One A4 page as a PDF, to be signed; ``template`` is what the notices were called."""
    for air in _AIRS:
        document, page = begun(_TITLE)
        end = _drawn(page, (destroyed, template), (office, dress), air)
        if end <= page.height - _FOOT:
            break
    return document.finish()


def _drawn(
    page: Page, what: tuple[KeptBatch, Pair], by: tuple[Office, Stationery], air: float
) -> float:
    """All of it with so much white between its parts; the y below it."""
    destroyed, template = what
    width = page.width - 2 * EDGE
    number = Style("ko", 10.5, 500, INK)
    page.text(set_paragraph(f"제 {destroyed.certificate} 호", number, width), EDGE, 16 * MM)
    y = heading(page, _TITLE, 25 * MM) + 9 * MM * air
    y = ruled(page, _lines(destroyed, template), y, air) + 8 * MM * air
    y = put(page, both(_STATEMENT, width, size=11.5), EDGE, y) + 8 * MM * air
    at = _there(destroyed)
    centred = Style("ko", 12.5, 500, INK, align="center")
    day = set_paragraph(f"{at.year}년 {at.month}월 {at.day}일", centred, width)
    y = page.text(day, EDGE, y) + 7 * MM * air
    y = _signed(page, destroyed, y) + 9 * MM * air
    return _office(page, *by, y)


def _lines(destroyed: KeptBatch, template: Pair) -> list[Line]:
    at = _there(destroyed)
    kept_at = destroyed.kept_at.astimezone(KOREA).date()
    english, korean = _BECAUSE[destroyed.destroyed_because or "asked"]
    if destroyed.destroyed_why:
        korean = f"{korean}: {destroyed.destroyed_why}"
    fields = [_FIELDS[name] for name in destroyed.fields if name in _FIELDS]
    many = f"{destroyed.persons:,}"
    code = destroyed.code.replace("-", "\u2011")  # in one line
    return [
        Line(
            ("Personal data file", "개인정보 파일"),
            (
                f"List kept for printing again: {template[0]}, mailing {code}",
                f"재인쇄용 발송 명단: {template[1]}(발송 번호 {code})",
            ),
        ),
        Line(
            ("Kinds of data", "개인정보 항목"),
            (", ".join(one[0] for one in fields), ", ".join(one[1] for one in fields)),
        ),
        Line(("Data subjects", "정보주체 수"), (f"{many} families", f"{many}가정")),
        Line(
            ("Kept", "보유 기간"),
            (
                f"{kept_at} to {at.date()}; allowed until {destroyed.until}",
                f"{kept_at} ~ {at.date()} (보유 기한 {destroyed.until})",
            ),
        ),
        Line(("Why", "파기 사유"), (english, korean)),
        Line(
            ("Destroyed on", "파기 일시"),
            (f"{at:%Y-%m-%d %H:%M} (KST)", f"{at:%Y-%m-%d %H:%M} (한국시간)"),
        ),
        Line(("How", "파기 방법"), _METHOD),
    ]


def _signed(page: Page, destroyed: KeptBatch, y: float) -> float:
    """Two lines to sign on, at the right as on official papers."""
    left, room = page.width / 2 - 8 * MM, page.width / 2 + 8 * MM - EDGE
    by_itself = " (자동)" if destroyed.destroyed_because == "due" else ""
    names = (f"{destroyed.destroyed_by}{by_itself}", "")
    for label, name in zip(_SIGNING, names, strict=True):
        words = both(label, 42 * MM, size=10.5)
        below = put(page, words, left, y)
        if name:
            style = Style("ko", 10.5, 600, INK)
            page.text(set_paragraph(name, style, room - 42 * MM), left + 42 * MM, y)
        sign = Style("ko", 9, 400, MUTED, align="end")
        page.text(set_paragraph("(서명 또는 인)", sign, room), left, y)
        page.rule(left, below + 0.8 * MM, room, color=MUTED, thickness=0.4)
        y = below + 4 * MM
    return y


def _office(page: Page, office: Office, dress: Stationery, y: float) -> float:
    """The office's name in the middle, its seal on the last letter; the y below both."""
    width = page.width - 2 * EDGE
    style = Style("ko", 17, 700, INK, align="center")
    name = set_paragraph(office.name or "(기관명)            (직인)", style, width)
    if office.name and dress.seal:
        last = EDGE + (width + name.natural_width) / 2
        middle = y + name.height / 2
        scale = _SEAL / max(dress.seal.pixel_width, dress.seal.pixel_height)
        wide, tall = dress.seal.pixel_width * scale, dress.seal.pixel_height * scale
        page.image(dress.seal, last - wide / 2, middle - tall / 2, wide, tall)
    return max(page.text(name, EDGE, y), y + (name.height + _SEAL) / 2)


def _there(destroyed: KeptBatch) -> dt.datetime:
    """The moment of destruction as a clock in Korea shows it."""
    return (destroyed.destroyed_at or destroyed.kept_at).astimezone(KOREA)
