"""Every way in which a catalogue file can be wrong is named by file, entry and field."""

from collections.abc import Callable
from pathlib import Path

import pytest

from gg_desk.catalogue.bundle import load_bundle
from gg_desk.catalogue.problems import CatalogueError, Problem

Damage = Callable[[str, str, str], Path]

PROGRAMS, CONTACTS = "programs/childcare.toml", "contacts.toml"
PROGRAM, CONTACT = "support-registered", "center"

FAULTS = [
    # file, text, what stands there instead, entry, field, words of the sentence
    (PROGRAMS, 'run_by = "childcare', 'run_by = "childhood', PROGRAM, "run_by", "organisations.toml"),
    (PROGRAMS, 'contacts = ["center"]', 'contacts = ["centre"]', PROGRAM, "contacts", "“centre”"),
    (PROGRAMS, 'contacts = ["center"]', 'contacts = ["old-center"]', PROGRAM, "contacts", "another name of “center”"),
    (PROGRAMS, 'areas = ["ansan"]', 'areas = ["seoul"]', PROGRAM, "areas", "areas.toml"),
    (PROGRAMS, '["passport"]', '["pasport"]', PROGRAM, "documents/0/any_of", "documents.toml"),
    (PROGRAMS, '["passport"]', "[]", PROGRAM, "documents/0/any_of", "at least one document"),
    (PROGRAMS, 'period = "month", sources = ["gazette"]', 'sources = ["gone"]', PROGRAM, "benefit/sources", "sources.toml"),
    (PROGRAMS, 'sources = ["gazette"]', "sources = []", PROGRAM, "sources", "no source"),
    (PROGRAMS, "value = 150000", "value = 0", PROGRAM, "benefit/amounts/0/value", "above zero"),
    (PROGRAMS, "value = 150000", "value = '150000'", PROGRAM, "benefit/amounts/0/value", "Expected `int`"),
    (PROGRAMS, 'en = "ages 0 to 5"', 'fr = "âges 0 à 5"', PROGRAM, "benefit/amounts/0/for_whom", "en are missing"),
    (PROGRAMS, "maximum = 5", "maximum = -1", PROGRAM, "ages/minimum", "backwards"),
    (PROGRAMS, "minimum = 0", "minimum = 6", PROGRAM, "ages/minimum", "backwards"),
    (PROGRAMS, "days = 90", "days = 0", PROGRAM, "minimum_stay/days", "above zero"),
    (PROGRAMS, 'kinds = ["registered"]', 'kinds = ["registered", "undocumented"]', PROGRAM, "registration/kinds", "two schemes"),
    (PROGRAMS, "as_of = 2026-01-01 }", "as_of = 2026-01-02 }", PROGRAM, "status/as_of", "after the entry"),
    (PROGRAMS, 'on = "2023"', 'on = "2023-02-30"', PROGRAM, "dates/0/on", "not a date"),
    (PROGRAMS, 'on = "2023"', 'on = "spring"', PROGRAM, "dates/0/on", "not a date"),
    (PROGRAMS, 'on = "2023"', 'on = "2023", days = 5', PROGRAM, "dates/0/on", "either on"),
    (PROGRAMS, '{ key = "apply" }', "{}", PROGRAM, "steps/0/key", "either a key"),
    (PROGRAMS, "count = 20", "count = 0", PROGRAM, "languages/count", "1 are named"),
    (PROGRAMS, 'named = ["vi"]', 'named = ["Vietnamese"]', PROGRAM, "languages/named", "not a language tag"),
    (PROGRAMS, 'name = { ko = "보육료 지원"', 'name = { ko = " "', PROGRAM, "name", "ko are missing"),
    (PROGRAMS, 'audience = "family"', 'audience = "families"', PROGRAM, "audience", "families"),
    (PROGRAMS, 'group = "childcare"\n', "", PROGRAM, "group", "missing"),
    (PROGRAMS, "run_by =", "runs_by =", PROGRAM, "runs_by", "no such field"),
    (PROGRAMS, 'id = "survey"', 'id = "support-registered"', PROGRAM, "id", "already has the name"),
    (PROGRAMS, 'id = "survey"', 'id = "A Survey"', "A Survey", "id", "small letters"),
    (PROGRAMS, 'run_by = ', 'not_known = ["steps"]\nrun_by = ', PROGRAM, "not_known", "but the entry tells it"),
    (PROGRAMS, 'run_by = ', 'criteria = { all = [] }\nrun_by = ', PROGRAM, "criteria", "says one thing, not 0"),
    (PROGRAMS, 'run_by = ', 'criteria = { fact = "ages", everyone = true }\nrun_by = ', PROGRAM, "criteria", "says one thing, not 2 (fact, everyone)"),
    (PROGRAMS, 'run_by = ', 'criteria = { any = [{ fact = "ages" }, { fact = "work" }] }\nrun_by = ', PROGRAM, "criteria/any/1/fact", "tells no work"),
    (PROGRAMS, 'run_by = ', 'criteria = { condition = 1 }\nrun_by = ', PROGRAM, "criteria/condition", "has 1 conditions"),
    (PROGRAMS, 'run_by = ', 'criteria = { areas = ["seoul"] }\nrun_by = ', PROGRAM, "criteria/areas", "areas.toml"),
    (PROGRAMS, 'run_by = ', 'criteria = { not = { nationality = { countries = ["Korea"] } } }\nrun_by = ', PROGRAM, "criteria/not/nationality/countries", "two capital letters"),
    (PROGRAMS, 'run_by = ', 'work = { kinds = [] }\nrun_by = ', PROGRAM, "work/kinds", "at least one kind"),
    (PROGRAMS, 'run_by = ', 'arrival = { minimum = 7, maximum = 6 }\nrun_by = ', PROGRAM, "arrival/minimum", "from which age"),
    (PROGRAMS, 'run_by = ', 'criteria = { dated = [{ fact = "ages" }] }\nrun_by = ', PROGRAM, "criteria/dated", "Add the dates"),
    (PROGRAMS, 'run_by = ', 'criteria = { fact = "ages", valid_from = 2026-02-01, valid_to = 2026-01-01 }\nrun_by = ', PROGRAM, "criteria/valid_to", "goes backwards"),
    (PROGRAMS, 'run_by = ', 'notes = { ko = "", en = "A note." }\nrun_by = ', PROGRAM, "notes", "ko are missing"),
    (CONTACTS, 'organisation = "province"', 'organisation = "state"', CONTACT, "organisation", "organisations.toml"),
    (CONTACTS, 'area = "ansan"', 'area = "Ansan"', CONTACT, "area", "areas.toml"),
    (CONTACTS, "1661-0222", "1661-0222 (press 8)", CONTACT, "phones/0/number", "phone number"),
    (CONTACTS, '"09:00"', '"9:00"', CONTACT, "hours/0/opens", "not a time"),
    (CONTACTS, '"18:00"', '"24:30"', CONTACT, "hours/0/closes", "not a time"),
    (CONTACTS, '["sun", "mon"]', '["sun", "sun"]', CONTACT, "hours/0/days", "once"),
    (CONTACTS, '["sun", "mon"]', '["Sunday"]', CONTACT, "hours/0/days/0", "Sunday"),
    (CONTACTS, 'languages = ["km"]', 'languages = ["th"]', CONTACT, "hours/0/languages", "“th”"),
    (CONTACTS, 'speaks = ["km", "vi"]', 'speaks = ["km", "vi", "Khmer"]', CONTACT, "speaks", "“Khmer”"),
    (CONTACTS, '["old-center"]', '["center"]', CONTACT, "aliases", "already has the name"),
    (CONTACTS, "as_of = 2026-01-01", 'as_of = "soon"', CONTACT, "as_of", "date"),
    ("organisations.toml", 'parent = "province"', 'parent = "country"', "childcare-division", "parent", "“country”"),
    ("organisations.toml", '"2024-07"', '"July 2024"', "province", "valid_from", "not a date"),
    ("organisations.toml", '"2024-07"', '"2024-07"\nvalid_to = "2023"', "province", "valid_to", "backwards"),
    ("documents.toml", '{ ko = "대사관", en = "Embassy" }', "{}", "passport", "where_to_get", "ko and en"),
    ("figures.toml", 'date = "2026"', 'date = ""', "Children", "date", "undated"),
    ("figures.toml", 'sources = ["gazette"]', "sources = []", "Children", "sources", "no source"),
    ("changes.toml", 'when = "2025-10"', 'when = ""', "Support", "when", "undated"),
    ("contradictions.toml", '["gazette"]', '["gazete"]', "Area", "sources", "“gazete”"),
    ("sources.toml", "https://", "", "gazette", "url", "http"),
    ("sources.toml", 'date = "2026-01-01"', 'date = ""', "gazette", "date", "undated"),
    ("areas.toml", "[[area]]", "[[city]]", "", "city", "[[area]] entries only"),
]  # fmt: skip


