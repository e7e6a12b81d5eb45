"""Rules for what the page's own people saw: "as this newspaper was able to verify", "as our reporter saw".

The outlet is the origin of it then (ledger, section 9), and nobody else in the text.
"""

from __future__ import annotations

import re
from typing import Final

from sayso.core.own_people import OUR_WRITER, OWN_PAGE, OWN_PLACE, WRITER_OF_PAGE
from sayso.reader.wording import Rule

_OWN: Final = (
    rf"(?:{OWN_PAGE}|{OWN_PLACE}|{OUR_WRITER}|[Oo]ur\s(?:own\s|special\s)?colleagues?"
    rf"|(?:[Tt]he|[Aa])\s(?:special\s)?{WRITER_OF_PAGE})"
)
_LEARNS: Final = r"(?:verify|see|confirm|check|establish|ascertain|observe|find\sout|learn)"
_LEARNT: Final = (
    r"(?:verified|saw|seen|found\sout|found|learn(?:ed|t)|confirmed|established|ascertained|discovered|observed"
    r"|checked)"
)
_BY_WHAT: Final = (
    r"(?:for\s(?:him|her|it|them)sel(?:f|ves)|with\s(?:his|her|their)\sown\seyes|on\sthe\sspot"
    r"|from\s(?:its|their|his|her)\s(?:own\s)?sources)"
)
_FOUND: Final = (
    rf"(?:(?:has|have|had)\s)?(?:(?:was|were|been)\s(?:able\sto\s{_LEARNS}|convinced|told)|could\s{_LEARNS}"
    rf"|{_LEARNT})(?:\s{_BY_WHAT})?"
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
