"""Which of two articles the other is made from: by a credit, by dates that differ, else by the texts.

A date is the page's own word: it decides which was first here, and never that there is a copy.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from sayso.core.copying import ChangeKind, Direction, SharedPassage
from sayso.core.span import Span, Spans
from sayso.core.verdict import Verdict
from sayso.tracing.article import Article

BY_DATE: Final = "date"
"""By the dates of the pages alone, which never make another article the copier."""
BOTH: Final = "date and text"
"""By dates, and by a text that shows the same."""

Passages = tuple[SharedPassage, ...]
Rule = Callable[[Article, Article, Passages], "Verdict[Direction] | None"]


def direction_of(left: Article, right: Article, passages: Passages) -> Verdict[Direction]:
    """The first rule that can tell decides."""
    for rule in RULES:
        if (found := rule(left, right, passages)) is not None:
            return found
    return Verdict(Direction.UNKNOWN, "nothing shows it")


def by_credit(left: Article, right: Article, passages: Passages) -> Verdict[Direction] | None:
    """One names the other's outlet as a source, and the other does not name the first's."""
    ours, theirs = credited_by(left, right), credited_by(right, left)
    if bool(ours) == bool(theirs):
        return None
    first = Direction.RIGHT_FIRST if ours else Direction.LEFT_FIRST
    return Verdict(first, "credit", ours or theirs, 0.95)


def by_date(left: Article, right: Article, passages: Passages) -> Verdict[Direction] | None:
    """The earliest dates differ as far as both are given; the texts may show the same."""
    if not left.dates or not right.dates:
        return None
    ours, theirs = left.dates[0], right.dates[0]
    precision = min(len(ours), len(theirs))
    if ours[:precision] == theirs[:precision]:
        return None
    first = Direction.LEFT_FIRST if ours < theirs else Direction.RIGHT_FIRST
    told = by_text(left, right, passages)
    return Verdict(first, BOTH if told and told.value is first else BY_DATE, (), 0.9)


def by_text(left: Article, right: Article, passages: Passages) -> Verdict[Direction] | None:
    """The one with more: copiers leave out more than they add, words within passages most of all."""
    inside = sum(
        _length(change.left) - _length(change.right) for passage in passages for change in passage.changes
    )
    around = len(left.words) - len(right.words)
    score = 0.02 * inside + 0.002 * around + 0.7 * _credits(passages)
    if abs(score) < 0.05:
        return None
    first = Direction.LEFT_FIRST if score > 0 else Direction.RIGHT_FIRST
    return Verdict(first, "text", (), 0.7)


RULES: Final[tuple[Rule, ...]] = (by_credit, by_date, by_text)


def credited_by(then: Article, first: Article) -> Spans:
    """Where an article names an outlet of another, outside of its own name."""
    found = []
    for outlet in sorted(first.outlets - then.outlets):
        name = re.compile(rf"(?<!\w){re.escape(outlet)}(?!\w)", re.IGNORECASE)
        found += [Span(*match.span()) for match in name.finditer(then.text)]
    return tuple(sorted(found))


def _credits(passages: Passages) -> int:
    """How many more credits stand on the left than on the right."""
    kinds = [c for passage in passages for c in passage.changes if c.kind is ChangeKind.CREDIT]
    return sum(1 if _length(change.left) > _length(change.right) else -1 for change in kinds)


def _length(span: Span | None) -> int:
    return len(span) if span else 0
