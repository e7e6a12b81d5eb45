"""When a content may be a demand at all (ledger, section 2): a call, an approval or a promise claims nothing
and is not counted, so that a claim taken for one would vanish from the summary.

The head errs where a plain statement stands behind a solemn word ("a letter which said that the bridge was
unsafe"). What it takes for a demand needs words that can be one: a speaker's own "will", a "must", a "to".
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from sayso.core.source import Kind
from sayso.core.span import Span
from sayso.core.verdict import ContentType, Verdict
from sayso.judging.case import Case
from sayso.judging.rules import ruled

FIRST_WORDS: Final = 160
"""Code points within which a call or promise makes the whole content one: the rest may tell anything."""
_PLAIN: Final = re.compile(
    r"\b(?:sa(?:y|ys|id|ying)|t(?:ell|ells|old|elling)|add(?:s|ed|ing)?|wr(?:ite|ites|ote|itten|iting)"
    r"|announc\w*|claim\w*|report\w*|stat(?:e[sd]?|ing)|confirm\w*|rul(?:e[sd]|ing)|warn\w*|according|ask\w*"
    r"|assur\w*|clarif\w*|stress\w*|emphasi\w*|indicat\w*|point\w* out|mention\w*"
    r"|affirm\w*|underlin\w*|underscor\w*|express\w*|ma(?:de|kes?|king) (?:it )?(?:\w+ )?clear"
    r"|describ\w*|reveal\w*|explain\w*|show\w*|not(?:e[sd]|ing)|learn\w*|saw|seen)\b|^\W*$"
)
"""Words that tell of anything; by others ("offered", "complimented") the content is known to be none."""
_CALL: Final = re.compile(
    r"\b(?:must|should(?!\s+have)|ought|shall|needs?\s+to|let(?:['’]s)?|please"
    r"|commit\w*|expects?|(?:not\s+)?allow\w*|condolences|thanks?|gratitude|support)\b"
    r"|(?:^|\|\s)\W*(?:that\s+)?(?:not\s+)?to\s",
    re.IGNORECASE,
)
_OWN_WILL: Final = re.compile(
    r"\b(?:I|we|he|she|they|it|(?:his|her|its|their|our|my)\s+[\w-]+(?:\s+[\w-]+)?)"
    r"(?:\s+(?:also|now|never|still))?(?:['’](?:ll|d)|\s+(?:will|would|shall|(?:am|are|is"
    r"|was)\s+going\s+to))\b"
    r"(?!\s+(?:now\s+)?(?:have\s|be\s+(?:\w+ed|spun|sold|held|fined|hit|paid|sent)\b))",
    re.IGNORECASE,
)
_WILL: Final = re.compile(r"['’]ll\b|\b(?:will|would)\b")
_NAME: Final = re.compile(r"[^\W\d_]{4,}")
_UTTERED: Final = re.compile(r"^\W*to\s+(?:be\s+\w+ing|have)\b")


def may_be(case: Case, verdict: Verdict[ContentType]) -> bool:
    """Whether this content can be what a verdict makes of it; only demands are doubted."""
    if verdict.value is not ContentType.DEMAND:
        return True
    if _UTTERED.match(case.content) or case.content.startswith(("whether ", "if ")):
        return False
    if any(span.start >= _first_end(case) for span in verdict.spans):
        return False
    if verdict.spans or not _PLAIN.search(case.cue):
        return True
    return calls_or_promises(case.content[:FIRST_WORDS], (s.of(case.page.text) for s in case.row.source))


def maintains(case: Case) -> Verdict[ContentType] | None:
    """ "Insists on the version that the valve was worn", "on his innocence": what is so, and no demand."""
    if not (case.row.cue and case.row.content):
        return None
    start, behind = case.row.cue[0].start, case.row.content[0].start
    found = _INSISTS.search(case.page.text, start, max(behind, start) + 60)
    return ruled(ContentType.CHECKABLE, BY_REST, case.row.cue) if found else None


BY_REST: Final = "type: something that could be checked"
"""The reason that is given where no rule says otherwise."""
_INSISTS: Final = re.compile(
    r"\binsist\w*\s(?:up)?on\s(?:(?:the|this|that|its|his|her|their|my|our|own|official|original|earlier)\s){0,3}"
    r"(?:version|account|story|innocence|theory|explanation|claim|denial|truth|accuracy)\b",
    re.IGNORECASE,
)


_CALLS: Final = re.compile(r"\bcall(?:s|ed|ing)?$")
_UPON: Final = re.compile(r"(?:up)?on\s[^.;]{3,120}?\sto\s[a-z]|for\s")
_GIVES: Final = re.compile(
    r"\b(?:express(?:es|ed|ing)?|extend(?:s|ed|ing)?|sen(?:ds?|t)|sending|offer(?:s|ed|ing)?|convey(?:s"
    r"|ed|ing)?"
    r"|reiterat(?:e[sd]?|ing)|affirm(?:s|ed)?|mourn(?:s|ed)?)$"
)
_FORMULA: Final = re.compile(
    r"\W*(?:(?:my|our|his|her|its|their|the [\w’']+)\s)?(?:\w+\s){0,2}?(?:condolences|gratitude|thanks"
    r"|sympath(?:y|ies)|appreciation|satisfaction|solidarity|support (?:for|to)|commitment to|regrets?)\b"
)


def calls_on_somebody(case: Case) -> Verdict[ContentType] | None:
    """ "Called | on both sides to wait": the cue was cut before its preposition."""
    if not _CALLS.search(case.cue) or not _UPON.match(case.content):
        return None
    return ruled(ContentType.DEMAND, "type: called on", case.row.cue)


_TELLS: Final = re.compile(r"\b(?:t(?:old|ells?|elling)|warn(?:s|ed|ing)?|remind(?:s|ed|ing)?)$")
_WHOM: Final = (
    r"(?:me|us|him|her|them|you|(?!(?:that|he|she|they|it|we|I|there|nobody|what|how|why|when|where)\b)[\w’'-]+"
    r"(?:\s(?!(?:is|are|was|were|ha[sd]|have|will|would|can|could|may|might|did|does|do|be|been|used|said|says"
    r"|expect\w*|want\w*|need\w*|hope\w*|plan\w*|going|about|able|ready|to)\b)[\w’'-]+(?<!ed)){0,3})"
)
_TO_DO: Final = re.compile(
    rf"{_WHOM}\s(?:not\s)?to\s(?!the\b|an?\b|his\b|their\b)[a-z]+"
    r"(?![^,.;\n]{0,60}?(?<!that)(?<!who)(?<!which)(?<!what)"
    r"\s(?:is|are|was|were|ha[sd]|have|will|would|could|may|might|ran|stood|went|came|rose|fell|grew|lay|held|kept"
    r"|led|lost|made|took|brought|\w+ed)\b)"
)
"""Without a verb behind it that would be that of another sentence: "told him the road to Velm was shut"."""


def tells_to_do(case: Case) -> Verdict[ContentType] | None:
    """ "Told | her aide to burn the papers", "warned | drivers to stay at home": whom, and what to do."""
    if not _TELLS.search(case.cue) or not _TO_DO.match(case.content):
        return None
    return ruled(ContentType.DEMAND, "type: told to do", case.row.cue)


def finds_fault(case: Case) -> Verdict[ContentType] | None:
    """ "Denounced that five nurses were fired", "criticised: "Nobody came."": no feeling about a deed but a
    sentence that may be so or not. By the head, unless that thinks of a call.
    """
    told = _CLAUSE.match(case.page.text, case.row.content[0].start) if case.row.content else None
    if told is None or not _FAULTS.search(case.cue) or calls_or_promises(case.content[:FIRST_WORDS]):
        return None
    odds = {kind: chance for kind, chance in case.odds("type").items() if kind != ContentType.DEMAND.value}
    kind = ContentType(max(odds, key=lambda kind: odds[kind], default=ContentType.CHECKABLE.value))
    return ruled(kind, "type: finds fault", case.row.cue)


_FAULTS: Final = re.compile(r"\b(?:denounc|criticis|criticiz|deplor|decr(?:y|ie)|lament|complain)\w*(?!\w)")
_CLAUSE: Final = re.compile(r"(?:that|how)\s|[\"“«„]\W*[A-Z]")
"""How a clause begins that is all of a content; "denounced "the silence of the friends"" has none."""


def gives_thanks(case: Case) -> Verdict[ContentType] | None:
    """ "Expresses its gratitude", "reiterated their support for": approval and feeling claim nothing."""
    if not _GIVES.search(case.cue) or not _FORMULA.match(case.content):
        return None
    return ruled(ContentType.DEMAND, "type: a formula", case.row.cue)


_OFFICES: Final = (Kind.STATE, Kind.COMPANY, Kind.INTERNATIONAL)
_DAY: Final = (
    r"(?:(?:next |this )?(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|midnight|noon"
    r"|\d{1,2}(?::\d\d| ?[ap]\.?m\b)|(?:the )?(?:\d{1,2}(?:st|nd|rd|th)?(?: of)? )?(?:jan(?:uary)?"
    r"|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)\b)"
)
_ANNOUNCED: Final = re.compile(
    r"\W{0,8}(?:that )?(?!(?:I|we|he|she|they|it|you|nobody|everyone)\b)[^.;|\n]{3,80}? (?:will|would)"
    r"(?: not| also)? (?:be \w+(?:ed|en|id|ut|ld|nt|ne|wn)|(?:re)?open|close|begin|start|end|resume|run|stop"
    rf"|remain|stay)\b[^.;|\n]{{0,80}}? (?:from|on|until|till|starting|as of)\s{_DAY}",
    re.IGNORECASE,
)


def announces(case: Case) -> Verdict[ContentType] | None:
    """ "The border will be closed from 1 May": what an office says is done on a day is an act announced, and
    could be checked; what "we" or "it" will do, and what is done "by" a day, stays a promise.
    """
    office = case.source is not None and case.source.kind.value in _OFFICES
    if not office or _ANNOUNCED.match(case.content) is None:
        return None
    return ruled(ContentType.CHECKABLE, "type: an act announced for a day")


def calls_or_promises(words: str, speakers: Iterable[str] = ()) -> bool:
    """Whether words can be a call, or a promise of who speaks ("we will", "the ministry will" of itself)."""
    if _CALL.search(words) or _OWN_WILL.search(words):
        return True
    names = {name.casefold() for words_of in speakers for name in _NAME.findall(words_of)}
    return any(
        not names.isdisjoint(_NAME.findall(words[: m.start()].casefold())) for m in _WILL.finditer(words)
    )


def sentence_may_be(words: str) -> bool:
    """Whether a sentence outside of every statement can be a call or a promise."""
    return calls_or_promises(words) or _WILL.search(words) is not None


def _first_end(case: Case) -> int:
    first = case.row.content[0] if case.row.content else Span(0, len(case.page.text))
    return first.start + FIRST_WORDS
