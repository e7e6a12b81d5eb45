"""A PDF as one text: read in the child process, with what its properties say of it."""

from __future__ import annotations

from typing import Final

from sayso.core.document import Document
from sayso.intake.extracted import document_from_extracted
from sayso.intake.items import Item
from sayso.intake.parsing.values import Extracted, Format
from sayso.intake.sandbox import ask

EXTRACTOR: Final = "pdf/1"


def document_from_pdf(item: Item) -> Document:
    """The document in a PDF's bytes; raises UnreadableInput.

    Kinds beside those of `sandbox`: password, no_text (pictures of pages), empty (no pages), too_large.
    How lines become paragraphs stands in `parsing.pdf_paragraphs`. There are no blocks: zoning sees lines.
    """
    found = ask(Format.PDF, item.data, item.name, Extracted)
    return document_from_extracted(
        item, found, media_type="application/pdf", extractor=EXTRACTOR, properties="PDF metadata"
    )
