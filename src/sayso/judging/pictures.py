"""The pictures of an article and their credits: a list for a person to look through.

It enters no figure of the summary. Who reported or edited the words is no credit of a picture.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from sayso.core.document import Document, Link
from sayso.core.span import Span
from sayso.core.zone import Zone, ZoneKind


@dataclass(frozen=True, slots=True)
class Picture:
    """A credit or caption, or a picture or video of the page: words, address, the words in its place."""

    kind: str
    span: Span | None = None
    target: str = ""
    alt: str = ""


def pictures(document: Document, zones: Sequence[Zone]) -> tuple[Picture, ...]:
    """Credits and captions in the order of the text, then the pictures and videos of the page."""
    text = document.text
    said = [
        Picture(zone.kind.value, zone.span)
        for zone in zones
        if zone.kind in (ZoneKind.CREDIT, ZoneKind.CAPTION)
        and zone.span.of(text).strip()
        and not (zone.kind is ZoneKind.CREDIT and _is_of_words(zone.span.of(text)))
    ]
    shown = [
        Picture(link.kind, link.span, link.target, link.alt)
        for link in document.links
        if link.kind in ("image", "video", "embed") and not (link.kind == "image" and _counts(link))
    ]
    return (*said, *shown)


_WORK: Final = re.compile(
    r"\b(?:(?:additional|with|further)\s)?(?:report(?:ing|ed|age)|writ(?:ing|ten)|edit(?:ing|ed)|translat(?:ion|ed)|compil(?:ed|ing)"
    r"|research(?:ed)?|produc(?:ed|tion)|contribut(?:ed|ions?)|fact-check(?:ed|ing))(?:\s\w+){0,3}?\s(?:by|from|to)\b"
    r"|\bcontributed\b|^\W*(?:source|agenc(?:y|ies))\b",
    re.IGNORECASE,
)
_PICTURED: Final = re.compile(
    r"photo|pictur|imag|camera|video|footage|graphic|illustrat|drawing|getty|©", re.IGNORECASE
)


def _is_of_words(credit: str) -> bool:
    """Whether a credit tells who wrote or edited the words, and of no picture."""
    return _WORK.search(credit) is not None and _PICTURED.search(credit) is None


_COUNTER: Final = re.compile(
    r"/(?:p|b|pixel|beacon|track(?:er|ing)?|count(?:er)?|collect|impression|hit)s?(?:\.\w{2,4})?\?"
    r"|[/_-](?:1x1|blank|spacer|transparent|pixel)\.(?:gif|png)",
    re.IGNORECASE,
)


def _counts(link: Link) -> bool:
    """Whether a picture without words is there to count who reads, or to keep a place: it shows nothing."""
    return not link.alt and _COUNTER.search(link.target) is not None
