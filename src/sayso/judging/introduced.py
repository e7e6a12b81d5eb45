"""Where a telling is known by its person or its occasion, before who goes on from whom (lasting.py).

News describes somebody first and names them after: "a former clerk told Radio Delta ... Ada Moro said" is one
person and one telling, in either order. "In the interview" is the one just told of. The hops that hold so are
implied, and are those of the row as if it had named them: what the person says next goes on from them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final

from sayso.core.attribution import TOP
from sayso.core.chain import Hops, Via
from sayso.core.source import Kind
from sayso.judging.case import Case

NEAR: Final = 3
"""Rows between a description and the name for it."""
BACK: Final = 12
"""Rows between an interview and "the interview"."""
AROUND: Final = 60
"""Code points from a cue to the words for the occasion."""


def with_introduced(cases: Sequence[Case], named: Sequence[Hops]) -> list[Hops]:
    """The hops that every row names itself, with those by which its person or occasion is known."""
    told = list(named)
    for place, case in enumerate(cases):
        if not told[place] and case.row.parent == TOP and case.row.source:
            hops = next((hops for rule in RULES if (hops := rule(cases, told, place))), ())
            told[place] = tuple(replace(hop, implied=True) for hop in hops)
    return told


def named_after(cases: Sequence[Case], told: Sequence[Hops], place: int) -> Hops:
    """A bare name, met for the first time: that of somebody described in a row before."""
    at = next((at for at in range(place - 1, max(-1, place - 1 - NEAR), -1) if _is_top(cases[at])), None)
    if at is None or not told[at] or not _describes(cases[at]) or not _is_first_name_of(cases, place):
        return ()
    return told[at]


def named_next(cases: Sequence[Case], told: Sequence[Hops], place: int) -> Hops:
    """Somebody described who is named in the next row, with who heard them."""
    at = next((at for at in range(place + 1, min(len(cases), place + 1 + NEAR)) if _is_top(cases[at])), None)
    if at is None or not told[at] or not _describes(cases[place]) or not _is_first_name_of(cases, at):
        return ()
    return told[at]


def same_occasion(cases: Sequence[Case], told: Sequence[Hops], place: int) -> Hops:
    """ "In the interview": the one by which a row before came."""
    cue = cases[place].row.cue
    if not cue:
        return ()
    around = cases[place].page.sentence(cue[0])
    start, end = max(around.start, cue[0].start - AROUND), min(around.end, cue[-1].end + AROUND)
    if _OCCASION.search(cases[place].page.text, start, end) is None:
        return ()
    before = range(place - 1, max(-1, place - 1 - BACK), -1)
    return next((told[at] for at in before if any(h.via in _HEARD for h in told[at])), ())


Rule = Callable[[Sequence[Case], Sequence[Hops], int], Hops]
RULES: Final[tuple[Rule, ...]] = (named_after, named_next, same_occasion)

_HEARD: Final = (Via.INTERVIEW, Via.BROADCAST)
_OCCASION: Final = re.compile(
    r"\b(?:[Ii]n|[Dd]uring|of)\s(?:the|that|this)\s(?:same\s)?(?:interview|conversation|programme|broadcast)\b"
    r"(?!\s(?:with|to|for|of|on|by)\b)"
)
_DESCRIBED: Final = re.compile(
    r"(?:[Aa]n?|[Oo]ne)\s(?:[\w’'-]+\s){0,5}?"
    r"(?:official|officer|activist|member|resident|witness|doctor|nurse|medic|fighter"
    r"|commander|spokes(?:man|woman|person)|source|expert|analyst|teacher|farmer|worker|clerk|driver|student|soldier"
    r"|lawyer|volunteer|journalist|rescuer|paramedic|surgeon|villager|engineer|colonel|general|guard|fisherman"
    r"|shopkeeper|merchant|trader|refugee|survivor|prisoner|detainee|deputy|diplomat|employee|mother|father|man|woman"
    r"|boy|girl|relative|neighbou?r|leader|head|director|politician|lawmaker|priest|imam|pilot|sailor|captain)\b.*",
    re.DOTALL,
)
_BARE_NAME: Final = re.compile(
    r"(?!(?:The|An?|Another|Other|One|Two|Three|Some)\b|.*\b(?:President|Prime|Minister|Chancellor|Governor|Mayor|King"
    r"|Prince|Queen|General|Colonel|Major|Captain|Lieutenant|Sergeant|Admiral|Senator|Secretary|Judge|Sheikh|Bishop"
    r"|Professor|Director|Chief|Spokes\w+|Commander|Mr|Mrs|Ms|Dr|Prof|Gen|Col|Lt|Ministry|Army|Council|Agency)\b)"
    r"[A-ZÀ-ŽА-ЯЁ][\w’'-]+(?:\s(?:[a-z]{1,3}[- ])?[A-ZÀ-ŽА-ЯЁ][\w’'-]+){1,3}"
)


_FIRST: Final = re.compile(r"\b[A-ZÀ-Ž][a-zà-ž]+\s$")
"""A first name that a reader left out."""


def _is_top(case: Case) -> bool:
    return case.row.parent == TOP and bool(case.row.source)


def _describes(case: Case) -> bool:
    """Whether a source is one person without a name."""
    words = " ".join(span.of(case.page.text) for span in case.row.source)
    return _DESCRIBED.fullmatch(words) is not None


def _is_first_name_of(cases: Sequence[Case], place: int) -> bool:
    """Whether a source is a name and nothing more, and the text has not had it before."""
    case = cases[place]
    if len(case.row.source) != 1 or (case.source and case.source.kind.value is Kind.MEDIA):
        return False
    span, text = case.row.source[0], case.page.text
    first = _FIRST.search(text, max(0, span.start - AROUND), span.start)
    name = text[first.start() if first else span.start : span.end]
    if _BARE_NAME.fullmatch(name) is None or case.page.text.find(name.split()[-1], 0, span.start) >= 0:
        return False
    return all(other.row.source_id != case.row.source_id for other in cases[:place])
