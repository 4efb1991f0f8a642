"""Forms with slots: drawn once, filled on every page, in bounded memory."""

import io
import itertools
import re
import tracemalloc
from collections.abc import Callable

import pikepdf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gg_desk.typeset.breaks import line_breaks
from gg_desk.typeset.document import Document, Field, Page
from gg_desk.typeset.overflow import DoesNotFitError
from gg_desk.typeset.paragraph import set_paragraph
from gg_desk.typeset.plain_words import PlainWords, ShownWords
from gg_desk.typeset.raster import page_images, page_texts
from gg_desk.typeset.text import Style, isolate

NAME = ("the child's name", "아동 이름")
VALUES = {
    "ko": "경기도 안산시 단원구 중앙대로 123-4, 101동 (원곡동)",
    "en": "NGUYEN VAN AN, AVA To 031-120",
    "vi": "Nguyễn Thị Hồng Nhung 2027-03-02",
    "zh-Hans": "李小明 2027年3月2日",
    "ja": "サントス・マリア 2027年3月",
    "ru": "Ким Алина 02.03.2027",
    "km": "សុខ តារា SOK DARA 속다라 26 ធ្នូ 2020, 031-120",
    "th": "สมชาย ใจดี 12 ปี 24 ตุลาคม 2020",
    "my": "အောင်အောင် (Aung) 12",
    "ur": "محمد علی " + isolate("031-8008-2340"),
    "ar": "مريم أحمد 안산 12",
    "hi": "राम कुमार 5,000",
    "si": "ශ්‍රී නිමල් 2020 අප්‍රේල් 13",
    "lo": "ສົມພອນ 30 ພຶດສະພາ 2020",
    "ne": "सीता गुरुङ 2020 अक्टोबर 22",
    "bn": "রহিমা বেগম 6 জানুয়ারী, 2027",
}


def field(
    tag: str, *, width: float = 300.0, smallest: float | None = None, lines: int = 1
) -> Field:
    return Field(60, 80, width, Style(tag, size=12), NAME, lines=lines, smallest=smallest)


def filled(value: str, place: Field) -> bytes:
    document = Document(title="Filled", language=place.style.language)
    document.page().fill(document.slot(place), value)
    return document.finish()


@pytest.mark.parametrize("tag", VALUES)
def test_a_slot_draws_what_a_paragraph_draws(tag: str) -> None:
    value, place = VALUES[tag], field(tag)
    document = Document(title="Set", language=tag)
    document.page().text(set_paragraph(value, place.style, place.width), place.x, place.y)
    [set_whole] = page_images(document.finish(), dpi=96)
    [in_slot] = page_images(filled(value, place), dpi=96)
    assert set_whole == in_slot


@pytest.mark.parametrize("tag", VALUES)
def test_a_slot_reads_back(tag: str, letters: Callable[[str], str]) -> None:
    [text] = page_texts(filled(VALUES[tag], field(tag)))
    assert letters(text) == letters(VALUES[tag])


@pytest.mark.parametrize("align", ["start", "center", "end"])
@pytest.mark.parametrize("value", ["2027-03-02", "경기도 안산시"])
def test_a_slot_aligns_as_a_paragraph_does(align: str, value: str) -> None:
    style = Style("ko", align=align)
    document = Document(title="Set", language="ko")
    document.page().text(set_paragraph(value, style, 300), 60, 80)
    [set_whole] = page_images(document.finish(), dpi=96)
    [in_slot] = page_images(filled(value, Field(60, 80, 300, style, NAME)), dpi=96)
    assert set_whole == in_slot


def glyphs_of(value: str, style: Style) -> list[tuple[int, str]]:
    """The glyphs of ``value`` on one line with their faces, by the paragraph's way."""
    [line] = set_paragraph(value, style, 1e9).lines
    return [(glyph, f"{placed.run.face}") for placed in line.placed for glyph in placed.glyphs.ids]


_LETTERS = "ABVWTYaefiloy éñüşяЖ속다라김0123456789.,-/:() ធ្នូសុខតារា ตุลาคม नवम्बर"
NAMES = st.text(alphabet=_LETTERS, min_size=1, max_size=30)


