"""A feed's HTML, reduced to what is safe to show and needed to read."""

import html
import re
from typing import Literal

import nh3

_BLOCKS = frozenset({
    "p", "br", "hr", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd",
    "table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td", "blockquote", "pre",
    # Containers carry no meaning, but without them their paragraphs would run together.
    "div", "section", "article", "header", "footer", "figure", "figcaption", "address",
})  # fmt: skip
# Struck-out, raised and lowered letters change what a text says (m², a price that no longer holds).
_INLINE = frozenset({"a", "strong", "em", "b", "i", "u", "s", "del", "ins", "sub", "sup"})
_DROPPED_WHOLE = frozenset({
    "script", "style", "head", "title", "iframe", "object", "embed", "applet", "noscript",
    "template", "svg", "math", "audio", "video", "canvas", "button", "select", "textarea",
})  # fmt: skip
_ATTRIBUTES = {
    "a": {"href"},
    "td": {"colspan", "rowspan"},
    "th": {"colspan", "rowspan"},
    "ol": {"start"},
    "*": {"lang", "dir"},
}
_SCHEMES = {"http", "https", "mailto", "tel"}
# Control characters, and the two that turn the direction of everything after them.
_UNSEEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202d\u202e\ufeff\ufffe\uffff]")
_TAGS_AT_MOST = 20_000
_SETTLED_BY = 5  # passes; what still changes then keeps paragraphs alone


class TooTangledError(Exception):
    """So many tags that they are no text for people; parsing them could take minutes."""


def clean_html(words: str, base: str = "") -> str:
    """``words`` with text mark-up, lists, tables and links only: no images, styles or remote parts.

    Links lead to http, https, mailto or tel; relative ones are completed from ``base``, an
    http(s) address, and dropped without one. Cleaning twice gives the same as cleaning once.

    Raises:
        TooTangledError: there are more than 20,000 tags.
    """
    if words.count("<") > _TAGS_AT_MOST:
        raise TooTangledError
    words = _UNSEEN.sub("", words)
    if base.startswith(("http://", "https://")):
        try:
            return _cleaned(words, ("rewrite_with_base", base))
        except ValueError:  # http:// begins it, but it is no address
            pass
    return _cleaned(words, "deny")


def _cleaned(
    words: str, relative: Literal["deny"] | tuple[Literal["rewrite_with_base"], str]
) -> str:
    """Cleaned until nothing changes: links inside tables inside links come out in another nesting."""
    clean = _cleaned_once(words, relative, _BLOCKS | _INLINE)
    for _ in range(_SETTLED_BY):
        again = _cleaned_once(clean, relative, _BLOCKS | _INLINE)
        if again == clean:
            return clean
        clean = again
    return _cleaned_once(clean, relative, frozenset({"p", "br"}))


def _cleaned_once(
    words: str,
    relative: Literal["deny"] | tuple[Literal["rewrite_with_base"], str],
    tags: frozenset[str],
) -> str:
    return nh3.clean(
        words,
        tags=set(tags),
        clean_content_tags=set(_DROPPED_WHOLE),
        attributes=_ATTRIBUTES,
        url_schemes=_SCHEMES,
        url_relative=relative,
    ).strip()


def paragraphs(words: str) -> str:
    """Plain text as HTML: an empty line parts paragraphs, a line end breaks the line."""
    parts = re.split(r"\n\s*\n", words.strip().replace("\r\n", "\n"))
    lines = (html.escape(part, quote=False).replace("\n", "<br>") for part in parts if part)
    return "".join(f"<p>{line}</p>" for line in lines)


def one_line(words: str) -> str:
    """Plain text on one line, without characters that are not seen."""
    return " ".join(_UNSEEN.sub("", words).split())
