"""An office's own templates: read from its folder, printed in every language, and said plainly where words lack."""

import datetime as dt
import re
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from gg_desk.catalogue.languages import languages
from gg_desk.catalogue.sheet import FieldType, Sheet, SheetOrder
from gg_desk.errors import DeskError, UsageError
from gg_desk.resources import resource
from gg_desk.settings import Office
from gg_desk.sheets.facts import Lookups
from gg_desk.sheets.order import render, sheet_list
from gg_desk.sheets.template_folder import bundled as bundled_shelf
from gg_desk.sheets.template_folder import templates_of
from gg_desk.sheets.vocabulary import BlockSpec

TODAY = dt.date(2026, 11, 22)
GUIDE = resource("sheets", "README.md").read_text(encoding="utf-8")
EXAMPLE = re.search(r"```toml\n(.*?)```", GUIDE, re.DOTALL)[1]
HEAD = """id = "own"
name = { ko = "우리 안내", en = "Our sheet" }
purpose = { ko = "알립니다.", en = "Tells." }
general_contacts = ["c1345"]
"""
TITLE = '[[blocks]]\nkind = "title"\n'


def printed(folder: Path, lookups: Lookups, text: str, *tags: str, **asked) -> Sheet:
    """The sheet of the template ``text``, the only one in ``folder``."""
    (folder / "own.toml").write_text(text, encoding="utf-8")
    shelf = templates_of(folder)
    assert shelf.faults == ()
    id_ = re.search(r'id = "(.*)"', text)[1]
    order = SheetOrder(template=id_, languages=tags, **asked)
    return render(order, Office(name="가나다 지원센터"), lookups, TODAY, shelf=shelf)


def block(**keys: str) -> str:
    return "[[blocks]]\n" + "".join(f"{key} = {value}\n" for key, value in keys.items())


def test_the_example_of_the_guide_prints_in_every_language(tmp_path, bundled) -> None:
    tags = [language.tag for language in languages()]
    values = {"student": "SOK DARA", "starts": "2027-03-08", "reply_by": "2027-02-20"}
    sheet = printed(tmp_path, bundled, EXAMPLE, *tags, values=values)
    for tag in tags:
        text = sheet.texts[tag]
        assert "SOK DARA" in text
        assert "2027년 3월 8일" in text
        assert "한국어 교실에 등록하고 싶습니다" in text
    assert "ខ្ញុំចង់ចុះឈ្មោះ" in sheet.texts["km"]
    # Nothing was said in the languages that the example has, all was said in the others.
    told = {caution["en"].split("(")[1].split(")")[0] for caution in sheet.cautions}
    assert told == set(tags) - {"ko", "en", "km", "ur", "zh-Hans"}


def test_the_guide_names_every_kind_of_block() -> None:
    kinds = {str(kind.__struct_config__.tag) for kind in get_args(BlockSpec)}
    table = GUIDE.split("## Every block")[1].split("## A full example")[0]
    named = {
        word
        for row in re.findall(r"^\| (`.*?) \|", table, re.MULTILINE)
        for word in re.findall(r"`(.*?)`", row)
    }
    assert named == kinds


def test_the_guide_names_every_type_of_field_and_every_key_that_the_phrasebook_names(
    bundled,
) -> None:
    words = set(re.findall(r"[a-z_]+", GUIDE))
    assert words >= set(get_args(FieldType))
    keys = bundled.book.keys()
    assert words >= {key.removeprefix("field.") for key in keys if key.startswith("field.")}


@pytest.mark.parametrize("tag", ["km", "ur"])
def test_words_that_lack_a_language_stand_in_english_and_the_office_is_told(
    tmp_path, bundled, tag
) -> None:
    text = HEAD + TITLE + block(kind='"text"', words='{ ko = "쉽니다.", en = "We are closed." }')
    sheet = printed(tmp_path, bundled, text, tag)
    assert "We are closed." in sheet.texts[tag]
    assert "쉽니다." in sheet.texts[tag]
    (caution,) = sheet.cautions
    assert f"({tag})" in caution["en"]
    assert "own.toml" in caution["ko"]
    assert printed(tmp_path, bundled, text, "ko", "en").cautions == ()


