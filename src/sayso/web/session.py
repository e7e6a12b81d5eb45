"""Who may look: one browser, that came in by a link which works once.

The link holds a token; entering with it gives a cookie and spends the token. Neither stands in the list of
processes: the browser is sent to a private file that leads to the link.
"""

from __future__ import annotations

import os
import secrets
import tempfile
from dataclasses import dataclass, field
from html import escape
from pathlib import Path


@dataclass(slots=True)
class Session:
    """The secrets of one run; `port` is part of the cookie's name, since cookies know no ports."""

    port: int
    token: str = field(default_factory=lambda: secrets.token_urlsafe(32))
    key: str = field(default_factory=lambda: secrets.token_urlsafe(32))

    @property
    def cookie(self) -> str:
        """The name of the cookie."""
        return f"sayso-{self.port}"

    @property
    def origin(self) -> str:
        """The only origin that the room has."""
        return f"http://127.0.0.1:{self.port}"

    @property
    def link(self) -> str:
        """The address by which a browser comes in, once."""
        return f"{self.origin}/enter?token={self.token}"

    def enter(self, token: str) -> bool:
        """Whether the token is the one that was given out; it is spent by this."""
        good = bool(self.token) and secrets.compare_digest(token.encode(), self.token.encode())
        if good:
            self.token = ""
        return good

    def knows(self, cookie: str | None) -> bool:
        """Whether a browser came in by the link."""
        return cookie is not None and secrets.compare_digest(cookie.encode(), self.key.encode())


def redirect_file(session: Session) -> Path:
    """A file of this user's alone (0600) that leads a browser to the link; to be removed when it did."""
    handle, name = tempfile.mkstemp(prefix="sayso-", suffix=".html")
    page = (
        '<!doctype html><meta charset="utf-8"><meta name="referrer" content="no-referrer">'
        f'<meta http-equiv="refresh" content="0; url={escape(session.link)}"><title>Sayso</title>'
        f'<p><a href="{escape(session.link)}">Open the reading room</a></p>'
    )
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        file.write(page)
    return Path(name)
