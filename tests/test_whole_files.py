import threading
from pathlib import Path

import pytest

from gg_desk.errors import DeskError
from gg_desk.whole_files import NothingToWrite, whole_file, write_whole


def test_writing_replaces_whole_and_leaves_nothing_beside(tmp_path: Path) -> None:
    file = tmp_path / "file"
    for content in (b"first", b"", b"x" * 1_000_000):
        write_whole(file, content)
        assert file.read_bytes() == content
        assert list(tmp_path.iterdir()) == [file]


def test_a_refused_write_leaves_what_was_there(tmp_path: Path) -> None:
    taken = tmp_path / "taken"
    taken.mkdir()
    with pytest.raises(DeskError, match="taken"):
        write_whole(taken, b"content")
    with pytest.raises(DeskError, match="missing"):
        write_whole(tmp_path / "missing" / "file", b"content")
    assert list(tmp_path.iterdir()) == [taken]
    assert not list(taken.iterdir())


def test_readers_never_see_half_a_file(tmp_path: Path) -> None:
    file = tmp_path / "file"
    contents = [bytes([letter]) * 200_000 for letter in b"ab"]
    write_whole(file, contents[0])
    seen = set()
    stop = threading.Event()

    def read() -> None:
        while not stop.is_set():
            seen.add(file.read_bytes())

    reader = threading.Thread(target=read)
    reader.start()
    for content in contents * 10:
        write_whole(file, content)
    stop.set()
    reader.join()
    assert seen <= set(contents)


@pytest.mark.parametrize("told", [NothingToWrite, KeyboardInterrupt])
def test_what_was_there_stays_when_nothing_is_written(
    tmp_path: Path, told: type[BaseException]
) -> None:
    path = tmp_path / "file"
    write_whole(path, b"before")
    passed_on = False
    try:
        with whole_file(path) as file:
            file.write(b"half")
            raise told
    except KeyboardInterrupt:
        passed_on = True
    assert passed_on is (told is KeyboardInterrupt)
    assert path.read_bytes() == b"before"
    assert list(tmp_path.iterdir()) == [path]
