"""Where a text stood: one page, file or record that carried it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass

from sayso.core.document import Document, Published


@dataclass(frozen=True, slots=True)
class Appearance:
    """One place of a text; unknown facts are None.

    `address` is the page's own, as it gives it or as it was fetched; `name` the file or address that was
    added. `text_id` and `bytes_sha256` are full SHA-256, in hexadecimal. `added` is empty until it stands in
    a case.
    """

    text_id: str
    bytes_sha256: str
    name: str
    address: str | None = None
    outlet: str | None = None
    title: str | None = None
    author: str | None = None
    published: Published | None = None
    retrieved: str | None = None
    media_type: str = "text/plain"
    encoding: str = "utf-8"
    added: str = ""

    @property
    def date(self) -> str:
        """When it was published, ISO; empty where that is not known."""
        return self.published.date if self.published else ""

    @property
    def digest(self) -> str:
        """SHA-256 of what makes it one thing: text, bytes, address, outlet, date; no name, no time."""
        parts = (self.text_id, self.bytes_sha256, self.address or "", self.outlet or "", self.date)
        return hashlib.sha256("\x00".join(parts).encode("utf-8", "surrogatepass")).hexdigest()

    @property
    def order(self) -> tuple[str, str]:
        """Which of several appearances a text is read from: the smallest, in whatever order they came."""
        return self.bytes_sha256, self.digest


def appearance_of(document: Document) -> Appearance:
    """Where this document stood, as far as it says."""
    return Appearance(
        text_id=document.text_id,
        bytes_sha256=document.bytes_sha256,
        name=document.name,
        address=document.url or document.final_url,
        outlet=document.outlet,
        title=document.title,
        author=document.author,
        published=document.published,
        retrieved=document.retrieved,
        media_type=document.media_type,
        encoding=document.encoding,
    )


def pages_apart(places: Iterable[Appearance]) -> tuple[Appearance, ...]:
    """The pages of one text that are articles of their own, the earliest first; one at least of any place.

    An address is one page however often it was saved, and an outlet one where it gives no addresses. A place
    with neither may be any of the others, and is told of only where there is no other.
    """
    ordered = sorted(places, key=by_date)
    addressed = {page.outlet for page in ordered if page.address}
    known: dict[str, Appearance] = {}
    for page in ordered:
        if page.address or (page.outlet and page.outlet not in addressed):
            known.setdefault(page.address or page.outlet or "", page)
    return tuple(known.values()) or tuple(ordered[:1])


def by_date(place: Appearance) -> tuple[str, tuple[str, str]]:
    """In order of time, what has no date last."""
    return place.date or "9999", place.order


def storable(name: str) -> str:
    """A name as it can be stored: bytes that are no UTF-8 as Python writes them (`\\udcff`)."""
    return name.encode("utf-8", "backslashreplace").decode("utf-8")
