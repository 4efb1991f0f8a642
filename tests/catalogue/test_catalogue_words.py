"""Translations join the catalogue by key, and only while their English is still the same."""

import gc
from pathlib import Path

import polib
import pytest

from gg_desk.catalogue.bundle import load_bundle
from gg_desk.catalogue.problems import CatalogueError
from gg_desk.catalogue.shown import printable_entries, shown_words
from gg_desk.catalogue.words import in_language
from gg_desk.catalogue.words_po import catalogue_words, is_reviewed, read_words, word_messages

NAME = "program/support-registered/name"


def write_po(folder: Path, tag: str, *entries: polib.POEntry) -> Path:
    file = polib.POFile()
    file.metadata = {"Language": tag, "Content-Type": "text/plain; charset=UTF-8"}
    file.extend(entries)
    path = folder / "words" / f"{tag}.po"
    path.parent.mkdir(exist_ok=True)
    file.save(str(path))
    return path


def entry(key: str, english: str, words: str, *flags: str) -> polib.POEntry:
    return polib.POEntry(msgctxt=key, msgid=english, msgstr=words, flags=list(flags))


def test_what_polib_read_is_not_left_to_the_collector(small: Path) -> None:
    many = (entry(f"program/support-registered/steps/{at}", "Pay.", "បង់។") for at in range(100))
    path = write_po(small, "km", *many)
    gc.collect()
    gc.disable()
    try:
        assert len(read_words(path)) == 100
        left = [one for one in gc.get_objects() if isinstance(one, polib.POEntry)]
    finally:
        gc.enable()
    assert len(left) <= 2, "more than the header and the entry at which polib stopped"


def test_a_translation_joins_the_text_with_its_key(small: Path) -> None:
    write_po(
        small,
        "km",
        entry(NAME, "Childcare support", "ជំនួយថែទាំកុមារ"),
        entry("program/support-registered/steps/1", "Pay by card.", "បង់តាមកាត។"),
        entry("program/support-registered/conditions/0", "Daycare", "មត្តេយ្យ"),
        entry("program/support-registered/benefit/amounts/0/for_whom", "ages 0 to 5", "អាយុ ០ ដល់ ៥"),
        entry("contact/center/phones/0/note", "main number", "លេខសំខាន់"),
        entry("document/passport/where_to_get", "Embassy", "ស្ថានទូត"),
    )
    bundle = load_bundle(small)
    program, contact, document = bundle.programs[0], bundle.contacts[0], bundle.documents[0]
    assert program.benefit is not None
    texts = (
        program.name,
        program.steps[1].words,
        program.conditions[0],
        program.benefit.amounts[0].for_whom,
        contact.phones[0].note,
        document.where_to_get,
    )
    assert all(set(text) == {"ko", "en", "km"} for text in texts)
    assert program.name["km"] == "ជំនួយថែទាំកុមារ"
    assert set(program.purpose) == {"ko", "en"}


@pytest.mark.parametrize(
    ("english", "words", "flags"),
    [
        ("Childcare subsidy", "ជំនួយ", ()),
        ("Childcare support", "ជំនួយ", ("fuzzy",)),
        ("Childcare support", "", ()),
    ],
    ids=["the English has changed", "fuzzy", "empty"],
)
def test_an_outdated_or_unfinished_translation_is_not_used(
    small: Path, english: str, words: str, flags: tuple[str, ...]
) -> None:
    write_po(small, "km", entry(NAME, english, words, *flags))
    name = load_bundle(small).programs[0].name
    assert in_language(name, "km") == "Childcare support"


def test_a_translation_of_a_gone_entry_harms_nobody(small: Path) -> None:
    write_po(small, "km", entry("program/gone/name", "Gone", "បាត់"))
    assert all("km" not in text for _, text in shown_words(load_bundle(small)))


def test_only_reviewed_words_of_the_present_sources_count_as_reviewed(small: Path) -> None:
    review = "reviewed by Ali on 2026-11-30"
    older = polib.POEntry(
        msgctxt="contact/center/name",
        msgid="Center",
        msgstr="مرکز",
        tcomment=review,
        comment="ko: 옛 센터",
    )
    written = [
        entry(NAME, "Childcare support", "بچوں کی نگہداشت"),
        entry("program/support-registered/purpose", "Older words.", "پرانے الفاظ"),
    ]
    for one in written:
        one.tcomment = review
    write_po(small, "ur", *written, older, entry("document/passport/name", "Passport", "پاسپورٹ"))
    words, texts = catalogue_words(small), dict(shown_words(load_bundle(small)))
    reviewed = [key for key, text in texts.items() if is_reviewed(words, key, "ur", text)]
    assert reviewed == [NAME]
    assert not is_reviewed(words, NAME, "ur", texts[NAME] | {"ur": "دوسرے الفاظ"})
    assert is_reviewed(words, NAME, "ko", texts[NAME])


def test_translators_get_what_can_stand_on_a_sheet_and_nothing_else(small: Path) -> None:
    bundle = load_bundle(small)
    entries = printable_entries(bundle.programs, bundle.contacts, bundle.documents)
    wanted = {one.key: (one.english, one.korean) for one in word_messages(entries)}
    assert wanted[NAME] == ("Childcare support", "보육료 지원")
    assert "program/support-registered/steps/1" in wanted
    assert "contact/center/name" in wanted
    assert "document/passport/where_to_get" in wanted
    assert not [key for key in wanted if key.startswith(("program/survey/", "organisation/"))]


def test_keys_are_unique_and_reach_every_text(small: Path) -> None:
    keys = [key for key, _ in shown_words(load_bundle(small))]
    assert len(keys) == len(set(keys))
    assert {"program/survey/name", "area/ansan/name", "organisation/province/name"} <= set(keys)


def test_a_broken_po_file_is_named_with_the_other_faults(small: Path) -> None:
    path = write_po(small, "km", entry(NAME, "Childcare support", "ជំនួយ"))
    path.write_text(path.read_text(encoding="utf-8") + "\nthis is no PO\n", encoding="utf-8")
    (small / "changes.toml").unlink()
    with pytest.raises(CatalogueError) as caught:
        load_bundle(small)
    assert [problem.file for problem in caught.value.problems] == ["changes.toml", "words/km.po"]


def test_a_key_that_is_translated_twice_is_refused(small: Path) -> None:
    path = write_po(small, "km", entry(NAME, "Childcare support", "ជំនួយ"))
    text = path.read_text(encoding="utf-8")
    path.write_text(text + text[text.index("msgctxt") :], encoding="utf-8")
    with pytest.raises(CatalogueError, match=r"words/km\.po"):
        read_words(path)


@pytest.mark.parametrize("tag", ["khmer_KH", "ko", "en"])
def test_a_po_file_is_named_after_a_language_that_is_translated(small: Path, tag: str) -> None:
    write_po(small, tag, entry(NAME, "Childcare support", "…"))
    with pytest.raises(CatalogueError, match="named after its language"):
        load_bundle(small)
