"""What the rules that go by plain words share: their form, and a word of a noun phrase."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final


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


NOUN: Final = (
    r"(?!(?:is|was|are|were|has|have|had|will|would|said|says|that|when|after|before|while|if|as|because|it|he"
    r"|she|they|we|I|there|this|and|but|or|who|which|to|by)\b)(?:[\w’'-]|\.(?=\w))+"
)
"""A word of a noun phrase: none that begins a clause or ends the phrase before it."""
