"""What a faulty template is told: file, line, what is wrong, and what may stand there."""

import re
from pathlib import Path

import pytest

from gg_desk.catalogue.sheet import TemplateFault
from gg_desk.sheets.template_folder import templates_of

TEMPLATE = """id = "own"
name = { ko = "우리 안내", en = "Our sheet" }
purpose = { ko = "알립니다.", en = "Tells." }
[[fields]]
key = "student"
type = "text"
label = { ko = "학생", en = "Student" }
[[blocks]]
kind = "title"
[[blocks]]
kind = "fields"
fields = ["student"]
"""
LAST = TEMPLATE.count("\n")
UNKNOWN = "“{}” is not known here."


def faults(folder: Path, text: str | bytes, name: str = "own.toml") -> tuple[TemplateFault, ...]:
    (folder / name).write_bytes(text.encode() if isinstance(text, str) else text)
    shelf = templates_of(folder)
    assert len(shelf.templates) == 11 + (not shelf.faults)
    for fault in shelf.faults:
        assert fault.file == name
        assert re.search("[가-힣]", fault.why["ko"])
        assert f"sheets/{name}" in fault.told["en"]
    return shelf.faults


def test_the_template_that_the_others_change_is_sound(tmp_path) -> None:
    assert faults(tmp_path, TEMPLATE) == ()


@pytest.mark.parametrize(
    ("old", "new", "line", "said"),
    [
        ('kind = "fields"', 'kind = "feilds"', 11, "Did you mean “fields”?"),
        ('kind = "fields"', "", 10, "does not say its kind"),
        ('fields = ["student"]', 'feelds = ["student"]', 12, "Did you mean “fields”?"),
        ('fields = ["student"]', "", 10, "“fields” is missing"),
        ('fields = ["student"]', "fields = []", 12, "length >= 1"),
        ('fields = ["student"]', 'fields = ["studnet"]', 12, "Did you mean “student”?"),
        ('fields = ["student"]', 'fields = ["student"]\ncolumns = 9', 13, "<= 4"),
        ('fields = ["student"]', 'fields = ["student"]\ncolumns = "2"', 13, "another kind"),
        ('type = "text"', 'type = "dat"', 6, "Did you mean “date”?"),
        ('type = "text"', "", 4, "“type” is missing"),
        ('type = "text"', 'type = "text"\nexample = 2027-03-02', 7, "another kind"),
        ('key = "student"', 'key = "Student"', 5, "cannot be a key"),
        (', en = "Student"', "", 7, "no text in en"),
        ('en = "Our sheet"', 'en = " "', 2, "no text in en"),
        ('en = "Our sheet"', 'en = "Our sheet", kr = "x"', 2, UNKNOWN.format("kr")),
        ('id = "own"', 'id = "Own sheet"', 1, "cannot be an id"),
        ('id = "own"', 'id = "own"\npapers = ["a3"]', 2, "Use one of: a4, a5, letter"),
        ('id = "own"', 'id = "own"\npapers = []', 0, "at least one"),
        ('id = "own"', 'id = "own"\nonly = ["kh"]', 2, UNKNOWN.format("kh")),
        ('id = "own"', 'id = "own"\nlanguages = ["ko"]', 2, UNKNOWN.format("languages")),
        ('id = "own"', 'id = "own"\ndrawn = "custom"', 2, "either blocks or drawn"),
        ('kind = "title"', 'kind = "rule"', 0, "exactly one block"),
        ("[[fields]]", "[fields]", 4, "double brackets"),
    ],
)  # fmt: skip
def test_a_fault_is_told_with_its_line(tmp_path, old, new, line, said) -> None:
    found = faults(tmp_path, TEMPLATE.replace(old, new, 1))
    assert [fault.line for fault in found if said in fault.why["en"]] == [line]


@pytest.mark.parametrize(
    ("block", "line", "said"),
    [
        ('kind = "title"', 1, "exactly one block"),
        ('kind = "facts"', 1, "needs_program = true"),
        ('kind = "schemes"', 1, 'only = ["ko"]'),
        ('kind = "note"', 1, UNKNOWN.format("note")),
        ('kind = "tear-off"\nreply_by = "student"', 3, UNKNOWN.format("student")),
        ('kind = "text"\nwords = {}', 3, "no text in ko"),
        ('kind = "text"\nwords = { en = "Only English" }', 3, "no text in ko"),
        ('kind = "text"\nwords = { ko = "가", km = " " }', 3, "no text in km"),
        ('kind = "text"\nwords = { ko = "가", khm = "x" }', 3, "Did you mean “km”?"),
        ('kind = "text"\nwords = { ko = "{studnet}" }', 3, "Did you mean “{student}”?"),
        ('kind = "text"\nwords = { ko = "가 } 나" }', 3, "A brace stands alone"),
        ('kind = "text"\nwords = { ko = "가 \ue000 나" }', 3, "U+E000"),
        ('kind = "text"\nwords = { ko = "' + "가" * 2001 + '" }', 3, "2001 characters"),
        ('kind = "text"\nwords = { same = "x", ko = "가" }', 3, UNKNOWN.format("same")),
        ('kind = "text"\nwords = { phrase = "label.documnets" }', 3, "Did you mean “label.documents”?"),
        ('kind = "text"\nwords = { phrase = "nothing" }', 3, "label.…"),
        ('kind = "text"\nwords = { phrase = "date.deadline" }', 3, 'date = "FIELD"'),
        ('kind = "text"\nwords = { phrase = "date.deadline", date = "when" }', 3, UNKNOWN.format("when")),
        ('kind = "text"\nwords = { phrase = "duration.days", count = "student" }', 3, "counts something"),
        ('kind = "text"\nwords = { program = "name" }', 3, "No single program"),
        ('kind = "points"\nheading = { ko = "가" }\nicon = "mony"', 4, "Did you mean “money”?"),
        ('kind = "points"\nheading = { ko = "가" }\nlines = [\n{ ko = "가" },\n{ en = "x" },\n]', 4, "“lines” has no text in ko"),
        ('kind = "table"\nrows = [[{ ko = "가" }]]', 3, "length 2"),
        ('kind = "picture"\nfile = "logo.png"\nwidth = 30', 3, "no picture “logo.png”"),
        ('kind = "picture"\nfile = "../logo.png"\nwidth = 30', 3, "outside the folder"),
        ('kind = "picture"\nfile = "/etc/logo.png"\nwidth = 30', 3, "outside the folder"),
        ('kind = "picture"\nfile = "C:\\\\logo.png"\nwidth = 30', 3, "outside the folder"),
        ('kind = "picture"\nfile = "a\\u0000b"\nwidth = 30', 3, "no picture"),
    ],
)  # fmt: skip
def test_a_fault_of_a_block_is_told_with_its_line(tmp_path, block, line, said) -> None:
    found = faults(tmp_path, f"{TEMPLATE}[[blocks]]\n{block}\n")
    assert [fault.line - LAST for fault in found if said in fault.why["en"]] == [line]


