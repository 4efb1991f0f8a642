"""The templates: data under ``resources/sheets``, one TOML file each."""

import functools
from pathlib import Path

import msgspec

from gg_desk.catalogue.sheet import Template, TemplateField
from gg_desk.errors import DeskError, UsageError
from gg_desk.resources import resource


class SheetTemplate(Template, frozen=True, kw_only=True):
    """A template with what only the sheets room needs to know of it."""

    place: int
    """Where it stands in a list of sheets: what is printed most comes first."""
    facts_from: tuple[str, ...] = ()
    """The programs whose facts stand on it when none is ordered."""
    only: tuple[str, ...] = ()
    """The languages for which it is made; none means all."""
    general_contacts: tuple[str, ...] = ()
    """Lines open to everyone, tried in this order for one that speaks the family's language."""
    folded: bool = False
    """Whether it is a booklet: on A4, two of its pages stand on each side, to be folded."""

    def lies_on(self, paper: str) -> str:
        """The document's paper, a key of ``typeset``'s, for an order on ``paper``."""
        return "a4-landscape" if self.folded and paper == "a4" else paper


@functools.cache
def sheet_templates() -> tuple[SheetTemplate, ...]:
    """All bundled templates, those that are printed most first."""
    found = [_read(path) for path in resource("sheets").glob("*.toml")]
    return tuple(sorted(found, key=lambda template: (template.place, template.id)))


def sheet_template(template_id: str) -> SheetTemplate:
    """The template with this id.

    Raises:
        UsageError: there is none.
    """
    for template in sheet_templates():
        if template.id == template_id:
            return template
    known = ", ".join(template.id for template in sheet_templates())
    raise UsageError(
        f"There is no sheet called “{template_id}”. Use one of: {known}.",
        f"“{template_id}”이라는 안내문은 없습니다. 다음 중에서 골라 주세요: {known}",
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


def _read(path: Path) -> SheetTemplate:
    try:
        return msgspec.toml.decode(path.read_bytes(), type=SheetTemplate)
    except (OSError, ValueError) as error:
        raise DeskError(
            f"The sheet template {path.name} cannot be read: {error}. Mend or remove the file.",
            f"안내문 서식 {path.name}을(를) 읽을 수 없습니다({error}). 파일을 고치거나 지워 주세요.",
        ) from error
