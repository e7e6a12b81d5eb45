"""A person's word on links between articles: what was said, each with undo, and how to say more."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sayso.core.decision import LinkDecision, LinkKind, SameVerdict
from sayso.views.markup import Markup, element, joined
from sayso.views.safe import one_line
from sayso.web.pages.leading import DIGITS, Leading


def decided_part(decided: Iterable[LinkDecision], lead: Leading, back: str, *more: Markup) -> Markup:
    """What a person said of these articles and rows, each with undo."""
    entries = [
        element("li", *_said(one), " ", lead.form("/claims/undo", "undo", number=str(one.number), back=back))
        for one in decided
    ]
    held = (element("ul", *entries, class_="decided") if entries else joined(), *more)
    return element("section", element("h2", "Your word"), *held, id="decided")


def _said(one: LinkDecision) -> Iterator[str]:
    same = one.verdict is SameVerdict.SAME
    yield "You said: "
    for number, spot in enumerate((one.one, one.other)):
        yield " and " if number else ""
        words = element("bdi", f"“{one_line(spot.quote)}”") if spot.quote else spot.text_id[:DIGITS]
        yield element("a", words, href=f"/articles/{spot.text_id}")
    if one.kind is LinkKind.COPY:
        yield ": one is a copy." if same else ": neither is a copy of the other."
    else:
        yield ": one claim." if same else ": two claims."
