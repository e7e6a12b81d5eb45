"""One article, and its page as it came."""

from __future__ import annotations

from sayso.case.export import shared_name
from sayso.case.reviewed import Reviewed
from sayso.core.appearance import Appearance
from sayso.core.ledger import Ledger
from sayso.views.case_lines import NO_DATE, NO_OUTLET
from sayso.views.markup import Markup, element, joined
from sayso.views.page import ledger_footer, ledger_header, ledger_main
from sayso.views.safe import safe
from sayso.web.pages.review import layer_of, tools
from sayso.web.pages.shell import page

NOTHING = joined()


def article_page(reviewed: Reviewed, places: tuple[Appearance, ...], elsewhere: Markup = NOTHING) -> str:
    """Text and ledger side by side, as `sayso read --html` has them, with what a person decided."""
    ledger, layer = reviewed.ledger, layer_of(reviewed)
    text_id = ledger.document.text_id
    stood = [element("li", _place(place), dir="auto") for place in places]
    more = element(
        "nav",
        element("a", "the page as it came", href=f"/articles/{text_id}/original"),
        element("a", "JSON", href=f"/articles/{text_id}.json"),
        element("a", "share as one file", href=f"/articles/{text_id}/share"),
        class_="facts",
        aria_label="This article",
    )
    several = element("section", element("ul", *stood, class_="facts"), aria_label="Where it stood")
    return page(
        safe(ledger.document.title or text_id),
        ledger_header(ledger, layer),
        more,
        several if len(stood) > 1 else joined(),
        elsewhere,
        tools(reviewed),
        element("div", ledger_main(ledger, layer), id="content", class_="room-only"),
        ledger_footer(ledger),
        scripts=("page.js", "review.js"),
        styles=("review.css",),
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
