"""On the page of one article: with which others it shares passages, which of its claims others make too."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from sayso.case.traced import count_of
from sayso.core.copying import Copy
from sayso.core.trace import EventTrace
from sayso.views.counted import number_of
from sayso.views.markup import Markup, element, joined
from sayso.views.overview import texts_of
from sayso.views.trace_copies import direction_told
from sayso.views.trace_event import Scene
from sayso.web.pages.leading import copies_address, outlet_of, row_claim, title_of, when
from sayso.web.survey import Survey

MOST: Final = 50
"""Copies, and claims, of one article that are told of."""
_WHERE: Final = "In other articles"


def elsewhere_part(survey: Survey | None, text_id: str) -> Markup:
    """What other articles have of it, to be opened; nothing where that is not known."""
    if survey is None:
        return joined()
    copies = survey.of_text.get(text_id, [])
    claims = list(survey.by_row.get(text_id, {}).items())
    if not copies and not claims:
        none = element("p", "No other article of the case makes a claim of it or shares a passage.")
        return element("section", none, class_="facts", aria_label=_WHERE)
    told = (
        f"shares passages with {number_of(len(copies), 'article')}" if copies else "",
        f"{number_of(len(claims), 'row')} of it {'is' if len(claims) == 1 else 'are'} claimed elsewhere too"
        if claims
        else "",
    )
    opened = element(
        "details",
        element("summary", f"In other articles: {', '.join(filter(None, told))}"),
        element("ul", *_copies(copies, text_id, survey)) if copies else joined(),
        element("ul", *_claims(claims, text_id, survey)) if claims else joined(),
        class_="elsewhere",
    )
    return element("section", opened, aria_label=_WHERE)


def _copies(copies: list[Copy], text_id: str, survey: Survey) -> Iterator[Markup]:
    for copy in sorted(copies, key=lambda copy: -copy.share)[:MOST]:
        other = copy.left if copy.right == text_id else copy.right
        article = survey.copies.articles[other]
        yield element(
            "li",
            element("a", f"shares {copy.share:.0%}", href=copies_address(text_id, other)),
            " with ",
            element("bdi", outlet_of(article)),
            ", ",
            when(article),
            ": ",
            element("bdi", title_of(article)),
            f" · {direction_told(copy, survey.copies.articles)}",
        )


def _claims(claims: list[tuple[str, EventTrace]], text_id: str, survey: Survey) -> Iterator[Markup]:
    for number, trace in claims[:MOST]:
        scene = Scene(trace, survey.events.articles)
        others = count_of({*texts_of(trace), text_id}, survey.events.articles) - 1
        yield element(
            "li",
            element("a", f"row {number}", href=f"#row{number}"),
            ": ",
            element("a", f"also in {number_of(others, 'article')}", href=row_claim(text_id, number)),
            f" · {trace.whole.independence.words} · ",
            element("bdi", f"“{scene.claim_words()}”"),
        )
