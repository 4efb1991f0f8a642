"""The desk's verb for what a person sees first. It blocks, and changes nothing."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from gg_desk.catalogue.contact import Contact
from gg_desk.catalogue.overview import Changed, Favourite, Overview, Printed
from gg_desk.catalogue.program import Program
from gg_desk.desk import Desk, feed_states, programs, record
from gg_desk.store.changes import changed_since
from gg_desk.store.handouts import latest
from gg_desk.store.news import news, unread_news
from gg_desk.store.translations import office_words

_PROPOSED = 4
_RECENT = 5
_NEWS = 3
_CHANGED = 5
_LOOKED_BACK = 500
"""Sheets among which the most printed are counted: what an office prints changes with the seasons."""
_LATELY = dt.timedelta(days=30)


def overview(desk: Desk) -> Overview:
    """What was printed, what has changed in the last 30 days, what needs the office."""
    known = {program.id: program for program in programs(desk)}
    printed = [one for one in latest(desk.store, _LOOKED_BACK) if _orderable(one, known)]
    since = dt.datetime.now(dt.UTC) - _LATELY
    return Overview(
        most_printed=tuple(_most_printed(printed, known.values(), desk.preferences.last_language)),
        recent=tuple(_once_each(printed))[:_RECENT],
        favourites=tuple(favourites(desk)),
        language=desk.preferences.last_language,
        changed=tuple(
            Changed(id=program_id, name=known[program_id].name, at=at)
            for program_id, at in changed_since(desk.store, "program", since)
            if program_id in known
        )[:_CHANGED],
        unread=unread_news(desk.store),
        news=tuple(news(desk.store, limit=_NEWS, unread=True)),
        feeds=tuple(feed_states(desk)),
        office_named=bool(desk.preferences.office.name),
        to_confirm=tuple(one.id for one in known.values() if one.confidence == "low"),
        own_words=tuple(
            sorted(
                of
                for of, said in office_words(desk.store).translations.items()
                if said.review is None
            )
        ),
    )


def favourites(desk: Desk) -> Iterator[Favourite]:
    """What the office has put a star on, as far as it is still there."""
    for known_as in desk.preferences.favourites:
        found = record(desk, known_as)
        if isinstance(found, Program):
            yield Favourite(kind="program", id=found.id, name=found.name, printable=found.printable)
        elif isinstance(found, Contact):
            phone = found.phones[0].number if found.phones else ""
            yield Favourite(kind="contact", id=found.id, name=found.name, phone=phone)


def _most_printed(
    printed: Iterable[Printed], known: Iterable[Program], language: str
) -> Iterator[Printed]:
    """The sheets that left the desk most often; where there are too few, what is asked for first."""
    last: dict[tuple[object, ...], Printed] = {}
    times: Counter[tuple[object, ...]] = Counter()
    for one in printed:
        last.setdefault(_order(one), one)
        times[_order(one)] += one.times
    found = [replace(last[order], times=count) for order, count in times.most_common(_PROPOSED)]
    yield from found
    told = {one.programs for one in found}
    proposed = (one for one in known if one.printable and (one.id,) not in told)
    for program, _room in zip(proposed, range(_PROPOSED - len(found)), strict=False):
        yield Printed(
            template="",
            programs=(program.id,),
            names=(program.name,),
            languages=(language,),
            times=0,
        )


def _once_each(printed: Iterable[Printed]) -> Iterator[Printed]:
    seen = set()
    for one in printed:
        if _order(one) not in seen:
            seen.add(_order(one))
            yield one


def _order(one: Printed) -> tuple[object, ...]:
    return one.template, one.programs, one.languages


def _orderable(one: Printed, known: dict[str, Program]) -> bool:
    """Whether families still get a sheet of all its programs."""
    return all(name in known and known[name].printable for name in one.programs)
