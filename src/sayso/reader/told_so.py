"""Rules for words of telling that stand apart from what is told: "As reported by", "said in an interview it".

An outlet or office in capitals behind "as reported by" has told the clause behind the comma; what somebody
"said in an interview" needs no "that", and "condemns in the strongest terms" has its object behind the terms.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from sayso.core.attribution import Attribution
from sayso.core.span import Span
from sayso.reader.wording import NOUN, Rule

_STARTS: Final = r"(?<![^\s“\"])(?<![\w,;:)]\s)"
_NAME: Final = (
    r"(?:the\s(?:[a-z]+\s){0,2}?)?(?!(?:He|She|They|It|We|I|That|This|There|The)\b)"
    r"[A-Z][\w.’'&-]{1,30}(?:\s(?:of\s(?:the\s)?)?[A-Z][\w.’'&-]{1,30}){0,3}"
)
_WHEN: Final = (
    r"(?:earlier|previously|yesterday|today|(?:earlier\s|late\s)?on\s[A-Z][a-z]+day|last\s(?:week|month))"
)
_PASSED: Final = r"(?:reported|noted|recalled|clarified|specified|emphasi[sz]ed)"
_REST: Final = r"[^\n!?;“”\"«»]{6,300}[^\s.!?;,]"
_END: Final = r"(?=\.?\s*(?:\n|$)|[.;]\s)"
_SPEAKER: Final = (
    rf"(?:(?:The|Its|Their|His|Her)\s(?:{NOUN}\s){{0,3}}?{NOUN}"
    r"|(?!(?:What|That|This|Nobody|Who|As)\b)[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){0,3}|[Hh]e|[Ss]he|[Tt]hey)"
)
_IN: Final = (
    r"(?:(?:in|on|at|during|after|through|via)\s(?:(?:an?|the|its|his|her|their|state|national|local|public)\s)"
    r"(?:[\w-]+\s){0,2}?(?:interview|statement|filing|letter|speech|address|briefing|e-?mail|post|broadcast|memo|report"
    r"|meeting|hearing|television|radio|TV|message|tweet|column|article|call|summit|session|talks|conference)"
    r"(?:\s(?:on|last|late|early|earlier)\s(?:on\s)?\w+)?)"
)
_CLAUSE: Final = (
    r"(?:(?:it|he|she|they|there|we|the|its|his|her|their|all|no)\s(?:[\w’'-]+\s){0,6}?"
    r"(?:is|are|was|were|had|has|have|would|will|could|can|may|might|did|does|should|must)\s)"
)
_TERMS: Final = (
    r"(?:in\s(?:the\s)?(?:strongest|clearest|firmest|harshest|sharpest|strong|clear|no\suncertain)"
    r"(?:\spossible|\sof)?(?:\sterms|\swords|\slanguage)?)"
)
_TOLD: Final = (
    rf"(?:(?:the|his|her|its|our)\s(?:{NOUN}\s){{0,3}}?{NOUN}"
    r"|[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){0,3}|he|she|they)"
)
_QUOTED: Final = r"(?:\"[^\"\n]{2,600}\"|“[^”\n]{2,600}”|«[^»\n]{2,600}»)"

TOLD_SO: Final[tuple[Rule, ...]] = (
    Rule(
        "as reported by",
        re.compile(
            rf"{_STARTS}(?P<cue>As\s(?:{_WHEN}\s)?{_PASSED}(?:\s{_WHEN})?\sby)\s(?P<source>{_NAME}),\s"
            rf"(?P<content>{_REST}){_END}"
        ),
        needs=("As ",),
    ),
    Rule(
        "as somebody reported earlier",
        re.compile(
            rf"{_STARTS}(?P<cue>As)\s(?P<source>{_NAME})\s(?P<cued>(?:{_WHEN}\s)?{_PASSED}(?:\s{_WHEN})?),\s"
            rf"(?P<content>{_REST}){_END}"
        ),
        needs=("As ",),
    ),
    Rule(
        "as reported by, in between",
        re.compile(
            rf"{_STARTS}(?P<content>[A-Z][^.;:!?\n\"“”«»,]{{2,120}}),\s(?P<cue>as\s(?:{_WHEN}\s)?{_PASSED}\sby)\s"
            rf"(?P<source>{_NAME}),\s(?P<more>{_REST}){_END}"
        ),
        needs=("ed by ",),
    ),
    Rule(
        "said in a place, without that",
        re.compile(
            rf"{_STARTS}(?P<source>{_SPEAKER})\s(?P<cue>(?:also\s|later\s)?(?:said|says))\s{_IN},?\s"
            rf"(?P<content>(?={_CLAUSE}){_REST}){_END}"
        ),
        needs=(" said ", " says "),
    ),
    Rule(
        "in an office they said",
        re.compile(
            rf"{_STARTS}(?P<cue>[IA][nt])\s(?P<source>the\s(?:Kremlin|White\sHouse|Pentagon|Vatican|Foreign\sOffice))\s"
            rf"(?P<cued>they\s(?:said|say|believe|stressed|noted|stated|added|announced))\s(?P<content>that\s{_REST}){_END}"
        ),
        needs=(" they ",),
    ),
    Rule(
        "what somebody said, and a quotation",
        re.compile(
            rf"(?<!\w)[Ww]hat\s(?P<source>{_TOLD})\s(?P<cue>said|wrote|told\s\w+|answered|replied)"
            rf"(?:\s[^\n:;.!?\"“”«»]{{2,80}})?(?P<cued>:)\s(?P<content>{_QUOTED})"
        ),
        needs=("hat ",),
    ),
    Rule(
        "a quotation was somebody's answer",
        re.compile(
            rf"(?P<content>{_QUOTED})\s(?:was|came|is)\s(?P<source>(?:the\s(?:[a-z]+\s){{0,2}}?[a-z]+|[A-Z]\w+(?:\s[A-Z]\w+)?)['’]s|his|her|their)"
            r"\s(?P<cue>(?:only\s|curt\s|short\s|brief\s|first\s|final\s)?(?:answer|reply|response|comment|verdict))\b"
        ),
        needs=(" answer", " reply", " response", " comment", " verdict"),
    ),
    Rule(
        "condemned in the strongest terms",
        re.compile(
            rf"{_STARTS}(?P<source>{_SPEAKER})\s(?P<cue>(?:also\s|has\s|have\s)?(?:condemn|deplore|denounce|reject|criticise"
            rf"|criticize|welcome|oppose|support)(?:s|ed|d)?\s{_TERMS})\s"
            rf"(?P<content>(?:the|any|an?|all|this|these|its|his|their|such|every)\s{_REST}){_END}"
        ),
        needs=(" in the ", " in no ", " in strong", " in clear"),
    ),
)

_OFFICE: Final = r"the\s(?!(?:US|USA|UK|EU|UAE|USSR|DPR|LPR|DNR|LNR)\b)[A-Z]{2,6}"
"""An office by its letters; what is noted in a country is noted by nobody."""
_TELLER: Final = re.compile(
    rf"(?P<cue>(?:\s{_WHEN})?\s(?:by|in))\s(?:(?<=by\s)(?P<by>{_NAME})|(?P<in>{_OFFICE})),\s"
)
_AS_TOLD: Final = re.compile(rf"as\s(?:{_WHEN}\s)?{_PASSED}(?:\s{_WHEN})?", re.IGNORECASE)


def with_teller(text: str, row: Attribution) -> Attribution:
    """ "As reported | by Delta News", "As noted | in the MD": whom a row of nobody names behind."""
    if row.source or len(row.cue) != 1 or not _AS_TOLD.fullmatch(text, row.cue[0].start, row.cue[0].end):
        return row
    found = _TELLER.match(text, row.cue[0].end)
    if found is None:
        return row
    cue = (Span(row.cue[0].start, found.end("cue")),)
    return replace(row, source=(Span(*found.span("by" if found["by"] else "in")),), cue=cue)
