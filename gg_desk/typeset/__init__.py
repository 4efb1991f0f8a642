"""TEXT -> GLYPHS -> PAGE: sets many scripts right; knows text, fonts and pages, nothing of programs."""
