"""The paragraphs of a ledger's text, as people count them: those of the article's body, from 1."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from sayso.core.attribution import Attribution, extent
from sayso.core.ledger import Ledger
from sayso.core.span import Span
from sayso.core.unwrapped import Unwrapped
from sayso.core.zone import Zone, ZoneKind
from sayso.reader.quotes import paragraphs


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph, the zone it stands in, and its number; 0 outside the body."""

    span: Span
    zone: Zone
    number: int


def paragraphs_of(ledger: Ledger) -> tuple[Paragraph, ...]:
    """All paragraphs of all zones, in order; together they hold every character that is not white space."""
    found: list[Paragraph] = []
    number = 0
    plain = Unwrapped(ledger.document)
    for zone in ledger.zones:
        here = plain.here(zone.span)
        for span in paragraphs(plain.document.text, here.start, here.end):
            number += zone.kind is ZoneKind.BODY
            found.append(Paragraph(plain.given(span), zone, number if zone.kind is ZoneKind.BODY else 0))
    return tuple(found)


class Places:
    """Where a row stands, in words a reader can count to: "¶4", "¶4–5", "title"."""

    def __init__(self, found: tuple[Paragraph, ...]) -> None:
        self._paragraphs = found
        self._starts = [paragraph.span.start for paragraph in found]

    def of(self, attribution: Attribution) -> str:
        """The paragraphs from the first to the last word of the attribution."""
        whole = extent(attribution)
        return self.between(whole.start, whole.end - 1)

    def between(self, first: int, last: int) -> str:
        """The paragraphs that hold the characters first..last of the text."""
        opening, closing = self._at(first), self._at(last)
        if not opening.number:
            return "title" if opening.zone.kind is ZoneKind.HEADLINE else opening.zone.kind.value
        if closing.number > opening.number:
            return f"¶{opening.number}–{closing.number}"
        return f"¶{opening.number}"

    def _at(self, position: int) -> Paragraph:
        return self._paragraphs[max(0, bisect_right(self._starts, position) - 1)]
