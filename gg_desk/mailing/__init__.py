"""A roster becomes notices: the list in, checked row by row."""
