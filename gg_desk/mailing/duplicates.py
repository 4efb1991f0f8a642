"""Children that stand in a list twice."""

import hashlib
from dataclasses import dataclass, field

from gg_desk.mailing.recipient import Recipient
from gg_desk.mailing.tidy import folded

_BYTES = 16
_SHORT = 8  # bytes of an address's mark, which is only held against one other


@dataclass(frozen=True, slots=True)
class Seen:
    """The children read so far, as marks from which no name can be read."""

    rows: dict[bytes, int] = field(default_factory=dict, repr=False)
    """Row and address of each child in one number, which is a third of what a pair of them takes."""

    def before(self, family: Recipient) -> tuple[int, bool] | None:
        """The row of the same child above, and whether its address is the same; else remembers it.

        The same are equal names, spaces, hyphens and capitals aside, born on one day: accents
        count, since they tell twins apart.
        """
        child = _child(family)
        address = int.from_bytes(_mark(folded(family.address))[:_SHORT])
        if child not in self.rows:
            self.rows[child] = family.row << 8 * _SHORT | address
            return None
        row, first = divmod(self.rows[child], 1 << 8 * _SHORT)
        return row, first == address

    def knows(self, family: Recipient) -> bool:
        """Whether the child stands among those read so far."""
        return _child(family) in self.rows


def _child(family: Recipient) -> bytes:
    return _mark(folded(family.child), family.birth_date.isoformat())


def _mark(*parts: str) -> bytes:
    return hashlib.blake2b(
        "\n".join(parts).encode("utf-8", "surrogatepass"), digest_size=_BYTES
    ).digest()
