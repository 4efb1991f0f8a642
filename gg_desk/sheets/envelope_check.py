"""A page that shows whether the window of the office's envelopes lies where the desk believes."""

from gg_desk.envelopes import ADDRESS_BOTTOM, FOLD, Envelope
from gg_desk.sheets.frame import ACCENT, MARGIN, MUTED
from gg_desk.typeset.document import MM, Document, Page
from gg_desk.typeset.paragraph import set_paragraph
from gg_desk.typeset.text import Style

_TITLE = "창봉투 점검 · Envelope check"
_STEPS = (
    ("점선을 따라 3단으로 접어 봉투에 넣어 주세요.", "Fold along the dashed lines and put it in."),
    (
        "테두리가 창 안쪽 가장자리에 보이면 맞습니다.",
        "It is right when the frame shows just inside the window.",
    ),
    (
        "어긋난 만큼 mm 눈금으로 재어 설정의 숫자를 고쳐 주세요.",
        "If not, read how far off it is on the scale (mm) and change the numbers.",
    ),
)
_LONG, _SHORT = 3.5 * MM, 2 * MM  # marks of the scale, every 10 and 5 mm
_STEP = 5


def check_page(window: Envelope) -> bytes:
    """One A4 page as a PDF: the window's frame with a scale in millimetres, folds, what to do."""
    document = Document(title=_TITLE, language="ko")
    page = document.page()
    left, top = window.left * MM, window.top * MM
    width, height = window.width * MM, window.height * MM
    page.box(left, top, width, height, stroke=ACCENT, thickness=1.0)
    _scale(page, window)
    page.cut_line(left, ADDRESS_BOTTOM * MM, width, color=MUTED)
    for fold in (FOLD, 2 * FOLD):
        page.cut_line(0, fold * MM, document.width, color=MUTED)
    said = (
        f"{window.left:g} / {window.top:g} / {window.width:g} × {window.height:g} mm",
        "왼쪽 / 위 / 너비 × 높이 · left / top / width × height",
    )
    inside = width - 4 * _LONG
    y = top + 2 * _LONG
    for text, style in zip(said, (Style("ko", 12, 700), Style("ko", 7.5, 400, MUTED)), strict=True):
        y = page.text(set_paragraph(text, style, inside), left + 2 * _LONG, y)
    _steps(page, document.width - 2 * MARGIN)
    return document.finish()


def _scale(page: Page, window: Envelope) -> None:
    """Marks inside the frame, counted from its upper left corner."""
    left, top = window.left * MM, window.top * MM
    for at in range(_STEP, int(window.width), _STEP):
        long = _SHORT if at % (2 * _STEP) else _LONG
        page.upright(left + at * MM, top, long, color=ACCENT)
    for at in range(_STEP, int(window.height), _STEP):
        long = _SHORT if at % (2 * _STEP) else _LONG
        page.rule(left, top + at * MM, long, color=ACCENT)


def _steps(page: Page, width: float) -> None:
    y = FOLD * MM + 14 * MM
    y = page.text(set_paragraph(_TITLE, Style("ko", 18, 700), width), MARGIN, y, "H1") + 6 * MM
    for number, (korean, english) in enumerate(_STEPS, 1):
        line = set_paragraph(f"{number}. {korean}", Style("ko", 11.5, 500), width)
        y = page.text(line, MARGIN, y)
        y = (
            page.text(set_paragraph(english, Style("en", 9.5, 400, MUTED), width), MARGIN, y)
            + 3 * MM
        )
