"""PressSim's truth as the values that tracing works with: what perfect detectors would have found.

What is left to judge with it is the rest: who can know, what is one, what counts.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from evaluation.presssim import truth_of
from evaluation.presssim.article import Family
from evaluation.presssim.article import Voice as Says
from evaluation.presssim.mentions import Citation as TrueCitation
from evaluation.presssim.mentions import Mention as TrueMention
from evaluation.presssim.records import publishers
from evaluation.presssim.sheet import Part
from evaluation.presssim.truth import Event as TrueEvent
from evaluation.presssim.truth import Pair, Truth
from sayso.core.appearance import appearance_of
from sayso.core.attribution import Attribution
from sayso.core.chain import Relay
from sayso.core.citing import Citation, CitedBy
from sayso.core.claim import Claim, Event, Facts, Mention, Relation, Stand
from sayso.core.copying import Copy, CopyKind, Credited, Direction, SharedPassage
from sayso.core.ledger import Ledger, ReaderVersion
from sayso.core.source import UNSTATED, Identity, Kind, Source
from sayso.core.span import Spans, words
from sayso.core.trace import Links, Speaker
from sayso.core.verdict import Verdict
from sayso.tracing.article import Article
from sayso.tracing.families import Families, load_families

ORACLE = "oracle"


@dataclass(frozen=True, slots=True)
class Given:
    """A family as perfect detectors would have it; `events` are those of the truth, in its order."""

    family: Family
    truth: Truth
    articles: Mapping[str, Article]
    mentions: Mapping[str, Mention]
    speakers: Mapping[tuple[str, str], Speaker]
    links: Links
    events: tuple[Event, ...]


@cache
def press(part: Part) -> Families:
    """Whose outlet an outlet is, by PressSim's list; new domains are on nobody's."""
    with TemporaryDirectory() as folder:
        file = Path(folder) / "publishers.csv"
        file.write_text(publishers(part), encoding="utf-8")
        return load_families(file)


def given(family: Family) -> Given:
    """The truth of a family in the product's values."""
    truth = truth_of(family)
    texts = {article.number: article.document().text_id for article in family.articles}
    of_article: dict[int, list[tuple[int, TrueMention]]] = defaultdict(list)
    for n, mention in enumerate(truth.mentions):
        of_article[mention.article].append((n, mention))
    articles: dict[str, Article] = {}
    mentions: dict[str, Mention] = {}
    speakers: dict[tuple[str, str], Speaker] = {}
    for text_id in sorted(set(texts.values())):
        same = [article for article in family.articles if texts[article.number] == text_id]
        of = tuple(entry for article in same for entry in of_article[article.number])
        made, document = _Made(family, text_id, same[0].text, of), same[0].document()
        sources, rows = tuple(made.sources()), tuple(made.rows())
        ledger = Ledger(document, (), sources, rows, ReaderVersion(ORACLE, "1", ""))
        pages = tuple(appearance_of(article.document()) for article in same)
        articles[text_id] = Article(ledger, pages)
        mentions |= {mention.id: mention for mention in made.mentions()}
        speakers |= {(text_id, source.id): made.speaker(source) for source in sources}
    links = Links(
        copies=tuple(_copy(pair, texts) for pair in truth.pairs if texts[pair.left] != texts[pair.right]),
        citations=tuple(_citation(citation, family, truth, texts) for citation in truth.citations),
    )
    events = tuple(_event(event) for event in truth.events)
    return Given(family, truth, articles, mentions, speakers, links, events)


