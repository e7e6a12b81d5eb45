"""What copiers changed: numbers, negations, names, credits. Each rule looks at the words of both sides."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from sayso.core.copying import Change, ChangeKind
from sayso.core.span import Span
from sayso.tracing import align
from sayso.tracing.words import Words, plain

Rule = Callable[[str, str], bool]

_NUMBER: Final = re.compile(
    r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?"
    r"|millions?|billions?|half|twice|first|second|third)\b",
    re.IGNORECASE,
)
_NEGATION: Final = re.compile(
    r"\b(?:no|not|never|none|nobody|nothing|neither|nor|without|cannot|den(?:y|ied|ies)|refut\w+|reject\w+)\b"
    r"|n['’]t\b",
    re.IGNORECASE,
)
_CREDIT: Final = re.compile(
    r"\b(?:according to|report(?:ed|s)?|citing|told|quot(?:ed|ing)|agency|correspondent|news|said in|by)\b",
    re.IGNORECASE,
)
_CAPITAL: Final = re.compile(r"\b[^\W\d_a-z]\w+")


def numbers(left: str, right: str) -> bool:
    """Figures or number words that differ."""
    return _found(_NUMBER, left) != _found(_NUMBER, right)


def negations(left: str, right: str) -> bool:
    """A word that denies stands on one side only."""
    return bool(_NEGATION.search(left)) != bool(_NEGATION.search(right))


def credits_(left: str, right: str) -> bool:
    """Words that name who had it first stand on one side only."""
    return bool(_CREDIT.search(left)) != bool(_CREDIT.search(right))


def names(left: str, right: str) -> bool:
    """Names that differ."""
    return _found(_CAPITAL, left) != _found(_CAPITAL, right)


RULES: Final[tuple[tuple[ChangeKind, Rule], ...]] = (
    (ChangeKind.NUMBER, numbers),
    (ChangeKind.NEGATION, negations),
    (ChangeKind.CREDIT, credits_),
    (ChangeKind.NAME, names),
)


def change_of(change: align.Change, left: tuple[str, Words], right: tuple[str, Words]) -> Change:
    """What a change touches, by the first rule that sees it, and where it stands on both sides."""
    here, there = _span(change.left, left[1]), _span(change.right, right[1])
    ours, theirs = (span.of(text) if span else "" for span, text in ((here, left[0]), (there, right[0])))
    kind = next((kind for kind, rule in RULES if rule(ours, theirs)), ChangeKind.OTHER)
    return Change(kind, here, there)


def _span(place: tuple[int, int], words: Words) -> Span | None:
    return words.span(*place) if place[0] < place[1] else None


def _found(pattern: re.Pattern[str], words: str) -> frozenset[str]:
    return frozenset(plain(word) for word in pattern.findall(words))
