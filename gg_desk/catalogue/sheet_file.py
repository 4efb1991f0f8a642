"""What a sheet's file is called where nobody gave it a name."""

import datetime as dt

from gg_desk.catalogue.sheet import SheetOrder


def file_name(order: SheetOrder, today: dt.date, ending: str) -> str:
    """Such as ``program-guide-km-2026-11-22.pdf``: others see it, so no person's name or number."""
    parts = [order.template]
    parts += [program.id for program in order.programs[:1]]
    return "-".join([*parts, *order.languages, today.isoformat()]) + ending
