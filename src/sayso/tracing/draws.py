"""Which uncertain links hold: a fixed number of draws, the same on every machine and in every order.

Each link has its own chance, seeded by a digest of what it joins, so that a further link changes no draw of
another one and the figures keep their laws exactly. Links of one detector err together: a Gaussian copula
with one factor a detector (Li 2000, "On Default Correlation").
"""

from __future__ import annotations

import hashlib
import math
from functools import lru_cache
from statistics import NormalDist
from typing import Final

import numpy as np
from numpy.typing import NDArray

DRAWS: Final = 1000
"""Draws of which links hold: the 5 % quantile is then known to about 1.4 points of probability."""

TOGETHER: Final = 0.3
"""Correlation of the errors of one detector."""

Flags = NDArray[np.bool_]


def held(key: str, detector: str, probability: float) -> Flags:
    """In which draws a link of this probability holds."""
    if probability >= 1:
        return np.ones(DRAWS, np.bool_)
    if probability <= 0:
        return np.zeros(DRAWS, np.bool_)
    noise = math.sqrt(TOGETHER) * _noise(detector) + math.sqrt(1 - TOGETHER) * _noise(f"{detector}|{key}")
    return noise < NormalDist().inv_cdf(probability)


@lru_cache(maxsize=4096)
def _noise(key: str) -> NDArray[np.float64]:
    seed = int.from_bytes(hashlib.sha256(key.encode("utf-8", "surrogatepass")).digest()[:16], "big")
    return np.random.Generator(np.random.PCG64(seed)).standard_normal(DRAWS)
