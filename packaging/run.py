"""Start GG Desk: ``python3 packaging/run.py [arguments]``; the first start sets ``.venv`` up."""

import sys
from pathlib import Path

from environment import ready
from starting import begin, hand_over


def main() -> int:
    """Set up if need be, then become the program with the arguments given."""
    python = ready(Path(__file__).resolve().parent.parent, "run")
    # -P: the folder one happens to be in holds no modules of ours.
    return hand_over([python, "-P", "-m", "gg_desk", *sys.argv[1:]])


if __name__ == "__main__":
    begin(main)
