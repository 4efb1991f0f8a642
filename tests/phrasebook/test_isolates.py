import icu
import pytest

from gg_desk.phrasebook.book import phrasebook
from gg_desk.phrasebook.isolates import isolate, plain


def as_displayed(text: str) -> str:
    """``text`` as a right-to-left line shows it, from left to right."""
    bidi = icu.Bidi()
    bidi.setPara(icu.UnicodeString(text), 1)
    return plain(str(bidi.writeReordered(icu.Bidi.DO_MIRRORING)))


@pytest.mark.parametrize(
    "value",
    ["031-120", "1661-0222", "09:00–18:00", "150,000", "2026-01-05", "1 → 3", "K7QF-3XWA-9"],
)
def test_a_value_keeps_its_order_after_arabic_letters(value: str) -> None:
    assert value in as_displayed(f"فون {isolate(value)} پر")


def test_without_isolates_a_phone_number_is_printed_backwards() -> None:
    assert "120-031" in as_displayed("فون 031-120 پر")


def test_money_in_an_urdu_sentence_keeps_its_order() -> None:
    won = phrasebook().say("money.won", "ur", amount="1,150,000")
    shown = as_displayed(phrasebook().say("amount.month", "ur", amount=won).text)
    assert shown.count("1,150,000") == 2


def test_plain_text_has_no_isolates() -> None:
    assert plain(f"a {isolate('b')}") == "a b"
