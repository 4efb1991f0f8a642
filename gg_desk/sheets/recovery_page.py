"""The page with a vault's recovery code, to be printed once and locked away."""

import datetime as dt

from gg_desk.settings import Office
from gg_desk.sheets.frame import ACCENT, MUTED, TINT
from gg_desk.sheets.official_form import EDGE, INK, Line, begun, both, heading, put, ruled
from gg_desk.typeset.document import MM, Page
from gg_desk.typeset.paragraph import set_paragraph
from gg_desk.typeset.text import Style

_TITLE = ("Recovery code of the vault", "보관함 복구 번호")
_USE = (
    (
        "It opens the vault when the passphrase is lost, and obliges to choose a new one.",
        "암호를 잊었을 때 이 번호로 보관함을 엽니다. 열 때 새 암호를 정해야 합니다.",
    ),
    (
        "Whoever has this page and the computer can read what is kept. Lock it away, apart from the computer, and tell nobody a part of it.",
        "이 종이와 컴퓨터를 함께 가진 사람은 보관한 개인정보를 볼 수 있습니다. 컴퓨터와 떨어진 곳에 잠가 두고, 번호를 알려 주지 마세요.",
    ),
    (
        "The program does not keep it. If the page is lost or seen by others, make a new one: the old one then opens nothing.",
        "프로그램은 이 번호를 저장하지 않습니다. 종이를 잃어버렸거나 다른 사람이 보았으면 새로 만드세요. 예전 번호는 쓸 수 없게 됩니다.",
    ),
    (
        "After printing, delete the file of this page from the computer.",
        "인쇄한 뒤에는 이 문서의 파일을 컴퓨터에서 지우세요.",
    ),
)
_PANEL, _NUMERAL = 34 * MM, 6 * MM


def recovery_page(code: str, office: Office, today: dt.date) -> bytes:
    """One A4 page as a PDF with the ``code``, large, and what to know of it."""
    document, page = begun(_TITLE)
    width = page.width - 2 * EDGE
    y = heading(page, _TITLE, 30 * MM) + 12 * MM
    _panel(page, code, y)
    y += _PANEL + 10 * MM
    for number, pair in enumerate(_USE, 1):
        numeral = Style("ko", 12, 700, ACCENT)
        page.text(set_paragraph(f"{number}", numeral, 8 * MM), EDGE, y)
        y = put(page, both(pair, width - 8 * MM, size=11.5), EDGE + 8 * MM, y) + 5 * MM
    day = f"{today:%Y-%m-%d}"
    lines = [
        Line(("Office", "기관"), (office.name, office.name)),
        Line(("Made on", "만든 날"), (day, day)),
        Line(("Kept by", "보관하는 사람"), ("", "")),
        Line(("Kept where", "보관하는 곳"), ("", "")),
    ]
    ruled(page, lines, y + 5 * MM)
    return document.finish()


def _panel(page: Page, code: str, y: float) -> None:
    """The groups of the code, two by two, each with its number."""
    width = page.width - 2 * EDGE
    page.box(EDGE, y, width, _PANEL, fill=TINT, stroke=MUTED, radius=2 * MM)
    signs = Style("en", 22, 700, INK, leading=1.5, tabular=True)
    small = Style("en", 9, 600, MUTED)
    top = y + (_PANEL - 2 * signs.line_height) / 2
    for at, group in enumerate(code.split()):
        x = EDGE + width * (0.14 + 0.44 * (at % 2))
        line = top + signs.line_height * (at // 2)
        drop = signs.first_baseline - small.first_baseline
        page.text(set_paragraph(f"{at + 1}", small, _NUMERAL), x - _NUMERAL, line + drop)
        page.text(set_paragraph(group, signs, width / 2), x, line)
