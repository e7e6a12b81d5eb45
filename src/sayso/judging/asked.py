"""Who was asked or cited by an outlet in a sentence that holds no words of his: those that follow are told
by it.

"Ada Moro, who spoke to AFP at the border, had walked for three days. «We left,» she said." The outlet
stands behind the name of the source, and his first row behind it, in the same paragraph, was told to that
outlet; what he says next goes on from there (lasting.py). "The daily referred to a source in the army. The
source said" is the daily's report.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import Final

from sayso.core.attribution import TOP, extent
from sayso.core.chain import Relay, Via
from sayso.core.span import Span
from sayso.judging.case import Case
from sayso.judging.cast import Cast
from sayso.judging.outlets import Outlet
from sayso.judging.ways import way_of_outlet

FAR: Final = 120
"""Code points from a name to the outlet that asked: an apposition may stand between."""
SOON: Final = 400
"""Code points from the outlet to the first words told to it."""


def asked_before(
    cast: Cast, cases: Sequence[Case], place: int, outlets: Sequence[Outlet], starts: Sequence[int]
) -> tuple[Relay, ...]:
    """The outlet by which a row's source was asked right before it, if this is the first he says since;
    `starts` are where the outlets' mentions begin.
    """
    case = cases[place]
    if case.source is None or case.row.parent != TOP or not case.row.cue:
        return ()
    start = case.page.sentence(case.row.cue[0]).start
    for outlet in outlets[bisect_left(starts, start - SOON) : bisect_left(starts, start)]:
        if outlet.bare or "\n" in cast.text[outlet.span.end : start].strip():
            continue
        if (
            _asks(cast.text, case.source.name, outlet.span) or _asks_some(case, outlet.span)
        ) and not _said_since(cases, place, outlet.span):
            source = cast.id_of(outlet.name, media=True)
            return (Relay(source, Via.INTERVIEW, False, (outlet.span,)),)
        if _cites(case, outlet.span) and not _said_since(cases, place, outlet.span):
            source = cast.id_of(outlet.name, media=True)
            return (Relay(source, way_of_outlet(outlet.span.of(cast.text)), True, (outlet.span,)),)
    return ()


def _cites(case: Case, outlet: Span) -> bool:
    """Whether the words from an outlet to a row say that it cites whom the row only calls "the source"."""
    known = _KNOWN.fullmatch(case.words(case.row.source))
    start = case.page.sentence(Span(extent(case.row).start, extent(case.row).start + 1)).start
    if known is None or not outlet.end < start:
        return False
    match = _REFERS_TO.fullmatch(case.page.text, outlet.end, start)
    return match is not None and match["noun"] == known["noun"]


def _asks(text: str, name: str, outlet: Span) -> bool:
    """Whether the words from a name to an outlet say that it asked whom they name."""
    at = text.rfind(name, max(0, outlet.start - FAR - len(name)), outlet.start)
    return at >= 0 and _ASKED_BY.fullmatch(text, at + len(name), outlet.start) is not None


def _asks_some(case: Case, outlet: Span) -> bool:
    """Whether a source is one of those who were asked: "Rebels contacted by AFP denied it. ..., one of them
    said".
    """
    if _ONE_OF.fullmatch(case.words(case.row.source)) is None:
        return False
    start = case.page.sentence(outlet).start
    return _ASKED_SOME.search(case.page.text, max(start, outlet.start - FAR), outlet.start) is not None


def _said_since(cases: Sequence[Case], place: int, outlet: Span) -> bool:
    """Whether the outlet's sentence holds a row of its own, or the source has spoken since."""
    around, source = cases[place].page.sentence(outlet), cases[place].row.source_id
    return any(
        around.start < extent(other.row).end
        and (extent(other.row).start < around.end or other.row.source_id == source)
        for other in cases[:place]
    )


_ONE_OF: Final = re.compile(r"(?:one|another|two|some|several|others)(?:\sof\s(?:them|those|the\s\w+))?")
_ASKED_SOME: Final = re.compile(
    r"\w+s\s(?:(?:who\s)?(?:spoke|talked)\s(?:to|with)|(?:interviewed|consulted|contacted|reached|approached|questioned|asked)"
    r"\s(?:by\sphone\s)?by)\s(?:the\s)?(?:[a-z]+\s)?$"
)
_HEARD_FROM: Final = (
    r"(?P<noun>source|interlocutor|official|officer|diplomat|commander|soldier|guard|resident|witness|doctor|nurse|lawyer"
    r"|employee|insider|expert|analyst)"
)
_KNOWN: Final = re.compile(rf"(?:the|this|that)\s(?:same\s)?(?:[a-z-]+\s)?{_HEARD_FROM}")
_REFERS_TO: Final = re.compile(
    r"[»”\"]?(?:\s(?!and\b)[\w’'-]+){0,8}?,?\s(?:refer(?:s|red|ring)\sto|rel(?:ies|ied|ying)\s(?:up)?on|quot(?:es|ed|ing)|cit(?:es|ed|ing)"
    rf"|with\s(?:a\s|the\s)?reference\sto)\s(?:an?|its|one)\s(?:[\w-]+\s){{0,3}}?{_HEARD_FROM}\b[^.;:!?\n]{{0,80}}\.\s+"
)
"""From an outlet to the begin of what somebody says whom it cites."""
_ASKED_BY: Final = re.compile(
    r"[^.;!?\n]{0,90}?\s(?:who\s)?(?:(?:spoke|talked|(?:was|were)\s(?:speaking|talking))\s(?:\w+ly\s)?(?:by\sphone\s)?(?:to|with)"
    r"|(?:gave|granted)\san?\s(?:\w+\s)?interview\sto|sat\sdown\swith|told|in\san?\s(?:\w+\s)?interview\s(?:with|to|for)"
    r"|(?:was\s|were\s)?(?:interviewed|consulted|contacted|reached|approached|questioned|asked)\s(?:by\sphone\s)?by)"
    r"\s(?:the\s)?(?:[a-z]+\s)?"
)