def test_a_link_out_of_the_folder_is_no_picture(tmp_path) -> None:
    (tmp_path / "elsewhere.png").write_bytes(b"x")
    folder = tmp_path / "sheets"
    folder.mkdir()
    (folder / "logo.png").symlink_to(tmp_path / "elsewhere.png")
    (fault,) = faults(
        folder, TEMPLATE + '[[blocks]]\nkind = "picture"\nfile = "logo.png"\nwidth = 30\n'
    )
    assert "outside the folder" in fault.why["en"]


@pytest.mark.parametrize(
    ("data", "line", "said"),
    [
        (b'id = "own\n', 1, "not TOML"),
        (b'id = "own"\nname = { ko = "x"', 2, "not TOML"),
        (b'id = "own"\nid = "own"\n', 2, "not TOML"),
        (b"a = " + b"[" * 20_000, 1, "not TOML"),
        (b"a = " + b"9" * 5000, 1, "not TOML"),
        ('id = "own"\nname = "우리"\n'.encode("cp949"), 2, "encoding UTF-8"),
        ('id = "own"\n'.encode("utf-16"), 1, "encoding UTF-8"),
        (b'id = "\x00"\n', 1, "not TOML"),
        (b"#" * 200_001, 0, "larger than 200,000 bytes"),
        (b"", 0, "is missing"),
    ],
)
def test_a_file_that_is_no_template_is_told_so(tmp_path, data, line, said) -> None:
    first, *_others = faults(tmp_path, data)
    assert first.line == line
    assert said in first.why["en"]


def test_what_notepad_adds_does_no_harm(tmp_path) -> None:
    assert faults(tmp_path, b"\xef\xbb\xbf" + TEMPLATE.replace("\n", "\r\n").encode()) == ()
    broken = TEMPLATE.replace('kind = "fields"', 'kind = "x"').replace("\n", "\r\n")
    (fault,) = faults(tmp_path, b"\xef\xbb\xbf" + broken.encode())
    assert fault.line == 11


def test_every_fault_is_told_in_the_order_of_its_lines(tmp_path) -> None:
    broken = TEMPLATE.replace('"text"', '"x"').replace("[[blocks]]\n", "[[blocks]]\nx = 1\n")
    assert [fault.line for fault in faults(tmp_path, broken)] == [6, 9, 12]


def test_there_may_be_only_so_many_blocks_and_fields(tmp_path) -> None:
    (fault,) = faults(tmp_path, TEMPLATE + '[[blocks]]\nkind = "rule"\n' * 99)
    assert (fault.line, "at most 100 blocks" in fault.why["en"]) == (LAST + 197, True)
    field = '[[fields]]\nkey = "k{}"\ntype = "text"\nlabel = {{ ko = "가", en = "A" }}\n'
    (fault,) = faults(tmp_path, TEMPLATE + "".join(field.format(at) for at in range(40)))
    assert "at most 40 fields" in fault.why["en"]
    both = faults(tmp_path, TEMPLATE + field.format(1) * 2)
    assert [fault.line for fault in both] == [LAST + 2, LAST + 6]
    assert "used twice" in both[0].why["en"]


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ('drawn = "kustom"', "Did you mean “custom”?"),
        ('drawn = "custom"\nown_text = false', "cannot be changed"),
        ('drawn = "interpreter-card"\npapers = ["a4", "a5"]', UNKNOWN.format("a5")),
        ('drawn = "interpreter-card"\nlayouts = ["stacked"]', UNKNOWN.format("stacked")),
        (
            'drawn = "custom"\n[[fields]]\nkey = "title"\ntype = "text"\nlabel = { ko = "가", en = "A" }',
            "needs its field “text”",
        ),
    ],
)
def test_a_drawn_sheet_stays_as_it_is_drawn(tmp_path, changed, said) -> None:
    head = TEMPLATE.split("[[fields]]", maxsplit=1)[0]
    assert said in " ".join(fault.why["en"] for fault in faults(tmp_path, f"{head}{changed}\n"))
