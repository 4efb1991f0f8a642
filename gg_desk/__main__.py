"""``python -m gg_desk``: the same as the ``gg-desk`` command."""

import sys

from gg_desk.cli import main

sys.exit(main())
