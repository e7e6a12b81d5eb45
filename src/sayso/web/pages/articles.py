"""The list of articles, one article, and its page as it came."""

from __future__ import annotations

from sayso.case.export import shared_name
from sayso.case.looking import Articles
from sayso.core.appearance import Appearance
from sayso.core.ledger import Ledger
from sayso.views.case_lines import NO_DATE, NO_OUTLET, counted, date_of, title_of
from sayso.views.markup import element, joined
from sayso.views.page import ledger_footer, ledger_header, ledger_main
from sayso.views.safe import safe
from sayso.web.pages.shell import form, page


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
        form("/", "q", words, "Only with these words in title, outlet or name", "Filter"),
        element("main", table if rows else element("p", "none"), id="content"),
        here="articles",
    )


def article_page(ledger: Ledger, places: tuple[Appearance, ...]) -> str:
    """Text and ledger side by side, as `sayso read --html` has them, with where the text stood."""
    text_id = ledger.document.text_id
    stood = [element("li", _place(place), dir="auto") for place in places]
    more = element(
        "nav",
        element("a", "the page as it came", href=f"/articles/{text_id}/original"),
        element("a", "JSON", href=f"/articles/{text_id}.json"),
        class_="facts",
        aria_label="This article",
    )
    several = element("section", element("ul", *stood, class_="facts"), aria_label="Where it stood")
    return page(
        safe(ledger.document.title or text_id),
        ledger_header(ledger),
        more,
        several if len(stood) > 1 else joined(),
        element("div", ledger_main(ledger), id="content", class_="room-only"),
        ledger_footer(ledger),
        scripts=("page.js",),
    )


def original_page(ledger: Ledger) -> str:
    """The page as it came, in a frame that can do nothing."""
    text_id = ledger.document.text_id
    return page(
        "the page as it came",
        element(
            "main",
            element("h1", "The page as it came"),
            element(
                "p",
                "Without pictures, links and scripts. ",
                element("a", "Back to text and ledger", href=f"/articles/{text_id}"),
            ),
            element(
                "iframe",
                src=f"/articles/{text_id}/frame",
                sandbox="",
                title="the page as it came",
                class_="original",
            ),
            id="content",
        ),
    )


def _place(place: Appearance) -> str:
    where = shared_name(place.address or place.name)
    return " · ".join((_when(place), safe(place.outlet or NO_OUTLET), safe(where)))


def _when(place: Appearance) -> str:
    return safe(place.published.date) if place.published else NO_DATE
