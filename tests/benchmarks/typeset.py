"""How many pages a second: this typesetting beside Typst, WeasyPrint, fpdf2 and ReportLab.

    python tests/benchmarks/typeset.py --peers

(a) 200 different pages from nothing: 20 rows each, a language beside Korean, 20 languages by turns.
(b) 3,600 notices, 180 in each of 20 languages: one template a language, eight fields a notice.

All draw the same words in the same faces at the same sizes, each by its own best means, in a process
of its own, by turns. The clock starts after imports, fonts and a warm-up on other words. Seconds of
the processor compare better than the clock's where others use the machine too, and Typst uses all
cores. Further numbers after ``--notices`` are ours alone. Linux and macOS.

The peers are installed with ``pip install -e .[test,peers]``, best in an environment of their own;
WeasyPrint also needs Pango. What they draw wrong stands in ``typeset_peers/README.md``.
"""

import argparse
import importlib.util
import json
import os
import platform
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from typeset_peers.contestants import CONTESTANTS, OURS, Took

HERE = Path(__file__).resolve().parent
SLOW = 20.0  # seconds for which one round is enough


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument(
        "--peers", nargs="*", metavar="NAME", help="side by side with these, or all"
    )
    parser.add_argument("--only", choices=("a", "b"), help="one of the two tasks")
    parser.add_argument("--pages", type=int, default=200, help="pages in task a")
    parser.add_argument("--notices", type=int, nargs="+", default=[3600], help="notices in task b")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures there, too")
    parser.add_argument("--keep", type=Path, metavar="FOLDER", help="leave the PDFs there")
    parser.add_argument("--profile", action="store_true", help="show where our own time goes")
    options = parser.parse_args()
    both = [("a", options.pages), *(("b", count) for count in options.notices)]
    tasks = [(task, count) for task, count in both if options.only in {None, task}]
    with tempfile.TemporaryDirectory() as folder:
        run("material", folder, options.pages, max(options.notices))
        if options.profile:
            for task, count in tasks:
                say(f"({task}) {count:,}", run("profiled", task, folder, count))
        else:
            compare(tasks, options, Path(folder))


def compare(tasks: list[tuple[str, int]], options: argparse.Namespace, folder: Path) -> None:
    """Run the tasks, show what each contestant took, and write it down."""
    names = present(options.peers)
    if any(CONTESTANTS[name].static_fonts for name in names):
        run("static_fonts", folder)
    if options.keep:
        options.keep.mkdir(parents=True, exist_ok=True)
    say(machine())
    found = []
    seen = set()
    for task, count in tasks:
        some = [name for name in names if task in CONTESTANTS[name].tasks]
        took = rounds([OURS] if task in seen else some, task, count, options, folder)
        seen.add(task)
        say(*table(task, count, took))
        for name, several in took.items():
            figures = [one._asdict() for one in several]
            found.append({"task": task, "count": count, "name": name, "rounds": figures})
    if options.json:
        content = json.dumps({"machine": machine(), "found": found}, indent=1)
        options.json.write_text(content, "utf-8")


def present(peers: list[str] | None) -> list[str]:
    """Who takes part: ours, and of ``peers``, or all of them, those whose libraries are here."""
    if peers is None:
        return [OURS]
    wanted = [name for name in CONTESTANTS if name == OURS or name in peers or not peers]
    missing = [n for n in wanted if importlib.util.find_spec(CONTESTANTS[n].requires) is None]
    for name in missing:
        say(f"{name} is left out: {CONTESTANTS[name].requires} is not installed.")
    return [name for name in wanted if name not in missing]


def rounds(
    names: list[str], task: str, count: int, options: argparse.Namespace, folder: Path
) -> dict[str, list[Took]]:
    """What each took, all by turns, so that they meet the same machine."""
    took: dict[str, list[Took]] = {name: [] for name in names}
    for turn in range(options.rounds):
        for name in list(took):
            if turn and took[name][0].clock > SLOW:
                continue
            pdf = (options.keep or folder).resolve() / f"{task}-{count}-{name}.pdf"
            try:
                answer = run("contest", name, task, folder, count, pdf)
            except RuntimeError as error:
                if name == OURS:
                    raise
                say(f"{name} is left out: {str(error).splitlines()[-1]}")
                del took[name]
                continue
            took[name].append(Took(*json.loads(answer)))
            say(f"  {name}, round {turn + 1}: {took[name][-1].clock:.2f} s")
    return took


def run(module: str, *arguments: object) -> str:
    """What a module of ``typeset_peers`` says, run in a process of its own.

    So this one stays small: a child counts as its own the memory that its parent used.

    Raises:
        RuntimeError: it failed; what it said about that.
    """
    command = [sys.executable, "-m", f"typeset_peers.{module}", *map(str, arguments)]
    done = subprocess.run(command, cwd=HERE, capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(done.stderr.strip() or f"{module} ended with {done.returncode}")
    return done.stdout


def table(task: str, count: int, took: dict[str, list[Took]]) -> Iterator[str]:
    """The medians; last, how many times as long as ours it took."""
    yield ""
    yield f"({task}) {count:,} {'pages' if task == 'a' else 'notices'}"
    yield "                   pages/s  pages/s of   peak   bytes  less   start      × ours"
    yield "                  by clock   processor     MB   /page  fonts      s  clock  cpu  rounds"
    ours = medians(took[OURS])
    for name, several in took.items():
        one = medians(several)
        yield (
            f"{name:<16} {count / one.clock:9.1f} {count / one.processor:11.1f} {one.memory:6.0f}"
            f" {one.size / count:7.0f} {(one.size - one.fonts) / count:6.0f} {one.start:6.2f}"
            f" {one.clock / ours.clock:6.2f} {one.processor / ours.processor:5.2f} {len(several):4}"
            f"{f'  but {one.pages:.0f} pages' if one.pages != count else ''}"
        )


def medians(several: list[Took]) -> Took:
    """The middle of each figure."""
    return Took(*(median(values) for values in zip(*several, strict=True)))


def machine() -> str:
    """Processor, cores, load, Python."""
    model = platform.processor()
    if Path("/proc/cpuinfo").exists():
        lines = Path("/proc/cpuinfo").read_text("utf-8").splitlines()
        model = next((li.split(": ")[1] for li in lines if li.startswith("model name")), model)
    load = ", ".join(f"{of:.1f}" for of in os.getloadavg())
    return f"{model}, {os.cpu_count()} cores, load {load}, Python {platform.python_version()}"


def say(*lines: str) -> None:
    """Show ``lines`` at once."""
    for line in lines:
        sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
