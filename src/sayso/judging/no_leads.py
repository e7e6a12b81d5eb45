"""What is named like something to get or somebody to hear, and is none: an inquiry under way, data that were
stolen, the town of a dateline.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from sayso.core.span import Span
from sayso.core.zone import Zone, ZoneKind

_NEAR: Final = 60
_INQUIRY: Final = re.compile(r"\binvestigation\b")
_WRITTEN: Final = re.compile(r"\b[A-Z][\w.’'-]*\sinvestigation|\binvestigation\s(?:by|from)\s")
_TELLS: Final = re.compile(
    r"\s(?:(?:also|has|had|have)\s)?(?:found|finds|show(?:s|ed|n)|reveal(?:s|ed)|conclude[sd]|establish(?:es|ed)"
    r"|uncover(?:s|ed)|was\s(?:published|released)|published|released|by\s)"
)
_OUTCOME: Final = re.compile(
    r"\b(?:results?|findings?|conclusions?|reports?|outcome|publish(?:ed|es)|released?)\s(?:(?:of|on|from|into)\s)?$"
)


def is_under_way(match: re.Match[str]) -> bool:
    """Whether an "investigation" is what somebody does ("close to the investigation") and nothing to read:
    it tells nothing, and nobody's name makes it a report.
    """
    text, start, end = match.string, match.start(), match.end()
    if not _INQUIRY.search(match[0]) or _WRITTEN.search(match[0]):
        return False
    return not (_TELLS.match(text, end) or _OUTCOME.search(text[max(0, start - _NEAR) : start]))


_DATA: Final = re.compile(r"\bdata\b")
_PEOPLE: Final = (
    r"(?:customers?|clients?|users?|patients?|passengers?|employees?|workers?|members?|voters?|citizens?|students?"
    r"|subscribers?|people|children|account holders?|card ?holders?|residents?)"
)
_OF_PEOPLE: Final = re.compile(
    rf"\b(?:personal|private|biometric|medical|payment|card|account|passport|login|contact|{_PEOPLE})[’']?s?\sdata$"
)
_ON_PEOPLE: Final = re.compile(
    rf"\s(?:of|on|about)\s(?:(?:the|its|their|all|some|more|than|nearly|about|over|\d[\d.,]*|\w+)\s){{0,4}}?{_PEOPLE}\b"
)
_TAKEN: Final = re.compile(
    r"[^.;\n]{0,60}?\b(?:was|were|been|being|be)\s(?:\w+ly\s)?(?:copied|stolen|sold|deleted|encrypted|lost|hacked"
    r"|compromised|accessed|wiped)\b"
)
_TAKES: Final = re.compile(
    r"\b(?:st(?:eal|ole|olen)|cop(?:y|ied)|delet(?:e|ed|ing)|encrypt(?:ed|ing)?|s(?:ell|old)|l(?:ose|ost)|protect"
    r"(?:ed|ing)?|stealing|copying|selling)\s(?:of\s)?$"
)


def is_anothers(match: re.Match[str]) -> bool:
    """Whether "data" are somebody's goods, stolen or kept ("the personal data of 300 customers"), and no
    evidence.
    """
    text, start, end = match.string, match.start(), match.end()
    if not _DATA.search(match[0]):
        return False
    owned = _OF_PEOPLE.search(match[0]) or _ON_PEOPLE.match(text, end)
    return bool(owned or _TAKEN.match(text, end) or _TAKES.search(text[max(0, start - _NEAR) : start]))


_POST: Final = re.compile(r"\bpost\b(?![’'])")
_NET: Final = (
    r"(?:social[ -]media|social networks?|Facebook|Twitter|Telegram|Instagram|LinkedIn|TikTok|YouTube"
    r"|Weibo|VK|VKontakte|Bluesky|Mastodon|Threads|Truth Social|WhatsApp|Reddit|X|blog|online|internet"
    r"|web ?site)\b"
)
_MESSAGE: Final = re.compile(rf"\b(?:{_NET}|deleted|viral|pinned|Telegram-?channel)[ -]post\b")
_PUT_ON: Final = re.compile(
    rf"\s(?:\w+\s){{0,2}}?(?:on|to|in|via)\s(?:the\s|his\s|her\s|its\s|their\s)?(?:\w+\s)?"
    rf"(?:{_NET}|(?:page|account|channel|feed|wall|profile)\b)"
)
_TELLS_IN: Final = re.compile(
    r"\b(?:said|says|wrote|writes|added|claimed|announced|confirmed|denied|explained)\b(?:\s\w+){0,2}\sin\s$"
    r"|\b(?:shared|published|deleted|reposted|liked|quoted)\s$"
)
_GOES_ON_TO_TELL: Final = re.compile(r"\s(?:that|saying|reads?|said|says|wrote|writes|in\swhich)\b")
_SET_OFF: Final = re.compile(r"(?:^|[.,;:\n]\s*)In\san?(?:other)?\s(?:\w+\s)?post,", re.MULTILINE)
_AN_OFFICE: Final = re.compile(r"\b(?:his|her|their|its)\s(?:\w+\s)?post\b")


def is_no_message(match: re.Match[str]) -> bool:
    """Whether a "post" is an office or a place ("left his post", "a border post") and nothing that was put on
    the net: of a message the words about it tell where it stands, or that it says something.
    """
    text, start, noun = match.string, match.start(), _POST.search(match[0])
    if noun is None:
        return False
    end = start + noun.end()
    if _MESSAGE.search(match[0]) or _PUT_ON.match(text, end) or _GOES_ON_TO_TELL.match(text, end):
        return False
    before = text[max(0, start - _NEAR) : start]
    told = _TELLS_IN.search(before) and not _AN_OFFICE.search(match[0])
    return not (told or _SET_OFF.search(text, max(0, start - _NEAR), end + 1))


_NO_PAPER: Final = re.compile(
    r"\b(?:political|public|social|world|global|international|constitutional|economic|natural|established|pecking|tall"
    r"|(?:new|old)\s(?:world|political|social))\sorder$|\blove\sletters?$|\bdead\sletter$",
    re.IGNORECASE,
)
_OF_NO_PAPER: Final = re.compile(
    r"(?<=order)\sof\s(?:the\s)?(?:day|things|magnitude|markets?|nature|battle|precedence|preference|importance)\b"
    r"|(?<=letter)\sof\s(?:love|the\slaw)\b",
    re.IGNORECASE,
)
_CALLS_IT: Final = re.compile(
    r"\b(?:call(?:s|ed|ing)?|brand(?:s|ed)|dub(?:s|bed)|label(?:s|led))\s(?!(?:up)?on\b|for\b|to\b|by\b|in\b)"
    r"(?:(?!to\b|that\b|and\b)[\w’'-]+\s){1,7}[\"“«]?$"
)
_ONE: Final = re.compile(r"an?\s", re.IGNORECASE)
_CLOSING: Final = re.compile(r"[^.;:,\n\"“”«»]{0,40}[\"”»]")


def is_a_figure(match: re.Match[str]) -> bool:
    """Whether a paper is a way of speaking and none to get: "a political order", "a letter of love", what
    somebody calls a thing ("called the charges an order from above"), what stands in marks for its sense.
    """
    text, start, end = match.string, match.start(), match.end()
    if _NO_PAPER.search(match[0]) or _OF_NO_PAPER.match(text, end):
        return True
    if not _ONE.match(match[0]):
        return False
    marked = text[start - 1 : start] in ('"', "“", "«") and _CLOSING.match(text, end)
    return bool(marked or _CALLS_IT.search(text[max(0, start - _NEAR) : start]))


_DATELINE: Final = re.compile(
    r"(?:,[^\n(–—]{2,40}?)?\s?(?:\([^)\n]{2,30}\)\s?[–—-]|/[^/\n]{2,30}/|[–—]|\s-\s)|,\s[^\n]{2,40}?\s[–—-]\s"
)


def opens_a_dateline(text: str, zones: Sequence[Zone], name: Span) -> bool:
    """Whether a name in capitals is the town that a paragraph begins with: "TARN, May 4 (Delta News) -"."""
    if any(zone.kind is ZoneKind.DATELINE and zone.span.contains(name) for zone in zones):
        return True
    opens = text[text.rfind("\n", 0, name.start) + 1 : name.start].strip() == ""
    return opens and name.of(text).isupper() and _DATELINE.match(text, name.end) is not None
