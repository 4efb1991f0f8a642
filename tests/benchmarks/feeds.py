"""How fast a feed becomes news, beside bare feedparser on the same bytes.

Run it with ``.venv/bin/python tests/benchmarks/feeds.py [ITEMS]``; it prints milliseconds (the best
of five) and our time as a ratio of feedparser's own, which parses and sanitises but neither checks
that the document is whole nor renders plain text or tells items apart.
"""

import io
import sys
import time
from collections.abc import Callable

import feedparser

from gg_desk.feeds.parse import parse

ROUNDS = 5
PARAGRAPH = (
    "<p>The province, together with its 31 cities and counties, produces and distributes guidance"
    ' in 20 languages; see the <a href="/news/{number}/">website</a> or call'
    ' <a href="tel:120">120</a>. “Every child counts,” the director said &amp; smiled.</p>\n'
)


def feed(items: int) -> bytes:
    """An RSS document in the manner of the province's, with ``items`` items of about 2.5 KB."""
    body = "".join(
        f"<item><title>News {number} of the province for every family</title>"
        f"<link>https://english.province.example/blog/news-{number}-of-the-province/</link>"
        "<pubDate>Thu, 01 Jan 2026 04:24:28 +0000</pubDate>"
        f'<guid isPermaLink="false">http://english.province.example/?p={number}</guid>'
        "<description><![CDATA[<p>○ One<br/>\n○ Two</p>]]></description>"
        f"<content:encoded><![CDATA[{PARAGRAPH.format(number=number) * 8}]]></content:encoded></item>"
        for number in range(items)
    )
    head = (
        '<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"'
        ' xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>News</title>'
    )
    return f"{head}{body}</channel></rss>".encode()


def best(job: Callable[[], object]) -> float:
    """Milliseconds of the fastest of some rounds."""

    def once() -> float:
        began = time.perf_counter()
        job()
        return (time.perf_counter() - began) * 1000

    return min(once() for _ in range(ROUNDS))


def main() -> None:
    """Measure and print."""
    items = int(sys.argv[1]) if len(sys.argv) > 1 else 500
    content = feed(items)
    bare = best(lambda: feedparser.parse(io.BytesIO(content)))
    unsanitised = best(
        lambda: feedparser.parse(
            io.BytesIO(content), sanitize_html=False, resolve_relative_uris=False
        )
    )
    ours = best(lambda: parse(content, "https://english.province.example/feed/"))
    lines = [
        f"{items} items, {len(content) / 1e6:.2f} MB",
        f"feedparser, as it comes       {bare:8.1f} ms",
        f"feedparser, not sanitising    {unsanitised:8.1f} ms",
        f"parse, clean, text, keys      {ours:8.1f} ms   {ours / bare:.2f} x feedparser",
    ]
    sys.stdout.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
