"""What copiers changed: numbers, negations, credits, names. Each rule looks at the words of both sides."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from sayso.core.copying import Change, ChangeKind
from sayso.core.span import Span, Spans
from sayso.tracing import align
from sayso.tracing.words import Words, plain, words_of

SHORT: Final = 3
"""Words up to which something put in or left out is about the number or name in it, and no more text."""

_NUMBER: Final = re.compile(
    r"\d[\d.,]*|\b(?:no one|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?"
    r"|thousands?|millions?|billions?|half|twice|first|second|third)\b"
)
_NEGATION: Final = re.compile(
    r"\b(?:no|not|never|none|nobody|nothing|neither|nor|without|cannot|den(?:y|ied|ies)|refut\w+|reject\w+)\b"
    r"|n['’]t\b",
    re.IGNORECASE,
)
_CREDIT: Final = re.compile(
    r"\b(?:according to|report(?:ed|s)|quot(?:ed|es|ing)|cit(?:ed|es|ing)|told|tells|sa(?:id|ys)"
    r"|stat(?:ed|es)|announc\w+|declar(?:ed|es)|not(?:ed|es)|underlin\w+|emphasi[sz]\w+|stress\w+|added|claim(?:ed|s)"
    r"|confirm\w+|agency|correspondent)\b",
    re.IGNORECASE,
)
_CAPITAL: Final = re.compile(r"\b[^\W\d_a-z]\w*")
_BEGINS: Final = re.compile(r"(?:^|[.!?:\n\"“«„]['\"”»’)]*)\s*$")


@dataclass(frozen=True, slots=True)
class Side:
    """The words of one side of a change; `span` is None where there are none."""

    text: str
    span: Span | None

    @property
    def words(self) -> str:
        """What stands there."""
        return self.span.of(self.text) if self.span else ""

    @property
    def count(self) -> int:
        """How many words these are."""
        return len(self.words.split())


Rule = Callable[[Side, Side], bool]


def numbers(left: Side, right: Side) -> bool:
    """A figure or number word stands in the place of another, or was put in or left out."""
    return _differ(left, right, _numbers)


def negations(left: Side, right: Side) -> bool:
    """A word that denies stands on one side only."""
    return bool(_NEGATION.search(left.words)) != bool(_NEGATION.search(right.words))


def credits_(left: Side, right: Side) -> bool:
    """Words that give something to somebody stand on one side only."""
    return bool(_CREDIT.search(left.words)) != bool(_CREDIT.search(right.words))


def names(left: Side, right: Side) -> bool:
    """A name stands in the place of another, or was put in or left out."""
    return _differ(left, right, _names)


RULES: Final[tuple[tuple[ChangeKind, Rule], ...]] = (
    (ChangeKind.NUMBER, numbers),
    (ChangeKind.NEGATION, negations),
    (ChangeKind.CREDIT, credits_),
    (ChangeKind.NAME, names),
)


def change_of(change: align.Change, left: tuple[str, Words], right: tuple[str, Words]) -> Change:
    """What a change touches, by the first rule that sees it, and where it stands on both sides."""
    here, there = Side(left[0], _span(change.left, left[1])), Side(right[0], _span(change.right, right[1]))
    kind = next((kind for kind, rule in RULES if rule(here, there)), ChangeKind.OTHER)
    return Change(kind, here.span, there.span)


def changes_between(left: tuple[str, Spans], right: tuple[str, Spans]) -> tuple[Change, ...]:
    """What differs between stretches of two texts that say the same, in order."""
    here, there = ((text, words_of(text, spans, ())) for text, spans in (left, right))
    return tuple(change_of(change, here, there) for change in align.differences(here[1], there[1]))


def _span(place: tuple[int, int], words: Words) -> Span | None:
    return words.span(*place) if place[0] < place[1] else None


def _differ(left: Side, right: Side, found_in: Callable[[Side], Iterator[str]]) -> bool:
    """Whether what is found differs: on both sides, or in so few words that it is the change."""
    ours, theirs = set(found_in(left)), set(found_in(right))
    return ours != theirs and (bool(ours and theirs) or max(left.count, right.count) <= SHORT)


def _numbers(side: Side) -> Iterator[str]:
    return map(plain, _NUMBER.findall(side.words))


def _names(side: Side) -> Iterator[str]:
    """Words with a capital, but for those that begin a sentence and have no capital behind them."""
    for match in _CAPITAL.finditer(side.words):
        start = (side.span.start if side.span else 0) + match.start()
        behind = side.text[start + len(match[0]) :].lstrip()
        if behind[:1].isupper() or not _BEGINS.search(side.text[max(0, start - 8) : start]):
            yield plain(match[0])
