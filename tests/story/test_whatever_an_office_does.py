"""Whatever an office does, in whatever order: the store agrees with a plain model of what it did.

More and longer lives than a test has time for: ``GG_DESK_LIVES=200 pytest`` on this file.
"""

import copy
import datetime as dt
import os
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

import msgspec
import polib
import sqlalchemy as sa
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from gg_desk import phrases, safekeeping
from gg_desk.catalogue.contents import Bundle
from gg_desk.catalogue.handout import Handout
from gg_desk.catalogue.place import NewsItem
from gg_desk.catalogue.program import Program, Status
from gg_desk.catalogue.translation import Translation
from gg_desk.catalogue.words import Source
from gg_desk.desk import Desk
from gg_desk.folders import folders
from gg_desk.settings import Preferences
from gg_desk.store import news, records
from gg_desk.store.checking import check
from gg_desk.store.filling import fill
from gg_desk.store.handouts import handout, handout_counts, note_handout
from gg_desk.store.opening import open_store
from gg_desk.store.search import search
from gg_desk.store.tables import HISTORY
from gg_desk.store.translations import Changes, keep, office_words

LIVES = int(os.environ.get("GG_DESK_LIVES", "4"))
DAY = dt.date(2026, 1, 2)
NOON = dt.datetime(2026, 11, 22, 3, tzinfo=dt.UTC)
IDS = ("care", "bus", "visit")
WORDS = ("보육", "버스", "방문", "안산", "childcare", "ជំនួយ")
PHRASE, TAG = "label.amount", "km"

ids, words = st.sampled_from(IDS), st.sampled_from(WORDS)


def bundle(amounts: dict[str, str]) -> Bundle:
    """The catalogue of one day: each program's Korean name, by its id."""
    return Bundle(
        programs=tuple(
            Program(
                id=each,
                name={"ko": amounts[each], "en": f"Program {each}"},
                purpose={},
                group="childcare",
                audience="family",
                status=Status(state="active", as_of=DAY),
                confidence="high",
                as_of=DAY,
                sources=("law",),
            )
            for each in IDS
        ),
        contacts=(),
        organisations=(),
        documents=(),
        areas=(),
        sources=(
            Source(id="law", publisher="경기도", title="Law", date="2026", confidence="high"),
        ),
    )


@dataclass
class Model:
    """The same office, as plain as can be."""

    bundled: dict[str, str]
    own: dict[str, str] = field(default_factory=dict)
    """Korean names that the office has set."""
    history: list[tuple[str, str, str]] = field(default_factory=list)
    """Program, name before, name after, of the changes that a person made."""
    news: dict[str, tuple[str, bool, bool]] = field(default_factory=dict)
    handouts: list[tuple[str, str, int]] = field(default_factory=list)
    translation: str = ""

    def name(self, of: str) -> str:
        return self.own.get(of, self.bundled[of])


