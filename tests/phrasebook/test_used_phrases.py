"""Every phrase is said somewhere: translators mend nothing that nobody reads."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import gg_desk
from gg_desk.catalogue import household, program, requirements, verdict
from gg_desk.finder.questions import options
from gg_desk.phrasebook.book import phrasebook
from gg_desk.resources import resource
from gg_desk.sheets.family_standing import STANDINGS
from gg_desk.sheets.interpreter_request import TOPICS
from gg_desk.ui.finding.people import ROLES

CODE = Path(gg_desk.__file__).parent
KEYS = phrasebook().translations.bundled("en").keys()

MADE = {
    "ages.basis.{}": get_args(requirements.AgeBasis),
    "amount.{}": get_args(program.Period),
    "attends.{}": get_args(requirements.Attends),
    "date.{}": get_args(program.DateFact.__annotations__["kind"]),
    "family.{}": STANDINGS,
    "finder.ask.{}": ("people", "guardian", "area", *get_args(household.MemberField)),
    "finder.do.add-{}": ROLES,
    "finder.has.since.{}": ("city", "gyeonggi", "korea"),
    "finder.has.{}": ("unknown", "withheld", "nobody"),
    "finder.label.{}": get_args(verdict.CriterionKind),
    "finder.needs.{}": get_args(requirements.AppliesTo),
    "finder.person.{}": ("child", "adult", "unknown"),
    "finder.verdict.{}": get_args(verdict.Verdict),
    "finder.way.{}": get_args(verdict.Way),
    "finder.why.{}": ("people", "guardian", "area", "exact", "since", *get_args(household.MemberField)),
    "paid-to.{}": get_args(program.PaidTo),
    "registration.{}": get_args(requirements.RegistrationKind),
    "status.{}": get_args(program.State),
    "stay.where.{}": ("gyeonggi", "city", "korea"),
    "stay.who.{}": get_args(requirements.Person),
    "stay.{}": get_args(requirements.Counting),
    "topic.{}": TOPICS,
}  # fmt: skip
"""Keys that code puts together, and what it puts in."""

OFFERED = "step."
"""Whoever edits a program chooses of all these."""

WHOSE = {f"finder.ask.{field}.{whose}" for field in get_args(household.MemberField) for whose in ("child", "you", "person")}  # fmt: skip
ANSWERS = {
    f"finder.{field}.{answer}"
    for field in ("registration", "attends", "work")
    for answer in options(verdict.Question(field=field, person=0))  # type: ignore[arg-type]  # a field
}


def written() -> Iterator[str]:
    """Every text in the code; where values are put in, ``{}`` stands for them."""
    for path in CODE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                yield node.value
            elif isinstance(node, ast.JoinedStr):
                yield "".join(
                    str(part.value) if isinstance(part, ast.Constant) else "{}"
                    for part in node.values
                )


def test_every_phrase_is_said_somewhere() -> None:
    texts = set(written())
    assert set(MADE) <= texts  # or nothing makes these keys any more
    made = {shape.format(value) for shape, values in MADE.items() for value in values}
    templates = "".join(
        path.read_text(encoding="utf-8") for path in resource("sheets").glob("*.toml")
    )
    fields = {f"field.{name}" for name in re.findall(r'^key = "(\w+)"', templates, re.MULTILINE)}
    said = texts | made | fields | WHOSE | ANSWERS
    unsaid = (key for key in KEYS if key not in said and f'"{key}"' not in templates)
    assert [key for key in unsaid if not key.startswith(OFFERED)] == []
