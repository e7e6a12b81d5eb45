"""The rules of `missed.py`: by which plain words somebody's words or thoughts are told."""

from __future__ import annotations

import re
from typing import Final

from sayso.reader.hung_denials import HUNG_DENIALS
from sayso.reader.inner_told import INNER_TOLD
from sayso.reader.inside import INNER
from sayso.reader.named_as import NAMED_BY
from sayso.reader.outlets_learn import OUTLETS_LEARN
from sayso.reader.own_people import OWN_PEOPLE
from sayso.reader.rarer_words import RARER_WORDS
from sayso.reader.told_so import TOLD_SO
from sayso.reader.wording import Rule

_THE: Final = (
    r"(?:[Tt]he|[Aa]n?|[Ss]ome|[Ss]everal|[Mm]any|[Mm]ost|[Oo]ther|[Tt]wo|[Tt]hree|[Ll]ocal|[Oo]ne|[Ii]ts"
    r"|[Hh]is|[Hh]er|[Tt]heir)"
)
_WORD: Final = r"[\w«»'’.-]{0,60}\w»?"
_NAMES: Final = rf"[A-Z]{_WORD}(?:\s(?:of|for|and|in|the|al|[A-Z]{_WORD})){{0,8}}"
_WHO: Final = rf"(?:{_THE}\s(?:{_WORD}\s){{0,6}}?{_WORD}|{_NAMES})"
"""A noun phrase with a determiner, or a run of names."""
_ANYBODY: Final = rf"(?:{_WHO}|[a-z][\w-]{{0,60}}(?:\s[\w-]{{1,60}}){{0,3}})"
_BY: Final = rf"(?P<cue>according\sto)\s(?P<source>{_ANYBODY})"
_FEEL: Final = (
    r"\s*(?:['’](?:re|m)|\s(?:am|are|do|also|very\smuch|deeply|strongly|firmly|remain|still)){0,3}\s"
    r"(?:hope|believe|think|fear|expect|confident|committed|welcome|condemn|urge|call\son|demand|saddened\sby"
    r"|concerned\s(?:by|about)|excited|convinced|sure)"
)

_OFFICE: Final = (
    r"(?:(?:[Pp]rime )?[Mm]inist(?:ry|er|ers)|[Pp]resident|PM|[Pp]olice|[Aa]rmy|[Mm]ilitary"
    r"|[Gg]overnment|[Cc]ourts?|[Rr]eports?|[Ss]tud(?:y|ies)|[Ss]urvey|[Pp]olls?|[Rr]esearch(?:ers)?"
    r"|[Aa]nalysts?|[Ee]xperts?|[Oo]fficials?|[Ss]ources?|[Ww]itness(?:es)?|[Aa]ctivists?|[Mm]onitors?"
    r"|[Oo]bservatory|NGOs?|UN|EU|NATO|WHO|Pentagon|Kremlin|White House|[Ss]pokes(?:man|woman|person)"
    r"|[Ll]awyers?|[Uu]nions?|[Cc]ommission|[Cc]ommittee|[Ww]atchdog|[Mm]ayor|[Gg]overnor|[Ss]enators?"
    r"|[Ee]nvoy|[Aa]mbassador|[Ee]mbassy|[Mm]edics|[Dd]octors|[Rr]esidents|[Oo]pposition|CEO"
    r"|[Ee]conomists?|[Ss]cientists?|[Pp]rosecutors?|[Aa]uthorities|[Gg]eneral|[Cc]ommander"
    r"|[Ss]tate (?:TV|media)|[Mm]edia|[Dd]epartment|[Cc]hief|[Cc]oroner|[Ii]nquiry|[Rr]egulator)"
)
"""Whom the end of a headline names behind a dash or a colon: offices, bodies and people in a capacity."""

