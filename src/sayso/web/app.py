"""The room's addresses and what answers them; each view but the frame has its JSON beside it."""

from __future__ import annotations

from collections.abc import Callable
from importlib.resources import files
from pathlib import Path
from typing import Final

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp

from sayso.case.case import Case
from sayso.errors import BadCase, SaysoError
from sayso.views.sources import source_json
from sayso.views.wire_looking import articles_json, case_ledger_json, hits_json
from sayso.web import pages
from sayso.web.frame import framed
from sayso.web.guard import FRAME_POLICY, Guard
from sayso.web.session import Session

SHOWN: Final = 200
"""Articles, or hits, of one page."""
_STATIC: Final = {
    "page.css": ("sayso.views", "text/css"),
    "page.js": ("sayso.views", "text/javascript"),
    "room.css": ("sayso.web", "text/css"),
}
_JSON: Final = "application/x-ndjson"

View = Callable[[Case, Request], Response]


def room(path: Path, session: Session) -> ASGIApp:
    """The room of the case at this path."""
    routes = [
        Route("/", _view(path, _articles)),
        Route("/articles.json", _view(path, _articles_json)),
        Route("/search", _view(path, _search)),
        Route("/search.json", _view(path, _search_json)),
        Route("/sources", _view(path, _sources)),
        Route("/sources.json", _view(path, _sources_json)),
        Route("/articles/{text_id}.json", _view(path, _article_json)),
        Route("/articles/{text_id}", _view(path, _article)),
        Route("/articles/{text_id}/original", _view(path, _original)),
        Route("/articles/{text_id}/frame", _view(path, _frame)),
        Route("/static/{name}", _static),
        Route("/enter", lambda request: _enter(request, session)),
    ]
    return Guard(Starlette(routes=routes), session)


def _view(path: Path, view: View) -> Callable[[Request], Response]:
    """The view with the case open to read; each request has a connection and a thread of its own."""

    def answer(request: Request) -> Response:
        try:
            with Case(path, write=False) as case:
                return view(case, request)
        except BadCase as problem:
            return HTMLResponse(pages.refusal_page(str(problem)), 404)
        except SaysoError as problem:
            return HTMLResponse(pages.refusal_page(str(problem)), 500)

    return answer


def _articles(case: Case, request: Request) -> Response:
    words = request.query_params.get("q", "")
    found = case.list(name=words or None, limit=SHOWN)
    return HTMLResponse(pages.articles_page(case.path.name, found, words))


def _articles_json(case: Case, request: Request) -> Response:
    found = case.list(name=request.query_params.get("q") or None)
    return Response(b"".join(articles_json(found)), media_type=_JSON)


def _search(case: Case, request: Request) -> Response:
    words, source = request.query_params.get("q", ""), request.query_params.get("source")
    found = case.search(words, source=source, limit=SHOWN) if words or source else None
    return HTMLResponse(pages.search_page(words, found))


def _search_json(case: Case, request: Request) -> Response:
    words, source = request.query_params.get("q", ""), request.query_params.get("source")
    return Response(b"".join(hits_json(case.search(words, source=source, limit=SHOWN))), media_type=_JSON)


def _sources(case: Case, request: Request) -> Response:
    return HTMLResponse(pages.sources_page(case.sources()))


def _sources_json(case: Case, request: Request) -> Response:
    return Response(b"".join(map(source_json, case.sources().sources)), media_type=_JSON)


def _article(case: Case, request: Request) -> Response:
    text_id = request.path_params["text_id"]
    return HTMLResponse(pages.article_page(case.ledger(text_id), case.appearances(text_id)))


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


def _static(request: Request) -> Response:
    if (name := request.path_params["name"]) not in _STATIC:
        return PlainTextResponse("no such file\n", 404)
    package, media_type = _STATIC[name]
    return Response((files(package) / "static" / name).read_bytes(), media_type=media_type)


def _enter(request: Request, session: Session) -> Response:
    """Take the token for a cookie; a page that leads on, since a strict cookie does not follow a redirect."""
    if not session.enter(request.query_params.get("token", "")):
        return PlainTextResponse("this link was used before, or is not ours; start sayso serve again\n", 403)
    page = '<!doctype html><meta http-equiv="refresh" content="0; url=/"><a href="/">to the room</a>\n'
    answer = HTMLResponse(page)
    answer.set_cookie(session.cookie, session.key, httponly=True, samesite="strict", path="/")
    return answer
