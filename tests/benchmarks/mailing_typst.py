"""Typst at the notices of ``mailing.py``, in an environment that has it: seconds of processor time.

    python mailing_typst.py FOLDER all|each COUNT

``all`` sets every row in one file, ``each`` a file for each row; one compiler holds the fonts.
"""

import json
import resource
import sys
from pathlib import Path

import typst

SOURCE = """
#set page(width: 210mm, height: 297mm, margin: 14mm)
#set text(size: 6.6pt)
#set par(leading: 0.45em, spacing: 0.5em)
#let templates = json("templates.json")
#let notice(tag, values) = {
  set text(lang: tag.split("-").first(), dir: if tag in ("ur", "ar") { rtl } else { ltr },
    font: ("Noto Sans", ..templates.at(tag).fonts, "Noto Sans CJK KR"))
  for (line, field) in templates.at(tag).lines {
    par(line + if field != none { values.at(field) })
  }
}
#for (at, (tag, values)) in json("ROWS").enumerate() {
  if at > 0 { pagebreak() }
  notice(tag, values)
}
"""


def main(folder: Path, manner: str, count: int) -> None:
    """Set the first ``count`` rows and say what it took."""
    rows = json.loads((folder / "rows.json").read_text("utf-8"))[:count]
    paths = json.loads((folder / "fonts.json").read_text("utf-8"))
    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=paths)
    compiler = typst.Compiler(root=str(folder), font_paths=fonts)
    pieces = [rows] if manner == "all" else [[row] for row in rows]
    begun, size = used(), 0
    for number, piece in enumerate(pieces):
        name = f"rows-{manner}-{number}.json"  # Typst remembers a file by its name
        (folder / name).write_text(json.dumps(piece, ensure_ascii=False), "utf-8")
        target = folder / "typst.pdf"
        source = SOURCE.replace("ROWS", name).encode()
        compiler.compile(source, output=str(target), pdf_tags=False)
        size += target.stat().st_size
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    took = {"seconds": {"printing": used() - begun}, "peak": peak, "bytes": size, "rows": len(rows)}
    sys.stdout.write(json.dumps(took))


def used() -> float:
    """Seconds of the processor so far, on all its cores."""
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return usage.ru_utime + usage.ru_stime


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]))
