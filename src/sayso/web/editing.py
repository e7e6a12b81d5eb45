"""A row corrected, split or merged by hand: its page, and what its form says kept as one decision."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Route

from sayso.case.case import Case
from sayso.case.corrected import Row, corrected, is_nothing, require_apart, require_possible, sources_in
from sayso.case.decisions import numbered, row_at, seen_of
from sayso.core.decision import Correction, RowEdit
from sayso.core.ledger import Ledger
from sayso.core.span import Span, Spans, trimmed
from sayso.errors import BadCase, BadSpan
from sayso.store.edits import FORMS
from sayso.web.answering import Fields, change, view
from sayso.web.pages.row import fields_of, roles_of, row_page, value_of
from sayso.web.review import note_in, screen_of, seen_in


def routes(path: Path) -> list[Route]:
    """The addresses, for the case at this path."""
    return [
        Route("/articles/{text_id}/rows/{row}/edit", view(path, _row)),
        Route("/articles/{text_id}/edit", change(path, _edit), methods=["POST"]),
    ]


def _row(case: Case, request: Request) -> Response:
    now = case.reviewed(request.path_params["text_id"])
    numbers = [request.path_params["row"], *request.query_params.getlist("with")[:1]]
    rows = [type(row_at(now.machine, number)) for number in numbers]
    if len(set(numbers)) < len(numbers) or len(set(rows)) > 1:
        raise BadCase(f"rows {' and '.join(numbers)}: name two rows of one kind to merge")
    return HTMLResponse(row_page(now, numbers, split="split" in request.query_params))


def _edit(case: Case, request: Request, fields: Fields) -> Response:
    """Keep what the form says as a correction of the machine's row."""
    ledger = case.ledger(request.path_params["text_id"])
    seen = tuple(map(seen_in, fields.get("seen", ())))
    screen = screen_of(fields)
    if len(seen) not in (1, 2) or len(screen.last) != len(seen) or len(set(seen)) < len(seen):
        raise BadCase("seen: one row, or two that differ; nothing was kept")
    row = {seen_of(ledger, one): one for _, one in numbered(ledger)}.get(seen[0])
    if row is None:
        raise BadCase("the ledger has no row with these words at this place; nothing was kept")
    correction = _correction(ledger, row, fields)
    instead = _split(ledger.document.text, row, correction, _one(fields, "at"))
    for one in instead:
        require_possible(ledger.document.text, one)
        if not (one.content is one.cue is one.source is None):
            require_apart(corrected(row, one, sources_in(ledger)))
    if len(seen) == len(instead) == 1 and is_nothing(correction):
        raise BadCase("nothing is changed; to say that the row is right, accept it")
    case.decide_seen(RowEdit(ledger.document.text_id, seen, instead, note_in(fields)), screen)
    number = next(n for n, one in numbered(ledger) if one is row)
    return RedirectResponse(f"/articles/{ledger.document.text_id}#row{number}", 303)


def _correction(ledger: Ledger, row: Row, fields: Fields) -> Correction:
    """What the form has otherwise than the machine."""
    changed: dict[str, Any] = {}
    for name in roles_of(row):
        spans = _spans(fields, name)
        if spans != getattr(row, name):
            changed[name] = spans
    who = _one(fields, "who")
    if who == "words":
        changed["who"] = _spans(fields, "source")
    elif who:
        changed["who"] = () if who == "-" else _read("who", who)
    for name in fields_of(row):
        if (value := _one(fields, name)) and value != value_of(ledger, row, name):
            changed[name] = _read(name, value)
    return Correction(**changed)


def _spans(fields: Mapping[str, Any], name: str) -> Spans:
    """The stretches from one chosen word to another; a stretch without a first and a last is none."""
    starts, ends = fields.get(f"{name}_from", ()), fields.get(f"{name}_to", ())
    if len(starts) != len(ends):
        raise BadCase(f"{name}: a stretch without a first or a last word; nothing was kept")
    found: Spans = _read("content", " ".join(f"{a}-{b}" for a, b in zip(starts, ends, strict=True) if a or b))
    return found


def _read(name: str, words: str) -> Any:
    """A value of a field from its words."""
    try:
        return FORMS[name](words)
    except (ValueError, TypeError, BadSpan):
        raise BadCase(f"{name}: {words[:60]} is no value of it; nothing was kept") from None


def _split(text: str, row: Row, correction: Correction, at: str) -> tuple[Correction, ...]:
    """The correction, or two of them, the second from this place of the content on."""
    if not at:
        return (correction,)
    if not at.isascii() or not at.isdigit() or len(at) > 15:
        raise BadCase(f"at: {at[:40]} is no place in the text; nothing was kept")
    content = row.content if correction.content is None else correction.content
    parts = [
        tuple(s for span in content if (s := _part(text, span, low, high)))
        for low, high in ((0, int(at)), (int(at), len(text)))
    ]
    if not all(parts):
        raise BadCase(f"at: {at} leaves one of the two rows without words; nothing was kept")
    return tuple(replace(correction, content=part) for part in parts)


def _part(text: str, span: Span, low: int, high: int) -> Span | None:
    return (
        trimmed(text, max(span.start, low), min(span.end, high))
        if low < span.end and span.start < high
        else None
    )


def _one(fields: Fields, name: str) -> str:
    return fields.get(name, [""])[-1]
