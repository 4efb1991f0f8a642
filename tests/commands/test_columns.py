from gg_desk.commands.columns import columns, visible, width


def test_korean_takes_two_places_and_marks_none() -> None:
    assert [width(text) for text in ("ab", "가나", "é", "e\u0301", "ភាសា", "전화 1")] == [
        2,
        4,
        1,
        1,
        4,
        6,
    ]


def test_cells_are_padded_by_what_the_eye_sees() -> None:
    assert columns([["가나", "x"], ["a", "y"]]) == "가나  x\na     y\n"


def test_the_last_cell_and_lonely_cells_are_not_padded() -> None:
    assert columns([["a", ""], ["longer"], ["b", "c"]]) == "a\nlonger\nb  c\n"
    assert columns([]) == ""


def test_controls_never_reach_the_terminal() -> None:
    assert visible("a\x1b[31mb\nc") == "a [31mb c"
