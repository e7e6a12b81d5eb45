"""Where the room listens, and the server that answers there."""

from __future__ import annotations

import socket
from typing import TYPE_CHECKING

from starlette.types import ASGIApp

if TYPE_CHECKING:
    import uvicorn


def listening(port: int | None = None) -> socket.socket:
    """A socket of 127.0.0.1 alone, on this port or a free one; OSError where it is taken.

    It says that it is TCP: else asyncio leaves Nagle's algorithm on, and most answers wait for 40 ms.
    """
    made = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        made.bind(("127.0.0.1", port or 0))
        made.listen(128)
    except OSError:
        made.close()
        raise
    return made


def server_of(app: ASGIApp) -> uvicorn.Server:
    """The server of the room; it is run with the socket, and tells nobody what it is."""
    import uvicorn

    return uvicorn.Server(uvicorn.Config(app, log_level="error", server_header=False, lifespan="off"))
