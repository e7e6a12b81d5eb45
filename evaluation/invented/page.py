"""The page that carries an invented article: its text between menus, teasers and a footer."""

from __future__ import annotations

from html import escape
from random import Random
from typing import Final

from evaluation.invented.world import world
from sayso.core.document import Document
from sayso.core.ledger import Ledger
from sayso.core.zone import ZoneKind

MENU: Final = 24
TEASERS: Final = 12


def page_of(ledger: Ledger) -> bytes:
    """An HTML page with this article, and in its head the address, outlet and date; UTF-8."""
    document = ledger.document
    chance = Random(document.url or document.name)
    menu = "".join(f'<li><a href="/{word}">{word.capitalize()}</a></li>' for word in _words(chance, MENU))
    teasers = "".join(
        f'<li><a href="/{n}">{" ".join(_words(chance, 6)).capitalize()}</a></li>' for n in range(TEASERS)
    )
    return _PAGE.format(
        head=_head(document),
        menu=menu,
        article=_article(ledger),
        teasers=teasers,
        outlet=escape(document.outlet or ""),
    ).encode()


def _head(document: Document) -> str:
    facts = {"og:title": document.title, "og:site_name": document.outlet, "og:url": document.url}
    if document.published:
        facts["article:published_time"] = document.published.date
    metas = (f'<meta property="{name}" content="{escape(value)}">' for name, value in facts.items() if value)
    canonical = f'<link rel="canonical" href="{escape(document.url or "")}">'
    return "".join((f"<title>{escape(document.title or '')}</title>", canonical, *metas))


def _article(ledger: Ledger) -> str:
    """Each zone's lines in the tag that a page gives them; a dateline stays with its paragraph."""
    found: list[str] = []
    begun = ""
    for zone in ledger.zones:
        words = zone.span.of(ledger.document.text)
        if zone.kind is ZoneKind.DATELINE:
            begun = words
            continue
        tag = _TAGS.get(zone.kind, "p")
        lines = [line for line in (begun + words).split("\n") if line]
        found += (f"<{tag}>{escape(line)}</{tag.split()[0]}>" for line in lines)
        begun = ""
    return "\n".join(found)


def _words(chance: Random, count: int) -> list[str]:
    return world().words.several(chance, count)


_TAGS: Final = {
    ZoneKind.HEADLINE: "h1",
    ZoneKind.BYLINE: 'div class="byline"',
    ZoneKind.SHARE: 'div class="share"',
    ZoneKind.RELATED: 'div class="related"',
    ZoneKind.LEGAL: 'div class="copyright"',
}
_PAGE: Final = """<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8">{head}</head>
<body><header><nav><ul>{menu}</ul></nav></header>
<main><article>
{article}
</article></main>
<aside class="more"><h3>More news</h3><ul>{teasers}</ul></aside>
<footer><p>© {outlet}. All rights reserved.</p><ul>{menu}</ul></footer>
</body></html>
"""
