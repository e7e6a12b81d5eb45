"""Rules for what readers wrote below a pasted text: under "Comments", "3 replies", "Have your say"."""

from __future__ import annotations

import re
from typing import Final

from sayso.core.zone import ZoneKind
from sayso.zoning.page import LABEL, Page
from sayso.zoning.remains_rules import POINTER
from sayso.zoning.units import Unit

COMMENTS: Final = 200
"""Lines below the label of readers' comments that may belong to them."""
PARAGRAPHS: Final = 2
"""Paragraphs of the text over such a label at least: one also stands over the text, beside the headline."""
LOOKED_AT: Final = 6
NAME: Final = 4
"""Lines below a label that show whether readers' names stand there, and words of a name at most."""
NAMED: Final = 3
"""One in so many of these lines is a name, where names stand over what each wrote."""
LONGER: Final = 4
"""How many times longer than the text its comments are at most, for whoever wrote them is named."""

_THOUGHTS: Final = re.compile(
    r"\d+ (?:thoughts?|comments?|responses?|repl(?:y|ies)|réflexions?|commentaires?|gedanken?|kommentare?"
    r"|antworten|comentarios?|comentários?|pensamientos?|commenti|комментари\w+|коментар\w+)"
    r" (?:on|to|sur|zu|en|sobre|su|к|до|на) [“\"„«‘]",
    re.IGNORECASE,
)
_COMMENT: Final = (
    r"(?:comments|comment[- ]section|kommentare|commentaires|comentarios|comentários|commenti|комментарии"
    r"|комментариев|коментарі|komentarze|komentari|reacties|yorumlar)"
)
_LABEL: Final = re.compile(
    r"\W*(?:(?:view|read|show|see|all|the|your|our|readers?['’]?s?|user|\d+) ){0,3}"
    rf"{_COMMENT}(?: ?\(?\d+\)?)?\W*"
    r"|\W*(?:\d+ comment|(?:leave|post|add|write) (?:a|your) (?:comment|reply)|\d+ (?:replies|responses))\W*",
    re.IGNORECASE,
)
_INVITED: Final = re.compile(
    r"\W*(?:join the (?:conversation|discussion|debate)|have your say|your views|readers? (?:say|react))\W*",
    re.IGNORECASE,
)
"""What stands over comments, but in the middle of a text as well."""
_LABELLED: Final = frozenset({ZoneKind.OTHER, ZoneKind.SHARE})
_SPOKEN: Final = re.compile(r"\S{2,24}(?: \S{1,16}){0,2}: \S")
_AGO: Final = re.compile(r"\bago\W*$|\breply\W*$", re.IGNORECASE)


def comments_begin(unit: Unit, page: Page) -> ZoneKind | None:
    """ "2 thoughts on “Ferry burns”", or "Comments" where what follows below the text looks like them."""
    if not page.lead:
        return None
    if unit.count <= POINTER and _THOUGHTS.match(unit.words):
        return ZoneKind.OTHER
    return ZoneKind.OTHER if unit.count <= LABEL and _closes(unit, page) else None


def comments_below(unit: Unit, page: Page) -> ZoneKind | None:
    """What readers wrote below such a label: nothing of the text stands under it."""
    if not page.lead or page.kind_before(unit) is ZoneKind.BODY:
        return None
    above = page.units[max(0, unit.number - COMMENTS) : unit.number]
    for over in reversed(above):
        if page.decided[over.number] is ZoneKind.BODY:
            return None
        if page.decided[over.number] in _LABELLED and _is_label(over):
            return ZoneKind.OTHER if _THOUGHTS.match(over.words) or _closes(over, page) else None
    return None


def _is_label(unit: Unit) -> bool:
    if unit.words[:1].isdigit() and _THOUGHTS.match(unit.words):
        return True
    return unit.count <= LABEL and bool(_LABEL.fullmatch(unit.words) or _INVITED.fullmatch(unit.words))


def _closes(unit: Unit, page: Page) -> bool:
    """Whether a label of comments ends a text: whole paragraphs stand over it, and below it names and what
    each wrote, or, where the label says so, no more than there is above.
    """
    label = _LABEL.fullmatch(unit.words)
    if not (label or _INVITED.fullmatch(unit.words)):
        return False
    above = page.units[max(0, unit.number - COMMENTS) : unit.number]
    told = [other.count for other in above if page.decided[other.number] is ZoneKind.BODY]
    below = page.units[unit.number + 1 : unit.number + 1 + COMMENTS]
    written = sum(other.count for other in below)
    if len(told) < PARAGRAPHS or not below:
        return False
    if _are_named(below[:LOOKED_AT]):
        return written <= LONGER * sum(told)
    return label is not None and written <= sum(told)


def _are_named(below: tuple[Unit, ...]) -> bool:
    """Whether lines look like comments: names over what each wrote, or before it."""
    spoken = sum(_SPOKEN.match(other.words) is not None for other in below)
    if 2 * spoken >= len(below):
        return True
    short = [o for o in below if _AGO.search(o.words) or (o.count <= NAME and not o.sentence)]
    return below[0] in short and NAMED * len(short) >= len(below) > len(short)
