"""Which templates are letters: laid out once, filled in for each family of a list."""

from gg_desk.catalogue.sheet import Template
from gg_desk.errors import UsageError
from gg_desk.sheets.templates import SheetTemplate, Shelf

_OF_A_FAMILY = frozenset({"child", "guardian", "address"})


def letters(shelf: Shelf) -> list[SheetTemplate]:
    """The templates that name a family, and can be made for many."""
    return [one for one in shelf.templates if _is_merged(one) and _names_family(one)]


def refuse_unmerged(template: SheetTemplate, shelf: Shelf) -> None:
    """Refuse a template that is drawn as a whole, so that no values can be put into it afterwards.

    Raises:
        UsageError: it names those that can be.
    """
    if not _is_merged(template):
        known = ", ".join(one.id for one in letters(shelf))
        raise UsageError(
            f"The sheet {template.id} is not made for a list of families. Use one of: {known}.",
            f"{template.id} 안내문은 명단으로 만들 수 없습니다. 다음 중에서 골라 주세요: {known}",
        )


def _is_merged(template: SheetTemplate) -> bool:
    """Whether its blocks leave room for values, on single sheets, for no program and in any language."""
    alone = template.folded or template.needs_program or template.only
    return bool(template.blocks) and not alone


def _names_family(template: Template) -> bool:
    return any(field.key in _OF_A_FAMILY for field in template.fields)
