"""The parts of the page for mailings: a list, its columns, its problems, its languages, its letters."""
