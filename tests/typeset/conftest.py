"""Sentences in all 21 languages, and what tests ask of a PDF."""

import io
import re
import tomllib
import unicodedata
from collections.abc import Callable, Sequence
from pathlib import Path

import pikepdf
import pytest

from gg_desk.typeset.document import Document
from gg_desk.typeset.paragraph import set_paragraph
from gg_desk.typeset.text import Style, isolate

SENTENCES: dict[str, list[str]] = {
    language: [
        re.sub(r"\{([^}]*)\}", lambda value: isolate(value[1]), sentence) for sentence in sentences
    ]
    for language, sentences in tomllib.loads(
        (Path(__file__).parent / "data" / "sentences.toml").read_text("utf-8")
    ).items()
}


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """A test that asks for ``language`` and ``sentence`` runs for each of them."""
    if {"language", "sentence"} <= set(metafunc.fixturenames):
        cases = [
            pytest.param(language, sentence, id=f"{language}-{number}")
            for language, sentences in SENTENCES.items()
            for number, sentence in enumerate(sentences)
        ]
        metafunc.parametrize(("language", "sentence"), cases)


@pytest.fixture
def sentences() -> dict[str, list[str]]:
    """The sentences by language."""
    return SENTENCES


@pytest.fixture
def written() -> Callable[..., bytes]:
    """Writes texts, one below the other, into a PDF of one page."""

    def write(
        texts: str | Sequence[str],
        language: str,
        *,
        width: float = 400.0,
        left: float = 50.0,
        **manner: object,
    ) -> bytes:
        document = Document(title="A test", language=language)
        page = document.page()
        y = 50.0
        for text in [texts] if isinstance(texts, str) else texts:
            y = page.text(set_paragraph(text, Style(language).but(**manner), width), left, y) + 8
        return document.finish()

    return write


@pytest.fixture
def letters() -> Callable[[str], str]:
    """What of a text must survive reading back: NFKC, without white space and bidi controls."""

    def reduce(text: str) -> str:
        # Reading right-to-left text, PDFium takes … for three dots: compatibility forms.
        text = unicodedata.normalize("NFKC", text)
        return re.sub(r"[\s\u200b\u200e\u200f\u061c\u202a-\u202e\u2060\u2066-\u2069]", "", text)

    return reduce


@pytest.fixture
def opened() -> Callable[[bytes], pikepdf.Pdf]:
    """A PDF opened by a library that had no part in writing it."""
    return lambda pdf: pikepdf.open(io.BytesIO(pdf))
