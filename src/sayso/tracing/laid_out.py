"""The rows of one ledger by id, by source and by place: no row need be sought among all the others."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from sayso.core.attribution import Attribution
from sayso.core.ledger import Ledger
from sayso.core.source import Source
from sayso.core.span import Span
from sayso.core.voice import VoiceRow

STEP: Final = 256
"""Code points of a text whose rows are looked up together."""


@dataclass(frozen=True)
class Rows:
    """The rows of a ledger, each look-up made the first time that it is asked for."""

    ledger: Ledger

    @cached_property
    def by_id(self) -> Mapping[str, Attribution | VoiceRow]:
        """Every row."""
        ledger = self.ledger
        return {row.id: row for rows in (ledger.attributions, ledger.voice) for row in rows}

    @cached_property
    def sources(self) -> Mapping[str, Source]:
        """The sources by id; of several with one id the first."""
        return {source.id: source for source in reversed(self.ledger.sources)}

    @cached_property
    def by_source(self) -> Mapping[str, Sequence[Attribution]]:
        """The attributions to each source, by its id."""
        found: dict[str, list[Attribution]] = defaultdict(list)
        for row in self.ledger.attributions:
            found[row.source_id].append(row)
        return dict(found)

    @cached_property
    def cues(self) -> Sequence[int]:
        """Where cues begin, each place once, in order."""
        return sorted({span.start for row in self.ledger.attributions for span in row.cue})

    @cached_property
    def taken(self) -> Sequence[int]:
        """Where cues and contents begin, whosever they are, each place once, in order."""
        rows = self.ledger.attributions
        return sorted({span.start for row in rows for span in (*row.cue, *row.content)})

    def reaching(self, near: Span) -> Iterator[Attribution]:
        """The attributions that have words here, in order."""
        steps = range(near.start // STEP, (near.end - 1) // STEP + 1)
        for number in sorted({number for step in steps for number in self._by_step.get(step, ())}):
            row = self.ledger.attributions[number]
            if _reaches(row, near):
                yield row

    @cached_property
    def _by_step(self) -> Mapping[int, Sequence[int]]:
        found: dict[int, list[int]] = defaultdict(list)
        for number, row in enumerate(self.ledger.attributions):
            for span in (*row.source, *row.cue, *row.content):
                for step in range(span.start // STEP, (span.end - 1) // STEP + 1):
                    found[step].append(number)
        return dict(found)


def _reaches(row: Attribution, near: Span) -> bool:
    return any(span.overlaps(near) for span in (*row.source, *row.cue, *row.content))
