"""By how much the logits of each field are divided, so that its probabilities mean what they say on dev.

Temperature scaling (Guo et al. 2017): one number a field, the one with the least log-loss on rows of dev
that AR@0.5 without the source pairs with gold.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from evaluation.corpus import Article, GoldAttribution
from evaluation.scoring import matched
from sayso.reader import Reader
from sayso.reader.heads import FIELDS, SLICES
from training.choose import readings
from training.labels import UNKNOWN, evidence_labels, field_labels

TRIED = tuple(round(0.5 * 1.1**n, 2) for n in range(21))
"""From a half to 3.4."""

Array = NDArray[np.float32]


def temperatures(reader: Reader, articles: Sequence[Article]) -> dict[str, float]:
    """The best temperature of each field, and of the kinds of evidence."""
    logits, labels, evidence = _paired(reader, articles)
    done = {}
    for n, name in enumerate(FIELDS):
        known = labels[:, n] != UNKNOWN
        here, right = logits[known, SLICES[name]], labels[known, n]
        done[name] = min(TRIED, key=lambda t: _log_loss(here / t, right))
    done["evidence"] = min(TRIED, key=lambda t: _yes_loss(logits[:, SLICES["evidence"]] / t, evidence))
    return done


def _paired(reader: Reader, articles: Sequence[Article]) -> tuple[Array, NDArray[np.int64], Array]:
    found, rows = readings(reader, articles)
    logits, labels, evidence = [], [], []
    for article, here, roles in zip(articles, found, rows, strict=True):
        for mine, theirs in matched(article, roles):
            gold: GoldAttribution = article.attributions[theirs]
            logits.append(here[mine].fields)
            labels.append(field_labels(article, gold))
            evidence.append(evidence_labels(gold))
    return np.array(logits), np.array(labels), np.array(evidence)


def _log_loss(logits: Array, right: NDArray[np.int64]) -> float:
    top = logits.max(1, keepdims=True)
    norm = top[:, 0] + np.log(np.exp(logits - top).sum(1))
    return float((norm - logits[np.arange(len(right)), right]).mean())


def _yes_loss(logits: Array, right: Array) -> float:
    return float((np.logaddexp(0, logits) - logits * right).mean())
