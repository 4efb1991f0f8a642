"""What is ordered from the sheets room and what comes back."""

from collections.abc import Mapping
from typing import Literal

import msgspec

from gg_desk.catalogue.program import Program
from gg_desk.catalogue.verdict import Answer
from gg_desk.catalogue.words import LocalText, Noun

Layout = Literal["side-by-side", "stacked", "single"]
"""Korean beside the family's language, below it, or left out."""
FieldType = Literal["text", "name", "date", "phone", "person", "address", "lines", "code", "count"]
"""``name`` is that of a school, a daycare center or an office, told with its sound beside it; ``code`` stands in place of a name, and is refused where it could be one; ``count`` is a number of people."""


class TemplateField(Noun, frozen=True, kw_only=True):
    """A blank of a template that staff may fill."""

    key: str
    type: FieldType
    label: LocalText
    example: str = ""
    required: bool = False


class Template(Noun, frozen=True, kw_only=True):
    """A sheet that can be ordered: its name, its fields, and whether it needs a program."""

    id: str
    name: LocalText
    purpose: LocalText
    needs_program: bool = False
    several_programs: bool = False
    """Whether more than one program may stand on it."""
    own_text: bool = False
    """Whether the office writes it: one text, in its field ``text``, in one language."""
    fields: tuple[TemplateField, ...] = ()
    papers: tuple[str, ...] = ("a4",)
    layouts: tuple[Layout, ...] = ("side-by-side", "stacked", "single")
    languages: tuple[str, ...] = ()
    """Tags in which every phrase of the template exists."""
    file: str = ""
    """The office's own file it comes from; empty for a sheet of the program."""


class TemplateFault(Noun, frozen=True, kw_only=True):
    """What keeps one of the office's own templates from being used."""

    file: str
    """Its name in the folder of templates."""
    line: int = 0
    """Counted from 1; 0 where no line is to blame."""
    why: LocalText

    @property
    def told(self) -> LocalText:
        """File, line and what is wrong as a sentence."""
        place = f"sheets/{self.file}"
        if not self.line:
            return {tag: f"{place}: {words}" for tag, words in self.why.items()}
        return {
            "en": f"{place}, line {self.line}: {self.why['en']}",
            "ko": f"{place} {self.line}번째 줄: {self.why['ko']}",
        }


class SheetList(Noun, frozen=True, kw_only=True):
    """The sheets that can be ordered, and what keeps others of the office's own out of the list."""

    templates: tuple[Template, ...]
    faults: tuple[TemplateFault, ...] = ()


class SheetOrder(Noun, frozen=True, kw_only=True):
    """One order: a template in one or more languages, with its values."""

    template: str
    languages: tuple[str, ...]
    programs: tuple[Program, ...] = ()
    values: Mapping[str, str] = msgspec.field(default_factory=dict)
    paper: str = "a4"
    layout: Layout = "side-by-side"
    large: bool = False
    """Large print: no text that a family reads is smaller than 16 points."""
    code: str = ""
    """The code by which the sheet can be looked up later; empty leaves the page without one."""
    answers: tuple[Answer, ...] = ()
    """How the family stands with the programs, where it was found; it is printed, and never kept."""


class Sheet(Noun, frozen=True, kw_only=True):
    """A finished sheet: the PDF, and what staff should know before handing it out."""

    pdf: bytes
    pages: int
    texts: dict[str, str]
    """The sheet as plain text, by language."""
    programs: tuple[Program, ...] = ()
    """The programs whose facts stand on it."""
    code: str = ""
    unreviewed: tuple[str, ...] = ()
    """Languages on it whose words no person has reviewed yet."""
    confirm: tuple[LocalText, ...] = ()
    """Why a person should confirm before it is handed out: facts that are old, planned or ended."""
    cautions: tuple[LocalText, ...] = ()
    """Facts older than a year, ended or planned programs, blanks that the office must fill."""
