"""The templates: data under ``resources/sheets``, one TOML file each, and the office's own."""

from collections.abc import Iterable
from dataclasses import dataclass

from gg_desk.catalogue.sheet import Template, TemplateFault, TemplateField
from gg_desk.errors import UsageError
from gg_desk.sheets.vocabulary import BlockSpec


class SheetTemplate(Template, frozen=True, kw_only=True):
    """A template with what only the sheets room needs to know of it."""

    place: int = 100
    """Where it stands in a list of sheets: what is printed most comes first."""
    facts_from: tuple[str, ...] = ()
    """The programs whose facts stand on it when none is ordered."""
    only: tuple[str, ...] = ()
    """The languages for which it is made; none means all."""
    general_contacts: tuple[str, ...] = ()
    """Lines open to everyone, tried in this order for one that speaks the family's language."""
    blocks: tuple[BlockSpec, ...] = ()
    """What it is built from, from top to bottom."""
    drawn: str = ""
    """Which sheet of the program draws it; such a sheet has no blocks."""
    folded: bool = False
    """Whether it is a booklet: on A4, two of its pages stand on each side, to be folded."""
    folder: str = ""
    """Where its pictures lie; empty for a sheet of the program."""

    def lies_on(self, paper: str) -> str:
        """The document's paper, a key of ``typeset``'s, for an order on ``paper``."""
        return "a4-landscape" if self.folded and paper == "a4" else paper


@dataclass(frozen=True, slots=True)
class Shelf:
    """The templates that can be ordered, in their order, and what is wrong with others."""

    templates: tuple[SheetTemplate, ...]
    faults: tuple[TemplateFault, ...] = ()


def in_order(templates: Iterable[SheetTemplate]) -> tuple[SheetTemplate, ...]:
    """``templates`` as a list of sheets shows them."""
    return tuple(sorted(templates, key=lambda template: (template.place, template.id)))


def sheet_template(shelf: Shelf, template_id: str) -> SheetTemplate:
    """The template with this id.

    Raises:
        UsageError: there is none.
    """
    for template in shelf.templates:
        if template.id == template_id:
            return template
    known = ", ".join(template.id for template in shelf.templates)
    # It may be the one that is missing for its fault.
    fault = {tag: f"\n{words}" for one in shelf.faults[:1] for tag, words in one.told.items()}
    raise UsageError(
        f"There is no sheet called “{template_id}”. Use one of: {known}.{fault.get('en', '')}",
        f"“{template_id}”이라는 안내문은 없습니다. 다음 중에서 골라 주세요: {known}{fault.get('ko', '')}",
    )


def field(template: Template, key: str) -> TemplateField:
    """The template's field with this key.

    Raises:
        UsageError: it has none.
    """
    for known in template.fields:
        if known.key == key:
            return known
    keys = ", ".join(known.key for known in template.fields)
    raise UsageError(
        f"The sheet {template.id} has no field “{key}”. Its fields are: {keys}.",
        f"{template.id} 안내문에는 “{key}” 항목이 없습니다. 쓸 수 있는 항목: {keys}",
    )
