"""The finder at the counter: a family as it is told, what fits it, and its questions."""
