"""Small helpers for tests of pages: a document from markup, and its blocks as words."""

from __future__ import annotations

from sayso.core.document import Document
from sayso.intake.html import document_from_html


def page(markup: str, url: str | None = None) -> Document:
    """The document of this markup."""
    return document_from_html(markup, Document(text="", name="page.html", url=url))


def blocks(markup: str) -> list[str]:
    """The words of each block."""
    document = page(markup)
    return [block.span.of(document.text) for block in document.blocks]


def hidden(markup: str) -> list[str]:
    """The words of each hidden block."""
    document = page(markup)
    return [block.span.of(document.text) for block in document.blocks if block.hidden]
