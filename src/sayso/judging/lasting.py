"""Where a relay goes on: over the rows that plainly belong to a telling of which only one row names it.

Each rule looks at one row that names no relay itself and gives the hops that hold for it, too; they are
implied. A telling ends where the same source speaks elsewhere, "in a statement", "at a news conference".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final

from sayso.core.attribution import TOP, extent
from sayso.core.chain import Hops
from sayso.core.source import Identity, Kind
from sayso.judging.case import Case
from sayso.judging.introduced import with_introduced
from sayso.judging.origin_ways import is_label
from sayso.judging.telling import Telling, elsewhere, is_document, telling_of, tells_same

GOES_ON: Final = 12
"""Rows over which a relay goes on when its source speaks again (chosen on war-train)."""
AHEAD: Final = 4
"""Rows before the one that names a relay for which it may hold already (chosen on war-train)."""
BACK: Final = 2
"""Rows before one whose source "was quoted" among which the outlet that did so is named."""
LEAD: Final = 2
"""Rows at the begin of an article whose relay is named after them: one of eleven later ones had it."""


def going_on(cases: Sequence[Case], named: Sequence[Hops]) -> list[Hops]:
    """The hops of every row: those that it names, else those that go on over it by the first fitting rule."""
    named = with_introduced(cases, named)
    telling = telling_of(cases, named)
    return _along(telling, [own or _lasting(telling, place) for place, own in enumerate(named)])


def _along(telling: Telling, hops: list[Hops]) -> list[Hops]:
    """The hops with those of rows that go straight on from the one before: "He added"."""
    last = -1
    for place, case in enumerate(telling.cases):
        if case.row.parent != TOP:
            continue
        same = last >= 0 and telling.cases[last].row.source_id == case.row.source_id and not case.unstated
        on = same and not hops[place] and not case.row.holder.value and not is_label(case)
        if on and hops[last] and not elsewhere(case) and not telling.apart(last, place):
            hops[place] = _implied(hops[last])
        last = place
    return hops


def _lasting(telling: Telling, place: int) -> Hops:
    """Implied, but for the second half of the sentence that names them: "told AFP ..., adding that"."""
    hops = _found(telling, place)
    return hops if hops and telling.same_sentence(place) else _implied(hops)


def _found(telling: Telling, place: int) -> Hops:
    if telling.cases[place].row.parent != TOP:
        return ()
    return next((hops for rule in RULES if (hops := rule(telling, place))), ())


def same_source(telling: Telling, place: int) -> Hops:
    """What the same source says next: "the source added"."""
    at, before = telling.since[place]
    if place - at > GOES_ON or telling.cases[place].row.holder.value or is_label(telling.cases[place]):
        return ()
    return () if telling.told_to_others(at, place, before) else before


def told_again(telling: Telling, place: int) -> Hops:
    """A source named only as one already met, which nobody was before: it is that of the row before."""
    case = telling.cases[place]
    words = case.words(case.row.source)
    if _MET.fullmatch(words) is None or case.row.holder.value or elsewhere(case):
        return ()
    if telling.begun[case.row.source_id] < place:
        return ()
    at = next((at for at in range(place - 1, -1, -1) if telling.cases[at].row.parent == TOP), None)
    return telling.named[at] if at is not None and not telling.apart(at, place) else ()


def one_of_them(telling: Telling, place: int) -> Hops:
    """One of several who were just passed on: "two diplomats told AFP ... One of the diplomats said"."""
    case = telling.cases[place]
    member = _MEMBER.match(case.words(case.row.source))
    if member is None or elsewhere(case):
        return ()
    at = next((at for at in range(place - 1, -1, -1) if telling.cases[at].row.parent == TOP), None)
    if at is None or telling.apart(at, place):
        return ()
    others = telling.cases[at]
    if member["noun"]:
        several = member["noun"] in others.words(others.row.source).split()
    else:
        several = others.source is not None and others.source.identity.value is Identity.COLLECTIVE
    return telling.named[at] if several else ()


def was_quoted(telling: Telling, place: int) -> Hops:
    """Who "was quoted as saying" something was quoted by somebody: by the outlet of the rows just before."""
    if _QUOTED.search(telling.cases[place].cue) is None:
        return ()
    near = range(place - 1, max(-1, place - 1 - BACK), -1)
    return next((telling.named[at] for at in near if telling.names(at)), ())


def leads_up(telling: Telling, place: int) -> Hops:
    """The first half of a telling whose relay is named only in the next row ("..., he told AFP"): the rest
    of its sentence, or what its source says for the first time in the same paragraph.
    """
    case = telling.cases[place]
    rest = range(place + 1, len(telling.cases))
    at = next((at for at in rest if telling.cases[at].row.parent == TOP), None)
    if at is None or case.unstated or case.row.source_id != telling.cases[at].row.source_id:
        return ()
    if telling.headline(place, at) or elsewhere(case) or _REFUSES.search(case.cue):
        return ()
    return telling.named[at] if telling.one_sentence(place, at) or _opens(telling, place, at) else ()


def _opens(telling: Telling, place: int, at: int) -> bool:
    """Whether a row opens the telling that another one's relay ends: "..., a guard said. «...», he told AFP".
    What was said before, and what is told anew behind its relay ("He told AFP that"), are tellings of their
    own.
    """
    case = telling.cases[place]
    if telling.apart(place, at) or telling.spoke_before(place) or not _SPEAKS.search(case.cue):
        return False
    told = [span.start for hop in telling.named[at] for span in hop.spans]
    closes = min(told, default=0) > min((c.start for c in telling.cases[at].row.content), default=0)
    return closes or place < LEAD


def in_headline(telling: Telling, place: int) -> Hops:
    """The first line: the body says by what way it came, where its source first speaks there or tells the
    same.
    """
    case = telling.cases[place]
    if extent(case.row).end > case.page.first_line or _behind_another(telling, place):
        return ()
    body = [at for at in range(place + 1, len(telling.cases)) if telling.goes_below(place, at)]
    if body and (hops := telling.named[body[0]] or _found(telling, body[0])):
        return hops
    return next(
        (telling.named[at] for at in body if telling.named[at] and tells_same(case, telling.cases[at])), ()
    )


def head_of_same(telling: Telling, place: int) -> Hops:
    """Where the trained head says that a row was passed on, by whom its source's other rows were: but not by
    who is named only below, where another was just named who passes on.
    """
    case = telling.cases[place]
    if not _head_implies(case) or elsewhere(case) or _behind_another(telling, place):
        return ()
    return telling.first.get(case.row.source_id, ())


def _behind_another(telling: Telling, place: int) -> bool:
    """Whether who passes on was just named in the paragraph of a row whose source had no relay yet."""
    last = telling.heard_last[place]
    return last >= 0 and not telling.apart(last, place) and not telling.since[place][1]


def head_of_last(telling: Telling, place: int) -> Hops:
    """Where the trained head says so of another source: by the outlet named last in the paragraph."""
    if not _may_be_passed_on(telling.cases[place]):
        return ()
    at = telling.heard_last[place]
    return telling.named[at] if at >= 0 and not telling.apart(at, place) else ()


def head_of_next(telling: Telling, place: int) -> Hops:
    """... or by the one named first of all, a few rows on: a lead tells before it says who heard it. A
    definite speaker opened a telling of his own: another's relay in a later paragraph does not hold for it.
    """
    may = place < LEAD and _may_be_passed_on(telling.cases[place])
    if not may or telling.heard_last[place] >= 0:
        return ()
    ahead = range(place + 1, min(len(telling.cases), place + 1 + AHEAD))
    at = next((at for at in ahead if telling.heard(at)), None)
    if at is None or telling.headline(place, at):
        return ()
    case, other = telling.cases[place], telling.cases[at]
    own = case.source is not None and case.source.identity.value in (Identity.NAMED, Identity.DESCRIBED)
    alone = own and case.row.source_id != other.row.source_id and telling.apart(place, at)
    return () if alone else telling.named[at]


def another_picture(telling: Telling, place: int) -> Hops:
    """ "Another video" right after one: who put the first out did so with this one, too."""
    case = telling.cases[place]
    if place == 0 or not (is_document(case) and _ANOTHER.match(case.words(case.row.source))):
        return ()
    return telling.named[place - 1] if is_document(telling.cases[place - 1]) else ()


Rule = Callable[[Telling, int], Hops]
RULES: Final[tuple[Rule, ...]] = (
    same_source,
    another_picture,
    told_again,
    one_of_them,
    was_quoted,
    leads_up,
    in_headline,
    head_of_same,
    head_of_last,
    head_of_next,
)

_REFUSES: Final = re.compile(
    r"\b(?:den(?:y|ies|ied)|refus(?:e[sd]?|ing)|reject(?:s|ed|ing)?|declin(?:e[sd]?|ing))\b"
)
"""What is denied or refused was so wherever it was asked: the answer that follows was told to one of many."""
_SPEAKS: Final = re.compile(
    r"\b(?:sa(?:id|ys?|ying)|told|tells|according|announce[sd]|add(?:s|ed)|warn(?:s|ed)|state[sd]|report(?:s|ed)"
    r"|condemn(?:s|ed)|declare[sd]|describe[sd]|call(?:s|ed)|confirm(?:s|ed)|explain(?:s|ed)|wr(?:ote|ites)"
    r"|blame[sd])\b"
)
"""Who is told to think, fear or doubt something may have told anybody."""
_QUOTED: Final = re.compile(r"\b(?:was|were|been|is|are) (?:\w+ )?quoted\b")
_ANOTHER: Final = re.compile(
    r"(?:another|a (?:second|third|separate|different)|other)\s(?:[\w-]+\s){0,2}?"
    r"(?:video|clip|footage|photo(?:graph)?|picture|image)s?\b"
)
_MEMBER: Final = re.compile(
    r"(?:one|another|some|the\s(?:first|second|other|third))\sof\s"
    r"(?:(?:them|these|those|the\s(?:two|three|four))(?![\s-]\w)|the\s(?:two\s|three\s|four\s)?(?P<noun>[a-z-]+s)\b)"
)
_MET: Final = re.compile(
    r"(?:the|this|that)\s(?:same\s)?(?:[\w-]+\s)?(?:source|official|spokes(?:man|woman|person)|representative"
    r"|interlocutor|officer|diplomat|commander|activist|expert|analyst|resident|witness|guard|envoy|minister|monitor)s?"
)


def _head_implies(case: Case) -> bool:
    """Whether the trained head takes the row for one that an outlet named elsewhere passed on."""
    odds = case.odds("relayed")
    return bool(odds) and max(odds, key=lambda key: odds[key]) == "implied"


def _may_be_passed_on(case: Case) -> bool:
    """Whether another's relay may hold for a row: a picture, an outlet's own reporter and what was told to
    all have ways of their own.
    """
    if is_document(case) or (case.source is not None and case.source.kind.value is Kind.MEDIA):
        return False
    if _MEMBER.match(case.words(case.row.source)):  # of those who spoke (one_of_them), or of nobody heard
        return False
    return _head_implies(case) and not elsewhere(case)


def _implied(hops: Hops) -> Hops:
    return tuple(replace(hop, implied=True) for hop in hops)
