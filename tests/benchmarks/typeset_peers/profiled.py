"""Where our own time goes at one task: ``python -m typeset_peers.profiled TASK FOLDER COUNT``."""

import cProfile
import pstats
import sys
from pathlib import Path

from typeset_peers.design import Material
from typeset_peers.gg_desk_typeset import Contestant

MOST = 25


def profile(task: str, material: Material, count: int) -> None:
    """Show the functions that take most of the time, after a warm-up on other words."""
    contestant, target = Contestant(material), material.folder / "profiled.pdf"
    contestant.pages(material.warm_up(), target)
    recorder = cProfile.Profile()
    if task == "a":
        recorder.runcall(contestant.pages, material.sheets()[:count], target)
    else:
        notices = material.notices(count)
        recorder.runcall(contestant.notices, material.templates(), notices, target)
    pstats.Stats(recorder, stream=sys.stdout).sort_stats("tottime").print_stats(MOST)


if __name__ == "__main__":
    TASK, FOLDER, COUNT = sys.argv[1:]
    profile(TASK, Material(Path(FOLDER)), int(COUNT))
