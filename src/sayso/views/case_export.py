"""A whole case in one file: JSON lines, a table, or Markdown, made article by article."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from sayso.case.export import Exported
from sayso.core.appearance import Appearance
from sayso.views.case_lines import NO_DATE, NO_OUTLET
from sayso.views.markdown import ledger_markdown, plain
from sayso.views.safe import one_line, safe
from sayso.views.table import HEADER, cells_of, csv_lines
from sayso.views.wire_looking import case_ledger_json

ARTICLE: Final = ("outlet", "author", "published", "published where", "address", "language", "places")
"""What the table of a case tells of an article beside its title."""

TABLE: Final = (*HEADER[:2], *ARTICLE, *HEADER[2:])
"""The columns of a case's table: those of one article's, in their order, with the article's own."""


def header_of(form: str, case: str) -> bytes:
    """What comes before the articles; `case` is the name of the case's file."""
    return {"csv": csv_lines([TABLE]), "md": f"# {plain(safe(case))}\n\n"}.get(form, "").encode()


def jsonl(article: Exported) -> bytes:
    """One line of `sayso-ledger/1` with the places of the text."""
    return case_ledger_json(article.ledger, article.places)


def table(article: Exported) -> bytes:
    """One line a row; nothing for an article without rows."""
    own = _cells(article)
    return csv_lines(
        [{**own, **row}.get(name, "") for name in TABLE] for row in cells_of(article.ledger)
    ).encode()


def markdown(article: Exported) -> bytes:
    """One part of the document, with the places where the text stood, if they are several."""
    several = article.places if len(article.places) > 1 else ()
    told = [f"- stands in the case at {len(several)} places:"] if several else []
    told += [f"  - {plain(safe(_place(place)))}" for place in several]
    return "\n".join([ledger_markdown(article.ledger), *told, *([""] if told else []), ""]).encode()


FORMS: Final[Mapping[str, Callable[[Exported], bytes]]] = {"jsonl": jsonl, "csv": table, "md": markdown}


def _cells(article: Exported) -> Mapping[str, str]:
    document = article.ledger.document
    published = document.published
    cells = {
        "outlet": document.outlet,
        "author": document.author,
        "published": published.date if published else None,
        "published where": published.where if published else None,
        "address": document.url or document.final_url,
        "language": document.language,
        "places": str(len(article.places)),
    }
    return {name: one_line(value or "") for name, value in cells.items()}


def _place(place: Appearance) -> str:
    return f"{place.date or NO_DATE}, {place.outlet or NO_OUTLET}, {place.address or place.name}"
