"""Writes what the contestants set: real phrases with invented values, the same every time.

    python -m typeset_peers.material FOLDER PAGES NOTICES

Every contestant reads the same files, so none pays for making them, and each child knows nothing
but the words. A sentence returns on other pages, but never with the same values.
"""

import dataclasses
import importlib.util
import json
import random
import sys
from pathlib import Path

import polib

from gg_desk.catalogue.languages import languages
from gg_desk.phrasebook.book import phrasebook
from gg_desk.phrasebook.formats import date, number
from gg_desk.phrasebook.patterns import arguments
from gg_desk.resources import resource
from gg_desk.typeset.text import isolate, leading_factor
from typeset_peers.design import FIELDS, Language, Row, Sheet, Template
from typeset_peers.people import latin_name, notices, phone, street

_SEED = 20261122
_FAMILIES = {
    "zh-Hans": ("Noto Sans CJK SC", 2),
    "ja": ("Noto Sans CJK JP", 0),
    "ko": ("Noto Sans CJK KR", 1),
    "th": ("Noto Sans Thai", 0),
    "km": ("Noto Sans Khmer", 0),
    "lo": ("Noto Sans Lao", 0),
    "my": ("Noto Sans Myanmar", 0),
    "si": ("Noto Sans Sinhala", 0),
    "bn": ("Noto Sans Bengali", 0),
    "ne": ("Noto Sans Devanagari", 0),
    "hi": ("Noto Sans Devanagari", 0),
    "ur": ("Noto Sans Arabic", 0),
    "ar": ("Noto Sans Arabic", 0),
}
"""Family and place in the collection; the others are written with Noto Sans."""
_SECTIONS, _ROWS_A_SECTION = 4, 4  # and a heading for each: 20 rows a page
_LEAST, _MOST = 25, 80  # length of a sentence in English
_NOTICE_ROWS = (
    "notice.not-enrollment", "notice.not-automatic", "notice.how-to", "step.find-zone-school", "step.call-first",
    "step.bring-documents", "step.keep-copy", "step.within-deadline", "notice.documents",
    "documents.other", "registration.not-needed", "stay.who.child", "confirm.may-have-changed",
    "call.show-or-read", "notice.school-will-tell", "page.not-legal-advice", "call.korean-only",
    "slip.title", "slip.will-apply", "slip.enrolled", "slip.moved", "slip.want-interpreter",
    "slip.phone", "slip.signature",
)  # fmt: skip
_NOTICE_HEADINGS = frozenset({"notice.how-to", "notice.documents", "slip.title"})


class _Words:
    """Phrases of the bundled phrasebook in rows, with values that ``chance`` invents."""

    def __init__(self, chance: random.Random) -> None:
        self._chance = chance
        self._book = phrasebook()
        english = polib.pofile(str(resource("phrasebook", "en.po")))
        self._asked = {entry.msgctxt: arguments(entry.msgid) for entry in english}
        self._headings = [key for key in self._asked if key.startswith("label.")]
        self.sentences = [
            entry.msgctxt
            for entry in english
            if _LEAST <= len(entry.msgid) <= _MOST
            and set(self._values()).issuperset(self._asked[entry.msgctxt])
        ]

    def sheet(self, tag: str) -> Sheet:
        """A page of headings with sentences below each, none of them twice."""
        keys = iter(self._chance.sample(self.sentences, _SECTIONS * _ROWS_A_SECTION))
        rows = []
        for heading in self._chance.sample(self._headings, _SECTIONS):
            rows.append(self.fixed(tag, heading, bold=True))
            rows += [self.row(tag, next(keys)) for _ in range(_ROWS_A_SECTION)]
        return Sheet(tag, rows)

    def warm_up(self, tag: str) -> Sheet:
        """A row and a heading."""
        row = self.row(tag, self.sentences[0])
        return Sheet(tag, [row, self.fixed(tag, self._headings[0], bold=True)])

    def row(self, tag: str, key: str) -> Row:
        """A sentence with values of its own; one that takes none is followed by whom to call."""
        values = self._values()
        called = isolate(f"{latin_name(self._chance)} {phone(self._chance)}")
        tail = "" if self._asked[key] else f" ({called})"

        def said(to: str) -> str:
            local = values | {"date": date(values["date"], to)}
            return self._book.say(key, to, **{name: local[name] for name in self._asked[key]}).text

        return Row(said(tag) + tail, said("ko") + tail)

    def template(self, tag: str) -> Template:
        """The fixed words of a notice."""
        return Template(
            tag,
            self.fixed(tag, "sheet.enrollment-notice.name", bold=True),
            [self.fixed(tag, f"field.{name}") for name in FIELDS],
            [self.fixed(tag, key, bold=key in _NOTICE_HEADINGS) for key in _NOTICE_ROWS],
        )

    def fixed(self, tag: str, key: str, *, bold: bool = False) -> Row:
        """A phrase that takes no values."""
        return Row(self._book.say(key, tag).text, self._book.say(key, "ko").text, bold)

    def _values(self) -> dict[str, str]:
        """A value for each name that the sentences ask for; the date is yet to be written."""
        among = self._chance.randint
        return {
            "amount": number(among(100, 20_000) * 100),
            "age": str(among(3, 19)),
            "ages": f"{among(0, 5)}–{among(6, 18)}",
            "years": f"{among(2008, 2016)}–{among(2017, 2026)}",
            "date": f"{among(2020, 2027)}-{among(1, 12):02}-{among(1, 28):02}",
            "office": street(self._chance),
            "place": street(self._chance),
            "source": street(self._chance),
            "year": str(among(2026, 2030)),
        }


def write(folder: Path, pages: int, count: int) -> None:
    """Write everything that ``design.Material`` reads."""
    others = [known.tag for known in languages() if known.tag != "ko"]
    chance = random.Random(_SEED)  # noqa: S311 - repeatable, not secret
    words = _Words(chance)
    files = {
        "languages": {tag: dataclasses.asdict(_language(tag)) for tag in [*others, "ko"]},
        "sheets": [words.sheet(others[at % len(others)]) for at in range(pages)],
        "warm-up": [words.warm_up(tag) for tag in others],
        "templates": [words.template(tag) for tag in others],
    }
    for name, content in files.items():
        (folder / f"{name}.json").write_text(json.dumps(content, ensure_ascii=False), "utf-8")
    with (folder / "notices.jsonl").open("w", encoding="utf-8") as lines:
        for notice in notices(chance, others, count):
            lines.write(json.dumps(notice, ensure_ascii=False) + "\n")


def _language(tag: str) -> Language:
    family, index = _FAMILIES.get(tag, ("Noto Sans", 0))
    package, name = (
        ("manimgx_fonts_cjk", "NotoSansCJK-VF.otf.ttc")
        if "CJK" in family
        else ("manimgx_fonts", f"{family.replace(' ', '')}[wght].ttf")
    )
    found = importlib.util.find_spec(package)
    if found is None or found.origin is None:
        raise SystemExit(f"{package} is missing: start packaging/run.py once.")
    file = str(Path(found.origin).with_name(name))
    return Language(tag, family, file, leading_factor(tag), tag in {"ur", "ar"}, index)


if __name__ == "__main__":
    write(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
