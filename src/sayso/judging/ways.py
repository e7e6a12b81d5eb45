"""By what way words went from one hop to the next, as the words beside it tell: the `via` of section 4.

Of a relay: what it asked for is an interview, a statement made to it or put out by somebody's own outlet is
that statement, what it aired a broadcast, what it posted a post, all else its report. Of an origin: its
statement, its post, its press conference, where the words round the cue say so; behind a relay nothing is
known of that way unless the words speak of the origin, for "reported" and "TV" are the relay's.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from sayso.core.chain import Relay, Via
from sayso.core.source import Kind
from sayso.core.span import Span, Spans
from sayso.judging.case import Case
from sayso.judging.lexicon import find
from sayso.judging.outlets import media
from sayso.judging.place_words import ASKED, CARRIED, ON_ITS_SHOW, QUOTED_BY, SAID_TO

NEAR_CUE: Final = 120
"""Code points round a cue in which the way is told: "in a statement", "at a news conference on Monday"."""
BEHIND: Final = 60
"""Code points behind a content in which the way is told: "confirmed the strike on his Telegram channel"."""
NEAR_RELAY: Final = 60
"""Code points before a relay in which it is told that it heard the origin in an interview."""

ELSEWHERE: Final = (Via.SOCIAL_POST, Via.PRESS_CONFERENCE, Via.STATEMENT, Via.DOCUMENT)
"""Ways told of a row by which it came to everybody, not to the relay of the row beside it."""

_OF_THE_ORIGIN: Final = (*ELSEWHERE, Via.INTERVIEW)
"""Ways that are the origin's own where a relay stands beside it."""

SURE: Final = 0.7
"""How sure the reader's head must be of a way that no word tells; it may give those of ELSEWHERE alone.

Of 63 interviews that it gave so on war-dev and own-dev one was told, of 23 reports four; of press conferences
and statements 14 of 20 from this on, 17 of 66 below.
"""

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
    and whoever "aired a speech" did so.
    """
    if _AIRS_IT.match(behind):
        return Via.BROADCAST
    way = way_of_outlet(words)
    reports = way is Via.BROADCAST and not _CALLED_ON_AIR.search(words) and _AS_REPORT.match(behind)
    return Via.REPORT if reports else way


def way_of_marked(words: str, behind: str = "") -> Via:
    """The same for words in which no outlet was found: those that have no noun for one may be anybody's."""
    words = _ASIDE.sub("", words)
    if airs(words) or _IS_PRESS.search(words):
        return way_of_reporting(words, behind)
    return Via.REPORT if _QUOTES_SOMEBODY.match(behind) else Via.UNKNOWN


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
    if QUOTED_BY.search(before):
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
    spoken = _SPEAKING.search(before) and not (aired and _BY.search(before))
    return Via.INTERVIEW if spoken else None


def way_of_showing(words: str) -> Via:
    """How a picture or a paper came to be seen, by the words with which it is told: "posted online by"."""
    return next((way for way, pattern in _SHOWN if pattern.search(words)), Via.UNKNOWN)


def origin_way(case: Case, hops: Sequence[Relay] = ()) -> Via:
    """By what way the origin uttered it, where the words round it say so; `hops` passed it on."""
    kind = case.source.kind.value if case.source else Kind.UNKNOWN
    if kind is Kind.DOCUMENT:
        return Via.DOCUMENT
    if _QUESTION.match(case.words(case.row.source)) and case.cue.strip() == ":":
        return Via.PRESS_CONFERENCE
    said = way_told(case, hops)
    is_outlet = kind is Kind.MEDIA or (case.source is not None and case.source.name in media())
    is_outlet = is_outlet and all(hop.via is not Via.INTERVIEW for hop in hops)  # an editor who was asked
    if is_outlet and said in (None, Via.REPORT, Via.BROADCAST):
        aired = airs(case.words(case.row.source)) or _AIRED.search(case.cue)
        return Via.BROADCAST if aired else Via.REPORT
    if said is not None:
        return said
    if any(_heard(case, hop) for hop in hops):
        return Via.INTERVIEW
    odds = case.odds("via")
    likely = max(odds, key=lambda way: odds[way], default=Via.UNKNOWN)
    believed = likely in ELSEWHERE and odds[likely] >= SURE
    return Via(likely) if believed else Via.UNKNOWN


