"""Files that a document security program (DRM) wrapped, recognised by how they begin."""

from gg_desk.mailing.formats.faults import other_document, protected

_MARKS: tuple[tuple[bytes, str], ...] = (
    (b"\x9b DRMONE", "Fasoo"),
    (b"DRMONE", "Fasoo"),
    (b"<!-- FasooSecureContainer", "Fasoo"),
    (b"SCDSA0", "SoftCamp"),
    (b"<DOCUMENT SAFER", "MarkAny"),
    (b"<## NASCA DRM FILE", "NASCA"),
)
_DOCUMENTS = (
    b"%PDF-",
    b"{\\rtf",
    b"HWP Document File",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"7z\xbc\xaf",
    b"Rar!",
)


def refuse_protected(head: bytes, name: str) -> None:
    """Refuse a protected file, by the maker's name, and what is another document altogether.

    ``head`` is the file's beginning.

    Raises:
        DeskError: it is one.
    """
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n")
    for mark, maker in _MARKS:
        if start.startswith(mark):
            raise protected(name, f", {maker}")
    if start.startswith(_DOCUMENTS):
        raise other_document(name)
