"""Which trade a firm is of: "the shipping company" is not the power company of the sentence before.

Any firm may be called "the company"; a noun that tells its trade means none of which the text tells another
one. The list `lexicons/trades.csv` was written by us from general knowledge of firms: a row has the words of
one trade, and a word of two trades stands in both.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from sayso.resolving.lists import rows


def are_of_other_trades(noun: str, others: Iterable[str]) -> bool:
    """Whether a noun tells the trade of a firm, and other words for one tell only others."""
    mine = _trades_of(noun.split())
    theirs = _trades_of(word for other in others for word in other.casefold().split()) if mine else mine
    return bool(theirs) and mine.isdisjoint(theirs)


def _trades_of(words: Iterable[str]) -> frozenset[int]:
    """The numbers of all trades that have a word for their own."""
    return frozenset(trade for word in words for trade in _by_word().get(word, ()))


@cache
def _by_word() -> dict[str, frozenset[int]]:
    found: dict[str, frozenset[int]] = {}
    for trade, row in enumerate(rows("trades")):
        for word in row["words"].split("|"):
            found[word] = found.get(word, frozenset()) | {trade}
    return found
