"""Whose life an obituary or a profile tells: "she" who opens a paragraph with a step of a life is meant.

"Ada Moro, who has died aged 80, was a weaver. ... A friend, Eva Lund, said ... | She was born in Velm."
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from sayso.resolving.lexicon import Nature
from sayso.resolving.people import Somebody


def whose_life(text: str, figures: Sequence[Somebody]) -> Somebody | None:
    """The person of whom a text says at its beginning that he has died, or first of all what he is."""
    for one in figures:
        names = one.figure.names if one.figure else ()
        if not names or names[0].span.start > _BEGINNING or one.nature is Nature.BODY:
            continue
        if any(_DIED.match(text, name.span.end) for name in names if name.span.start < _BEGINNING):
            return one
    first = next((one for one in figures if one.figure and one.figure.names[0].span.start == 0), None)
    ends = first.figure.names[0].span.end if first and first.figure else 0
    return first if first and first.nature is not Nature.BODY and _IS.match(text, ends) else None


def tells_a_life(text: str, behind: int) -> bool:
    """Whether what stands behind a pronoun is a step of a life."""
    return _STEP.match(text, behind) is not None


_BEGINNING: Final = 600
"""Code points within which a text says whose life it tells."""
_DIED: Final = re.compile(
    r"(?:, (?!whose)[^.,\n]{1,80})?,? (?:who )?(?:has |had )?(?:died|dies|passed away)\b(?! down| out)"
)
_IS: Final = re.compile(r"(?:, [^.,\n]{1,60},)? (?:is|was) an? ")
_STEP: Final = re.compile(
    r" (?:later |then |soon |also |first )?"
    r"(?:(?:was|were) (?:born|raised|educated|brought up|orphaned|widowed|married|survived|buried|cremated)"
    r"|is survived|leaves (?:an?|two|three|four|five|his|her|behind)\b|grew up|married|wed\b|divorced|studied"
    r"|graduated|trained (?:as|at|in|with)|joined|retired|became|moved to|emigrated|settled in"
    r"|went to school)"
)
