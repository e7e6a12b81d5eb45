"""Which uncertain links hold: a fixed number of draws, the same on every machine and in every order.

Each link has its own chance, seeded by a digest of what it joins, so that a further link changes no draw of
another one. Who can know has the chances of his rank, the surest first, so that the figures hang on how many
there are and how sure, not on what they are called: another name for one of them changes nothing. Links of
one detector err together: a Gaussian copula with one factor a detector (Li 2000, "On Default Correlation").
"""

from __future__ import annotations

import hashlib
import math
from functools import lru_cache
from typing import Final

import numpy as np
from numpy.typing import NDArray

DRAWS: Final = 1000
"""Draws of which links hold: the 5 % quantile is then known to about 0.7 points of probability."""

TOGETHER: Final = 0.3
"""Correlation of the errors of one detector."""

Flags = NDArray[np.bool_]


def held(key: str, detector: str, probability: float) -> Flags:
    """In which draws a link of this probability holds: in that very share of them."""
    return _ranks(key, detector) < probability * DRAWS


@lru_cache(maxsize=4096)
def _ranks(key: str, detector: str) -> NDArray[np.int64]:
    noise = math.sqrt(TOGETHER) * _noise(detector) + math.sqrt(1 - TOGETHER) * _noise(f"{detector}|{key}")
    return np.argsort(np.argsort(noise, kind="stable"), kind="stable")


@lru_cache(maxsize=4096)
def _noise(key: str) -> NDArray[np.float64]:
    seed = int.from_bytes(hashlib.sha256(key.encode("utf-8", "surrogatepass")).digest()[:16], "big")
    return np.random.Generator(np.random.PCG64(seed)).standard_normal(DRAWS)
