"""The plain text of the guide and the notice, from a small catalogue of our own, against reference files.

After a change that is meant, look at the new texts and keep them: ``GG_DESK_RENEW=1 pytest
tests/sheets/test_sheet_references.py``, then read the difference before committing it.
"""

import os
from pathlib import Path

import pytest

KEPT = Path(__file__).parent.parent / "data" / "sheets"
TEMPLATES = ("program-guide", "enrollment-notice")
LANGUAGES = ("ko", "en", "km", "ur")


@pytest.mark.parametrize("template", TEMPLATES)
@pytest.mark.parametrize("tag", LANGUAGES)
def test_the_sheet_says_what_its_reference_says(own, template, tag) -> None:
    values = {"note": "수요일에 다시 오세요."} if template == "program-guide" else own.child
    text = own.sheet(template, tag, values=values).texts[tag]
    file = KEPT / f"{template}.{tag}.txt"
    if os.environ.get("GG_DESK_RENEW") == "1":
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8", newline="\n")
    assert text == file.read_text(encoding="utf-8"), f"{file.name}: see the top of this module"


def test_every_reference_belongs_to_a_sheet() -> None:
    names = {f"{template}.{tag}.txt" for template in TEMPLATES for tag in LANGUAGES}
    assert {path.name for path in KEPT.glob("*.txt")} == names


@pytest.mark.parametrize("tag", LANGUAGES)
def test_plain_text_has_isolates_only_where_lines_run_from_right_to_left(own, tag) -> None:
    text = own.sheet("enrollment-notice", tag, values=own.child).texts[tag]
    assert ("\u2068031-120-0000\u2069" in text) is (tag == "ur")
    korean = [line for line in text.splitlines() if line.startswith("    ")]
    assert not any("\u2068" in line for line in korean)
    assert text.endswith("\n")
    assert "\n\n\n" not in text
