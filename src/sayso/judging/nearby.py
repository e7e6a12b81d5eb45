"""Which statements stand round a sentence, and which one says a headline or lead again."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import lru_cache
from itertools import chain
from typing import Final

from sayso.core.attribution import Attribution
from sayso.core.source import UNSTATED
from sayso.core.span import Span

TOLD, TOLD_IN_HEADLINE = 0.35, 0.2
"""Share of a lead's, and of the first headline's, longer words that a statement and its source must have for
it to be that statement's. Of such rows in war-train 94 % were carried on, of headlines with less 79 %, when
words of grammar still counted."""
_WORD: Final = re.compile(r"\w+")


class Statements:
    """The statements with a source, found by place."""

    def __init__(self, text: str, attributions: Sequence[Attribution]) -> None:
        self._text = text
        told = [a for a in attributions if a.source_id not in ("", UNSTATED) and a.content]
        self._by_end = sorted(told, key=lambda a: a.content[-1].end)
        self._by_start = sorted(told, key=lambda a: a.content[0].start)
        self._ends = [a.content[-1].end for a in self._by_end]
        self._starts = [a.content[0].start for a in self._by_start]

    def round(self, span: Span) -> tuple[Attribution | None, Attribution | None]:
        """The nearest before and the nearest after the span, each only from its own paragraph."""
        before = bisect_right(self._ends, span.start) - 1
        after = bisect_left(self._starts, span.end)
        return (
            self._by_end[before] if before >= 0 and self._joined(self._ends[before], span.start) else None,
            self._by_start[after]
            if after < len(self._starts) and self._joined(span.end, self._starts[after])
            else None,
        )

    def _joined(self, start: int, end: int) -> bool:
        return self._text.find("\n\n", start, end) < 0


def told_below_by(text: str, span: Span, statements: Sequence[Attribution], place: int) -> Attribution | None:
    """The statement with a source that says most of a headline or lead, if it says enough of it."""
    own = _long_words(span.of(text))
    shared = [
        (
            len(
                own.intersection(
                    chain.from_iterable(_long_words(s.of(text)) for s in (*row.source, *row.content))
                )
            ),
            -n,
            row,
        )
        for n, row in enumerate(statements)
        if row.source_id not in ("", UNSTATED)
    ]
    best = max(shared, default=None, key=lambda entry: entry[:2])
    enough = (TOLD if place else TOLD_IN_HEADLINE) * len(own)
    return best[2] if best and best[0] >= max(2, enough) else None


_OF_GRAMMAR: Final = frozenset(
    "about above according across after again against along also amid among another around because been"
    " before behind being below between both could does down during each else even ever every from further"
    " have having here hers herself himself however into itself just less like many might more most much"
    " must near neither next none once only onto other over same says said shall should since some still"
    " such than that their them then there these they this those though through told toward towards under"
    " until upon very were what when where whether which while whose will with within without would yours"
    " your".split()
)
"""Long words that tell nothing of what is said."""


@lru_cache(maxsize=500)  # each of the first sentences is compared with every statement
def _long_words(words: str) -> frozenset[str]:
    found = (word.casefold() for word in _WORD.findall(words) if len(word) > 3)
    return frozenset(word for word in found if word not in _OF_GRAMMAR)
