"""sheets and sheet: files of three kinds, whole or not at all."""

import datetime as dt

import pikepdf
import pytest
from PIL import Image

from gg_desk.folders import Folders
from gg_desk.settings import Preferences, write_preferences

GUIDE = ["sheet", "program-guide", "--program", "childcare-support-registered"]
NOTICE = ["sheet", "enrollment-notice"]


def test_sheets_lists_templates_with_languages_papers_and_fields(run) -> None:
    answer = run("sheets")
    for words in (
        "enrollment-notice",
        "초등학교 입학 안내문",
        "ko en zh-Hans vi",
        "a4 letter",
        "birth_date",
    ):
        assert words in answer.out
    listed = run("--json", "sheets").json
    assert {"custom", "enrollment-notice", "program-guide"} <= {each["id"] for each in listed}
    assert {"languages", "fields", "papers", "needs_program"} <= listed[0].keys()


def test_a_sheet_in_several_languages_is_one_pdf(run, tmp_path) -> None:
    file = tmp_path / "guide.pdf"
    answer = run("--json", *GUIDE, "--language", "km,우르두어,English", "-o", file)
    assert answer.code == 0
    assert answer.json["files"] == [str(file)]
    assert answer.json["languages"] == answer.json["unreviewed"] == ["km", "ur", "en"]
    with pikepdf.open(file) as pdf:
        assert len(pdf.pages) == answer.json["pages"] >= 3


def test_pictures_are_numbered(run, tmp_path) -> None:
    answer = run(*NOTICE, "--language", "ko,en", "-o", tmp_path / "notice.png")
    assert answer.lines == [str(tmp_path / f"notice-{number}.png") for number in (1, 2)]
    for line in answer.lines:
        with Image.open(line) as picture:
            assert picture.size == (1654, 2339)  # A4 at 200 dots per inch


@pytest.mark.parametrize(("dpi", "size"), [(110, (910, 1287)), (300, (2481, 3508))])
def test_pictures_are_as_fine_as_they_are_asked_for(run, tmp_path, dpi, size) -> None:
    run(*NOTICE, "--language", "ko", "--dpi", dpi, "-o", tmp_path / "notice.png")
    with Image.open(tmp_path / "notice-1.png") as picture:
        assert picture.size == size
        assert round(picture.info["dpi"][0]) == dpi


def test_in_a_folder_a_sheet_is_named_after_itself_and_replaces_none(run, tmp_path) -> None:
    folder = tmp_path / "sheets"
    folder.mkdir()
    asked = [*NOTICE, "--language", "km,ko", "--set", "child=SOK DARA", "-o", f"{folder}/"]
    first, second = (run(*asked).lines[0] for _ in range(2))
    today = dt.date.today().isoformat()  # noqa: DTZ011 - the day that the name bears
    assert first == str(folder / f"enrollment-notice-km-ko-{today}.pdf")
    assert second == str(folder / f"enrollment-notice-km-ko-{today}-2.pdf")
    assert len(list(folder.iterdir())) == 2


def test_plain_text_holds_all_languages(run, tmp_path) -> None:
    file = tmp_path / "notice.TXT"
    given = ["child=SOK DARA=속다라", "birth_date=2020-03-05"]
    assert run(*NOTICE, "--language", "ko,en", "--set", *given, "-o", file).code == 0
    text = file.read_text(encoding="utf-8")
    assert "아동 이름: SOK DARA=속다라" in text
    assert "March 5, 2020" in text
    assert "취학통지서" not in text


def test_set_may_be_given_again(run, tmp_path) -> None:
    file = tmp_path / "n.txt"
    run(*NOTICE, "--language", "ko", "--set", "child=A", "--set", "child=B", "school=C", "-o", file)
    assert "아동 이름: B" in file.read_text(encoding="utf-8")
    assert "학교: C" in file.read_text(encoding="utf-8")


def test_an_existing_file_is_replaced_and_kept_when_the_order_is_wrong(run, tmp_path) -> None:
    file = tmp_path / "notice.pdf"
    file.write_text("what was there before")
    assert run(*NOTICE, "--language", "ko", "--set", "birth_date=no", "-o", file).code == 2
    assert run(*NOTICE, "--language", "ko", "--set", "child=\U000f0000", "-o", file).code == 3
    assert file.read_text() == "what was there before"
    assert run(*NOTICE, "--language", "ko", "-o", file).code == 0
    assert file.read_bytes().startswith(b"%PDF")
    assert [path.name for path in tmp_path.iterdir() if path.name != "data"] == ["notice.pdf"]


