"""The scores of a reading against gold, each metric defined once, with intervals.

exact    per role: runs of tokens without a gap, cut at line ends, with the same first and last token;
         a run that serves several attributions counts once.
token    per role: tokens in the union of the role's spans.
AR@t     one-to-one matching of predicted to gold attributions, the heaviest by content Jaccard (of
         tokens), among pairs with Jaccard >= t whose sources share a token or are both empty.
ARC@t    the same without the source.
class    AR@0.5 of the gold rows of a class (recall) and of the predicted rows of it (precision),
         the rows being matched over the whole article.

Micro-averaged over articles; intervals are the middle 95 % of 1,000 draws of articles, seeded.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from evaluation.classes import CLASSES
from evaluation.corpus import ROLES, Article
from evaluation.matching import Edge, matching
from evaluation.tokens import Roles, Tokens, tokens_of

DRAWS: Final = 1_000
SEED: Final = 20_171_030
MAIN: Final = "AR@0.5"
_AT: Final = (0.5, 0.8)

Counts = tuple[int, int, int, int]
"""Predicted items that are right, predicted items, gold items that are found, gold items."""


@dataclass(frozen=True, slots=True)
class Score:
    """Precision, recall and F1 in per cent, the ends of F1's 95 % interval, and how many items there are."""

    precision: float
    recall: float
    f1: float
    low: float
    high: float
    predicted: int
    gold: int


def score(gold: Sequence[Article], predicted: Sequence[Sequence[Roles]]) -> dict[str, Score]:
    """Every metric of the predicted rows (one sequence an article) by its name."""
    counts = [counts_of(article, rows) for article, rows in zip(gold, predicted, strict=True)]
    return summary(counts)


def summary(counts: Sequence[Mapping[str, Counts]]) -> dict[str, Score]:
    """The scores of articles that are counted already; the order of the articles does not matter."""
    names = list(counts[0])
    table = np.array([[c[name] for name in names] for c in counts], np.float64)
    draws = _draws(len(counts))
    drawn = _ratios(np.tensordot(draws, table, axes=1))[2]
    low, high = np.percentile(drawn, (2.5, 97.5), axis=0)
    total = table.sum(axis=0)
    columns = np.round([*_ratios(total), low, high], 2).T.tolist()
    sizes = total[:, (1, 3)].astype(int).tolist()
    return {name: Score(*columns[k], *sizes[k]) for k, name in enumerate(names)}


def counts_of(article: Article, predicted: Sequence[Roles]) -> dict[str, Counts]:
    """What one article adds to every metric."""
    tokens = tokens_of(article.text)
    gold = article.attributions
    mine, theirs = _token_sets(tokens, predicted), _token_sets(tokens, gold)
    counts: dict[str, Counts] = {}
    for role in ROLES:
        runs = [{run for row in rows for run in tokens.runs(row[role])} for rows in (mine, theirs)]
        counts[f"exact {role}"] = _overlap(*runs)
    for role in ROLES:
        union = [{number for row in rows for number in row[role]} for rows in (mine, theirs)]
        counts[f"token {role}"] = _overlap(*union)
    for at in _AT:
        counts[f"AR@{at}"] = _paired(matching(_edges(mine, theirs, at=at)), mine, theirs)
    counts["ARC@0.5"] = _paired(matching(_edges(mine, theirs, at=0.5, sources=False)), mine, theirs)
    return counts | _by_class(article.text, predicted, gold, matching(_edges(mine, theirs, at=0.5)))


def matched(article: Article, predicted: Sequence[Roles], at: float = 0.5) -> list[Edge]:
    """The places (in `predicted`, in the article's attributions) of the rows that AR@t pairs."""
    tokens = tokens_of(article.text)
    return matching(_edges(_token_sets(tokens, predicted), _token_sets(tokens, article.attributions), at=at))


TokenSets = dict[str, frozenset[int]]


def _token_sets(tokens: Tokens, rows: Sequence[Roles]) -> list[TokenSets]:
    return [
        {"source": tokens.under(r.source), "cue": tokens.under(r.cue), "content": tokens.under(r.content)}
        for r in rows
    ]


def _edges(
    mine: Sequence[TokenSets], theirs: Sequence[TokenSets], *, at: float, sources: bool = True
) -> dict[Edge, float]:
    edges = {}
    for i, a in enumerate(mine):
        for j, b in enumerate(theirs):
            shared = len(a["content"] & b["content"])
            jaccard = shared / max(len(a["content"] | b["content"]), 1)
            if shared and jaccard >= at and (not sources or _same_source(a, b)):
                edges[i, j] = jaccard
    return edges


def _same_source(a: TokenSets, b: TokenSets) -> bool:
    return bool(a["source"] & b["source"]) or not (a["source"] or b["source"])


def _overlap(mine: set, theirs: set) -> Counts:  # type: ignore[type-arg]
    right = len(mine & theirs)
    return right, len(mine), right, len(theirs)


def _paired(pairs: Sequence[Edge], mine: Sequence[object], theirs: Sequence[object]) -> Counts:
    return len(pairs), len(mine), len(pairs), len(theirs)


def _by_class(
    text: str, mine: Sequence[Roles], theirs: Sequence[Roles], pairs: Sequence[Edge]
) -> dict[str, Counts]:
    counts = {}
    for name, asks in CLASSES.items():
        of_mine = {i for i, row in enumerate(mine) if asks(text, row)}
        of_theirs = {j for j, row in enumerate(theirs) if asks(text, row)}
        right = sum(i in of_mine for i, _ in pairs)
        found = sum(j in of_theirs for _, j in pairs)
        counts[name] = (right, len(of_mine), found, len(of_theirs))
    return counts


def _draws(articles: int) -> NDArray[np.float64]:
    """How often each draw takes each article."""
    chance = np.random.default_rng(SEED)
    return chance.multinomial(articles, np.full(articles, 1 / articles), size=DRAWS).astype(np.float64)


def _ratios(counts: NDArray[np.float64]) -> tuple[NDArray[np.float64], ...]:
    """Precision, recall and F1 in per cent along the last axis of counts; 0 where nothing is to divide."""
    right, predicted, found, gold = (counts[..., k] for k in range(4))
    precision = 100 * right / np.maximum(predicted, 1)
    recall = 100 * found / np.maximum(gold, 1)
    return precision, recall, 2 * precision * recall / np.maximum(precision + recall, 1e-9)