def test_words_without_english_stand_in_korean(tmp_path, bundled) -> None:
    text = HEAD + TITLE + block(kind='"text"', words='{ ko = "쉽니다." }')
    sheet = printed(tmp_path, bundled, text, "en")
    assert "쉽니다." in sheet.texts["en"]
    assert "not given in English (en)" in sheet.cautions[0]["en"]


def test_a_value_stands_in_the_words_that_name_its_field(tmp_path, bundled) -> None:
    fields = '[[fields]]\nkey = "day"\ntype = "date"\nlabel = { ko = "날", en = "Day" }\n'
    words = '{ ko = "{day}에 오세요.", en = "Come on {day}." }'
    text = HEAD + fields + TITLE + block(kind='"text"', words=words)
    filled = printed(tmp_path, bundled, text, "en", values={"day": "2027-03-08"}).texts["en"]
    assert "Come on March 8, 2027." in filled
    assert "2027년 3월 8일에 오세요." in filled
    assert "Come on ________." in printed(tmp_path, bundled, text, "en").texts["en"]


def test_braces_in_a_name_are_only_braces(tmp_path, bundled) -> None:
    text = HEAD.replace("Our sheet", "Sheet {1}") + TITLE
    assert "Sheet {1}" in printed(tmp_path, bundled, text, "en").texts["en"]


def test_a_known_key_is_named_in_every_language_another_as_the_template_says(
    tmp_path, bundled
) -> None:
    fields = "".join(
        f'[[fields]]\nkey = "{key}"\ntype = "text"\nlabel = {{ ko = "가", en = "A", km = "ក" }}\n'
        for key in ("school", "our_school")
    )
    text = HEAD + fields + TITLE + block(kind='"fields"', fields='["school", "our_school"]')
    said = printed(tmp_path, bundled, text, "km").texts["km"]
    assert f"{bundled.book.say('field.school', 'km').text}: ________" in said
    assert "ក: ________" in said


def test_phones_in_own_words_keep_their_order_from_right_to_left(tmp_path, bundled) -> None:
    text = HEAD + TITLE + block(kind='"text"', words='{ ko = "가", ur = "فون 031-120" }')
    assert "\u2068031-120\u2069" in printed(tmp_path, bundled, text, "ur").texts["ur"]


@pytest.mark.parametrize("layout", ["side-by-side", "stacked", "single"])
@pytest.mark.parametrize("tag", ["ko", "ur"])
def test_every_block_for_offices_prints_in_every_layout(tmp_path, bundled, tag, layout) -> None:
    Image.new("RGB", (300, 100), "#0B4F8A").save(tmp_path / "logo.png")
    words = '{ ko = "가나다", en = "Words" }'
    kinds = [
        block(kind='"heading"', words=words),
        block(kind='"heading"', words=words, icon='"clock"'),
        block(kind='"text"', words=words, size='"large"'),
        block(kind='"points"', heading=words, lines=f"[{words}]", notes=f"[{words}]"),
        block(kind='"points"', heading=words, lines=f"[{words}, {words}]", mark='"numbered"'),
        block(kind='"table"', heads=f"[{words}, {words}]", rows=f"[[{words}, {words}]]"),
        block(kind='"table"', rows=f'[[{words}, {{ same = "" }}]]'),
        block(kind='"say"'),
        block(kind='"blanks"', heading=words, lines=f"[{words}, {words}, {words}]"),
        block(kind='"lines"', count="3"),
        block(kind='"call"'),
        block(kind='"picture"', file='"logo.png"', width="60", side='"end"'),
        block(kind='"space"', height="5"),
        block(kind='"rule"'),
        block(kind='"facts"', only='["benefit", "steps"]'),
        block(kind='"papers"'),
        block(kind='"tear-off"', answers="[]"),
    ]
    facts = 'facts_from = ["childcare-support-registered", "kls"]\n'
    sheet = printed(tmp_path, bundled, HEAD + facts + TITLE + "".join(kinds), tag, layout=layout)
    text = sheet.texts[tag]
    assert "150,000" in text
    for program in sheet.programs:
        assert program.name["ko"] in text or layout == "single"
    assert text.count("가나다") >= 10


