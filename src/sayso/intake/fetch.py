"""One page from a public address: every redirect checked, everything limited, nothing remembered.

At each hop the host is resolved once, *all* its addresses are checked, and the connection goes to a
checked address with the host's name in the request and in the certificate check: a name that
resolves differently a moment later changes nothing. Only http and https on their usual ports; no
credentials, cookies or proxies (the environment's are ignored: a proxy would resolve the name
again, unchecked).

The time limit holds for the whole: look-up, handshake and dripping headers run in a thread that is
left behind when time is up.
"""

from __future__ import annotations

import queue
import ssl
import threading
import time
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from email.message import Message
from typing import Final, NoReturn, TypeVar
from urllib.parse import quote, urljoin, urlsplit, urlunsplit

from sayso.errors import UnreadableInput
from sayso.intake.addresses import host_of, is_local_name, why_refused
from sayso.intake.connector import Answer, Connector, Target
from sayso.intake.gzipped import inflated

MAX_PAGE_BYTES: Final = 10_000_000
"""Bytes of one page, after decompression; the longest of 110 collected news pages has 1.5 million."""
MAX_SECONDS: Final = 20.0
"""Wall-clock time for one page with all its redirects."""
MAX_REDIRECTS: Final = 5
PORTS: Final = frozenset({80, 443, 8080, 8443})
"""Where pages are served; other ports of a host speak other protocols."""

_REDIRECTS: Final = frozenset({301, 302, 303, 307, 308})
_SAVE_IT: Final = "open it in a browser, save the page and give Sayso the file"


@dataclass(frozen=True, slots=True)
class Page:
    """A page as it was fetched: decompressed bytes, where from in the end, and when (UTC)."""

    body: bytes
    final_url: str
    media_type: str | None
    charset: str | None
    retrieved: str


def fetch(url: str, *, connect: Connector | None = None, seconds: float = MAX_SECONDS) -> Page:
    """The page at an http or https address; raises UnreadableInput for everything that is not one."""
    if connect is None:
        from sayso.intake.network import Network

        connect = Network()
    connector, until = connect, time.monotonic() + seconds
    try:
        return _within(seconds, lambda: _follow(url, connector, until))
    except TimeoutError:
        raise UnreadableInput(
            url, "timeout", f"no whole page within {seconds:g} seconds", f"try again later, or {_SAVE_IT}"
        ) from None


def _follow(url: str, connect: Connector, until: float) -> Page:
    """The page behind an address and its redirects, each of them looked at before it is opened."""
    seen: list[str] = []
    base, reference = "", url
    while True:
        target = _target(url, base, reference)
        if target.url in seen:
            _refuse(url, "redirect_loop", f"its redirects lead in a circle, back to {target.url}", _SAVE_IT)
        if len(seen) > MAX_REDIRECTS:
            _refuse(url, "redirects", f"more than {MAX_REDIRECTS} redirects", "give the address it ends at")
        seen.append(target.url)
        answer = _open(url, target, connect, until)
        try:
            if answer.status not in _REDIRECTS:
                return _page(url, target, answer, until)
            base, reference = target.url, _location(answer)
        finally:
            answer.close()


def _location(answer: Answer) -> str:
    """Where a redirect leads; servers write it in UTF-8 although headers are read as latin-1."""
    location = answer.headers.get("location", "")
    try:
        return location.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return location


def _target(url: str, base: str, reference: str) -> Target:
    """One hop taken apart and checked as far as its words go."""
    where = f" (it redirects to {reference[:200]})" if base else ""
    try:
        parts = urlsplit(urljoin(base, reference))
        port, host = parts.port, host_of(parts.hostname or "")
    except ValueError:
        _refuse(url, "bad_address", f"not a web address{where}", "give it as https://host/path")
    if parts.scheme not in ("http", "https"):
        _refuse(url, "bad_scheme", f"not an http or https address{where}", "only these are fetched")
    if "@" in parts.netloc:
        _refuse(url, "credentials", f"a user name or password in the address{where}", "take it out")
    if is_local_name(host):
        _refuse(url, "private_address", f"{host} is a local name{where}", "only public addresses are fetched")
    if port is None:
        port = 443 if parts.scheme == "https" else 80
    if port not in PORTS:
        usual = ", ".join(map(str, sorted(PORTS)))
        _refuse(url, "bad_port", f"port {port}{where}", f"pages are fetched from ports {usual} only")
    path, query = (quote(part, safe="%/:=&?~+!$,;'@()*[]") for part in (parts.path or "/", parts.query))
    netloc = f"[{host}]" if ":" in host else host
    if parts.port is not None:
        netloc += f":{port}"
    request = urlunsplit(("", "", path, query, ""))
    return Target(urlunsplit((parts.scheme, netloc, path, query, "")), parts.scheme, host, port, request)


