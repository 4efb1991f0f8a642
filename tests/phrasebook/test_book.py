import datetime as dt
from pathlib import Path

import pytest

from gg_desk.catalogue.translation import OfficeWords, Translation
from gg_desk.errors import DeskError
from gg_desk.phrasebook.book import Phrasebook, phrasebook
from gg_desk.phrasebook.formats import date
from gg_desk.phrasebook.isolates import FSI, PDI, plain

HEADER = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'


def entry(key: str, english: str, pattern: str, above: str = "") -> str:
    return f'{above}msgctxt "{key}"\nmsgid "{english}"\nmsgstr "{pattern}"\n\n'


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    english = [("call", "Call {phone}"), ("wait", "{count, plural, one {# day} other {# days}}")]
    (tmp_path / "en.po").write_text(
        HEADER + "".join(entry(key, text, text) for key, text in english), "utf-8"
    )
    (tmp_path / "ur.po").write_text(
        HEADER
        + entry("call", "Call {phone}", "فون کریں {phone}", "# reviewed by Ali on 2026-11-30\n")
        + entry("wait", english[1][1], "{count, plural, one {# دن} other {# دن}}"),
        "utf-8",
    )
    return tmp_path


def rewrite(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def test_inserted_values_are_isolated_so_that_a_phone_keeps_its_order(folder: Path) -> None:
    said = Phrasebook(folder).say("call", "ur", phone="031-120")
    assert said.text == f"فون کریں {FSI}031-120{PDI}"


def test_a_count_chooses_its_plural_and_keeps_western_digits(folder: Path) -> None:
    book = Phrasebook(folder)
    assert book.say("wait", "en", count=1).text == "1 day"
    assert book.say("wait", "en", count=90).text == "90 days"
    assert book.say("wait", "ur", count=90).text == "90 دن"


def test_a_key_called_key_or_tag_can_be_a_value(tmp_path: Path) -> None:
    (tmp_path / "en.po").write_text(HEADER + entry("press", "Press {key}", "Press {key}"), "utf-8")
    assert plain(Phrasebook(tmp_path).say("press", "en", key="8").text) == "Press 8"


@pytest.mark.parametrize("values", [{}, {"phone": "1", "more": "2"}, {"number": "1"}, {"phone": 1}])
def test_wrong_values_are_a_bug(folder: Path, values: dict[str, str | int]) -> None:
    with pytest.raises(TypeError):
        Phrasebook(folder).say("call", "en", **values)


@pytest.mark.parametrize("count", [1000, -1])
def test_a_count_that_icu_would_group_is_refused(folder: Path, count: int) -> None:
    with pytest.raises(ValueError, match="too large"):
        Phrasebook(folder).say("wait", "en", count=count)


def test_an_unknown_key_is_a_bug(folder: Path) -> None:
    with pytest.raises(KeyError):
        Phrasebook(folder).say("nothing", "en")


def test_an_untranslated_phrase_is_said_in_a_sentence(folder: Path) -> None:
    rewrite(folder / "ur.po", "فون کریں {phone}", "")
    book = Phrasebook(folder)
    assert not book.has("call", "ur")
    assert book.has("call", "en")
    with pytest.raises(DeskError, match=r"Translate it in ur\.po") as raised:
        book.say("call", "ur", phone="120")
    assert "번역" in raised.value.ko


def test_a_language_without_a_file_has_no_phrases(folder: Path) -> None:
    book = Phrasebook(folder)
    assert not book.has("call", "km")
    with pytest.raises(DeskError):
        book.say("call", "km", phone="120")


def test_review_belongs_to_the_phrase_and_to_what_is_inserted(folder: Path) -> None:
    book = Phrasebook(folder)
    days = book.say("wait", "ur", count=3)
    assert book.say("call", "ur", phone="120").reviewed
    assert not days.reviewed
    assert not book.say("call", "ur", phone=days).reviewed


@pytest.mark.parametrize("change", ["english", "fuzzy"])
def test_a_review_ends_when_the_english_changes(folder: Path, change: str) -> None:
    if change == "english":
        rewrite(folder / "en.po", "Call {phone}", "Ring {phone}")
    else:
        rewrite(folder / "ur.po", 'msgctxt "call"', '#, fuzzy\nmsgctxt "call"')
    assert not Phrasebook(folder).say("call", "ur", phone="120").reviewed


def test_only_complete_languages_are_offered_in_the_desks_order(folder: Path) -> None:
    book = Phrasebook(folder)
    assert book.languages() == ("en", "ur")
    assert book.say("call", "ur", phone="120").tag == "ur"  # read again, now to be kept
    assert book.languages() == ("en", "ur")
    rewrite(folder / "ur.po", "فون کریں {phone}", "")
    assert Phrasebook(folder).languages() == ("en",)


def test_the_offices_words_complete_a_language(folder: Path) -> None:
    rewrite(folder / "ur.po", "فون کریں {phone}", "")
    book = Phrasebook(folder)

    def languages(*words: str) -> tuple[str, ...]:
        own = [Translation(key="call", tag="ur", words=said, english="") for said in words]
        return book.with_office(OfficeWords(own)).languages()

    assert languages("فون {phone}") == ("en", "ur")
    assert book.languages() == ("en",), "what the program itself says stays as it is"


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("فون کریں {phone}", "", "not translated"),
        ("فون کریں {phone}", "فون کریں", "values"),
        ("فون کریں {phone}", "فون کریں {number}", "values"),
        ("other {# دن}}", "other {# دن}", "not closed"),
        ('msgstr "{count, plural', 'msgstr "{count, select', "values"),
        ("other {# دن}", "many {# دن}", "ICU does not accept"),
        ('msgctxt "call"', 'msgctxt "ring"', "no such key"),
    ],
)
def test_problems_name_file_key_and_fault(folder: Path, old: str, new: str, problem: str) -> None:
    assert Phrasebook(folder).problems() == ()
    rewrite(folder / "ur.po", old, new)
    (found,) = Phrasebook(folder).problems()
    assert found.startswith("ur.po: ")
    assert problem in found


