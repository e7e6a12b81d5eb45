"""Rules for what an outlet found out itself: "the Herald has learned that", "..., the Herald can reveal".

Nobody but those who tell news have learned something at the time of writing and say so of themselves by name:
of others it is told that they "learned". Whoever has no article, or is no name, may be anybody.
"""

from __future__ import annotations

import re
from typing import Final

from sayso.reader.wording import Rule

_NAME: Final = (
    r"[Tt]he\s[A-Z][\w.’'&-]{1,30}(?:\s(?:of\s(?:the\s)?)?[A-Z][\w.’'&-]{1,30}){0,3}|[A-Z]{2,6}(?:\sNews)?"
)
_FOUND: Final = r"(?:has\s(?:\w+ly\s)?learn(?:ed|t)|can\s(?:\w+ly\s)?(?:now\s)?(?:reveal|disclose))"

OUTLETS_LEARN: Final[tuple[Rule, ...]] = (
    Rule(
        "an outlet has learned",
        re.compile(
            rf"(?<![^\s“\"])(?<![\w,;:)]\s)(?P<source>{_NAME})\s(?P<cue>{_FOUND})\s"
            r"(?P<content>that\s[^\n.!?]{15,400}[^\s.!?…])"
        ),
        needs=(" learned that", " learnt that", " reveal that", " disclose that"),
    ),
    Rule(
        "an outlet has learned, at the end",
        re.compile(
            r"(?<![^\s“\"])(?<![\w,;:)]\s)(?P<content>[A-Z0-9][^.;:!?\n\"“”«»]{20,400}?)(?<!\band)(?<!\bor),\s"
            rf"(?P<source>{_NAME})\s(?P<cue>{_FOUND})(?=[.\n])"
        ),
        needs=(" learned", " learnt", " reveal", " disclose"),
    ),
)
