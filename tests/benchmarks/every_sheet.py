"""Every sheet in every language, in one run: none may refuse; how long, how much memory, which pages.

    python tests/benchmarks/every_sheet.py [--keep FOLDER]

The bundled catalogue, blanks left to write on; ``program-guide`` tells of one program, ``family-sheet``
of three. With ``--keep`` the PDFs stay, to be looked at. Compare with ``typeset.py``, which says what a
page costs without phrases, facts and the search for the largest type that fits.
"""

import argparse
import resource
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from gg_desk import desk
from gg_desk.catalogue.sheet import SheetOrder, Template
from gg_desk.errors import DeskError
from gg_desk.folders import folders

PROGRAMS = ("childcare-support-registered", "kls", "gyeonggi-pass")
TEXT = "# 안내\n\n**031-120** · 2027-03-02\n\n- 경기도\n- 안산시"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--keep", type=Path, metavar="FOLDER", help="keep the PDFs there")
    keep = parser.parse_args().keep
    with tempfile.TemporaryDirectory() as folder:
        at_work = desk.open_desk(folders(Path(folder)))
        for template in desk.sheet_list(at_work.folders).templates:
            _measure(at_work, template, keep)
        at_work.close()
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    sys.stdout.write(f"memory at most {most:.0f} MB\n")


def _measure(at_work: desk.Desk, template: Template, keep: Path | None) -> None:
    pages: Counter[int] = Counter()
    refused = []
    begun = time.process_time()
    for tag in template.languages:
        try:
            sheet = desk.sheet(at_work, _order(at_work, template, tag))
        except DeskError as error:
            refused.append(f"{tag}: {error.en}")
            continue
        pages[sheet.pages] += 1
        if keep:
            keep.mkdir(parents=True, exist_ok=True)
            (keep / f"{template.id}-{tag}.pdf").write_bytes(sheet.pdf)
    each = (time.process_time() - begun) / len(template.languages)
    counts = ", ".join(f"{many} × {count} pages" for count, many in sorted(pages.items()))
    sys.stdout.write(f"{template.id:24} {1000 * each:6.0f} ms a sheet   {counts}\n")
    sys.stdout.writelines(f"  refused {reason}\n" for reason in refused)


def _order(at_work: desk.Desk, template: Template, tag: str) -> SheetOrder:
    ids = PROGRAMS if template.several_programs else PROGRAMS[:1]
    wanted = ids if template.needs_program else ()
    return SheetOrder(
        template=template.id,
        languages=(tag,),
        programs=tuple(desk.show(at_work, known_as) for known_as in wanted),
        values={"text": TEXT, "title": "안내"} if template.own_text else {},
        paper=template.papers[0],
    )


if __name__ == "__main__":
    main()
