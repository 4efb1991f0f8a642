"""Where the work of an open vault is done: what it reaches of the page that it is done on."""

from collections.abc import Callable
from dataclasses import dataclass

from gg_desk.ui.head import Head
from gg_desk.ui.keeping.safe import Safe
from gg_desk.ui.undoing import Failed
from gg_desk.ui.widgets import Banner


@dataclass(frozen=True, slots=True)
class Place:
    """The vault, and the page as those see it who work on what lies in there."""

    safe: Safe
    head: Head
    banner: Banner
    renew: Callable[[Callable[[], None]], None]
    """Shows anew all that the vault holds, and does this after."""
    show_papers: Callable[[bytes, int, str, str], None]
    """Shows a PDF, its number of pages, their title, and the name of a file of them."""
    failed: Failed

    def rest(self, said: str) -> None:
        """No work is under way any more; ``said`` tells how it ended."""
        self.head.rest()
        self.head.tell(said)
