"""NOUNS: what the desk knows, as frozen typed values; import each from its own module."""