_OUTLET: Final = (
    r"(?:(?:news|press)\s)?(?:portal|site|website|agency|newspaper|paper|magazine|channel|edition"
    r"|publication|daily)"
)
_NAMED: Final = r"(?!(?:He|She|They|It|We|I)\s)[A-Z][\w.’'&-]*(?:\s(?:of\s(?:the\s)?)?[A-Z][\w.’'&-]*){0,3}"
"""A name of one to four words with capitals."""
_SUBORDINATE: Final = (
    r"(?:[Aa]s|When|While|If|After|Before|Although|Though|Because|Since|Where|Once|Until|Unless|Whether"
    r"|According)\s"
    r"|(?:In|On|At|By|For|From|With|During|Earlier|Later|However|Meanwhile|Also|Thus|So"
    r"|Then)\b(?:\s\w+){0,6}+,"
)
"""What opens words that are no sentence of their own: "As the river rose, Delta News reported"."""
_PASSES_ON: Final = r"(?:report|inform|transmit|write)(?:s|ed)"
_REFERRING: Final = r"(?:referring|with\s(?:a\s|the\s)?reference)\sto"
_PASSING: Final = rf"(?:[Tt]he\s(?:[\w-]+\s){{0,3}}?)?{_NAMES.replace('[A-Z]', '[«A-Z]', 1)}(?:\s[a-z]+)?"
_REFERS: Final = ("referring to", "reference to")

