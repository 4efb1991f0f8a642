from gg_desk.phrasebook.isolates import isolate
from gg_desk.phrasebook.pointing import letters, under

WON = f"{isolate('150,000')} won"
MONTH = f"{isolate(WON)} a month"
PRINTED = ["Amount", WON, MONTH, "month"]
PAGE = "Amount\r\n \r\n150,000 won  a\r\nmonth\r\n12 months"


def best(page: str, at: int) -> str:
    return PRINTED[under(page, at, PRINTED)[0]]


def test_a_finger_on_the_wording_of_a_text_means_that_text() -> None:
    assert best(PAGE, PAGE.index("Amount")) == "Amount"
    assert best(PAGE, PAGE.index(" a\r") + 1) == MONTH
    assert best(PAGE, PAGE.index("month")) == MONTH


def test_a_finger_on_an_inserted_text_means_the_inserted_one() -> None:
    assert best(PAGE, PAGE.index("won")) == WON


def test_a_value_is_no_wording_but_its_text_is_found() -> None:
    assert set(under(PAGE, PAGE.index("150"), PRINTED)) == {1, 2}


def test_where_no_text_stands_there_is_none() -> None:
    assert under(PAGE, PAGE.index("12"), PRINTED) == []
    assert under("", 0, PRINTED) == []


def test_letters_leave_out_what_readers_of_pdfs_add() -> None:
    assert letters("ខ្មែរ \u200b\r\nខ") == "ខ្មែរខ"
    assert letters(isolate("031-120")) == "031-120"
