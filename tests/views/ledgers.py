"""Ledgers built by hand, for everything that shows one: invented people, invented places."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from sayso.core.attribution import Attribution
from sayso.core.chain import Relay, Via
from sayso.core.document import Document, Link, Published, Translation
from sayso.core.evidence import Evidence, EvidenceKind, Shown
from sayso.core.ledger import Ledger, ReaderVersion
from sayso.core.source import PRONOUN, UNSTATED, Identity, Kind, Source, source_id
from sayso.core.span import Span, Spans
from sayso.core.verdict import Act, Commitment, ContentType, Form, Polarity, Stance, Verdict
from sayso.core.voice import Voice, VoiceRow, voice_id
from sayso.core.zone import Zone, ZoneKind
from sayso.judging.summary import summarise
from sayso.pipeline import quotations_of
from tests.marked import marked_document

READER = ReaderVersion("reader-v0", "0", "0" * 64)

HARBOUR = (Path(__file__).parent / "harbour.txt").read_text(encoding="utf-8")

_KINDS = {
    0: ZoneKind.HEADLINE,
    1: ZoneKind.BYLINE,
    4: ZoneKind.CREDIT,
    17: ZoneKind.SHARE,
    18: ZoneKind.REPEAT,
}
_PRONOUNS = frozenset("she he it they i we".split())
_SAME = {"Moro": "Ada Moro", "Ada Moro, a harbour engineer who inspected the pier": "Ada Moro"}

V = TypeVar("V")


def sure(value: V, *spans: Span, by: str = "by hand") -> Verdict[V]:
    """A verdict as a rule would give it."""
    return Verdict(value, by, spans, 0.9)


def zoned(document: Document, kinds: dict[int, ZoneKind]) -> tuple[Zone, ...]:
    """One zone a paragraph (its blank line with it), body where `kinds` names nothing else."""
    zones, start = [], 0
    pieces = document.text.split("\n\n")
    for number, piece in enumerate(pieces):
        end = min(start + len(piece) + 2, len(document.text))
        zones.append(Zone(kinds.get(number, ZoneKind.BODY), Span(start, end), "by hand"))
        start = end
    return tuple(zones)


def at(text: str, words: str, after: str = "") -> Span:
    """Where words first stand in a text, or first after other words."""
    start = text.index(words, text.index(after))
    return Span(start, start + len(words))


def ledger_of(
    lines: str,
    kinds: dict[int, ZoneKind] | None = None,
    *,
    confidence: tuple[float, ...] = (),
    same: Mapping[str, str] | None = None,
    **facts: object,
) -> Ledger:
    """The ledger of marked lines: plain checkable statements of sources that are named alike.

    `same` gives for the words of a source the words of another by whose name it goes.
    """
    document, attributions = marked_document(lines, confidence=confidence, **facts)  # type: ignore[arg-type]
    zones = zoned(document, kinds or {})
    sources, attributions = resolved(document, attributions, same or {})
    attributions = tuple(map(plain, attributions))
    return summed(
        Ledger(document, zones, sources, attributions, READER, (), quotations_of(document, zones), "rules-1")
    )


def resolved(
    document: Document, attributions: Sequence[Attribution], same: Mapping[str, str]
) -> tuple[tuple[Source, ...], tuple[Attribution, ...]]:
    """Sources by their words, and the attributions with the ids of theirs; each pronoun stands alone."""
    mentions: dict[str, list[Span]] = {}
    keys = [_key(document.text, a.source, same) for a in attributions]
    for attribution, key in zip(attributions, keys, strict=True):
        if key:
            known = mentions.setdefault(key, [])
            known += [s for s in attribution.source if not any(s.overlaps(k) for k in known)]
    sources = {key: _source(document, key, tuple(sorted(spans))) for key, spans in mentions.items()}
    linked = [
        replace(a, source_id=sources[key].id if key else UNSTATED)
        for a, key in zip(attributions, keys, strict=True)
    ]
    return tuple(sorted(sources.values(), key=lambda source: source.mentions[0])), tuple(linked)


def plain(attribution: Attribution) -> Attribution:
    """A statement as most are: nothing about it needs to be told."""
    return replace(
        attribution,
        form=sure(Form.INDIRECT),
        act=sure(Act.STATEMENT),
        holder=sure(False),
        type=sure(ContentType.CHECKABLE),
        commitment=sure(Commitment.CERTAIN),
        polarity=sure(Polarity.AFFIRMED),
        stance=sure(Stance.NEUTRAL, *attribution.cue),
        chain=(Relay(attribution.source_id, spans=attribution.source),) if attribution.source else (),
    )


def summed(ledger: Ledger) -> Ledger:
    """The ledger with the summary of what it holds."""
    return replace(
        ledger,
        summary=summarise(
            ledger.sources,
            ledger.attributions,
            ledger.voice,
            doubtful_below=ledger.reader.doubtful_below,
        ),
    )


def harbour() -> Ledger:
    """An article with all that a view must show: every kind of group, of voice, of ground and of firmness."""
    ledger = ledger_of(
        HARBOUR,
        _KINDS,
        confidence=(0.91, 0.97, 0.95, 0.88, 0.41, 0.62, 0.9, 0.33),
        same=_SAME,
        name="harbour.txt",
        title="Port of Velm closed after leak, ministry says",
        published=Published("2031-05-12", "in the repeated headline"),
        language="en",
        author="Ilse Tamm",
        translated_from=Translation("ru", ("guillemets for quotation marks", "an outlet named «Вести.RU»")),
        links=(
            Link(None, "https://velm.example/notice", "link"),
            Link(None, "https://velm.example/quay.jpg", "image", "The quay at night"),
        ),
    )
    ledger = _with_radio(_with_kinds(ledger))
    return summed(replace(ledger, attributions=_judged(ledger), voice=_voices(ledger)))


def unread() -> Ledger:
    """An article in a language that is not read: quotations and links, no rows."""
    ledger = ledger_of(
        "Порт закрыт\nМинистр сказал: «Мы нашли три сломанных клапана».\n",
        {0: ZoneKind.HEADLINE},
        language="ru",
    )
    return replace(
        ledger,
        warnings=("language: Russian; attributions are read in English only",),
        document=replace(ledger.document, links=(Link(None, "https://velm.example/ru", "link"),)),
    )


def source_named(ledger: Ledger, name: str) -> Source:
    """The source of a ledger by its name."""
    return next(source for source in ledger.sources if source.name == name)


def _key(text: str, spans: Spans, same: Mapping[str, str]) -> str:
    if not spans:
        return ""
    words = " ".join(span.of(text) for span in spans)
    return f"{words}@{spans[0].start}" if words.lower() in _PRONOUNS else same.get(words, words)


def _source(document: Document, key: str, mentions: Spans) -> Source:
    name, pronoun = key.split("@")[0] if key[-1].isdigit() else key, key.split("@")[0].lower() in _PRONOUNS
    return Source(
        source_id(document.text_id, mentions[:1]),
        name,
        mentions,
        PRONOUN if pronoun else "same words",
        Verdict(Identity.UNKNOWN) if pronoun else sure(Identity.NAMED),
    )


def _with_kinds(ledger: Ledger) -> Ledger:
    text = ledger.document.text
    ministry = source_named(ledger, "The Ministry of Transport").id
    known: dict[str, tuple[Identity, Kind]] = {
        "Ada Moro": (Identity.NAMED, Kind.EXPERT),
        "The Ministry of Transport": (Identity.NAMED, Kind.STATE),
        "ministry": (Identity.DESCRIBED, Kind.STATE),
        "the owner": (Identity.DESCRIBED, Kind.COMPANY),
        "residents of the old quarter": (Identity.COLLECTIVE, Kind.LOCAL),
        "her crews": (Identity.COLLECTIVE, Kind.OTHER),
        "Video from the quay": (Identity.DESCRIBED, Kind.DOCUMENT),
        "Norrin Shipping": (Identity.NAMED, Kind.COMPANY),
        "The mayor of Velm": (Identity.DESCRIBED, Kind.STATE),
    }
    sources = []
    for source in ledger.sources:
        identity, kind = known.get(source.name, (Identity.UNKNOWN, Kind.UNKNOWN))
        source = replace(source, identity=sure(identity), kind=sure(kind, source.mentions[0]))
        if source.name == "Ada Moro":
            credential = at(text, "a harbour engineer who inspected the pier")
            source = replace(source, affiliation=ministry, credential=(credential,), confidence=0.8)
        sources.append(source)
    return replace(ledger, sources=tuple(sources))


def _with_radio(ledger: Ledger) -> Ledger:
    """The relay is a source that says nothing itself."""
    text = ledger.document.text
    mentions = (at(text, "Radio Velm"), at(text, "Radio Velm", "In an interview"))
    radio = Source(
        source_id(ledger.document.text_id, mentions[:1]),
        "Radio Velm",
        mentions,
        "named",
        sure(Identity.NAMED),
        sure(Kind.MEDIA),
    )
    return replace(ledger, sources=(*ledger.sources, radio))


def _judged(ledger: Ledger) -> tuple[Attribution, ...]:
    text, rows = ledger.document.text, list(ledger.attributions)
    radio, moro = source_named(ledger, "Radio Velm"), source_named(ledger, "Ada Moro")
    told = (Relay(radio.id, Via.UNKNOWN, spans=radio.mentions[:1]), Relay(moro.id, spans=rows[3].source))
    interview = (Relay(radio.id, Via.INTERVIEW, spans=radio.mentions[1:]), Relay(moro.id))
    changes: dict[int, dict[str, object]] = {
        3: {
            "form": sure(Form.DIRECT, *rows[2].content),
            "evidence": (_evidence(EvidenceKind.WITNESS, Shown.MENTIONED, at(text, "inspected the pier")),),
        },
        4: {"form": sure(Form.MIXED), "chain": told},
        5: {"parent": rows[3].id, "chain": (*told, Relay(rows[4].source_id, spans=rows[4].source))},
        6: {"commitment": sure(Commitment.OPEN, *rows[5].cue), "chain": ()},
        8: {"chain": ()},
        9: {
            "form": sure(Form.DIRECT),
            "type": sure(ContentType.DEMAND),
            "commitment": sure(Commitment.NONE),
            "chain": tuple(replace(relay, implied=relay == told[0]) for relay in told),
        },
        10: {"polarity": sure(Polarity.DENIED, *rows[9].cue), "stance": sure(Stance.DISTANCING)},
        11: {"chain": interview, "stance": sure(Stance.ENDORSING, *rows[10].cue)},
        12: {
            "parent": rows[10].id,
            "act": sure(Act.ATTITUDE),
            "holder": sure(True),
            "type": sure(ContentType.MOTIVE),
            "commitment": sure(Commitment.POSSIBLE, at(text, "might")),
            "chain": interview,
        },
        13: {
            "evidence": (_evidence(EvidenceKind.IMAGE, Shown.SHOWN, *rows[12].source),),
            "stance": sure(Stance.ENDORSING),
        },
        14: {"act": sure(Act.ATTITUDE), "holder": sure(True), "type": sure(ContentType.MOTIVE)},
        15: {"type": sure(ContentType.DEMAND), "commitment": sure(Commitment.NONE)},
    }
    return tuple(
        replace(row, **changes.get(number, {}))  # type: ignore[arg-type]
        for number, row in enumerate(rows, start=1)
    )


def _evidence(kind: EvidenceKind, shown: Shown, *spans: Span) -> Evidence:
    return Evidence(kind, shown, spans, "by hand", 0.9)


def _voices(ledger: Ledger) -> tuple[VoiceRow, ...]:
    moro = source_named(ledger, "Ada Moro").id
    told: tuple[tuple[str, Voice, ContentType, str], ...] = (
        ("The valves had last been changed in 2019.", Voice.CARRIED_ON, ContentType.CHECKABLE, moro),
        (
            "The port has been neglected for years, and this is one more proof of it.",
            Voice.AUTHOR,
            ContentType.JUDGEMENT,
            "",
        ),
        ("Nobody was hurt.", Voice.UNCLEAR, ContentType.CHECKABLE, ""),
        (
            "Halvard Krone was seen at the gate with a report on the valves.",
            Voice.AUTHOR,
            ContentType.CHECKABLE,
            "",
        ),
    )
    text, text_id = ledger.document.text, ledger.document.text_id
    return tuple(
        VoiceRow(voice_id(text_id, (at(text, words),)), (at(text, words),), sure(voice), sure(kind), likely)
        for words, voice, kind, likely in told
    )
