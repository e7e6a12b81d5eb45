"""What a person decided in a case, the newest first: of which row, link or name, and what became of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from sayso.case.decisions import Decided, State, seen_by
from sayso.case.traced import Articles
from sayso.core.decision import (
    LinkDecision,
    LinkKind,
    RowEdit,
    RowWord,
    SameVerdict,
    SourceDecision,
)
from sayso.store.edits import correction_words
from sayso.views.case_lines import counted
from sayso.views.decisions import state_told
from sayso.views.markup import Markup, element, empty, joined
from sayso.views.safe import one_line, safe
from sayso.web.pages.leading import DIGITS, note_told, outlet_of, row_address, source_address, title_of
from sayso.web.pages.parts import FROM, Part, further
from sayso.web.pages.shell import page

_MINUTE: Final = 16
_SAME: Final[Mapping[LinkKind, tuple[str, str]]] = {
    LinkKind.COPY: ("one is a copy of the other", "neither is a copy of the other"),
    LinkKind.CLAIM: ("one claim", "two claims"),
}


def decisions_page(
    found: Sequence[Decided], articles: Articles, start: int, step: int, total: int, told: str = ""
) -> str:
    """The decisions from `start` on, of `total`; `told` is what came of those that were just taken over."""
    entries = [_entry(one, articles, start) for one in found]
    listed = element("ol", *entries, role="list", class_="decisions") if entries else _nothing()
    return page(
        "decisions",
        element(
            "header",
            element("h1", "What was decided by hand"),
            element("p", told or counted(len(found), total, "decision"), role="status", id="told"),
        ),
        element(
            "main",
            listed,
            further(Part("/decisions", {}, start, step, total), "decisions"),
            _handing_on(),
            id="content",
            class_="plain",
        ),
        here="decisions",
        scripts=("decisions.js",),
        styles=("review.css",),
    )


def _nothing() -> Markup:
    return element("p", "Nothing yet. Rows are decided on where their article is shown.")


def _entry(one: Decided, articles: Articles, start: int) -> Markup:
    decision = one.decision
    facts = [safe(decision.made[:_MINUTE]).replace("T", " ")]
    facts += [state] if (state := state_told(one)) else []
    return element(
        "li",
        element("p", *_said(one, articles), dir="auto"),
        element("p", note_told(decision.note), class_="note", dir="auto") if decision.note else "",
        element("p", " · ".join(facts), class_="facts"),
        _undo(one, start) if one.state is not State.UNDONE else joined(),
        data_decision=str(decision.number),
        data_state=one.state.value,
    )


def _undo(one: Decided, start: int) -> Markup:
    number = str(one.decision.number)
    return element(
        "form",
        empty("input", type="hidden", name="number", value=number),
        empty("input", type="hidden", name=FROM, value=str(start)),
        element("button", "undo", aria_label=f"undo decision {number}"),
        method="post",
        action="/decisions/undo",
    )


def _said(one: Decided, articles: Articles) -> Iterator[str]:
    """What was decided, in words that lead to what it is about."""
    decision = one.decision
    if isinstance(decision, RowWord):
        yield from _of_row(decision, one.row, articles)
    elif isinstance(decision, SourceDecision):
        same = decision.verdict is SameVerdict.SAME
        yield element("b", "one source" if same else "two sources")
        yield ": "
        yield element("a", one_line(decision.one), href=source_address(decision.one), dir="auto")
        yield " and "
        yield element("a", one_line(decision.other), href=source_address(decision.other), dir="auto")
    else:
        yield from _of_link(decision, articles)


def _of_row(decision: RowWord, rows: str, articles: Articles) -> Iterator[str]:
    yield element("b", decision.verdict.value)
    yield ": "
    numbers = rows.split()
    for at, number in enumerate(numbers):
        yield " and " if at else ""
        yield element("a", f"row {number}", href=row_address(decision.text_id, number))
    yield " of " if numbers else "a row of "
    yield _article(decision.text_id, articles)
    for _, quote in seen_by(decision):
        yield element("q", one_line(quote), dir="auto")
    if isinstance(decision, RowEdit):
        changed = dict.fromkeys(name for one in decision.instead for name in correction_words(one))
        yield f" ({', '.join(changed)})" if changed else ""


def _of_link(decision: LinkDecision, articles: Articles) -> Iterator[str]:
    yield element("b", _SAME[decision.kind][decision.verdict is not SameVerdict.SAME])
    yield ": "
    for at, spot in enumerate((decision.one, decision.other)):
        yield " and " if at else ""
        yield _article(spot.text_id, articles)
        yield element("q", one_line(spot.quote), dir="auto") if spot.quote else ""


def _article(text_id: str, articles: Articles) -> Markup:
    """Its outlet and title as a link; its id alone where the case has it no more."""
    if (article := articles.get(text_id)) is None:
        return element("code", text_id[:DIGITS])
    words = f"{outlet_of(article)}, {title_of(article)}" if article.outlet else title_of(article)
    return joined(element("a", words, href=f"/articles/{text_id}", dir="auto"), " ")


def _handing_on() -> Markup:
    """The file to hand on, and where one is taken over."""
    return element(
        "section",
        element("h2", "Handing on"),
        element(
            "p",
            element("a", "all decisions as a file", href="/decisions.json", download="decisions.jsonl"),
            " (their notes too), for another copy of this case.",
        ),
        element(
            "form",
            element("label", "Decisions of another copy: ", for_="lines"),
            element("textarea", name="lines", id="lines", rows="3", spellcheck="false"),
            element("button", "Take over"),
            element("label", " or a file ", empty("input", type="file", id="handed"), class_="live-only"),
            method="post",
            action="/decisions/import",
            id="handing-on",
        ),
        element("p", "What the case has already is passed over; twice adds nothing.", class_="facts"),
        element("p", id="refused", role="alert", hidden=True),
    )
