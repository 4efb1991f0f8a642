"""What a sheet's file is called where nobody gave it a name."""

import datetime as dt

from gg_desk.catalogue.sheet import SheetOrder


def file_name(order: SheetOrder, today: dt.date, ending: str) -> str:
    """Such as ``program-guide-km-2026-11-22.pdf``: others see it, so no person's name or number."""
    # A sheet of several programs would pass for one of the first of them.
    only = [program.id for program in order.programs] if len(order.programs) == 1 else []
    return "-".join([order.template, *only, *order.languages, today.isoformat()]) + ending
