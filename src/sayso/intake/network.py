"""The one place that opens connections: urllib3, to an address that was already checked.

urllib3 is given the address to connect to and, apart from it, the host's name for the Host header,
for SNI and for the certificate. Connections made this way use no proxy and follow no redirect.
"""

from __future__ import annotations

import socket
import ssl
from collections.abc import Iterator, Mapping, Sequence
from http.client import HTTPException
from typing import Final

import certifi
from urllib3 import BaseHTTPResponse
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import HTTPError

from sayso.intake.connector import Target

_STEP_SECONDS: Final = 10.0
"""Longest silence on the wire that is waited out."""
_HEADERS: Final = {
    "User-Agent": "sayso (reads one page when a person asks for it)",
    "Accept": "text/html, application/xhtml+xml, text/plain;q=0.9, */*;q=0.1",
    "Accept-Encoding": "gzip, deflate",
    "Connection": "close",
}


class Network:
    """The real network, as a `Connector`."""

    def addresses(self, host: str, port: int) -> Sequence[str]:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        return tuple(dict.fromkeys(str(sockaddr[0]) for *_, sockaddr in found))

    def open(self, target: Target, address: str, *, timeout: float) -> _Answer:
        connection = _connection(target, address, min(timeout, _STEP_SECONDS))
        try:
            connection.request(
                "GET",
                target.request,
                headers=_HEADERS | {"Host": _host_header(target)},
                preload_content=False,
                decode_content=False,
            )
            return _Answer(connection, connection.getresponse())
        except (HTTPError, HTTPException) as problem:
            connection.close()
            raise OSError(_first_line(problem)) from problem
        except BaseException:
            connection.close()
            raise


class _Answer:
    def __init__(self, connection: HTTPConnection, response: BaseHTTPResponse) -> None:
        self._connection, self._response = connection, response

    @property
    def status(self) -> int:
        return self._response.status

    @property
    def headers(self) -> Mapping[str, str]:
        return {name.lower(): value for name, value in self._response.headers.items()}

    def chunks(self) -> Iterator[bytes]:
        # read1 gives what has arrived; `stream` waits for full pieces and so outlasts a dripping server.
        try:
            while piece := self._response.read1(1 << 16, decode_content=False):
                yield piece
        except (HTTPError, HTTPException) as problem:
            raise OSError(_first_line(problem)) from problem

    def close(self) -> None:
        self._response.close()
        self._connection.close()


def _connection(target: Target, address: str, timeout: float) -> HTTPConnection:
    if target.scheme == "http":
        return HTTPConnection(address, target.port, timeout=timeout)
    return HTTPSConnection(
        address,
        target.port,
        timeout=timeout,
        ssl_context=trust(),
        server_hostname=target.host,
    )


def trust() -> ssl.SSLContext:
    """The system's certificates and Mozilla's: the first may hold a company's own, or be empty (macOS)."""
    context = ssl.create_default_context()
    context.load_verify_locations(certifi.where())
    return context


def _host_header(target: Target) -> str:
    host = f"[{target.host}]" if ":" in target.host else target.host
    usual = 443 if target.scheme == "https" else 80
    return host if target.port == usual else f"{host}:{target.port}"


def _first_line(problem: Exception) -> str:
    return str(problem).partition("\n")[0]
