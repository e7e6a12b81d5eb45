"""Whether a source was there, weighed from what it is and from how it tells (ledger, section 5).

No word proves that somebody saw what it tells: residents tell of the night they had and of what they heard
say. So few plain signs are added up: who speaks, the person and tense of what is told, words of the senses
and of scenes, the words of reporting. The weights stand in `lexicons/witness.csv`, made by
`python -m evaluation.witness_fit` from the articles that the reader has learnt; as it knows those, its head
is no sign among them but is added by a factor, as in weighed.py.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from math import exp, log
from typing import Final

from sayso.core.evidence import EvidenceKind
from sayso.core.source import Identity, Kind
from sayso.core.verdict import Act, Commitment, ContentType, Form
from sayso.judging.case import Case
from sayso.judging.lexicon import find, find_all, rows
from sayso.judging.witnessed import (
    deeds_of_oneself,
    is_borne,
    is_deed,
    is_of_the_body,
    may_be_a_person,
    of_itself,
)

ENOUGH: Final = -0.3
"""From which score somebody is a witness (chosen, with HEARD, on war-dev and own articles)."""
HEARD: Final = 0.3
"""What the head's log-odds count beside those of the signs."""
USUAL: Final = 0.05
"""The head's chance that speaks neither for a witness nor against one."""
CONSTANT: Final = "constant"

_PERSONS: Final = (Kind.OTHER, Kind.UNKNOWN)
_REPORTER: Final = "reporter"
_BEGIN: Final = 150
"""Code points of a content by which its tense is told."""
_SPEAKER: Final = re.compile(r"(?<!\w)(?:I|[Ww]e)(?:['’](?:d|ve|m|re|ll))?\b")
_OF_SPEAKER: Final = re.compile(r"(?<!\w)(?:my|our|me|us|mine|ours|myself|ourselves)\b", re.IGNORECASE)
_MODAL: Final = re.compile(r"\b(?:will|would|should|must|can|may|might|could)\b|['’]ll\b|\bwon['’]t")
_NOW: Final = re.compile(r"\b(?:is|are|am|has|have|do|does)\b|['’](?:s|re|ve|m)\b")
_PAST: Final = re.compile(r"\b(?:was|were|had|did|been|\w{3,}ed)\b", re.IGNORECASE)
_WORD: Final = re.compile(r"[a-z]+")
_RELATIVE: Final = re.compile(r"\b(?:who|whose|where)\b")


def is_witness(case: Case) -> float | None:
    """How likely it is that a source tells what it saw or underwent; None where that is not likely enough."""
    weights = _weights()
    score = weights[CONSTANT] + sum(value * weights.get(name, 0.0) for name, value in signs(case).items())
    chance = case.odds("evidence").get(EvidenceKind.WITNESS.value)
    if chance is not None:
        score += HEARD * (_log_odds(chance) - _log_odds(USUAL))
    return round(1 / (1 + exp(-score)), 2) if score >= ENOUGH else None


def is_person(case: Case) -> bool:
    """Whether a source can be a person who was on the spot: somebody's officer only as a reporter."""
    return may_be_a_person(case) or any(
        m.value == _REPORTER for m in find_all(case.page.text, case.row.source, "witness source")
    )


def signs(case: Case) -> Mapping[str, float]:
    """What speaks for or against a witness in a row, each sign by its name."""
    return dict.fromkeys((*_of_source(case), *_of_row(case), *_of_content(case), *_of_words(case)), 1.0)


def _of_source(case: Case) -> list[str]:
    """What the source is, as far as it tells whether it was there."""
    source = case.source
    if source is None:
        return ["nobody named"]
    kind, identity = source.kind.value, source.identity.value
    found = [f"kind: {'person' if kind in _PERSONS else kind.value}"]
    if kind is Kind.MEDIA and identity in (Identity.DESCRIBED, Identity.UNNAMED_PERSON):
        found.append("a reporter")
    if identity is Identity.COLLECTIVE:
        found.append("a group")
    if _RELATIVE.search(case.words(case.row.source)):
        found.append("told who it is")
    return found


def _of_row(case: Case) -> list[str]:
    """What the fields of the row tell of that."""
    row = case.row
    found = [f"type: {row.type.value.value}"] if row.type.value is not ContentType.CHECKABLE else []
    if row.act.value is not Act.STATEMENT:
        found.append("a thought")
    if row.commitment.value is not Commitment.CERTAIN:
        found.append("not certain")
    if row.parent:
        found.append("inside another")
    return found


def _of_content(case: Case) -> list[str]:
    """What the content tells of it: its person, its tense, deeds of one's own."""
    text, found = case.page.text, []
    content = " | ".join(span.of(text) for span in case.row.content)
    if case.row.form.value in (Form.DIRECT, Form.MIXED):
        if _SPEAKER.search(content):
            found.append("first person")
        if _OF_SPEAKER.search(content):
            found.append("of the first person")
        if next(deeds_of_oneself(case), None):
            found.append("a deed of the first person")
    if told := of_itself(case):
        verb = told["verb"]
        sensed = find(text, case.row.content, "witness content", ("hearsay",)) is None
        deed = is_deed(verb) and sensed
        found.append("borne" if is_borne(verb) else "a deed of its own" if deed else "of itself")
    begin = content[:_BEGIN]
    if _MODAL.search(begin):
        found.append("modal")
    if _PAST.search(begin) or any(map(is_of_the_body, _WORD.findall(begin))):
        found.append("past")
    elif _NOW.search(begin):
        found.append("present")
    return found


def _of_words(case: Case) -> list[str]:
    """The signs that words of the lexicon give."""
    text, row = case.page.text, case.row
    places = {"source": row.source, "cue": row.cue, "content": row.content}
    found = [
        f"{place}: {match.value}"
        for place, role in places.items()
        for match in find_all(text, role, f"witness {place}")
    ]
    if "content: hearsay" in found:
        found = [sign for sign in found if sign not in ("content: hearsay", "content: senses")]
    of = " of a person" if is_person(case) else ""
    found += [
        f"{place}: words{of}"
        for place, role in places.items()
        if find(text, role, f"evidence {place}", (EvidenceKind.WITNESS.value,))
    ]
    return found


def _log_odds(chance: float) -> float:
    held = min(max(chance, 0.005), 0.9)
    return log(held / (1 - held))


@cache
def _weights() -> Mapping[str, float]:
    return {row["sign"]: float(row["weight"]) for row in rows("witness")}
