"""Every text has a place, and what is shipped fits into it."""

import pytest

from gg_desk.catalogue.languages import languages
from gg_desk.exchange.places import misfit, place_of
from gg_desk.exchange.row_height import Wrapped, row_height
from gg_desk.phrasebook.texts import Texts


@pytest.mark.parametrize("tag", [known.tag for known in languages()])
def test_what_is_shipped_fits(texts: Texts, tag: str) -> None:
    found = {
        message.key: told
        for message in texts.of(tag)
        if (said := texts.said(message.key, tag)) and (told := misfit(message, tag, said.words))
    }
    assert found == {}


def test_a_translator_is_told_of_the_place_in_both_languages() -> None:
    assert place_of("label.fee").brief == "항목 제목 · heading of a fact (1 × 59 mm)"
    assert place_of("program/kls/name").brief == place_of("sheet.enrollment-guide.name").brief
    assert place_of("contact/c1345/name") == place_of("program/kls/steps/0")


def test_a_text_too_long_or_not_printable_is_told(texts: Texts) -> None:
    fee = texts.messages["label.fee"]
    assert misfit(fee, "km", "ថ្លៃ") is None
    too_long = misfit(fee, "km", "ថ្លៃសេវាដែលគ្រួសារត្រូវបង់ទៅមណ្ឌលថែទាំកុមារជារៀងរាល់ខែ")
    assert too_long
    assert "59 mm" in too_long["en"]
    unprintable = misfit(fee, "km", "ថ្លៃ ⬛")
    assert unprintable
    assert "U+2B1B" in unprintable["en"]


def test_rows_are_as_high_as_their_tallest_cell() -> None:
    short, long = Wrapped("Fee", 36, 15), Wrapped("word " * 40, 36, 15)
    assert row_height([short]) == 19
    assert row_height([short, long]) > 5 * 15
    assert row_height([Wrapped("비용 " * 40, 36, 15)]) > row_height([Wrapped("fee " * 40, 36, 15)])
    assert row_height([Wrapped("x\n" * 100, 36, 15)]) == 409
