"""The peer of the copies: MinHash-LSH of datasketch, which looks at whole articles."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import combinations
from typing import Final

from datasketch import MinHash, MinHashLSH

from sayso.tracing.fingerprints import RUN, runs_of
from sayso.tracing.words import Words

PERMUTATIONS: Final = 128
THRESHOLD: Final = 0.2
"""The Jaccard similarity that the buckets are made for: lower than its use elsewhere, in its favour."""


def similar(texts: Mapping[int, Words]) -> Mapping[tuple[int, int], float]:
    """Pairs of texts that fall into one bucket, the lower number first, by how similar their sketches are."""
    index = MinHashLSH(threshold=THRESHOLD, num_perm=PERMUTATIONS)
    sketches = {number: _sketch(words) for number, words in texts.items()}
    for number, sketch in sketches.items():
        index.insert(number, sketch)
    together = {number: set(index.query(sketch)) for number, sketch in sketches.items()}
    return {
        (left, right): sketches[left].jaccard(sketches[right])
        for left, right in combinations(sorted(texts), 2)
        if right in together[left]
    }


def _sketch(words: Words) -> MinHash:
    sketch = MinHash(num_perm=PERMUTATIONS)
    sketch.update_batch([run.tobytes() for run in runs_of(words.keys, RUN)])
    return sketch
