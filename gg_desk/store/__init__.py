"""MEMORY: the records of the catalogue, the news, and finding them again."""
