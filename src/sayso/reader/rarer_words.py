"""Rules for what is told with rarer words than "said": counts and tolls, figures that show it, condolences,
"Moro is sure", and a headline that closes with who says it.
"""

from __future__ import annotations

import re
from typing import Final

from sayso.reader.wording import NOUN, Rule

_WHO: Final = (
    rf"(?:(?:[Tt]he|[Ii]ts|[Oo]ur|[Aa]n?|[Tt]heir|[Hh]is|[Hh]er)\s(?:{NOUN}\s){{0,5}}?{NOUN}"
    r"|[A-Z][\w.’'-]*(?:\s(?:(?:of|for)\s(?:the\s)?)?[A-Z][\w.’'-]*){0,5})"
)
_OPENS: Final = (
    r"(?:(?<![\s\S])|(?<=\n)|(?<=[.!?;:,]\s)|(?<=[.!?][\"”»]\s)|(?<=\b[Ww]hile\s)|(?<=\band\s)|(?<=\bbut\s))"
)
"""Where a subject may begin: in "wardens of | the trust counted" it has begun before."""
_NUMBER: Final = (
    r"(?:(?:at\sleast|more\sthan|over|some|about|nearly|up\sto|only)\s)?"
    r"(?:\d[\d.,]*|two|three|four|five|six|seven|eight|nine|ten|twelve|dozens|hundreds|thousands)\s"
)
_REST: Final = r"(?:[^\n.,;:!?\"“”«»]|(?<=\d),(?=\d)|\.(?=\d)){2,160}"
_RECORDS: Final = (
    r"(?:(?:[Tt]he|[Nn]ew|[Oo]fficial|[Ii]nternal|[Ll]eaked|[Cc]ourt|[Bb]ank|[Tt]ax|[Ss]hipping|[Pp]ublic|[Ss]atellite)\s){0,3}"
    r"(?:figures|data|records|documents|statistics|logs|minutes|results|papers|e-?mails|statements|files|filings|accounts)"
    r"(?:\s(?:from|of|by|kept\sby|published\sby|released\sby|seen\sby|obtained\sby|compiled\sby)\s(?:the\s|a\s|its\s)?"
    r"[\w’'-]+(?:\s(?:of\s|for\s|and\s)?(?!shows?\b|suggests?\b|indicates?\b)[\w’'-]+){0,5}?)?"
)
_SPEAKER: Final = (
    r"(?:[A-Z]{2,6}|(?:[Aa]\s)?(?:[Mm]onitors?|[Mm]onitor(?:ing)?\sgroup)|[Pp]olice|[Aa]rmy|[Mm]inist(?:ry|er)|[Oo]fficials?"
    r"|[Rr]ebels|[Aa]ctivists|[Rr]esidents|[Rr]escuers|[Mm]edics|[Ww]itness(?:es)?|[Ss]ources?|[Rr]eports?|[Gg]overnor"
    r"|[Mm]ayor|[Ss]tate\s(?:TV|media)|[Cc]ourt|[Uu]nion|[Ss]tudy)"
)

RARER_WORDS: Final[tuple[Rule, ...]] = (
    Rule(
        "somebody counted",
        re.compile(
            rf"{_OPENS}(?P<source>{_WHO})(?:,\s(?:which|who))?\s"
            rf"(?P<cue>(?:(?:ha[sd]|have)\s)?counted)\s(?P<content>{_NUMBER}{_REST})"
        ),
        needs=(" counted ",),
    ),
    Rule(
        "gave a toll of",
        re.compile(
            rf"{_OPENS}(?P<source>{_WHO})\s(?P<cue>(?:later\s|also\s)?(?:gave|gives|has\sgiven)\s"
            rf"an?\s(?:[\w-]+\s){{0,2}}?toll\sof)\s(?P<content>{_REST})"
        ),
        needs=(" toll of ",),
    ),
    Rule(
        "figures show, in between",
        re.compile(
            r"(?<![^\s“\"])(?<![,;:]\s)(?P<content>[A-Z][^.;:!?\n\"“”«»]{15,300}?),\s"
            rf"(?P<source>{_RECORDS})\s(?P<cue>(?:also\s)?(?:shows?|suggests?|indicates?))"
            r"(?=[.,]?\s*(?:\n|$)|\.\s+[A-Z“\"]|,\s(?:and|but|while)\s)"
        ),
        needs=(" show", " suggest", " indicate"),
    ),
    Rule(
        "somebody is sure, at the end",
        re.compile(
            r"(?<![^\s])(?P<content>(?:«[^»\n]{10,600}»|“[^”\n]{10,600}”|\"[^\"\n]{10,600}\"|[A-Z][^.;:!?\n\"“”«»]{15,300}?)),\s"
            rf"(?P<source>{_WHO}|he|she|they)\s(?P<cue>(?:is|are|was|were)\s(?:sure|certain|convinced|confident))"
            r"(?=\s*(?:[.;]|\n|$))"
        ),
        needs=(" sure", " certain", " convinced", " confident"),
    ),
    Rule(
        "offered condolences",
        re.compile(
            rf"{_OPENS}(?P<source>{_WHO})\s(?P<cue>(?:also\s|has\s|have\s)?(?:offered|offers|conveyed|extended|expressed"
            r"|sent))\s(?P<content>(?:his|her|its|their)\s(?:\w+\s){0,2}?(?:condolences|sympath(?:y|ies))\b[^.;\n]{0,200})"
        ),
        needs=("condolences", "sympath"),
    ),
    Rule(
        "a headline's source before its verb",
        re.compile(
            rf"(?P<content>\S[^\n]{{14,160}}?\w),?\s(?<!\bthe )(?<!\ba )(?<!\band )(?P<source>{_SPEAKER})\s"
            r"(?P<cue>says?)(?=\s*(?:\n|$))"
        ),
        needs=(" say",),
        first_line=True,
    ),
)
