"""A told article as the ledger that Sayso might have read in it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import pairwise
from random import Random
from typing import Any, Final

from evaluation.invented.draft import Draft, Row
from evaluation.invented.ranked import one_of
from evaluation.invented.story import Told, told
from evaluation.invented.teller import TYPES
from evaluation.invented.world import Actor
from sayso.core.attribution import TOP, Attribution, attribution_id, extent
from sayso.core.chain import Chain, Relay, Via
from sayso.core.document import Document, Link, Published, Translation
from sayso.core.evidence import Evidence
from sayso.core.ledger import Ledger, ReaderVersion
from sayso.core.source import UNSTATED, Identity, Kind, Source, source_id
from sayso.core.span import Span, Spans
from sayso.core.verdict import Act, Commitment, Polarity, Stance, Verdict
from sayso.core.voice import Voice, VoiceRow, voice_id
from sayso.core.zone import Zone
from sayso.intake.items import Given, Item
from sayso.judging.summary import summarise

INVENTED: Final = ReaderVersion("invented", "1", hashlib.sha256(b"no weights at all").hexdigest())
"""The reader that invented ledgers name."""


def invented_ledgers(count: int, seed: int = 0) -> Iterator[tuple[bytes, Ledger]]:
    """The first articles of this seed: the bytes that each was read from, and its ledger."""
    return (invented(seed, number) for number in range(count))


def invented(seed: int, number: int) -> tuple[bytes, Ledger]:
    """The article of this number: the bytes are its text as UTF-8."""
    article = told(seed, number)
    text = article.draft.text
    data = text.encode()
    document = _document(article, text, hashlib.sha256(data).hexdigest())
    return data, _ledger(article.draft, document, Random(f"{seed}/{number}/judged"))


def item_of(data: bytes, ledger: Ledger) -> Item:
    """What a container would give of an invented article, so that taking it in makes the same document."""
    d = ledger.document
    given = Given(d.title, d.outlet, d.author, d.published)
    return Item(d.name, data, media_type=d.media_type, charset="utf-8", url=d.url, given=given)


def _document(article: Told, text: str, digest: str) -> Document:
    draft = article.draft
    address = f"https://{article.outlet.host}/{article.day:%Y/%m}/{article.number}"
    return Document(
        text=text,
        name=address,
        url=address,
        bytes_sha256=digest,
        title=draft.title,
        outlet=article.outlet.name,
        author=draft.author,
        published=_published(article),
        language="en",
        translated_from=Translation("ru", ("the given words of another language",))
        if article.translated
        else None,
        links=tuple(Link(span, f"{address}/{n}", "link") for n, span in enumerate(draft.links, start=1)),
    )


def _published(article: Told) -> Published | None:
    """The day in the text, else the one beside it; of one article in nine the month alone, or nothing."""
    if article.draft.date:
        date, line = article.draft.date
        return Published(date, f"text line {line}")
    if article.number % 9 == 4:
        return None
    date = article.day.isoformat()
    return Published(date[:7] if article.number % 9 == 7 else date, "sheet column")


def _ledger(draft: Draft, document: Document, chance: Random) -> Ledger:
    text, text_id = document.text, document.text_id
    ids = {actor: source_id(text_id, (spans[0],)) for actor, spans in draft.mentions.items()}
    sources = tuple(
        _source(text, actor, tuple(spans), ids, chance) for actor, spans in draft.mentions.items()
    )
    # Rows stand in the order of their texts; one inside another begins after it.
    row_ids = {id(row): attribution_id(text_id, row.source, row.cue, row.content) for row in draft.rows}
    attributions = tuple(
        sorted(
            (_attribution(row, row_ids, ids, chance) for row in draft.rows), key=lambda row: extent(row).start
        )
    )
    likely = tuple(ids.values())
    voice = tuple(_voice(text_id, span, likely, chance) for span in draft.own)
    summary = summarise(sources, attributions, voice, doubtful_below=INVENTED.doubtful_below)
    return Ledger(
        document,
        tuple(_zones(draft)),
        sources,
        attributions,
        INVENTED,
        quotations=tuple(draft.quotations),
        rules="invented-1",
        voice=voice,
        summary=summary,
    )


def _zones(draft: Draft) -> Iterator[Zone]:
    edges = [*(start for _, _, start in draft.zones), draft.length]
    for (kind, rule, _), (start, end) in zip(draft.zones, pairwise(edges), strict=True):
        yield Zone(kind, Span(start, end), rule)


def _source(text: str, actor: Actor, mentions: Spans, ids: Mapping[Actor, str], chance: Random) -> Source:
    first = mentions[0].of(text)
    at = text.find(actor.role, mentions[0].start) if actor.kind is Kind.EXPERT and actor.role else -1
    return Source(
        id=ids[actor],
        name=actor.name or first,
        mentions=mentions,
        why="same words" if len(mentions) < 2 else _WHY[int(3 * chance.random())],
        identity=_said(actor.identity, _IDENTIFIED[actor.identity], _percent(chance, 80)),
        kind=_said(actor.kind, "own role" if actor.role else "listed name", _percent(chance, 60)),
        affiliation=ids.get(actor.body, "") if actor.body else "",
        credential=(Span(at, at + len(actor.role)),) if at >= 0 else (),
        confidence=_percent(chance, 85) / 100,
    )


def _attribution(
    row: Row, row_ids: Mapping[int, str], ids: Mapping[Actor, str], chance: Random
) -> Attribution:
    attitude = row.act is Act.ATTITUDE
    return Attribution(
        id=row_ids[id(row)],
        source=row.source,
        cue=row.cue,
        content=row.content,
        confidence=_percent(chance, 25) / 100,
        source_id=ids[row.speaker] if row.speaker else UNSTATED,
        parent=row_ids[id(row.parent)] if row.parent else TOP,
        form=_said(row.form, "head", _percent(chance, 70)),
        act=Verdict(row.act, f"act cue: {row.act.value}", row.cue, 1.0)
        if attitude or chance.random() < 0.7
        else _said(row.act, "head", _percent(chance, 80)),
        holder=Verdict(attitude, _HOLDS if attitude else _HOLDS_NOT, row.cue, 1.0),
        type=_said(row.type, "head", _percent(chance, 35)),
        commitment=_said(row.commitment, _COMMITTED[row.commitment], 95),
        polarity=_said(row.polarity, _POLARITY[row.polarity], 99),
        stance=_said(row.stance, "stance: neutral words", 98)
        if row.stance is Stance.NEUTRAL
        else Verdict(row.stance, f"stance cue: {row.stance.value}", row.cue, 0.89),
        chain=_chain(row, ids),
        evidence=_evidence(row, chance),
    )


def _chain(row: Row, ids: Mapping[Actor, str]) -> Chain:
    origin = Relay(ids[row.speaker] if row.speaker else UNSTATED, row.via, spans=row.source)
    if row.relay is None or row.relay is row.speaker:
        return (origin,)
    return Relay(ids[row.relay], Via.REPORT, row.implied, row.relayed), origin


def _evidence(row: Row, chance: Random) -> tuple[Evidence, ...]:
    if row.evidence is None:
        return ()
    kind, shown, spans = row.evidence
    return (Evidence(kind, shown, spans, f"evidence source: {kind.value}", _percent(chance, 60) / 100),)


def _voice(text_id: str, span: Span, likely: tuple[str, ...], chance: Random) -> VoiceRow:
    draw = chance.random()
    voice = Voice.UNCLEAR if draw < 0.5 else Voice.CARRIED_ON if draw < 0.75 else Voice.AUTHOR
    goes_on = likely and (voice is Voice.CARRIED_ON or draw < 0.2)
    return VoiceRow(
        voice_id(text_id, (span,)),
        (span,),
        Verdict(voice, "partly reported", (span,), 0.5)
        if draw < 0.1
        else _said(voice, "not sure enough" if voice is Voice.UNCLEAR else "head", _percent(chance, 0)),
        _said(TYPES.draw(chance), "head", _percent(chance, 35)),
        one_of(likely, chance) if goes_on else "",
    )


@cache
def _said(value: Any, by: str, percent: int) -> Verdict[Any]:
    """A verdict that no words show; there are few, and every article shares them."""
    return Verdict(value, by, (), percent / 100)


def _percent(chance: Random, least: int) -> int:
    return least + int((100 - least) * chance.random())


_WHY: Final = ("surname, same words", "pronoun", "same words, nearest that fits")
_HOLDS: Final = "holder: an attitude told by somebody else"
_HOLDS_NOT: Final = "holder: only of attitudes"
_IDENTIFIED: Final = {
    Identity.NAMED: "proper name",
    Identity.DESCRIBED: "one body",
    Identity.COLLECTIVE: "group of people",
    Identity.UNNAMED_PERSON: "nobody could find",
    Identity.UNKNOWN: "not judged",
}
_COMMITTED: Final = {
    Commitment.CERTAIN: "commitment: no hedge",
    Commitment.NONE: "commitment: a demand",
    Commitment.PROBABLE: "commitment cue: probable",
    Commitment.POSSIBLE: "commitment cue: possible",
    Commitment.OPEN: "commitment cue: open",
}
_POLARITY: Final = {
    Polarity.AFFIRMED: "polarity: nothing denies it",
    Polarity.DENIED: "polarity cue: denied",
}