@dataclass(frozen=True, slots=True)
class _Made:
    """One article's rows and sources; `of` are its true mentions with their places in the truth."""

    family: Family
    text_id: str
    text: str
    of: tuple[tuple[int, TrueMention], ...]

    def sources(self) -> Iterator[Source]:
        """Everybody named, with the places."""
        places: dict[str, list[Spans]] = defaultdict(list)
        for _, mention in self.of:
            if mention.voice is not Says.OWN:
                for key, spans in self._hops(mention):
                    places[key].append(spans)
        for key, found in sorted(places.items()):
            yield self._source(key, found)

    def rows(self) -> Iterator[Attribution]:
        """A row for every mention that is given to somebody."""
        for n, mention in self.of:
            if mention.voice is not Says.OWN:
                hops = self._hops(mention)
                yield Attribution(
                    id=_id(n),
                    source=mention.source_spans,
                    cue=mention.cue,
                    content=mention.content,
                    confidence=1.0,
                    source_id=hops[-1][0] if hops else UNSTATED,
                    chain=tuple(Relay(key, spans=spans) for key, spans in hops),
                )

    def mentions(self) -> Iterator[Mention]:
        """The claims."""
        source = {row.id: row.source_id for row in self.rows()}
        for n, mention in self.of:
            stand = Stand.DENIES if mention.voice is Says.DENIED else Stand.SUPPORTS
            key = source.get(_id(n), "")
            yield Mention(_id(n), self.text_id, str(n), mention.content, key, stand, Facts())

    def speaker(self, source: Source) -> Speaker:
        """Who it is across the family."""
        sheet = self.family.sources.get(source.id)
        body = sheet.basis if sheet else source.id
        side = (sheet.side if sheet else "") or body
        name = sheet.full if sheet else source.name
        return Speaker(source.id, name, source.identity.value, source.kind.value, body, side)

    def _hops(self, mention: TrueMention) -> list[tuple[str, Spans]]:
        """The chain on the page: the outlet credited, who is named, whom that one has it from."""
        hops: list[tuple[str, Spans]] = []
        if mention.credit:
            hops.append((f"outlet/{words(self.text, mention.credit)}", mention.credit))
        if mention.source:
            hops.append((mention.source, mention.source_spans))
            key = mention.exact.claim.rpartition("/")[2]
            if other := self.family.sources[mention.source].relies.get(key):
                hops.append((other, ()))
        return hops

    def _source(self, key: str, places: list[Spans]) -> Source:
        spans = tuple(sorted({span for some in places for span in some}))
        sheet = self.family.sources.get(key)
        named = [words(self.text, some, gap=" ") for some in places if some]
        name = max(named, key=len, default=sheet.name if sheet else key)
        identity = Identity(sheet.identity) if sheet else Identity.NAMED
        kind = Kind(sheet.kind) if sheet else Kind.MEDIA
        return Source(key, name, spans, identity=Verdict(identity, ORACLE), kind=Verdict(kind, ORACLE))


def _id(n: int) -> str:
    return f"m{n:04d}"


def _copy(pair: Pair, texts: Mapping[int, str]) -> Copy:
    turned = texts[pair.left] > texts[pair.right]
    left, right = sorted((texts[pair.left], texts[pair.right]))
    sides = ((p.right, p.left, p.shared) if turned else (p.left, p.right, p.shared) for p in pair.passages)
    first = Direction.UNKNOWN
    if pair.maker is not None:
        first = Direction.LEFT_FIRST if texts[pair.maker] == left else Direction.RIGHT_FIRST
    return Copy(
        left,
        right,
        tuple(sorted((SharedPassage(a, b, shared, ()) for a, b, shared in sides), key=lambda p: p.left)),
        CopyKind.EDITED,
        pair.share,
        Verdict(first, ORACLE),
        Verdict(Credited.YES if pair.credited else Credited.NO, ORACLE),
        0.99,
        ORACLE,
    )


def _citation(citation: TrueCitation, family: Family, truth: Truth, texts: Mapping[int, str]) -> Citation:
    """A false credit is believed: nothing in a text shows that it is false."""
    outlet = {article.outlet.id: article.outlet.name for article in family.world}
    meant = [text for number, text in texts.items() if number == citation.meant]
    if citation.false:
        meant = sorted(texts[a.number] for a in family.articles if a.outlet.id == citation.outlet)
    rows = [
        _id(n)
        for n, mention in enumerate(truth.mentions)
        if mention.article == citation.article and mention.whole.contains(citation.span)
    ]
    return Citation(
        texts[citation.article],
        (citation.span,),
        outlet.get(citation.outlet, citation.outlet),
        CitedBy.TEXT,
        tuple(rows),
        tuple(meant),
        0.95,
        ORACLE,
    )


def _event(event: TrueEvent) -> Event:
    claims = [
        Claim(f"{event.claim}/{n}", tuple(map(_id, exact.mentions)), Relation(exact.relation))
        for n, exact in enumerate(event.exacts)
    ]
    return Event(event.claim, tuple(claims), tuple(map(_id, event.denied)))
