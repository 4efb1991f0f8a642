"""Files that are whole or not there: written beside, flushed to disk, renamed."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, cast

from gg_desk.errors import unwritable
from gg_desk.leftovers import half_written


def write_whole(path: Path, content: bytes) -> None:
    """Write ``content`` to ``path`` or leave what was there: beside, flush to disk, rename.

    On Linux only the person who saves it may read it: a sheet may carry a family's name.

    Raises:
        DeskError: the folder is missing or read-only, the disk is full, or the file is in use.
    """
    with whole_file(path) as file:
        file.write(content)


class NothingToWrite(Exception):  # noqa: N818 - it is raised where all went well
    """Raised while a ``whole_file`` is open: nothing belongs in it, so what was there stays."""


@contextmanager
def whole_file(path: Path) -> Iterator[BinaryIO]:
    """A file to write to that becomes ``path`` when all went well, and else leaves what was there.

    As ``write_whole`` writes, for what is too long to be held at once. ``NothingToWrite`` ends it
    here.

    Raises:
        DeskError: the folder is missing or read-only, the disk is full, or the file is in use.
    """
    beside = ""
    try:
        with half_written(path.parent) as file:
            beside = file.name
            yield cast("BinaryIO", file)
            file.flush()
            os.fsync(file.fileno())
        Path(beside).replace(path)
    except NothingToWrite:
        return
    except OSError as error:
        raise unwritable(str(path), error) from error
    finally:
        if beside:
            Path(beside).unlink(missing_ok=True)  # gone already where it was renamed
