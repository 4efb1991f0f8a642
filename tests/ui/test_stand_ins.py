"""Modules that nobody has asked for are not imported, and are there as soon as somebody asks."""

import subprocess
import sys

_DESK = """
import sys
from gg_desk.ui.stand_ins import StandIn, put_stand_ins
put_stand_ins()
import gg_desk.desk, gg_desk.sheets.order
stood_in = {name for name, module in sys.modules.items() if isinstance(module, StandIn)}
print(sorted(stood_in))
print("ssl" in sys.modules, "PIL._imaging" in sys.modules)
"""

_ASKED = """
import sys
from gg_desk.ui.stand_ins import StandIn, put_stand_ins
put_stand_ins()
import asyncio, urllib.request
from PIL import Image, PngImagePlugin
from sqlalchemy.util import concurrency
stood_in = asyncio
async def seven():
    return 7
awaited = seven()
assert concurrency.iscoroutine(awaited)
assert not isinstance(sys.modules["asyncio"], StandIn)
assert stood_in.run(awaited) == 7 and asyncio.Lock is sys.modules["asyncio"].Lock
import asyncio.events
assert urllib.request.Request("http://127.0.0.1/a").host == "127.0.0.1"
picture = Image.new("L", (2, 3))
assert isinstance(picture, Image.Image) and not isinstance(picture, PngImagePlugin.PngImageFile)
from PIL import ImageOps
assert ImageOps.mirror(picture).size == (2, 3)
put_stand_ins()
assert not isinstance(sys.modules["asyncio"], StandIn)
print("all")
"""

_PICTURES = """
import io
from gg_desk.ui.stand_ins import put_stand_ins
put_stand_ins()
import gg_desk.desk, gg_desk.sheets.order
from PIL import Image
whole = io.BytesIO(bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de"
    "0000000c49444154789c63f8ffff3f0005fe02fe0def46b80000000049454e44ae426082"))
assert Image.open(whole).size == (1, 1)
for kind in ("PNG", "JPEG"):
    file = io.BytesIO()
    Image.new("RGB", (2, 3)).save(file, kind)
    assert Image.open(io.BytesIO(file.getvalue())).size == (2, 3)
print("all")
"""
"""An office's logo, before anything else was made of a picture."""


def _said(code: str) -> str:
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return found.stdout


def test_the_desk_and_its_sheets_are_imported_without_what_is_seldom_asked() -> None:
    names, loaded = _said(_DESK).splitlines()
    assert {"asyncio", "importlib.metadata", "urllib.request", "PIL.Image"} <= set(
        names.strip("[]").replace("'", "").split(", ")
    )
    assert loaded == "False False"


def test_what_is_asked_of_a_stand_in_the_module_itself_answers() -> None:
    assert _said(_ASKED).strip() == "all"


def test_pictures_are_read_and_written_by_who_asks_first() -> None:
    assert _said(_PICTURES).strip() == "all"
