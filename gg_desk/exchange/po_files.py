"""PO files for translators' own programs: one a language, phrases and the catalogue's words in one."""

from pathlib import Path

from gg_desk.catalogue.languages import language
from gg_desk.catalogue.pofile import PoError, parsed, po_text, translation_of
from gg_desk.catalogue.translation import Message
from gg_desk.catalogue.words import LocalText
from gg_desk.errors import UsageError
from gg_desk.exchange.places import place_of
from gg_desk.exchange.rows import Row
from gg_desk.phrasebook.texts import Texts

_FLAGGED: LocalText = {
    "en": "is still flagged fuzzy; take the flag off when it is done",
    "ko": "아직 fuzzy 표시가 있습니다. 다 되었으면 표시를 지워 주세요",
}


def po_file(texts: Texts, tag: str) -> str:
    """The PO file of one language, with the place of each text in its comment."""
    return po_text(
        tag,
        language(tag).english_name,
        (
            (_placed(message), texts.said(message.key, tag), texts.status(message.key, tag))
            for message in texts.of(tag)
        ),
    )


def read_po_file(path: Path, asked: str | None = None) -> list[Row]:
    """The texts of a PO file; its language stands in its head, or else in its name.

    Raises:
        PoError: it cannot be read, or an entry has no key.
        UsageError: its language is none of the desk, or not the one that is ``asked`` for.
    """
    file = parsed(path)
    tag = language(file.metadata.get("Language", path.stem).replace("_", "-")).tag
    if asked not in {None, tag}:
        raise UsageError(
            f"{path.name} is in {tag}, not in {asked}. Leave out --language, or name another file.",
            f"{path.name} 파일의 언어는 {asked}이(가) 아니라 {tag}입니다. --language를 빼거나 다른 파일을 적어 주세요.",
        )
    rows = []
    for entry in file:
        if entry.obsolete:
            continue
        if not entry.msgctxt:
            raise PoError(path.name, f"line {entry.linenum}: an entry has no key (msgctxt)")
        said = translation_of(entry, tag)
        rows.append(
            Row(
                place=f"{path.name}:{entry.linenum}",
                key=said.key,
                tag=tag,
                words=said.words,
                english=said.english,
                korean=said.korean,
                status="outdated" if said.held else "unreviewed",
                review=said.review,
                faults=(_FLAGGED,) if said.held else (),
            )
        )
    return rows


def _placed(message: Message) -> Message:
    note = "\n".join(filter(None, (message.note, place_of(message.key).brief)))
    return Message(key=message.key, english=message.english, korean=message.korean, note=note)