def problems(folder: Path) -> tuple[Problem, ...]:
    with pytest.raises(CatalogueError) as caught:
        load_bundle(folder)
    return caught.value.problems


def test_the_small_catalogue_is_right_before_it_is_damaged(small: Path) -> None:
    bundle = load_bundle(small)
    assert [program.id for program in bundle.programs] == ["support-registered", "survey"]
    assert bundle.figures[0].number == 3629


@pytest.mark.parametrize(
    "case", FAULTS, ids=[f"{case[3]}-{case[4]}-{number}" for number, case in enumerate(FAULTS)]
)
def test_a_fault_is_named_by_file_entry_and_field(
    damage: Damage, case: tuple[str, str, str, str, str, str]
) -> None:
    file, old, new, entry, field, words = case
    found = problems(damage(file, old, new))
    fault = next(problem for problem in found if (problem.entry, problem.field) == (entry, field))
    assert fault.file == file
    assert words in fault.en
    assert fault.ko
    assert fault.ko != fault.en


def test_all_faults_of_all_files_come_at_once(damage: Damage) -> None:
    damage(PROGRAMS, "value = 150000", "value = -1")
    damage(PROGRAMS, 'run_by = "childcare-division"', 'run_by = "nobody"')
    damage(CONTACTS, "1661-0222", "call us")
    folder = damage("areas.toml", 'kind = "si"', 'kind = "town"\nmayor = "somebody"')
    places = {problem.place for problem in problems(folder)}
    assert places == {
        "areas.toml · ansan · kind",
        "areas.toml · ansan · mayor",
        "contacts.toml · center · phones/0/number",
        "programs/childcare.toml · support-registered · benefit/amounts/0/value",
        "programs/childcare.toml · support-registered · run_by",
    }


