"""One attribution with everything its judges look at: its words, its surroundings, what the heads say of it.

A case is made once and grows: a field that is decided stands in `row` when the next one is asked for, so that
the commitment of a demand, or the chain of a holder, is decided knowing that it is one.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from sayso.core.attribution import Attribution
from sayso.core.document import Document
from sayso.core.finding import Finding, Odds
from sayso.core.hours import BEHIND_HOUR
from sayso.core.source import UNSTATED, Source
from sayso.core.span import Span, Spans
from sayso.core.zone import Zone, own_words

_STOP = re.compile(
    r"[.!?…\n](?:(?<=\n)|[.!?…]*[\"”’»'\)\]]*(?:\[(?:\d{1,3}|[a-z]|note \d+)\])*(?=\s+[^a-zа-я\s]))\s*"
)
"""The end of a sentence; behind its stop may stand the marks of references, "the next day.[6] The"."""
_ABBREVIATED = re.compile(
    r"\b(?:[A-Z]|Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Maj|Capt|Sgt|Gov|Sen|Rep|St|No|vs|approx)$"
)
_HOUR = re.compile(rf"\b[ap]\.m\.{BEHIND_HOUR}")
_FIRST_PERSON = frozenset("i we us my our".split())


@dataclass(frozen=True, slots=True)
class Page:
    """A document with where its sentences begin and its quotations: what all its cases share.

    `text` is its own words at their places (`own_words`); `first_line` is where the first line that holds
    words ends.
    """

    document: Document
    text: str
    begins: Sequence[int]
    first_line: int = 0
    quotations: Spans = ()
    by_id: Mapping[str, Source] = field(default_factory=dict)

    def sentence(self, span: Span) -> Span:
        """From the begin of the sentence in which the span begins to the end of the one in which it ends."""
        first = self.begins[bisect_right(self.begins, span.start) - 1]
        last = bisect_right(self.begins, span.end - 1)
        return Span(first, self.begins[last] if last < len(self.begins) else len(self.text))


@dataclass(frozen=True, slots=True)
class Case:
    """One attribution to be judged. `parent` is the attribution inside whose content it stands."""

    page: Page
    row: Attribution
    finding: Finding
    parent: Attribution | None = None

    @property
    def source(self) -> Source | None:
        """The row's source; None where nobody is named."""
        return self.page.by_id.get(self.row.source_id)

    @property
    def unstated(self) -> bool:
        return self.row.source_id in ("", UNSTATED)

    @property
    def in_first_person(self) -> bool:
        """Whether the source speaks of itself ("I think", "our"): it ascribes nothing to anybody else."""
        return any(span.of(self.page.text).casefold() in _FIRST_PERSON for span in self.row.source)

    def odds(self, name: str) -> Odds:
        """What the head of this field says; empty where no head was asked."""
        return self.finding.odds.get(name, {})

    def words(self, role: Spans) -> str:
        """The words of a role in lower case; a bar between its pieces, so that no phrase spans a gap."""
        return " | ".join(span.of(self.page.text) for span in role).casefold()

    @property
    def cue(self) -> str:
        return self.words(self.row.cue)

    @property
    def content(self) -> str:
        return self.words(self.row.content)


def page_of(document: Document, zones: Sequence[Zone], quotations: Spans, sources: Sequence[Source]) -> Page:
    """The page of a document: sentences are found once, in time linear in its length."""
    text = own_words(document.text, zones)
    begins = [0]
    begins += [
        stop.end()
        for stop in _STOP.finditer(text)
        if stop.end() < len(text)
        and not _ABBREVIATED.search(text[max(0, stop.start() - 8) : stop.start()])
        and not _HOUR.match(text, max(0, stop.start() - 3))
    ]
    words = len(text) - len(text.lstrip())
    line = text.find("\n", words)
    first_line = line if line >= 0 else len(text)
    return Page(document, text, begins, first_line, quotations, {source.id: source for source in sources})
