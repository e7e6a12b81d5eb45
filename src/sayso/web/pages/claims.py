"""The claims that several articles carry: those on fewest origins first, thin ones, circles; any words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final
from urllib.parse import urlencode

from sayso.case.events import CaseEvents
from sayso.case.traced import TraceState
from sayso.core.claim import Relation
from sayso.core.trace import EventTrace
from sayso.views.counted import number_of
from sayso.views.markup import Markup, element, joined
from sayso.views.safe import one_line, safe
from sayso.views.trace_event import Scene, within
from sayso.web.pages.leading import claim_address, when
from sayso.web.pages.shell import form, page
from sayso.web.survey import Work

AGAIN: Final = 2
"""Seconds after which a page that waits for something is asked for again."""

KINDS: Final = {"": "all", "thin": "thin", "circles": "circles", "otherwise": "told otherwise or denied"}
"""What the list can be narrowed to, and what people call it."""


def claims_page(
    found: CaseEvents | None,
    shown: Sequence[EventTrace],
    *,
    total: int,
    start: int,
    words: str,
    only: str,
    state: Markup,
    waiting: bool,
) -> str:
    """A stretch of the claims, or those like the words that were typed."""
    entries = [_entry(trace, found) for trace in shown] if found else []
    told = _told(found, total, words, only)
    return page(
        "claims",
        element(
            "header",
            element("h1", "Claims of several articles"),
            element("p", told, role="status") if found else joined(),
            element("p", within(found.given, found.held), class_="note") if found else joined(),
            state,
        ),
        form("/claims", "q", words, "Words of a claim", "Find"),
        _kinds(only) if not words else joined(),
        element(
            "main",
            element("ol", *entries, class_="claims", start=str(start + 1)) if entries else joined(),
            _more(start, len(shown), total, only) if not words else joined(),
            id="content",
        ),
        here="claims",
        styles=("claims.css",),
        again=AGAIN if waiting else 0,
    )


def state_part(state: TraceState, work: Work, *, is_current: bool, back: str) -> Markup:
    """How far the case was traced, what is being done, and the button that begins it."""
    told = list(_state(state, work, is_current))
    if not told:
        return joined()
    button = element(
        "form",
        element("button", "Trace the new articles" if state.looked_at else "Trace this case"),
        action=f"/claims/trace?{urlencode({'back': back})}",
        method="post",
        class_="deed",
    )
    needed = not work.doing and (work.failed or (state.waiting and not state.alone))
    return element(
        "div",
        *(element("p", line) for line in told),
        button if needed else joined(),
        class_="state",
        role="status",
    )


def _state(state: TraceState, work: Work, is_current: bool) -> Iterator[str]:
    if work.failed:
        yield f"The last time went wrong: {safe(work.failed)}"
    if work.doing:
        count = f", {work.done:,} of {work.of:,}" if work.of else ""
        yield f"Now: {work.doing}{count} …"
    elif state.alone:
        held = "Only 1 article is" if state.looked_at or state.waiting else "No article is"
        yield f"{held} in the case, and nothing to compare: add others."
    elif not state.looked_at:
        yield (
            "This case was not traced yet: who of its"
            f" {number_of(state.waiting, 'article')} has what from whom was not looked at."
        )
    elif state.waiting:
        yield f"New since the last tracing, and not in these figures: {number_of(state.waiting, 'article')}."
    elif not is_current:
        yield "Something was decided or taken out since; the figures are about to follow."


def _told(found: CaseEvents | None, total: int, words: str, only: str) -> str:
    if found is None:
        return ""
    if words:
        return f"{number_of(total, 'claim')} like “{one_line(words)}”"
    kind = f", {KINDS[only]}" if only else ", those of most articles on fewest origins first"
    return f"{number_of(total, 'claim')} that two articles or more make{kind}"


def _entry(trace: EventTrace, found: CaseEvents) -> Markup:
    scene = Scene(trace, found.articles)
    first = trace.whole.first
    seen = joined("first seen ", when(found.articles[first.text_ids[0]])) if first.text_ids else joined()
    chips = [element("span", words, class_="chip") for words in _marks(trace)]
    notes = [element("p", f"{line.plain}", class_="note") for line in (*scene.circles(), *scene.thin())]
    return element(
        "li",
        element(
            "p",
            element("a", f"“{scene.claim_words()}”", href=claim_address(trace), dir="auto"),
            class_="words",
        ),
        *(element("p", line) for line in scene.comes_to()),
        element("p", seen, " ", *chips),
        *notes,
    )


def _marks(trace: EventTrace) -> Iterator[str]:
    if trace.thin:
        yield "thin"
    if trace.circles:
        yield "circle"
    if any(claim.relation is Relation.CONTRADICTION for claim in trace.event.claims):
        yield "contradicted"
    if trace.event.denied:
        yield "denied"


def _kinds(only: str) -> Markup:
    links = (
        element(
            "a",
            name,
            href=f"/claims?only={kind}" if kind else "/claims",
            aria_current="page" if kind == only else None,
        )
        for kind, name in KINDS.items()
    )
    return element("nav", *links, class_="kinds", aria_label="Which claims")


def _more(start: int, shown: int, total: int, only: str) -> Markup:
    """To the stretches before and behind."""
    links = []
    step = max(shown, 1)
    for name, at in (("those before", start - step), ("more", start + step)):
        if (name == "more" and at < total) or (name != "more" and start):
            query = urlencode({"from": max(0, at), **({"only": only} if only else {})})
            links.append(element("a", name, href=f"/claims?{query}"))
    return element("nav", *links, class_="kinds", aria_label="Further claims") if links else joined()
