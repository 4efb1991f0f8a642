"""WORDS: every kind of fact said in every language; import each part from its own module."""
