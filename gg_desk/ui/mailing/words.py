"""What the page for mailings says of columns, problems and samples, in the window's language."""

from collections.abc import Sequence
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication

from gg_desk.catalogue.languages import language
from gg_desk.catalogue.words import in_language
from gg_desk.ui.late_parts import names

if TYPE_CHECKING:
    from gg_desk.catalogue.mailing import Mailing
    from gg_desk.mailing.addressing import Addressed
    from gg_desk.mailing.columns import Use
    from gg_desk.mailing.notices import Printed
    from gg_desk.mailing.problems import Kind
    from gg_desk.mailing.roster import Report
    from gg_desk.mailing.samples import Sample
    from gg_desk.mailings import Mailed

_PLACES = 10  # rows named in one sentence
_SAID = 3  # sentences of rows that are left out; the list of problems has all
_KOREA = ZoneInfo("Asia/Seoul")
translate = QCoreApplication.translate


def uses() -> "dict[Use, str]":
    """What a column can be, in the order in which it is offered."""
    return {
        "": translate("Mailing", "Not used"),
        "child": translate("Mailing", "Child's name"),
        "child_hangul": translate("Mailing", "Child's name in Korean letters"),
        "surname": translate("Mailing", "Child's family name"),
        "given_name": translate("Mailing", "Child's given name"),
        "birth_date": translate("Mailing", "Birth date"),
        "nationality": translate("Mailing", "Nationality"),
        "language": translate("Mailing", "Language"),
        "second_language": translate("Mailing", "Second language"),
        "guardian": translate("Mailing", "Guardian"),
        "address": translate("Mailing", "Address"),
        "address_detail": translate("Mailing", "Address, second part"),
        "address_third": translate("Mailing", "Address, third part"),
        "postcode": translate("Mailing", "Postcode"),
        "area": translate("Mailing", "City or county"),
        "school": translate("Mailing", "School"),
        "school_phone": translate("Mailing", "School's phone"),
        "gathering_date": translate("Mailing", "Gathering day"),
        "entrance_date": translate("Mailing", "First day of school"),
        "phone": translate("Mailing", "Family's phone"),
        "left_out": translate("Mailing", "Left out: identifies people"),
    }


def kind_marks() -> "dict[Kind, str]":
    """One word for what a problem asks of a person; none for what is only to be looked at."""
    return {
        "refused": translate("Mailing", "left out"),
        "ask": translate("Mailing", "choose"),
        "warning": "",
    }


def counted(report: "Report") -> str:
    """How many rows there are and what becomes of them, in a sentence."""
    refused = {p.row for p in report.refused if p.kind != "ask"}
    asked = {p.row for p in report.refused if p.kind == "ask"} - refused
    said = (
        translate(
            "Mailing",
            "%1 rows: %2 families can be written to, %3 wait for an answer, %4 cannot be written to",
        )
        if refused or asked
        else translate("Mailing", "%1 rows: %2 families can be written to")
    )
    numbers = (report.rows, report.recipients, len(asked), len(refused))
    return _put(said, *(f"{number:,}" for number in numbers))


def cautions(printed: "Printed", tag: str) -> list[str]:
    """What the office should know of notices: why one is left out, what to confirm first."""
    said = [problem.sentence(tag) for problem in printed.refused[:_SAID]]
    said += [in_language(caution, tag) for caution in printed.cautions.values()]
    if printed.unreviewed:
        unreviewed = translate("Mailing", "Not yet reviewed by a person, and marked so: %1")
        spoken = [language(one) for one in sorted(printed.unreviewed)]
        called = [one.korean_name if tag == "ko" else one.english_name for one in spoken]
        said.append(unreviewed.replace("%1", ", ".join(called)))
    return said


