"""A claim as several articles make it: what comparison needs, and which mentions are one (section 8)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from sayso.core.span import Span, Spans


class Stand(StrEnum):
    """What the one who speaks does with the claim: only what SUPPORTS it carries it."""

    SUPPORTS = "supports"
    DENIES = "denies"
    OPEN = "open"


@dataclass(frozen=True, slots=True, order=True)
class Figure:
    """A number as far as it is plainly given: "at least 40" is 40 to infinity, "about 700" 630 to 770.

    `unit` is the plain head noun of what is counted or measured ("homes"), empty where none stands by it;
    `span` covers the number with its words ("at least 40 people"). `beyond`: the number itself is left out,
    as of "more than 40".
    """

    low: float
    high: float
    unit: str
    span: Span
    beyond: bool = False


@dataclass(frozen=True, slots=True, order=True)
class Named:
    """A name by which a claim tells who, where or when: `key` compares alike, `span` is where it stands.

    Of a date, `key` is ISO as far as the text gives it ("2016-03-27", "03-27", "2016").
    """

    key: str
    span: Span


@dataclass(frozen=True, slots=True)
class Turned:
    """What words that deny turn: its plain word, empty where nothing tells it.

    `measured` where a number behind it says how long or how far: "no alarm for 14 minutes".
    """

    word: str
    measured: bool
    span: Span


@dataclass(frozen=True, slots=True)
class Facts:
    """What of a claim can be compared. `negated` are the words that turn it, `actors` in their order.

    `roles` are the keys of those actors that take part: who acts first, then on whom; together who is joined.
    `clauses` are the numbers of the clauses in which these stand.
    """

    figures: tuple[Figure, ...] = ()
    negated: Spans = ()
    actors: tuple[Named, ...] = ()
    places: tuple[Named, ...] = ()
    dates: tuple[Named, ...] = ()
    roles: tuple[frozenset[str], ...] = ()
    clauses: tuple[int, ...] = ()
    turned: tuple[Turned, ...] = ()
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Mention:
    """One row of one ledger as a claim: `id` is the row's own id, `number` its place, "3" or "V3".

    `source_id` is that of the ledger's source who is made responsible: the stated origin of a reported row,
    the likely one of a row that is carried on, empty for the author's own voice, UNSTATED where nobody is
    named. A holder's row is no mention. Demands are none either. `sentences` are the facts of each sentence
    of a content that has several.
    """

    id: str
    text_id: str
    number: str
    content: Spans
    source_id: str
    stand: Stand
    facts: Facts
    sentences: tuple[Facts, ...] = ()

    @property
    def own_voice(self) -> bool:
        """Whether the article says it itself."""
        return not self.source_id


class Relation(StrEnum):
    """What an exact claim is beside the one that most mentions of its event make."""

    SAME = "same"
    VARIANT = "variant"
    CONTRADICTION = "contradiction"


@dataclass(frozen=True, slots=True)
class Claim:
    """The exact level: mentions (ids, sorted) whose number, polarity, roles and event date agree."""

    id: str
    mentions: tuple[str, ...]
    relation: Relation = Relation.SAME


@dataclass(frozen=True, slots=True)
class Event:
    """The core level: exact claims about one event, the most carried first; `denied` mentions deny it."""

    id: str
    claims: tuple[Claim, ...]
    denied: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Alike:
    """Two mentions of one event, `left` the smaller id: how sure that is, what they are, and why.

    `copied`: they are one sentence, copied within one story.
    """

    left: str
    right: str
    relation: Relation
    probability: float
    why: str
    copied: bool = False
