"""Where words stand in the case, each passage with who says it."""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import quote

from sayso.case.looking import Hits, Passage
from sayso.views.case_lines import NO_DATE, date_of, title_of
from sayso.views.hit_lines import hits_told, notes_of, who_says
from sayso.views.markup import Markup, element, joined
from sayso.views.safe import safe
from sayso.web.pages.shell import form, page


def search_page(words: str, found: Hits | None) -> str:
    """Where the words stand, each passage with who says it."""
    body: list[Markup] = []
    for hit in found or ():
        where = f"/articles/{hit.article.text_id}"
        date = f"{date_of(hit.article) or NO_DATE} · {safe(hit.article.outlet or 'outlet not named')}"
        entries = [_passage(passage, where) for passage in hit.passages]
        body.append(
            element(
                "section",
                element("h2", element("a", title_of(hit.article), href=where), dir="auto"),
                element("p", date, class_="facts"),
                element("ul", *entries, role="list"),
                class_="found",
            )
        )
    told = hits_told(found) if found is not None else ""
    return page(
        "search",
        element("header", element("h1", "Search"), element("p", told, role="status")),
        form("/search", "q", words, "Words, or a “phrase”", "Search"),
        element("main", *body, id="content"),
        here="search",
    )


def _passage(passage: Passage, where: str) -> Markup:
    row = passage.row
    number = row.label if row else ""
    who = joined(
        element("a", f"row {number}", href=f"{where}#row{quote(number)}") if row else "in no row",
        f" · {who_says(row)}" if row else "",
        *(f" · {note}" for note in (notes_of(row) if row else ())),
    )
    return element("li", element("p", who, class_="facts"), element("p", *_marked(passage), dir="auto"))


def _marked(passage: Passage) -> Iterable[str]:
    at, start = 0, passage.span.start
    before, behind = passage.cut
    yield "…" if before else ""
    for mark in passage.marked:
        yield passage.words[at : mark.start - start]
        yield element("mark", passage.words[mark.start - start : mark.end - start])
        at = mark.end - start
    yield passage.words[at:] + ("…" if behind else "")
