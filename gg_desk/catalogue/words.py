"""Words in several languages, and where a fact comes from."""

import re
from collections.abc import Mapping
from typing import Literal

import msgspec

Confidence = Literal["high", "medium", "low"]


class Noun(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """The manner of every noun: frozen, compared by value, strict about unknown fields."""


LocalText = Mapping[str, str]
"""Words by BCP 47 tag; Korean and English are always there, the others as far as translated."""


def in_language(text: LocalText, tag: str) -> str:
    """The words in ``tag``, else in English, else in Korean, else an empty string."""
    return text.get(tag) or text.get("en") or text.get("ko") or ""


class Remark(Noun, frozen=True, kw_only=True):
    """What the office should know of an entry, in its own two languages: no family reads it."""

    ko: str
    en: str

    def said(self, tag: str) -> str:
        """The remark in Korean for ``ko``, else in English."""
        return self.ko if tag == "ko" else self.en


class Source(Noun, frozen=True, kw_only=True):
    """Where facts come from: a news item of the province, a law text, an office's page."""

    id: str
    publisher: str
    """In English or Latin letters; what stands in brackets or behind a comma is about it."""
    publisher_ko: str = ""
    """In Korean; empty where it is called the same."""
    title: str
    date: str
    """As the source gives it: ``2026-01-01``, ``2025-07``, ``about 2020`` or ``undated``."""
    url: str | None = None
    confidence: Confidence
    uncertain: str = ""
    """What is doubtful about the source itself, such as a date derived from the feed's order."""

    def called(self, tag: str) -> str:
        """The publisher's bare name: in Korean for ``ko``, else in Latin letters."""
        bare = re.split(r"[,;(]", self.publisher, maxsplit=1)[0].strip()
        return (self.publisher_ko or bare) if tag == "ko" else bare
