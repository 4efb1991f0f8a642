"""A PERSON: windows, models, background work and printing; the only room that knows Qt."""

from gg_desk.ui.late_signatures import describe_late

describe_late()  # before anything imports PySide

from gg_desk.ui.plain_imports import keep_imports_plain  # noqa: E402 - behind the above

keep_imports_plain()  # before any other module of the room is imported, or what those import
