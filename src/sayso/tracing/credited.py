"""Which claim of an article another one tells that credits it.

Who writes "X reports that ..." tells one of the claims that X's article makes. So the likeliest of them is
likelier than the words of the two alone show: by its share of the odds of them all (Bayes). Where both give a
figure, and it is the same, it is that claim whatever the odds.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

import numpy as np

from sayso.core.citing import Credit
from sayso.core.claim import Mention
from sayso.tracing.compare import Grid
from sayso.tracing.counted import SMALL
from sayso.tracing.differing import Fit, figures_fit
from sayso.tracing.figures import point
from sayso.tracing.side import Side, apart

Credits = Mapping[tuple[str, str], frozenset[str]]
"""For who credits and who is credited, by their text ids, the mentions that are credited beside them."""

NONE: Final = 0.1
"""The odds that it tells none of the other's claims, beside those that it tells each."""
SURE: Final = 0.5
"""The share of all odds from which the likeliest is the one: of those so found on PressSim's choose 24 in 26
are, of those of the same figure 60 in 61.
"""
_MOST: Final = 0.999


def placed(credited: Iterable[Credit], sides: Sequence[Side], distinct: Sequence[Side]) -> Credits:
    """The credits among distinct articles, each with the claims of the one that stands for who credits; none
    between articles far apart in time.
    """
    stands = {side.claims: side for side in distinct}
    here = {side.text_id: side for side in sides}
    found: dict[tuple[str, str], set[str]] = defaultdict(set)
    for credit in credited:
        if credit.text_id in here and credit.meant in here:
            one, other = (stands[here[text_id].claims] for text_id in (credit.text_id, credit.meant))
            if one is not other and not apart(one, other):
                words = _words_of(here[credit.text_id], credit.rows)
                found[one.text_id, other.text_id] |= {
                    mention.id for mention, said in zip(one.mentions, one.words, strict=True) if said in words
                }
    return {pair: frozenset(ids) for pair, ids in found.items()}


def _words_of(side: Side, rows: Iterable[str]) -> frozenset[tuple[int, ...]]:
    ids = frozenset(rows)
    return frozenset(
        said for mention, said in zip(side.mentions, side.words, strict=True) if mention.id in ids
    )


def told_again(probable: Grid, left: Side, right: Side, credits_: Credits) -> Iterator[tuple[int, int]]:
    """The places of two claims of which one is credited to the article of the other, and tells it."""
    for a in _at(left, credits_.get((left.text_id, right.text_id), frozenset())):
        b = int(probable[a].argmax())
        if _tells(probable[a], left.mentions[a], right.mentions[b]):
            yield a, b
    for b in _at(right, credits_.get((right.text_id, left.text_id), frozenset())):
        a = int(probable[:, b].argmax())
        if _tells(probable[:, b], left.mentions[a], right.mentions[b]):
            yield a, b


def _at(side: Side, ids: frozenset[str]) -> Iterator[int]:
    return (n for n, mention in enumerate(side.mentions) if mention.id in ids)


def _tells(probable: Grid, one: Mention, other: Mention) -> bool:
    """Whether the likeliest claim is the one that is told; `probable` are those of all that it can be."""
    fit = figures_fit(one.facts, other.facts).fit
    if fit is not Fit.NOTHING or not _numbers(one).isdisjoint(_numbers(other)):
        return fit is not Fit.DIFFER
    sure = np.minimum(probable, _MOST)
    odds = sure / (1 - sure)
    return bool(odds.max() >= SURE * (odds.sum() + NONE))


def _numbers(mention: Mention) -> frozenset[float]:
    """Its numbers that not everything has, whatever it counts: 200 doses are for 200 patients."""
    return frozenset(number for figure in mention.facts.figures if (number := point(figure)) > SMALL)
