"""The label over a headline: what kind of piece follows, or from when it may be printed."""

from __future__ import annotations

import re
from typing import Final

_KICKER: Final = re.compile(
    r"\W*(?:(?:for )?immediate release|exclusive|opinion|comment|analysis|editorial|breaking|developing"
    r"|interview|explainer|live(?: updates?)?|(?:press|news|media) release|embargo(?:ed)?(?: until\b.{0,40})?"
    r")\W*",
    re.IGNORECASE,
)
LONGEST: Final = 60


def is_kicker(line: str) -> bool:
    """Whether a whole line is such a label: "EXCLUSIVE", "Embargoed until Monday"."""
    return len(line) <= LONGEST and _KICKER.fullmatch(line) is not None


SECTIONS: Final = frozenset(
    "news politics opinion business sport sports video videos analysis world local national international"
    " economy society culture technology tech science health lifestyle entertainment travel money home latest"
    " comment features breaking".split()
)


def names_section(words: str) -> bool:
    """Whether words only name a section of any paper, and no outlet: "News", "World news"."""
    parts = [part for part in words.casefold().split() if part not in ("&", "and", "the")]
    return bool(parts) and all(part in SECTIONS for part in parts)
