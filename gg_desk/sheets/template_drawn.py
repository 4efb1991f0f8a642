"""Templates that are drawn by a sheet of the program: what they may change, and what they take over."""

from collections.abc import Iterator, Mapping
from typing import Any

from msgspec.structs import replace

from gg_desk.sheets.custom import TEXT
from gg_desk.sheets.template_shapes import Fault, none_of
from gg_desk.sheets.templates import SheetTemplate

_FIXED = ("needs_program", "several_programs", "own_text", "facts_from", "only", "folded")
"""What a sheet is by its drawing: a copy cannot change it."""
_TAKEN_OVER = (*_FIXED, "papers", "layouts", "general_contacts", "fields")
"""What a copy that does not say it has as the sheet that draws it."""


def as_drawn(
    template: SheetTemplate, content: Mapping[str, Any], drawn: Mapping[str, SheetTemplate]
) -> SheetTemplate:
    """``template``, read from ``content``, with what it takes over from the one that draws it."""
    base = drawn.get(template.drawn)
    if base is None:
        return template
    left_out = [key for key in _TAKEN_OVER if key not in content]
    return replace(template, **{key: getattr(base, key) for key in left_out})


def making_faults(
    template: SheetTemplate, content: Mapping[str, Any], drawn: Mapping[str, SheetTemplate]
) -> Iterator[Fault]:
    """Why a template is neither built from blocks nor drawn as one of ``drawn``.

    Without any ``drawn``, the template is such a sheet itself.
    """
    if bool(template.blocks) == bool(template.drawn):
        yield Fault(
            ("drawn",) if template.drawn else (),
            "A template has either blocks or drawn = the sheet that draws it.",
            "서식에는 blocks를 넣거나, drawn에 모양을 가져올 안내문을 적어야 합니다.",
        )
    elif template.drawn and drawn and template.drawn not in drawn:
        yield none_of(("drawn",), template.drawn, drawn)
    elif base := drawn.get(template.drawn):
        yield from _changed(template, content, base)


def _changed(
    template: SheetTemplate, content: Mapping[str, Any], base: SheetTemplate
) -> Iterator[Fault]:
    """What a copy says otherwise than ``base`` can be drawn."""
    for key in _FIXED:
        if key in content and getattr(template, key) != getattr(base, key):
            yield Fault(
                (key,),
                f"“{key}” belongs to how {base.id} is drawn and cannot be changed. Take the line out.",
                f"“{key}”은(는) {base.id}의 모양에 속해 바꿀 수 없습니다. 그 줄을 지워 주세요.",
            )
    for key in ("papers", "layouts"):
        known = getattr(base, key)
        for one in set(content.get(key, ())) - set(known):
            yield none_of((key,), one, known)
    yield from _other_fields(template, base)


def _other_fields(template: SheetTemplate, base: SheetTemplate) -> Iterator[Fault]:
    """Fields that would stand nowhere on paper, and the lack of the one that must."""
    keys = [field.key for field in base.fields]
    for at, field in enumerate(template.fields):
        if field.key not in keys:
            yield none_of(("fields", at, "key"), field.key, keys)
    if base.own_text and template.fields and all(one.key != TEXT for one in template.fields):
        yield Fault(
            (),
            f"A sheet drawn as {base.id} needs its field “{TEXT}”. Add it.",
            f"{base.id}로 그리는 안내문에는 “{TEXT}” 항목이 필요합니다. 넣어 주세요.",
        )
