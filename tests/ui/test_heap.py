"""All threads share one heap, and what is free of it goes back to the system."""

import subprocess
import sys

import pytest

_MADE = """
import ctypes, threading
from pathlib import Path
from gg_desk.ui.heap import give_back, keep_one_heap

def resident():
    return int(Path("/proc/self/statm").read_text().split()[1]) * 4096

libc = ctypes.CDLL(None)
libc.malloc.restype = ctypes.c_void_p

def work():
    pieces = [libc.malloc(100_000) for _piece in range(400)]
    for piece in pieces:
        ctypes.memset(ctypes.c_void_p(piece), 1, 100_000)
    kept = pieces.pop()  # on top of the others: nothing below it goes by itself
    for piece in pieces:
        libc.free(ctypes.c_void_p(piece))

keep_one_heap()
thread = threading.Thread(target=work)
thread.start()
thread.join()
full = resident()
give_back()
print(full - resident() > 30_000_000)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="the heap of glibc")
def test_what_a_worker_left_free_goes_back() -> None:
    found = subprocess.run(
        [sys.executable, "-c", _MADE], capture_output=True, text=True, check=True
    )
    assert found.stdout.strip() == "True"
