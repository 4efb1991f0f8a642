"""Runs: the quick look at simple text gives what the whole analysis gives."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gg_desk.typeset import runs
from gg_desk.typeset.runs import Context, Cut, cuts, itemize
from gg_desk.typeset.text import Span, Style

LANGUAGES = ("ko", "zh-Hans", "ja", "en", "vi", "ru", "kk", "km", "th", "my", "ne", "si", "ur")
TEXTS = st.text(
    alphabet="Aző ЖяКҚ가각힣속中国あカ0123456789.,-/:()[]“” \u00a0\u2068\u2069\u200d\u0301\u1100\u1161️☐"
    "ក្ខាំ១กำ่ะမြို့ကက္षिश्રීශ්රීسَر۵\n",
    max_size=24,
)
BEFORE = st.sampled_from([(), ("Latn",), ("Hang", "Latn"), ("Cyrl", "Khmr", "Hang")])


@given(TEXTS, st.sampled_from(LANGUAGES), BEFORE)
def test_a_quick_look_finds_the_same_runs(text: str, language: str, before: Context) -> None:
    quick, after = cuts(text, language, 400, before)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(runs, "_one_cut", lambda *_: None)
        patch.setattr(runs, "_units", lambda *_: [])
        whole, expected = cuts(text, language, 400, before)
    assert joined(quick) == joined(whole)
    assert after == expected


def joined(found: list[Cut]) -> list[Cut]:
    """Neighbours that are alike as one: the analysis parts what no face has."""
    together: list[Cut] = []
    for cut in found:
        if together and together[-1][2:] == cut[2:]:
            together[-1] = (together[-1][0], *cut[1:])
        else:
            together.append(cut)
    return together


@pytest.mark.parametrize("text", ["경기도 안산시 12", "Nguyễn Thị 031-120", "Ким Алина, 5"])
def test_plain_sentences_are_one_run(text: str) -> None:
    language = {"경": "ko", "N": "vi", "К": "ru"}[text[0]]
    assert len(itemize([Span(text)], Style(language))) == 1


@pytest.mark.parametrize(
    ("text", "home", "languages"),
    [
        ("학교 SOK", "ko", ["ko", "en"]),
        ("сад (어린이집)", "ru", ["ru", "ko", "ru"]),
        ("កក SOK កក", "km", ["km", "en", "km"]),
        ("प ру", "ne", ["ne", "ru"]),
        ("Nguyễn", "vi", ["vi"]),
        ("ひらがな", "ko", ["ja"]),
    ],
)
def test_each_run_is_shaped_in_the_language_of_its_script(
    text: str, home: str, languages: list[str]
) -> None:
    assert [run.language for run in itemize([Span(text)], Style(home))] == languages
