"""The free notice: a text of the office's own, in any language, on one page or on two hundred.

Its texts stand in ``tests/data/custom`` as staff would write them, and beside each what the sheet
says. After a change that is meant, look at the pages, then keep them: ``GG_DESK_RENEW=1 pytest
tests/sheets/test_custom_sheet.py``.
"""

import os
import re
import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gg_desk.errors import DeskError, UsageError
from gg_desk.sheets.order import sheet_list
from gg_desk.sheets.template_folder import bundled as bundled_shelf
from gg_desk.typeset.document import MM, PAPERS
from gg_desk.typeset.raster import page_texts

KEPT = Path(__file__).parent.parent / "data" / "custom"
LANGUAGES = ("ar", "en", "ja", "km", "ko", "lo", "my", "ne", "si", "th", "ur", "zh-Hans")
FIELDS = {"title": "2027 안내", "counselor": "김상담", "issued": "2026-12-10"}


def text_in(tag: str) -> str:
    return (KEPT / f"{tag}.txt").read_text(encoding="utf-8")


def letters(text: str) -> str:
    """Letters and digits alone: no reader gives white space, signs and directions as they were."""
    return re.sub(r"[\W_]", "", text)


@pytest.mark.parametrize("tag", LANGUAGES)
def test_the_sheet_says_what_its_reference_says(own, tag) -> None:
    text = own.sheet("custom", tag, values={"text": text_in(tag), **FIELDS}).texts[tag]
    file = KEPT / f"{tag}.sheet.txt"
    if os.environ.get("GG_DESK_RENEW") == "1":
        file.write_text(text, encoding="utf-8", newline="\n")
    assert text == file.read_text(encoding="utf-8"), f"{file.name}: see the top of this module"


def test_every_text_has_its_reference() -> None:
    names = {f"{tag}{end}" for tag in LANGUAGES for end in (".txt", ".sheet.txt")}
    assert {path.name for path in KEPT.iterdir()} == names


@pytest.mark.parametrize("tag", LANGUAGES)
def test_every_letter_of_the_text_stands_on_the_page(own, tag) -> None:
    sheet = own.sheet("custom", tag, values={"text": text_in(tag)})
    assert sheet.pages == 1
    read = letters("".join(page_texts(sheet.pdf)))
    for line in re.sub(r"(?m)^\s*\S{1,3}[.)။、．]|[*#]|^\s*[-•]", "", text_in(tag)).splitlines():
        for word in line.split():
            assert letters(word) in read, word


def test_a_text_can_be_set_in_every_language(own) -> None:
    for tag in ("vi", "fil", "ru", "uz", "mn", "bn", "id", "hi", "kk"):
        words = own.sheet("program-guide", tag).texts[tag]
        assert own.sheet("custom", tag, values={"text": words}).pages >= 1


def test_few_words_are_set_large_and_more_words_smaller_on_one_page(own, drawn) -> None:
    sizes = {}
    line = "Bring all papers to the office before the fifteenth of January.\n\n"
    for count in (2, 18, 40):
        drawn.clear()
        pages = own.sheet("custom", "en", values={"text": line * count}).pages
        [sizes[count]] = {round(seen.size, 2) for seen in drawn if seen.seen.startswith("Bring")}
        assert pages == (1 if count < 40 else 2)
    assert sizes[2] == pytest.approx(11.5 * 1.15, abs=0.01)
    assert sizes[40] == 11.5
    assert sizes[2] >= sizes[18] >= 11.5 * 0.94


@pytest.mark.parametrize("paper", ["a4", "a5", "letter"])
@pytest.mark.parametrize("tag", ["ko", "km", "ur"])
def test_many_pages_have_one_title_one_foot_and_their_number(own, drawn, tag, paper) -> None:
    values = {"text": "\n\n".join([text_in(tag)] * 12), **FIELDS}
    sheet = own.sheet("custom", tag, values=values, paper=paper)
    assert sheet.pages >= 6
    pages = [[seen for seen in drawn if seen.page == page] for page in range(sheet.pages)]
    for number, page in enumerate(pages, start=1):
        numbered = [seen for seen in page if seen.seen.endswith(f"{number} / {sheet.pages}")
                    or seen.seen.startswith(f"{number} / {sheet.pages}")]  # fmt: skip
        assert len(numbered) == 1
        assert "2027 안내" in numbered[0].seen
        titles = [seen for seen in page if seen.seen == "2027 안내" and seen.size == 20]
        assert len(titles) == (1 if number == 1 else 0)
        offices = [seen for seen in page if "가나다 지원센터" in seen.seen]
        assert len(offices) == (1 if number == sheet.pages else 0)


