"""One article as it was given: its text, never edited, and what the page says about itself."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from functools import lru_cache

from sayso.core.span import Span


@dataclass(frozen=True, slots=True)
class Link:
    """A link or an embedded post: the words that carry it, where it leads, what it is.

    `kind` is one of "link", "image", "video", "embed", "frame". `alt` is the text that a page
    gives in place of a picture; it is not part of the document's text.
    """

    span: Span | None
    target: str
    kind: str
    alt: str = ""


@dataclass(frozen=True, slots=True)
class Published:
    """When the page says it was published: an ISO date as precise as known, and where that stands."""

    date: str
    where: str


@dataclass(frozen=True, slots=True)
class Translation:
    """The language the text was probably translated from, and the signs that show it."""

    language: str
    signs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Block:
    """What an extractor knows about one stretch of the text before zones are decided.

    A page's extractor gives blocks that cover every non-white stretch of the text, in order;
    plain text has none. `tag` and `path` (tags with classes and ids, outermost first) come from
    the markup, `hidden` is true for text that a reader of the page would not see, `vote` is
    true where an outside extractor took the block for the article's body.
    """

    span: Span
    tag: str
    path: tuple[str, ...] = ()
    hidden: bool = False
    vote: bool = False


@dataclass(frozen=True, slots=True)
class Document:
    """One text with where it came from and what it says of itself.

    All positions anywhere in Sayso are code points of `text`. Unknown facts are None.
    """

    text: str
    name: str
    media_type: str = "text/plain"
    path: str | None = None
    url: str | None = None
    final_url: str | None = None
    retrieved: str | None = None
    bytes_sha256: str = ""
    encoding: str = "utf-8"
    bom: bool = False
    extractor: str = "text/1"
    title: str | None = None
    outlet: str | None = None
    author: str | None = None
    published: Published | None = None
    language: str | None = None
    translated_from: Translation | None = None
    links: tuple[Link, ...] = ()
    blocks: tuple[Block, ...] = ()
    warnings: tuple[str, ...] = field(default=())

    @property
    def text_id(self) -> str:
        """SHA-256 of the text, full length, in hexadecimal."""
        return _digest(self.text)


@lru_cache(maxsize=1)  # everything that is found in a text bears it in its id
def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
