"""The pages of the room, each from values: what stands in them is text, and markup is made here alone."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final
from urllib.parse import quote

from sayso.case.export import shared_name
from sayso.case.looking import Articles, Hits, Passage
from sayso.case.sources import CaseSource, CaseSources
from sayso.core.appearance import Appearance
from sayso.core.ledger import Ledger
from sayso.views.case_lines import NO_DATE, NO_OUTLET, counted, date_of, title_of
from sayso.views.hit_lines import notes_of, who_says
from sayso.views.labels import label
from sayso.views.markup import Markup, element, empty, joined
from sayso.views.page import ledger_footer, ledger_header, ledger_main
from sayso.views.safe import safe

_AREAS: Final = (("/", "articles"), ("/search", "search"), ("/sources", "sources"))


def page(title: str, *body: Markup, here: str = "", scripts: Iterable[str] = ()) -> str:
    """A whole page of the room."""
    links = (
        element("a", words, href=address, aria_current="page" if words == here else None)
        for address, words in _AREAS
    )
    head = joined(
        Markup('<meta charset="utf-8">'),
        Markup('<meta name="viewport" content="width=device-width, initial-scale=1">'),
        element("title", f"{safe(title)} · Sayso"),
        Markup(
            '<link rel="stylesheet" href="/static/page.css"><link rel="stylesheet" href="/static/room.css">'
        ),
        *(element("script", src=f"/static/{name}", defer=True) for name in scripts),
    )
    content = element(
        "body",
        element("a", "Skip to the content", class_="skip", href="#content"),
        element("nav", *links, aria_label="The room", class_="room"),
        *body,
    )
    return f'<!doctype html>\n<html lang="en">\n<head>{head}</head>\n{content}\n</html>\n'


def articles_page(case: str, found: Articles, words: str) -> str:
    """The articles of the case, newest first, or those with these words in their titles or names."""
    rows = [
        element(
            "tr",
            element("td", date_of(article)),
            element("td", safe(article.outlet or NO_OUTLET), dir="auto"),
            element("td", element("a", title_of(article), href=f"/articles/{article.text_id}"), dir="auto"),
            element("td", str(article.claims), class_="figure"),
            element("td", str(article.own_voice), class_="figure"),
        )
        for article in found
    ]
    head = element(
        "tr",
        *(element("th", name, scope="col") for name in ("date", "outlet", "title", "claims", "own voice")),
    )
    table = element("table", element("thead", head), element("tbody", *rows), class_="articles")
    return page(
        case,
        element(
            "header", element("h1", safe(case)), element("p", counted(len(found), found.total, "article"))
        ),
        _form("/", "q", words, "Only with these words in title, outlet or name", "Filter"),
        element("main", table if rows else element("p", "none"), id="content"),
        here="articles",
    )


def search_page(words: str, found: Hits | None) -> str:
    """Where the words stand, each passage with who says it."""
    body: list[Markup] = []
    for hit in found or ():
        where = f"/articles/{hit.article.text_id}"
        date = f"{date_of(hit.article) or NO_DATE} · {safe(hit.article.outlet or NO_OUTLET)}"
        entries = [_passage(passage, where) for passage in hit.passages]
        body.append(
            element(
                "section",
                element("h2", element("a", title_of(hit.article), href=where), dir="auto"),
                element("p", date, class_="facts"),
                element("ul", *entries, role="list"),
            )
        )
    told = counted(len(found), found.total, "article") if found is not None else ""
    return page(
        "search",
        element("header", element("h1", "Search"), element("p", told, role="status")),
        _form("/search", "q", words, "Words, or a “phrase”", "Search"),
        element("main", *body, id="content"),
        here="search",
    )


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


def article_page(ledger: Ledger, places: tuple[Appearance, ...]) -> str:
    """Text and ledger side by side, as `sayso read --html` has them, with where the text stood."""
    text_id = ledger.document.text_id
    stood = [element("li", _place(place), dir="auto") for place in places]
    more = element(
        "p",
        element("a", "the page as it came", href=f"/articles/{text_id}/original"),
        " · ",
        element("a", "JSON", href=f"/articles/{text_id}.json"),
        class_="facts",
    )
    several = element("ul", *stood, class_="facts") if len(stood) > 1 else joined()
    return page(
        safe(ledger.document.title or text_id),
        ledger_header(ledger),
        more,
        several,
        element("div", ledger_main(ledger), id="content", class_="room-only"),
        ledger_footer(ledger),
        scripts=("page.js",),
    )


def original_page(ledger: Ledger) -> str:
    """The page as it came, in a frame that can do nothing."""
    text_id = ledger.document.text_id
    return page(
        "the page as it came",
        element("p", element("a", "back to text and ledger", href=f"/articles/{text_id}"), class_="facts"),
        element(
            "iframe",
            src=f"/articles/{text_id}/frame",
            sandbox="",
            title="the page as it came, without pictures, links and scripts",
            id="content",
            class_="original",
        ),
    )


def refusal_page(words: str) -> str:
    """What went wrong, in a line."""
    return page("not found", element("main", element("p", safe(words)), id="content"))


def _form(action: str, name: str, words: str, hint: str, deed: str) -> Markup:
    return element(
        "form",
        element("label", hint, for_="words"),
        empty("input", type="search", id="words", name=name, value=words, autocomplete="off"),
        element("button", deed),
        action=action,
        method="get",
        role="search",
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
    for mark in passage.marked:
        yield passage.words[at : mark.start - start]
        yield element("mark", passage.words[mark.start - start : mark.end - start])
        at = mark.end - start
    yield passage.words[at:]


def _source(source: CaseSource) -> Markup:
    kind = label(source.kinds[0][0]) if source.kinds else ""
    return element(
        "tr",
        element(
            "td", element("a", safe(source.name), href=f"/search?source={quote(source.name)}"), dir="auto"
        ),
        element("td", kind),
        *(element("td", str(n), class_="figure") for n in (source.articles, source.claims, source.sure)),
    )


def _place(place: Appearance) -> str:
    where = shared_name(place.address or place.name)
    return " · ".join((_when(place), safe(place.outlet or NO_OUTLET), safe(where)))


def _when(place: Appearance) -> str:
    return safe(place.published.date) if place.published else NO_DATE
