"""sheet custom: a text file of the office's own on paper, or a sentence."""

import pikepdf
import pytest

CUSTOM = ["sheet", "custom", "--language", "ko"]
KOREAN = "# 안내\n설 연휴에는 **쉽니다**.\n- 여권\n"


@pytest.fixture
def written(tmp_path):
    """Writes a file of these bytes."""

    def write(content: bytes, name: str = "text.txt"):
        file = tmp_path / name
        file.write_bytes(content)
        return file

    return write


@pytest.fixture
def printed(run, tmp_path):
    """The sheet's plain text for a text file."""

    def read(file, *more: object) -> str:
        out = tmp_path / "out.txt"
        assert run(*CUSTOM, "--text", file, *more, "-o", out).code == 0
        return out.read_text(encoding="utf-8")

    return read


def test_the_text_of_a_file_is_printed(printed, written) -> None:
    text = printed(written(KOREAN.encode("cp949")), "--set", "title=설 안내")
    assert text.startswith("설 안내\n\n안내\n\n설 연휴에는 쉽니다.\n\n· 여권\n")


def test_a_file_that_holds_no_text_is_told_and_nothing_is_written(run, written, tmp_path) -> None:
    out = tmp_path / "out.pdf"
    answer = run(*CUSTOM, "--text", written(b"%PDF-1.7\0", "안내.txt"), "-o", out)
    assert (answer.code, answer.out) == (2, "")
    assert "“안내.txt” is no plain text" in answer.err
    assert not out.exists()


def test_a_file_that_is_missing_or_a_folder_is_told(run, tmp_path) -> None:
    for path in (tmp_path / "missing.txt", tmp_path):
        answer = run(*CUSTOM, "--text", path, "-o", tmp_path / "out.pdf")
        assert (answer.code, answer.out) == (2, "")
        assert "no text file" in answer.err
        assert str(path) in answer.err


def test_title_and_text_can_be_set_as_fields_too(run, tmp_path) -> None:
    out = tmp_path / "out.txt"
    values = ["title=설 연휴 안내", "text=# 쉽니다\n- 하나", "counselor=김상담"]
    assert run(*CUSTOM, "--set", *values, "-o", out).code == 0
    text = out.read_text(encoding="utf-8")
    for words in ("설 연휴 안내\n", "쉽니다\n", "· 하나\n", "상담자: 김상담"):
        assert words in text


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        (["sheet", "custom", "--language", "ko,en", "--text", "T"], "one language"),
        (["sheet", "enrollment-notice", "--language", "ko", "--text", "T"], "takes no --text"),
        ([*CUSTOM, "--text", "T", "--set", "text=other"], "twice"),
        ([*CUSTOM, "--text", "T", "--program", "childcare-support-registered"], "no program"),
        ([*CUSTOM, "--text", "T", "--set", "child=SOK"], "child"),
        ([*CUSTOM, "--text", "T", "--paper", "a3"], "a3"),
    ],
)
def test_what_does_not_belong_together_is_told(run, written, tmp_path, wrong, told) -> None:
    file = written("글".encode())
    words = [file if word == "T" else word for word in wrong]
    answer = run(*words, "-o", tmp_path / "out.pdf")
    assert (answer.code, answer.out) == (2, "")
    assert told in answer.err
    assert not (tmp_path / "out.pdf").exists()


@pytest.mark.parametrize(("paper", "width"), [("a4", 595.28), ("a5", 419.53), ("letter", 612)])
def test_a_text_of_many_pages_is_one_pdf_on_each_paper(
    run, written, tmp_path, paper, width
) -> None:
    file = written(("សាលារៀន៖ សូមយកឯកសារទាំងអស់មក។\n\n" * 300).encode())
    out = tmp_path / "out.pdf"
    answer = run(
        "--json", "sheet", "custom", "--language", "km", "--text", file, "--paper", paper, "-o", out
    )
    assert answer.json["languages"] == ["km"]
    assert answer.json["cautions"] == []
    with pikepdf.open(out) as pdf:
        assert len(pdf.pages) == answer.json["pages"] > 5
        assert float(pdf.pages[0].MediaBox[2]) == pytest.approx(width, abs=0.01)


def test_pictures_of_a_text_are_numbered(run, written, tmp_path) -> None:
    file = written("글\n".encode() * 40)
    answer = run(*CUSTOM, "--text", file, "--paper", "a5", "-o", tmp_path / "out.png")
    assert answer.lines == [str(tmp_path / f"out-{number}.png") for number in (1, 2)]


def test_the_list_of_sheets_says_that_it_takes_a_text(run) -> None:
    assert "--text FILE" in run("sheets").out
    takers = {each["id"] for each in run("--json", "sheets").json if each["own_text"]}
    assert takers == {"custom"}
