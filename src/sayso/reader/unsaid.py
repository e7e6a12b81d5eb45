"""Rows that name talk without giving a word of it.

What is not told, asked for, a mere matter or the page's own word: "gave no details", "asked the ministry for
a comment", "commented on the delay", "recall that", and a checker's "No, this video does not show". The
sentence is the article's own (ledger, sections 2 and 9).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from sayso.core.attribution import Attribution

Rule = Callable[[str, Attribution], bool]

_NAMES: Final = re.compile(
    r"\b(?:nam(?:e[sd]?|ing)|g(?:i|a)v(?:es?|ing)|giv(?:es?|ing)|offer(?:s|ed|ing)?|mention(?:s|ed|ing)?"
    r"|provid(?:e[sd]?|ing)|supplied|rais(?:e[sd]?|ing)|voiced?|(?:put|set|lay|laid) out)$",
    re.IGNORECASE,
)
_NOT_ONE: Final = re.compile(r"no\s(?!one\b|longer\b)[a-z]", re.IGNORECASE)


def names_none(text: str, row: Attribution) -> bool:
    """ "Named no suspect", "raised no objection": what is not told is no statement."""
    return cue_has(text, row, _NAMES) and _NOT_ONE.match(text, *first_content(row)) is not None


_ASKS: Final = re.compile(r"\bask(?:s|ed|ing)?(?:\sfor)?$", re.IGNORECASE)
_A_WORD: Final = re.compile(
    r"(?:[^.!?“”\"«»]{2,80}?\sfor\s)?(?:(?:an?|its|his|her|their|further|some|any|official)\s){0,2}"
    r"(?:comments?|interviews?|reactions?|clarifications?|explanations?|cigarettes?|autographs?|directions)",
    re.IGNORECASE,
)


def asks_for_a_word(text: str, row: Attribution) -> bool:
    """ "Asked the ministry for a comment": who asks has said nothing yet."""
    return (
        cue_has(text, row, _ASKS)
        and len(row.content) == 1
        and _A_WORD.fullmatch(text, *first_content(row)) is not None
    )


_COMMENTS: Final = re.compile(r"\bcomment(?:s|ed|ing)?\son$", re.IGNORECASE)
_SURVEYS: Final = re.compile(
    r"\b(?:(?:overview|account|briefing|summary|update)\s(?:of|on|about)"
    r"|(?:argu(?:e[sd]?|ing)|quarrel(?:s|l?ed|l?ing)?|disput(?:e[sd]?|ing)|disagree[sd]?|haggl(?:e[sd]?|ing))"
    r"\s(?:about|over)|prefer(?:s|red)\sto\s(?:talk|speak)\sabout)$",
    re.IGNORECASE,
)
_MARK: Final = "“”„«»\"‘'"


def names_a_matter(text: str, row: Attribution) -> bool:
    """ "Commented on the delay", "gave an overview of the work": of what one spoke, and not what one said."""
    first = row.content[0]
    clause = text[first.start] in _MARK or text.startswith(("that ", "what ", "how ", "why "), first.start)
    return not clause and (cue_has(text, row, _COMMENTS) or cue_has(text, row, _SURVEYS))


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


_NEVER_SAID: Final = re.compile(
    r"\b(?:(?:ha[sd]|have)\s(?:never|not(?:\syet)?)|never|(?:ha[sd]|have)n['’]t)"
    r"(?:\s(?:actually|publicly|once))?\s(?:said|claimed|suggested|promised)$",
    re.IGNORECASE,
)
_OF_MYSELF: Final = re.compile(r"I|we", re.IGNORECASE)


def is_never_said(text: str, row: Attribution) -> bool:
    """ "Vell has never said that he wrote it": a clause of what somebody did not say gives nobody's words.
    What "we" do not claim is the speaker's own view.
    """
    if not cue_has(text, row, _NEVER_SAID) or any(_OF_MYSELF.fullmatch(s.of(text)) for s in row.source):
        return False
    return text.startswith("that ", row.content[0].start)


_HANDS: Final = re.compile(r"\b(?:show(?:s|ed|n)?|hand(?:s|ed)|pass(?:es|ed))$", re.IGNORECASE)
_SOMEBODY_A_THING: Final = re.compile(
    r"(?:me|us|him|her|them|(?:our|the|a|an|this|my)\s(?:[\w-]+\s){0,2}?(?:correspondents?|reporters?|journalists?"
    r"|inspectors?|visitors?|jur(?:y|ors)|judges?|court|committee|police|officers?|newspaper|press|neighbou?rs?))\s"
    r"(?:an?|the|his|her|its|their|two|three|some|several|photo(?:graph)?s|pictures|copies|letters|documents)\b"
    r"(?![^.;]*\b(?:that|which|who|where|in\swhich)\b)",
    re.IGNORECASE,
)


def hands_a_thing(text: str, row: Attribution) -> bool:
    """ "She showed our reporter an empty box": whom one shows a thing one has told nothing by it."""
    return cue_has(text, row, _HANDS) and _SOMEBODY_A_THING.match(text, *first_content(row)) is not None


_OBSERVES: Final = re.compile(r"\bobserv(?:e[sd]?|ing)$", re.IGNORECASE)
_KEPT: Final = re.compile(
    r"(?:(?:an?|the|one|two|three|\d+|their|its)[\s-])?(?:[\w’'-]+\s){0,2}?"
    r"(?:silence|minutes?|moments?|days?|period|truces?|ceasefires?|fasts?|holidays?|Ramadan|Lent|mourning"
    r"|curfews?|rules?)\b",
    re.IGNORECASE,
)


def is_kept(text: str, row: Attribution) -> bool:
    """ "Observed a minute's silence", "observed the truce": what is kept is not seen or said."""
    return cue_has(text, row, _OBSERVES) and _KEPT.match(text, *first_content(row)) is not None


UNSAID: Final[tuple[Rule, ...]] = (
    names_none,
    asks_for_a_word,
    names_a_matter,
    speaks_to_the_reader,
    is_found_untrue,
    is_never_said,
    hands_a_thing,
    is_kept,
)


def cue_has(text: str, row: Attribution, pattern: re.Pattern[str]) -> bool:
    """Whether the last piece of a row's cue has such words."""
    return bool(row.cue) and pattern.search(row.cue[-1].of(text)) is not None


def first_content(row: Attribution) -> tuple[int, int]:
    """Where the first piece of a row's content begins and ends."""
    return row.content[0].start, row.content[0].end
