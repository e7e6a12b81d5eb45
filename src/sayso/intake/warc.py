"""Web archives (WARC): the pages that a crawl answered with, record by record, never the archive as a whole.

Pages are answers with status 200, stored resources and converted texts that are HTML, text, PDF or Word by
what their server says of them. The record's target is their address, its date the day they were fetched.
All else, pictures and redirects, is counted and passed over. A record that is damaged is a problem with its
place; reading goes on where the next one begins.
"""

from __future__ import annotations

import logging
import re
import zlib
from collections.abc import Iterator
from typing import Any, Final

from sayso.errors import UnreadableInput
from sayso.intake.detect import DOCX, PDF, is_pdf, require_text
from sayso.intake.fetch import content_type
from sayso.intake.gzipped import inflated
from sayso.intake.held import MAX_BYTES, MAX_DOCUMENT_BYTES, Bomb, Held, Stream, broken, too_large
from sayso.intake.items import Item, within

MAX_HEADERS: Final = 262_144
"""Bytes of one record's headers, the server's with them; ordinary ones have one to ten thousand."""

_LONGEST_LINE: Final = 65_536
_CHUNK: Final = 262_144
_ANSWERS: Final = frozenset({"response", "resource", "conversion"})
_PAGE_TYPES: Final = frozenset(
    {"text/html", "application/xhtml+xml", "text/plain", "text/markdown", PDF, DOCX}
)
_UNSAID: Final = frozenset({None, "application/octet-stream", "unknown/unknown", "application/unknown"})
_FOR_ROBOTS: Final = re.compile(
    r"https?://[^/]+/(?:\.well-known/.*|(?:robots|ads|humans|security|llms)\.txt)$"
)
_HTML: Final = re.compile(rb"\s*<(?:!doctype html|html|head|body)\b", re.IGNORECASE)
_DATA: Final = re.compile(rb"\s*(?:\{\s*\"|\[\s*[\{\[\"\]]|\{\s*\})")
_DATE: Final = re.compile(r"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.\d+)?Z")
_PACKED: Final = {"gzip": True, "x-gzip": True, "deflate": False}


def pages(held: Held) -> Iterator[Item | UnreadableInput]:
    """The pages of the archive in its own order, as far as its stream goes before it breaks off."""
    place, lost = _Place(held.stream), False
    try:
        while line := place.line():
            if line.startswith(b"WARC/"):
                lost = False
                yield from _record(line, place, held)
            elif line.strip() and not lost:
                lost = True
                yield broken(held.name, f"no record where one should begin, at byte {place.at - len(line):,}")
    except (EOFError, zlib.error) as problem:
        words = "breaks off" if isinstance(problem, EOFError) else "is damaged"
        yield broken(held.name, f"the archive {words} in record {place.number:,}, at byte {place.at:,}")


def _record(line: bytes, place: _Place, held: Held) -> Iterator[Item | UnreadableInput]:
    """What the record is that begins with this line: a page, a problem, or something to be counted."""
    place.number += 1
    where = f"record {place.number:,} at byte {place.at - len(line):,}"
    try:
        record = _parsed(place, line)
    except (EOFError, zlib.error, Bomb):
        raise
    except Exception:  # warcio raises whatever its own code meets in a damaged header
        yield broken(held.name, f"{where} has a damaged header")
        return
    name = within(held.name, record.rec_headers.get_header("WARC-Target-URI") or where)
    page: Item | UnreadableInput | str
    try:
        page = _page_of(record, name, held) if held.walk.only.takes(name) else "record not asked for"
    except UnreadableInput as problem:
        page = problem
    while record.raw_stream.read(_CHUNK):
        pass
    if missing := record.raw_stream.limit:
        yield broken(name, f"{where} breaks off: {missing:,} bytes of {record.length:,} are missing")
    elif isinstance(page, str):
        held.walk.passed_over[page] += 1
    else:
        yield page


def _parsed(place: _Place, line: bytes) -> Any:
    """The record as warcio sees it, its headers read; one that does not tell its length is refused."""
    from warcio.recordloader import ArcWarcRecordLoader

    # Otherwise it writes headers that it mends to the terminal, as they are.
    logging.getLogger("warcio.recordloader").setLevel(logging.CRITICAL)
    record = ArcWarcRecordLoader(verify_http=False, arc2warc=False).parse_record_stream(place, line, "warc")
    if record.length is None or not hasattr(record.raw_stream, "limit"):
        raise ValueError("no length")
    return record


