"""A PERSON: windows, models, background work and printing; the only room that knows Qt."""

from gg_desk.ui.plain_imports import keep_imports_plain

keep_imports_plain()  # before any other module of the room is imported, or what those import