def test_a_syntax_error_names_the_line_and_nothing_that_follows_from_it(damage: Damage) -> None:
    found = problems(damage(CONTACTS, 'id = "center"', 'id = "center'))
    assert [(problem.file, problem.field) for problem in found] == [(CONTACTS, "line 3")]
    assert "TOML" in found[0].en


def test_a_missing_file_is_named(small: Path) -> None:
    (small / "areas.toml").unlink()
    assert [problem.file for problem in problems(small)] == ["areas.toml"]


def test_a_file_in_another_encoding_is_named(small: Path) -> None:
    (small / "changes.toml").write_text("# 변경", encoding="euc-kr")
    assert [(problem.file, "UTF-8" in problem.en) for problem in problems(small)] == [
        ("changes.toml", True)
    ]


def test_a_single_bracket_is_explained(damage: Damage) -> None:
    (fault,) = problems(damage("areas.toml", "[[area]]", "[area]"))
    assert "double brackets" in fault.en


def test_the_sentence_lists_every_place_in_both_languages(damage: Damage) -> None:
    with pytest.raises(CatalogueError) as caught:
        load_bundle(damage(CONTACTS, '"09:00"', '"9 Uhr"'))
    for tag in ("en", "ko"):
        assert "contacts.toml · center · hours/0/opens" in caught.value.sentence(tag)


def test_no_registration_needed_may_name_both_kinds(damage: Damage) -> None:
    folder = damage(
        PROGRAMS,
        'kinds = ["registered"]',
        'kinds = ["registered", "undocumented"], required = false',
    )
    assert load_bundle(folder).programs[0].registration is not None
