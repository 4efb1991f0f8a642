"""GG Desk: guidance for migrant families in 21 languages, from the province's feed to paper."""

__version__ = "0.1.0"