def made(mailed: "Mailed") -> str:
    """How many notices there are now and where; which files were not made."""
    printed, files = mailed.printed, mailed.files
    said = []
    if files:
        where = str(files[0]) if len(files) == 1 else f"{files[0].parent} ({len(files)})"
        sentence = translate("Mailing", "%1 notices on %2 pages: %3")
        said.append(_put(sentence, f"{printed.notices:,}", f"{printed.pages:,}", where))
    if mailed.kept:
        said.append(_put(translate("Mailing", "%1 files were there already"), str(mailed.kept)))
    if mailed.unmade:
        names = ", ".join(file.name for file in mailed.unmade[:_SAID])
        sentence = translate("Mailing", "Not made, for none of their rows can be printed: %1 (%2)")
        said.append(_put(sentence, str(len(mailed.unmade)), names))
    return " · ".join(said)


def sent(notices: int, pages: int, printer: str) -> str:
    """How much is on its way to a printer; without ``notices``, only pages are counted."""
    if not pages:
        return translate("Mailing", "Nothing was printed: no page can show any of the rows.")
    if not notices:
        said = translate("Mailing", "Pages sent to the printer %2: %1")
        return _put(said, f"{pages:,}", printer)
    said = translate("Mailing", "%1 notices on %2 pages sent to the printer %3")
    return _put(said, f"{notices:,}", f"{pages:,}", printer)


def printed_so_far(before: "Mailing") -> str:
    """How much of a mailing was printed before it was broken off."""
    said = translate(
        "Mailing", "Printing was broken off on %1. %2 families are printed already; the code is %3."
    )
    day = before.at.astimezone(_KOREA).date().isoformat()
    return _put(said, day, f"{before.families:,}", before.code)


def addressed(done: "Addressed", where: str) -> str:
    """How many addresses there are now and where."""
    if not done.pages:
        return translate("Mailing", "Nothing was made: none of the addresses can be printed.")
    sentence = translate("Mailing", "%1 addresses on %2 pages: %3")
    return _put(sentence, f"{done.count:,}", f"{done.pages:,}", where)


def not_addressed(done: "Addressed", tag: str) -> str:
    """Which rows no label or envelope shows; empty where all are there."""
    if not done.refused:
        return ""
    said = translate("Mailing", "Addresses that do not fit were left out: %1")
    return _put(said, ", ".join(problem.place(tag) for problem in done.refused[:_PLACES]))


def progress(done: int, total: int, left: float) -> str:
    """How far work is that takes family after family."""
    if done == total:
        return translate("Mailing", "Finishing…")
    said = translate("Mailing", "%1 of %2 families · %3")
    return _put(said, f"{done:,}", f"{total:,}", time_left(left))


def _put(sentence: str, *parts: str) -> str:
    for place, part in enumerate(parts, 1):
        sentence = sentence.replace(f"%{place}", part)
    return sentence


def printed_before(earlier: "Mailing") -> str:
    """That a list was printed before, when and by which code."""
    said = translate(
        "Mailing",
        "This very list was printed on %1 with the code %2. See that no family gets its notice twice.",
    )
    day = earlier.at.astimezone(_KOREA).date().isoformat()
    return _put(said, day, earlier.code)


def row_name() -> str:
    """A row as its spreadsheet numbers it, at ``%1``."""
    return translate("Mailing", "row %1")


def sample_names(samples: "Sequence[Sample]", tag: str) -> list[str]:
    """Why each family's notice is looked at, and where the family stands; nobody's name."""
    said = {
        "first": translate("Mailing", "The first"),
        "longest": translate("Mailing", "The longest"),
        "shortest": translate("Mailing", "The shortest"),
    }
    row = row_name()
    return [
        " · ".join(
            part
            for part in (
                row.replace("%1", str(one.family.row)),
                said.get(one.why) or _about(one, tag),
            )
            if part
        )
        for one in samples
    ]


def _about(sample: "Sample", tag: str) -> str:
    if sample.problem:
        return sample.problem.column
    return names.language_names(sample.family.languages, tag)


def time_left(seconds: float) -> str:
    """How long work will still take."""
    if seconds < 60:  # noqa: PLR2004 - a minute
        return translate("Mailing", "%1 s left").replace("%1", str(round(seconds)))
    return translate("Mailing", "%1 min left").replace("%1", str(round(seconds / 60)))
