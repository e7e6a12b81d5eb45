"""Which statements stand round a sentence, and which one says a headline or lead again."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from typing import Final

from sayso.core.attribution import Attribution
from sayso.core.finding import Sentence
from sayso.core.source import UNSTATED
from sayso.core.span import Span
from sayso.core.verdict import ContentType, Polarity

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


@dataclass(frozen=True, slots=True)
class ToldBelow:
    """A statement that says a headline or lead again, and what share of its longer words."""

    row: Attribution
    share: float


def told_below_by(
    text: str, sentence: Sentence, statements: Sequence[Attribution], place: int
) -> ToldBelow | None:
    """The statement with a source that says most of a headline or lead, if it says enough of it.

    What a statement inside it holds is told already, and no other need say it again: of "The bridge was shut
    after engineers found a crack" only the first words are asked for. Nor does a statement say what the
    headline denies: "No, the mayor has not fled" is not told by the post that has him flee. A call says of
    nothing that it happened, and a judgement seldom: the words are those of what it is about, unless quoted.
    """
    span = sentence.span
    inside = [row for row in statements if _is_told_by(text, span, row)]
    own = _long_words(_without(text, span, inside))
    denied = _denies(span.of(text))
    event = (
        not _MARK.search(text, span.start, span.end)
        and max(sentence.type, key=sentence.type.__getitem__, default="") == ContentType.CHECKABLE.value
    )
    shared = [
        (len(own.intersection(_words_of(text, row))), -n, row)
        for n, row in enumerate(statements)
        if row.source_id not in ("", UNSTATED)
        and row not in inside
        and not (denied and _holds(text, row))
        and not (event and row.type.value in _NO_EVENT)
    ]
    best = max(shared, default=None, key=lambda entry: entry[:2])
    enough = (TOLD if place else TOLD_IN_HEADLINE) * len(own)
    return ToldBelow(best[2], best[0] / len(own)) if best and best[0] >= max(2, enough) else None


_NO_EVENT: Final = (ContentType.DEMAND, ContentType.JUDGEMENT, ContentType.MOTIVE)


def _is_told_by(text: str, span: Span, row: Attribution) -> bool:
    """Whether a statement stands in a sentence with who makes it: behind "They" the page tells below."""
    if not (row.cue or row.content)[0].overlaps(span):
        return False
    return not any(_PRONOUN.fullmatch(source.of(text)) for source in row.source)


_PRONOUN: Final = re.compile(r"(?:he|she|it|they|we|i|you)", re.IGNORECASE)
_MARK: Final = re.compile(r"[\"“”«»„‘]|(?<!\w)'")


def _words_of(text: str, row: Attribution) -> Iterator[str]:
    return chain.from_iterable(_long_words(span.of(text)) for span in (*row.source, *row.content))


def _denies(words: str) -> bool:
    return _NOT.search(words) is not None


def _holds(text: str, row: Attribution) -> bool:
    """Whether a statement denies nothing, neither in its content nor by its reporting words."""
    denies = row.polarity.value is Polarity.DENIED or any(_denies(span.of(text)) for span in row.content)
    return not denies


_NOT: Final = re.compile(
    r"\b(?:no|not|never|nobody|none|nothing|neither|nor|false|untrue|fake|hoax|without|cannot|den(?:y|ies|ied)"
    r"|reject(?:s|ed)?|dismiss(?:es|ed)?|debunk(?:s|ed)?|refut(?:es?|ed))\b|n['’]t\b",
    re.IGNORECASE,
)


def _without(text: str, span: Span, rows: Sequence[Attribution]) -> str:
    """The words of a sentence that none of these statements hold."""
    left, at = [], span.start
    for held in sorted(held for row in rows for held in (*row.source, *row.cue, *row.content)):
        left.append(text[at : max(at, min(held.start, span.end))])
        at = max(at, min(held.end, span.end))
    return " ".join((*left, text[at : span.end]))


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
