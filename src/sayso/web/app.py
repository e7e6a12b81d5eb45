"""The room: the addresses of all its areas behind the guard."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path
from typing import Final

from anyio import to_thread
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp, Receive, Scope, Send

from sayso.web import (
    adding,
    again,
    articles,
    claims,
    copies,
    decisions,
    editing,
    home,
    looking,
    overview,
    review,
    sources,
)
from sayso.web.desk import Desk
from sayso.web.guard import Guard
from sayso.web.pages.shell import refusal_page
from sayso.web.session import Session
from sayso.web.survey import Surveys

_STATIC: Final = {
    "page.css": ("sayso.views", "text/css"),
    "page.js": ("sayso.views", "text/javascript"),
    "room.css": ("sayso.web", "text/css"),
    "claims.css": ("sayso.web", "text/css"),
    "home.css": ("sayso.web", "text/css"),
    "home.js": ("sayso.web", "text/javascript"),
    "review.css": ("sayso.web", "text/css"),
    "review.js": ("sayso.web", "text/javascript"),
    "decisions.js": ("sayso.web", "text/javascript"),
}


def room(path: Path, session: Session, desk: Desk | None = None) -> ASGIApp:
    """The room of the case at this path, with the desk where articles are handed in."""
    desk, surveys = desk or Desk(path), Surveys(path)
    routes = [
        *home.routes(path, desk, surveys),
        *adding.routes(desk),
        *articles.routes(path, surveys),
        *looking.routes(path),
        *claims.routes(path, surveys),
        *copies.routes(path),
        *sources.routes(path, surveys),
        *review.routes(path),
        *editing.routes(path),
        *again.routes(path),
        *decisions.routes(path),
        *overview.routes(path, surveys),
        Route("/static/{name}", _static),
        Route("/enter", lambda request: _enter(request, session)),
    ]
    room = Starlette(routes=routes, exception_handlers={404: _nowhere})
    return Guard(_few_at_once(room), session)


AT_ONCE: Final = 4
"""Requests that are worked on at once: each holds its page in memory, and more threads hinder each other."""


def _few_at_once(app: ASGIApp) -> ASGIApp:
    """The same with so few threads; the others wait in line."""

    async def asked(scope: Scope, receive: Receive, send: Send) -> None:
        to_thread.current_default_thread_limiter().total_tokens = AT_ONCE
        await app(scope, receive, send)

    return asked


def _nowhere(request: Request, problem: Exception) -> Response:
    return HTMLResponse(refusal_page("The room has no page of this address; its first page is /."), 404)


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
