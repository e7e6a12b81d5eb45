"""What crosses the border between the child that parses and its parent: plain values, and a refusal."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from sayso.core.document import Block, Link


class Format(StrEnum):
    """The formats that are parsed in the child."""

    PDF = "pdf"
    DOCX = "docx"
    MAIL = "mail"
    XLSX = "xlsx"

    @property
    def words(self) -> str:
        """What people call it."""
        return {"pdf": "a PDF", "docx": "a Word document", "mail": "a mail", "xlsx": "a spreadsheet"}[self]

    @property
    def way_out(self) -> str:
        """What to do with one that cannot be read."""
        return _WAYS_OUT[self]


_WAYS_OUT: Final = {
    "pdf": "get it anew, or print it to a new PDF, or convert it with pdftotext",
    "docx": "get it anew, or save it as text or HTML",
    "mail": "get it anew, or save its text alone",
    "xlsx": "get it anew, or save it as CSV",
}


class Refused(Exception):
    """A document that cannot be read: `kind`, `found` and `hint` of an UnreadableInput, whose name the
    child does not know."""

    def __init__(self, kind: str, found: str, hint: str) -> None:
        super().__init__(kind, found, hint)
        self.kind, self.found, self.hint = kind, found, hint


@dataclass(frozen=True, slots=True)
class Extracted:
    """A document's text, and what its own properties say of it; `created` is an ISO date."""

    text: str
    title: str | None = None
    author: str | None = None
    created: str | None = None
    blocks: tuple[Block, ...] = ()
    links: tuple[Link, ...] = ()
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Part:
    """One article in a mail: the way to it inside the mail (none for the mail's own text), its bytes, and
    what the header over it says; `sent` is an ISO date."""

    way: tuple[str, ...]
    data: bytes
    media_type: str
    charset: str | None = None
    title: str | None = None
    author: str | None = None
    sent: str | None = None
    warnings: tuple[str, ...] = ()


Rows = tuple[tuple[str, ...], ...]
"""A sheet's cells as text, every row as long as the longest."""


def clean(text: str) -> str:
    """The text without lone surrogates, which no message can carry."""
    return text.encode("utf-8", "replace").decode("utf-8") if not text.isascii() else text


def words_of(text: str | None, longest: int = 300) -> str | None:
    """A property on one line; None for nothing. Longer than 300 characters, it is no name or title."""
    found = " ".join(clean(text or "").replace("\x00", " ").split())
    return found if 0 < len(found) <= longest else None
