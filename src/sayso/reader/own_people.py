"""Rules for what the page's own people saw: "as this newspaper was able to verify", "as our reporter saw".

The outlet is the origin of it then (ledger, section 9), and nobody else in the text.
"""

from __future__ import annotations

import re
from typing import Final

from sayso.reader.wording import Rule

_PAGE: Final = (
    r"(?:newspaper|paper|website|site|portal|agency|magazine|channel|edition|publication|outlet|desk|blog)"
)
_OWN: Final = (
    rf"(?:(?:[Tt]his|[Oo]ur)\s(?:own\s)?(?:{_PAGE}|editorial\s(?:office|staff|board|team))"
    r"|[Oo]ur\s(?:own\s|special\s)?(?:correspondent|reporter|journalist|photographer|colleague)s?"
    rf"|(?:[Tt]he|[Aa])\s(?:special\s)?(?:correspondent|reporter|journalist|photographer)s?\s(?:of|from"
    rf"|for)\s(?:this|our)"
    rf"\s{_PAGE})"
)
_FOUND: Final = (
    r"(?:(?:has|have|had)\s)?(?:(?:was|were|been)\s(?:able\sto\s(?:verify|see|confirm|check|establish"
    r"|ascertain|observe"
    r"|find\sout|learn)|convinced|told)|could\s(?:verify|see|confirm|check|establish|observe)"
    r"|verified|saw|seen|found\sout|found|learn(?:ed|t)|confirmed|established|ascertained|discovered"
    r"|observed|checked)"
    r"(?:\s(?:for\s(?:him|her|it|them)sel(?:f|ves)|with\s(?:his|her|their)\sown\seyes|on\sthe\sspot"
    r"|from\s(?:its|their|his"
    r"|her)\s(?:own\s)?sources))?"
)

OWN_PEOPLE: Final[tuple[Rule, ...]] = (
    Rule(
        "as its own people found",
        re.compile(
            rf"(?<![^\s“\"])(?P<cue>[Aa]s)\s(?P<source>{_OWN})\s(?P<cued>{_FOUND}),\s"
            r"(?P<content>[^\n.!?]{12,400}[^\s.!?…])"
        ),
        needs=("s this ", "s our ", "s the ", "s a "),
    ),
    Rule(
        "as its own people found, at the end",
        re.compile(
            r"(?<![^\s“\"])(?P<content>[A-Z0-9][^.;:!?\n\"“”«»]{12,400}?),\s"
            rf"(?P<cue>as)\s(?P<source>{_OWN})\s(?P<cued>{_FOUND})(?=\s*(?:[.!]|\n|$))"
        ),
        needs=("as this ", "as our ", "as the ", "as a "),
    ),
)
