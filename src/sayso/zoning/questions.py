"""Whether questions alone in their lines are asked of somebody, as in an interview, or head what follows."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import islice
from typing import Final

from sayso.zoning.units import Unit

INTERVIEW: Final = 3
MOST: Final = 40
"""Questions from which a text may be an interview; so many are looked at."""

_PUT_TO: Final = re.compile(
    r"\b(?<!for )you(?:r|rs)?\b(?! (?:need|should) )"
    r"|\b(?:Sie|Ihr(?:e[mnrs]?)?|vous|votre|vos|usted|вы|вам|ваш\w*)\b",
)
"""Words for whom is asked, but for the reader's: "What does it mean for you?"."""
_KNOWN: Final = re.compile(
    r"(?:what|who|whose|whom|why|how|when|where|which|is|are|was|were|will|would|can|could|should|does|do|did|has"
    r"|have|wer|was|wie|warum|wann|wo|welche\w*|ist|sind|wird|werden|qui|que|quoi|comment|pourquoi|où|quand"
    r"|quel\w*|combien|est-ce|что|кто|почему|как|когда|где|зачем|сколько|какой|какие)\b",
    re.IGNORECASE,
)
"""How questions begin in the languages in which the words above would show that somebody is asked."""


def asks_somebody(words: str) -> bool:
    """Whether a question is put to somebody, as in an interview: "What did she tell you?"."""
    return words.endswith("?") and bool(_PUT_TO.search(words))


def is_interview(questions: Iterable[Unit]) -> bool:
    """Whether these lines are an interview's questions: three at least, one of them put to somebody.

    In a language whose words for "you" are not known here, three are enough.
    """
    asked = [unit.words for unit in islice(questions, MOST)]
    known = all(map(_KNOWN.match, asked)) and not any(map(asks_somebody, asked))
    return len(asked) >= INTERVIEW and not known