def way_told(case: Case, hops: Sequence[Relay] = ()) -> Via | None:
    """The way that the words round a cue tell of its source itself."""
    around = _outside(case)
    values = _OF_THE_ORIGIN if hops else ()
    match = find(case.page.text, around, "via around", values)
    if match and match.value == Via.REPORT and _anothers(case.page.text, match.spans[0]):
        return None
    if match and match.value == Via.INTERVIEW and not hops and _called(case.page.text, around):
        return None
    if match is None and case.unstated and not hops:
        match = find(case.page.text, case.row.cue, "via unstated")
    if (
        match
        and match.value == Via.SOCIAL_POST
        and any(_ON_SITE.search(s.of(case.page.text)) for s in around)
    ):
        return Via.STATEMENT
    return Via(match.value) if match else None


def _anothers(text: str, report: Span) -> bool:
    """Whether a report is one that the source answers: "rejected the report", "in response to an article"."""
    return _ANSWERED.search(text, max(0, report.start - NEAR_RELAY), report.start) is not None


def _called(text: str, around: Spans) -> bool:
    """Whether the interview is a call of two officials: "in a phone call with his Velmian counterpart"."""
    return any(_CALL.search(text, span.start, span.end) for span in around)


def _heard(case: Case, hop: Relay) -> bool:
    """Whether the words before a relay speak of an interview; one merely told is a way of its own alone."""
    if hop.via is not Via.INTERVIEW or not hop.spans:
        return False
    start, end = hop.spans[0].start, hop.spans[0].end
    text, around = case.page.text, case.page.sentence(hop.spans[0])
    before = text[max(around.start, start - NEAR_RELAY) : start]
    return speaks_of_interview(before) or speaks_of_interview(text[end : min(around.end, end + NEAR_RELAY)])


def speaks_of_interview(words: str) -> bool:
    """Whether the words beside an outlet say that it asked: "in an interview", "by telephone"."""
    return _INTERVIEW.search(words) is not None


def _outside(case: Case) -> Spans:
    """What stands in the row's sentences outside of its content, close to the cue."""
    if not case.row.cue:
        return ()
    cue = case.row.cue[-1]
    around = case.page.sentence(cue)
    before = (c.end for c in case.row.content if c.end <= cue.start)
    start = max([around.start, cue.start - NEAR_CUE, *before])
    end = min([around.end, cue.end + NEAR_CUE, *(c.start for c in case.row.content if c.start >= cue.end)])
    behind = [c.end for c in case.row.content if cue.end <= c.start and c.end < around.end]
    goes_on = behind and _WHERE.match(case.page.text, behind[-1], around.end)
    tail = [Span(behind[-1], min(around.end, behind[-1] + BEHIND))] if goes_on else []
    return (*((Span(start, end),) if start < end else ()), *tail)