def test_an_outdated_phrase_is_still_said_and_no_problem(folder: Path) -> None:
    rewrite(
        folder / "ur.po", 'msgctxt "call"\nmsgid "Call', '#, fuzzy\nmsgctxt "call"\nmsgid "Phone'
    )
    book = Phrasebook(folder)
    assert book.problems() == ()
    assert "120" in book.say("call", "ur", phone="120").text
    assert book.status("call", "ur") == "outdated"


def test_a_broken_pattern_is_said_in_a_sentence(folder: Path) -> None:
    rewrite(folder / "ur.po", "فون کریں {phone}", "فون کریں {phone")
    with pytest.raises(DeskError, match=r"“call” in ur\.po is broken"):
        Phrasebook(folder).say("call", "ur", phone="120")


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("this is no PO file", "Syntax error"),
        (HEADER + 'msgid "Call"\nmsgstr "Call"\n', "no key"),
        (HEADER + entry("a", "A", "A") + entry("a", "B", "B"), "2 times"),
    ],
)
def test_a_file_that_is_not_a_phrasebook_is_refused(tmp_path: Path, text: str, reason: str) -> None:
    (tmp_path / "en.po").write_text(text, "utf-8")
    with pytest.raises(DeskError, match=rf"en\.po cannot be read.*{reason}"):
        Phrasebook(tmp_path).keys()


def test_a_file_in_another_encoding_is_refused(tmp_path: Path) -> None:
    (tmp_path / "en.po").write_bytes('msgid "전화"\nmsgstr ""\n'.encode("cp949"))
    with pytest.raises(DeskError, match="cannot be read"):
        Phrasebook(tmp_path).keys()


def test_a_folder_without_english_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DeskError, match=r"en\.po cannot be read"):
        Phrasebook(tmp_path).keys()


def test_the_bundled_book_is_read_once() -> None:
    assert phrasebook() is phrasebook()


def test_a_date_that_ends_in_an_abbreviation_ends_the_sentence() -> None:
    book = phrasebook()
    day = date(dt.date(2027, 3, 1), "ru")
    assert day.endswith("г.")
    said = plain(book.say("notice.school-year", "ru", year="2027", date=day).text)
    assert said.endswith("2027\u00a0г.")
    assert not said.endswith("..")
