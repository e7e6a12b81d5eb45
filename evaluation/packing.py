"""Small containers of articles, written by code: archives, web archives, feeds."""

from __future__ import annotations

import gzip
import io
import zipfile
from collections.abc import Mapping
from typing import Final

TEXT: Final = "Bridge closed after flood\n\nThe mayor said the bridge would stay closed until the spring.\n"
PAGE: Final = (
    "<!doctype html><html lang=en><title>Port shut</title><h1>Port shut</h1>"
    "<p>Ada Moro said the northern port was shut after a leak of fuel oil on Monday.</p></html>"
)


def zip_of(members: Mapping[str, bytes | str], *, method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A ZIP with these members, in this order."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def http(
    body: bytes | str, media_type: str = "text/html; charset=utf-8", *more: str, status: str = "200 OK"
) -> bytes:
    """A server's answer as it comes over the wire."""
    content = body.encode() if isinstance(body, str) else body
    lines = (f"HTTP/1.1 {status}", f"Content-Type: {media_type}", *more)
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + content


def record(
    content: bytes,
    url: str = "https://a.example/story",
    *more: str,
    kind: str = "response",
    media_type: str = "application/http; msgtype=response",
) -> bytes:
    """A record of a web archive."""
    head = (
        "WARC/1.0",
        f"WARC-Type: {kind}",
        f"WARC-Target-URI: {url}",
        "WARC-Date: 2017-10-30T08:15:00Z",
        f"Content-Type: {media_type}",
        *more,
        f"Content-Length: {len(content)}",
    )
    return "\r\n".join(head).encode() + b"\r\n\r\n" + content + b"\r\n\r\n"


def gzipped_records(*records: bytes) -> bytes:
    """Records as crawlers write them, each compressed by itself."""
    return b"".join(gzip.compress(one, mtime=0) for one in records)


def rss(*entries: str, feed: str = "Port Times") -> bytes:
    """An RSS feed of these items."""
    items = "".join(f"<item>{entry}</item>" for entry in entries)
    channel = f"<channel><title>{feed}</title>{items}</channel>"
    return f'<?xml version="1.0"?><rss version="2.0">{channel}</rss>'.encode()
