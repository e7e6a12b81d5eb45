"""The links of one event: from every mention that supports it to what it rests on.

A mention rests on whoever it names as the one who uttered it, on the mention of another article that it
credits, or with which it shares its words; what an article says in its own voice, on what it gives to
somebody elsewhere. Dates decide no more than which way a copy points. Bases that may be one, and bases that
say they have it from another, are joined as well, each link with its probability.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from sayso.core.attribution import Attribution
from sayso.core.chain import Relay
from sayso.core.citing import Citation
from sayso.core.claim import Mention
from sayso.core.copying import Copy, Direction
from sayso.core.origin import Access, Basis, Rest, Way
from sayso.core.source import Kind
from sayso.core.span import Spans
from sayso.core.voice import VoiceRow
from sayso.tracing.access import KNOWN, presented
from sayso.tracing.article import Article
from sayso.tracing.bases import BasisMaker
from sayso.tracing.copied import one_sentence
from sayso.tracing.gathered import each_once
from sayso.tracing.linked import Linked
from sayso.tracing.names import Words
from sayso.tracing.one_basis import compatible, named_alike, same
from sayso.tracing.rows_at_hand import CARRIED, RowsAtHand
from sayso.tracing.second_hand import second_hand, stands_behind

DETECTOR: Final = "rests-6"
READER: Final = "reader"

QUOTED_ALIKE: Final = 0.95
"""That one utterance is one speaker's, whatever two articles call him."""

Found = Iterator[Rest]


