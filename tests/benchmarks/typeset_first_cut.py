"""How many bilingual pages a second: this typesetting beside ReportLab's own paragraphs.

Both set the same Khmer and Korean sentences, row beside row, on the same machine in the same run,
so that the ratio means something where a number of seconds would not. ReportLab's paragraphs
break Khmer anywhere and do not shape it: the ratio says what correctness costs or saves, not which
page one would hand to a family.

    python tests/benchmarks/typeset_first_cut.py [--pages 60] [--profile]
"""

import argparse
import cProfile
import importlib.util
import io
import pstats
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph

from gg_desk.typeset.document import MM, Document
from gg_desk.typeset.paragraph import set_paragraph
from gg_desk.typeset.text import Style

ROWS = (
    ("ក្រុងអានសានឧបត្ថម្ភថ្លៃមើលថែកុមារ {n} វ៉ុន ជារៀងរាល់ខែ", "안산시가 보육료를 매달 {n}원 지원합니다"),
    ("សូមយកលិខិតឆ្លងដែន និងសៀវភៅធនាគារមកជាមួយ", "여권과 통장을 가지고 오세요"),
    ("ដាក់ពាក្យស្នើសុំនៅសាលាក្រុង មុនថ្ងៃទី {n} ខែវិច្ឆិកា", "11월 {n}일까지 시청에 신청하세요"),
    (
        "ទូរស័ព្ទលេខ 031-8008-{n} មានអ្នកបកប្រែភាសាខ្មែរ",
        "031-8008-{n}번으로 전화하면 크메르어로 통역합니다",
    ),
)
ROUNDS = 5
ROWS_A_PAGE = 20  # the table above again and again
LEFT, KHMER_WIDTH, KOREAN_WIDTH, GUTTER = 15 * MM, 105 * MM, 68 * MM, 7 * MM


def ours(pages: int) -> bytes:
    """The PDF as GG Desk sets it."""
    document = Document(title="Benchmark", language="km")
    khmer, korean = Style("km"), Style("ko", size=9.5)
    for number in range(pages):
        page = document.page()
        y = 15 * MM
        for row in range(ROWS_A_PAGE):
            first, second = ROWS[row % len(ROWS)]
            n = 1000 + number * 100 + row
            left = set_paragraph(first.format(n=n), khmer, KHMER_WIDTH)
            right = set_paragraph(second.format(n=n), korean, KOREAN_WIDTH)
            page.text(left, LEFT, y)
            page.text(right, LEFT + KHMER_WIDTH + GUTTER, y)
            y += max(left.height, right.height) + 4
    return document.finish()


def reportlab(pages: int) -> bytes:
    """The PDF as ReportLab's paragraphs set it."""
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=A4, pageCompression=1)
    khmer = ParagraphStyle("km", fontName="Khmer", fontSize=11.5, leading=18.6, wordWrap="CJK")
    korean = ParagraphStyle("ko", fontName="HYSMyeongJo-Medium", fontSize=9.5, leading=13.8)
    for number in range(pages):
        y = A4[1] - 15 * MM
        for row in range(ROWS_A_PAGE):
            first, second = ROWS[row % len(ROWS)]
            n = 1000 + number * 100 + row
            left, right = Paragraph(first.format(n=n), khmer), Paragraph(second.format(n=n), korean)
            height = left.wrapOn(canvas, KHMER_WIDTH, y)[1]
            left.drawOn(canvas, LEFT, y - height)
            other = right.wrapOn(canvas, KOREAN_WIDTH, y)[1]
            right.drawOn(canvas, LEFT + KHMER_WIDTH + GUTTER, y - other)
            y -= max(height, other) + 4
        canvas.showPage()
    canvas.save()
    return file.getvalue()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--pages", type=int, default=60)
    parser.add_argument("--profile", action="store_true", help="show where our time goes")
    arguments = parser.parse_args()
    spec = importlib.util.find_spec("manimgx_fonts")
    assert spec is not None
    assert spec.origin is not None
    fonts = Path(spec.origin).parent
    pdfmetrics.registerFont(TTFont("Khmer", fonts / "NotoSansKhmer[wght].ttf"))
    pdfmetrics.registerFont(UnicodeCIDFont("HYSMyeongJo-Medium"))
    ours(1)  # fonts and dictionaries loaded once, as in a running program
    reportlab(1)
    if arguments.profile:
        profile = cProfile.Profile()
        profile.runcall(ours, arguments.pages)
        pstats.Stats(profile, stream=sys.stdout).sort_stats("tottime").print_stats(25)
        return
    seconds: dict[str, list[float]] = {"ours": [], "theirs": []}
    for _ in range(ROUNDS):  # by turns, so that both meet the same machine
        seconds["ours"].append(_processor_seconds(ours, arguments.pages))
        seconds["theirs"].append(_processor_seconds(reportlab, arguments.pages))
    speeds = [arguments.pages / statistics.median(taken) for taken in seconds.values()]
    sys.stdout.write(
        f"GG Desk    {speeds[0]:7.1f} pages/s, shaped and broken by dictionary\n"
        f"ReportLab  {speeds[1]:7.1f} pages/s, neither\n"
        f"ratio      {speeds[0] / speeds[1]:7.2f}\n"
    )


def _processor_seconds(make: Callable[[int], bytes], pages: int) -> float:
    start = time.process_time()
    make(pages)
    return time.process_time() - start


if __name__ == "__main__":
    main()
