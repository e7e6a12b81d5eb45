"""How probable it is that what two articles share was copied, by how much of them they share.

Fitted by `evaluation.tracing.likely` on PressSim's choosing part and, counting the same, on 149 pairs of real
articles that were read. In real texts eight words in a row are often a formula ("A source at the Police
Command said"); nobody writes twenty twice.
"""

from __future__ import annotations

import math
from typing import Final

WEIGHTS: Final = (-10.6, 4.7, 3.8)
"""Of a constant, the share of the shorter article, and the logarithm of the words of the longest passage."""
LONG: Final = 60
"""Words after which a longer passage proves no more."""


def probability(share: float, longest: int) -> float:
    """That one was made from the other, or both from a third; 0 to 1."""
    constant, of_share, of_longest = WEIGHTS
    score = constant + of_share * share + of_longest * math.log(min(longest, LONG))
    return 1 / (1 + math.exp(-score))