@dataclass
class Graph:
    """One event's rests as they are found; bases are noted on the way."""

    mentions: list[Mention]
    articles: Mapping[str, Article]
    links: Linked
    make: BasisMaker

    def __post_init__(self) -> None:
        self.bases: list[Basis] = []
        self.by_text: dict[str, list[Mention]] = defaultdict(list)
        self.named: dict[str, Basis] = {}
        self.bodies: dict[str, set[Words]] = defaultdict(set)
        self.presented: set[tuple[str, str, str]] = set()
        self.told: dict[str, str] = {}
        self.within: set[tuple[str, str]] = set()
        self.afar: list[tuple[Mention, Basis, Citation]] = []
        self.at_hand = RowsAtHand(self.articles, self.links.member)
        for mention in self.mentions:
            self.by_text[mention.text_id].append(mention)

    def rests(self) -> tuple[Rest, ...]:
        """Every rest once, the likeliest of those that say the same."""
        credited = list(self._credits())
        found = [
            *credited,
            *self._heard(frozenset(rest.one for rest in credited)),
            *self._repeats(),
            *self._copied(),
            *self._quoted(),
            *self._relies(),
        ]
        found += self._voices(found)
        found += named_alike(self.bases, self.bodies, self.presented)
        one = {(rest.one, rest.other) for rest in found if rest.way is Way.SAME and rest.probability >= 0.5}
        found = [
            rest
            for rest in found
            if rest.way is not Way.RELIES or tuple(sorted((rest.one, rest.other))) not in one
        ]
        return each_once(found)

    def _heard(self, crediting: frozenset[str]) -> Found:
        """From a mention to whoever it names; not to an outlet whose article it credits besides."""
        for mention in self.mentions:
            if mention.own_voice:
                yield from self._seen(mention)
                continue
            source = self.at_hand.source(mention, mention.source_id)
            if source is None:
                basis, way, why = self.make.unstated(mention), Way.HEARD, "nobody is named"
            else:
                basis = self.make.named(source, self.articles[mention.text_id], mention.id)
                if basis.kind is Kind.MEDIA and basis.access is Access.NONE and mention.id in crediting:
                    continue
                way, why = _way(basis), f"names {source.name}"
                self._note_second_hand(mention, basis)
                article = self.articles[mention.text_id]
                self.bodies[basis.id] |= self.make.bodies_of(source, article)
                self.presented.add((article.text_id, basis.id, presented(source, article.rows)))
            self.bases.append(basis)
            self.named[mention.id] = basis
            yield self._rest(
                mention, basis.id, way, self.at_hand.sure(mention), self.at_hand.words(mention), why=why
            )

    def _note_second_hand(self, mention: Mention, basis: Basis) -> None:
        """Where this mention says that its source was told so by others."""
        row = self.at_hand.row(mention)
        able = basis.identity in KNOWN and basis.kind is not Kind.MEDIA
        if isinstance(row, Attribution) and able and not stands_behind(row):
            rows = self.articles[mention.text_id].rows
            if basis.id not in self.told and (said := second_hand(row, rows)):
                self.told[basis.id] = said

    def _seen(self, mention: Mention) -> Found:
        """From an own voice to its outlet's own eyes."""
        if basis := self.make.eyes(self.articles[mention.text_id], mention):
            self.bases.append(basis)
            yield self._rest(mention, basis.id, Way.SEEN, 1.0, mention.content, why=basis.why)

    def _credits(self) -> Found:
        """To the mentions of the article that is credited; to the outlet where the case has none of its."""
        for text_id, mentions in self.by_text.items():
            for citation in self.links.citations.get(text_id, ()):
                meant = next((other for other in citation.meant if other in self.by_text), "")
                for mention in mentions:
                    if not citation.rows or mention.id in citation.rows:
                        yield from self._credit(mention, citation, meant)

    def _credit(self, mention: Mention, citation: Citation, meant: str) -> Found:
        why = f"credits {citation.outlet}: {citation.why}"
        for other in self.by_text.get(meant, ()):
            yield self._rest(
                mention, other.id, Way.CREDIT, citation.probability, citation.spans, other.content, why=why
            )
        if not meant and not citation.meant and not self.make.is_body(citation.outlet):
            outlet = self.make.outlet(citation.outlet, mention)
            self.bases.append(outlet)
            self.afar.append((mention, outlet, citation))
            yield self._rest(mention, outlet.id, Way.CREDIT, citation.probability, citation.spans, why=why)

    def _repeats(self) -> Found:
        """An own voice rests on what its article gives to somebody."""
        for mentions in self.by_text.values():
            given = [mention for mention in mentions if not mention.own_voice]
            for mention in mentions:
                for other in given if mention.own_voice else ():
                    why = "the article gives it to somebody elsewhere"
                    yield self._rest(
                        mention, other.id, Way.REPEATS, 1.0, mention.content, other.content, why=why
                    )

    def _copied(self) -> Found:
        """Mentions whose words are shared, and the sources that such sentences name on both sides."""
        for text_id in sorted(self.by_text):
            for copy in self.links.copies.get(text_id, ()):
                if copy.right in self.by_text:
                    for left, right in self._shared(copy):
                        yield self._copy(copy, left, right)
                        yield from self._same_name(copy, left, right)

    def _shared(self, copy: Copy) -> Iterator[tuple[Mention, Mention]]:
        """The mentions of both sides that are one sentence, each at most once."""
        return one_sentence(copy, self.by_text[copy.left], self.by_text[copy.right], self.at_hand.content)

    def _copy(self, copy: Copy, left: Mention, right: Mention) -> Rest:
        undirected = copy.direction.value is Direction.UNKNOWN
        one, other = (left, right) if copy.direction.value is Direction.RIGHT_FIRST else (right, left)
        return Rest(
            one.id,
            other.id,
            Way.COPY,
            copy.probability,
            one.content,
            other.content,
            copy.detector,
            f"the same words ({copy.direction.by})",
            undirected,
        )

    def _same_name(self, copy: Copy, left: Mention, right: Mention) -> Found:
        """The sources of one copied sentence are one, but where both are known and called otherwise."""
        one, other = self.named.get(left.id), self.named.get(right.id)
        guessed = any(isinstance(self.at_hand.row(mention), VoiceRow) for mention in (left, right))
        if one and other and one.id != other.id and compatible(one, other, guessed=guessed):
            yield same(
                one.id, other.id, copy.probability, copy.detector, "a copied sentence names each of them"
            )

    def _quoted(self) -> Found:
        """Who is quoted with one utterance is one; a quotation without a name is its speaker's.

        Who tells it in words without marks may have it from anybody, and an outlet is nobody's voice.
        """
        said: dict[str, list[Mention]] = defaultdict(list)
        for mention in self.mentions:
            for utterance in self.links.utterances.get(mention.id, ()):
                said[utterance.id].append(mention)
        for mentions in said.values():
            named = sorted({self.named[m.id].id for m in mentions if self._is_known(m)})
            for one, other in pairwise(named):
                yield same(one, other, QUOTED_ALIKE, "utterances", "quoted with the same words")
            quoting = [mention for mention in mentions if self.at_hand.in_marks(mention)]
            known = (self.named[mention.id] for mention in quoting if self._is_known(mention))
            speakers = sorted(basis.id for basis in known if basis.kind is not Kind.MEDIA)
            for mention in quoting if speakers else ():
                if not self._is_known(mention):
                    why = "quotes what is known to be said by"
                    yield self._rest(mention, speakers[0], Way.QUOTED, QUOTED_ALIKE, mention.content, why=why)

    def _is_known(self, mention: Mention) -> bool:
        basis = self.named.get(mention.id)
        return basis is not None and basis.identity in KNOWN

    def _relies(self) -> Found:
        """A source rests on the one behind it in the chain; an outlet not at hand on whoever is named."""
        for mention in self.mentions:
            row = self.at_hand.row(mention)
            chain = row.chain if isinstance(row, Attribution) else ()
            for hop, behind in pairwise(chain):
                yield from self._hop(mention, hop, behind)
        for mention, outlet, citation in self.afar:
            basis = self.named.get(mention.id)
            if basis and basis.id != outlet.id:
                why = f"{citation.outlet} is credited for what {basis.names[0]} says"
                sure, here = citation.probability, citation.spans
                there = self.at_hand.words(mention)
                yield Rest(
                    outlet.id, basis.id, Way.RELIES, sure, here, there, DETECTOR, why, by=(mention.id,)
                )

    def _hop(self, mention: Mention, hop: Relay, behind: Relay) -> Found:
        """The link from one of a chain to the one behind it, where both are somebody and not the same."""
        one, other = (self.at_hand.source(mention, relay.source_id) for relay in (hop, behind))
        if one is None or other is None:
            return
        article = self.articles[mention.text_id]
        bases = [self.make.named(source, article, mention.id) for source in (one, other)]
        if bases[0].id != bases[1].id:
            self.bases.append(bases[1])
            row = self.at_hand.row(mention)
            if isinstance(row, Attribution) and row.parent and bases[0].kind is not Kind.MEDIA:
                self.within.add((bases[0].id, bases[1].id))
            yield Rest(
                bases[0].id,
                bases[1].id,
                Way.RELIES,
                self.at_hand.sure(mention),
                hop.spans,
                behind.spans,
                READER,
                f"{one.name} has it from {other.name}",
                by=(mention.id,),
            )

    def _voices(self, found: Sequence[Rest]) -> Found:
        """The outlet itself, where nothing shows from where it has what it says; a body, also where others
        share its words or it only seems to go on for somebody: whoever printed them first, they are its own.
        """
        resting = {rest.one for rest in found}
        given = {rest.one for rest in found if rest.way is not Way.COPY and rest.probability > CARRIED}
        for mention in self.mentions:
            article = self.articles[mention.text_id]
            voiced = isinstance(self.at_hand.row(mention), VoiceRow) and mention.id not in given
            own = self.make.own_statement(article, mention) if voiced else None
            if own:
                why = f"a page of {own.names[0]} says it"
                yield self._rest(mention, own.id, Way.HEARD, 1.0, mention.content, why=why)
                self.bases.append(own)
            elif mention.own_voice and mention.id not in resting:
                basis = self.make.voice(article, mention)
                yield self._rest(mention, basis.id, Way.SEEN, 1.0, mention.content, why=basis.why)
                self.bases.append(basis)

    def _rest(
        self, mention: Mention, other: str, way: Way, sure: float, here: Spans, there: Spans = (), *, why: str
    ) -> Rest:
        return Rest(mention.id, other, way, sure, here, there, DETECTOR, why)


def _way(basis: Basis) -> Way:
    if basis.kind is Kind.DOCUMENT:
        return Way.DOCUMENT
    return Way.SEEN if basis.access is Access.REPORTER else Way.HEARD
