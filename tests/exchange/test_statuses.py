"""Statuses over a plain model: what the office, the program and reviewers do, in any order."""

import datetime as dt
import tempfile
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import polib
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from gg_desk.catalogue.translations import Translations
from gg_desk.exchange.taking import changes_of
from gg_desk.phrasebook.book import Phrasebook
from gg_desk.phrasebook.changes import corrected, reviewed, settled
from gg_desk.phrasebook.texts import Texts
from gg_desk.store.opening import open_store
from gg_desk.store.translations import Changes, keep, office_words

KEYS = ("fee", "hours")
TAGS = ("km", "vi")
SOURCES = {"en": (), "ko": ("en",)}
BOTH = ("en", "ko")
TODAY = dt.date(2026, 11, 30)
keys, words = st.sampled_from(KEYS), st.sampled_from(("uno", "due", "tre"))


@dataclass(frozen=True)
class Said:
    """What one side says in one language: its words, and the sources from which they were made."""

    words: str
    english: str
    korean: str
    reviewed: bool = False
    over: str | None = None


class Model:
    """Plain dictionaries: by (tag, key), and texts of a source that were called the same."""

    def __init__(self) -> None:
        self.program: dict[tuple[str, str], Said] = {}
        self.office: dict[tuple[str, str], Said] = {}
        self.same: list[tuple[str, str, set[str]]] = []
        for key in KEYS:
            for tag in ("en", "ko", *TAGS):
                self.program[tag, key] = Said("uno", "uno", "uno")

    def counts(self, tag: str, key: str) -> Said:
        return self.office.get((tag, key)) or self.program[tag, key]

    def now(self, key: str) -> tuple[str, str]:
        return self.counts("en", key).words, self.counts("ko", key).words

    def call_same(self, key: str, language: str, one: str, other: str) -> None:
        joined = {one, other}
        for group in [
            each for each in self.same if each[:2] == (key, language) and each[2] & joined
        ]:
            self.same.remove(group)
            joined |= group[2]
        self.same.append((key, language, joined))

    def alike(self, key: str, language: str, one: str, other: str) -> bool:
        groups = [each[2] for each in self.same if each[:2] == (key, language)]
        return one == other or any({one, other} <= group for group in groups)

    def status(self, tag: str, key: str) -> str:
        said, (english, korean) = self.counts(tag, key), self.now(key)
        made = {"en": (said.english, english), "ko": (said.korean, korean)}
        stands = all(self.alike(key, source, *made[source]) for source in SOURCES.get(tag, BOTH))
        theirs = self.program[tag, key].words
        if not stands or (said.over is not None and theirs not in {said.over, said.words}):
            return "outdated"
        return "reviewed" if said.reviewed else "unreviewed"