def test_several_programs_are_told_under_their_names(tmp_path, bundled) -> None:
    needs = "needs_program = true\nseveral_programs = true\n"
    text = HEAD + needs + TITLE + block(kind='"facts"') + block(kind='"bring"')
    programs = tuple(bundled.programs[one] for one in ("kls", "childcare-support-registered"))
    said = printed(tmp_path, bundled, text, "en", programs=programs).texts["en"]
    assert all(program.name["en"] in said for program in programs)
    with pytest.raises(UsageError, match="needs a program"):
        printed(tmp_path, bundled, text, "en")


def test_a_bundled_template_may_be_copied_and_changed(tmp_path, bundled) -> None:
    for template in bundled_shelf().templates:
        source = resource("sheets", f"{template.id}.toml").read_text(encoding="utf-8")
        copy = source.replace(f'id = "{template.id}"', f'id = "our-{template.id}"', 1)
        (tmp_path / f"{template.id}.toml").write_text(copy, encoding="utf-8")
    shelf = templates_of(tmp_path)
    assert shelf.faults == ()
    assert len(shelf.templates) == 2 * len(bundled_shelf().templates)
    asked = {"languages": ("ko",)}
    one = (bundled.programs["childcare-support-registered"],)
    for template in bundled_shelf().templates:
        programs = one if template.needs_program else ()
        ours, theirs = (
            render(
                SheetOrder(template=id_, programs=programs, **asked),
                Office(),
                bundled,
                TODAY,
                shelf=shelf,
            ).texts
            for id_ in (f"our-{template.id}", template.id)
        )
        assert ours == theirs


def test_blocks_stand_where_the_copy_puts_them(tmp_path, bundled) -> None:
    source = resource("sheets", "program-guide.toml").read_text(encoding="utf-8")
    head, *blocks = source.replace('id = "program-guide"', 'id = "ours"').split("[[blocks]]")
    title, _facts, note, call = blocks
    facts = '\nkind = "facts"\nwithout = ["benefit"]\n'
    text = "[[blocks]]".join([head, title, call, note, facts])
    program = bundled.programs["childcare-support-registered"]
    said = printed(tmp_path, bundled, text, "ko", programs=(program,)).texts["ko"]
    assert "150,000" not in said
    assert said.index("문의") < said.index("지원 대상")


def test_a_heading_stays_with_what_it_heads(tmp_path, own, drawn) -> None:
    rows = ", ".join('[{ same = "A" }, { same = "B" }]' for _row in range(7))
    words = block(kind='"text"', words='{ ko = "' + "가\\n" * 27 + '가" }')
    table = block(kind='"heading"', words='{ ko = "시간표" }') + block(
        kind='"table"', rows=f"[{rows}]"
    )
    sheet = printed(tmp_path, own.lookups(), HEAD + TITLE + words + table, "ko", large=True)
    assert sheet.pages > 1
    heading = next(line for line in drawn if line.seen == "시간표")
    assert any(line.seen == "A" and line.page == heading.page for line in drawn)


def test_a_drawn_sheet_may_have_another_name_and_fewer_fields(tmp_path, bundled) -> None:
    text = (
        HEAD
        + 'drawn = "custom"\n[[fields]]\nkey = "text"\ntype = "lines"\nlabel = { ko = "글", en = "Text" }\n'
    )
    sheet = printed(tmp_path, bundled, text, "en", values={"text": "**Closed** today."})
    assert "Closed today." in sheet.texts["en"]
    (listed,) = [one for one in sheet_list(templates_of(tmp_path)).templates if one.id == "own"]
    assert (listed.own_text, listed.file) == (True, "own.toml")


def test_a_drawn_sheet_that_says_its_name_alone_is_as_the_one_that_draws_it(tmp_path) -> None:
    for drawn in (template for template in bundled_shelf().templates if template.drawn):
        (tmp_path / "own.toml").write_text(f'{HEAD}drawn = "{drawn.id}"\n', encoding="utf-8")
        shelf = templates_of(tmp_path)
        (own,) = (template for template in shelf.templates if template.file)
        kept = ("fields", "papers", "layouts", "own_text", "folded", "facts_from")
        assert [getattr(own, key) for key in kept] == [getattr(drawn, key) for key in kept]


