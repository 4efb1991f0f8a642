"""An amount changes: every language says the new one, and the code of the old sheet says so."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace

from gg_desk import desk, handouts
from gg_desk.catalogue.languages import languages
from gg_desk.catalogue.sheet import SheetOrder
from gg_desk.folders import folders
from gg_desk.store.editing import edit
from gg_desk.typeset.raster import page_texts

CHILDCARE = "childcare-support-registered"
BEFORE, NOW = "150,000", "170,000"


@pytest.fixture(scope="module")
def changed() -> Iterator[tuple[desk.Desk, str]]:
    """A desk on which the amount was changed after a sheet was handed out, and that sheet's code."""
    with tempfile.TemporaryDirectory() as folder:
        at_work = desk.open_desk(folders(Path(folder)))
        program = desk.show(at_work, CHILDCARE)
        order = SheetOrder(template="program-guide", languages=("km",), programs=(program,))
        old = handouts.coded_sheet(at_work, order)
        assert BEFORE in "".join(page_texts(old.pdf))
        handouts.hand_out(at_work, order, old, "printed")
        [amount] = program.benefit.amounts
        more = replace(program.benefit, amounts=(replace(amount, value=170_000),))
        edit(at_work.store, "program", CHILDCARE, {"benefit": more}, who="a test")
        yield at_work, old.code
        at_work.close()


@pytest.mark.parametrize("tag", [known.tag for known in languages()])
def test_every_language_prints_the_new_amount(changed: tuple[desk.Desk, str], tag: str) -> None:
    at_work, _code = changed
    program = desk.show(at_work, CHILDCARE)
    order = SheetOrder(template="program-guide", languages=(tag,), programs=(program,))
    text = "".join(page_texts(desk.sheet(at_work, order).pdf))
    assert text.count(NOW) >= (1 if tag == "ko" else 2)  # in the language, and in Korean beside it
    assert BEFORE not in text


def test_the_old_sheet_is_told_to_be_outdated(changed: tuple[desk.Desk, str]) -> None:
    at_work, code = changed
    told = handouts.answer(at_work, code)
    assert told.verdict == "outdated"
    [change] = told.changes
    assert BEFORE in change.before["ko"]
    assert NOW in change.now["ko"]
    assert BEFORE in change.before["en"]
    assert NOW in change.now["en"]
