"""What two articles share: what answers at its address."""

from __future__ import annotations

from pathlib import Path

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from sayso.case.case import Case
from sayso.errors import BadCase
from sayso.views.wire_trace import copy_json
from sayso.web.answering import view
from sayso.web.claims import decided_on
from sayso.web.pages.copies import CopiesView, copies_page


def routes(path: Path) -> list[Route]:
    """The addresses, for the case at this path."""
    return [
        Route("/copies/{one}/{other}.json", view(path, _json)),
        Route("/copies/{one}/{other}", view(path, _page)),
    ]


def _page(case: Case, request: Request) -> Response:
    one, other = _pair(case, request)
    copy = case.copy_between(one, other)
    ledgers = {text_id: case.ledger(text_id) for text_id in (one, other)}
    view_ = CopiesView(
        copy, (one, other), case.articles_of((one, other)), ledgers, decided_on(case, {one, other})
    )
    return HTMLResponse(copies_page(view_))


def _json(case: Case, request: Request) -> Response:
    one, other = _pair(case, request)
    if (copy := case.copy_between(one, other)) is None:
        raise BadCase(
            f"{one[:12]} and {other[:12]}: no shared passage was found, or they were not traced yet"
        )
    return Response(copy_json(copy), media_type="application/json")


def _pair(case: Case, request: Request) -> tuple[str, str]:
    one, other = (case.text_id(request.path_params[name]) for name in ("one", "other"))
    if one == other:
        raise BadCase(f"{one[:12]}: one article twice; name two")
    return one, other
