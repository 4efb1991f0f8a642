"""A family's answers → which programs fit, why, from when, and what to ask next."""
