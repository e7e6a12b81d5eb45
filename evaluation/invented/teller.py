"""Who writes a story: finds words and names, and notes what a sentence holds."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import product
from random import Random
from typing import Final

from evaluation.invented.draft import Draft, Row
from evaluation.invented.ranked import Ranked, one_of, weighted
from evaluation.invented.world import Actor, Outlet, World
from sayso.core.chain import Via
from sayso.core.span import Spans
from sayso.core.verdict import Commitment, ContentType

OF_SUBJECT: Final = 0.35
"""The share of words that are the subject's: news repeats itself, and compresses to under a half."""

TWO_CLAUSES: Final = 0.5


@dataclass(slots=True)
class Teller:
    """Who writes one story: the draft, chance, what it is about and who speaks in it, the chief one first."""

    draft: Draft
    chance: Random
    world: World
    subject: Ranked[str]
    cast: Ranked[Actor]
    agency: Outlet
    heard: dict[Actor | None, Spans] = field(default_factory=dict)

    def clauses(self) -> str:
        """One clause, or two."""
        more = (
            f", {one_of(_JOINS, self.chance)} {self.clause()}" if self.chance.random() < TWO_CLAUSES else ""
        )
        return self.clause() + more

    def clause(self) -> str:
        """A few words with a verb, without a capital and a stop."""
        pattern, count, end = one_of(_CLAUSES, self.chance)
        words = self.words(count)
        return pattern % (*words, self._end(end)) if end else pattern % tuple(words)

    def words(self, count: int) -> list[str]:
        """Words of the language and of the subject, mixed."""
        random, subject, common = self.chance.random, self.subject.table, self.world.words.table
        return [
            subject[int(random() * len(subject))]
            if random() < OF_SUBJECT
            else common[int(random() * len(common))]
            for _ in range(count)
        ]

    def speaker(self) -> Actor:
        return self.cast.draw(self.chance)

    def name(self, actor: Actor, after: str = " ", *, first_word: bool = False) -> Spans:
        """Somebody as a source: brought in the first time, after that called by less; and what follows."""
        later = one_of(actor.later if first_word else actor.later[:1], self.chance)
        words = later if actor in self.draft.mentions else actor.first
        bare = words.rstrip(",")
        spans = self.draft.mention(actor, with_capital(bare) if first_word else bare)
        self.draft.put("," + after if bare != words and after[0] == " " else after)
        return spans

    def put(self, words: str) -> Spans:
        return (self.draft.put(words),)

    def note(self, row: Row) -> Row:
        """Keep a row; what nothing in its words decides is left to chance."""
        if row.type is ContentType.CHECKABLE:
            row.type = TYPES.draw(self.chance)
        if row.type is ContentType.DEMAND:
            row.commitment = Commitment.NONE
        if row.via is Via.UNKNOWN:
            row.via = _WAYS.draw(self.chance)
        goes_on = self.chance.random() < 0.5
        if row.speaker and row.relay:
            self.heard[row.speaker] = row.relayed
        elif row.speaker in self.heard and goes_on:
            row.relay, row.relayed, row.implied = self.agency.as_source, self.heard[row.speaker], True
        self.draft.rows.append(row)
        return row

    def _end(self, end: str) -> str:
        if end == "place":
            return self.world.places.draw(self.chance)
        return one_of(_DAYS, self.chance) if end == "day" else str(int(2 ** (1 + 9 * self.chance.random())))


def with_capital(words: str) -> str:
    """With a capital, as sentences begin."""
    return words[0].upper() + words[1:]


TYPES: Final = weighted(
    (
        (ContentType.CHECKABLE, 80),
        (ContentType.JUDGEMENT, 14),
        (ContentType.MOTIVE, 3),
        (ContentType.DEMAND, 3),
    )
)
_WAYS: Final = weighted(
    (
        (Via.UNKNOWN, 76), (Via.STATEMENT, 7), (Via.PRESS_CONFERENCE, 3), (Via.REPORT, 5), (Via.BROADCAST, 3),
        (Via.SOCIAL_POST, 4), (Via.DOCUMENT, 2),
    )
)  # fmt: skip
_JOINS: Final = ("and", "but", "while", "so that")
_DAYS: Final = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()

_MAINS: Final = (
    "the %s %s had %sed the %s",
    "the %s of the %s was %sed by %s %ss",
    "a %s %s in the %s would %s",
    "%ss were %sing the %s and the %s %s",
    "no %s had %sed the %s %s",
    "the %s was not a %s but a %s %s",
)
_TAILS: Final = (
    ("", ""),
    (" in %s", "place"),
    (" near %s", "place"),
    (" on %s", "day"),
    (" with at least %s people", "number"),
    (" after the %s %s of the %s had %sed", ""),
    (", which is %s to the %s and the %s %s in %s", "place"),
    (" from the %s %s on %s", "day"),
    (" because of a %s %s to the %s that had %sed", ""),
)


def _clauses() -> Iterator[tuple[str, int, str]]:
    """A pattern, how many words it takes, and what its last gap is where that is no word."""
    for main, (tail, end) in product(_MAINS, _TAILS):
        pattern = main + tail
        yield pattern, pattern.count("%s") - bool(end), end


_CLAUSES: Final = tuple(_clauses())
