"""A family written to a folder: its texts or pages, and the truth as JSON."""

from __future__ import annotations

import json
from dataclasses import fields, is_dataclass
from datetime import datetime
from enum import Enum
from pathlib import Path
from typing import Any

from evaluation.presssim.article import Article, Family
from evaluation.presssim.mentions import Mention, chains
from evaluation.presssim.outlets import outlets
from evaluation.presssim.pages import page
from evaluation.presssim.sheet import Part
from evaluation.presssim.truth import Truth, truth_of
from sayso.core.span import Span


def write(family: Family, folder: Path, *, pages: bool) -> None:
    """One folder a family: NNN.txt, or NNN.html, for each given article, and truth.json."""
    place = folder / family.name
    place.mkdir(parents=True, exist_ok=True)
    for article in family.articles:
        (place / f"{article.number:03d}.txt").write_text(article.text, encoding="utf-8")
        if pages:
            (place / f"{article.number:03d}.html").write_text(page(article), encoding="utf-8")
    text = json.dumps(record(family, truth_of(family)), ensure_ascii=False, indent=1)
    (place / "truth.json").write_text(text + "\n", encoding="utf-8")


def publishers(part: Part) -> str:
    """The outlets and their families as a CSV: domain, outlet, publisher."""
    rows = [f'{o.domain},"{o.name}","{o.publisher}"' for o in outlets(part)]
    return "\n".join(("domain,outlet,publisher", *rows)) + "\n"


def record(family: Family, truth: Truth) -> dict[str, Any]:
    """Everything about a family but its texts, in JSON's own types; spans are [start, end]."""
    return {
        "family": family.name,
        "part": family.part,
        "sheet": family.sheet.name,
        "articles": [_article(article) for article in family.world],
        "sources": {key: plain(source) for key, source in family.sources.items()},
        "pairs": plain(truth.pairs),
        "mentions": [_mention(family, mention) for mention in truth.mentions],
        "quotations": plain(truth.quotations),
        "citations": plain(truth.citations),
        "events": [plain(event) | {"words": event.independence.words} for event in truth.events],
    }


def plain(value: Any) -> Any:
    """A value of any kind in JSON's types."""
    if isinstance(value, Span):
        return [value.start, value.end]
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, datetime):
        return value.isoformat()
    if is_dataclass(value) and not isinstance(value, type):
        kind = {"kind": type(value).__name__.lower()} if type(value).__name__ in _KINDS else {}
        return kind | {field.name: plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, dict):
        return {key: plain(entry) for key, entry in value.items()}
    if isinstance(value, list | tuple):
        return [plain(entry) for entry in value]
    return value


def _article(article: Article) -> dict[str, Any]:
    return {
        "number": article.number,
        "given": article.present,
        "outlet": article.outlet.id,
        "name": article.outlet.name,
        "publisher": article.outlet.publisher,
        "url": article.address,
        "time": article.time.isoformat(),
        "shown": article.shown,
        "dated": article.dated,
        "parents": list(article.parents),
        "made": list(article.made),
    }


def _mention(family: Family, mention: Mention) -> dict[str, Any]:
    return {**plain(mention), "chains": plain(chains(family, mention))}


_KINDS = frozenset({"Heard", "Seen", "Carried"})
