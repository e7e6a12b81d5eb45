"""A document read as its layout means it; what is found in it goes back to its place in the text given."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import fields, is_dataclass, replace
from operator import itemgetter
from typing import Any, Final, TypeVar

from sayso.core.document import Document
from sayso.core.ledger import Ledger
from sayso.core.span import Span
from sayso.core.wraps import wraps_of
from sayso.core.zone import Zone

T = TypeVar("T")

_Edges = Sequence[tuple[int, int]]
_BEGIN: Final = itemgetter(0)


class Unwrapped:
    """A document without its wraps, which the parts read, and the way between its places and the given ones.

    A page's blocks are its paragraphs: its text has no wraps.
    """

    def __init__(self, given: Document) -> None:
        wraps = () if given.blocks else wraps_of(given.text)
        pieces: list[str] = []
        at = length = 0
        self._there: list[tuple[int, int]] = []
        self._here: list[tuple[int, int]] = []
        for wrap in wraps:
            pieces += given.text[at : wrap.span.start], wrap.read
            length += wrap.span.start - at
            self._there.append((wrap.span.start, wrap.span.end))
            self._here.append((length, length + len(wrap.read)))
            length += len(wrap.read)
            at = wrap.span.end
        self._given = given
        self.document = given
        if wraps:
            text = "".join([*pieces, given.text[at:]])
            links = tuple(replace(o, span=self.here(o.span)) if o.span else o for o in given.links)
            self.document = replace(given, text=text, links=links)

    def zones(self, given: tuple[Zone, ...]) -> tuple[Zone, ...]:
        """Zones of the text as given, where they lie in this one."""
        if not self._there:
            return given
        places = [
            (zone, self._place_here(zone.span.start), self._place_here(zone.span.end)) for zone in given
        ]
        return tuple(replace(zone, span=Span(start, end)) for zone, start, end in places if start < end)

    def ledger(self, found: Ledger) -> Ledger:
        """The ledger of this text as that of the text given; its zones still share no character."""
        if not self._there:
            return found
        return replace(
            found,
            document=self._given,
            zones=tuple(
                replace(zone, span=Span(self._back(zone.span.start), self._back(zone.span.end)))
                for zone in found.zones
            ),
            sources=self._all_back(found.sources),
            attributions=self._all_back(found.attributions),
            quotations=self._all_back(found.quotations),
            voice=self._all_back(found.voice),
        )

    def here(self, span: Span) -> Span:
        """Words of the text given, where they lie in this one."""
        return Span(self._place_here(span.start), self._place_here(span.end - 1) + 1)

    def given(self, span: Span) -> Span:
        """Words of this text, where they lie in the one given."""
        if not self._there:
            return span
        return Span(self._back(span.start), self._back(span.end - 1) + 1)

    def _place_here(self, place: int) -> int:
        return _moved(place, self._there, self._here)

    def _back(self, place: int) -> int:
        return _moved(place, self._here, self._there)

    def _all_back(self, value: T) -> T:
        """The value with every span in it moved to the text given."""
        moved: Any = value
        if isinstance(value, Span):
            moved = self.given(value)
        elif isinstance(value, tuple):
            moved = tuple(self._all_back(one) for one in value)
        elif is_dataclass(value) and not isinstance(value, type):
            held = {one.name: self._all_back(getattr(value, one.name)) for one in fields(value)}
            moved = replace(value, **held)
        found: T = moved
        return found


def _moved(place: int, there: _Edges, here: _Edges) -> int:
    """A place moved from the side `there` of the wraps to the side `here`."""
    number = bisect_right(there, place, key=_BEGIN) - 1
    if number < 0:
        return place
    (begin, end), (other, last) = there[number], here[number]
    return place - end + last if place >= end else min(other + place - begin, max(other, last - 1))
