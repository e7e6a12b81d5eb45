"""In few words, what differs from the plain case: a source's certain, affirmed, neutral, checkable statement.

What is plain is not said, or every row would say it. A chain is told from the source outwards: "‹ FAN,
interview"; a way that is not stated is said to be so, never passed off as if it had been told to this page.
"""

from __future__ import annotations

from collections.abc import Mapping

from sayso.core.attribution import Attribution
from sayso.core.chain import Chain, Relay, Via
from sayso.core.evidence import Evidence, EvidenceKind, Shown
from sayso.core.source import Source
from sayso.core.verdict import Act
from sayso.core.voice import Voice, VoiceRow
from sayso.views.labels import GROUNDS, NOTES, SHOWN, VIAS, label
from sayso.views.safe import one_line

SAID_TO_THINK = "said to think"
NOBODY = "no source given"
Sources = Mapping[str, Source]
_OWN = (EvidenceKind.WITNESS, EvidenceKind.INFERENCE)


def notes_of(attribution: Attribution) -> tuple[str, ...]:
    """The notes beside a row, its chain apart; safe to show, each in a few words."""
    fields = (attribution.polarity, attribution.commitment, attribution.stance, attribution.type)
    return (
        *filter(None, [SAID_TO_THINK if attribution.holder.value else _attitude(attribution)]),
        *(NOTES[field.value] for field in fields if field.value in NOTES),
        *map(evidence_note, attribution.evidence),
    )


def voice_notes(row: VoiceRow, sources: Sources) -> tuple[str, ...]:
    """The notes beside a sentence outside of every statement."""
    kind = [NOTES[row.type.value]] if row.type.value in NOTES else []
    if row.voice.value is Voice.AUTHOR:
        return tuple(kind)
    likely = sources.get(row.likely_source)
    source = f", perhaps from {name_of(likely)}" if likely else ""
    return (f"{label(row.voice.value)}{source}", *kind)


def chain_note(chain: Chain, sources: Sources, *, mark: str = "‹ ") -> str:
    """The hops between the source and this page, nearest to the source first; empty where there are none."""
    hops = [f"{mark}{_hop(relay, sources)}" for relay in reversed(chain[:-1])]
    own = chain[-1].via if chain else Via.UNKNOWN
    article = "an" if own is Via.INTERVIEW else "a"
    silent = own is Via.UNKNOWN or any(relay.via is own for relay in chain[:-1])
    return " ".join([*([] if silent else [f"in {article} {VIAS[own]}"]), *hops])


def implied_note(chain: Chain) -> str:
    """That the text only suggests a hop of the chain; empty where it says them all."""
    return "way implied" if any(relay.implied for relay in chain[:-1]) else ""


def evidence_note(evidence: Evidence) -> str:
    """What is offered as ground, and whether the page shows it, where it could."""
    return f"evidence: {ground_of(evidence)}"


def ground_of(evidence: Evidence) -> str:
    """The kind of ground and whether the page shows it, in a few words."""
    if evidence.kind in _OWN and evidence.shown not in (Shown.SHOWN, Shown.LINKED):
        return GROUNDS[evidence.kind]
    return f"{GROUNDS[evidence.kind]}, {SHOWN[evidence.shown]}"


def name_of(source: Source | None) -> str:
    """The name of a source on one line, safe to show."""
    return one_line(source.name) if source else NOBODY


def _hop(relay: Relay, sources: Sources) -> str:
    return f"{name_of(sources.get(relay.source_id))}, {VIAS[relay.via]}"


def _attitude(attribution: Attribution) -> str:
    return "a thought or wish" if attribution.act.value is Act.ATTITUDE else ""
