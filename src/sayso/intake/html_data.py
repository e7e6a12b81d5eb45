"""What a page says of itself for machines: its meta elements, and the objects of its JSON-LD."""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Iterator
from typing import Any, Final

from lxml import html

ARTICLES: Final = (
    "article", "newsarticle", "reportagenewsarticle", "blogposting", "report", "opinionnewsarticle",
    "analysisnewsarticle", "liveblogposting", "socialmediaposting", "techarticle", "webpage",
)  # fmt: skip
LONGEST: Final = 300
"""Characters of a name or title that are kept; longer ones are no names."""
LARGEST_DATA: Final = 1_000_000


def metas_of(tree: html.HtmlElement) -> dict[str, str]:
    """The first content of each meta element, by its name, property or itemprop in lower case."""
    found: dict[str, str] = {}
    for meta in tree.iter("meta"):
        content = clean(meta.get("content"))
        for key in ("property", "name", "itemprop", "http-equiv"):
            if content and meta.get(key):
                found.setdefault(meta.get(key).strip().lower(), content)
    return found


def articles_in(tree: html.HtmlElement) -> list[dict[str, Any]]:
    """The objects that describe an article, the most telling first."""
    ranked = []
    for item in _linked_data(tree):
        kinds = [str(kind).lower() for kind in _listed(item.get("@type"))]
        ranks = [ARTICLES.index(kind) for kind in kinds if kind in ARTICLES]
        if ranks:
            ranked.append((min(ranks) == len(ARTICLES) - 1, item))
    return [item for _, item in sorted(ranked, key=lambda pair: pair[0])]


def _linked_data(tree: html.HtmlElement) -> Iterator[dict[str, Any]]:
    """Every JSON-LD object of the page, those inside lists and graphs too."""
    for script in tree.iter("script"):
        if "ld+json" not in (script.get("type") or "") or len(script.text or "") > LARGEST_DATA:
            continue
        try:
            waiting = deque([json.loads(script.text or "", strict=False)])
        except (ValueError, RecursionError):
            continue
        while waiting:
            item = waiting.popleft()
            if isinstance(item, list):
                waiting.extend(item)
            elif isinstance(item, dict):
                yield item
                waiting.extend(item.get(key) for key in ("@graph", "mainEntity", "mainEntityOfPage"))


def strings_of(data: list[dict[str, Any]], key: str) -> Iterator[str]:
    """The strings under a key, of the most telling object first."""
    for item in data:
        for value in _listed(item.get(key)):
            if isinstance(value, str) and (text := clean(value)):
                yield text


def names_of(data: list[dict[str, Any]], key: str) -> list[str]:
    """The names of the people or bodies under a key, which may be strings or objects."""
    for item in data:
        names = [clean(v.get("name") if isinstance(v, dict) else v) for v in _listed(item.get(key))]
        if found := [name for name in names if name]:
            return list(dict.fromkeys(found))
    return []


def clean(value: object) -> str | None:
    """A name or title on one line; None for what is no string, empty, or too long to be one."""
    text = " ".join(value.split()) if isinstance(value, str) else ""
    return text if 0 < len(text) <= LONGEST else None


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]