def _page_of(record: Any, name: str, held: Held) -> Item | str:
    """The page in a record, or what it is instead; raises UnreadableInput."""
    address = record.rec_headers.get_header("WARC-Target-URI") or ""
    media_type, charset = content_type(_stated(record, "content-type") or _type_outside(record))
    if why := _no_page(record, address, media_type):
        return why
    most = MAX_DOCUMENT_BYTES if media_type in (PDF, DOCX) else MAX_BYTES
    if record.length > most:
        too_large(name, f"{record.length / 1e6:,.1f} MB", most)
    data = _body(record, name, most, held)
    if why := _no_content(data, media_type):
        return why
    cut = record.rec_headers.get_header("WARC-Truncated")
    return Item(
        name,
        data,
        media_type=media_type,
        charset=charset,
        url=address,
        retrieved=_date(record.rec_headers.get_header("WARC-Date")),
        warnings=(f"cut off by the crawl ({cut})",) if cut else (),
    )


def _no_page(record: Any, address: str, media_type: str | None) -> str | None:
    """What a record is that is no page by its headers."""
    if record.rec_type not in _ANSWERS:
        return f"{record.rec_type} record"
    if not address.lower().startswith(("http://", "https://")):
        return "record without a web address"
    if record.http_headers and (status := record.http_headers.get_statuscode()) != "200":
        return f"answer with status {status[:3]}"
    if _FOR_ROBOTS.match(address):
        return "file for robots"
    return None if media_type in _PAGE_TYPES | _UNSAID else media_type


def _no_content(data: bytes, media_type: str | None) -> str | None:
    """What a page's bytes are that are none of what their type says."""
    if not data.strip():
        return "empty answer"
    if is_pdf(data) or (media_type == DOCX and data.startswith(b"PK")):
        return None
    if media_type in (PDF, DOCX) or (media_type in _UNSAID and not _HTML.match(data[:1024])):
        return "answer of unknown type"
    if _DATA.match(data[:1024]):
        return "data under a page's type"
    try:
        require_text(data, "")
    except UnreadableInput:
        return "answer of another type than it says"
    return None


def _body(record: Any, name: str, most: int, held: Held) -> bytes:
    """The page's bytes, without the packing in which the server sent them."""
    from warcio.bufferedreaders import ChunkedDataReader

    chunked = (_stated(record, "transfer-encoding") or "").lower() == "chunked"
    stream = ChunkedDataReader(record.raw_stream) if chunked else record.raw_stream
    data: bytes = stream.read(most + 1)
    coding = (_stated(record, "content-encoding") or "").strip().lower()
    if coding in _PACKED:
        return _plain(data, name, most, held, gzip=_PACKED[coding])
    if coding not in ("", "identity") and _is_packed(data):
        raise UnreadableInput(
            name, "bad_encoding", f"compressed as {coding!r}", "record it anew without that"
        )
    return data


def _plain(data: bytes, name: str, most: int, held: Held, *, gzip: bool) -> bytes:
    """The data unpacked; as they are where a crawler unpacked them before and kept the header."""
    plain = bytearray()
    try:
        for piece in inflated(iter((data,)), gzip=gzip):
            held.walk.allowance.take(len(piece))
            plain += piece
            if len(plain) > most:
                too_large(name, "more", most)
    except EOFError:
        pass  # what the crawl cut off is read as far as it goes
    except zlib.error:
        if not plain:
            return data
    return bytes(plain)


def _is_packed(data: bytes) -> bool:
    try:
        require_text(data, "")
    except UnreadableInput:
        return True
    return False


def _stated(record: Any, header: str) -> str | None:
    """What the server said in a header, where the record is a server's answer."""
    return record.http_headers.get_header(header) if record.http_headers else None


def _type_outside(record: Any) -> str:
    """The type of a record that is no server's answer."""
    return "" if record.http_headers else record.content_type or ""


def _date(stated: str | None) -> str | None:
    found = _DATE.fullmatch(stated or "")
    return f"{found[1]}Z" if found else None


class _Place:
    """The stream and the place one is at in it, in bytes and records. Long lines come in pieces, and headers
    without an end are damage: nothing between two records is kept beyond MAX_HEADERS."""

    def __init__(self, stream: Stream) -> None:
        self._stream = stream
        self.at = self.number = self._headers = 0

    def line(self) -> bytes:
        """The line with which a record may begin."""
        self._headers = 0
        return self.readline()

    def readline(self, size: int | None = None) -> bytes:
        """A line of headers; raises ValueError after too many."""
        line = self._stream.readline(min(size or _LONGEST_LINE, _LONGEST_LINE))
        self.at += len(line)
        self._headers += len(line)
        if self._headers > MAX_HEADERS:
            raise ValueError("headers without an end")
        return line

    def read(self, size: int) -> bytes:
        """A part of a record's content."""
        data = self._stream.read(size)
        self.at += len(data)
        return data