def test_a_folder_that_is_missing_a_file_or_taken_by_a_folder_is_3(run, tmp_path) -> None:
    (tmp_path / "file").write_text("")
    (tmp_path / "folder.pdf").mkdir()
    for target in ("missing/n.pdf", "file/n.pdf", "folder.pdf", "missing/n.png", "missing/n.txt"):
        answer = run(*NOTICE, "--language", "ko", "-o", tmp_path / target)
        assert (answer.code, answer.out) == (3, "")
        assert target.split("/", maxsplit=1)[0] in answer.err
    assert sorted(path.name for path in tmp_path.iterdir()) == ["data", "file", "folder.pdf"]
    assert not list((tmp_path / "folder.pdf").iterdir())


@pytest.mark.parametrize(
    "wrong",
    [
        [*NOTICE, "--language", "ko", "-o", "n.doc"],
        [*NOTICE, "--language", "ko", "-o", "n"],
        [*NOTICE, "--language", "ko"],
        [*NOTICE, "-o", "n.pdf"],
        [*NOTICE, "--language", "", "-o", "n.pdf"],
        [*NOTICE, "--language", "tlh", "-o", "n.pdf"],
        [*NOTICE, "--language", "ko", "--paper", "a3", "-o", "n.pdf"],
        [*NOTICE, "--language", "ko", "--paper", "letter", "-o", "n.pdf"],
        [*NOTICE, "--language", "ko", "--dpi", "71", "-o", "n.png"],
        [*NOTICE, "--language", "ko", "--dpi", "601", "-o", "n.png"],
        [*NOTICE, "--language", "ko", "--dpi", "fine", "-o", "n.png"],
        [*NOTICE, "--language", "ko", "--dpi", "200", "-o", "n.pdf"],
        [*NOTICE, "--language", "ko", "--dpi", "200", "-o", "data"],
        [*NOTICE, "--language", "ko", "--set", "child", "-o", "n.pdf"],
        [*NOTICE, "--language", "ko", "--set", "nosuch=1", "-o", "n.pdf"],
        ["sheet", "nosuch", "--language", "ko", "-o", "n.pdf"],
        ["sheet", "program-guide", "--language", "ko", "-o", "n.pdf"],
        ["sheet", "program-guide", "--program", "nosuch", "--language", "ko", "-o", "n.pdf"],
        ["sheet", "program-guide", "--program", "c1345", "--language", "ko", "-o", "n.pdf"],
    ],
)
def test_a_wrong_order_is_2_and_writes_nothing(run, tmp_path, monkeypatch, wrong) -> None:
    monkeypatch.chdir(tmp_path)
    answer = run(*wrong)
    assert (answer.code, answer.out) == (2, "")
    assert answer.err
    assert [path.name for path in tmp_path.iterdir()] == ["data"]


def test_reference_entries_get_no_sheet(run, tmp_path) -> None:
    programs = run("--json", "programs").json
    reference = next(each["id"] for each in programs if each["audience"] in {"office", "reference"})
    answer = run(
        "sheet",
        "program-guide",
        "--program",
        reference,
        "--language",
        "ko",
        "-o",
        tmp_path / "n.pdf",
    )
    assert answer.code == 2
    assert reference in answer.err


def test_the_offices_paper_and_name_stand_on_its_sheets(run, data, tmp_path) -> None:
    office = Preferences().office
    preferences = Preferences(paper="letter", office=type(office)(name="가나다 지원센터"))
    write_preferences(Folders(data), preferences)
    guide, notice = tmp_path / "guide.pdf", tmp_path / "notice.pdf"
    assert run(*GUIDE, "--language", "ko", "-o", guide).code == 0
    assert run(*NOTICE, "--language", "ko", "-o", notice).code == 0  # made for A4 alone
    with pikepdf.open(guide) as pdf:
        assert float(pdf.pages[0].MediaBox[2]) == 612
    with pikepdf.open(notice) as pdf:
        assert float(pdf.pages[0].MediaBox[2]) == pytest.approx(595.28, abs=0.01)
    run(*GUIDE, "--language", "ko", "-o", tmp_path / "guide.txt")
    assert "기관: 가나다 지원센터" in (tmp_path / "guide.txt").read_text(encoding="utf-8")
