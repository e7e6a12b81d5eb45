"""How a source can know what it says, and what shows it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from sayso.core.origin import Access, Ground


@dataclass(frozen=True, slots=True)
class Known:
    """How a source can know, the words that say so, the probability that it is so, and what shows it."""

    access: Access
    why: str
    sure: float = 0.0
    ground: Ground = Ground.NOTHING


NOT_SAID: Final = Known(Access.NONE, "nothing says how it can know")