_ANSWERED: Final = re.compile(
    r"\b(?:reject\w*|den(?:y|ie[sd])|respon\w+\sto|repl(?:y|ied)\sto|welcom\w+|criticis\w+|criticiz\w+|dismiss\w*"
    r"|referr\w+\sto|react\w*\sto|comment\w*\son)\s(?:[\w’'-]+\s){0,4}$",
    re.IGNORECASE,
)
_CALL: Final = re.compile(
    r"\b(?:call|conversation)s?\s(?:\w+\s)?(?:with|to|from)\s(?:[\w-]+\s){0,5}?(?:counterpart|[Mm]inister|[Pp]resident"
    r"|[Ss]ecretary|[Cc]hancellor|[Kk]ing|[Ee]mir|[Ee]nvoy|FM|PM)s?\b"
)
_QUESTION: Final = re.compile(r"(?:q|question|reporter|journalist)\b")
"""The label of one who asks in a transcript with colons: an interview's has stops ("Q.")."""
_AIRS: Final = re.compile(
    r"\b(?:television|tv|radio|fm|channel|broadcaster|station|network|\w*kanal|podcast)s?\b|\wTV\b",
    re.IGNORECASE,
)
_CALLED_ON_AIR: Final = re.compile(r"\b(?:television|tv|radio|channel|broadcaster|station|network)\b")
"""In small letters: what it is, and no part of its name."""
_AS_REPORT: Final = re.compile(
    r"[»”\"’']*(?:,?\s(?:citing|quoting|with (?:the )?reference)\b"
    r"|\s(?:\w+\s){0,2}?(?:report(?:s|ed)|wrote|writes)\b)"
)
_QUOTES_SOMEBODY: Final = re.compile(
    r"[»”\"’']*(?:,?\s(?:citing|quoting|with (?:the )?reference)\b|\s(?:\w+\s){0,2}?quot(?:ed|es)\b"
    r"|\s(?:reported|reports|said|wrote|writes)(?:\son\s\w+day)?,\s(?:citing|quoting)\b)"
)
_ASIDE: Final = re.compile(r",?\s(?:which|who|whose|that|with|through)\s.*", re.DOTALL)
"""What is told of somebody beside the name: "the group, which has a network of informants"."""
_POSTS: Final = re.compile(
    r"\b(?:telegram|facebook|twitter|youtube|instagram|vkontakte|tiktok|blog)\b", re.IGNORECASE
)
_IS_PRESS: Final = re.compile(
    r"\b(?:agenc(?:y|ies)|newspaper|daily|weekly|magazine|portal|website|news|media|press|times|gazette)\b",
    re.IGNORECASE,
)
_ON_SITE: Final = re.compile(
    r"\b(?:statement|message|announcement|notice)s? (?:\w+ )?(?:posted|published|put) (?:\w+ )?on "
    r"(?:\S+ ){1,2}?(?:web ?)?site\b",
    re.IGNORECASE,
)
_ON_AIR_VERBS: Final = "aired|broadcast|televised"
_AIRED: Final = re.compile(rf"\b(?:{_ON_AIR_VERBS}|showed|rolled)\b")
_AIRS_IT: Final = re.compile(
    rf"[»”\"]?\s(?:has\s|had\s|also\s|later\s)?(?:{_ON_AIR_VERBS})\s(?:an?|the|its|live)\b"
)
_WHERE: Final = re.compile(
    r"[,\s]+(?:in|on|via|through|during|at)\s(?:an?|the|his|her|its|their)\s", re.IGNORECASE
)
_INTERVIEW: Final = re.compile(
    r"\b(?:interview(?:ed)?|conversation|(?:tele)?phoned?|contacted|reached|program(?:me)?|talk show|studio"
    r"|(?:via|over|by|on) (?:skype|zoom|whatsapp|viber|the internet|e-?mail)|asked by)\b",
    re.IGNORECASE,
)
_ON_AIR: Final = re.compile(
    r"\b(?:(?:in|on) (?:the )?(?:air|ether)|studio) of (?:the )?(?:\w+ )?$", re.IGNORECASE
)
_ASKS: Final = re.compile(r"interview|conversation|comment|remarks to|reached|contact|talked", re.IGNORECASE)
_SPEAKING: Final = re.compile(r"speaking|spoke|talk|said for|call", re.IGNORECASE)
_TO_HIM: Final = re.compile(r"\bto(?: an?| the)? $")
_ON: Final = re.compile(r"\bon(?: the)? $")
_BY: Final = re.compile(r"\bby(?: the)? $")
_TELEGRAM: Final = re.compile(r"\b(?:telegram|youtube|social media|monitoring) $", re.IGNORECASE)
"""Before a "channel" that nobody sees on television."""
_REPORTED_BY: Final = re.compile(r"\breported by(?: the)? $")
_SPEAKS_TO: Final = re.compile(
    r"\b(?:speaking to|spoke to|told|tells|interview(?: \w+)? (?:with|to|for|by)|conversation with"
    r"|comment(?:s|ed|ing)? (?:to|for))(?: the)?"
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
