"""The desk's verbs for a wrong word seen on a sheet: what stands on it, and other words for that.

All of them block. Import this module where it is needed: it loads ICU.
"""

from collections.abc import Iterator
from dataclasses import replace

from gg_desk.catalogue.sheet import Sheet, SheetOrder
from gg_desk.catalogue.translation import Status, Translation
from gg_desk.catalogue.words import Noun
from gg_desk.desk import Desk, lookups, sheet
from gg_desk.phrasebook.isolates import isolate
from gg_desk.phrasebook.listening import ListeningBook
from gg_desk.phrasebook.pointing import letters, under
from gg_desk.phrasebook.texts import WRITTEN_IN_CATALOGUE, Texts
from gg_desk.phrases import correct, texts
from gg_desk.store.translations import Changes, keep


class SheetText(Noun, frozen=True, kw_only=True):
    """One text as it stands on a sheet, beside what it is translated from."""

    key: str
    tag: str
    printed: str
    """As it stands there, its inserted values as isolates."""
    words: str
    """What may be corrected: for a phrase its pattern; empty where nothing is translated yet."""
    english: str
    korean: str
    status: Status
    own: bool
    """Whether the office has set it, and not the program."""


def sheet_texts(desk: Desk, order: SheetOrder, drawn: Sheet) -> tuple[SheetText, ...]:
    """The texts on the sheet ``drawn`` for ``order``, in its languages; its values are none of them.

    Phrases in the order in which they were said, then the catalogue's words.
    """
    known = lookups(desk)
    listening = ListeningBook(known.book)
    sheet(desk, order, replace(known, book=listening))
    present = texts(desk)
    said = [
        _text(present, phrase.key, phrase.tag, phrase.text)
        for phrase in listening.heard
        if phrase.tag in order.languages and phrase.key in present.messages
    ]
    return (*said, *_catalogue_words(present, order, drawn))


def texts_at(
    drawn: Sheet, on_sheet: tuple[SheetText, ...], page: int, x: float, y: float
) -> list[SheetText]:
    """Those of the texts ``on_sheet`` that stand at a place of ``page``, the best first.

    ``page`` is counted from 0; ``x`` and ``y`` are points from its upper left corner.
    """
    from gg_desk.typeset.raster import text_at  # noqa: PLC0415 - loads PDFium

    found = text_at(drawn.pdf, page, x, y)
    if found is None:
        return []
    return [on_sheet[at] for at in under(*found, [text.printed for text in on_sheet])]


def mend(desk: Desk, key: str, tag: str, words: str, by: str) -> Translation | None:
    """Let ``words`` count for one text; what the office had set for it before, to be put back.

    Raises:
        DeskError: the words cannot be taken; the sentence says why.
    """
    before = texts(desk).office.translations.get((tag, key))
    correct(desk, key, tag, words, by)
    return before


def put_back(
    desk: Desk, key: str, tag: str, before: Translation | None, by: str
) -> Translation | None:
    """Let count again what the office had set ``before``, or the program's own words.

    What the office had set until now is given back, to be put back in the same way.
    """
    replaced = texts(desk).office.translations.get((tag, key))
    changes = Changes(kept=[before]) if before else Changes(given_up=[(tag, key)])
    keep(desk.store, changes, by)
    return replaced


def _catalogue_words(present: Texts, order: SheetOrder, drawn: Sheet) -> Iterator[SheetText]:
    """The catalogue's words that stand on the sheet, in English where they are not translated."""
    others = tuple(f"program/{program.id}/" for program in drawn.programs)
    for tag in order.languages:
        if tag in WRITTEN_IN_CATALOGUE:
            continue  # facts with sources, which are changed in the record itself
        whole = letters(drawn.texts[tag])
        for message in present.messages.values():
            elsewhere = message.key.startswith("program/") and not message.key.startswith(others)
            if message.is_phrase or elsewhere:
                continue
            said = present.said(message.key, tag)
            stands = said is not None and present.status(message.key, tag) != "outdated"
            printed = said.words if said and stands else isolate(message.english)
            if letters(printed) and letters(printed) in whole:
                yield _text(present, message.key, tag, printed)


def _text(present: Texts, key: str, tag: str, printed: str) -> SheetText:
    message, said = present.messages[key], present.said(key, tag)
    return SheetText(
        key=key,
        tag=tag,
        printed=printed,
        words=said.words if said else "",
        english=message.english,
        korean=message.korean,
        status=present.status(key, tag),
        own=(tag, key) in present.office.translations,
    )
