"""A PERSON: windows, models, background work and printing; the only room that knows Qt."""
