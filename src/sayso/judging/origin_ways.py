"""By what way an origin uttered its words, as those round the cue tell: the `via` of section 4.

Its statement, its post, its press conference, where the words say so; behind a relay nothing is known of that
way unless the words speak of the origin, for "reported" and "TV" are the relay's.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from sayso.core.chain import Hops, Relay, Via
from sayso.core.source import Identity, Kind
from sayso.core.span import Span, Spans, words
from sayso.judging.case import Case
from sayso.judging.cited_ways import NEAR_RELAY, cited_words, of_whom_is_cited
from sayso.judging.lexicon import Match, find
from sayso.judging.outlet_pattern import media
from sayso.judging.ways import airs, way_of_channel

NEAR_CUE: Final = 120
"""Code points round a cue in which the way is told: "in a statement", "at a news conference on Monday"."""
BEHIND: Final = 60
"""Code points behind a content in which the way is told: "confirmed the strike on his Telegram channel"."""
NEAR_CITER: Final = 30
"""Code points before who cites in which it is told by what way: "a post on X by the Delta Observer"."""

HEAD: Final = 600
"""Code points within which a transcript says what it is of."""

ELSEWHERE: Final = (Via.SOCIAL_POST, Via.PRESS_CONFERENCE, Via.STATEMENT, Via.DOCUMENT)
"""Ways told of a row by which it came to everybody, not to the relay of the row beside it."""

_OF_THE_ORIGIN: Final = (*ELSEWHERE, Via.INTERVIEW)
"""Ways that are the origin's own where a relay stands beside it."""

IN_TURN: Final = 4
"""Labels from which on two who are labelled speak with each other."""

SURE: Final = 0.7
"""How sure the reader's head must be of a way that no word tells; it may give those of ELSEWHERE alone.

Of 63 interviews that it gave so on war-dev and own-dev one was told, of 23 reports four; of press conferences
and statements 14 of 20 from this on, 17 of 66 below.
"""


def origin_way(case: Case, hops: Sequence[Relay] = ()) -> Via:
    """By what way the origin uttered it, where the words round it say so; `hops` passed it on."""
    kind = case.source.kind.value if case.source else Kind.UNKNOWN
    if kind is Kind.DOCUMENT:
        return Via.DOCUMENT
    letter = case.words(case.row.source) == "q"
    if _QUESTION.match(case.words(case.row.source)) and case.cue.strip() == ":" and not letter:
        return Via.PRESS_CONFERENCE
    if is_label(case) and _is_of_an_interview(case.page.text):
        return Via.INTERVIEW
    if letter and case.cue.strip() == ":":
        return Via.PRESS_CONFERENCE
    said = way_told(case, hops)
    is_outlet = kind is Kind.MEDIA or (case.source is not None and case.source.name in media())
    is_outlet = is_outlet and all(hop.via is not Via.INTERVIEW for hop in hops)  # an editor who was asked
    if is_outlet and said in (None, Via.REPORT, Via.BROADCAST):
        if channel := way_of_channel(words(case.page.text, case.row.source), case.page.text):
            return channel
        aired = airs(case.words(case.row.source)) or _AIRED.search(case.cue)
        return Via.BROADCAST if aired else Via.REPORT
    if said is not None:
        return said
    if case.parent is None and any(_heard(case, hop) for hop in hops):
        return Via.INTERVIEW
    odds = case.odds("via")
    likely = max(odds, key=lambda way: odds[way], default=Via.UNKNOWN)
    hidden = case.source is not None and case.source.identity.value in _HIDDEN
    believed = likely in ELSEWHERE and odds[likely] >= SURE and case.parent is None
    believed = believed and not (hidden and likely == Via.PRESS_CONFERENCE)
    if likely == Via.SOCIAL_POST and hops and cited_words(case):
        return Via.UNKNOWN  # the post may be that of who cites
    return Via(likely) if believed else Via.UNKNOWN


def _is_of_an_interview(text: str) -> bool:
    """Whether a transcript says before its labels that it is one of an interview, or two without a title
    speak in turn, and it is of no briefing. What is a label once alone ("Transcript:") labels no speaker.
    """
    labels = [label for label in _LABELS.finditer(text) if not _INTERVIEWED.search(label[1])]
    end = min(HEAD, labels[0].start()) if labels else HEAD
    if _BRIEFING.search(text, 0, HEAD):
        return False
    times = Counter(label[1].split()[-1] for label in labels)  # "ADA MORO:" is "MORO:" from then on
    speakers = [label for label in labels if times[label[1].split()[-1]] > 1]
    two = len(speakers) >= IN_TURN and sum(n > 1 for n in times.values()) == len("QA")
    in_turn = two and not any(_TITLED.match(label[1]) for label in speakers)
    return in_turn or _INTERVIEWED.search(text, 0, end) is not None


def is_label(case: Case) -> bool:
    """Whether a source is the label of what it says in a transcript: that was said there, to nobody else."""
    letter = case.words(case.row.source) in ("q", "a")
    if case.cue.strip() not in ((":", ".") if letter else (":",)) or not case.row.source:
        return False
    start = case.row.source[0].start
    return start == 0 or case.page.text[start - 1] == "\n"


