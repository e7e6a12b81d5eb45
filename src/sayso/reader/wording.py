"""The form of the rules by which plain words give a row: what is looked for, and where."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern with groups `source`, `cue`, `cued`, `content` and `more` (second pieces of cue and content),
    each of which may be absent. It is sought only where one of the words it `needs` stands; `first_line` is
    for headlines alone, what is `inside` may stand in the content of a row, what is `nested` nowhere else.
    """

    name: str
    pattern: re.Pattern[str]
    needs: tuple[str, ...] = ()
    first_line: bool = False
    inside: bool = False
    nested: bool = False
