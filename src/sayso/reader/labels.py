"""What stands before a colon and speaks for nobody: a rubric, a headline's topic or the place it is about."""

from __future__ import annotations

import re
from typing import Final

from sayso.core.attribution import Attribution
from sayso.core.span import Span

_LABEL: Final = re.compile(
    r"(?:(?:full )?(?:transcript|text)|updated?|corrections?|editors?['’]?s? note|note|breaking(?: news)?"
    r"|exclusive|live|photos?|pictures?|videos?|watch|listen|read (?:more|also)|see also|share|tags?|topics?"
    r"|keywords?|date|location|contacts?|categor(?:y|ies)|fact[ -]?(?:check|box|file)|verdict|conclusion"
    r"|rating|analysis|opinion|comment|editorial|explain(?:er|ed)|timeline|profile|obituary|review|background|context"
    r"|summary|live ?blog|q&a|weather)",
    re.IGNORECASE,
)
"""What stands before a colon and speaks for nobody; "Report:" and "Sources:" do."""


def is_labelled(text: str, row: Attribution) -> bool:
    """Whether a row is a label with what it stands before: "Transcript: press briefing"."""
    cue = "".join(span.of(text) for span in row.cue).strip()
    if cue not in ("", ":") or len(row.source) != 1:
        return False
    label = row.source[0]
    if _LABEL.fullmatch(label.of(text)) or _CASE.fullmatch(label.of(text)):
        return True
    first_line = not text[: label.start].strip() and text.find("\n") > label.end
    topic = _TOPIC.fullmatch(label.of(text)) is not None or _EVENT.fullmatch(label.of(text)) is not None
    return first_line and (topic or _is_place(text, label) or _tells_of_it(text, row))


def _tells_of_it(text: str, row: Attribution) -> bool:
    """Whether what stands behind a name is what the article tells of it: "Ada Moro: a life in pictures"."""
    told = row.content[-1].of(text) if row.content else ""
    return not _OWN_WORDS.search(told) and any(told_of.match(told) for told_of in (_PIECE, _WHO_DID))


def behind_kicker(text: str, row: Attribution, source: Span) -> Span:
    """The source without the words that head its line up to a colon: "A bridge for wolves: Velm | showed"."""
    kicker = _KICKER.match(source.of(text))
    line = text.rfind("\n", 0, source.start) + 1
    if kicker is None or text[line : source.start].strip():
        return source
    spoken = any(":" in span.of(text) for span in row.cue) or not row.cue or row.cue[0].start < source.end
    return source if spoken else Span(source.start + kicker.end(), source.end)


def _is_place(text: str, label: Span) -> bool:
    """Whether the body has a headline's label for a place where things happen and never lets it speak."""
    name = label.of(text)
    if not _ONE_NAME.fullmatch(name):
        return False
    body = text.find("\n")
    where = re.compile(rf"\b(?:in|near|at|from)\s{re.escape(name)}\b")
    speaks = re.compile(rf"\b{re.escape(name)}(?:['’]s)?\s{_SPEAKS}")
    return where.search(text, body) is not None and speaks.search(text, body) is None


_CASE: Final = re.compile(
    r"(?:\S+\s){1,6}?(?:v|vs|versus)\.?\s(?=[A-Z])\S+(?:\s\S+){0,5}|(?:In\s)?[Rr]e\s[A-Z]\S+(?:\s\S+){0,3}"
)
"""The two sides of a case or a match, or whom a case is about."""
_EVENT: Final = re.compile(
    r"(?:Storm|Hurricane|Cyclone|Typhoon|Operation|Project|Case|Day|Week|Round|Part|Chapter|Episode)\s[\w-]+"
)
_PIECE: Final = re.compile(
    r"(?:the\s|an?\s|his\s|her\s|its\s)?(?:\w+\s)?(?:life|lives|story|stories|profile|portrait|timeline|history|obituary"
    r"|guide|legacy|career|rise|fall|making|return|end)\s(?:of|in|behind|and|so\sfar)\b"
    r"|(?:how|why|what|who|when|where)\s[^?]+$|\d{4}\s?[-–]\s?\d{4}$|(?:an?\s)?\w+\sor\s(?:an?\s)?\w+\?",
    re.IGNORECASE,
)
_WHO_DID: Final = re.compile(
    r"(?:the|an?)\s(?:[\w-]+\s){1,3}?(?:who|that|behind|with)\s\S+"
    r"(?!.*\b(?:is|are|was|were|has|have|had|will|must|should|can|could|may|might)\b)",
    re.IGNORECASE,
)
_OWN_WORDS: Final = re.compile(r"[“\"«‘]|\b(?:I|me|my|we|us|our|you|your)\b")
_KICKER: Final = re.compile(r"[^:\n“”\"«»]{3,80}:\s+(?=[A-ZÀ-ŽА-ЯЁ])")
_ONE_NAME: Final = re.compile(r"[A-Z][\w’'-]+")
_SPEAKS: Final = (
    r"(?:(?:has|had|have|is|was|will|would|also|once|again)\s){0,2}(?:sa(?:id|ys|ying)|told|den(?:y|ies|ied)|accus\w+"
    r"|blam\w+|claim\w+|warn\w+|insist\w*|call\w*|wants?|demand\w*|reject\w*|condemn\w*|announc\w+|confirm\w*|believ\w+"
    r"|statement|claims?|government|ministry|army)\b"
)
_TOPIC: Final = re.compile(
    r"(?:[\w’'-]+\s){0,4}?(?:attacks?|blasts?|bombings?|strikes?|airstrikes?|crash|collision|fires?|floods?|storms?"
    r"|cyclone|hurricane|typhoon|(?:earth)?quakes?|drought|smog|heatwave|snow|weather|cholera|measles|flu|virus|polio|ebola"
    r"|outbreak|epidemic|pandemic|vaccines?|crisis|row|scandal|affair|trial|protests?|elections?|vote|referendum|war"
    r"|escalation|ceasefire|truce|siege|deal|talks|summit|stabbing|shooting|murder|killings?|rescue|search|derby"
    r"|final|transfer|budget|inflation|prices|rents|wages|traffic|news|latest|log|round-?up|digest)",
    re.IGNORECASE,
)
"""What a headline is about, and not who speaks in it."""
