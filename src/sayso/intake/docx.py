"""A Word document as one text: read in the child process, with what its properties say of it."""

from __future__ import annotations

from typing import Final

from sayso.core.document import Document
from sayso.intake.detect import DOCX
from sayso.intake.extracted import document_from_extracted
from sayso.intake.items import Item
from sayso.intake.parsing.values import Extracted, Format
from sayso.intake.sandbox import ask

EXTRACTOR: Final = "docx/1"


def document_from_docx(item: Item) -> Document:
    """The document in a Word document's bytes (.docx, not .doc); raises UnreadableInput.

    Kinds beside those of `sandbox`: password, no_text, too_large (it unpacks to absurd size), entities.
    What becomes a block stands in `parsing.docx`.
    """
    found = ask(Format.DOCX, item.data, item.name, Extracted)
    return document_from_extracted(
        item, found, media_type=DOCX, extractor=EXTRACTOR, properties="document properties"
    )
