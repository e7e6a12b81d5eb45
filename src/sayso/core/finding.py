"""What the trained reader says of an article before anybody is resolved or judged."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from sayso.core.attribution import Attribution
from sayso.core.span import Span, Spans

Odds = Mapping[str, float]
"""The probability of each value of one field, as a head of the network gives it."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One attribution with what the heads say of it.

    `relay` are words that pass the content on ("told *Reuters*", "the *TASS* agency reported").
    `odds` has, by field name, the probability of each value: form, act, holder, type, commitment,
    polarity, stance, identity, kind, via, relayed; and `evidence`, where each kind stands for itself.
    """

    attribution: Attribution
    relay: Spans = ()
    odds: Mapping[str, Odds] = field(default_factory=dict, compare=False)


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of what is read, with the odds of who says it and of what type it is.

    `voice` has the keys "reported", "author", "carried_on" and "unclear"; `type` those of ContentType.
    """

    span: Span
    voice: Odds = field(default_factory=dict, compare=False)
    type: Odds = field(default_factory=dict, compare=False)


@dataclass(frozen=True, slots=True)
class Findings:
    """Everything the reader found in one article, in reading order."""

    attributions: tuple[Finding, ...] = ()
    sentences: tuple[Sentence, ...] = ()
