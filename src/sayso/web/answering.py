"""How a view answers a request: with the case open to read, and what is wrong with it said in a line."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from pathlib import Path
from typing import Final
from urllib.parse import parse_qs

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, RedirectResponse, Response

from sayso.case.case import Case
from sayso.errors import BadCase, SaysoError, StaleDecision
from sayso.web.pages.shell import refusal_page

JSON_LINES: Final = "application/x-ndjson"

LARGEST_FORM: Final = 1 << 20
"""Bytes of a form; what a person decides is far less."""

View = Callable[[Case, Request], Response]
Fields = Mapping[str, Sequence[str]]
"""What a form says: every field with its values."""
Change = Callable[[Case, Request, Fields], Response]


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


def change(path: Path, made: Change) -> Callable[[Request], Awaitable[Response]]:
    """The answer to a form that changes the case: what cannot be done is said in a line, as HTML or JSON."""

    async def answer(request: Request) -> Response:
        fields = await _fields(request)
        if fields is None:
            return refused(request, f"more than {LARGEST_FORM} bytes, or no text; nothing was kept", 413)
        return await run_in_threadpool(changed, request, fields)

    def changed(request: Request, fields: Fields) -> Response:
        try:
            with Case(path) as case:
                return made(case, request, fields)
        except StaleDecision as problem:
            return refused(request, str(problem), 409)
        except BadCase as problem:
            return refused(request, str(problem), 404)
        except SaysoError as problem:
            return refused(request, str(problem), 500)

    return answer


def download(name: str, page: str) -> Response:
    """A page that the browser keeps as a file of this name, of plain letters."""
    return HTMLResponse(page, headers={"content-disposition": f'attachment; filename="{name}"'})


def changing(
    path: Path, made: Callable[[Case, Mapping[str, str]], str]
) -> Callable[[Request], Awaitable[Response]]:
    """The answer to a plain form of single fields; `made` gives the address to go to then."""

    def led(case: Case, request: Request, fields: Fields) -> Response:
        return RedirectResponse(made(case, {name: values[-1] for name, values in fields.items()}), 303)

    return change(path, led)


def wants_json(request: Request) -> bool:
    """Whether a script of ours asks, and not a form."""
    return request.headers.get("accept") == "application/json"


def refused(request: Request, words: str, status: int) -> Response:
    """Why nothing was done, in a line."""
    if wants_json(request):
        return JSONResponse({"problem": words}, status)
    return HTMLResponse(refusal_page(words), status)


async def body_of(request: Request, most: int) -> bytes | None:
    """What was sent; None where it is larger."""
    body = bytearray()
    async for part in request.stream():
        body += part
        if len(body) > most:
            return None
    return bytes(body)


async def _fields(request: Request) -> Fields | None:
    """The fields of the form; None where it is too large or not UTF-8."""
    body = await body_of(request, LARGEST_FORM)
    return None if body is None else fields_of(body)


def fields_of(body: bytes) -> Fields | None:
    """The fields that a form sent; None where they are not UTF-8."""
    try:
        return parse_qs(body.decode("ascii"), keep_blank_values=True, errors="strict", max_num_fields=1000)
    except ValueError:
        return None
