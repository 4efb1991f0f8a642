"""On which line of a template something stands."""

import pytest

from gg_desk.sheets.template_lines import line_of, lines_of

TEXT = '''# a comment
id = "one"

[[fields]]
key = "a"
label = { ko = "가", en = """
[[blocks]] is no header here
key = "nor this"
""" }

[[fields]] # the second
key = "b"
[fields.label]
ko = "나"

[[blocks]]
kind = "points"
lines = [
  { ko = "다" },

  { ko = "라" },
]
title.lead."x y" = 3
'''


@pytest.mark.parametrize(
    ("way", "line"),
    [
        (("id",), 2),
        (("fields", 0), 4),
        (("fields", 0, "key"), 5),
        (("fields", 0, "label"), 6),
        (("fields", 1), 11),
        (("fields", 1, "key"), 12),
        (("fields", 1, "label"), 13),
        (("fields", 1, "label", "ko"), 14),
        (("blocks", 0, "kind"), 17),
        (("blocks", 0, "lines"), 18),
        (("blocks", 0, "title", "lead", "x y"), 23),
    ],
)
def test_each_table_and_key_has_its_line(way, line) -> None:
    assert lines_of(TEXT)[way] == line


def test_what_has_no_line_of_its_own_is_where_it_is_set() -> None:
    lines = lines_of(TEXT)
    assert line_of(lines, ("blocks", 0, "lines", 1, "ko")) == 18
    assert line_of(lines, ("fields", 1, "type")) == 11
    assert line_of(lines, ("papers",)) == 0
    assert line_of(lines, ()) == 0


def test_a_statement_without_end_is_given_up_in_time() -> None:
    text = "a = 1\nb = '''\n" + "x\n" * 3000 + "'''\nc = 2\n"
    assert lines_of(text) == {(): 1, ("a",): 1}
