"""The four places of the window: programs, contacts, news and sheets."""
