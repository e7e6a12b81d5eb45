"""The rules of `missed.py` for what others say, want or feel inside what somebody says.

What stands inside a content was weighed on gold alone, war-train, war-dev, own-train and own-dev: of 222 such
rows inside gold's contents, gold has 176, 31 more with other edges, and 15 not at all. Verbs that less often
tell of somebody's words or thoughts are left out (to agree, try, expect, know, order, refuse).
"""

from __future__ import annotations

import re
from typing import Final

from sayso.reader.wording import Rule

ADVERB: Final = (
    r"(?:also|still|now|already|again|always|only|just|even|simply|very|deeply|extremely|really|not"
    r"|never|all|both|himself|herself|itself|themselves|repeatedly|strongly|firmly|clearly|actually|certainly|long|initially"
    r"|first|once|fully|mostly)"
)
AUX: Final = (
    rf"(?:(?:ha[sd]|have|is|are|was|were|be|been|would|do|does|did|may|might|must|seems?\sto|remains?|{ADVERB})"
    r"(?:n['’]?t)?\s){0,4}"
)
NOUN: Final = (
    r"(?!(?:th(?:at|e|is|ese|ose|an)|which|wh[oy]m?|what|and|or|but|when|while|if|as|because|so|to|not|in|on|at|of"
    r"|for|from|by|with|about|s?he|it|they|we|an?|its|his|her|their|our|is|are|was|were|ha[sd]|have)\b)"
    r"[\w«»'’-]{1,40}"
)
DETERMINED: Final = (
    r"(?:[Tt]he|[Aa]n?|[Ss]ome|[Mm]any|[Mm]ost|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Oo]ur|[Mm]y|[Tt]hese)"
    rf"(?:\s{NOUN}){{1,4}}?"
)
SUBJECT: Final = (
    r"(?<!\b[Ii]f\s)(?P<source>(?<![\w-])(?:[Hh]e|[Ss]he|[Tt]hey|[Ww]e|I|[Nn]obody|[Ee]verybody|[Ee]veryone"
    r"|(?:[Tt]hose|[Aa]nybody|[Aa]nyone|[Pp]eople)\swho(?:\s[a-z]+){0,2}?"
    rf"|{DETERMINED}(?:\s(?:of|for|in|at)(?:\s{DETERMINED}|(?:\s{NOUN}){{1,2}}))?"
    r"|(?:al-|Al-)?[A-Z][\w’'-]{0,40}(?:\s(?:of\s|al-)?[A-Z][\w’'-]{0,40}){0,5}))"
)
"""Who may want, think or tell inside what another says: a pronoun, a noun phrase or a name."""
IT_OR_SUBJECT: Final = SUBJECT.replace("(?:[Hh]e|", "(?:[Ii]t|[Hh]e|")
_PREDICATE: Final = (
    r"(?:he|she|it|they|we|I|that\s(?:he|she|it|they|we)|is|are|was|were|has|have|had|will|would|did|does|do|said"
    r"|added|called|no|that)"
)
_COMMA: Final = (
    rf",\s(?:(?:and|but|nor)\s{_PREDICATE}|which|whose?|where|adding|while|although|though|because|since|as"
    r"|saying|the|an?|he|she|it|they|we|according|[A-Z])\b"
)
TEXT: Final = rf"(?P<content>(?:[^\n.;!?\"”»,]|(?<=\b[A-Z])\.|[.,](?=\w)|(?!{_COMMA}),(?=\s)){{2,400}}?)"
END: Final = rf"\s*(?:(?<!\b[A-Z])\.(?:\s|$)|{_COMMA}|,?(?:[;!?\n\"”»]|$))|\s(?:and|but)\s{_PREDICATE}\b"
CLAUSE: Final = rf"{TEXT}(?={END})"
"""What follows, to the end of its clause: another subject or verb behind "and" begins a new one."""
THING: Final = rf"{TEXT}(?={END}|\s(?:is|are|was|were|ha[sd]|have|will|would|as|adding)\b)"
"""The same of a noun phrase: a verb behind it is another's."""
_WHOSE: Final = (
    r"(?P<source>(?<![\w-])(?:(?:[Tt]he|[Aa])\s)?[A-Z][\w-]{0,40}(?:\s[A-Z][\w-]{0,40}){0,4}['’]s?"
    rf"|\b(?:[Tt]he|[Aa])\s(?:{NOUN}\s){{0,3}}?[\w-]{{1,40}}['’]s?"
    r"|\b(?:[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Oo]ur|[Mm]y))\s"
    r"(?P<cue>(?:(?:recent|repeated|own|clear|firm|latest|stated|new|earlier)\s)?"
    r"(?:commitment|determination|desire|intention|promise|pledge|vow|call|demand|refusal|belief|conviction"
    r"|wish|hope|fear|claim|assertion|accusation|allegation))\s"
)
_WISH_NOUNS: Final = (
    "commitment determination desire intention promise pledge vow call demand refusal belief conviction wish"
    " hope fear claim assertion accusation allegation"
)
_REPORTS: Final = r"(?P<cue>\b(?:reports|rumou?rs|accusations|allegations))\s"
INNER: Final[tuple[Rule, ...]] = tuple(
    Rule(name, re.compile(pattern), needs=tuple(words.split()), nested=True)
    for name, words, pattern in (
        (
            "a wish or plan inside",
            "want wish hop intend plan promis pledg vow threaten undertook afraid",
            rf"{SUBJECT}\s(?P<cue>{AUX}(?:want(?:s|ed)?|wish(?:es|ed)?|hop(?:e|es|ed|ing)|intends?|intending"
            r"|(?<=had\s)intended|plan(?:s|ned|ning)|promis(?:es|ed)|pledg(?:es|ed)|vow(?:s|ed)|threaten(?:s|ed)?"
            rf"|undertook|afraid))\s(?=to\s[a-z]){CLAUSE}",
        ),
        (
            "committed to, inside",
            "committed determined",
            rf"{SUBJECT}\s(?P<cue>{AUX}(?:committed\sto|determined(?=\sto\s)))\s{CLAUSE}",
        ),
        (
            "wanted or trusted inside",
            "want trust promise forb",
            rf"{SUBJECT}\s(?P<cue>{AUX}(?:want(?:s|ed)?|trust(?:s|ed)?|promise[sd]|forbidden|forbade))"
            rf"\s(?!(?:to|of|for|in)\b){CLAUSE}",
        ),
        (
            "told inside",
            "told",
            rf"(?!Nobody|nobody){SUBJECT}\s(?P<cue>(?:ha[sd]\s|have\s)?told)\s(?:me|us|you|him|her|them)\s"
            rf"(?!to\b|who\b|what\b){CLAUSE}",
        ),
        (
            "a thought inside",
            "that",
            rf"{SUBJECT}\s(?P<cue>{AUX}(?:hope[sd]?|believe[sd]?|thinks?|thought|fear(?:s|ed)?|suspect(?:s|ed)?"
            rf"|convinced|confident|concerned|afraid|worried|sure|knew|say))\s(?=that\s){CLAUSE}",
        ),
        (
            "admitted inside",
            "admit",
            rf"{SUBJECT}\s(?P<cue>{AUX}admit(?:s|ted)?(?:\sto)?)\s(?=[a-z]+ing\b){CLAUSE}",
        ),
        (
            "called for, inside",
            "call appeal",
            rf"{SUBJECT}\s(?P<cue>{AUX}(?:call(?:s|ed)?\s(?:for|on)|appeal(?:s|ed)?\sto))\s{CLAUSE}",
        ),
        (
            "a question told inside",
            "asked",
            rf"{SUBJECT}\s(?P<cue>{AUX}asked)\s(?:(?:him|her|them|us|me|every\w+|each\s\w+)(?:\s(?:in\sturn|again))?\s)?"
            rf"(?=(?:whether|if|why|how|what|who|where|by\swhom)\b){CLAUSE}",
        ),
        (
            "those who say otherwise",
            "who",
            r"\b(?P<source>(?:[Tt]hose|[Pp]eople|[Aa]nyone|[Aa]nybody|[Ss]ome|[Ww]hoever)(?:\swho)?)\s"
            r"(?P<cue>(?:ha[sd]\s|have\s)?(?:say|says|said|claim|claims|claimed|told\s\w+))\s(?P<content>otherwise)\b",
        ),
        (
            "said so",
            "say said",
            rf"{IT_OR_SUBJECT}\s(?P<cue>{AUX}(?:said|says|say))\s(?P<content>so|it|as\smuch)(?=[\s.,;!?”\"]|$)",
        ),
        (
            "on the ground that",
            "on the ground",
            rf"\b(?P<cue>on\sthe\sgrounds?)\s(?=that\s){CLAUSE}",
        ),
        (
            "was told that",
            "told instructed informed warned advised assured ordered",
            r"\b(?P<cue>(?:was|were|(?:(?:ha[sd]|have)\s)?been|are|is)\s(?:\w+\s)?(?:told|advised|instructed|ordered|warned|informed"
            rf"|assured))\s(?=(?:that|not\sto)\s){CLAUSE}",
        ),
        (
            "a paper speaks inside",
            "detail document describe note list record sets",
            r"(?<!\w)(?P<source>[Ii]t|[Tt]h(?:e|is|at)\s(?:\w+\s)?(?:report|study|paper|document|letter|memo|audit|inquiry|survey"
            r"|file))\s(?P<cue>(?:also\s|further\s)?(?:details|documents|describes|notes|lists|records|sets\sout))\s"
            rf"{CLAUSE}",
        ),
        (
            "a feeling",
            " love hate mourn regret appreciat admire deplore resent dread grateful thankful proud appalled"
            " horrified",
            rf"{IT_OR_SUBJECT}(?P<cue>(?:['’](?:d|ve|m|re)|\s(?:am|are|is|was|were|ha[sd]|have|had|would))?(?:\s{ADVERB})*\s"
            r"(?:love[sd]?|hate[sd]?|mourn(?:s|ed)?|regret(?:s|ted)?|appreciate[sd]?|admire[sd]?|deplore[sd]?|resent(?:s|ed)?"
            r"|dread(?:s|ed)?|(?:grateful|thankful)\s(?:for|to)|proud\s(?:of|that|to)|(?:appalled|horrified)\s(?:by|at)))"
            rf"\s(?!for\b){CLAUSE}",
        ),
        (
            "a view as a noun, with is",
            " hope fear view opinion belief position impression aim goal wish intention expectation guess"
            " understanding",
            r"\b(?P<source>[Oo]ur|[Mm]y|[Tt]heir|[Hh]is|[Hh]er|[Ii]ts)\s(?P<cue>(?:\w+\s)?(?:hope|fear|view|opinion|belief|position"
            r"|impression|aim|goal|wish|intention|expectation|guess|understanding)\s(?:is|was|has\sbeen))\s(?=(?:that|to)\s)"
            rf"{CLAUSE}",
        ),
        (
            "has been clear that",
            " clear ",
            rf"{IT_OR_SUBJECT}(?P<cue>(?:['’]ve|\s(?:ha[sd]|have))\s(?:always\s|very\s|also\s)*(?:been|made\sit)\s"
            rf"(?:\w+\s)?clear)\s(?:[^,.;]{{3,60}}?\s)?(?=that\s){CLAUSE}",
        ),
        (
            "what somebody told",
            "what",
            rf"\b(?P<content>what)\s(?!(?:I|[Ww]e|s?he|they|it)\b){SUBJECT}\s(?P<cue>(?:ha[sd]\s|have\s)?(?:told|promised|claimed|announced"
            r"|said))\b",
        ),
        (
            "had decided, inside",
            "decided",
            rf"{SUBJECT}\s(?P<cue>(?:ha[sd]\s)(?:already\s)?decided)\s(?=to\s){CLAUSE}",
        ),
        (
            "a feeling in quotation marks",
            "concerned horrified appalled shocked alarmed confident disappointed saddened outraged dismayed"
            " pleased proud delighted grateful worried surprised troubled",
            rf"{IT_OR_SUBJECT}\s(?P<cue>(?:is|are|was|were|remains?|felt)\s[\"“](?:\w+\s)?(?:concerned|horrified|appalled"
            r"|shocked|alarmed|confident|disappointed|saddened|outraged|dismayed|pleased|proud|delighted|grateful"
            rf"|worried|surprised|troubled)[\"”]\s(?:by|about|at|over|with|of|to|that))\s{CLAUSE}",
        ),
        (
            "confidence or doubt",
            "confidence faith trust doubt",
            rf"{IT_OR_SUBJECT}\s[\"“]?(?P<cue>(?:no\slonger\s|still\s)?(?:ha[sd]|have|lost)\s(?:no\s|little\s|full\s|every\s)?"
            rf"(?:confidence|faith|trust|doubts?)\s(?:in|about|that))\s{CLAUSE}",
        ),
        (
            "somebody's opinion as a noun",
            "opinion view belief conviction assessment",
            r"\b(?P<content>[Ii]t|[Tt]his|[Tt]hat)\s(?:is|was)\s"
            r"(?:not\s(?:only|just|merely)\s[^.;,\n]{3,80},\sbut\s(?:also\s)?)?"
            r"(?P<cue>(?:the|a)\s(?:\w{1,20}\s){0,2}(?:opinion|view|belief|conviction|assessment)\sof)\s"
            r"(?P<source>[^.,;:!?\n\"”»]{2,120}?)(?=\s(?:that|who|which)\b|\s*(?:[.,;:!?\n\"”»]|$))",
        ),
        (
            "an opinion shared inside",
            "share",
            rf"{SUBJECT}\s(?P<cue>{AUX}share[sd]?)\s(?P<content>(?:this|that|his|her|their|the\ssame)\s"
            r"(?:view|opinion|belief|conviction|concern|fear|assessment)s?)\b",
        ),
        ("somebody's wish as a noun", _WISH_NOUNS, rf"{_WHOSE}(?=to\s){THING}"),
        ("somebody's claim as a noun", _WISH_NOUNS, rf"{_WHOSE}(?=that\s){CLAUSE}"),
        (
            "reports that, inside",
            "reports rumo accusations allegations",
            rf"{_REPORTS}(?=that\s(?!indicate|show|suggest)){CLAUSE}",
        ),
        (
            "a named report inside",
            "report",
            r"(?P<cue>\breports?\s(?:by|in|from))\s(?P<source>(?:the\s)?(?:[a-z]+\s){0,2}?[A-Z][\w’'-]{1,40}"
            rf"(?:\s[A-Z][\w’'-]{{1,40}}){{0,4}})\s(?=that\s(?!indicate|show|suggest)){CLAUSE}",
        ),
        ("reports of, inside", "reports rumo accusations allegations", rf"{_REPORTS}of\s{THING}"),
    )
)