def test_an_unknown_contact_or_program_is_told(tmp_path, bundled) -> None:
    text = HEAD.replace("c1345", "c9999") + TITLE
    (caution,) = printed(tmp_path, bundled, text, "en").cautions
    assert "c9999" in caution["en"]
    with pytest.raises(DeskError, match="no program “nothing”"):
        printed(tmp_path, bundled, HEAD + 'facts_from = ["nothing"]\n' + TITLE, "en")


def test_a_picture_that_is_none_is_refused_by_name(tmp_path, bundled) -> None:
    (tmp_path / "logo.png").write_bytes(b"no picture")
    text = HEAD + TITLE + block(kind='"picture"', file='"logo.png"', width="30")
    with pytest.raises(DeskError, match="is no JPEG or PNG"):
        printed(tmp_path, bundled, text, "ko")


def test_a_code_in_place_of_a_name_and_a_count_are_checked(tmp_path, bundled) -> None:
    fields = "".join(
        f'[[fields]]\nkey = "{kind}_of_ours"\ntype = "{kind}"\nlabel = {{ ko = "가", en = "A" }}\n'
        for kind in ("code", "count")
    )
    for values in ({"code_of_ours": "SOK DARA"}, {"count_of_ours": "five"}):
        with pytest.raises(UsageError, match=next(iter(values))):
            printed(tmp_path, bundled, HEAD + fields + TITLE, "ko", values=values)


@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],  # every run writes the file anew
)
@given(st.data())
def test_whatever_is_done_to_a_template_it_prints_or_is_told(tmp_path, bundled, data) -> None:
    lines = EXAMPLE.split("\n")
    for _change in range(data.draw(st.integers(1, 3))):
        at = data.draw(st.integers(0, len(lines) - 1))
        other = data.draw(st.sampled_from(lines) | st.text(max_size=30))
        lines[at] = data.draw(
            st.sampled_from(
                ["", other, lines[at].replace('"', "", 1), lines[at].replace("k", other)]
            )
        )
    (tmp_path / "own.toml").write_bytes("\n".join(lines).encode(errors="replace"))
    shelf = templates_of(tmp_path)
    own = [template for template in shelf.templates if template.file]
    assert bool(own) != bool(shelf.faults)
    values = {field.key: "2027-03-08" for field in own[0].fields if field.required} if own else {}
    for template in own:
        order = SheetOrder(template=template.id, languages=("ur",), values=values)
        try:
            assert render(order, Office(), bundled, TODAY, shelf=shelf).pages
        except DeskError as error:
            assert error.ko  # noqa: PT017 - any sentence will do, a traceback will not


def test_a_template_with_an_id_that_is_taken_is_refused(tmp_path) -> None:
    for name, id_ in (("a.toml", "own"), ("b.toml", "own"), ("c.TOML", "custom")):
        text = HEAD.replace('"own"', f'"{id_}"') + TITLE
        (tmp_path / name).write_text(text, encoding="utf-8")
    shelf = templates_of(tmp_path)
    assert [template.file for template in shelf.templates if template.file] == ["a.toml"]
    assert [fault.file for fault in shelf.faults] == ["b.toml", "c.TOML"]
    assert "that of a.toml already" in shelf.faults[0].why["en"]
    assert "a sheet of the program" in shelf.faults[1].why["en"]


def test_what_is_no_template_is_passed_over_and_a_wrong_ending_told(tmp_path) -> None:
    for name in ("logo.png", ".hidden.toml", "README.md", "own.toml.txt"):
        (tmp_path / name).write_bytes(b"x")
    (tmp_path / "folder.toml").mkdir()
    faults = templates_of(tmp_path).faults
    assert [fault.file for fault in faults] == ["folder.toml", "own.toml.txt"]
    assert "cannot be read" in faults[0].why["en"]
    assert "Rename it to own.toml" in faults[1].why["en"]


def test_a_folder_that_is_missing_has_none_and_a_file_in_its_place_is_told(tmp_path) -> None:
    assert templates_of(tmp_path / "sheets") == bundled_shelf()
    (tmp_path / "sheets").write_bytes(b"")
    (fault,) = templates_of(tmp_path / "sheets").faults
    assert "cannot be read" in fault.told["en"]