@pytest.mark.parametrize("paper", ["a4", "a5", "letter"])
def test_nothing_stands_on_another_line_or_beyond_the_margins(own, drawn, paper) -> None:
    width, height = PAPERS[paper]
    for tag in ("km", "my", "ur"):
        drawn.clear()
        own.sheet("custom", tag, values={"text": text_in(tag) * 4, **FIELDS}, paper=paper)
        for at, line in enumerate(drawn):
            assert line.left >= 15 * MM - 0.1
            assert line.right <= width - 15 * MM + 0.1
            assert line.bottom <= height - 5 * MM
            assert not [other for other in drawn[:at] if other.seen.strip() and line.covers(other)]


def test_the_last_page_never_holds_the_foot_alone(own, drawn) -> None:
    for count in range(30, 48):
        drawn.clear()
        own.sheet("custom", "en", values={"text": "One more line.\n" * count})
        last = [seen for seen in drawn if seen.page == drawn[-1].page]
        assert len([seen for seen in last if seen.seen == "One more line."]) >= 2


def test_without_a_text_there_are_lines_to_write_on_and_the_office_is_told(own) -> None:
    sheet = own.sheet("custom", "ko", "ur")
    assert sheet.pages == 2
    assert "lines to write" in sheet.cautions[0]["en"]
    assert not own.sheet("custom", "ko", values={"text": "글"}).cautions


def test_a_text_is_in_one_language(own) -> None:
    with pytest.raises(UsageError, match="one --language") as caught:
        own.sheet("custom", "ko", "km", values={"text": "글"})
    assert "언어를 하나만" in caught.value.ko


def test_a_text_takes_no_program(own) -> None:
    with pytest.raises(UsageError, match="no program"):
        own.sheet("custom", "ko", values={"text": "글"}, program=own.childcare)


def test_what_cannot_be_printed_is_refused_by_name(own) -> None:
    with pytest.raises(DeskError, match="U\\+F0000"):
        own.sheet("custom", "ko", values={"text": "글\n\n- 하나 \U000f0000"})
    with pytest.raises(DeskError, match="title of a sheet"):
        own.sheet("custom", "ko", values={"text": "글", "title": "제목 " * 300})


def test_the_korean_line_names_the_language_for_the_office(own) -> None:
    text = own.sheet("custom", "km", values={"text": "សាលារៀន"}).texts["km"]
    assert "크메르어 자유 안내문" in text
    assert "자유 안내문" not in own.sheet("custom", "ko", values={"text": "글"}).texts["ko"]


def test_the_same_text_gives_the_same_bytes(own) -> None:
    values = {"text": text_in("km"), **FIELDS}
    assert (
        own.sheet("custom", "km", values=values).pdf == own.sheet("custom", "km", values=values).pdf
    )


def test_ten_times_the_text_takes_ten_times_the_time(own) -> None:
    def seconds(count: int) -> float:
        text = "\n\n".join([text_in("km")] * count)
        start = time.process_time()
        pages = own.sheet("custom", "km", values={"text": text}).pages
        spent = time.process_time() - start
        assert pages > count // 3
        return spent

    seconds(1)  # loads fonts
    assert seconds(200) < 25 * seconds(20)


def test_sheets_told_by_facts_are_offered_first() -> None:
    assert [template.id for template in sheet_list(bundled_shelf()).templates][-1] == "custom"


@settings(
    deadline=None,
    max_examples=25,
    suppress_health_check=[HealthCheck.function_scoped_fixture],  # ``own`` keeps nothing
)
@given(
    st.sampled_from(["ko", "km", "ur", "my"]),
    st.lists(st.one_of(st.text(max_size=200), st.sampled_from(["\n\n", "\n- ", "\n1. ", "**", "\n# ", "☐ "])))
    .map("".join),
)  # fmt: skip
def test_any_text_is_printed_or_refused_in_a_sentence(own, tag, text) -> None:
    pages, said = 0, ""
    try:
        pages = own.sheet("custom", tag, values={"text": text}).pages
    except DeskError as refused:
        said = refused.en
    assert pages or "nothing was printed" in said
