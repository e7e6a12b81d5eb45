"""What an input holds before it is read: one article's bytes, with all that its container says of them."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import astuple, dataclass
from typing import Final

from sayso.core.appearance import storable
from sayso.core.document import Published
from sayso.errors import UnreadableInput


@dataclass(frozen=True, slots=True)
class Given:
    """What a container says of an article: a sheet's columns, a feed's entry, a mail's header.

    It stands in for what the article itself does not say, and never against it.
    """

    title: str | None = None
    outlet: str | None = None
    author: str | None = None
    published: Published | None = None


NOTHING_GIVEN: Final = Given()

INSIDE: Final = " > "
"""What stands between a container and a thing in it, in the names of things."""


@dataclass(frozen=True, slots=True)
class Item:
    """One article's bytes as an input holds them, not yet read.

    `name` is how people are told which it is: the path, the address, "-", or for one of several the way
    to it ("crawl.warc.gz > https://...", "pages.zip > a/b.html"). `media_type` and `charset` are a
    server's or a container's word; `path` is only there for a file of its own; `url` is where the article
    was asked for, `final_url` where it was found in the end; `retrieved` is in UTC ("2026-11-26T08:00:00Z").
    """

    name: str
    data: bytes
    media_type: str | None = None
    charset: str | None = None
    path: str | None = None
    url: str | None = None
    final_url: str | None = None
    retrieved: str | None = None
    given: Given = NOTHING_GIVEN
    warnings: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """SHA-256 of bytes, address and what is given, in hexadecimal: the same thing met again has the same.

        Name, path and time are left out: a copied file, or a page fetched again unchanged, is no new thing.
        """
        return item_key(hashlib.sha256(self.data).hexdigest(), self.url, self.given)


@dataclass(frozen=True, slots=True)
class Wanted:
    """An article that a container only points to: it is still to be fetched."""

    name: str
    address: str
    given: Given = NOTHING_GIVEN
    warnings: tuple[str, ...] = ()


Part = Item | Wanted | UnreadableInput
"""What a container may hold at one place: an article, an address to be fetched, or what cannot be read."""


def item_key(bytes_sha256: str, url: str | None = None, given: Given = NOTHING_GIVEN) -> str:
    """The `Item.key` of bytes whose digest is known."""
    parts = (bytes_sha256, url, astuple(given))
    return hashlib.sha256(json.dumps(parts).encode()).hexdigest()


def address_key(address: str) -> str:
    """SHA-256 that stands for an address that was fetched: it is not fetched a second time."""
    return hashlib.sha256(f"address {address}".encode("utf-8", "surrogatepass")).hexdigest()


def within(container: str, part: str) -> str:
    """The name of one of several: the way to it."""
    return f"{container}{INSIDE}{part}"


def ways_to(name: str) -> tuple[str, ...]:
    """The names of all that a thing may lie in, the outermost first; a file's own may hold INSIDE too."""
    parts = name.split(INSIDE)
    return tuple(INSIDE.join(parts[:count]) for count in range(1, len(parts)))


@dataclass(frozen=True, slots=True)
class Only:
    """Which things of an input are asked for: those of these names, as stored; None is everything."""

    names: frozenset[str] | None = None
    ways: frozenset[str] = frozenset()

    @classmethod
    def of(cls, names: Iterable[str]) -> Only:
        """Those of these names."""
        wanted = frozenset(names)
        return cls(wanted, frozenset(way for name in wanted for way in ways_to(name)))

    def takes(self, name: str) -> bool:
        """Whether a thing is asked for, by its own name or that of what it lies in."""
        if self.names is None:
            return True
        stored = storable(name)
        return stored in self.names or not self.names.isdisjoint(ways_to(stored))

    def opens(self, name: str) -> bool:
        """Whether a thing is asked for or may hold what is."""
        return self.takes(name) or storable(name) in self.ways


EVERYTHING: Final = Only()
