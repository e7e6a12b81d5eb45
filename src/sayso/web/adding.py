"""Handing articles in: addresses and texts by a form, a file as the body of a request; and how far they are.

No path that a browser names is ever opened: what is pasted is addresses or a text, and of a file the bytes
come and a name to tell it by. A form can send files only in a kind of body that needs a parser of its own;
our script sends them as they are, and for browsers without it there is `sayso add`.
"""

from __future__ import annotations

import asyncio
import hashlib
import io
import re
import tempfile
import time
from collections.abc import AsyncIterator
from contextlib import ExitStack
from typing import Final
from urllib.parse import parse_qs

import msgspec
from starlette.concurrency import run_in_threadpool
from starlette.requests import ClientDisconnect, Request
from starlette.responses import HTMLResponse, PlainTextResponse, RedirectResponse, Response
from starlette.routing import Route

from sayso.intake.items import INSIDE
from sayso.intake.opening import Handed, Source, is_address
from sayso.web.desk import Desk, Full
from sayso.web.pages.adding import adding_page, progress_told
from sayso.web.pages.shell import refusal_page

MOST_OF_A_FILE: Final = 100_000_000
"""Bytes of one file that is handed in; larger archives are for `sayso add`."""
MOST_OF_A_FORM: Final = 4_000_000
"""Bytes of what is pasted, as a form sends it: a book."""
PATIENCE: Final = 120.0
"""Seconds for a body to come; it comes from this machine."""
LONGEST_NAME: Final = 200
FIRST_WORDS: Final = 60

_SPACE: Final = re.compile(r"\s")
_BARE: Final = re.compile(r"[\w-]+(\.[\w-]+)+([/?#]\S*)?")
"""An address as people write it, without "https://"."""


class Refused(Exception):
    """What was sent is not taken: the status, and a line that says why."""

    def __init__(self, status: int, words: str) -> None:
        super().__init__(words)
        self.status, self.words = status, words


def routes(desk: Desk) -> list[Route]:
    """The addresses of this desk."""

    async def words(request: Request) -> Response:
        try:
            sources = given_of(await _form(request))
            desk.hand_in(sources)
        except Refused as refused:
            return HTMLResponse(refusal_page(refused.words), refused.status)
        except Full:
            return HTMLResponse(refusal_page(_FULL), 503)
        return RedirectResponse("/adding", 303)

    async def file(request: Request) -> Response:
        try:
            desk.hand_in([await _file(request)])
        except Refused as refused:
            return PlainTextResponse(refused.words + "\n", refused.status)
        except OSError as problem:
            return PlainTextResponse(f"no room for it on the disk ({problem.strerror}); free some\n", 507)
        except Full:
            return PlainTextResponse(_FULL + "\n", 503, headers={"retry-after": "1"})
        return Response(status_code=202)

    def stop(request: Request) -> Response:
        desk.stop()
        return RedirectResponse("/adding", 303)

    return [
        Route("/adding", lambda request: HTMLResponse(adding_page(desk.progress()))),
        Route("/adding", words, methods=["POST"]),
        Route("/adding.json", lambda request: _json(desk)),
        Route("/adding/file", file, methods=["POST"]),
        Route("/adding/stop", stop, methods=["POST"]),
    ]


_FULL: Final = "as much waits to be read as the room takes at once; try again when some of it is read"


def given_of(pasted: str) -> tuple[Source, ...]:
    """What was pasted: addresses, where every line is one, else a text. Raises Refused for nothing."""
    lines = [line.strip() for line in pasted.splitlines() if line.strip()]
    if not lines:
        raise Refused(400, "nothing was pasted; paste addresses, one a line, or a text")
    addresses = [f"https://{line}" if _BARE.fullmatch(line) else line for line in lines]
    if all(is_address(line) and not _SPACE.search(line) for line in addresses):
        return tuple(dict.fromkeys(addresses))
    data = pasted.replace("\r\n", "\n").encode()
    name = f"pasted text: “{plain_name(lines[0][:FIRST_WORDS])}”"
    return (Handed(name, io.BytesIO(data), len(data), hashlib.sha256(data).hexdigest()),)


def plain_name(name: str) -> str:
    """A file's name as a case may have it: no drive, no way up, no sign that is not seen, not too long."""
    seen = "".join(c if c.isprintable() else " " for c in name.replace("\\", "/")).replace(INSIDE, " ")
    parts = [part for part in seen.split("/") if part.strip() not in ("", ".", "..") and part[1:] != ":"]
    return "/".join(parts)[-LONGEST_NAME:].strip() or "a file without a name"


async def _file(request: Request) -> Handed:
    """The body as a file without a name, digested as it comes."""
    size, digest = 0, hashlib.sha256()
    with ExitStack() as closing:
        file = closing.enter_context(tempfile.TemporaryFile())
        async for part in _parts(request, MOST_OF_A_FILE, _TOO_LARGE):
            size += len(part)
            digest.update(part)
            await run_in_threadpool(file.write, part)
        file.seek(0)
        closing.pop_all()
    return Handed(plain_name(request.query_params.get("name", "")), file, size, digest.hexdigest())


async def _form(request: Request) -> str:
    """What stands in the form's field."""
    body = bytearray()
    async for part in _parts(request, MOST_OF_A_FORM, _TOO_LONG):
        body += part
    return await run_in_threadpool(_field, bytes(body))


def _field(body: bytes) -> str:
    try:
        found = parse_qs(body.decode("ascii"), errors="strict", max_num_fields=8)
    except ValueError as problem:
        raise Refused(400, "no form of this room: not its fields, or not in UTF-8") from problem
    return found.get("words", [""])[0]


async def _parts(request: Request, most: int, too_much: str) -> AsyncIterator[bytes]:
    """The body as it comes, cut off at so many bytes, and after a time. Raises Refused.

    What says beforehand that it is too large is not read at all.
    """
    length = request.headers.get("content-length", "")
    if length.isascii() and length.isdigit() and int(length) > most:
        raise Refused(413, too_much)
    stream, until = request.stream(), time.monotonic() + PATIENCE
    try:
        # A time limit around a `yield` would end what is done with the part, not the waiting for it.
        while part := await asyncio.wait_for(anext(stream, b""), until - time.monotonic()):
            most -= len(part)
            if most < 0:
                raise Refused(413, too_much)
            yield part
    except TimeoutError:
        raise Refused(408, f"it did not come within {PATIENCE:.0f} seconds; send it again") from None
    except ClientDisconnect:
        raise Refused(400, "it broke off; send it again") from None


_TOO_LARGE: Final = (
    f"larger than the {MOST_OF_A_FILE // 1_000_000} MB that the room takes; add it with: sayso add CASE FILE"
)
_TOO_LONG: Final = (
    f"longer than the {MOST_OF_A_FORM // 1_000_000} MB that can be pasted; give it as a file, or in parts"
)


def _json(desk: Desk) -> Response:
    return Response(msgspec.json.encode(progress_told(desk.progress())), media_type="application/json")
