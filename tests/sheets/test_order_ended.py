"""A sheet that nobody waits for any more is given up between two of its parts."""

import datetime as dt

import pytest

from gg_desk.catalogue.sheet import SheetOrder
from gg_desk.settings import Office
from gg_desk.sheets.facts import Lookups
from gg_desk.sheets.order import render

PLACES = 5
"""A sheet of one language has more places than that at which it can be given up."""


class GivenUpError(Exception):
    pass


def test_what_is_raised_between_two_parts_ends_the_work(bundled: Lookups) -> None:
    program = bundled.programs["childcare-support-registered"]
    order = SheetOrder(template="program-guide", languages=("km",), programs=(program,))
    seen = 0

    def count() -> None:
        nonlocal seen
        seen += 1
        if seen == last:
            raise GivenUpError

    last = 0
    sheet = render(order, Office(), bundled, dt.date(2026, 11, 22), between=count)
    assert sheet.pdf
    places = seen
    assert places > PLACES
    for last in range(1, places + 1):
        seen = 0
        with pytest.raises(GivenUpError):
            render(order, Office(), bundled, dt.date(2026, 11, 22), between=count)
        assert seen == last