@given(NAMES, st.sampled_from(["ko", "en", "vi", "km", "ru", "zh-Hans", "ne", "th"]))
def test_plain_words_are_the_paragraphs_glyphs(value: str, tag: str) -> None:
    value = value.strip()
    document = Document(title="x", language="ko")
    fonts = document._fonts
    words = PlainWords(ShownWords(fonts), Style(tag))
    line = words.line(value) if value else None
    if line is None:
        return
    faces = {font.name: f"{face}" for face, font in fonts._fonts.items()}
    ours = []
    for shown in line.shown:
        codes = "".join(re.findall("<((?:[0-9a-f]{4})+)>", words.shown.operators(shown, 1.0)))
        ours += [(int(codes[at : at + 4], 16), faces[shown.font]) for at in range(0, len(codes), 4)]
    style = Style(tag, size=1.0)
    assert ours == glyphs_of(value, style)
    assert line.width == pytest.approx(set_paragraph(value, style, 1e9).natural_width)


def test_the_quick_way_takes_the_usual_values() -> None:
    words = PlainWords(Document(title="x", language="ko")._shown, Style("km", weight=600))
    for value in (
        "NGUYEN VAN AN",
        "2027-03-02",
        "경기도 안산시 단원구 중앙대로 12-3",
        "원곡초등학교",
        "26 ធ្នូ 2020",
        "សុខ តារា",
    ):
        assert words.line(value) is not None, value
    for value in ("محمد", "a  b", "a\nb"):
        assert words.line(value) is None, value


def test_a_long_value_shrinks_to_its_slot_and_no_further() -> None:
    value = "NGUYEN THI HONG NHUNG PHUONG"
    natural = set_paragraph(value, Style("en", size=12), 1e9).natural_width
    place = field("en", width=natural * 0.8, smallest=8)
    picture = filled(value, place)
    with pikepdf.open(io.BytesIO(picture)) as pdf:
        content = pdf.pages[0].Contents.read_bytes().decode()
    sizes = [float(size) for size in re.findall(r"([\d.]+) Tf", content)]
    assert sizes
    assert all(8 <= size < 12 for size in sizes)
    assert natural / 12 * sizes[0] <= place.width
    with pytest.raises(DoesNotFitError) as refused:
        filled(value, field("en", width=natural * 0.5, smallest=8))
    assert "NGUYEN" in str(refused.value)
    assert "the child's name" in str(refused.value)


def test_a_slot_of_two_lines_breaks_an_address() -> None:
    value = VALUES["ko"]
    natural = set_paragraph(value, Style("ko", size=12), 1e9).natural_width
    place = field("ko", width=natural * 0.7, lines=2)
    assert len(page_texts(filled(value, place))[0].split("\n")) == 2
    with pytest.raises(DoesNotFitError):
        filled(value, field("ko", width=natural * 0.7, lines=1))


@given(
    st.lists(
        st.sampled_from(
            [
                "경기도",
                "안산시",
                "단원구",
                "중앙대로",
                "123-4,",
                "101동",
                "SOK",
                "DARA",
                "5",
                "원",
                "(원곡동)",
                "3.2.",
                "02-1",
            ]
        ),
        min_size=2,
        max_size=12,
    ),
    st.floats(60.0, 260.0),
    st.sampled_from(["ko", "en", "km"]),
)
def test_lines_of_plain_words_end_where_a_paragraphs_do(
    words: list[str], width: float, tag: str
) -> None:
    text, style = " ".join(words), Style(tag, size=10.0)
    plain = PlainWords(Document(title="x", language="ko")._shown, Style(tag))
    lines = plain.lines(text, width / style.size, 4)
    whole = set_paragraph(text, style, width)
    if lines is not None:
        assert [line.width * style.size for line in lines] == pytest.approx(
            [line.width for line in whole.lines], abs=0.01
        )
    elif plain.line(text) is not None and len(whole.lines) <= 4:
        ends = {at + 1 for at, char in enumerate(text) if char == " "} | {len(text)}
        breaks = line_breaks(text, tag)
        parts = [text[a:b].strip() for a, b in itertools.pairwise([0, *breaks])]
        wide = max(set_paragraph(part, style, 1e9).natural_width for part in parts)
        assert not set(breaks) <= ends or wide > width - 0.01


