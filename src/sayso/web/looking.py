"""Search: what answers at its addresses."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from sayso.case.case import Case
from sayso.views.wire_looking import hits_json
from sayso.web.answering import JSON_LINES, view
from sayso.web.pages.search import search_page

SHOWN: Final = 200
"""Articles with hits, of one page."""


def routes(path: Path) -> list[Route]:
    """The addresses, for the case at this path."""
    return [
        Route("/search", view(path, _search)),
        Route("/search.json", view(path, _search_json)),
    ]


def _search(case: Case, request: Request) -> Response:
    words, source = request.query_params.get("q", ""), request.query_params.get("source")
    found = case.search(words, source=source, limit=SHOWN) if words or source else None
    return HTMLResponse(search_page(words, found))


def _search_json(case: Case, request: Request) -> Response:
    words, source = request.query_params.get("q", ""), request.query_params.get("source")
    return Response(
        b"".join(hits_json(case.search(words, source=source, limit=SHOWN))), media_type=JSON_LINES
    )
