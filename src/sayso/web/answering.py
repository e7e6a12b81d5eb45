"""How a view answers a request: with the case open to read, and what is wrong with it said in a line."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from pathlib import Path
from typing import Final
from urllib.parse import parse_qsl

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

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


MOST_POSTED: Final = 65_536
"""Bytes of a form of ours, by far."""


def changing(
    path: Path, made: Callable[[Case, Mapping[str, str]], str]
) -> Callable[[Request], Awaitable[Response]]:
    """What a form asks for, with the case open to write; `made` gives the address to go to then."""

    async def answer(request: Request) -> Response:
        body = b""
        async for part in request.stream():
            body += part
            if len(body) > MOST_POSTED:
                return HTMLResponse(refusal_page("more than a form of this room can hold"), 413)
        form = dict(parse_qsl(body.decode("utf-8", "replace"), keep_blank_values=True))
        change = view(path, lambda case, _: RedirectResponse(made(case, form), 303), write=True)
        return await run_in_threadpool(change, request)

    return answer
