"""What the office sets, kept in a way that can be taken back."""

from collections.abc import Callable, Mapping
from typing import Any

import msgspec

from gg_desk.settings import Preferences
from gg_desk.ui.session import Session
from gg_desk.ui.undoing import Done, Failed, Step, Way


def set_undoably(
    session: Session,
    wanted: Mapping[str, object],
    title: Callable[[], str],
    failed: Failed,
    then: Callable[[Preferences], None],
) -> None:
    """Keep these fields of the preferences, in a way that can be taken back.

    ``then`` is told what holds each time: now, once it is taken back, and once it is done again.
    """
    before: dict[str, object] = {}

    def way(fields: Mapping[str, object]) -> Way:
        def go(done: Done, failed: Failed) -> None:
            held: list[Preferences] = []

            def change(known: Preferences) -> Preferences:
                if not before:
                    before.update({name: getattr(known, name) for name in wanted})
                held.append(msgspec.structs.replace(known, **fields))
                return held[0]

            def kept() -> None:
                then(held[0])
                done()

            session.keep(change, failed, kept)

        return go

    step = Step(title, way(before), way(wanted))
    way(wanted)(lambda: session.undoing.did(step), failed)


def laid_over(held: Any, before: Any, typed: Any) -> Any:
    """What holds, with what was ``typed`` since ``before`` laid over it, blank by blank."""
    if isinstance(typed, dict):
        return {
            key: laid_over(held.get(key, ""), before.get(key, ""), typed.get(key, ""))
            for key in {**held, **before, **typed}
        }
    return held if typed == before else typed