def _open(url: str, target: Target, connect: Connector, until: float) -> Answer:
    """The answer of the first checked address that gives one."""
    try:
        addresses = connect.addresses(target.host, target.port)
    except OSError as problem:
        found = f"no address for {target.host} ({problem.strerror or problem})"
        _refuse(url, "unreachable", found, "check spelling and network")
    for address in addresses:
        if what := why_refused(address):
            found = f"{target.host} leads to {address} ({what})"
            _refuse(url, "private_address", found, "only public addresses are fetched")
    reason = f"{target.host} has no address"
    for address in addresses:
        timeout = _left(until)
        try:
            return connect.open(target, address, timeout=timeout)
        except OSError as problem:
            reason = _why_not(problem)
    found = f"cannot connect: {reason}"
    raise UnreadableInput(url, "unreachable", found, f"try again later, or {_SAVE_IT}")


def _why_not(problem: BaseException | None) -> str:
    """Why a connection failed, in people's words; libraries wrap the system's word in their own."""
    while problem is not None:
        if isinstance(problem, ssl.SSLCertVerificationError):
            return f"its certificate is not to be trusted ({problem.verify_message.rstrip('.')})"
        if isinstance(problem, ssl.SSLError):
            return "no secure connection comes about"
        if isinstance(problem, TimeoutError):
            return "no answer in time"
        if isinstance(problem, OSError) and problem.errno and problem.strerror:
            return problem.strerror.lower()
        problem = problem.__cause__ or problem.__context__
    return "the connection fails"


def _page(url: str, target: Target, answer: Answer, until: float) -> Page:
    """The page of an answer, no longer than allowed."""
    if answer.status != 200:
        _refuse(url, "http_status", f"the server answered {answer.status}", _advice(answer.status))
    length = answer.headers.get("content-length", "")
    if length.isascii() and length.isdigit() and int(length) > MAX_PAGE_BYTES:
        _refuse_size(url, f"{int(length):,} bytes")
    body = bytearray()
    try:
        for piece in _decompressed(url, answer):
            body += piece
            if len(body) > MAX_PAGE_BYTES:
                _refuse_size(url, "more")
            _left(until)
    except TimeoutError:
        raise
    except (OSError, zlib.error, EOFError):
        found = f"the answer broke off after {len(body):,} bytes"
        _refuse(url, "broken_answer", found, "try again")
    media_type, charset = content_type(answer.headers.get("content-type", ""))
    now = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    return Page(bytes(body), target.url, media_type, charset, now)


def _decompressed(url: str, answer: Answer) -> Iterator[bytes]:
    """The body in pieces of bounded size, however small the bytes that hold them (gzip bombs)."""
    coding = answer.headers.get("content-encoding", "").strip().lower()
    if coding in ("", "identity"):
        yield from answer.chunks()
    elif coding in ("gzip", "x-gzip", "deflate"):
        yield from inflated(answer.chunks(), gzip=coding != "deflate")
    else:
        _refuse(url, "bad_encoding", f"the page is compressed as {coding!r}", _SAVE_IT)


def content_type(header: str) -> tuple[str | None, str | None]:
    """Media type and charset as a Content-Type header gives them."""
    message = Message()
    message["content-type"] = header
    charset = message.get_content_charset()
    return (message.get_content_type() if "/" in header else None), charset


def _left(until: float) -> float:
    left = until - time.monotonic()
    if left <= 0:
        raise TimeoutError
    return left


_Result = TypeVar("_Result")


def _within(seconds: float, work: Callable[[], _Result]) -> _Result:
    """What `work` gives or raises, or TimeoutError; the thread that goes on is a daemon and ends with us."""
    done: queue.SimpleQueue[tuple[_Result | None, BaseException | None]] = queue.SimpleQueue()

    def run() -> None:
        try:
            done.put((work(), None))
        except BaseException as problem:  # handed to the caller's thread, whatever it is
            done.put((None, problem))

    threading.Thread(target=run, name="sayso-fetch", daemon=True).start()
    try:
        result, problem = done.get(timeout=seconds)
    except queue.Empty:
        raise TimeoutError from None
    if problem is not None:
        raise problem
    return result  # type: ignore[return-value]  # None only beside a problem


def _advice(status: int) -> str:
    if status in (404, 410):
        return "check the address, or give a web archive's copy of it"
    if status in (401, 402, 403, 406, 451):
        return f"the site does not serve it to programs; {_SAVE_IT}"
    return f"try again later, or {_SAVE_IT}"


def _refuse_size(url: str, size: str) -> NoReturn:
    limit = f"{MAX_PAGE_BYTES // 1_000_000} MB"
    _refuse(url, "too_large", f"the page has {size}, the limit is {limit}", f"{_SAVE_IT} (text only)")


def _refuse(url: str, kind: str, found: str, hint: str) -> NoReturn:
    raise UnreadableInput(url, kind, found, hint)
