"""A noun taken apart: every noun and every text in several languages inside it, with its path."""

from collections.abc import Iterator, Mapping

from gg_desk.catalogue.words import LocalText, Noun

_COMPOSED = (Noun, tuple, Mapping)


def parts(value: object, path: str = "") -> Iterator[tuple[str, Noun | LocalText]]:
    """The value and all that stands inside it, as (path, noun or text) from the outside in.

    Paths are field names as files have them, and positions: ``benefit/amounts/0/for_whom``. The noun itself has the
    path that is given. Texts come also where they are empty; numbers and strings do not come.
    """
    if isinstance(value, Noun):
        yield path, value
        names = zip(value.__struct_fields__, value.__struct_encode_fields__, strict=True)
        for field, written in names:
            inside = getattr(value, field)
            if isinstance(inside, _COMPOSED):
                yield from parts(inside, f"{path}/{written}" if path else written)
    elif isinstance(value, Mapping):
        yield path, value
    elif isinstance(value, tuple):
        for position, member in enumerate(value):
            if isinstance(member, _COMPOSED):
                yield from parts(member, f"{path}/{position}")
