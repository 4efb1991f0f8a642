import subprocess
import sys
from pathlib import Path

from gg_desk.store import records
from gg_desk.store.firstrows import first_rows


def test_the_first_rows_are_the_programs_in_the_catalogues_order(on_file, file: Path, make) -> None:
    records.fill(on_file, make.bundle())
    assert first_rows(file) == [
        (
            "program",
            "childcare_ansan",
            "안산시 외국인 아동 보육료 지원",
            "Childcare subsidy in Ansan",
        ),
        ("program", "bus", "똑버스", "DRT bus"),
        ("program", "hwaseong_care", "화성시 보육 지원", "Care in Hwaseong"),
    ]
    assert [row[1] for row in first_rows(file, limit=1)] == ["childcare_ansan"]


def test_titles_follow_the_office(on_file, file: Path, make) -> None:
    records.fill(on_file, make.bundle())
    records.edit(on_file, "program", "bus", {"name.ko": "우리 버스"}, "Kim")
    assert first_rows(file)[1][2] == "우리 버스"


def test_no_store_or_a_broken_one_has_no_first_rows(file: Path, tmp_path: Path) -> None:
    assert first_rows(file) == []
    assert not file.exists()
    file.write_bytes(b"x" * 5000)
    assert first_rows(file) == []
    assert first_rows(tmp_path) == []


def test_sqlalchemy_is_not_imported_for_them() -> None:
    asked = "import sys; import gg_desk.store.firstrows; print('sqlalchemy' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
