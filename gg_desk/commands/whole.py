"""Nouns as JSON that says everything, defaults too: a script may rely on every field."""

from collections.abc import Mapping

import msgspec


def whole(value: object) -> object:
    """``value`` with its nouns as mappings of all their fields.

    In the store nouns leave out what is not known; here ``new`` is there when it is 0.
    """
    if isinstance(value, msgspec.Struct):
        fields = zip(value.__struct_fields__, value.__struct_encode_fields__, strict=True)
        return {called: whole(getattr(value, name)) for name, called in fields}
    if isinstance(value, Mapping):
        return {key: whole(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [whole(inner) for inner in value]
    return value
