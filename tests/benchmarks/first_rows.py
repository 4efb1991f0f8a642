"""What the first list of a window costs: the bare driver beside the whole store.

Run by hand: ``python tests/benchmarks/first_rows.py [RECORDS]``. Each turn is a new interpreter,
since what is measured is mostly importing; the bare interpreter is what neither can avoid.
"""

import datetime as dt
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from gg_desk.catalogue.contents import Bundle
from gg_desk.catalogue.program import Program, Status
from gg_desk.store.opening import open_store
from gg_desk.store.records import fill

TURNS = 11
WAYS = {
    "bare interpreter": "pass",
    "first_rows": """
from gg_desk.store.firstrows import first_rows
assert len(first_rows(Path(sys.argv[1]))) == 200
""",
    "open_store, programs": """
from gg_desk.store.opening import open_store
from gg_desk.store.records import programs
assert len(programs(open_store(sys.argv[1]), limit=200)) == 200
""",
}


def program(number: int) -> Program:
    """One of many programs."""
    day = dt.date(2026, 1, 2)
    return Program(
        id=f"p{number}",
        group="daily",
        audience="family",
        name={"ko": f"외국인 지원 {number}", "en": f"Support {number}"},
        purpose={},
        status=Status(state="active", as_of=day),
        confidence="high",
        as_of=day,
        sources=("law",),
    )


def seconds(code: str, file: Path) -> float:
    """How long a new interpreter takes to run ``code``."""
    start = time.perf_counter()
    program = f"import sys; from pathlib import Path\n{code}"
    subprocess.run([sys.executable, "-c", program, str(file)], check=True)
    return time.perf_counter() - start


def main() -> None:
    """Fill a store, start each way in turn, print the medians."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 2000
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "desk.db"
        store = open_store(file)
        fill(store, Bundle(programs=tuple(program(number) for number in range(count))))
        store.close()
        times: dict[str, list[float]] = {way: [] for way in WAYS}
        for _ in range(TURNS):
            for way, code in WAYS.items():
                times[way].append(seconds(code, file))
    least = statistics.median(times["bare interpreter"])
    for way, taken in times.items():
        median = statistics.median(taken)
        sys.stdout.write(f"{way:<22}{median * 1000:>8.0f} ms{median / least:>8.2f}×\n")


if __name__ == "__main__":
    main()