def draw_form(page: Page) -> None:
    page.box(40, 40, 200, 30, fill="#EAF2F9")
    page.text(set_paragraph("입학 안내", Style("ko", size=20), 300), 60, 100)


def notices(count: int, file: io.BytesIO | None = None) -> bytes:
    document = Document(title="Notices", language="ko", file=file, tagged=False)
    form = document.form(draw_form)
    slot = document.slot(Field(60, 200, 300, Style("en"), NAME))
    for number in range(count):
        page = document.page()
        page.place(form)
        page.fill(slot, f"CHILD {number}")
    return document.finish()


def test_a_form_is_drawn_once_and_shown_on_every_page() -> None:
    pdf = pikepdf.open(io.BytesIO(notices(300)))
    assert len(pdf.pages) == 300
    forms = {shown.objgen for page in pdf.pages for shown in page.Resources.XObject.values()}
    assert len(forms) == 1
    data = notices(3)
    texts = page_texts(data)
    assert [text.replace("\r\n", " ").split() for text in texts] == [
        ["입학", "안내", "CHILD", str(number)] for number in range(3)
    ]
    pictures = list(page_images(data, dpi=60))
    assert len(set(pictures)) == 3


@pytest.mark.parametrize("count", [1, 127, 128, 129, 16385])
def test_a_file_of_any_number_of_pages_is_sound(count: int) -> None:
    data = notices(count)
    with pikepdf.open(io.BytesIO(data)) as pdf:
        assert pdf.check_pdf_syntax() == []
        assert len(pdf.pages) == count
    assert len(data) < 40_000 + 700 * count


def test_pages_leave_memory_when_they_are_finished(tmp_path: object) -> None:
    class Away(io.RawIOBase):
        """A file that keeps nothing."""

        def writable(self) -> bool:
            return True

        def write(self, data: bytes) -> int:  # type: ignore[override]  # bytes are all it gets
            return len(data)

    def peak(count: int) -> int:
        notices(1)
        tracemalloc.start()
        away = io.BufferedWriter(Away())
        document = Document(title="Notices", language="ko", file=away, tagged=False)
        form = document.form(draw_form)
        slot = document.slot(Field(60, 200, 300, Style("en"), NAME))
        for number in range(count):
            page = document.page()
            page.place(form)
            page.fill(slot, f"CHILD {number % 50}")
        document.finish()
        _now, most = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        return most

    few, many = peak(500), peak(4500)
    assert many - few < 4000 * 100  # bytes a page, of which a PDF's index alone takes some 40


def test_a_document_written_to_a_file_is_the_one_kept_in_memory() -> None:
    file = io.BytesIO()
    assert notices(5, file) == b""
    assert file.getvalue() == notices(5)


@pytest.mark.parametrize(
    ("value", "lines"), [("가", 1), ("가나다 라마바 사아자", 3), ("محمد علی", 2)]
)
def test_a_slot_tells_how_many_lines_a_value_takes(value: str, lines: int) -> None:
    document = Document(title="Lines", language="ko")
    assert document.slot(field("ko", width=40, lines=3)).lines(value) == lines


@pytest.mark.parametrize("tag", ["ko", "ur"])
def test_a_value_is_moved_from_its_slot(tag: str) -> None:
    pages = []
    for place, moved in (
        (field(tag), (25.0, -40.0)),
        (Field(85, 40, 300, Style(tag, size=12), NAME), (0.0, 0.0)),
    ):
        document = Document(title="Moved", language=tag, tagged=False)
        document.page().fill(document.slot(place), VALUES[tag], *moved)
        pages.append(next(page_images(document.finish(), dpi=72)))
    assert pages[0] == pages[1]
