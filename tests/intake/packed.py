"""Small containers of articles, made when a test needs them, and what is found in them."""

from __future__ import annotations

import gzip
import io
import zipfile
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from random import Random

from sayso.errors import UnreadableInput
from sayso.intake.expand import items_of
from sayso.intake.items import Item
from tests.intake.test_fetch import Fake

TEXT = "Bridge closed after flood\n\nThe mayor said the bridge would stay closed until the spring.\n"
PAGE = (
    "<!doctype html><html lang=en><title>Port shut</title><h1>Port shut</h1>"
    "<p>Ada Moro said the northern port was shut after a leak of fuel oil on Monday.</p></html>"
)


def found_in(
    data: bytes,
    *,
    name: str = "",
    folder: Path,
    connect: Fake | None = None,
    follow: bool = False,
    passed_over: Counter[str] | None = None,
) -> list[Item | UnreadableInput]:
    """What a file with these bytes holds; its name tells nothing unless one is given."""
    path = folder / (name or "input")
    path.write_bytes(data)
    return list(items_of(str(path), connect=connect, follow=follow, passed_over=passed_over))


def names(found: list[Item | UnreadableInput], folder: Path) -> list[str]:
    """The names, without the folder that the test runs in."""
    return [thing.name.replace(str(folder), "").lstrip("/\\") for thing in found]


def kinds(found: list[Item | UnreadableInput]) -> list[str]:
    """The kind of each problem, "item" for each article."""
    return [thing.kind if isinstance(thing, UnreadableInput) else "item" for thing in found]


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


def mutated(data: bytes, seed: int, count: int = 30) -> Iterator[bytes]:
    """The data cut off, with bytes changed, with a piece doubled or left out, as the seed decides."""
    chance = Random(seed)
    for _ in range(count):
        changed = bytearray(data)
        for _ in range(chance.choice((1, 1, 3, 20))):
            at = chance.randrange(len(changed))
            changed[at] = chance.randrange(256)
        start, size = chance.randrange(len(data)), chance.randrange(200)
        match chance.randrange(4):
            case 0:
                del changed[start:]
            case 1:
                changed[start:start] = changed[start : start + size]
            case 2:
                del changed[start : start + size]
        yield bytes(changed)
