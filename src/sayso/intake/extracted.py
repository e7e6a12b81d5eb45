"""What a child took out of a PDF or a Word document, made a `Document`."""

from __future__ import annotations

import hashlib
from bisect import bisect_right
from dataclasses import replace

from sayso.core.document import Document, Link, Published
from sayso.core.span import Span
from sayso.intake.items import Item
from sayso.intake.parsing.values import Extracted, words_of
from sayso.intake.text import document_from_text


def document_from_extracted(
    item: Item, found: Extracted, *, media_type: str, extractor: str, properties: str
) -> Document:
    """The document of an item. What its first and last lines say of it comes before its `properties`:
    these hold who last had the file, when it was printed, and often the title of the one before it."""
    spoken = document_from_text(
        Document(
            text=found.text,
            name=item.name,
            media_type=media_type,
            path=item.path,
            url=item.url,
            final_url=item.final_url,
            retrieved=item.retrieved,
            bytes_sha256=hashlib.sha256(item.data).hexdigest(),
            extractor=extractor,
            blocks=found.blocks,
            warnings=(*item.warnings, *found.warnings),
        )
    )
    created = Published(found.created, properties) if found.created else None
    return replace(
        spoken,
        title=_title(found, spoken.title),
        author=spoken.author or found.author,
        published=spoken.published or created,
        links=tuple(_links(found.links, spoken.links)),
    )


def _title(found: Extracted, headline: str | None) -> str | None:
    """The title of the properties where the text opens with it; its heading, its headline; any title."""
    opening = " ".join(found.text[:2_000].split()).casefold()
    if found.title and found.title.casefold() in opening:
        return found.title
    heading = next((block.span.of(found.text) for block in found.blocks if block.tag == "h1"), None)
    return words_of(heading) or headline or found.title


def _links(marked: tuple[Link, ...], written: tuple[Link, ...]) -> list[Link]:
    """The document's own links, and the addresses in its text that are not inside one, in order."""
    spans = sorted(link.span for link in marked if link.span)
    free = [link for link in written if link.span and not _inside(link.span, spans)]
    return sorted((*marked, *free), key=lambda link: link.span.start if link.span else 0)


def _inside(span: Span, spans: list[Span]) -> bool:
    """Whether the span begins in one of these, which are sorted and share nothing."""
    at = bisect_right(spans, span.start, key=lambda other: other.start) - 1
    return at >= 0 and span.start < spans[at].end
