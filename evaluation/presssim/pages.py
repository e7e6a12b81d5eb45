"""The page of an article: its text in the tags of news sites, its outlet, date and address in the head."""

from __future__ import annotations

from html import escape
from typing import Final

from evaluation.presssim.article import Article, Zone


def page(article: Article) -> str:
    """An HTML page; each paragraph of the text is one element, words and their order as in the text."""
    facts = {
        "og:title": article.title,
        "og:site_name": article.outlet.name,
        "og:url": article.address,
        "article:published_time": article.shown or "",
    }
    metas = "".join(
        f'<meta property="{name}" content="{escape(value)}">\n' for name, value in facts.items() if value
    )
    return _PAGE.format(
        title=escape(article.title),
        metas=metas,
        address=escape(article.address),
        body="\n".join(_elements(article)),
        outlet=escape(article.outlet.name),
    )


def _elements(article: Article) -> list[str]:
    """Paragraphs end where the text has a line end; the first sentence of each says what it is."""
    found: list[str] = []
    begun = None
    for place, sentence in enumerate(article.sentences):
        span = article.span(place)
        begun = begun or (span.start, sentence.zone)
        if article.text[span.end : span.end + 1] == "\n":
            start, zone = begun
            tag = _TAGS.get(zone, "p")
            found.append(f"<{tag}>{escape(article.text[start : span.end])}</{tag.split()[0]}>")
            begun = None
    return found


_TAGS: Final = {
    Zone.HEADLINE: "h1",
    Zone.SHARE: 'div class="share"',
    Zone.LEGAL: 'div class="legal"',
    Zone.STANDING: 'p class="about"',
    Zone.CREDIT: 'p class="source"',
    Zone.REPEAT: "h4",
}
_PAGE: Final = """<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>{title}</title>
{metas}<link rel="canonical" href="{address}"></head>
<body><header><nav><a href="/">Front page</a> <a href="/news">News</a></nav></header>
<main><article>
{body}
</article></main>
<footer><p>© {outlet}</p></footer></body></html>
"""
