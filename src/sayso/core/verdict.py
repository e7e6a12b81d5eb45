"""What was decided about one field: the value, by which rule or head, by which words, how surely."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

from sayso.core.span import Spans

V = TypeVar("V")


@dataclass(frozen=True, slots=True)
class Verdict(Generic[V]):
    """A value with its ground.

    `by` names the rule or the model's head that decided, `spans` the words that show it (empty where a
    head went by the whole row), `confidence` is the calibrated probability that the value is right.
    """

    value: V
    by: str = "not judged"
    spans: Spans = ()
    confidence: float = 0.0


class Form(StrEnum):
    """How the words of a content are given (ledger, section 2)."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"
    UNKNOWN = "unknown"


class Act(StrEnum):
    """Whether somebody uttered it, or it is ascribed to somebody's mind (section 2)."""

    STATEMENT = "statement"
    ATTITUDE = "attitude"
    UNKNOWN = "unknown"


class ContentType(StrEnum):
    """What a content is: something that could be checked, a judgement, a motive, a demand (section 2)."""

    CHECKABLE = "checkable"
    JUDGEMENT = "judgement"
    MOTIVE = "motive"
    DEMAND = "demand"
    UNKNOWN = "unknown"


class Commitment(StrEnum):
    """How firmly the source holds the content (section 6); NONE for a demand, which holds nothing."""

    CERTAIN = "certain"
    PROBABLE = "probable"
    POSSIBLE = "possible"
    OPEN = "open"
    NONE = "none"
    UNKNOWN = "unknown"


class Polarity(StrEnum):
    """Whether the reporting words affirm the content or deny it (section 6)."""

    AFFIRMED = "affirmed"
    DENIED = "denied"
    UNKNOWN = "unknown"


class Stance(StrEnum):
    """The colour of the reporting words, not the article's opinion (section 6)."""

    ENDORSING = "endorsing"
    NEUTRAL = "neutral"
    DISTANCING = "distancing"
    UNKNOWN = "unknown"
