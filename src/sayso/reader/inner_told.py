"""More rules of `missed.py` for contents: what is told, asked or wanted of somebody inside what another says.

Plain words that the network often passes over there: "had begged", "was told to wait", "thought to be", "what
they call", "an offer from the union to". Of such words 9 in 10 are reporting words in gold, where they stand
in a content; verbs that tell of deeds as often (to offer, refuse, order, find) are left out.
"""

from __future__ import annotations

import re
from typing import Final

from sayso.reader.inside import ADVERB, CLAUSE, END, IT_OR_SUBJECT, NOUN, SUBJECT, THING
from sayso.reader.wording import Rule

_MANY: Final = (
    r"(?:(?<=\bthat\s)|(?<=\bsaid\s)|(?<=\bsays\s)|(?<=,\s)|(?<=\band\s)|(?<=\bbut\s)|(?<=[“\"]))"
    r"(?!that\b|the\b|its\b|his\b|this\b)(?:[a-z-]{3,40}\s)?[a-z]{3,40}(?:s|men)(?:\s(?:of|in|from)\s[\w-]{2,40}(?:\s[A-Z][\w-]{1,40})?)?"
)
"""A group without an article, where a clause begins: "that | government forces |"."""
_WHO: Final = SUBJECT.removesuffix(")") + rf"|[Yy]ou|{_MANY})"
_HAD: Final = rf"(?:ha[sd]|have)\s(?:{ADVERB}\s)?"
_IS: Final = rf"(?:is|are|was|were|been)\s(?:{ADVERB}\s|currently\s)?"
_WHOM: Final = r"(?:(?:the|its|his|her|their)\s)?(?:[\w’'-]{1,40}\s){0,5}?"
_ONE: Final = (
    rf"(?P<source>(?:[Tt]he|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Aa])\s(?:{NOUN}\s){{0,3}}?{NOUN}"
    rf"|[A-Z][\w’'-]{{1,40}}(?:\s[A-Z][\w’'-]{{1,40}}){{0,4}})"
)
_TO_WHOM: Final = (
    r"(?P<content>[Hh]e|[Ss]he|[Tt]hey|[Ww]e|I"
    rf"|(?:[Tt]he|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir)(?:\s{NOUN}){{1,3}}?|[a-z]{{4,30}}s)"
)
INNER_TOLD: Final[tuple[Rule, ...]] = tuple(
    Rule(name, re.compile(pattern), needs=tuple(words.split(",")), nested=True)
    for name, words, pattern in (
        (
            "had urged, inside",
            " had , has , have ",
            rf"{_WHO}\s(?P<cue>{_HAD}(?:begged|urged|emphasi[sz]ed|stressed|directed|confessed(?:\sto)?|sworn"
            r"|promised|demanded|assured|threatened|insisted|pledged|warned|stated"
            rf"|asked(?=(?:\s[\w’'-]+){{1,3}}\snot\sto\s)))\s{CLAUSE}",
        ),
        (
            "forbade, inside",
            "forb,begged,radioed,undertook,directed,commanded",
            rf"{_WHO}\s(?P<cue>forbade|forbids|begged(?!\sfor\b)|radioed|undertook(?=\s(?:[\w\s]{{1,20}}\s)?to\s)"
            rf"|(?:directed|commanded)(?=\s{_WHOM}(?:not\s)?to\s[a-z]))\s{CLAUSE}",
        ),
        (
            "was seeking, inside",
            "seeking,threaten,begging,consider,weighing,leaning,inclined,demanding",
            rf"{_WHO}\s(?P<cue>{_IS}(?:seeking|threatening|begging|considering|weighing|demanding"
            rf"|leaning\stowards?(?:\s[a-z]+ing)?|inclined(?=\sto\s)))\s{CLAUSE}",
        ),
        (
            "aimed to, inside",
            "aim,intend,plan",
            rf"(?![Aa]n?\s){_WHO}\s(?P<cue>aims|aimed|intends|plans|(?<=(?:men|hey|\she|She)\s)(?:intended|planned))\s(?=to\s[a-z]){CLAUSE}",
        ),
        (
            "was told to, inside",
            "told,asked,ordered,instructed,warned,advised",
            rf"(?:{_TO_WHOM}\s(?!being\b))?\b(?P<cue>(?:(?:ha[sd]|have)\sbeen|was|were|(?<!is\s)(?<!are\s)being)\s"
            r"(?:told|asked|ordered|instructed|warned|advised))"
            rf"\s(?P<more>to\s[^\n.;!?\"”»,]{{2,300}}?)(?={END}|\sand\s)",
        ),
        (
            "thought to be, inside",
            "believed to,thought to,suspected to,presumed to,feared to",
            rf"(?P<content>\b(?:[Aa]n?\s|[Tt]he\s)?(?:{NOUN}\s){{0,2}}?{NOUN})\s"
            r"(?P<cue>believed|thought|suspected|presumed|feared)\s"
            r"(?P<more>to\s(?:be|have|belong)(?:\s[\w-]+){1,8}?)"
            r"(?=\s(?:struck|hit|killed|dropped|were|was|is|are|had|has|have|would|will|which|who|that|when|during|and"
            rf"|said|after|targeted|attacked)\b|{END})",
        ),
        (
            "an offer from somebody",
            "offer,order,promise,assurance,pledge,demand,request,claim,warning,keenness",
            r"\b(?P<cue>(?:(?:the|an?)\s)?(?:offer|order|promise|assurance|pledge|demand|request|claim|warning|keenness)s?"
            rf"\s(?:from|by|of))\s{_ONE}\s(?=that\s|to\s(?!the\b|an?\b|be\b)[a-z]){CLAUSE}",
        ),
        (
            "what they call",
            "what ",
            r"\bwhat\s(?P<source>it|he|she|they|we)\s(?P<cue>(?:also\s)?(?:calls?|called|terms?|termed))\s"
            rf"{THING}",
        ),
        (
            "what they say is",
            "what ",
            rf"\bwhat\s{IT_OR_SUBJECT}\s(?P<cue>says?|said)\s(?=(?:is|was|are|were)\s){CLAUSE}",
        ),
        (
            "those who think",
            "who ",
            rf"(?P<source>\b(?:[Tt]hose|[Ss]omeone|[Ss]omebody|[Aa]\s{NOUN}|(?:the\s)?[a-z]{{3,40}}(?:s|men))\swho)\s"
            rf"(?P<cue>wanted|thinks?|believed?|believes)\s(?!it\b|so\b|as\b){CLAUSE}",
        ),
        (
            "do not know why",
            "know,idea",
            rf"{_WHO}\s(?P<cue>(?:still\s)?(?:do(?:es)?\snot|don['’]?t|doesn['’]?t)\sknow(?:\s(?:yet|exactly))?"
            r"|(?<=I\s)know|(?<=[Ww]e\s)know|had\sno\sidea)\s"
            rf"(?=(?:if|whether|why|how\shard|from\swhere|what)\b){CLAUSE}",
        ),
    )
)
"""More of what the network misses though plain words stand there."""
