"""One record as indented lines for a person."""

from gg_desk.commands.columns import visible

_FOR_MACHINES = frozenset({"body_html", "keys"})


def outline(value: object, depth: int = 0) -> str:
    """Nested facts as indented lines; what is empty, or says only "no", is left out."""
    if isinstance(value, dict):
        return "".join(
            _entry(f"{key}:", inner, depth)
            for key, inner in value.items()
            if key not in _FOR_MACHINES and _says_something(inner)
        )
    if isinstance(value, list):
        return "".join(_entry("-", inner, depth) for inner in value)
    return "".join(f"{'  ' * depth}{visible(line)}\n" for line in str(value).splitlines())


def _entry(mark: str, inner: object, depth: int) -> str:
    lines = outline(inner, depth + 1)
    if isinstance(inner, dict | list) or lines.count("\n") > 1:
        return f"{'  ' * depth}{mark}\n{lines}"
    return f"{'  ' * depth}{mark} {lines.lstrip()}"


def _says_something(value: object) -> bool:
    return value is not False and value not in (None, "", [], {})  # 0 does: a child may be 0
