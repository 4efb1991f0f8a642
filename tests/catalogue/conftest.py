"""A small catalogue of our own, whole and right, that a test may damage."""

from collections.abc import Callable
from pathlib import Path

import pytest

SMALL = {
    "sources.toml": """
[[source]]
id = "gazette"
publisher = "An office"
title = "A notice"
date = "2026-01-01"
url = "https://example.org/notice"
confidence = "high"
""",
    "organisations.toml": """
[[organisation]]
id = "province"
name = { ko = "도", en = "Province" }
valid_from = "2024-07"
sources = ["gazette"]
as_of = 2026-01-01

[[organisation]]
id = "childcare-division"
name = { ko = "보육과", en = "Childcare Division" }
parent = "province"
sources = ["gazette"]
as_of = 2026-01-01
""",
    "contacts.toml": """
[[contact]]
id = "center"
name = { ko = "센터", en = "Center" }
organisation = "province"
phones = [{ number = "1661-0222", note = { ko = "대표번호", en = "main number" } }]
speaks = ["km", "vi"]
hours = [{ days = ["sun", "mon"], opens = "09:00", closes = "18:00", languages = ["km"] }]
area = "ansan"
aliases = ["old-center"]
confidence = "high"
sources = ["gazette"]
as_of = 2026-01-01
""",
    "documents.toml": """
[[document]]
id = "passport"
name = { ko = "여권", en = "Passport" }
where_to_get = { ko = "대사관", en = "Embassy" }
confidence = "high"
sources = ["gazette"]
as_of = 2026-01-01
""",
    "areas.toml": """
[[area]]
id = "ansan"
name = { ko = "안산시", en = "Ansan-si" }
kind = "si"
confidence = "high"
sources = ["gazette"]
as_of = 2026-01-01
""",
    "figures.toml": """
[[figure]]
what = "Children"
number = 3629
unit = "children"
date = "2026"
sources = ["gazette"]
""",
    "changes.toml": """
[[change]]
fact = "Support"
before = "100000"
after = "150000"
when = "2025-10"
sources = ["gazette"]
""",
    "contradictions.toml": """
[[contradiction]]
what = "Area"
detail = "three cities against all"
sources = ["gazette"]
""",
    "programs/childcare.toml": """
[[program]]
id = "support-registered"
group = "childcare"
audience = "family"
name = { ko = "보육료 지원", en = "Childcare support" }
purpose = { ko = "보육료를 지원합니다.", en = "Pays part of the fee." }
status = { state = "active", as_of = 2026-01-01 }
confidence = "high"
as_of = 2026-01-01
sources = ["gazette"]
benefit = { amounts = [{ value = 150000, for_whom = { ko = "0~5세", en = "ages 0 to 5" } }], period = "month", sources = ["gazette"] }
ages = { minimum = 0, maximum = 5, basis = "unknown" }
registration = { kinds = ["registered"] }
minimum_stay = { days = 90 }
areas = ["ansan"]
documents = [{ any_of = ["passport"] }]
steps = [{ key = "apply" }, { words = { ko = "카드로 냅니다.", en = "Pay by card." } }]
conditions = [{ ko = "어린이집", en = "Daycare" }]
dates = [{ kind = "starts", on = "2023" }]
languages = { named = ["vi"], count = 20 }
run_by = "childcare-division"
contacts = ["center"]

[[program]]
id = "survey"
group = "community"
audience = "reference"
name = { ko = "조사", en = "Survey" }
purpose = { ko = "조사입니다.", en = "A survey." }
status = { state = "ended", as_of = 2025-01-01 }
confidence = "high"
as_of = 2026-01-01
sources = ["gazette"]
""",
}


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """The folder of a small catalogue that loads."""
    folder = tmp_path / "catalogue"
    for name, text in SMALL.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def damage(small: Path) -> Callable[[str, str, str], Path]:
    """Replace some text of one file of the small catalogue, once; answers its folder."""

    def replace(file: str, old: str, new: str) -> Path:
        path = small / file
        text = path.read_text(encoding="utf-8")
        assert old in text, f"{file} has no {old!r} to damage"
        path.write_text(text.replace(old, new, 1), encoding="utf-8")
        return small

    return replace
