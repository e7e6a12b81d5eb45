"""Review: what a person decides on an article's page, each decision of exactly what was on the screen."""

from __future__ import annotations

import json
from pathlib import Path

from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response
from starlette.routing import Route

from sayso.case.case import Case
from sayso.case.decisions import numbered, seen_by, seen_of
from sayso.case.reviewed import Reviewed
from sayso.core.decision import LONGEST_NOTE, OnScreen, RowDecision, RowEdit, RowVerdict, RowWord, Seen
from sayso.errors import BadCase
from sayso.web.answering import Fields, change, wants_json
from sayso.web.pages.review import changed_parts


def routes(path: Path) -> list[Route]:
    """The addresses, for the case at this path."""
    return [
        Route("/articles/{text_id}/decide", change(path, _decide), methods=["POST"]),
        Route("/articles/{text_id}/undo", change(path, _undo), methods=["POST"]),
    ]


def _decide(case: Case, request: Request, fields: Fields) -> Response:
    """Accept or reject the row that was on the screen."""
    text_id = case.text_id(request.path_params["text_id"])
    verdict = one_of(fields, "verdict", tuple(RowVerdict))
    note = note_in(fields)
    decision = RowDecision(text_id, *seen_in(one_in(fields, "seen")), RowVerdict(verdict), note)
    before = case.reviewed(text_id)
    made = case.decide_seen(decision, screen_of(fields))
    now = case.reviewed(text_id)
    row = next(n for n, row in numbered(now.machine) if seen_of(now.machine, row) == seen_by(made)[0])
    others = len(case.rows_again(text_id, row)) if wants_json(request) else 0
    alike = f" The same words stand in {others} more {'rows' if others > 1 else 'row'}." if others else ""
    told = f"Row {row}: {verdict}.{alike}"
    return _done(request, now, told, [row], made.number, anew=_edits(before.held.get(row)), others=others)


def _undo(case: Case, request: Request, fields: Fields) -> Response:
    """Let a decision on this article stand no more."""
    text_id = case.text_id(request.path_params["text_id"])
    number = number_in(one_in(fields, "decision"), "decision")
    before = case.reviewed(text_id)
    rows = [row for row, decision in before.held.items() if decision.number == number]
    if not rows and number not in {decision.number for decision in before.orphans}:
        raise BadCase(f"decision {number}: does not hold on a row of this article; nothing was undone")
    case.undo(number)
    told = f"Row {rows[0]}: undone." if rows else "Undone."
    edits = any(_edits(before.held[row]) for row in rows)
    return _done(request, case.reviewed(text_id), told, rows, anew=edits)


def _edits(decision: RowWord | None) -> bool:
    """Whether a decision changes the words of rows, and so the whole page."""
    return isinstance(decision, RowEdit)


def _done(
    request: Request,
    now: Reviewed,
    told: str,
    rows: list[str],
    decision: int = 0,
    *,
    anew: bool = False,
    others: int = 0,
) -> Response:
    """What has changed on the page, for its script; without it the page again, at the row."""
    if wants_json(request):
        parts = changed_parts(now, rows, dict.fromkeys(rows, others))
        return JSONResponse({"told": told, "decision": decision, "anew": anew, **parts})
    aim = f"#row{rows[0]}" if rows else ""
    return RedirectResponse(f"/articles/{now.machine.document.text_id}{aim}", 303)


def seen_in(words: str) -> Seen:
    """The place and words of a row on the screen, as the page wrote them."""
    try:
        place, quote = json.loads(words)
        if isinstance(place, str) and isinstance(quote, str):
            return place, quote
    except (ValueError, TypeError, RecursionError):
        pass
    raise BadCase("seen: not the place and words of a row; nothing was kept")


def screen_of(fields: Fields) -> OnScreen:
    """Which ledger was on the screen, and which decisions on the rows."""
    reader, _, rules = one_in(fields, "read").partition(" ")
    return OnScreen(reader, rules, tuple(number_in(last, "last") for last in fields.get("last", ())))


def note_in(fields: Fields) -> str:
    """Why, in a person's own words; empty where nothing was written. Raises BadCase for more than a note."""
    note = " ".join(fields.get("note", [""])[-1].split())
    if len(note) > LONGEST_NOTE:
        raise BadCase(f"note: {len(note):,} characters, at most {LONGEST_NOTE:,}; nothing was kept")
    return note


def one_in(fields: Fields, name: str) -> str:
    """The value of a field that stands once."""
    found = fields.get(name, ())
    if len(found) != 1:
        raise BadCase(f"{name}: stands in the form {len(found)} times, not once; nothing was kept")
    return found[0]


def one_of(fields: Fields, name: str, values: tuple[str, ...]) -> str:
    """The value of a field that has one of these."""
    if (found := one_in(fields, name)) not in values:
        raise BadCase(f"{name}: {found[:40]} is none of {', '.join(values)}; nothing was kept")
    return found


def number_in(words: str, name: str) -> int:
    """The number that a field of this name holds."""
    if not words.isascii() or not words.isdigit() or len(words) > 15:
        raise BadCase(f"{name}: {words[:40]} is no number; nothing was kept")
    return int(words)
