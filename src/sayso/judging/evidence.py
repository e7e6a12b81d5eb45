"""What a text offers as ground for a content beyond the speaker's word (ledger, section 5).

The words that offer it stand in the source ("Video footage ..."), the cue ("saw"), between the two and the
content ("distributed *video* showing") or in the content itself ("because"). Each place has phrases of its
own for each kind; a kind that the head is sure of is added, and one that it is sure is not there is dropped.
Whether somebody was there is weighed (seen.py) where no deed (witnessed.py) and no such word tells it.
A number given on the speaker's word is no data, and what a picture is of needs no other ground.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from sayso.core.document import Link
from sayso.core.evidence import Evidence, EvidenceKind, Shown
from sayso.core.span import Span, Spans
from sayso.core.verdict import Act, Commitment, ContentType
from sayso.judging.case import Case
from sayso.judging.grounds import Ground, in_the_cue, is_denied, shown, speaking, written
from sayso.judging.lexicon import Match, find, find_all, precision
from sayso.judging.seen import is_person, is_witness
from sayso.judging.things import names_no_thing
from sayso.judging.witnessed import not_from_the_spot, witnessed

ADDED: Final = 0.8
"""From which probability the head adds a kind (chosen on war-dev and own-dev)."""
DROPPED: Final = {
    EvidenceKind.DOCUMENT: 0.001,
    EvidenceKind.IMAGE: 0.001,
    EvidenceKind.DATA: 0.0003,
    EvidenceKind.WITNESS: 0.01,
    EvidenceKind.INFERENCE: 0.05,
    EvidenceKind.UNSPECIFIED: 0.0001,
}
"""Under which it takes one away that words offer: it met few papers and counts in training, so that its doubt
of them says little; "because" tells a cause more often than a ground (chosen on war-dev and own articles).
"""

_DOUBTED: Final = ("evidence cue", "evidence between", "evidence content")
"""Only words that could mean something else are doubted, not what a source is or what stands beside it."""

ARGUED: Final = 0.1
"""From which chance of the head "since" and "would have" argue (chosen on war-dev and own articles)."""
PLACES: Final = ("source", "cue", "between", "content")
_UNSURE: Final = (Commitment.PROBABLE, Commitment.POSSIBLE)
"""What is surely so needs no argument: there "because" tells a cause, not a ground."""
_SHOWING: Final = frozenset({"image", "video", "embed", "frame"})


def evidence_of(case: Case, beside: Sequence[Ground] = ()) -> tuple[Evidence, ...]:
    """The grounds of a row, one a kind, in the order of EvidenceKind; act must be decided.

    `beside` are those that stand beside the statement (offered.py).
    """
    named = (_named(case, "beside", ground, (ground.span,)) for ground in beside)
    found: dict[EvidenceKind, Evidence] = {}
    elsewhere = not_from_the_spot(case)
    for evidence in (*named, *_by_words(case, elsewhere)):
        found.setdefault(evidence.kind, evidence)
    if EvidenceKind.WITNESS not in found and not elsewhere and (sure := is_witness(case)):
        by = "evidence: somebody who was there"
        found[EvidenceKind.WITNESS] = Evidence(
            EvidenceKind.WITNESS, Shown.MENTIONED, case.row.source[:1], by, sure
        )
    odds = case.odds("evidence")
    for kind in EvidenceKind:
        chance = odds.get(kind.value)
        if chance is None:
            continue
        if kind not in found and chance >= ADDED:
            offered = _shown(case, case.row.source[:1])
            found[kind] = Evidence(kind, offered, (), "head", round(chance, 2))
        elif kind in found and found[kind].by.startswith(_DOUBTED) and chance < DROPPED[kind]:
            del found[kind]
    return tuple(found[kind] for kind in EvidenceKind if kind in found)


def _by_words(case: Case, elsewhere: bool) -> Iterator[Evidence]:
    """The grounds that words tell: of the source, beside it, in the cue, shown, seen by oneself, argued;
    `elsewhere` says that the content is not from the spot.
    """
    statement = case.row.act.value is not Act.ATTITUDE
    if statement and (ground := speaking(case)):
        yield _named(case, "source", ground, case.row.source[:1])
    if statement and (letter := written(case)):
        yield _named(case, "beside", letter, (letter.span,))
    if statement and (ground := in_the_cue(case)):
        yield _named(case, "cue", ground, (ground.span,))
    grounds = tuple(shown(case)) if statement else ()
    for ground in grounds:
        yield _named(case, "shown", ground, (ground.span,))
    if deed := witnessed(case):
        by = "evidence: a deed of one's own"
        yield Evidence(EvidenceKind.WITNESS, Shown.MENTIONED, (deed,), by, precision(by))
    if not grounds and case.odds("evidence").get("inference", 0.0) >= ARGUED:
        for match in find_all(case.page.text, case.row.content, "evidence argument"):
            yield _evidence(case, "argument", match)
    if inferred := _inferred(case):
        yield _evidence(case, "cue", inferred)
    for place in PLACES:
        for match in find_all(case.page.text, _role(case, place), f"evidence {place}"):
            if place == "content" and match.value == EvidenceKind.WITNESS and elsewhere:
                continue
            if match.value != "none" and _counts(case, place, EvidenceKind(match.value), match):
                yield _evidence(case, place, match)


def _inferred(case: Case) -> Match | None:
    """ "Concluded | from the shape of the crater that": what somebody reasons from."""
    if not case.row.content or not _CONCLUDES.search(case.cue):
        return None
    start = case.row.content[0].start
    if _FROM.match(case.page.text, max(0, start - 1), case.row.content[0].end) is None:
        return None
    return Match(EvidenceKind.INFERENCE.value, case.row.cue[-1:])


_CONCLUDES: Final = re.compile(r"\b(?:conclud|deduc|infer|reason)\w*(?: from)?$")
_FROM: Final = re.compile(r"\W?(?:from|based on|on the basis of)\s[^.;\n]{4,80}?\sthat\s")


def _named(case: Case, place: str, ground: Ground, spans: Spans) -> Evidence:
    by = f"evidence {place}: {ground.kind}"
    return Evidence(ground.kind, _shown(case, spans), spans, by, precision(by))


def _role(case: Case, place: str) -> Spans:
    row = case.row
    if place == "between":
        return _between(case)
    return {"source": row.source, "cue": row.cue, "content": row.content}[place]


def _between(case: Case) -> Spans:
    """What stands between source, cue and content, and belongs to none ("distributed *video* showing")."""
    spans = sorted((*case.row.source, *case.row.cue, *case.row.content))
    gaps = ((a.end, b.start) for a, b in pairwise(spans))
    return tuple(Span(start, end) for start, end in gaps if 2 < end - start <= 120)


def _counts(case: Case, place: str, kind: EvidenceKind, match: Match) -> bool:
    """Whether a word in its place offers a ground: evidence unless it lacks. Words of the senses make
    witnesses of persons alone: what a body counted is its own number.
    """
    if kind is EvidenceKind.WITNESS:
        nobody = not case.row.source or _BY_ANYBODY.search(case.cue)
        return is_person(case) and not (place == "cue" and nobody)
    if case.row.act.value is Act.ATTITUDE and kind is not EvidenceKind.INFERENCE:
        return False
    if kind is EvidenceKind.IMAGE and names_no_thing(case.page.text, match.spans[-1]):
        return False
    if place == "content" and _held_for_false(case.page.text, match.spans[-1]):
        return False
    if place == "between" and kind is EvidenceKind.IMAGE and _SPEAKS.search(case.cue):
        return False
    if place == "between" and is_denied(case.page.text, match.spans[0].start):
        return False
    if place == "between" and _of_another_time(case, match):
        return False
    if place == "content" and kind is EvidenceKind.INFERENCE:
        if match.spans[0].of(case.page.text).casefold().startswith("judging"):
            return True
        because = match.spans[0].start
        if _MUST_HAVE.search(case.page.text, max(case.row.content[0].start, because - _NEAR), because):
            return True
        return case.row.type.value is ContentType.JUDGEMENT or case.row.commitment.value in _UNSURE
    if place == "content" and kind is EvidenceKind.UNSPECIFIED:
        return find(case.page.text, case.row.content, "evidence content", ("none",)) is None
    return True


_MUST_HAVE: Final = re.compile(
    r"\b(?:must|can ?not|can['’]t|could not|couldn['’]t|could only|can only) have (?:been|come|\w+ed)\b"
)
"""What is found to have been so, and needs a reason: behind it "because" gives a ground."""
_SPEAKS: Final = re.compile(r"\b(?:said|says?|told|tells?|announce[sd]?)$")
"""What is said in a video came by it, and is not shown by it."""
_BY_ANYBODY: Final = re.compile(r"\b(?:is|are|was|were|be|been) (?:\w+ )?(?:seen|heard|watched)\b")
"""What is seen or heard in a picture or tape: nobody who speaks here was there."""
_MEANWHILE: Final = re.compile(r"\b(?:after|before|when|while|although|though|despite)\b", re.IGNORECASE)


_FALSE: Final = (
    r"(?:fakes?|faked|fabricat(?:ed|ions?)|forged|forger(?:y|ies)|doctored|staged|falsified|false|manipulated|tampered"
    r"|edited|altered|hoax|generated|not\s(?:genuine|real|authentic))"
)
_IS_FALSE: Final = re.compile(
    rf"[^.;:,\n]{{0,40}}?\s(?:is|are|was|were|ha[sd]\sbeen|have\sbeen|be|as)\s(?:an?\s|all\s|clearly\s|in\sfact\s){{0,2}}{_FALSE}\b"
)
_A_FALSE: Final = re.compile(rf"\b{_FALSE}\s(?:\w+\s)?$")


def _held_for_false(text: str, words: Span) -> bool:
    """Whether the thing is what is judged: "the video was staged" and "a doctored photo" ground nothing."""
    before = _A_FALSE.search(text, max(0, words.start - _NEAR), words.start)
    return before is not None or _IS_FALSE.match(text, words.end) is not None


def _of_another_time(case: Case, match: Match) -> bool:
    """A thing named in a clause of time is none that is offered: "who was fired after he cut a survey"."""
    at = match.spans[0].start
    gap = next(gap for gap in _between(case) if gap.start <= at < gap.end)
    return _MEANWHILE.search(case.page.text, gap.start, at) is not None


def _evidence(case: Case, place: str, match: Match) -> Evidence:
    by = f"evidence {place}: {match.value}"
    spans = case.row.source[:1] if place == "source" else match.spans
    return Evidence(EvidenceKind(match.value), _shown(case, spans), spans, by, precision(by))


def _shown(case: Case, spans: Spans) -> Shown:
    """Linked or shown where a link or a picture of the page lies on the words or the page says that it shows
    it ("which we print below"), else mentioned.
    """
    text = case.page.text
    links = [link for link in case.page.document.links if link.span and _touches(link, spans)]
    told = tuple(_about(text, spans))
    if any(link.kind in _SHOWING for link in links) or any(map(_HERE.search, told)):
        return Shown.SHOWN
    linked = bool(links) or any("pic.twitter" in span.of(text) for span in spans)
    linked = linked or any(map(_LINKED.search, told))
    return Shown.LINKED if linked else Shown.MENTIONED


def _about(text: str, spans: Spans) -> Iterator[str]:
    """The words that name a ground, with what is told of it behind them."""
    for span in spans:
        behind = _BEHIND.match(text, span.end)
        yield text[span.start : min(span.end, span.start + _NEAR)] + (behind[0] if behind else "")


_NEAR: Final = 200
"""Code points of words, or before them, that are looked at."""
_BEHIND: Final = re.compile(r"[^.;:!?\n]{0,80}")
_PLACE: Final = r"(?:above|below|here|alongside|overleaf|on (?:page|p\.) ?\d+|in full|at the end)\b"
_HERE: Final = re.compile(
    r"\b(?:we|I) (?:now |also )?(?:publish|print|reproduce|show|attach|post)(?:ed|n)?\b"
    rf"[^,.;]{{0,40}}?\b{_PLACE}"
    rf"|\b(?:published|printed|reproduced|shown|pictured|posted|attached|embedded|put up) {_PLACE}"
    r"|\b(?:photo(?:graph)?|picture|image|screenshot|map|chart|graph|diagram|table|video|clip|scan|facsimile)s?"
    r" (?:\((?:above|below|right|left|opposite)\)"
    r"|(?:above|below)\b(?! (?:the|an?|this|that|his|her|its|their|it|all|sea|average|\d)))"
)
"""How a page says that it shows a ground itself, in full or as a picture."""
_LINKED: Final = re.compile(rf"\blinked (?:to )?{_PLACE}")


def _touches(link: Link, spans: Sequence[Span]) -> bool:
    return link.span is not None and any(link.span.overlaps(span) for span in spans)
