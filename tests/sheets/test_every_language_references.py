"""The plain text of the newer sheets in every language they are made in, against reference files.

The facts are those of the bundled catalogue. After a change that is meant: ``GG_DESK_RENEW=1 pytest
tests/sheets/test_every_language_references.py``, then read the difference before committing it.
"""

import datetime as dt
import os
from pathlib import Path

import pytest

from gg_desk.catalogue.languages import languages
from gg_desk.catalogue.sheet import SheetOrder
from gg_desk.settings import Office
from gg_desk.sheets.order import render
from gg_desk.sheets.template_folder import bundled as bundled_templates
from gg_desk.sheets.templates import sheet_template

KEPT = Path(__file__).parent.parent / "data" / "sheets"
DAY = dt.date(2026, 11, 22)
OFFICE = Office(name="가나다 지원센터", address="경기도 가나시 다라로 1", phone="031-000-0000")
FAMILY = ("childcare-support-registered", "childcare-support-undocumented", "school-enrol-foreign")
TEMPLATES = (
    "enrollment-guide",
    "childcare-registered",
    "childcare-undocumented",
    "daycare-director",
    "interpreter-card",
    "interpreter-request",
    "call-list",
    "family-sheet",
)


@pytest.mark.parametrize("template_id", TEMPLATES)
def test_the_sheet_says_in_every_language_what_its_reference_says(bundled, template_id) -> None:
    template = sheet_template(bundled_templates(), template_id)
    tags = template.only or tuple(known.tag for known in languages())
    programs = FAMILY if template.several_programs else ()
    order = SheetOrder(
        template=template_id,
        languages=tags,
        programs=tuple(bundled.programs[program] for program in programs),
        values={field.key: field.example for field in template.fields},
        paper=template.papers[0],
        large=True,  # it leaves nothing out to save room, and needs no search for its size
    )
    texts = render(order, OFFICE, bundled, DAY).texts
    folder = KEPT / template_id
    if os.environ.get("GG_DESK_RENEW") == "1":
        folder.mkdir(parents=True, exist_ok=True)
        for tag, text in texts.items():
            (folder / f"{tag}.txt").write_text(text, encoding="utf-8", newline="\n")
    kept = {path.stem: path.read_text(encoding="utf-8") for path in folder.glob("*.txt")}
    assert kept.keys() == texts.keys()
    changed = [tag for tag in tags if kept[tag] != texts[tag]]
    assert not changed, f"{template_id} in {', '.join(changed)}: see the top of this module"
    assert len(set(texts.values())) == len(tags), "two languages say the same"


def test_every_folder_of_references_belongs_to_a_sheet() -> None:
    assert {path.name for path in KEPT.iterdir() if path.is_dir()} == set(TEMPLATES)
