"""Where the elements of a page across articles lead: to the very row of an article, to a claim, to copies.

A page that is passed on alone has nothing to lead to: there the words stay without their links.
"""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote

from sayso.case.traced import TracedArticle
from sayso.core.claim import Mention
from sayso.core.decision import LONGEST_NOTE
from sayso.core.trace import EventTrace, leading
from sayso.views.case_lines import NO_DATE, NO_OUTLET, dated, row_name
from sayso.views.counted import number_of
from sayso.views.markup import Markup, element, empty
from sayso.views.safe import one_line, safe
from sayso.views.trace_copies import same_told
from sayso.views.trace_event import repeated, stood

DIGITS = 12
"""Digits of an article's id in an address."""
_DAY = 10


@dataclass(frozen=True, slots=True)
class Leading:
    """Makes links; of a page that stands `alone` only those within it, and no forms."""

    alone: bool = False

    def to(self, address: str, words: str, **attributes: str | None) -> Markup:
        """A link, or its words alone."""
        if self.alone and not address.startswith("#"):
            return element("span", words, dir=attributes.get("dir"))
        return element("a", words, href=address, **attributes)

    def row(self, mention: Mention, words: str = "") -> Markup:
        """To the row of a mention in its article."""
        return self.to(row_address(mention.text_id, mention.number), words or f"row {mention.number}")

    def form(self, action: str, deed: str, **fields: str) -> Markup:
        """A button that posts these fields; nothing where the page stands alone."""
        if self.alone:
            return Markup("")
        hidden = (empty("input", type="hidden", name=name, value=value) for name, value in fields.items())
        return element("form", *hidden, element("button", deed), action=action, method="post", class_="deed")


def row_address(text_id: str, number: str) -> str:
    """The address of a row in its article."""
    return f"/articles/{text_id}#row{number}"


def claim_address(trace: EventTrace) -> str:
    """The address of a claim: that of its first row."""
    return f"/claims/{row_name(leading(trace))}"


def row_claim(text_id: str, number: str) -> str:
    """The address of the claim that a row makes."""
    return f"/claims/{text_id[:DIGITS]}:{number}"


def source_address(name: str) -> str:
    """The address of all that a source says."""
    return f"/sources/{quote(name, safe='')}"


def copies_address(one: str, other: str) -> str:
    """The address of what two articles share."""
    return f"/copies/{one[:DIGITS]}/{other[:DIGITS]}"


def note_told(note: str) -> str:
    """A person's note on one line; of a very long one the beginning."""
    more = " …" if len(note) > LONGEST_NOTE else ""
    return f"note: {one_line(note[:LONGEST_NOTE])}{more}"


def repeated_part(article: TracedArticle) -> Markup:
    """The articles that are the same text, behind the first; nothing where there are none."""
    if not (more := repeated(article)):
        return Markup("")
    places = (
        element(
            "li",
            f"{stood(page)} ",
            element("span", "word for word", class_="chip"),
            f" {same_told(article, page)}",
            dir="auto",
        )
        for page in more
    )
    return element(
        "div",
        element("p", f"the same text in {number_of(len(more), 'article')} more:", class_="note"),
        element("ul", *places, class_="ways"),
    )


def outlet_of(article: TracedArticle) -> str:
    """Its outlet, safe to show."""
    return safe(article.outlet or NO_OUTLET)


def title_of(article: TracedArticle) -> str:
    """Its title on one line, or that it has none."""
    return one_line(article.title) or f"(no title found) {article.text_id[:DIGITS]}"


def when(article: TracedArticle) -> Markup:
    """Its date, to the minute where the page gives that, or that it has none."""
    if not article.date:
        return element("span", NO_DATE, class_="when")
    return element("time", safe(dated(article.date)), datetime=safe(article.date[:_DAY]), class_="when")
