"""Who is tried in a text, for "the defendant": the only person of whom it says so."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from sayso.resolving.lexicon import Nature
from sayso.resolving.people import Somebody

TRIED: Final = frozenset(("defendant", "accused", "accused man", "accused woman", "suspect"))
"""Nouns of whoever is tried."""


def only_one_tried(everybody: Iterable[Somebody], text: str, before: int) -> Somebody | None:
    """The only person named up to a place of the text who is told to be accused there."""
    tried = [s for s in everybody if s.nature is not Nature.BODY and _is_tried(s, text, before)]
    return tried[0] if len(tried) == 1 else None


def _is_tried(somebody: Somebody, text: str, before: int) -> bool:
    names = [n.span for n in somebody.figure.names if n.span.start < before] if somebody.figure else []
    return any(
        _BEHIND.match(text, span.end) or _AHEAD.search(text, max(0, span.start - _NEAR), span.start)
        for span in names
    )


_NEAR: Final = 40
_BEHIND: Final = re.compile(
    r"(?:,\s[^,.\n]{1,40},)?\s(?:(?:is|was|has been|had been|stands?|stood)\s(?:also\s)?"
    r"(?:accused|charged|on trial|said to have|alleged to|indicted|convicted)|went on trial|pleaded|pleads"
    r"|appeared (?:in|at|before) (?:the |a )?(?:[\w’']+ ){0,3}(?:court|judge|magistrates?)"
    r"|denie[sd] (?:the |all |both )?(?:charges?|counts?|murder|theft|fraud|wrongdoing))\b"
)
_AHEAD: Final = re.compile(r"\b(?:trial of|charges against|case against|prosecution of|indictment of)\s$")
