"""Text files as editors leave them, read as they were meant or told in a sentence."""

import pytest

from gg_desk.commands.text_file import read_text
from gg_desk.errors import UsageError

KOREAN = "# 안내\n설 연휴에는 **쉽니다** (031-120).\n- 펲시 똠방각하\n"


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le+mark", "utf-16-be+mark", "cp949"]
)
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_a_file_is_read_as_its_editor_wrote_it(tmp_path, encoding, line_end) -> None:
    name, _, mark = encoding.partition("+")
    text = KOREAN.replace("\n", line_end)
    file = tmp_path / "text.txt"
    file.write_bytes(("\ufeff" * bool(mark) + text).encode(name))
    assert read_text(file) == text


@pytest.mark.parametrize("text", ["សាលារៀន", "اسکول", "Applying", "学校", "글"])
def test_utf_8_holds_every_script(tmp_path, text) -> None:
    file = tmp_path / "text.txt"
    file.write_bytes(text.encode())
    assert read_text(file) == text


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "empty"),
        (b"\xef\xbb\xbf\r\n \t", "empty"),
        (b"%PDF-1.7\x00\x01\x02", "no plain text"),
        ("글\0자".encode(), "no plain text"),
        (b"PK\x03\x04\x14\x00\x06\x00", "no plain text"),
        ("설 연휴".encode("utf-16-le"), "no plain text"),
        (b"\xff\xfe\x00", "no plain text"),
        (bytes(range(128, 256)), "no plain text"),
        ("请把所有文件带到办公室。如有疑问，请拨打电话。".encode("gb18030"), "no plain text"),
        ("すべての書類を事務所へお持ちください。".encode("shift_jis"), "no plain text"),
        ("“Hello”, he said: “Bring your papers”.".encode("cp1252"), "no plain text"),
        ("Приходите в офис".encode("cp1251"), "no plain text"),
        ("ข้อความ".encode("cp874"), "no plain text"),
        (b"x" * 5_000_001, "larger than 5 MB"),
    ],
)
def test_what_is_no_text_is_told_by_the_files_name(tmp_path, content, told) -> None:
    file = tmp_path / "안내.txt"
    file.write_bytes(content)
    with pytest.raises(UsageError, match=told) as caught:
        read_text(file)
    assert "안내.txt" in caught.value.en
    assert "안내.txt" in caught.value.ko


def test_a_file_that_is_missing_or_a_folder_is_told(tmp_path) -> None:
    (tmp_path / "file").touch()
    for path in (tmp_path / "missing.txt", tmp_path, tmp_path / "file" / "text.txt"):
        with pytest.raises(UsageError, match="no text file") as caught:
            read_text(path)
        assert str(path) in caught.value.ko
