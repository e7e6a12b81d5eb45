"""By what way words went on from a relay, as the words beside it tell: the `via` of section 4.

That of an origin is told in origin_ways.py. What a relay asked for is an interview, a statement made to it or
put out by somebody's own outlet is that statement, what it aired a broadcast, what it posted a post, all else
its report.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from sayso.core.chain import Via
from sayso.judging.outlet_pattern import media
from sayso.judging.place_words import ASKED, CARRIED, ON_ITS_SHOW, QUOTED_BY, SAID_TO, SHOW

Rule = tuple[Via, re.Pattern[str]]


def way_of_outlet(words: str) -> Via:
    """How an outlet passes on what it does not say to have been told: by its broadcast where it is called a
    channel or a station, else by its report, for CNN and Al Jazeera write, too.
    """
    if _POSTS.search(words):
        return Via.SOCIAL_POST
    return Via.BROADCAST if airs(words) else Via.REPORT


def way_of_reporting(words: str, behind: str) -> Via:
    """The same, knowing what stands behind: a station that "reported, citing" somebody passed on a report,
    whoever "aired a speech" did so, and who "was told in the ministry" had asked.
    """
    if _AIRS_IT.match(behind):
        return Via.BROADCAST
    if _WAS_TOLD.match(behind):
        return Via.INTERVIEW
    way = way_of_outlet(words)
    reports = way is Via.BROADCAST and not _CALLED_ON_AIR.search(words) and _AS_REPORT.match(behind)
    return Via.REPORT if reports else way


def way_of_marked(words: str, behind: str = "") -> Via:
    """The same for words in which no outlet was found: those that have no noun for one may be anybody's."""
    words = _ASIDE.sub("", words)
    if _WAS_TOLD.match(behind):
        return Via.INTERVIEW
    if airs(words) or _IS_PRESS.search(words):
        return way_of_reporting(words, behind)
    return Via.REPORT if _QUOTES_SOMEBODY.match(behind) or _REPORTS.match(behind) else Via.UNKNOWN


def way_told_before(words: str) -> Via | None:
    """The way that is told right before an outlet: "speaking to", "in the studio of"."""
    if _SPEAKS_TO.search(words):
        return Via.INTERVIEW
    if _TELEGRAM.search(words):
        return Via.SOCIAL_POST
    if _REPORTED_BY.search(words):
        return Via.REPORT
    return Via.BROADCAST if _ON_AIR.search(words) else None


def airs(words: str) -> bool:
    """Whether the words for an outlet call it one that is seen or heard."""
    return _AIRS.search(words) is not None


def way_of_channel(words: str, text: str) -> Via | None:
    """How what is called a channel and nothing more passes words on: by posts where the text has channels of
    a messenger, by a report where nothing in it tells; None for other outlets, and where something in the
    text is seen or heard.
    """
    if (
        not _CHANNEL.search(words)
        or _SEEN_OR_HEARD.search(words)
        or media().get(_unquoted(words)) is not None
    ):
        return None
    return Via.SOCIAL_POST if _POSTS.search(words) else _way_of_channels_in(text)


@lru_cache(maxsize=1)  # every channel of a text asks the same of all of it
def _way_of_channels_in(text: str) -> Via | None:
    if _SEEN_OR_HEARD.search(text):
        return None
    return Via.SOCIAL_POST if _CHANNEL_OF_POSTS.search(text) else Via.REPORT


def _unquoted(words: str) -> str:
    """The name alone that stands beside the word "channel"."""
    return (
        _CHANNEL.sub("", words)
        .strip(" \t\n\"“”«»'’")
        .removeprefix("the ")
        .removeprefix("The ")
        .strip(' "“”«»')
    )


def way_of_carrying(words: str) -> Via | None:
    """How a relay put out what another made, by the words before it: "in a statement carried by", "aired by";
    None where it may be any way.
    """
    return next((way for way, pattern in _CARRIED if pattern.search(words)), None)


