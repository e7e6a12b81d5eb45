"""The label over a headline: what kind of piece follows, or from when it may be printed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

_KICKER: Final = re.compile(
    r"\W*(?:(?:for )?immediate release|exclusive|opinion|comment|analysis|editorial|breaking|developing"
    r"|interview|explainer|obituary|profile|investigation|fact[- ]check|(?:the )?long read"
    r"|live(?: updates?)?|(?:press|news|media) release|embargo(?:ed)?(?: until\b.{0,40})?"
    r")\W*",
    re.IGNORECASE,
)
LONGEST: Final = 60
SHORT: Final = 2
HEADLINE: Final = (5, 30)
"""Words of a section's name at most, and of a headline or standfirst at least and at most."""
PARAGRAPH: Final = 15
NEXT: Final = 3
FAR: Final = 6
"""Words of a paragraph at least, and among how many lines below the headline it stands: more where a
standfirst is between."""


def is_kicker(line: str) -> bool:
    """Whether a whole line is such a label: "EXCLUSIVE", "Embargoed until Monday"."""
    return len(line) <= LONGEST and _KICKER.fullmatch(line) is not None


def is_section(words: str) -> bool:
    """Whether a few words with capitals may name a section or a page: "Coast", "News | Coast"."""
    parts = [word for word in re.split(r"[\s|/]+", words) if word not in ("&", "and")]
    capitals = all(word[:1].isupper() for word in parts)
    return 0 < len(parts) <= SHORT and (capitals or parts[-1].casefold() == "news")


def stands_over_headline(words: str, below: Sequence[str]) -> bool:
    """Whether a line is a section's name: a headline follows, and the text soon, or a standfirst first.

    Behind a short headline its standfirst may look like one, with the text far below it.
    """
    if not is_section(words) or not below or not _is_headline(below[0]):
        return False
    count = len(below[0].split())
    far = len(below) > 1 and _is_headline(below[1]) and not _SIGNED.search(below[1])
    return any(len(o.split()) >= max(PARAGRAPH, count + 1) for o in below[1 : 1 + (FAR if far else NEXT)])


def _is_headline(line: str) -> bool:
    least, most = HEADLINE
    return least <= len(line.split()) <= most and line.rstrip("\"'”’»)")[-1:] not in (".", ",", ";", ":")


_SIGNED: Final = re.compile(
    r"^(?:by|published|updated|posted|written)\b|\b(?:19|20)\d\d\b|\d:\d\d", re.IGNORECASE
)
"""A byline or a date is no standfirst."""

SECTIONS: Final = frozenset(
    "news politics opinion business sport sports video videos analysis world local national international"
    " economy society culture technology tech science health lifestyle entertainment travel money home latest"
    " comment features breaking".split()
)


def names_section(words: str) -> bool:
    """Whether words only name a section of any paper, and no outlet: "News", "World news"."""
    parts = [part for part in words.casefold().split() if part not in ("&", "and", "the")]
    return bool(parts) and all(part in SECTIONS for part in parts)
