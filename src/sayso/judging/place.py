"""An outlet's mention beside a row, and what the rules of places.py say of it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from sayso.core.attribution import Attribution
from sayso.core.chain import Via
from sayso.core.span import Spans
from sayso.judging import place_words as words
from sayso.judging.case import Page
from sayso.judging.outlet_pattern import media
from sayso.judging.outlets import Outlet

NEAR: Final = 70
"""Code points from a verb of telling to the outlet: "said in a statement carried on Friday by the state ...".
"""
TAIL: Final = 12
"""Code points behind an outlet that closes a content: a day, a mark."""


@dataclass(frozen=True, slots=True)
class Place:
    """An outlet's mention beside a row."""

    page: Page
    row: Attribution
    outlet: Outlet

    @property
    def before(self) -> str:
        """What stands before the outlet and its quotation mark."""
        return self.page.text[self._near : self.outlet.span.start].rstrip("«“„\"'‘")

    @property
    def _near(self) -> int:
        """Where the words before it begin that are looked at: its sentence, or nearer."""
        start = self.outlet.span.start
        return max(self.page.sentence(self.outlet.span).start, start - NEAR)

    @property
    def called(self) -> str:
        """The words for the outlet."""
        return self.outlet.span.of(self.page.text)

    @property
    def after(self) -> str:
        """What stands after it."""
        end = self.outlet.span.end
        return self.page.text[end : end + NEAR]

    @property
    def between_source(self) -> str:
        """What stands between it and the row's source behind it; of no use where the source stands before."""
        source = self.row.source[0].start if self.row.source else 0
        return self.page.text[self.outlet.span.end : min(source, self.outlet.span.end + NEAR)]

    @property
    def rest(self) -> str:
        """What stands after it in its sentence, but for what is said."""
        end = self.outlet.span.end
        stops = [c.start for c in self.row.content if c.start >= end]
        return self.page.text[end : min([self.page.sentence(self.outlet.span).end, end + NEAR, *stops])]

    @property
    def is_source(self) -> bool:
        return any(span.overlaps(self.outlet.span) for span in self.row.source)

    @property
    def free(self) -> bool:
        """Whether the outlet stands in no role but perhaps the cue."""
        taken = (*self.row.source, *self.row.content)
        if any(self.outlet.span.contains(span) for span in self.row.source):
            return False  # "the radio", whose name stands elsewhere
        return not any(span.overlaps(self.outlet.name) for span in taken)

    @property
    def trails(self) -> bool:
        """Whether it closes a content of which a reader may take what stands behind the comma for a part:
        "... the ward was full, speaking to Orient News".
        """
        end = self.outlet.span.end
        closes = any(c.overlaps(self.outlet.span) and c.end - end <= TAIL for c in self.row.content)
        return closes and words.TRAILS.search(self.before) is not None

    def start_of(self, match: re.Match[str]) -> int:
        """Where in the text a match in `before` begins."""
        return self._near + match.start()

    def in_sentence(self, spans: Spans) -> bool:
        """Whether one of the spans stands in the outlet's sentence."""
        around = self.page.sentence(self.outlet.span)
        return any(around.contains(span) for span in spans)


def is_town(text: str, outlet: Outlet) -> bool:
    """Whether a name that only stands as an outlet's is where somebody was told: "told AFP in an interview in
    Velm".
    """
    if outlet.span != outlet.full or outlet.name.of(text) in media():
        return False
    return words.TOLD_IN.search(text, max(0, outlet.span.start - NEAR), outlet.span.start) is not None


@dataclass(frozen=True, slots=True)
class Slot:
    """What a rule says of an outlet in its place: the rule's name; `implied`: suggested; `way`: by which it
    came, where that is not the outlet's own.
    """

    by: str
    implied: bool = False
    way: Via | None = None
