"""Rows that are the writer's own word, and nobody's whom he reports.

The page to its reader ("recall that", "an earlier version of this article said"), a checker's verdict ("No,
this video does not show"), what the world is said to show ("facts show that", "according to our
information"). The sentence is the article's own (ledger, sections 2 and 9).
"""

from __future__ import annotations

import re
from typing import Final

from sayso.core.attribution import Attribution
from sayso.core.corrections import EARLIER_SELF, ONCE, SELF
from sayso.reader.refusing import Rule

_REMINDS: Final = re.compile(
    r"(?:let us |we |it should be )?(?:recall(?:ed)?|remind(?:ed)?|note)(?: you)?|to clarify|as a reminder",
    re.IGNORECASE,
)
_OURSELVES: Final = re.compile(r"we|us|our (?:readers|edition)", re.IGNORECASE)


def speaks_to_the_reader(text: str, row: Attribution) -> bool:
    """ "Recall that the truce holds since March", "to clarify: it holds": the page to its reader, whoever
    spoke in the sentence before.
    """
    if len(row.cue) == 1 and len(row.source) == 1 and row.source[0].of(text).casefold() == "to":
        return True
    if not row.cue or not _REMINDS.fullmatch(text, row.cue[0].start, row.cue[-1].end):
        return False
    at = row.cue[0].start
    if row.source and all(_OURSELVES.fullmatch(span.of(text)) for span in row.source):
        return True
    earlier = all(span.end < at for span in row.source) and not (row.source and _is_quoted(text, at))
    return earlier and _begins_sentence(text, at)


def _is_quoted(text: str, at: int) -> bool:
    """Whether a quotation that begins in the same paragraph is open there."""
    before = text[text.rfind("\n", 0, at) + 1 : at]
    pairs = (("“", "”"), ("«", "»"))
    return before.count('"') % 2 == 1 or any(before.count(a) > before.count(b) for a, b in pairs)


_STOPPED: Final = re.compile(r"(?:^|[.!?…\n][\"”»)]?)\s*$")


def _begins_sentence(text: str, at: int) -> bool:
    return _STOPPED.search(text, max(0, at - 10), at) is not None if at > 10 else not text[:at].strip()


_NO: Final = re.compile(
    r"(?:^|[\n.!?]\s*)(?:fact[ -]?check\s?[:|–—-]\s*)?no,\s[^.!?\n“”\"]{0,120}$", re.IGNORECASE
)
_PICTURE: Final = re.compile(
    r"(?:the|this|that|these|those)\s(?:\w+\s){0,2}?(?:videos?|clips?|footage|photo(?:graph)?s?|pictures?|images?)",
    re.IGNORECASE,
)
_ENDS_SENTENCE: Final = re.compile(r"[^\w,]*(?:[.!]|\n|$)")
_NOT_SO: Final = re.compile(
    r"(?:does|did|do|has|have|is|was|were|are)(?:\s(?:not|n['’]t)|n['’]?t)\b", re.IGNORECASE
)


def is_found_untrue(text: str, row: Attribution) -> bool:
    """ "No, this video does not show soldiers", "The clip does not depict that.": a checker's own verdict."""
    if not row.cue or not _NOT_SO.match(text, row.cue[0].start, row.cue[0].end):
        return False
    at = row.cue[0].start
    if _NO.search(text, max(0, at - 150), at):
        return True
    return (
        len(row.source) == 1
        and _PICTURE.fullmatch(row.source[0].of(text)) is not None
        and _begins_sentence(text, row.source[0].start)
        and _ENDS_SENTENCE.match(text, row.content[-1].end) is not None
    )


_EARLIER: Final = re.compile(rf"\b(?:(?P<version>{EARLIER_SELF})|{SELF})\s$", re.IGNORECASE)
_BEFORE_NOW: Final = re.compile(rf"\b(?:{ONCE}|earlier)\b", re.IGNORECASE)


def corrects_itself(text: str, row: Attribution) -> bool:
    """ "An earlier version of this article said": a page that corrects itself is no source of its own."""
    start = row.cue[0].start if row.cue else 0
    found = _EARLIER.search(text, max(0, start - _BEFORE), start)
    if found is None:
        return False
    return found["version"] is not None or any(_BEFORE_NOW.search(span.of(text)) for span in row.cue)


_BEFORE: Final = 80
"""Letters before a cue within which its subject stands."""
_NOBODY_AT_ALL: Final = re.compile(
    r"(?:the\s|this\s|these\s|such\s)?(?:(?:hard|bare|simple|plain|obvious|known|recent|past|previous|long|many"
    r"|years\sof|our|world|judicial|daily|sad|bitter|all\sthese)\s){0,2}"
    r"(?:facts|practice|history|experience|life|reality|time|events|logic|common\ssense)"
    r"(?:\sitself|\sthemselves)?",
    re.IGNORECASE,
)
_SHOWS: Final = re.compile(
    r"(?:(?:ha[sd]|have|will|would|once\sagain|again|also|already|clearly|only|convincingly|repeatedly|long|now"
    r"|eloquently|long\sago)[\s,]+){0,4}"
    r"(?:show(?:s|ed|n)?|prov(?:e[sdn]?|en)|confirm(?:s|ed)?|demonstrate[sd]?|tells?|teach(?:es)?|taught"
    r"|as|suggests?|suggested|indicate[sd]?|testif(?:y|ies|ied)|dictates?)(?:\s(?:us|that|to\sus|clearly|again))?",
    re.IGNORECASE,
)


def is_shown_by_the_world(text: str, row: Attribution) -> bool:
    """ "Facts have proved that", "as practice shows": whoever writes so says it himself, and nobody else.
    Facts that somebody set out ("the facts of the report") and papers ("the figures show") are not meant.
    """
    one = len(row.source) == 1 and _NOBODY_AT_ALL.fullmatch(row.source[0].of(text)) is not None
    return one and bool(row.cue) and all(_SHOWS.fullmatch(span.of(text)) for span in row.cue)


_OUR_OWN: Final = re.compile(
    r"(?:our|my)\s(?:own\s|latest\s|preliminary\s|available\s)?(?:information|data|figures|calculations"
    r"|estimates|observations|assessment|opinion|view)",
    re.IGNORECASE,
)
_ACCORDING: Final = re.compile(r"according\sto|by|in", re.IGNORECASE)


def is_its_own_word(text: str, row: Attribution) -> bool:
    """ "According to our information": who writes or speaks so is the one who says it already."""
    own = len(row.source) == 1 and _OUR_OWN.fullmatch(row.source[0].of(text)) is not None
    return own and len(row.cue) == 1 and _ACCORDING.fullmatch(row.cue[0].of(text)) is not None


OWN_WORD: Final[tuple[Rule, ...]] = (
    speaks_to_the_reader,
    is_found_untrue,
    corrects_itself,
    is_shown_by_the_world,
    is_its_own_word,
)