def way_spoken(before: str, called: str, *, aired: bool, staff: bool) -> Via | None:
    """How words came that were spoken to an outlet: in an interview, but for what was said on its air or put
    out. `before` stands before the outlet, `called` are its words, `aired` says that it is seen or heard,
    `staff` that somebody of it was told.
    """
    if CARRIED.search(before):
        return way_of_carrying(before)
    if QUOTED_BY.search(before) or _REPORTED_BY.search(before):
        return Via.REPORT
    if airs(called) and ON_ITS_SHOW.search(before):
        return Via.BROADCAST
    if SAID_TO.search(before) or _ASKS.search(before) or ASKED.search(before):
        return Via.INTERVIEW
    if way := way_of_carrying(before):
        return way
    if staff and _TO_HIM.search(before):
        return Via.INTERVIEW
    if aired and _ON.search(before):
        return Via.BROADCAST
    if _TO_IT.search(before):
        return Via.INTERVIEW
    spoken = _SPEAKING.search(before) and not (aired and _BY.search(before))
    return Via.INTERVIEW if spoken else None


def way_of_showing(words: str) -> Via:
    """How a picture or a paper came to be seen, by the words with which it is told: "posted online by"."""
    return next((way for way, pattern in _SHOWN if pattern.search(words)), Via.UNKNOWN)


