"""How a view answers a request: with the case open to read, and what is wrong with it said in a line."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from sayso.case.case import Case
from sayso.errors import BadCase, SaysoError
from sayso.web.pages.shell import refusal_page

JSON_LINES: Final = "application/x-ndjson"

View = Callable[[Case, Request], Response]


def view(path: Path, made: View, *, write: bool = False) -> Callable[[Request], Response]:
    """The view with the case open, to read or to write; each request has its own connection and thread."""

    def answer(request: Request) -> Response:
        try:
            with Case(path, write=write) as case:
                return made(case, request)
        except BadCase as problem:
            return HTMLResponse(refusal_page(str(problem)), 404)
        except SaysoError as problem:
            return HTMLResponse(refusal_page(str(problem)), 500)

    return answer
