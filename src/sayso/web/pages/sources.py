"""Who speaks in the case."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.case.sources import CaseSource
from sayso.views.case_lines import counted
from sayso.views.labels import label
from sayso.views.markup import Markup, element
from sayso.views.safe import safe
from sayso.web.pages.leading import source_address
from sayso.web.pages.parts import Part, further
from sayso.web.pages.shell import form, page


def sources_page(found: Sequence[CaseSource], words: str, start: int, step: int) -> str:
    """A part of those who speak, of all or of those with these words in a name."""
    rows = [_source(source) for source in found[start : start + step]]
    head = element(
        "tr", *(element("th", name, scope="col") for name in ("source", "kind", "articles", "claims", "sure"))
    )
    table = element("table", element("thead", head), element("tbody", *rows), class_="articles")
    part = Part("/sources", {"q": words} if words else {}, start, step, len(found))
    return page(
        "sources",
        element(
            "header",
            element("h1", "Who speaks"),
            element("p", counted(len(rows), len(found), "source"), role="status"),
        ),
        form("/sources", "q", words, "Words of a name", "Show"),
        element("main", table if rows else element("p", "nobody"), further(part, "sources"), id="content"),
        here="sources",
        styles=("home.css",),
    )


def _source(source: CaseSource) -> Markup:
    kind = label(source.kinds[0][0]) if source.kinds else ""
    return element(
        "tr",
        element("td", element("a", safe(source.name), href=source_address(source.name)), dir="auto"),
        element("td", kind),
        *(element("td", str(n), class_="figure") for n in (source.articles, source.claims, source.sure)),
    )
