"""Who speaks in the case."""

from __future__ import annotations

from sayso.case.sources import CaseSource, CaseSources
from sayso.views.labels import label
from sayso.views.markup import Markup, element
from sayso.views.safe import safe
from sayso.web.pages.leading import source_address
from sayso.web.pages.shell import page


def sources_page(found: CaseSources) -> str:
    """Who speaks in the case."""
    rows = [_source(source) for source in found.sources if source.speaks]
    head = element(
        "tr", *(element("th", name, scope="col") for name in ("source", "kind", "articles", "claims", "sure"))
    )
    table = element("table", element("thead", head), element("tbody", *rows), class_="articles")
    return page(
        "sources",
        element("header", element("h1", "Who speaks")),
        element("main", table if rows else element("p", "nobody"), id="content"),
        here="sources",
    )


def _source(source: CaseSource) -> Markup:
    kind = label(source.kinds[0][0]) if source.kinds else ""
    return element(
        "tr",
        element("td", element("a", safe(source.name), href=source_address(source.name)), dir="auto"),
        element("td", kind),
        *(element("td", str(n), class_="figure") for n in (source.articles, source.claims, source.sure)),
    )
