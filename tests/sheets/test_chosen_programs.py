"""Which programs each bundled sheet takes, read from its own file alone."""

from collections.abc import Mapping
from typing import Any

import msgspec
import pytest

from gg_desk.catalogue.program import Program
from gg_desk.errors import DeskError, UsageError
from gg_desk.sheets.chosen_programs import chosen_programs
from gg_desk.sheets.facts import Lookups
from gg_desk.sheets.template_folder import bundled as bundled_shelf
from gg_desk.sheets.templates import SheetTemplate

TEMPLATES = bundled_shelf().templates
WITH_FACTS = [template for template in TEMPLATES if template.facts_from]
OTHER = "kls"


def chosen(template: SheetTemplate, known: Mapping[str, Program], *ids: str) -> list[str]:
    programs = chosen_programs(template, [known[wanted] for wanted in ids], known)
    return [program.id for program in programs]


def named(templates: list[SheetTemplate]) -> Any:
    return pytest.mark.parametrize("template", templates, ids=lambda template: template.id)


@named(WITH_FACTS)
def test_a_template_with_facts_of_its_own_has_those_and_no_other(
    template: SheetTemplate, bundled: Lookups
) -> None:
    known, wanted = bundled.programs, template.facts_from
    assert chosen(template, known) == list(wanted)
    assert chosen(template, known, wanted[-1]) == list(wanted)
    with pytest.raises(UsageError, match=rf"{template.id} tells of {wanted[0]}.*“{OTHER}”"):
        chosen(template, known, OTHER)
    fewer = {key: program for key, program in known.items() if key != wanted[-1]}
    with pytest.raises(DeskError, match=f"“{wanted[-1]}”"):
        chosen(template, fewer)


@named(WITH_FACTS)
def test_an_ordered_program_stands_as_it_was_ordered(
    template: SheetTemplate, bundled: Lookups
) -> None:
    now = bundled.programs[template.facts_from[-1]]
    changed = msgspec.structs.replace(now, confidence="low")
    assert chosen_programs(template, [changed], bundled.programs)[-1] is changed


@named([template for template in TEMPLATES if not template.facts_from])
def test_any_other_takes_none_one_or_several_as_its_file_says(
    template: SheetTemplate, bundled: Lookups
) -> None:
    taken = [
        count
        for count, ids in enumerate(((), (OTHER,), (OTHER, "gyeonggi-pass")))
        if _takes(template, bundled, *ids)
    ]
    several = [1, 2] if template.several_programs else [1]
    assert taken == (several if template.needs_program else [0])


def _takes(template: SheetTemplate, bundled: Lookups, *ids: str) -> bool:
    try:
        return chosen(template, bundled.programs, *ids) == list(ids)
    except UsageError:
        return False