class Statuses(RuleBasedStateMachine):
    """The program's files and a real store beside the model."""

    @initialize()
    def begin(self) -> None:
        self.model = Model()
        self.files = tempfile.TemporaryDirectory()
        self.folder = Path(self.files.name)
        self.tags: tuple[str, ...] = TAGS
        self.store = open_store(self.folder / "desk.db")
        self.write_files()

    def teardown(self) -> None:
        if hasattr(self, "store"):
            self.store.close()
            self.files.cleanup()

    def write_files(self) -> None:
        for tag in ("en", "ko", *self.tags):
            file = polib.POFile()
            file.metadata = {"Content-Type": "text/plain; charset=UTF-8"}
            for key in KEYS:
                said = self.model.program[tag, key]
                english = said.words if tag == "en" else said.english
                file.append(
                    polib.POEntry(
                        msgctxt=key, msgid=english, msgstr=said.words, comment=f"ko: {said.korean}"
                    )
                )
            file.save(str(self.folder / f"{tag}.po"))

    def texts(self) -> Texts:
        office = office_words(self.store)
        book = Phrasebook(self.folder).with_office(office)
        return Texts(book, Translations(self.folder / "none", office), ())

    def set_by_office(self, tag: str, key: str, said: str, *, minor: bool = False) -> None:
        texts = self.texts()
        wanted = corrected(texts, texts.messages[key], tag, said)
        keep(self.store, changes_of(texts, [wanted], minor=minor), "Kim")
        model = self.model
        before, (english, korean) = model.counts(tag, key).words, model.now(key)
        program = model.program[tag, key]
        model.office[tag, key] = Said(said, english, korean, over=program.words)
        made_of = {"en": (english, program.english), "ko": (korean, program.korean)}
        if program.words == said and all(
            len(set(made_of[one])) == 1 for one in SOURCES.get(tag, BOTH)
        ):
            del model.office[tag, key]  # nothing is left of the office's own
        if minor and before != said:
            model.call_same(key, tag, before, said)

    @rule(key=keys, language=st.sampled_from(("en", "ko")), text=words, minor=st.booleans())
    def office_edits_a_source(self, key: str, language: str, text: str, minor: bool) -> None:
        self.set_by_office(language, key, text, minor=minor)

    @rule(key=keys, tag=st.sampled_from(TAGS), text=words)
    def office_translates(self, key: str, tag: str, text: str) -> None:
        self.set_by_office(tag, key, text)

    @rule(key=keys, tag=st.sampled_from(("en", "ko", *TAGS)))
    def somebody_reviews(self, key: str, tag: str) -> None:
        texts = self.texts()
        said = texts.said(key, tag)
        assert said
        keep(self.store, Changes([reviewed(texts, said, "Dara", TODAY)]), "Dara")
        english, korean = self.model.now(key)
        theirs = self.model.program[tag, key].words
        spoken = self.model.counts(tag, key).words
        self.model.office[tag, key] = Said(spoken, english, korean, reviewed=True, over=theirs)
        assert self.texts().status(key, tag) == "reviewed"

    @rule(key=keys)
    def somebody_calls_the_changes_minor(self, key: str) -> None:
        texts = self.texts()
        keep(self.store, Changes(minor=[*settled(texts, key, ("ko", *self.tags))]), "Kim")
        english, korean = self.model.now(key)
        for tag in ("ko", *self.tags):
            said = self.model.counts(tag, key)
            self.model.call_same(key, "en", said.english, english)
            if tag != "ko":
                self.model.call_same(key, "ko", said.korean, korean)

    @rule(key=keys, tag=st.sampled_from(("en", "ko", *TAGS)), text=words)
    def a_new_version_says_it_otherwise(self, key: str, tag: str, text: str) -> None:
        before = self.statuses()
        program = self.model.program
        english = text if tag == "en" else program["en", key].words
        korean = text if tag == "ko" else program["ko", key].words
        program[tag, key] = replace(program[tag, key], words=text, english=english, korean=korean)
        self.write_files()
        after = self.statuses()
        assert {of for of in before if before[of] != after[of]} <= {
            (one, key) for one in ("en", "ko", *self.tags)
        }, "only the changed text's own translations may change"

    @precondition(lambda self: self.tags == TAGS)
    @rule()
    def a_language_is_added(self) -> None:
        before = self.statuses()
        for key in KEYS:
            sources = (self.model.program["en", key].words, self.model.program["ko", key].words)
            self.model.program["ru", key] = Said("uno", *sources)
        self.tags = (*TAGS, "ru")
        self.write_files()
        after = self.statuses()
        assert {of: after[of] for of in before} == before

    def statuses(self) -> dict[tuple[str, str], str]:
        texts = self.texts()
        return {
            (tag, key): texts.status(key, tag) for tag in ("en", "ko", *self.tags) for key in KEYS
        }

    @invariant()
    def every_status_is_that_of_the_model(self) -> None:
        if not hasattr(self, "model"):
            return
        found: dict[Any, str] = self.statuses()
        assert found == {of: self.model.status(*of) for of in found}


TestStatuses = Statuses.TestCase
TestStatuses.settings = settings(max_examples=15, stateful_step_count=20, deadline=None)
