"""By which words a sentence only says who told what stands before it (pointing.py)."""

from __future__ import annotations

import re
from typing import Final

HINTS: Final = re.compile(
    r"\b(?:it|this|that|which|what|It|This|That|Such|These|The same|A similar|Reports|Writes|Informs"
    r"|Transmits|Reported)\b"
)
"""One of these stands in every such sentence."""
_MONTH: Final = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December)(?:\s\d{1,2})?"
)
_TIME: Final = (
    rf"(?>(?:,?\s(?:(?:on|in|at|late|early|by)\s)?(?:the\s)?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|{_MONTH}"
    r"|\d{1,2}(?:st|nd|rd|th)?(?:[:.]\d\d)?|\d{4}|today|yesterday|earlier|later|also|now|already|previously|first"
    r"|same day|day before|eve|morning|evening|afternoon|night)(?![\w’'-]),?){0,6})"
)
"""Days and hours, taken once for all: tried in every way, 400 letters of them would take seconds. A group and
no possessive repeat, which Python 3.11.2 gets wrong where a round breaks off.
"""
_LEAD: Final = r"(?:(?:Earlier|Later|Also|Previously|Meanwhile|Yesterday|Today|On \w+day),?\s)?"
_ABOUT: Final = r"(?:[Aa]bout|[Oo]n)\s(?:it|this|that)"
_ACTIVE: Final = (
    r"(?:reports?|reported|informs?|informed|writes?|wrote|transmits|transmitted|communicates|communicated|announces"
    r"|announced|states|stated|says|said|tells|told|declared|notes|noted|warns|warned|publishes|published)"
)
_PASSIVE: Final = (
    r"(?:is|was|were|has\sbeen|had\sbeen)\s(?:(?:also|first|earlier|later|previously|officially)\s)?"
    r"(?:reported|informed|written|announced|stated|said|told|declared|communicated|noted)"
)
_ON_ITS: Final = (
    r"(?:\s(?:in|on)\s(?:(?:his|her|its|their|the)\s)?(?:\w+\s){0,2}?(?:Telegram|Facebook|Twitter|Instagram|channel"
    r"|page|account|website|blog)(?:\s(?:channel|page|account))?)?"
)
PASSES_ON: Final = re.compile(r"\b(?:report|inform|wr[io]t|transmit|communicat|publish)\w*")
"""Verbs by which another's words are brought, too: "The minister said it fell. This was reported by TASS"."""
_PAPER: Final = (
    r"(?:message|statement|report|release|communiqu[eé]|announcement|publication|post|press\srelease|appeal"
    r"|letter)"
)
OUTLET: Final = re.compile(
    r"(?:[Tt]he\s)?(?:[\w-]+\s){0,2}?(?:newspaper|paper|agency|portal|channel|website|site|edition|publication|daily"
    r"|magazine|radio|press\sservice|press\scent(?:er|re))\b|[«“\"]|[A-Z]{3,}\b"
)
INFORMS: Final = re.compile(rf"\b(?:[Ss]ource|[Ii]nterlocutor)s?\sof\s(?:{OUTLET.pattern})")
"""Whom an outlet has heard: what he told is what it writes."""
_UTTERED: Final = (
    r"(?:opinion|view|point\sof\sview|assumption|forecast|assessment|statement|information|conclusion|idea|data"
    r"|figures?)\s(?P<cue>(?:was|is|are|were|has\sbeen)\s(?:(?:also|recently|earlier)\s)?(?:expressed|voiced|shared"
    r"|made|given|stated|cited|published|announced|reported|provided))"
)
OFFICE: Final = re.compile(
    r"\b(?:minister|governor|mayor|head|director|president|spokes(?:wo)?man|secretary|deputy|chief|commander|chairman"
    r"|prosecutor|lawyer|representative|ministry|service|department|directorate|office|command|staff|committee"
    r"|administration|police|company|commission|agency|council|embassy)\b",
    re.IGNORECASE,
)
PUBLICLY: Final = re.compile(
    rf"\s(?:to\s(?:journalists|reporters|the\s(?:press|media))|on\s(?:Facebook|Telegram|Twitter|X|Instagram|\w+day|{_MONTH})"
    r"|(?:in|on|via)\s(?:an?|his|her|its|the)\s(?:\w+\s)?(?:interview|comment|statement|Telegram|Facebook|post|message"
    r"|website|channel|page|briefing|air)|at\s(?:an?|the)\s(?:\w+\s)?(?:briefing|conference|meeting))\b"
)
"""How an office tells something to all."""
_OPENS: Final = r"(?:Reports|Writes|Informs|Transmits|Reported)"
FIRST: Final = re.compile(
    rf"{_LEAD}(?P<who>[^,;:]{{2,100}}?)\s(?P<cue>(?:also\s|first\s)?{_ACTIVE})"
    r"(?:\s(?P<hearer>(?!about\b)[^,;:]{2,40}?))?\s(?:about\s)?(?:this|it)(?!\w)(?P<rest>.+)?"
)
"""English as it is spoken, "X wrote about it": of an outlet it is enough; others may write a novel of it."""
FORMS: Final = (
    *(
        re.compile(_LEAD + pattern)
        for pattern in (
            rf"(?:[Tt]his|It|That|[Tt]he\sinformation\sabout\s(?:it|this)){_TIME}\s(?P<cue>{_PASSIVE}){_TIME}"
            rf"(?:\sto\s(?P<hearer>[^,;:]{{2,60}}?))?{_TIME}\s(?P<by>by)\s(?P<rest>.+)",
            rf"[Tt]he\sinformation\sabout\s(?:it|this){_TIME}\s(?P<cue>(?:was|is)\spublished){_TIME}\s(?P<by>by)"
            r"\s(?P<rest>.+)",
            rf"(?:[Tt]his|It|That|{_ABOUT})(?:\sit)?\s(?P<cue>{_PASSIVE}\sin)\s(?:the|an?|its)\s(?:\w+\s){{0,2}}?"
            rf"{_PAPER}"
            r"(?:\son\sthe\s(?:official\s)?(?:website|site|page))?\s(?:of|from|by)\s(?P<rest>.+)",
            rf"(?:Such|This|These|The\ssame|A\ssimilar)(?:\san?)?\s{_UTTERED}{_TIME}(?:\s(?:in|to|during|on)\s[^;:]{{3,90}}?)?"
            r"\s(?P<by>by)\s(?P<rest>.+)",
            rf"{_ABOUT}{_TIME}(?:\sit)?\s(?P<cue>{_PASSIVE}){_TIME}\s(?P<by>by)\s(?P<rest>.+)",
            rf"{_ABOUT}{_TIME}\s(?P<hearer>[^,;:]{{2,80}}?)\s(?P<cue>(?:was|were)\s(?:told|informed)\s(?:by|in|at))"
            r"\s(?P<rest>.+)",
            rf"(?:[Tt]his|That|{_ABOUT})\sto\s(?P<hearer>[^,;:]{{2,80}}?)\s(?P<cue>told|said|reported|stated)"
            r"\s(?P<rest>.+)",
            rf"{_ABOUT}{_TIME}{_ON_ITS}\s(?P<cue>{_ACTIVE}){_TIME}{_ON_ITS}\s(?:(?:in|at)\s(?=the\s))?(?P<rest>.+)",
            r"(?P<hearer>[^,;:]{2,80}?)\s(?P<cue>(?:was|were)\s(?:told|informed))\sabout\s(?:this|it)\s(?P<by>by|in|at)"
            r"\s(?P<rest>.+)",
            rf"{_ABOUT}{_TIME}\s(?P<who>[^,;:]{{2,100}}?){_TIME}\s(?P<cue>{_ACTIVE})(?!\w)(?P<rest>.+)?",
        )
    ),
    FIRST,
    re.compile(rf"(?P<cue>{_OPENS}\sabout\s(?:it|this)){_TIME}\s(?P<rest>.+)"),
    re.compile(rf"(?P<cue>{_OPENS})\s(?={OUTLET.pattern})(?P<rest>.+)"),
)
"""`rest` begins with who tells, or `who` is he; `hearer` is whom he told; whom he cites may follow."""
_WHAT: Final = r"[Aa]ccording\sto\swhat"
_TELLER: Final = (
    r"(?P<who>[^,;:]{2,100}?(?:,\s[^,;:]{2,60},)?)(?<!\ba)(?<!\ban)(?<!\bthe)(?<!\bwell)"
    rf"\s(?P<cue>(?:has\s|had\s)?{_ACTIVE})(?!\w)"
)
_HEARER: Final = r"(?:\s(?!on\b|in\b|at\b|about\b)(?P<hearer>[^,;:]{2,60}))?"
_THERE: Final = r"(?:\s(?:on|in|at)\s[^,;:]{2,60})?"
FRONTED: Final = tuple(
    re.compile(rf"(?P<by>{_WHAT})\s{told},\s(?P<content>.+)")
    for told in (
        r"(?P<cue>(?:was|is)\s\w+\sby)\s(?P<who>[^,;:]{2,100})",
        rf"{_TELLER}{_HEARER}{_THERE}",
    )
)
"""What is told behind a sentence's opening: "According to what the guard told the radio, it burned down"."""
TRAILING: Final = tuple(
    re.compile(rf",\s(?P<by>{_WHAT})\s{told}")
    for told in (
        r"(?P<cue>(?:was|is)\s\w+\sby)\s(?P<who>[^,;:]{2,100})",
        rf"{_TELLER}{_HEARER}{_THERE}",
    )
)
WHICH: Final = re.compile(
    rf"(?:,|\s[–—-])\s(?:about\s(?:it|this|which){_TIME}{_ON_ITS}\s(?P<cue>{_ACTIVE}|{_PASSIVE}\sby)"
    rf"|which{_TIME}\s(?P<by>{_PASSIVE}\sby)){_TIME}\s(?P<rest>.+)"
)
"""The same in the sentence itself: "It burned down, about which X reported"."""
CITES: Final = re.compile(
    r",?\s(?P<cites>with\s(?:an?\s|the\s)?(?:reference|link)\sto|citing|quoting|referring\sto|(?:which\s)?referred\sto)"
    r"\s(?:the\swords\sof\s)?"
)
STOP: Final = re.compile(
    r"[,;:]\s|\s[(–—]|\s(?:in|on|at|during|after|via|through|for)\s(?:(?:an?|his|her|its|their|own|the)\s(?:\w+\s)?"
    r"(?:Telegram|Facebook|Twitter|social|air|comment|interview|evening|morning|night|briefing|press|message|post|page"
    r"|website|site|broadcast|statement|conversation|channel|network|account|meeting|conference|telethon|live)\b"
    r"|Telegram|Facebook|Twitter|Instagram|VKontakte|social|air|live|\d"
    rf"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|{_MONTH})|\s(?:today|yesterday|earlier|that|who|to)(?!\w)"
)
"""Where the words for who tells end."""
WHO: Final = re.compile(
    r"(?i:the|an?|his|her|its|their|our|own|several|two|three|four|some|local|unnamed|informed)\s(?!fact\b|case\b)"
    r"|(?i:representatives?|officials?|sources?|residents|rescuers|journalists|lawyers?|police|prosecutors)\b"
    r"|[A-ZА-ЯЁІЇЄҐ«“\"@]"
)
NOBODY: Final = re.compile(
    r"(?:[IiWw]e?|[Yy]ou|[HhSs]?[Hh]e|[Tt]hey|[Ii]t|[Nn]obody|[Nn]o one|[Ee]verybody|[Ww]ho|[Ww]hoever"
    r"|[Mm]y\s.*|[Oo]ur\s.*|.*\b(?:is|are|was|were|has|have|had|been|be|will|would|not|never|but|because|if|when)\b.*)"
)
STAFF: Final = re.compile(
    r"(?:[Tt]he\s)?(?:correspondents?|journalists?|reporters?)\s(?:of|from)\s(?:the\s)?|(?:[Tt]he|[Aa]n?)\s"
)
TAIL: Final = re.compile(
    rf",?\s(?:in|on|at|during|after|via|through|to|with|for|live|today|yesterday)(?!\w)|{CITES.pattern}"
)
"""What may stand behind a verb whose subject stands before it, for nothing else was said."""
