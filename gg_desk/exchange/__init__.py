"""FILES IN AND OUT: what other programs write and read; import each part from its own module."""