RULES: Final[tuple[Rule, ...]] = (
    Rule(
        "a headline's source behind a mark",
        re.compile(
            r"(?P<content>\S[^\n]{14,200}?[^\s:–—-])\s?(?P<cue>(?<=\s)[–—-]|[:—])\s"
            rf"(?P<source>(?:[Tt]he\s)?(?:[A-Z][\w&.’'-]*\s(?:of\s(?:the\s)?)?){{0,4}}?{_OFFICE})\s*(?=\n|$)"
        ),
        first_line=True,
        inside=True,
    ),
    Rule(
        "a headline's source",
        re.compile(
            r"(?P<content>\S[^\n]{14,160}?\w)\W{0,3}\s"
            r"(?<!\bby )(?<!\bto )(?<!\bin )(?<!\bof )(?<!\bthe )(?<!\bsocial )(?<!\band )(?<!\bforeign )"
            r"(?P<source>(?:Syrian )?(?:[Mm]onitor(?:s|ing group)?|NGOs?|Reports?|[Ss]tate (?:TV|media)|media"
            r"|Observatory|Governor|activists))(?=\s*(?:$|\n| - | \| ))"
        ),
        first_line=True,
    ),
    Rule(
        "claimed by",
        re.compile(
            r"(?P<content>(?:\b(?:[Aa]n?|[Aa]nother|[Tt]he|[Ss]everal|[Tt]wo)\s(?:[\w-]{1,40}\s){0,2}?)?"
            r"(?:\b\w{0,20}attack|\bbombing|\bblast|\bexplosion|\bstrike|\bassault)s?|\bthose)\s"
            r"(?P<cue>claimed by)\s(?P<source>(?:the\s)?[A-Z][\w’'-]{0,60}(?:\s[A-Z]\w{0,60}){0,6}"
            r"(?:\s(?:terrorist\s)?(?:group|organi[sz]ation))?)"
        ),
        needs=("claimed by",),
    ),
    NAMED_BY,
    Rule(
        "according to, in between",
        re.compile(rf"(?P<content>\bwhich),?\s{_BY},\s(?P<more>[^.;\n]{{1,400}}[^\s.;…!?])"),
        needs=("according to",),
    ),
    Rule(
        "evidence put out",
        re.compile(
            rf"(?P<source>\b{_WHO})\s"
            r"(?P<cue>(?:ha[sd]\s|have\s)?(?:published|presented|released|shown|disclosed|unveiled))\s"
            r"(?P<content>(?:the\s|its\s|an?\s)?(?:new\s|fresh\s|further\s)?evidence\s"
            r"(?:that|of|linking|showing|proving|on|about|confirming)\b[^\n]{0,600}[^\s.!?…])"
        ),
        needs=("evidence",),
    ),
    Rule(
        "as an outlet, its verb lost",
        re.compile(
            r"(?<![^\s.!?»”\"])(?P<cue>As)\s(?P<source>the\s(?:[\w-]{1,40}\s){0,2}?"
            r"(?:portal|site|website|agency|newspaper|paper|magazine|channel|edition|publication|radio"
            r"|resource)"
            r"\s«[^»\n]{2,60}»),?\s(?!(?:[\w’']{1,20}\s){0,2}?(?:report|writ|wrote|tell|told|note"
            r"|inform|sa(?:y|id)"
            r"|stat|claim|clarif|learn|put|recall|stress|believ))(?P<content>[^\n.!?]{15,400}[^\s.!?…])"
        ),
        needs=("As the ",),
    ),
    Rule(
        "told in between",
        re.compile(
            r"(?<![^\s“\"])(?P<content>[A-Z][^.;:!?\n\"“”«»,]{2,200}),\s"
            r"(?P<source>(?:he|she|they)|(?:the|its|his|her|their)\s(?:[\w-]+\s){0,3}?[\w-]+)\s"
            r"(?P<cue>(?:also\s)?(?:says?|said|maintains?|maintained|argues?|argued|claims?|claimed"
            r"|insists?|insisted"
            r"|believes?|alleges?|alleged|adds?|added|explains?|explained|concedes?|conceded)),\s"
            r"(?P<more>[^.;!?\n\"“”«»]{3,400})"
        ),
        needs=(
            " sa",
            " maintain",
            " argu",
            " claim",
            " insist",
            " believe",
            " allege",
            " add",
            " expla",
            " conced",
        ),
    ),
    Rule(
        "an outlet reported, in between",
        re.compile(
            rf"(?<![^\s“\"])(?P<content>[A-Z][^.;:!?\n\"“”«»,]{{2,200}}),\s(?P<source>the\s{_OUTLET})\s"
            r"(?P<cue>reported|reports|wrote|writes),\s(?P<more>[^.;!?\n\"“”«»]{3,400})"
        ),
        needs=(" report", " wr"),
    ),
    Rule(
        "as an outlet reports, turned round",
        re.compile(
            r"\b(?P<cue>[Aa]s\s(?:reminds|reports|writes|notes|informs|tells|states|declares|announces"
            r"|clarifies|stresses"
            r"|reported|wrote|noted|informed|stated|declared|announced|clarified))\s"
            r"(?P<source>the\s(?:[\w-]+\s){0,3}?(?:portal|site|website|agency|newspaper|paper|magazine"
            r"|channel|edition"
            r"|publication|radio|resource|ministry|department|service)(?:\s(?:«[^»\n]{2,60}»"
            r"|\"[^\"\n]{2,60}\"))?),\s"
            r"(?P<content>[^\n.!?]{15,400}[^\s.!?…])"
        ),
        needs=("s the ",),
    ),
    Rule(
        "an outlet reported, at the end",
        re.compile(
            rf"(?<![^\s“\"»”])(?<![\w,;:)]\s)(?!{_SUBORDINATE})(?P<content>[A-Z0-9][^.;:!?\n\"“”«»]{{20,400}}?)(?<!\band)(?<!\bor),\s"
            rf"(?P<source>(?:the\s(?:[A-Z]\w*-based\s)?(?:{_OUTLET}\s)?)?{_NAMED})\s"
            r"(?P<cue>(?:(?:also|earlier|later)\s)?(?:reported|reports|writes|wrote|informs))"
            r"(?=\.?\s*(?:\n|$)|\.\s+[\"“«]?[A-Z0-9])"
        ),
        needs=(" report", " writes", " wrote", " informs"),
    ),
    Rule(
        "an outlet wrote that",
        re.compile(
            rf"(?<![^\s])(?P<source>[Tt]he\s(?:[\w-]+\s){{0,2}}?{_OUTLET}\s(?:{_NAMED}|«[^»\n]{{2,60}}»|\"[^\"\n]{{2,60}}\"))\s"
            r"(?P<cue>(?:(?:also|earlier|later|first)\s)?(?:reported|reports|writes|wrote|informs|informed))\s"
            r"(?P<content>that\s[^\n.;!?\"“”«»]{15,400}[^\s.;!?…])"
        ),
        needs=(" report", " writes that", " wrote that", " inform"),
    ),
    Rule(
        "as they said in an office",
        re.compile(
            r"(?<![^\s“\"])(?P<cue>As\s(?:they\s)?(?:said|noted|stated|reported|explained|informed"
            r"|stressed|specified"
            r"|clarified|told)\sin)\s(?P<source>(?:the\s)?(?:[\w’'-]+\s){0,3}?(?:[Mm]inistry"
            r"|[Dd]epartment|[Ss]ervice"
            r"|[Cc]ommittee|[Aa]dministration|[Oo]ffice|[Aa]gency|[Cc]ommand|[Hh]eadquarters"
            r"|[Dd]irectorate|Kremlin"
            r"|[Cc]ompany|[Bb]ank)(?:\s(?:of|for)\s(?:the\s)?[\w’'-]+(?:\s(?:(?:and"
            r"|of)\s)?[A-Z][\w’'-]*){0,4})?),\s"
            r"(?P<content>[^\n.!?]{12,400}[^\s.!?…])"
        ),
        needs=("As ",),
    ),
    Rule(
        "an outlet's reporter saw",
        re.compile(
            r"(?<![^\s“\"])(?P<source>(?:An?|The|Our|Two|Its)\s(?:[A-Z][\w.’'&-]*\s){0,4}"
            r"(?:reporter|correspondent|photographer|journalist|cameraman|(?:camera|TV|film) crew)s?"
            r"(?:\s(?:of|for|from|with)\s(?:the\s)?[A-Z][\w.’'&-]*(?:\s[A-Z][\w.’'&-]*){0,3})?"
            r"(?:\s(?:at|on)\sthe\s(?:scene|spot|site))?)\s"
            r"(?P<cue>(?:also\s)?(?:saw|counted|watched|witnessed|heard|(?:could|was\sable\sto)\s(?:see|hear)))\s"
            r"(?P<content>[^.,;:!?\n\"“”]{8,300}[^\s.,;:!?…])"
        ),
        needs=("eporter", "orrespondent", "hotographer", "ournalist", "ameraman", " crew"),
    ),
    Rule(
        "as somebody reports, citing another",
        re.compile(
            rf"\b(?P<cue>[Aa]s\s{_PASSES_ON})\s{_PASSING},?\s(?P<cued>{_REFERRING})\s(?P<source>{_ANYBODY}),\s"
            r"(?P<content>[^\n.!?]{15,400}[^\s.!?…])"
        ),
        needs=_REFERS,
    ),
    Rule(
        "citing another, somebody reports",
        re.compile(
            rf"\b{_PASSING},?\s(?P<cue>{_REFERRING})\s(?P<source>{_ANYBODY}),\s(?P<cued>{_PASSES_ON})\s"
            r"(?P<content>that\s[^\n.!?]{15,400}[^\s.!?…])"
        ),
        needs=_REFERS,
    ),
    Rule(
        "somebody reports, citing another",
        re.compile(
            rf"\b{_PASSING}\s(?P<cue>{_PASSES_ON}),?\s(?P<cued>{_REFERRING})\s(?P<source>{_ANYBODY}),?\s"
            r"(?P<content>that\s[^\n.!?]{15,400}[^\s.!?…])"
        ),
        needs=_REFERS,
    ),
    Rule(
        "used the following words",
        re.compile(
            r"(?<![^\s])(?P<source>(?:[Tt]he\s)?[A-Z]?\w[^\n.:;!?\"“”«»]{1,80}?)\s(?P<cue>used\sthe\sfollowing\s"
            r"(?:statements?|expressions?|words|phrases?|sentences?)[^\n.:;\"“”«»]{0,60}?:)\s"
            r"(?P<content>[\"“«][^\"”»\n]{5,800}[\"”»])"
        ),
        needs=("used the following",),
    ),
    Rule(
        "in the first person",
        re.compile(
            rf"\b(?P<source>I|[Ww]e)(?P<cue>{_FEEL})\s"
            r"(?P<content>[\w’'-]{1,60}\s[^.\n\"”»;]{8,600}[^\s.!?…,\"”»])"
        ),
        inside=True,
    ),
    Rule(
        "a claim to be checked",
        re.compile(r"(?<![^\n])(?P<cue>C(?:LAIM|laim)\s?:)\s(?P<content>[^\n]{10,400}[^\s.])"),
        needs=("laim:", "LAIM:", "laim :", "LAIM :"),
    ),
    Rule(
        "in somebody's words, in between",
        re.compile(
            r"(?P<content>[^.;:!?\n\"“”«»,]{2,200}(?<!\band)(?<!\bbut)),\s(?P<cue>in"
            r"|by)\s(?P<source>his|her|its|their)\s(?P<cued>"
            r"(?:own\s)?(?:words|account|judge?ment|view|opinion|telling|estimate|reckoning)),\s"
            r"(?P<more>[^.;!?\n]{3,400})"
        ),
        needs=(" words,", " account,", "ment,", " view,", " opinion,", " telling,", " estimate,", "ing,"),
        inside=True,
    ),
    Rule(
        "a court heard",
        re.compile(
            r"(?<![^\s“\"])(?P<content>[A-Z][^\n;!?\"“”]{20,400}?),\s(?:an?|the)\s(?:[a-z]+\s)?"
            r"(?:court|jury|inquest|hearing|inquiry|tribunal|judge|panel)(?:\s(?:at|in)\s[A-Z]\w+(?:\s[A-Z]\w+){0,3})?(?P<cue>\s(?:has\s)?heard"
            r"|\swas\stold)\b"
        ),
        needs=(" heard", " was told"),
    ),
    Rule(
        "said, plainly",
        re.compile(
            r"(?<![^\n.!?”\"\s])(?<!\b[Dd]r\.\s)(?<!\b[A-Z]\.\s)(?P<source>(?:He|She|They"
            r"|It)(?:\s(?:M(?:rs?|s)\.?\s)?[A-Z][\w’'-]+)?"
            r"|(?:M(?:rs?|s)\.?|Dr\.?)\s[A-Z][\w’'-]+|(?!(?:Nobody|No|This|That|What"
            r"|Who)\s)[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){0,2})\s"
            r"(?P<cue>(?:also\s|further\s)?(?:said|says|added))\s"
            r"(?!(?:this|that|it)\s(?:to|on|in|at|during|when|while|after|before)\b)(?P<content>(?:that|what|it|he|she|they|there|the|this|his|her|its|their|no|all|an?)\s"
            r"[^\n\"“”;]{10,400}?)"
            r"(?=\s*[.!?]?\s*(?:\n|$)|\.\s+[A-Z])"
        ),
        needs=(" said ", " says ", " added "),
    ),
    Rule(
        "a quotation set against something",
        re.compile(
            r"(?<![^\s.!?»”\"])(?P<source>(?:(?:[Tt]he|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir"
            r"|[A-Z][\w.’'-]{0,40})\s)(?:[\w’'-]+\s){0,5}?"
            r"[\w’'-]+(?:,\s[^,.:;\n\"“«]{2,60},)?|[A-Z][\w’'-]+)\s(?P<cue>(?:(?:also|flatly|sharply"
            r"|openly)\s)?"
            r"(?:contradict|reject|criticis|criticiz|rebuk|condemn|denounc|disput|defend)(?:e?s|ed))\s"
            r"[^.,:;!?\n\"“”«»„]{2,60}(?P<cued>:)\s(?P<content>\"[^\"\n]{5,1500}\"|“[^”\n]{5,1500}”"
            r"|«[^»\n]{5,1500}»)"
        ),
        needs=("contradict", "reject", "critici", "rebuk", "condemn", "denounc", "disput", "defend"),
    ),
    *OWN_PEOPLE,
    *OUTLETS_LEARN,
    *HUNG_DENIALS,
    *RARER_WORDS,
    *TOLD_SO,
    *INNER,
    *INNER_TOLD,
)
