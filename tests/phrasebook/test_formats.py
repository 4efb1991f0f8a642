import datetime as dt
import unicodedata

import pytest

from gg_desk.catalogue.contact import WEEK, Weekday
from gg_desk.catalogue.languages import languages
from gg_desk.phrasebook import formats
from gg_desk.phrasebook.book import phrasebook
from gg_desk.phrasebook.isolates import FSI, PDI, plain

TAGS = [known.tag for known in languages()]


@pytest.mark.parametrize("tag", TAGS)
@pytest.mark.parametrize("on", ["2026-01-05", "2026-01", "2026"])
def test_dates_are_gregorian_with_western_digits_in_every_language(tag: str, on: str) -> None:
    written = formats.date(on, tag)
    assert "2026" in written
    digits = [letter for letter in written if unicodedata.category(letter) == "Nd"]
    assert digits
    assert all(letter.isascii() for letter in digits)
    assert "2569" not in written


@pytest.mark.parametrize(
    ("on", "tag", "written"),
    [
        ("2026-01-05", "ko", "2026년 1월 5일"),
        (dt.date(2026, 1, 5), "en", "January 5, 2026"),
        ("2026-01-05", "km", "5 មករា 2026"),
        ("2026-01-05", "ur", "5 جنوری، 2026"),
        ("2026-01", "ko", "2026년 1월"),
        ("2026-01", "en", "January 2026"),
        ("2026", "ko", "2026년"),
        ("03-01", "ko", "3월\u00a01일"),
        ("03-01", "en", "March\u00a01"),
        ("02-29", "en", "February\u00a029"),
    ],
)
def test_a_date_is_written_as_far_as_it_is_known(on: str, tag: str, written: str) -> None:
    assert formats.date(on, tag) == written


@pytest.mark.parametrize("on", ["", "26", "2026-13", "2026-02-30", "2026/01/05", "March 1", "1-1"])
def test_what_is_no_date_is_refused(on: str) -> None:
    with pytest.raises(ValueError, match=r"date|month|day|invalid"):
        formats.date(on, "en")


@pytest.mark.parametrize(
    ("tag", "written"),
    [
        ("ko", "150,000원"),
        ("en", "150,000 won (₩150,000)"),
        ("km", "150,000 វ៉ុន (₩150,000)"),
        ("ur", "150,000 وون (₩150,000)"),
    ],
)
def test_money_matches_korean_papers(tag: str, written: str) -> None:
    assert plain(formats.money(phrasebook(), 150_000, tag).text) == written


@pytest.mark.parametrize(
    ("days", "tag", "written"),
    [
        (("sun", "mon", "tue", "wed", "thu"), "en", "Sun–Thu"),
        (("mon", "tue", "wed", "thu", "fri"), "ko", "월~금"),
        (("mon", "tue", "wed", "thu", "fri"), "ur", "پیر سے جمعہ"),
        (("fri", "mon", "wed"), "en", "Mon, Wed, Fri"),
        (("sun", "sat"), "en", "Sat, Sun"),
        (("sat", "sun"), "ko", "토, 일"),
        (("tue",), "km", "អង្គារ"),
        (WEEK, "en", "Every day"),
    ],
)
def test_weekdays_in_the_fewest_words(days: tuple[Weekday, ...], tag: str, written: str) -> None:
    assert plain(formats.weekdays(phrasebook(), days, tag)) == written


@pytest.mark.parametrize(
    ("tag", "either", "both", "commas"),
    [
        ("ko", "A, B 또는 C", "A, B 및 C", "A, B, C"),
        ("en", "A, B, or C", "A, B, and C", "A, B, C"),
        ("km", "A, B ឬ C", "A, B និង C", "A, B, C"),
        ("ur", "A، B، یا C", "A، B، اور C", "A، B، C"),
        ("my", "A၊ B သို့မဟုတ် C", "A၊ Bနှင့် C", "A၊ B၊ C"),
    ],
)
def test_lists_join_as_the_language_does(tag: str, either: str, both: str, commas: str) -> None:
    items = ["A", "B", "C"]
    assert plain(formats.one_of(items, tag)) == either
    assert plain(formats.all_of(items, tag)) == both
    assert plain(formats.listed(items, tag)) == commas


def test_each_item_of_a_list_is_isolated() -> None:
    assert formats.listed(["031-120", "1345"], "ur") == f"{FSI}031-120{PDI}، {FSI}1345{PDI}"
    assert formats.one_of(["031-120"], "ur") == f"{FSI}031-120{PDI}"


def test_a_language_is_named_in_the_readers_language() -> None:
    assert formats.language_name("km", "ko") == "크메르어"
    assert formats.language_name("km", "en") == "Khmer"
    assert formats.language_name("km", "km") == "ភាសាខ្មែរ"
    assert formats.language_name("vi", "ur") == "ویتنامی"
    assert [formats.language_name("zh-Hans", tag) for tag in ("zh-Hans", "ko", "en", "ru")] == [
        "中文",
        "중국어",
        "Chinese",
        "китайский",
    ]  # fmt: skip - nobody speaks a script


@pytest.mark.parametrize("tag", TAGS)
def test_formats_use_no_spaces_that_fonts_lack(tag: str) -> None:
    names = [formats.language_name(called, tag) for called in TAGS]
    days = [formats.weekday(day, tag) for day in WEEK]
    text = "".join(
        [formats.date("2026-12-31", tag), formats.all_of(["A", "B"], tag), *names, *days]
    )
    assert not {"\u200b", "\u202f"} & set(text)


def test_sentences_have_a_space_between_them_except_behind_a_wide_stop() -> None:
    assert formats.spaced("Why?", "So.", "Really.") == "Why? So. Really."
    assert (
        formats.spaced("为什么？", "这样。", f"{FSI}次：{PDI}", "一")
        == f"为什么？这样。{FSI}次：{PDI}一"
    )
