"""One article, its page as it came: what answers at their addresses."""

from __future__ import annotations

from pathlib import Path

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from sayso.case.case import Case
from sayso.views.wire_looking import case_ledger_json
from sayso.web.answering import view
from sayso.web.frame import framed
from sayso.web.guard import FRAME_POLICY
from sayso.web.pages import articles as pages


def routes(path: Path) -> list[Route]:
    """The addresses, for the case at this path."""
    return [
        Route("/articles/{text_id}.json", view(path, _article_json)),
        Route("/articles/{text_id}", view(path, _article)),
        Route("/articles/{text_id}/original", view(path, _original)),
        Route("/articles/{text_id}/frame", view(path, _frame)),
    ]


def _article(case: Case, request: Request) -> Response:
    text_id = request.path_params["text_id"]
    return HTMLResponse(pages.article_page(case.reviewed(text_id), case.appearances(text_id)))


def _article_json(case: Case, request: Request) -> Response:
    text_id = request.path_params["text_id"]
    line = case_ledger_json(case.ledger(text_id), case.appearances(text_id))
    return Response(line, media_type="application/json")


def _original(case: Case, request: Request) -> Response:
    return HTMLResponse(pages.original_page(case.ledger(request.path_params["text_id"])))


def _frame(case: Case, request: Request) -> Response:
    text_id = request.path_params["text_id"]
    made = framed(case.original(text_id), case.appearances(text_id)[0])
    return HTMLResponse(made, headers={"content-security-policy": FRAME_POLICY})
