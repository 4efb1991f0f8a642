"""gg-desk find as its user types it."""

import json
import shutil
from pathlib import Path

import pytest

from gg_desk.cli import main
from gg_desk.folders import folders

FAMILY = {
    "area": "안산",
    "people": [
        {
            "role": "child",
            "birth_date": "2022-05-01",
            "registration": "registered",
            "in_gyeonggi_since": "2026-01-10",
            "attends": "daycare",
        },
        {"role": "guardian", "registration": "registered", "in_gyeonggi_since": "2025-01-10"},
    ],
}
KEYS = {"program", "verdict", "reasons", "from", "ask"}
REASON_KEYS = {"criterion", "verdict", "needs", "has", "source"}


@pytest.fixture(autouse=True)
def usual_folder(home: Path, filled: Path) -> None:
    """The folder that a command takes by itself, filled already."""
    shutil.copytree(filled, folders().data, dirs_exist_ok=True)


@pytest.fixture
def family(tmp_path: Path) -> Path:
    file = tmp_path / "family.json"
    file.write_text(json.dumps(FAMILY), encoding="utf-8")
    return file


def test_json_has_the_shape_that_scripts_rely_on(
    family: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["find", str(family), "--on", "2026-11-22", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    for answer in told:
        assert answer.keys() >= KEYS
        assert answer["verdict"] in {"eligible", "not_eligible", "ask"}
        for reason in answer["reasons"]:
            assert reason.keys() >= REASON_KEYS
            assert reason["source"]
            assert isinstance(reason["needs"], str)
            assert isinstance(reason["has"], str)
    childcare = next(one for one in told if one["program"] == "childcare-support-registered")
    assert (childcare["verdict"], childcare["from"], childcare["ask"]) == ("eligible", None, [])


def test_an_earlier_day_has_its_own_answer_with_the_day_from_which_it_fits(
    family: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["find", str(family), "--on", "2026-02-01", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    childcare = next(one for one in told if one["program"] == "childcare-support-registered")
    assert (childcare["verdict"], childcare["from"]) == ("not_eligible", "2026-04-10")


@pytest.mark.parametrize(("tag", "group"), [("en_US", "Ask next:"), ("ko_KR", "다음 질문:")])
def test_people_read_three_groups_and_the_next_question(
    family: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    tag: str,
    group: str,
) -> None:
    monkeypatch.setenv("LC_ALL", f"{tag}.UTF-8")
    assert main(["find", str(family), "--on", "2026-11-22"]) == 0
    assert group in capsys.readouterr().out


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('{"area": "Ansann"}', ["area: “Ansann”", "Did you mean “Ansan-si”?"]),
        ('{"peple": []}', ["“peple”", "Did you mean “people”?"]),
        ('{"people": [{"role": "kid"}]}', ["person 1, role: “kid”"]),
        (
            '{"people": [{"role": "child", "attends": "day care", "birth_date": "2022-13-01"}]}',
            [
                "person 1 (child), attends",
                "“daycare”",
                "person 1 (child), birth_date: “2022-13-01”",
            ],
        ),
        ('{"people": [{"age": 4, "birth_date": "2022"}]}', ["the age or the birth_date"]),
        (
            '{"people": [{"birth_date": "2022-02-01", "in_gyeonggi_since": "2021"}]}',
            ["person 1: in_gyeonggi_since is before birth_date"],
        ),
        ('{"people": [{"birth_date": "2999-01-01"}]}', ["2999-01-01 is in the future"]),
        ('{"people": [{"nationality": "Atlantis"}]}', ["“Atlantis” is not a country"]),
        ('{"people": [3]}', ["person 1: write each person in braces"]),
        ('{"people": 3}', ["people: write a list"]),
        ("[]", ["no JSON object"]),
        ("{", ["not JSON"]),
        ("[" * 100_000, ["not JSON"]),
    ],
)
def test_every_fault_of_a_household_is_told_at_once(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], text: str, told: list[str]
) -> None:
    file = tmp_path / "family.json"
    file.write_text(text, encoding="utf-8")
    assert main(["find", str(file)]) == 2
    error = capsys.readouterr().err
    assert all(part in error for part in told), error


def test_a_day_that_is_none_is_refused(family: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for day in ("tomorrow", "0001-01-01", "9999-12-31"):
        assert main(["find", str(family), "--on", day]) == 2
        assert f"“{day}” is not a day" in capsys.readouterr().err


def test_examples_of_a_program_show_families_and_the_verdict_on_each(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "en_US.UTF-8")
    assert main(["find", "--examples", "childcare-support-registered"]) == 0
    told = capsys.readouterr().out
    for part in (
        "→ Fits",
        "→ To be checked  Fits from November 23, 2026",
        "it must be longer than that: Fits from November 23, 2026",
        "Child: Age 4",
    ):
        assert part in told
    assert main(["find", "--examples", "nothing"]) == 3
    assert main(["find"]) == 2
