"""Several threads may read the same kind of file at once, the first time too."""

import subprocess
import sys

_AT_ONCE = """
import sys, threading, time, tomllib
import msgspec
from gg_desk.known_types import learnt
from gg_desk.resources import resource
from gg_desk.sheets.templates import SheetTemplate

sys.setswitchinterval(1e-5)
files = [tomllib.loads(file.read_text("utf-8")) for file in sorted(resource("sheets").glob("*.toml"))]
together, read = threading.Barrier(4), []

def work(number):
    together.wait()
    time.sleep(number * 0.0003)
    read.extend(msgspec.convert(one, learnt(SheetTemplate)).id for one in files)

threads = [threading.Thread(target=work, args=(number,)) for number in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(len(read) == 4 * len(files) > 0)
"""


def test_threads_that_read_the_same_type_for_the_first_time_do_not_end_the_program() -> None:
    """Without ``learnt`` this ends by a fault below Python."""
    found = subprocess.run(
        [sys.executable, "-c", _AT_ONCE], capture_output=True, text=True, check=False
    )
    assert (found.returncode, found.stdout.strip()) == (0, "True"), found.stderr
