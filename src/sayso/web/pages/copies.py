"""What two articles share: passages side by side, what differs marked, whose is first and by what ground."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from sayso.case.traced import TracedArticle
from sayso.core.copying import Copy, Credited, Direction, SharedPassage
from sayso.core.decision import LinkDecision
from sayso.core.ledger import Ledger
from sayso.core.span import Span, words
from sayso.views.markup import Markup, element, joined
from sayso.views.rows import numbers_of
from sayso.views.safe import one_line
from sayso.views.trace_copies import direction_told
from sayso.views.versions import changes_told, side_of, versions_of
from sayso.web.pages.decided import decided_part
from sayso.web.pages.leading import Leading, copies_address, outlet_of, row_address, title_of, when
from sayso.web.pages.shell import page

MOST: Final = 60
"""Passages that a page shows."""
ROWS: Final = 6
"""Rows of one passage that are led to."""


@dataclass(frozen=True, slots=True)
class CopiesView:
    """Two articles with what they share; `copy` is None where nothing was found."""

    copy: Copy | None
    texts: tuple[str, str]
    articles: Mapping[str, TracedArticle]
    ledgers: Mapping[str, Ledger]
    decided: Sequence[LinkDecision]


def copies_page(view: CopiesView) -> str:
    """The page of two articles."""
    lead = Leading()
    first, then = _in_order(view)
    address = copies_address(first, then)
    sides = [
        _article(view.articles[text_id], part)
        for text_id, part in zip((first, then), _parts(view.copy), strict=True)
    ]
    passages = [_passage(view, passage, first) for passage in view.copy.passages[:MOST]] if view.copy else []
    left = len(view.copy.passages) - len(passages) if view.copy else 0
    return page(
        "what two articles share",
        element(
            "header",
            element("h1", "What two articles share"),
            element("div", *sides, class_="versions"),
            *(element("p", line, class_="carried") for line in _told(view)),
        ),
        element(
            "main",
            *passages,
            element("p", f"and {left} more; the JSON has all", class_="note") if left else joined(),
            decided_part(view.decided, lead, address, *_forms(lead, first, then, address)),
            element("p", element("a", "JSON", href=f"{address}.json"), class_="note")
            if view.copy
            else joined(),
            id="content",
            class_="shared",
        ),
        here="claims",
        styles=("claims.css",),
    )


def _in_order(view: CopiesView) -> tuple[str, str]:
    """The first before the later one, where that is known."""
    if view.copy is None:
        return view.texts
    known = view.copy.direction.value is Direction.RIGHT_FIRST
    return (view.copy.right, view.copy.left) if known else (view.copy.left, view.copy.right)


def _parts(copy: Copy | None) -> tuple[str, str]:
    if copy is None or copy.direction.value is Direction.UNKNOWN:
        return "", ""
    return "first", "later"


def _article(article: TracedArticle, part: str) -> Markup:
    chip = joined(" ", element("span", part, class_="chip")) if part else joined()
    return element(
        "div",
        element("p", when(article), " ", element("b", outlet_of(article), dir="auto"), chip, class_="stood"),
        element(
            "p",
            element("a", title_of(article), href=f"/articles/{article.text_id}", dir="auto"),
            class_="title",
        ),
    )


def _told(view: CopiesView) -> Iterator[str]:
    copy = view.copy
    if copy is None:
        yield "No shared passage was found between them, or they were not traced yet."
        return
    kind = "Word for word" if copy.kind.value == "verbatim" else "Edited"
    yield f"{kind}: {copy.share:.0%} of the shorter one's own words are shared; sure: {copy.probability:.2f}."
    order = direction_told(copy, view.articles)
    yield f"Which is first is told {order}." if order.startswith("by ") else f"{order[0].upper()}{order[1:]}."
    if copy.credited.value is Credited.NO:
        yield "The later one does not name the first."
    elif copy.credited.value is Credited.YES:
        _, then = _in_order(view)
        credit = words(view.articles[then].text, copy.credited.spans, gap=" … ")
        yield f"The later one names the first: “{one_line(credit)}”."


def _passage(view: CopiesView, passage: SharedPassage, first: str) -> Markup:
    copy = view.copy
    assert copy is not None
    texts = (view.articles[copy.left].text, view.articles[copy.right].text)
    versions = versions_of((texts[0], (passage.left,)), (texts[1], (passage.right,)), passage.changes)
    shown = (
        (copy.left, passage.left, versions.left),
        (copy.right, passage.right, versions.right),
    )
    sides = [
        element(
            "figure",
            element("figcaption", _place(view, text_id, span)),
            element("p", side_of(side), dir="auto"),
        )
        for text_id, span, side in shown
    ]
    changes = list(changes_told(versions))
    return element(
        "section",
        element("h2", f"{passage.shared} words in common"),
        element("div", *(sides if first == copy.left else sides[::-1]), class_="versions"),
        element("ul", *changes, class_="changes") if changes else joined(),
    )


def _place(view: CopiesView, text_id: str, span: Span) -> Markup:
    """The outlet, and links to the rows that this passage holds words of."""
    ledger = view.ledgers[text_id]
    numbers = numbers_of(ledger)
    contents = {row.id: row.content for row in ledger.attributions}
    contents |= {row.id: row.content for row in ledger.voice}
    rows = [numbers[row] for row, content in contents.items() if any(part.overlaps(span) for part in content)]
    links = (element("a", f"row {number}", href=row_address(text_id, number)) for number in rows[:ROWS])
    more = f" and {len(rows) - ROWS} more" if len(rows) > ROWS else ""
    outlet = element("bdi", outlet_of(view.articles[text_id]))
    return joined(outlet, *(joined(", ", link) for link in links), more)


def _forms(lead: Leading, first: str, then: str, address: str) -> Iterator[Markup]:
    for deed, verdict in (("it is a copy", "same"), ("neither is a copy", "different")):
        yield lead.form(
            "/claims/decide", deed, about="copy", one=first, other=then, verdict=verdict, back=address
        )
