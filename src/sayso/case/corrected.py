"""A row as a person corrected it: what stands instead, who is meant, and what cannot stand."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields, replace
from itertools import pairwise
from typing import Any, Final

from sayso.core.attribution import Attribution
from sayso.core.chain import Relay
from sayso.core.decision import Correction
from sayso.core.ledger import Ledger
from sayso.core.source import UNSTATED, Identity, Source, source_id
from sayso.core.span import Spans, trimmed, words
from sayso.core.verdict import Act, Verdict
from sayso.core.voice import VoiceRow
from sayso.errors import BadCase

HAND: Final = "by hand"
Row = Attribution | VoiceRow

_ATTRIBUTION: Final = ("act", "type", "commitment", "polarity", "stance")
_VOICE: Final = ("voice", "type")


@dataclass(slots=True)
class Sources:
    """The sources of a ledger, to which corrections may add one, or change what one is."""

    text_id: str
    text: str
    known: dict[str, Source]

    def named_at(self, place: Spans) -> str:
        """The id of the source that is named there, a new one if need be; UNSTATED for nowhere."""
        if not place:
            return UNSTATED
        for source in self.known.values():
            if place[0] in source.mentions:
                return source.id
        name = " ".join(words(self.text, place).split())
        made = Source(
            source_id(self.text_id, place), name, place, HAND, identity=Verdict(Identity.NAMED, HAND)
        )
        self.known[made.id] = made
        return made.id

    def change(self, of: str, correction: Correction) -> None:
        """What the correction says that the source is."""
        changed: dict[str, Any] = {
            name: Verdict(value, HAND, confidence=1.0)
            for name in ("kind", "identity")
            if (value := getattr(correction, name)) is not None
        }
        if of in self.known and changed:
            self.known[of] = replace(self.known[of], **changed)


def sources_in(ledger: Ledger) -> Sources:
    """Those of a ledger, before any correction."""
    document = ledger.document
    return Sources(document.text_id, document.text, {source.id: source for source in ledger.sources})


def corrected(row: Row, correction: Correction, sources: Sources) -> Row:
    """The row with what a person changed; it keeps its id, since its place in the ledger is the same."""
    if isinstance(row, VoiceRow):
        return _voice(row, correction, sources)
    return _attribution(row, correction, sources)


def require_possible(text: str, correction: Correction) -> None:
    """Raise BadCase where words cannot be those of a role: out of the text, overlapping, spaces at an end."""
    roles = {name: getattr(correction, name) for name in ("content", "cue", "source", "who")}
    for name, spans in roles.items():
        _require_spans(text, name, spans or ())
    if correction.content == ():
        raise BadCase("content: no words; a row says something, or is rejected; nothing was kept")


def require_apart(row: Row) -> None:
    """Raise BadCase where words of a row stand in two of its roles."""
    if isinstance(row, Attribution):
        taken = sorted((*row.source, *row.cue, *row.content))
        for one, other in pairwise(taken):
            if one.overlaps(other):
                raise BadCase(
                    f"{other.start}-{other.end}: words that stand in two roles of the row; nothing was kept"
                )


def is_nothing(correction: Correction) -> bool:
    """Whether a correction changes nothing."""
    return all(getattr(correction, field.name) is None for field in fields(correction))


def _require_spans(text: str, name: str, spans: Spans) -> None:
    last = 0
    for span in spans:
        told = f"{name}: {span.start}-{span.end}"
        if span.end > len(text):
            raise BadCase(f"{told} lies beyond the text, which has {len(text)} characters; nothing was kept")
        if span.start < last:
            raise BadCase(f"{told} overlaps the words before, or stands before them; nothing was kept")
        if trimmed(text, span.start, span.end) != span:
            raise BadCase(f"{told} has white space at an end; nothing was kept")
        last = span.end


def _attribution(row: Attribution, correction: Correction, sources: Sources) -> Attribution:
    """The row with a person's words in it: who is meant then is the end of its chain."""
    places = {
        name: value
        for name in ("content", "cue", "source")
        if (value := getattr(correction, name)) is not None
    }
    # Other words for who it is name somebody else, unless it is said who is meant.
    place = correction.who if correction.who is not None else correction.source
    who = row.source_id if place is None else sources.named_at(place)
    sources.change(who, correction)
    made = replace(
        row, **places, **_verdicts(_ATTRIBUTION, correction), source_id=who, why=HAND, confidence=1.0
    )
    if correction.act is not None:
        made = replace(made, holder=Verdict(correction.act is Act.ATTITUDE, HAND, confidence=1.0))
    if who == row.source_id:
        return made
    via = row.chain[-1].via if row.chain else Relay(who).via
    end = () if who == UNSTATED else (Relay(who, via, spans=made.source),)
    return replace(made, chain=(*row.chain[:-1], *end))


def _voice(row: VoiceRow, correction: Correction, sources: Sources) -> VoiceRow:
    who = row.likely_source if correction.who is None else sources.named_at(correction.who)
    sources.change(who, correction)
    return replace(
        row,
        content=row.content if correction.content is None else correction.content,
        likely_source="" if who == UNSTATED else who,
        **_verdicts(_VOICE, correction),
    )


def _verdicts(names: Iterable[str], correction: Correction) -> Mapping[str, Any]:
    return {
        name: Verdict(value, HAND, confidence=1.0)
        for name in names
        if (value := getattr(correction, name)) is not None
    }