def way_told(case: Case, hops: Sequence[Relay] = ()) -> Via | None:
    """The way that the words round a cue tell of its source itself."""
    around = of_whom_is_cited(case, hops, _outside(case)) if hops else _outside(case)
    values = _OF_THE_ORIGIN if hops else ()
    match = find(case.page.text, around, "via around", values)
    if match and match.value == Via.REPORT and _anothers(case.page.text, match.spans[0]):
        return None
    if (
        match
        and match.value == Via.INTERVIEW
        and (not hops or case.parent)
        and _told_nobody_here(case, match, around)
    ):
        return None
    if match and match.value == Via.PRESS_CONFERENCE and _is_no_conference(case, match):
        return None
    if match and match.value == Via.PRESS_CONFERENCE and _was_sent(case.page.text, match.spans[0]):
        return Via.STATEMENT
    if match is None and case.unstated and not hops:
        match = find(case.page.text, case.row.cue, "via unstated")
    if (
        match
        and match.value == Via.SOCIAL_POST
        and any(_ON_SITE.search(s.of(case.page.text)) for s in around)
    ):
        return Via.STATEMENT
    return Via(match.value) if match else None


def ways_of_citers(case: Case, hops: Hops) -> Hops:
    """The hops, those of who cites the source with the way that his own words tell: "the governor, citing the
    army, wrote on Telegram". What an outlet says in any other way than by a post is its report.
    """
    around = _outside(case)
    if len(hops) != 1 or cited_words(case) is None or not around or hops[0].via not in _OPEN:
        return hops
    own = of_whom_is_cited(case, hops, around)
    near = hops[0].spans[0].start - NEAR_CITER if hops[0].spans else 0
    around = tuple(Span(max(span.start, near), span.end) for span in around if span.end > near)
    match = find(case.page.text, around, "via around", ELSEWHERE)
    if match is None or any(span.contains(match.spans[0]) for span in own):
        return hops
    way = Via(match.value)
    allowed = way is Via.SOCIAL_POST or hops[0].via is Via.UNKNOWN
    return (replace(hops[0], via=way),) if allowed else hops


_OPEN: Final = (Via.UNKNOWN, Via.REPORT)


def _is_no_conference(case: Case, match: Match) -> bool:
    """Whether the press that was told is an office's ("to the press service") or one outlet's ("told
    journalists of Courier"), or heard somebody who is not named: of such a conference the words must tell.
    """
    text, end = case.page.text, match.spans[-1].end
    if _CONFERENCE.search(match.spans[0].of(text)):
        return False
    hidden = case.source is not None and case.source.identity.value in _HIDDEN
    return hidden or bool(_PRESS_OFFICE.match(text, end) or _OF_AN_OUTLET.match(text, end))


def _was_sent(text: str, press: Span) -> bool:
    """Whether words reached the press in writing or on a tape: "in an audio message sent to reporters"."""
    return _SENT.search(text, max(0, press.start - NEAR_RELAY), press.end) is not None


def _anothers(text: str, report: Span) -> bool:
    """Whether a report is one that the source answers: "rejected the report", "in response to an article"."""
    return _ANSWERED.search(text, max(0, report.start - NEAR_RELAY), report.start) is not None


def _told_nobody_here(case: Case, match: Match, around: Spans) -> bool:
    """Whether the interview is a call of two officials ("in a phone call with his Velmian counterpart"), was
    told to somebody who says so ("the ministry has told us", she said), or the words name who speaks ("our
    correspondent").
    """
    if case.parent is not None or any(s.contains(match.spans[0]) for s in case.row.source):
        return True
    return any(_CALL.search(case.page.text, span.start, span.end) for span in around)


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
    before = [c.end for c in case.row.content if c.end <= cue.start]
    clause = _INSERTED.search(case.page.text, max(around.start, cue.start - NEAR_CUE), cue.start)
    before += [clause.end()] if clause else []
    start = max([around.start, cue.start - NEAR_CUE, *before])
    end = min([around.end, cue.end + NEAR_CUE, *(c.start for c in case.row.content if c.start >= cue.end)])
    behind = [c.end for c in case.row.content if cue.end <= c.start and c.end < around.end]
    goes_on = behind and _WHERE.match(case.page.text, behind[-1], around.end)
    tail = [Span(behind[-1], min(around.end, behind[-1] + BEHIND))] if goes_on else []
    return _told_inside(case, (*((Span(start, end),) if start < end else ()), *tail))


def _told_inside(case: Case, spans: Spans) -> Spans:
    """What of these stands in the content that a nested row stands in: the rest tells of the outer speaker,
    "told reporters that doctors had warned".
    """
    if case.parent is None:
        return spans
    cuts = ((max(s.start, held.start), min(s.end, held.end)) for s in spans for held in case.parent.content)
    return tuple(Span(start, end) for start, end in cuts if start < end)


