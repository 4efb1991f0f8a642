"""Prose: the few signs that staff may write, in every script, and nothing of the text lost."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gg_desk.typeset.document import Document
from gg_desk.typeset.markup import Part, parts, plain_lines
from gg_desk.typeset.paragraph import Paragraph
from gg_desk.typeset.prose import numbers_in_order, prose
from gg_desk.typeset.stacks import stack
from gg_desk.typeset.text import Style

SIGNS = frozenset("*#-•☐\\")
WIDTH = 300.0


def shown(source: str) -> list[tuple[str, str]]:
    """The parts of a text: kind with level or number, and words with bold between < and >."""
    return [line for part in parts(source) for line in _shown(part, "")]


def _shown(part: Part, inside: str) -> list[tuple[str, str]]:
    detail = {"heading": str(part.level), "number": part.number}.get(part.kind, "")
    text = "".join(f"<{words.text}>" if words.bold else words.text for words in part.words)
    own = (f"{inside}{part.kind} {detail}".rstrip(), text)
    return [own, *(line for inner in part.inner for line in _shown(inner, f"{inside}  "))]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("one\ntwo\n\nthree", [("paragraph", "one\ntwo"), ("paragraph", "three")]),
        ("# Title\ntext\n## Below", [("heading 1", "Title"), ("paragraph", "text"), ("heading 2", "Below")]),
        ("above\n---\nbelow", [("paragraph", "above"), ("rule", ""), ("paragraph", "below")]),
        ("- one\n• two\n* three", [("bullet", "one"), ("bullet", "two"), ("bullet", "three")]),
        ("☐ 여권\n  ☐ 사본", [("check", "여권"), ("  check", "사본")]),
        ("1. one\n2) two", [("number 1.", "one"), ("number 2)", "two")]),
        ("១. មួយ\n၂။ နှစ်\n٣) ثلاثة\n１．四\n5、五",
         [("number ១.", "មួយ"), ("number ၂။", "နှစ်"), ("number ٣)", "ثلاثة"), ("number １．", "四"), ("number 5、", "五")]),
        ("- one\n  - two\n\t1. three\n- four",
         [("bullet", "one"), ("  bullet", "two"), ("  number 1.", "three"), ("bullet", "four")]),
        ("- one\n  goes on\nnot here", [("bullet", "one\ngoes on"), ("paragraph", "not here")]),
        ("  - first", [("bullet", "first")]),
        ("a **b** c", [("paragraph", "a <b> c")]),
        ("**한국어**를 **배**웁니다", [("paragraph", "<한국어>를 <배>웁니다")]),
        ("**two\nlines**", [("paragraph", "<two\nlines>")]),
        ("- **bold** item", [("bullet", "<bold> item")]),
        ("1. 031-120\n2) 2026-11-22\n3. 3.5 kg", [("number 1.", "031-120"), ("number 2)", "2026-11-22"), ("number 3.", "3.5 kg")]),
    ],
)  # fmt: skip
def test_signs_are_read(source, expected) -> None:
    assert shown(source) == expected


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("2 ** 3 ** 4", "2 ** 3 ** 4"),
        ("an **open one", "an **open one"),
        ("****", "****"),
        ("**a ** b**", "<a ** b>"),
        (r"\# no heading", "# no heading"),
        (r"\- no item", "- no item"),
        (r"1\. no number", "1. no number"),
        (r"\**no bold\**", "**no bold**"),
        (r"\---", "---"),
        (r"C:\Program \\ \150,000", "C:\\Program \\ \\150,000"),
        ("#hash", "#hash"),
        ("-5 degrees", "-5 degrees"),
        ("*star", "*star"),
        ("1.5 hours", "1.5 hours"),
        ("11. 22. 오후 2시", "11. 22. 오후 2시"),
        ("031) 123-4567", "031) 123-4567"),
        ("02) 2110-1234", "02) 2110-1234"),
        ("2026. 11. 22.", "2026. 11. 22."),
        ("1、2、3号", "1、2、3号"),
        ("   as typed", "   as typed"),
        ("-", "-"),
        ("#", "#"),
    ],
)
def test_anything_else_is_text_as_typed(source, text) -> None:
    assert shown(source) == [("paragraph", text)]


@pytest.mark.parametrize("source", ["", "\n\n", "  \n\t\n", "\u2028"])
def test_white_space_alone_is_nothing(source) -> None:
    assert parts(source) == []


def lost(source: str, out: str) -> str:
    """What of ``source`` is not in ``out``, which must say the rest in its order; no white space."""
    wanted = iter(re.sub(r"\s", "", out))
    following = next(wanted, None)
    missing = ""
    for char in re.sub(r"\s", "", source):
        if char == following:
            following = next(wanted, None)
        else:
            missing += char
    assert following is None, "something was added or changed its place"
    return missing


text_like = st.lists(
    st.one_of(
        st.sampled_from(
            ["**", "☐ ", "- ", "* ", "• ", "# ", "## ", "---", "\n", "\n\n", "  ", "\\", "1. ", "១) ", "၂။ ", "٣. ", "5、"]
        ),
        st.text(st.characters(exclude_characters="·─"), max_size=8),
        st.sampled_from(["보육료", "សាលា", "اسکول", "031-120", "é\u0301", "ကျောင်း"]),
    ),
    max_size=40,
).map("".join)  # fmt: skip


@settings(deadline=None, max_examples=300)
@given(text_like)
def test_nothing_but_signs_is_lost_and_nothing_changes_its_place(source) -> None:
    def said(part: Part) -> str:
        inner = "".join(map(said, part.inner))
        return part.number + "".join(words.text for words in part.words) + inner

    assert set(lost(source, "".join(map(said, parts(source))))) <= SIGNS
    lines = "\n".join(plain_lines(parts(source)))
    assert set(lost(source, re.sub(r"(?m)^( *)[·☐] |^─+$", r"\1", lines))) <= SIGNS


@settings(deadline=None, max_examples=200)
@given(st.text(st.characters(exclude_characters="*#-•☐\\", exclude_categories=["Nd"])))
def test_text_without_signs_is_itself(source) -> None:
    assert lost(source, "".join(text for _kind, text in shown(source))) == ""
    assert {kind for kind, _text in shown(source)} <= {"paragraph"}


@pytest.fixture
def printed(monkeypatch):
    """Prints a text and gives what was drawn: each paragraph with its left end."""

    def draw(source: str, language: str) -> list[tuple[Paragraph, float]]:
        drawn: list[tuple[Paragraph, float]] = []
        page = Document(title="", language=language).page()
        monkeypatch.setattr(
            page, "text", lambda set_text, x, _y, _kind: drawn.append((set_text, x))
        )
        stack(list(prose(parts(source), Style(language), "#C9D3DC")))(WIDTH).draw(page, 0, 0)
        return drawn

    return draw


def test_bold_is_bold_in_every_language_also_within_a_word(printed, sentences) -> None:
    assert len(sentences) == 21
    for language, (sentence, *_rest) in sentences.items():
        plain = re.sub(r"[\u2066-\u2069]", "", sentence)
        middle = next(at for at in range(len(plain) // 2, len(plain)) if plain[at].isalpha())
        [(whole, _x)] = printed(f"{plain[:middle]}**{plain[middle:]}**", language)
        runs = [placed for line in whole.lines for placed in line.placed]
        weights = {placed.run.face.weight for placed in runs if placed.text.strip()}
        assert weights == {400, 700}, language
        bold = "".join(
            placed.text
            for line in whole.lines
            for placed in sorted(line.placed, key=lambda placed: placed.start)
            if placed.run.face.weight == 700
        )
        assert abs(len(bold) - len(plain[middle:])) <= 4 + len(whole.lines), language


@pytest.mark.parametrize(
    "language", ["km", "th", "lo", "my", "ur", "ar", "ko", "zh-Hans", "ja", "si", "ne"]
)
def test_markers_stand_where_reading_begins(printed, language) -> None:
    style = Style(language)
    (number, number_left), (text, text_left), (nested, nested_left) = printed(
        "1. 031-120\n  - 120", language
    )
    assert (number.text, text.text.strip("\u2068\u2069"), nested.text) == ("1.", "031-120", "120")
    if style.rtl:
        assert text_left == 0
        assert text.width < number_left
        assert text_left + text.width > nested_left + nested.width
        assert number_left + number.width == WIDTH
    else:
        assert number_left == 0
        assert number.width < text_left < nested_left
    # The number ends where a small gap parts it from its text.
    assert number.style.align == "end"


def in_order(text: str) -> str:
    return numbers_in_order(text, rtl=True)


@pytest.mark.parametrize(
    "number",
    ["031-120", "031-8008-2340", "1577-1366", "010 1234 5678", "(031) 123-4567", "031) 123-4567",
     "+82 31-123-4567", "2027-03-02"],
)  # fmt: skip
def test_phone_numbers_and_dates_keep_their_order_from_right_to_left(number) -> None:
    assert in_order(f"فون {number} پر") == f"فون \u2068{number}\u2069 پر"
    assert in_order(f"\u2068{number}\u2069") == f"\u2068{number}\u2069"
    assert numbers_in_order(f"전화 {number}", rtl=False) == f"전화 {number}"
    assert "\u2068" in numbers_in_order(f"전화 {number} فون", rtl=False)


def test_brackets_around_a_number_stay_outside() -> None:
    assert in_order("(010 1234 5678)") == "(\u2068010 1234 5678\u2069)"


@pytest.mark.parametrize("text", ["9:00-18:00", "150,000", "3-5", "2027", "10 15", "1.5"])
def test_other_numbers_are_left_alone(text) -> None:
    assert in_order(f"سے {text} تک") == f"سے {text} تک"
