"""What every request must pass before a page is made, and what every answer says to the browser.

The room listens on 127.0.0.1 alone, but pages from elsewhere run in the same browser and can ask for anything
there: so the Host must be ours (a name that was made to lead here is not), the cookie must be there, and what
changes something must come from a page of ours.
"""

from __future__ import annotations

from http.cookies import CookieError, SimpleCookie
from typing import Final

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from sayso.web.session import Session

POLICY: Final = (
    "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; frame-src 'self';"
    " form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
FRAME_POLICY: Final = (
    "default-src 'none'; style-src 'unsafe-inline'; sandbox; form-action 'none'; base-uri 'none';"
    " frame-ancestors 'self'"
)
"""Of the original page in its frame: it can load nothing, run nothing, lead nowhere."""

_ALWAYS: Final = {
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",  # with "no-referrer" a browser says "Origin: null" of our own forms
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "cache-control": "no-store",
    "permissions-policy": "camera=(), geolocation=(), microphone=()",
}
_SAFE: Final = ("GET", "HEAD")
ENTRANCE: Final = "/enter"


class Guard:
    """An ASGI application around another one."""

    def __init__(self, app: ASGIApp, session: Session) -> None:
        self._app, self._session = app, session

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer the request, or refuse it in a line."""
        if scope["type"] != "http":
            return
        refused = self._refusal(scope)

        async def sent(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(raw=message["headers"])
                for name, value in (*_ALWAYS.items(), ("content-security-policy", POLICY)):
                    headers.setdefault(name, value)
            await send(message)

        app = PlainTextResponse(refused[1] + "\n", refused[0]) if refused else self._app
        await app(scope, receive, sent)

    def _refusal(self, scope: Scope) -> tuple[int, str] | None:
        headers = Headers(scope=scope)
        if headers.getlist("host") not in ([self._session.origin.removeprefix("http://")],):
            return 421, "not the address of this room; use the link that sayso serve printed"
        if scope["path"] == ENTRANCE and scope["method"] in _SAFE:
            return None
        if not self._session.knows(_cookie(headers, self._session.cookie)):
            return 403, "no session; use the link that sayso serve printed, or start it again"
        if scope["method"] not in _SAFE and not self._is_ours(headers):
            return 403, "a change that was asked for by another page"
        return None

    def _is_ours(self, headers: Headers) -> bool:
        """Whether a page of ours asks: the browser says so, or at least that its origin is ours."""
        site = headers.get("sec-fetch-site")
        return headers.get("origin") == self._session.origin and site in (None, "same-origin")


def _cookie(headers: Headers, name: str) -> str | None:
    """The cookie of this name; None where it is missing, or there twice with different values."""
    found = set()
    for line in headers.getlist("cookie"):
        try:
            held = SimpleCookie(line)
        except CookieError:
            continue
        if name in held:
            found.add(held[name].value)
    return found.pop() if len(found) == 1 else None
