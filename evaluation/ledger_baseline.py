"""What simple rules reach on the same spans: `by_simple_rules(ledger)` fills every field without learning.

source      a pronoun is the source of the last row before it whose words are none; all other phrases stay
            as they were resolved.
identity    a capital after the first word is a name's; without any, "a" or "an" is one person, a plural a
            group, everything else a described body.
kind        words that tell a kind, first that fits; else a state, the commonest.
parent      the row with the smallest content that holds all of this row.
chain       the source alone; inside a parent, the parent's chain first.
act         a verb of thinking or wanting in the cue is an attitude, and its source a holder.
form        quotation marks round all of the content, round part of it, or none.
voice       every sentence that shares no word with a statement's content is the author's.
the rest    the commonest: checkable, certain, affirmed, neutral, no evidence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from evaluation.classes import pronoun_source
from evaluation.ledger_gold import counted
from sayso.core.attribution import TOP, Attribution, extent
from sayso.core.chain import Chain, Relay
from sayso.core.ledger import Ledger
from sayso.core.source import UNSTATED, Identity, Kind, Source
from sayso.core.span import Span, Spans, trimmed, words
from sayso.core.verdict import Act, Commitment, ContentType, Form, Polarity, Stance, Verdict
from sayso.core.voice import Voice, VoiceRow, voice_id

BY: Final = "simple rule"
_THINKING: Final = re.compile(
    r"\b(believ|think|thought|want|hop|fear|expect|consider|plan|intend|interested|suspect)\w*", re.I
)
_MARK: Final = re.compile(r"[\"“”„«»]")
_SENTENCE: Final = re.compile(r"[^\n]+?(?:[.!?…][\"”’»)]*(?=\s)|(?=\n)|$)")
_KINDS: Final = (
    (
        Kind.MEDIA,
        re.compile(r"agency|news|tv|television|radio|media|channel|newspaper|reporter|correspondent", re.I),
    ),
    (Kind.DOCUMENT, re.compile(r"video|footage|photo|report|document|picture|image|study", re.I)),
    (Kind.INTERNATIONAL, re.compile(r"united nations|\bun\b|nato|coalition|european union|\beu\b", re.I)),
    (Kind.NGO, re.compile(r"observatory|human rights|monitor|amnesty|centre for|center for", re.I)),
    (Kind.ARMED_GROUP, re.compile(r"rebel|militant|daesh|isis|islamic state|front|brigade|hezbollah", re.I)),
    (Kind.PARTY, re.compile(r"opposition|party|movement", re.I)),
    (Kind.EXPERT, re.compile(r"expert|analyst|professor|scientist|historian", re.I)),
    (Kind.LOCAL, re.compile(r"resident|activist|witness|local|medic|doctor|civil defen[cs]e", re.I)),
    (Kind.COMPANY, re.compile(r"\bcompany|\bfirm\b|\binc\b|\bltd\b", re.I)),
)


def by_simple_rules(ledger: Ledger) -> Ledger:
    """The same spans with everything else decided by the rules above."""
    text = ledger.document.text
    sources = {source.id: _judged(source) for source in ledger.sources}
    nested = [_fields(text, row) for row in _nested(_with_pronouns(text, ledger.attributions))]
    by_id = {row.id: row for row in nested}
    rows = tuple(replace(row, chain=_chain(row, by_id)) for row in nested)
    done = replace(
        ledger, sources=tuple(sources.values()), attributions=rows, voice=tuple(_voice(ledger, rows))
    )
    return replace(done, summary=counted(done))


def _with_pronouns(text: str, rows: Sequence[Attribution]) -> list[Attribution]:
    """A pronoun takes the source of the last row before it that is none."""
    done, last = [], ""
    for row in rows:
        if pronoun_source(text, row):
            row = replace(row, source_id=last or row.source_id)
        elif row.source:
            last = row.source_id
        done.append(row)
    return done


def _nested(rows: Sequence[Attribution]) -> list[Attribution]:
    return [replace(row, parent=_parent(row, rows)) for row in rows]


def _parent(row: Attribution, rows: Sequence[Attribution]) -> str:
    around = [
        (sum(map(len, other.content)), other.id)
        for other in rows
        if other.id != row.id and _inside(row, other.content) and not _inside(other, row.content)
    ]
    return min(around)[1] if around else TOP


def _inside(row: Attribution, content: Spans) -> bool:
    return any(span.contains(extent(row)) for span in content)


def _fields(text: str, row: Attribution) -> Attribution:
    thinks = bool(_THINKING.search(words(text, row.cue)))
    return replace(
        row,
        form=Verdict(_form(text, row.content), BY),
        act=Verdict(Act.ATTITUDE if thinks else Act.STATEMENT, BY),
        holder=Verdict(thinks, BY),
        type=Verdict(ContentType.CHECKABLE, BY),
        commitment=Verdict(Commitment.CERTAIN, BY),
        polarity=Verdict(Polarity.AFFIRMED, BY),
        stance=Verdict(Stance.NEUTRAL, BY),
        evidence=(),
    )


def _form(text: str, content: Spans) -> Form:
    if all(_MARK.match(text, s.start) and _MARK.match(text, s.end - 1) for s in content):
        return Form.DIRECT
    return Form.MIXED if any(_MARK.search(text, s.start, s.end) for s in content) else Form.INDIRECT


def _chain(row: Attribution, by_id: dict[str, Attribution]) -> Chain:
    before = _chain(by_id[row.parent], by_id) if row.parent in by_id else ()
    return (*before, Relay(row.source_id or UNSTATED))


def _judged(source: Source) -> Source:
    return replace(source, identity=Verdict(_identity(source.name), BY), kind=Verdict(_kind(source.name), BY))


def _identity(name: str) -> Identity:
    said = name.split()
    if any(word[:1].isupper() for word in said[1:]) or (len(said) == 1 and name[:1].isupper()):
        return Identity.NAMED
    if said and said[0].lower() in ("a", "an"):
        return Identity.UNNAMED_PERSON
    return Identity.COLLECTIVE if name.endswith("s") else Identity.DESCRIBED


def _kind(name: str) -> Kind:
    return next((kind for kind, asks in _KINDS if asks.search(name)), Kind.STATE)


def _voice(ledger: Ledger, rows: Sequence[Attribution]) -> Iterator[VoiceRow]:
    said = [s for row in rows if row.act.value == Act.STATEMENT for s in row.content]
    for sentence in _sentences(ledger.document.text):
        if not any(sentence.overlaps(span) for span in said):
            yield VoiceRow(
                voice_id(ledger.document.text_id, (sentence,)),
                (sentence,),
                Verdict(Voice.AUTHOR, BY),
                Verdict(ContentType.CHECKABLE, BY),
            )


def _sentences(text: str) -> Iterator[Span]:
    for found in _SENTENCE.finditer(text):
        if sentence := trimmed(text, *found.span()):
            yield sentence
