"""One article, its page as it came: what answers at their addresses."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from sayso.case.case import Case
from sayso.case.export import shared
from sayso.views.page import ledger_page
from sayso.views.wire_looking import case_ledger_json
from sayso.web.answering import download, view
from sayso.web.frame import framed
from sayso.web.guard import FRAME_POLICY
from sayso.web.pages import articles as pages
from sayso.web.pages.elsewhere import elsewhere_part
from sayso.web.pages.review import layer_to_share
from sayso.web.survey import Surveys


def routes(path: Path, surveys: Surveys) -> list[Route]:
    """The addresses, for the case at this path."""
    return [
        Route("/articles/{text_id}.json", view(path, _article_json)),
        Route("/articles/{text_id}", view(path, partial(_article, surveys))),
        Route("/articles/{text_id}/share", view(path, _share)),
        Route("/articles/{text_id}/original", view(path, _original)),
        Route("/articles/{text_id}/frame", view(path, _frame)),
    ]


def _article(surveys: Surveys, case: Case, request: Request) -> Response:
    text_id = case.text_id(request.path_params["text_id"])
    elsewhere = elsewhere_part(surveys.of_these_articles(case), text_id)
    return HTMLResponse(pages.article_page(case.reviewed(text_id), case.appearances(text_id), elsewhere))


def _share(case: Case, request: Request) -> Response:
    """The page of `sayso read --html`, as a file, with what a person decided on the rows, but no notes."""
    now = case.reviewed(request.path_params["text_id"])
    page = ledger_page(shared(now.ledger), layer_to_share(now))
    return download(f"article-{now.machine.document.text_id[:12]}.html", page)


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
