"""Who takes part, and what is measured of each."""

from typing import NamedTuple

OURS = "GG Desk"


class Entry(NamedTuple):
    """The module of a contestant, its class there, and the import that it needs."""

    module: str
    requires: str
    name: str = "Contestant"
    tasks: str = "ab"
    static_fonts: bool = False


CONTESTANTS = {
    OURS: Entry("gg_desk_typeset", "gg_desk"),
    "Typst": Entry("typst_pages", "typst"),
    "Typst, pictures": Entry("typst_pages", "typst", "WithPictures", tasks="b"),
    "WeasyPrint": Entry("weasyprint_pages", "weasyprint", static_fonts=True),
    "fpdf2": Entry("fpdf2_pages", "fpdf", static_fonts=True),
    "ReportLab": Entry("reportlab_pages", "fontTools", static_fonts=True),
}


class Took(NamedTuple):
    """What a contestant took for a task."""

    clock: float
    """Seconds."""
    processor: float
    """Seconds of all threads and child processes."""
    start: float
    """Seconds from after the imports to after the warm-up."""
    memory: float
    """Megabytes at the highest, above what the imports took."""
    pages: int
    size: int
    """Bytes."""
    fonts: int
    """How many bytes of ``size`` are font programs."""
