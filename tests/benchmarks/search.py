"""How fast search is on many records, beside a bare LIKE scan and FTS5's trigram tokenizer.

Run by hand: ``python tests/benchmarks/search.py [RECORDS]``. All three work on the same words in
the same run; only the ratios mean anything on another machine.
"""

import datetime as dt
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import sqlalchemy as sa

from gg_desk.catalogue.contents import Bundle
from gg_desk.catalogue.fold import fold
from gg_desk.catalogue.program import Program, Status
from gg_desk.store.opening import Store, open_store
from gg_desk.store.records import fill
from gg_desk.store.search import search

QUERIES = (
    "보육", "보육료", "보육료지원", "보육 화성", "외국인 아동", "지원", "병", "ㅂㅇ", "ㅊㄷㅎㄱ",
    "childcare", "subsidy ansan", "ca", "hỗ trợ", "tre em", "កុមារ", "بچوں", "031-120", "p77777",
    "없는말", "zzzz",
)  # fmt: skip
WORDS = {
    "ko": "보육료 지원 외국인 아동 등록 안산시 화성시 수원시 병원 통역 상담 초등학교 입학 안내 교육 "
    "의료비 노동자 쉼터 버스 이주민 가족센터 임신 출산 예방접종 한국어 교실 체류 법률 안전",
    "en": "childcare subsidy for foreign children in Ansan Hwaseong Suwon hospital interpreter "
    "school enrollment guide migrant worker shelter bus family center vaccination class legal",
    "vi": "hỗ trợ trẻ em nước ngoài học phí bệnh viện phiên dịch lao động đăng ký tư vấn gia đình",
    "km": "កុមារ ជំនួយ សាលារៀន មន្ទីរពេទ្យ អ្នកបកប្រែ ការងារ ចុះឈ្មោះ គ្រួសារ",
    "ur": "بچوں مدد اسکول ہسپتال مترجم کام رجسٹریشن خاندان مرکز",
}
TURNS = 5


def say(line: str) -> None:
    """Show a line at once, on a slow machine too."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def catalogue(count: int) -> Bundle:
    """``count`` programs of random words, the same every time."""
    chance = random.Random(20260102)  # noqa: S311 - repeatable, not secret
    words = {tag: text.split() for tag, text in WORDS.items()}

    def some(tag: str, least: int, most: int) -> str:
        return " ".join(chance.choices(words[tag], k=chance.randint(least, most)))

    day = dt.date(2026, 1, 2)
    return Bundle(
        programs=tuple(
            Program(
                id=f"p{number}",
                group="daily",
                audience="family",
                name={"ko": some("ko", 2, 4), "en": some("en", 2, 4)},
                purpose={tag: some(tag, 6, 12) for tag in words},
                status=Status(state="active", as_of=day),
                confidence="high",
                as_of=day,
                sources=("law",),
                legal_basis=(f"031-{number % 1000:03}-{number:05}",),
            )
            for number in range(count)
        )
    )


def median_ms(query: Callable[[str], object], words: str) -> float:
    """The median of some turns, in milliseconds, after one that warms up."""
    query(words)
    times = []
    for _ in range(TURNS):
        start = time.perf_counter()
        query(words)
        times.append((time.perf_counter() - start) * 1000)
    return statistics.median(times)


def rivals(store: Store) -> tuple[Callable[[str], set[str]], Callable[[str], set[str]]]:
    """A bare LIKE scan over the folded words, and FTS5 with its trigram tokenizer."""
    driver = store.engine.raw_connection().driver_connection
    if driver is None:
        raise SystemExit("no connection")
    for statement in (
        "CREATE TEMP TABLE plain (id TEXT, words TEXT)",
        "INSERT INTO plain SELECT id, words FROM search_entry",
        "CREATE VIRTUAL TABLE temp.trigram USING fts5(words, content='', tokenize='trigram')",
        "INSERT INTO trigram (rowid, words) SELECT rowid, words FROM plain",
    ):
        driver.execute(statement)

    def scan(words: str) -> set[str]:
        parts = fold(words).split()
        condition = " AND ".join("words LIKE ?" for _ in parts)
        statement = f"SELECT id FROM plain WHERE {condition}"  # noqa: S608 - placeholders only
        return {id_ for (id_,) in driver.execute(statement, [f"%{part}%" for part in parts])}

    def trigram(words: str) -> set[str]:
        query = " AND ".join(f'"{part}"' for part in fold(words).split())
        found = driver.execute(
            "SELECT id FROM plain WHERE rowid IN"
            " (SELECT rowid FROM trigram WHERE trigram MATCH ? LIMIT 50)",
            (query,),
        )
        return {id_ for (id_,) in found}

    return scan, trigram


def main() -> None:
    """Fill a store, ask every query three ways, print a table."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "desk.db"
        store = open_store(file)
        bundle = catalogue(count)
        start = time.perf_counter()
        fill(store, bundle)
        say(f"{count} records filled in {time.perf_counter() - start:.0f} s")
        with store.writing() as connection:
            connection.execute(sa.text("PRAGMA optimize"))
        say(f"file {file.stat().st_size / 1e6:.0f} MB")
        compare(store)
        store.close()


def compare(store: Store) -> None:
    """Print one line for each query, and the medians of the ratios."""
    scan, trigram = rivals(store)
    everything = 10**9
    to_scan, to_trigram, own = [], [], []
    say(f"{'query':<18}{'hits':>8}{'recall':>8}{'ours ms':>9}{'LIKE ms':>9}{'trigram ms':>12}")
    for words in QUERIES:
        ours = median_ms(lambda typed: search(store, typed), words)
        like, three = median_ms(scan, words), median_ms(trigram, words)
        found = {hit.id for hit in search(store, words, limit=everything)}
        there = scan(words)
        recall = f"{len(found & there) / len(there):.2f}" if there else "-"
        misses = " (finds nothing)" if there and not trigram(words) else ""
        say(f"{words:<18}{len(found):>8}{recall:>8}{ours:>9.2f}{like:>9.1f}{three:>12.2f}{misses}")
        own.append(ours)
        to_scan.append(ours / like)
        to_trigram.append(ours / three)
    say(
        f"median {statistics.median(own):.2f} ms; against LIKE {statistics.median(to_scan):.3f};"
        f" against trigram {statistics.median(to_trigram):.2f}"
    )


if __name__ == "__main__":
    main()
