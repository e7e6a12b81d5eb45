"""Everything that a person decided: listed, taken back, handed on to another copy of the case and back."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.routing import Route

from sayso.case.case import Case
from sayso.case.decisions import Decided
from sayso.core.decision import LinkDecision, RowWord
from sayso.errors import SaysoError
from sayso.views.decisions import decision_json, taken_told
from sayso.views.decisions_read import decisions_in
from sayso.web.answering import JSON_LINES, body_of, changing, fields_of, refused, view, wants_json
from sayso.web.pages.decisions import decisions_page
from sayso.web.pages.parts import FROM, whole_number
from sayso.web.review import number_in

SHOWN: Final = 100
"""Decisions of one page."""
LARGEST: Final = 16 << 20
"""Bytes of decisions that are taken over at once: some 30,000; more are for `sayso decide --import`."""
_FORM: Final = "application/x-www-form-urlencoded"


def routes(path: Path) -> list[Route]:
    """The addresses, for the case at this path."""

    async def take(request: Request) -> Response:
        body = await body_of(request, LARGEST)
        if body is None:
            return refused(request, _TOO_MUCH, 413)
        return await run_in_threadpool(_take, path, request, body)

    return [
        Route("/decisions", view(path, _page)),
        Route("/decisions.json", view(path, _every)),
        Route("/decisions/undo", changing(path, _undo), methods=["POST"]),
        Route("/decisions/import", take, methods=["POST"]),
    ]


_TOO_MUCH: Final = f"more than {LARGEST >> 20} MB; take it over with: sayso decide CASE --import FILE"


def _page(case: Case, request: Request) -> Response:
    return HTMLResponse(_shown(case, whole_number(request.query_params.get(FROM, ""))))


def _shown(case: Case, start: int, told: str = "") -> str:
    found, total = case.decided_lately(limit=SHOWN, skip=start)
    known = set(case.text_ids()) & {text_id for one in found for text_id in _texts(one)}
    return decisions_page(found, case.articles_of(known), start, SHOWN, total, told)


def _texts(one: Decided) -> tuple[str, ...]:
    """The texts that a decision is about."""
    decision = one.decision
    if isinstance(decision, RowWord):
        return (decision.text_id,)
    return (decision.one.text_id, decision.other.text_id) if isinstance(decision, LinkDecision) else ()


def _every(case: Case, request: Request) -> Response:
    """Every decision that was made, as `sayso decide --list --json` tells them and `--import` takes them."""
    return Response(b"".join(map(decision_json, case.decided())), media_type=JSON_LINES)


def _undo(case: Case, fields: Mapping[str, str]) -> str:
    """Let a decision stand no more; back to where it stands in the list."""
    case.undo(number_in(fields.get("number", ""), "number"))
    return f"/decisions?{FROM}={whole_number(fields.get(FROM, ''))}"


def _take(path: Path, request: Request, body: bytes) -> Response:
    """Take decisions over: lines that were sent as they are, or pasted into the form."""
    if request.headers.get("content-type", "").startswith(_FORM):
        fields = fields_of(body)
        body = "\n".join(fields.get("lines", ())).encode() if fields else b"?"
    try:
        with Case(path) as case:
            taken = case.take(decisions_in(body.splitlines(), "what was given"))
            told = f"{taken_told(taken)}."
            if wants_json(request):
                return JSONResponse({"told": told})
            return HTMLResponse(_shown(case, 0, told))
    except SaysoError as problem:
        return refused(request, f"{problem}; nothing was kept", 400)
