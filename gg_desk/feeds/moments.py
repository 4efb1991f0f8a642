"""Dates of feeds as moments in UTC."""

import datetime as dt
import time

_KOREA = dt.timedelta(hours=9)


def moment(words: str, read: time.struct_time | None) -> dt.datetime | None:
    """The moment that a feed names, aware and in UTC; none where it names none that exists.

    ``read`` is how feedparser reads ``words``, in UTC. It takes KST for no zone at all, so that is
    put right here. A moment without a zone counts as UTC; one in the future stays as given.
    """
    if read is None:
        return None
    try:
        when = dt.datetime(*read[:6], tzinfo=dt.UTC)
        return when - _KOREA if words.rstrip().upper().endswith("KST") else when
    except (ValueError, OverflowError):
        return None
