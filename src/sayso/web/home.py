"""Home: the articles of the case, and where new ones are handed in."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from sayso.case.case import Case
from sayso.views.wire_looking import articles_json
from sayso.web.adding import MOST_OF_A_FILE
from sayso.web.answering import JSON_LINES, view
from sayso.web.desk import Desk
from sayso.web.pages.home import home_page

SHOWN: Final = 200
"""Articles of one page."""


def routes(path: Path, desk: Desk) -> list[Route]:
    """The addresses, for the case at this path and its desk."""

    def home(case: Case, request: Request) -> Response:
        words = request.query_params.get("q", "")
        found = case.list(name=words or None, limit=SHOWN)
        return HTMLResponse(home_page(case.path.name, found, words, desk.progress(), MOST_OF_A_FILE))

    return [Route("/", view(path, home)), Route("/articles.json", view(path, _articles_json))]


def _articles_json(case: Case, request: Request) -> Response:
    found = case.list(name=request.query_params.get("q") or None)
    return Response(b"".join(articles_json(found)), media_type=JSON_LINES)