class Office(RuleBasedStateMachine):
    """One life of a store."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.where = folders(Path(self.folder.name) / "data")
        self.model = Model({each: f"사업 {each}" for each in IDS})
        self.store = open_store(self.where.store)
        fill(self.store, bundle(self.model.bundled))
        self.kept: list[tuple[Path, Model]] = []

    def teardown(self) -> None:
        self.store.close()
        self.folder.cleanup()

    def set_name(self, of: str, name: str) -> None:
        before = self.model.name(of)
        records.edit(self.store, "program", of, {"name.ko": name}, "김상담")
        if name != before:
            self.model.history.append((of, before, name))
        self.model.own.pop(of, None)
        if name != self.model.bundled[of]:
            self.model.own[of] = name

    @rule(of=ids, word=words)
    def edit(self, of: str, word: str) -> None:
        self.set_name(of, f"{word} {of}")

    @precondition(lambda self: self.model.history)
    @rule()
    def undo(self) -> None:
        with self.store.reading() as connection:
            last = connection.execute(
                sa.select(HISTORY)
                .where(HISTORY.c.who == "김상담", HISTORY.c.kind == "program")
                .order_by(HISTORY.c.number.desc())
                .limit(1)
            ).one()
        of, before, _after = self.model.history[-1]
        named = msgspec.json.decode(last.before)["name"]["ko"]
        assert (last.id, named) == (of, before)
        self.set_name(of, named)

    @rule(of=ids, word=words)
    def take_a_later_catalogue(self, of: str, word: str) -> None:
        self.model.bundled[of] = f"새 {word} {of}"
        fill(self.store, bundle(self.model.bundled))
        if self.model.own.get(of) == self.model.bundled[of]:
            self.model.own[of] = self.model.bundled[of]

    @rule(number=st.integers(1, 6), word=words)
    def take_news(self, number: int, word: str) -> None:
        key = f"n{number}"
        title = f"{word} {key}"
        moment = NOON + dt.timedelta(minutes=len(self.model.news), hours=number)
        item = NewsItem(id=key, title=title, link="", keys=(key,), updated=moment)
        known = self.model.news.get(key)
        news.take_in(self.store, [item])
        if known is None:
            self.model.news[key] = (title, False, False)
        else:  # which of two versions is the later one is the news tests' business
            [now] = [one for one in news.news(self.store) if one.id == key]
            assert now.title in {known[0], title}
            self.model.news[key] = (now.title, known[1], known[2])

    @precondition(lambda self: self.model.news)
    @rule(data=st.data(), read=st.booleans(), starred=st.booleans())
    def mark(self, data: st.DataObject, read: bool, starred: bool) -> None:
        key = data.draw(st.sampled_from(sorted(self.model.news)))
        news.mark_read(self.store, key, read)
        news.star(self.store, key, starred)
        self.model.news[key] = (self.model.news[key][0], read, starred)

    @rule(of=ids, copies=st.integers(1, 9))
    def hand_out(self, of: str, copies: int) -> None:
        code = f"K7F3-9Q{len(self.model.handouts):02}"
        program = records.record(self.store, of)
        assert isinstance(program, Program)
        sheet = Handout(
            code=code,
            at=NOON,
            template="program-guide",
            languages=("km",),
            way="printed",
            copies=copies,
            programs=(program,),
        )
        note_handout(self.store, sheet)
        self.model.handouts.append((code, self.model.name(of), copies))

    @rule(word=words)
    def translate(self, word: str) -> None:
        said = Translation(
            key=PHRASE, tag=TAG, words=f"ចំនួន {word}", english="Support amount", korean="", over=""
        )
        keep(self.store, Changes([said]), "김상담")
        self.model.translation = said.words

    @precondition(lambda self: self.model.translation)
    @rule()
    def give_the_translation_up(self) -> None:
        keep(self.store, Changes(given_up=[(TAG, PHRASE)]), "김상담")
        self.model.translation = ""

    @rule()
    def reopen(self) -> None:
        self.store.close()
        self.store = open_store(self.where.store)

    @precondition(lambda self: len(self.kept) < 4)
    @rule()
    def back_up(self) -> None:
        file = Path(self.folder.name) / f"{len(self.kept)}.zip"
        safekeeping.backup(self.where, file)
        self.kept.append((file, copy.deepcopy(self.model)))

    @precondition(lambda self: self.kept)
    @rule(data=st.data())
    def restore(self, data: st.DataObject) -> None:
        file, then = data.draw(st.sampled_from(self.kept))
        report = safekeeping.restore(self.where, file)
        self.kept.append((Path(report.undo), self.model))
        self.kept = [(path, model) for path, model in self.kept if path.exists()]
        changed = {change.kind: change for change in report.changes}
        assert (self.model.news == then.news) == ("news" not in changed)
        assert (self.model.handouts == then.handouts) == ("handout" not in changed)
        self.model = copy.deepcopy(then)

    @rule()
    def export(self) -> None:
        at_work = Desk(self.where, Preferences(), self.store)
        file = Path(self.folder.name) / "km.po"
        phrases.export_po(at_work, file, TAG)
        said = {entry.msgctxt: entry.msgstr for entry in polib.pofile(str(file))}
        usual = phrases.texts(Desk(self.where, Preferences(), self.store)).said(PHRASE, TAG)
        assert said[PHRASE] == (self.model.translation or usual.words)
        for of in IDS:
            assert f"program/{of}/name" in said

    @invariant()
    def records_agree(self) -> None:
        for of in IDS:
            program = records.record(self.store, of)
            assert isinstance(program, Program)
            assert program.name["ko"] == self.model.name(of)

    @invariant()
    def history_agrees(self) -> None:
        with self.store.reading() as connection:
            rows = connection.execute(
                sa.select(HISTORY)
                .where(HISTORY.c.who == "김상담", HISTORY.c.kind == "program")
                .order_by(HISTORY.c.number)
            ).all()
        told = [
            (
                row.id,
                msgspec.json.decode(row.before)["name"]["ko"],
                msgspec.json.decode(row.after)["name"]["ko"],
            )
            for row in rows
        ]
        assert told == self.model.history

    @invariant()
    def news_agree(self) -> None:
        now = {one.id: (one.title, one.read, one.starred) for one in news.news(self.store)}
        assert now == self.model.news

    @invariant()
    def handouts_agree(self) -> None:
        counted = sum(count.copies for count in handout_counts(self.store))
        assert counted == sum(copies for _code, _name, copies in self.model.handouts)
        for code, name, _copies in self.model.handouts[-2:]:
            found = handout(self.store, code)
            assert found is not None
            assert found.programs[0].name["ko"] == name, "as it was on that day"

    @invariant()
    def translations_agree(self) -> None:
        own = {
            one.words
            for (tag, key), one in office_words(self.store).translations.items()
            if (tag, key) == (TAG, PHRASE)
        }
        assert own == ({self.model.translation} - {""})

    @invariant()
    def search_agrees(self) -> None:
        for word in WORDS:
            named = {of for of in IDS if word in self.model.name(of)}
            titled = {
                key for key, (title, _read, _star) in self.model.news.items() if word in title
            }
            assert {hit.id for hit in search(self.store, word, limit=99)} == named | titled
        assert check(self.store).problems == ()


TestOffice = Office.TestCase
TestOffice.settings = settings(
    max_examples=LIVES,
    stateful_step_count=25,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
