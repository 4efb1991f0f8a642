"""FACTS + WORDS -> BLOCKS -> PAGES: what a family takes home."""