_AIRS: Final = re.compile(
    r"\b(?:television|tv|radio|fm|channel|broadcaster|station|network|\w*kanal|podcast)s?\b|\wTV\b",
    re.IGNORECASE,
)
_CHANNEL: Final = re.compile(r"\bchannel(?:['’]s)?\b")
_SEEN_OR_HEARD: Final = re.compile(
    r"\b(?:television|tv|radio|fm|broadcast\w*|airs|aired|on air|satellite channel|viewers?|news channel"
    r"|studio)\b|\wTV\b",
    re.IGNORECASE,
)
_CHANNEL_OF_POSTS: Final = re.compile(
    r"\b(?:telegram|youtube|tg|viber|whatsapp)[\s-](?:channel|chat)|\bchannels? (?:in|on) (?:telegram"
    r"|youtube)|\bt\.me/",
    re.IGNORECASE,
)
_CALLED_ON_AIR: Final = re.compile(r"\b(?:television|tv|radio|channel|broadcaster|station|network)\b")
"""In small letters: what it is, and no part of its name."""
_AS_REPORT: Final = re.compile(
    r"[»”\"’']*(?:,?\s(?:citing|quoting|with (?:the |a )?reference)\b"
    r"|\s(?:\w+\s){0,2}?(?:report(?:s|ed)|wrote|writes)\b)"
)
_QUOTES_SOMEBODY: Final = re.compile(
    r"[»”\"’']*(?:,\s(?:in\s|an?\s(?:[\w-]+\s){0,3}?(?:newspaper|daily|weekly|magazine|agency|website))"
    r"[^,.;]{0,40},)?(?:,?\s(?:citing|quoting|with (?:the |a )?reference)\b"
    r"|\s(?:\w+\s){0,2}?(?:quot|cit)(?:ed|es)\b"
    r"|\s(?:reported|reports|said|wrote|writes)(?:\son\s\w+day)?,\s(?:citing|quoting)\b)"
)
_REPORTS: Final = re.compile(
    r"[»”\"’']*\s(?:report(?:s|ed)|writes|transmits|printed|published)(?:\s(?:on|late|earlier)\b|[,.;]|\s\w+day\b|$)"
)
"""Behind who closes a sentence with what others told: "..., KNA reported"."""
_ASIDE: Final = re.compile(r",?\s(?:which|who|whose|that|with|through)\s.*", re.DOTALL)
"""What is told of somebody beside the name: "the group, which has a network of informants"."""
_POSTS: Final = re.compile(
    r"\b(?:telegram|facebook|twitter|youtube|instagram|vkontakte|tiktok|blog)\b", re.IGNORECASE
)
_IS_PRESS: Final = re.compile(
    r"\b(?:agenc(?:y|ies)|newspaper|daily|weekly|magazine|portal|website|news|media|press|times|gazette)\b",
    re.IGNORECASE,
)
_ON_AIR_VERBS: Final = "aired|broadcast|televised"
_AIRS_IT: Final = re.compile(
    rf"[»”\"]?\s(?:has\s|had\s|also\s|later\s)?(?:{_ON_AIR_VERBS})\s(?:an?|the|its|live)\b"
)
_WAS_TOLD: Final = re.compile(r"[»”\"]?\s(?:was|were)\s(?:told|informed)\s(?:by|in|at)\b")
_ON_AIR: Final = re.compile(
    rf"\b(?:(?:in|on) (?:the )?(?:air|ether)|studio|{SHOW}) (?:of|on) (?:the )?(?:\w+ )?$", re.IGNORECASE
)
_ASKS: Final = re.compile(r"interview|conversation|comment|remarks to|reached|contact|talked", re.IGNORECASE)
_SPEAKING: Final = re.compile(r"speaking|spoke|talk|said for|call", re.IGNORECASE)
_TO_HIM: Final = re.compile(r"\bto(?: an?| the)? $")
_TO_IT: Final = re.compile(
    r"\b(?:said|confirmed|denied|explained|complained|admitted|stated|declared|disclosed|revealed|recalled|noted"
    r"|described|repeated)\s(?:(?!(?:statement|message|letter|e-?mail|release|copy|in|by)s?\b)[\w’'-]+\s){1,4}to(?:\sthe)?\s$"
)
"""Before an outlet to which somebody spoke of what stands between: "confirmed the name to AFP"."""
_ON: Final = re.compile(r"\bon(?: the)? $")
_BY: Final = re.compile(r"\bby(?: the)? $")
_TELEGRAM: Final = re.compile(r"\b(?:telegram|youtube|social media|monitoring) $", re.IGNORECASE)
"""Before a "channel" that nobody sees on television."""
_REPORTED_BY: Final = re.compile(r"\b(?:reported|printed) by(?: the)? $")
_SPEAKS_TO: Final = re.compile(
    r"\b(?:(?:reached|contacted|interviewed|approached|questioned|consulted|phoned)(?: by (?:tele)?phone)? by"
    r"|speaking to|spoke to|(?:this|that) to|questions? (?:of|from|by)|told|tells"
    r"|interview(?: \w+)? (?:with|to|for|by)|conversation with|comment(?:s|ed|ing)? (?:to|for))(?: the)?"
    r"(?: (?:reporter|correspondent|journalist)s? (?:of|from)(?: the)?)?"
    r"(?: [a-z]+)? $",
    re.IGNORECASE,
)
_CARRIED: Final[tuple[Rule, ...]] = (
    (
        Via.SOCIAL_POST,
        re.compile(r"\b(?:tweet|twitter|telegram|facebook|post(?:ed)?\b|social)", re.IGNORECASE),
    ),
    (
        Via.STATEMENT,
        re.compile(
            r"\b(?:statement|communiqu[eé]|release|declaration)s?\s+(?:\S+\s+){0,6}?"
            r"(?:(?:to|for)(?:\s+the)?|by\s+(?:its|their)(?:\s+[\w-]+){0,2})\s+$",
            re.IGNORECASE,
        ),
    ),
    (Via.BROADCAST, re.compile(rf"\b(?:{_ON_AIR_VERBS}|live)\b", re.IGNORECASE)),
)
_SHOWN: Final[tuple[Rule, ...]] = (
    (
        Via.SOCIAL_POST,
        re.compile(
            r"\b(?:posted|uploaded|tweeted|shared|circulat\w+|online|internet|social|youtube|facebook"
            r"|twitter|telegram|instagram|tiktok|vkontakte|hashtag)\b",
            re.IGNORECASE,
        ),
    ),
    (Via.BROADCAST, re.compile(rf"\b(?:{_ON_AIR_VERBS}|broadcasted|showed on)\b", re.IGNORECASE)),
)
