"""Bytes off the wire, unpacked as they come and never beyond a limit."""

import zlib

_GZIP = 16 + zlib.MAX_WBITS


class TooLargeError(Exception):
    """More would come out than the limit allows."""


class BrokenError(Exception):
    """The packed bytes are damaged or end in the middle."""


class Unpacker:
    """Collects an answer's bytes, unpacking gzip, and stops at ``limit`` bytes of content.

    A gzip bomb costs no more than the limit: zlib is asked for at most what is still allowed.
    """

    def __init__(self, *, packed: bool, limit: int) -> None:
        self._packed = packed
        self._limit = limit
        self._content = bytearray()
        self._gzip = zlib.decompressobj(_GZIP)
        self._fresh = True

    def take(self, chunk: bytes) -> None:
        """Add the next bytes as they came.

        Raises:
            TooLargeError: the content passes the limit.
            BrokenError: the bytes are not gzip.
        """
        while chunk:
            chunk = self._unpack(chunk) if self._packed else self._keep(chunk)

    def content(self) -> bytes:
        """Everything, once the last bytes were taken.

        Raises:
            BrokenError: the packed bytes end in the middle.
        """
        if self._packed and not (self._gzip.eof or self._fresh):
            raise BrokenError
        return bytes(self._content)

    def _keep(self, chunk: bytes) -> bytes:
        self._content += chunk
        if len(self._content) > self._limit:
            raise TooLargeError
        return b""

    def _unpack(self, chunk: bytes) -> bytes:
        """Unpack what the limit allows; returns what is left to unpack."""
        if self._gzip.eof:  # gzip streams may follow each other and are one content
            self._gzip = zlib.decompressobj(_GZIP)
        self._fresh = False
        room = self._limit + 1 - len(self._content)
        try:
            self._keep(self._gzip.decompress(chunk, room))
        except zlib.error as error:
            raise BrokenError from error
        return self._gzip.unused_data if self._gzip.eof else self._gzip.unconsumed_tail
