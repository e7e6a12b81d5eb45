"""Gold as a ledger: `ledger_of_gold(article)`, for tests and for how far two readings agree.

A ledger has one source a name, with one identity and one kind; where gold gives the rows of one name several,
the commonest stands. So the ledger of gold that keeps to the guide scores 100, and what is missing from 100
is gold that does not agree with itself.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from evaluation.chains import is_nobody
from evaluation.claims import claim_rows
from evaluation.corpus import Article, GoldAttribution, GoldVoice, whole_text
from evaluation.names import key_of
from evaluation.whom import own_origin
from sayso.core.attribution import TOP, Attribution, attribution_id
from sayso.core.chain import Relay, Via
from sayso.core.document import Document
from sayso.core.evidence import Evidence, EvidenceKind, Shown
from sayso.core.ledger import Ledger, ReaderVersion
from sayso.core.source import UNSTATED, Identity, Kind, Source, source_id
from sayso.core.span import Span, Spans, tidy, words
from sayso.core.summary import Summary
from sayso.core.verdict import Act, Commitment, ContentType, Form, Polarity, Stance, Verdict
from sayso.core.voice import Voice, VoiceRow, voice_id

GOLD: Final = ReaderVersion("gold", "1", "")
BY: Final = "gold"


def ledger_of_gold(article: Article) -> Ledger:
    """What gold says of an article, as the program would have said it."""
    document = Document(article.text, article.name)
    cast = _cast(article, document.text_id)
    ids = _row_ids(article, document.text_id)
    ledger = Ledger(
        document,
        (whole_text(article.text),),
        tuple(cast.sources.values()),
        tuple(_row(cast, row, ids, k) for k, row in enumerate(article.attributions)),
        GOLD,
        voice=tuple(_voice(cast, row, document.text_id) for row in article.voice),
    )
    return replace(ledger, summary=counted(ledger))


def counted(ledger: Ledger) -> Summary:
    """The claims and those of each voice, by the unit of core/summary.py; nothing else of a summary."""
    claims, _ = claim_rows(ledger)
    voices = {
        str(voice.value): tuple(v.id for v in ledger.voice if v.id in claims and v.voice.value == voice)
        for voice in Voice
    }
    rows = [row.id for row in ledger.attributions] + [row.id for row in ledger.voice]
    return Summary(claims=tuple(key for key in rows if key in claims), by_voice=voices)


@dataclass(frozen=True, slots=True)
class _Cast:
    """The sources of an article by the keys of their names."""

    text: str
    sources: Mapping[str, Source]

    def id_of(self, key: str) -> str:
        """The id of the source with this key; nobody's where there is none."""
        return self.sources[key].id if key in self.sources else UNSTATED

    def named(self, name: str | None) -> str:
        """The id of the source with this name."""
        return UNSTATED if is_nobody(name) else self.id_of(key_of(name or ""))


def _cast(article: Article, text_id: str) -> _Cast:
    """One source a key: those of rows first, then hops, bodies and likely sources; bodies become ids last."""
    rows: dict[str, list[GoldAttribution]] = {}
    for k, row in enumerate(article.attributions):
        if key := _key(article.text, row, k):
            rows.setdefault(key, []).append(row)
    sources = {key: _speaker(article.text, f"{text_id}|{key}", some) for key, some in rows.items()}
    for name, kind in _others(article):
        if not is_nobody(name) and (key := key_of(name)) not in sources:
            mentions = _found(article.text, name)
            sources[key] = Source(
                source_id(f"{text_id}|{key}", mentions), name, mentions, BY, kind=Verdict(Kind(kind), BY)
            )
    cast = _Cast(article.text, sources)
    with_ids = {
        k: replace(s, affiliation=cast.named(s.affiliation)) for k, s in sources.items() if s.affiliation
    }
    return replace(cast, sources=sources | with_ids)


def _speaker(text: str, seed: str, rows: Sequence[GoldAttribution]) -> Source:
    """The source of some rows with the commonest of what they say of it; its body still by name."""
    mentions = tidy(text, (span for row in rows for span in row.source))
    name = rows[0].fields["name"] or own_origin(rows[0]) or words(text, rows[0].source)
    bodies = [row.fields["affiliation"] for row in rows if row.fields["affiliation"]]
    return Source(
        source_id(seed, mentions),
        name,
        mentions,
        BY,
        Verdict(Identity(_most([row.fields["identity"] for row in rows])), BY),
        Verdict(Kind(_most([row.fields["kind"] for row in rows])), BY),
        affiliation=_most(bodies) if bodies else "",
    )


def _key(text: str, row: GoldAttribution, place: int) -> str:
    """The key of a row's source: its name, else its chain's origin, else the row itself; empty for nobody."""
    name = row.fields["name"] or own_origin(row)
    if not is_nobody(name):
        return key_of(name or "")
    return f"{key_of(words(text, row.source))} @{place}" if row.source else ""


def _others(article: Article) -> Iterator[tuple[str, str]]:
    """Names and kinds of those who stand in no row's source: hops, bodies, likely sources of voice rows."""
    for row in article.attributions:
        yield from ((hop["name"] or "", hop["kind"]) for hop in row.fields["chain"])
        yield row.fields["affiliation"] or "", Kind.UNKNOWN
    for voice in article.voice:
        yield voice.fields["likely"] or "", Kind.UNKNOWN


def _row(cast: _Cast, gold: GoldAttribution, ids: Sequence[str], place: int) -> Attribution:
    f = gold.fields
    return Attribution(
        ids[place],
        gold.source,
        gold.cue,
        gold.content,
        confidence=1.0,
        source_id=cast.id_of(_key(cast.text, gold, place)),
        why=BY,
        parent=TOP if gold.parent is None else ids[gold.parent],
        form=Verdict(Form(f["form"]), BY),
        act=Verdict(Act(f["act"]), BY),
        holder=Verdict(bool(f["holder"]), BY),
        type=Verdict(ContentType(f["type"]), BY),
        commitment=Verdict(Commitment(f["commitment"] or "none"), BY),
        polarity=Verdict(Polarity(f["polarity"]), BY),
        stance=Verdict(Stance(f["stance"]), BY),
        chain=tuple(_relay(cast, hop) for hop in f["chain"]),
        evidence=tuple(_evidence(e) for e in f["evidence"]),
    )


def _relay(cast: _Cast, hop: Mapping[str, Any]) -> Relay:
    return Relay(cast.named(hop["name"]), Via(hop["via"]), bool(hop["implied"]))


def _evidence(gold: Mapping[str, Any]) -> Evidence:
    spans = (Span(*gold["span"]),) if gold["span"] else ()
    return Evidence(EvidenceKind(gold["kind"]), Shown(gold["shown"]), spans, BY)


def _voice(cast: _Cast, gold: GoldVoice, text_id: str) -> VoiceRow:
    likely = gold.fields["likely"]
    return VoiceRow(
        voice_id(text_id, gold.content),
        gold.content,
        Verdict(Voice(gold.voice), BY),
        Verdict(ContentType(gold.fields["type"]), BY),
        cast.named(likely) if likely else "",
    )


def _row_ids(article: Article, text_id: str) -> list[str]:
    """An id a row; two rows with the same spans are told apart by their place."""
    ids = [attribution_id(text_id, r.source, r.cue, r.content) for r in article.attributions]
    return [f"{key}-{k}" if key in ids[:k] else key for k, key in enumerate(ids)]


def _found(text: str, name: str) -> Spans:
    at = text.find(name)
    return (Span(at, at + len(name)),) if at >= 0 else ()


def _most(values: Sequence[str]) -> str:
    return Counter(values).most_common(1)[0][0]