_SENT: Final = re.compile(
    r"\b(?:messages?|statements?|letters?|notes?|e-?mails?|recordings?|videos?|releases?|texts?|tapes?|comments)"
    r"(?:,?\s(?:which|that)\s(?:was|were))?\s(?:\w+ly\s)?(?:sent|e-?mailed|mailed|distributed|circulated|faxed|texted|handed|issued|released|passed)"
    r"\s(?:out\s)?to\s(?:the\s)?(?:\w+\s)?(?:press|reporters|journalists|media)$"
)
_ANSWERED: Final = re.compile(
    r"\b(?:reject\w*|den(?:y|ie[sd])|respon\w+\sto|repl(?:y|ied)\sto|welcom\w+|criticis\w+|criticiz\w+|dismiss\w*"
    r"|referr\w+\sto|react\w*\sto|comment\w*\son)\s(?:[\w’'-]+\s){0,4}$",
    re.IGNORECASE,
)
_INTERVIEWED: Final = re.compile(
    r"\binterview(?:ed)?\b|\bin conversation with\b|\bq ?& ?a\b"
    r"|\b(?:edited|condensed|shortened|abridged) for (?:length|clarity)\b"
    r"|\b(?:conversation|transcript|exchange|talk)s?\s(?:\w+\s){0,3}?(?:been\s)?(?:lightly\s)?(?:shortened|edited|condensed|abridged)\b"
    r"|\b(?:we|[A-Z]\w+) (?:met|talked|spoke|sat down)\s(?:to|with|in|at|by|over|on)\b"
    r"|\b(?:spoke|talked)\s(?:to|with)\s(?:us|[A-Z]\w+(?:\s[A-Z]\w+)?)\s(?:by|via|over|on|from|in|at|about)\b"
    r"|\banswer(?:s|ed) (?:our|the|some|a few) (?:\w+ )?questions\b",
    re.IGNORECASE,
)
"""Words at the head of a conversation that is printed with labels."""
_LABELS: Final = re.compile(r"^([A-ZÀ-ŽА-ЯЁ][\w.&’'-]*(?:\s[\w.&’'-]+){0,3}):\s", re.MULTILINE)
_TITLED: Final = re.compile(
    r"(?:MR|MS|MRS|DR|SIR|COL|GEN|LT|JUDGE|CHAIR|THE|SECRETARY|AMBASSADOR|Mr|Ms|Mrs|Question|QUESTION|Spokes\w+|Reporter)\b"
)
"""How those are labelled who answer for an office."""
_BRIEFING: Final = re.compile(r"\b(?:briefing|(?:press|news) conference|doorstop)\b", re.IGNORECASE)
_CALL: Final = re.compile(
    r"\b(?:call|conversation)s?\s(?:\w+\s)?(?:with|to|from)\s(?:[\w-]+\s){0,5}?(?:counterpart|[Mm]inister|[Pp]resident"
    r"|[Ss]ecretary|[Cc]hancellor|[Kk]ing|[Ee]mir|[Ee]nvoy|FM|PM)s?\b"
)
_QUESTION: Final = re.compile(r"(?:q|question|reporter|journalist)\b")
"""The label of one who asks in a transcript with colons: an interview's has stops ("Q.")."""
_PRESS_OFFICE: Final = re.compile(r"\s(?:service|cent(?:er|re)|office|bureau|department|secretary)\b")
"""Behind "to the press" where that is part of a name: "with reference to the press service"."""
_OF_AN_OUTLET: Final = re.compile(
    r"\s(?:of|from|at)\s(?:the\s)?(?:(?:newspaper|agency|channel|portal|website|magazine|radio|edition)\b|[«“\"]?[A-Z])"
)
_CONFERENCE: Final = re.compile(r"conference|briefing|presser|told an?\s", re.IGNORECASE)
_HIDDEN: Final = (Identity.UNNAMED_PERSON, Identity.COLLECTIVE)
_ON_SITE: Final = re.compile(
    r"\b(?:statement|message|announcement|notice)s? (?:\w+ )?(?:posted|published|put) (?:\w+ )?on "
    r"(?:\S+ ){1,2}?(?:web ?)?site\b",
    re.IGNORECASE,
)
_AIRED: Final = re.compile(r"\b(?:aired|broadcast|televised|showed|rolled)\b")
_INSERTED: Final = re.compile(r"\bthat,\s(?=[a-z]+ing\s|[a-z]+\sto\s|$)")
"""Before who stands in between in what another tells: "wrote on Telegram that, | according to the army,"."""
_WHERE: Final = re.compile(
    r"[,\s]+(?:in|on|via|through|during|at)\s(?:an?|the|his|her|its|their)\s", re.IGNORECASE
)
_INTERVIEW: Final = re.compile(
    r"\b(?:interview(?:ed)?|conversation|(?:tele)?phoned?|contacted|reached|program(?:me)?|talk show|studio"
    r"|(?:via|over|by|on) (?:skype|zoom|whatsapp|viber|the internet|e-?mail)|asked by)\b",
    re.IGNORECASE,
)
