"""What a mention finally rests on by the words of its own article: the basis, and who that is."""

from __future__ import annotations

import hashlib
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Final

from sayso.core.claim import Mention
from sayso.core.origin import Access, Basis, Rest, Way
from sayso.core.source import SILENT, UNSTATED, Identity, Kind, Source
from sayso.core.span import words
from sayso.core.trace import Speakers
from sayso.tracing.access import KNOWN, Known, access_of, by_words, identity_of
from sayso.tracing.article import Article
from sayso.tracing.families import Families, outlets_of
from sayso.tracing.graph import grouped
from sayso.tracing.names import words_of_name


def family_of(article: Article, families: Families) -> str:
    """The publisher of an article, the first of several; empty where no outlet is known."""
    outlets = outlets_of(article.appearances, families)
    return min((families.family_of(outlet) for outlet in outlets), default="")


@dataclass(frozen=True)
class BasisMaker:
    """Makes bases of the sources of articles; how each can know is looked up once.

    `families` know every outlet of the case, `listed` those whose publisher somebody wrote down, `articles`
    are all those in which a speaker may be presented.
    """

    speakers: Speakers
    families: Families
    listed: Families
    articles: Mapping[str, Article] = field(default_factory=dict)
    _known: dict[tuple[str, str], Known] = field(default_factory=dict)

    def named(self, source: Source, article: Article, mention: str) -> Basis:
        """The basis of a source that an article names, as this article has it."""
        family = family_of(article, self.families)
        known = self._access(source, article)
        if own := self._own_reporter(source, article, known):
            return self._seen(own, known, source.name, mention)
        speaker = self.speakers.get((article.text_id, source.id))
        key, kind = self._key(source, article), self._kind(source, article)
        return Basis(
            id=key,
            names=tuple(dict.fromkeys(filter(None, (speaker.name if speaker else "", source.name)))),
            identity=identity_of(source, kind),
            kind=kind,
            access=known.access,
            why=known.why,
            side=speaker.side if speaker and speaker.vouched else key,
            mention=mention,
            sure=known.sure,
            family=family,
        )

    def presented(self, article: Article) -> Iterator[Basis]:
        """Everybody whom an article presents so that one sees how he can know, by whatever rows."""
        for source in article.ledger.sources:
            if source.why != SILENT and self._access(source, article).sure > 0:
                yield self.named(source, article, "")

    def presented_in(self, articles: Iterable[Article]) -> Iterator[Basis]:
        """Who is presented so by these articles, and speakers who are one across the case by any of it."""
        for article in articles:
            yield from self.presented(article)
        yield from self._presented_anywhere

    @cached_property
    def _presented_anywhere(self) -> tuple[Basis, ...]:
        everywhere = (basis for key in sorted(self.articles) for basis in self.presented(self.articles[key]))
        bodies = {speaker.body for speaker in self.speakers.values() if speaker.vouched}
        return tuple(basis for basis in everywhere if basis.id in bodies)

    def _access(self, source: Source, article: Article) -> Known:
        at = article.text_id, source.id
        if at not in self._known:
            self._known[at] = access_of(source, self._kind(source, article), article.ledger)
        return self._known[at]

    def _kind(self, source: Source, article: Article) -> Kind:
        """Over all articles; an outlet that is known as one is media, whatever the reader took it for."""
        if source.identity.value is Identity.NAMED and self.families.knows(source.name):
            return Kind.MEDIA
        speaker = self.speakers.get((article.text_id, source.id))
        return speaker.kind if speaker and speaker.vouched else source.kind.value

    def outlet(self, name: str, mention: Mention) -> Basis:
        """An outlet that is credited and none of whose articles on the event is in the case."""
        return Basis(
            id=_digest(f"outlet|{self.families.outlet_of(name)}"),
            names=(name,),
            identity=Identity.NAMED,
            kind=Kind.MEDIA,
            access=Access.NONE,
            why="an outlet whose article is not in the case",
            side=self.families.family_of(name),
            mention=mention.id,
            family=self.families.family_of(name),
        )

    def voice(self, article: Article, mention: Mention) -> Basis:
        """An outlet that says it in its own voice, from wherever it has it."""
        family = family_of(article, self.families)
        name = min(outlets_of(article.appearances, self.families), default="an outlet that is not named")
        return Basis(
            id=_digest(f"voice|{family or name}"),
            names=(name,),
            identity=Identity.UNKNOWN,
            kind=Kind.MEDIA,
            access=Access.NONE,
            why="says it itself; from where is not told",
            side=family or name,
            mention=mention.id,
            family=family,
        )

    def eyes(self, article: Article, mention: Mention) -> Basis | None:
        """The outlet whose reporter saw what an article says itself, where the words tell of one."""
        content = words(article.text, mention.content)
        known = by_words(content, Kind.MEDIA)
        if known.access is not Access.REPORTER:
            return None
        named = _OF_OUTLET.search(content, content.find(known.why.strip("“”").split()[0]))
        outlet = self.families.outlet_of(named[1]) if named else self._own_outlet(article)
        return self._seen(outlet, known, known.why.strip("“”"), mention.id) if outlet else None

    def unstated(self, mention: Mention) -> Basis:
        """Nobody, where the text says that something is reported and not by whom."""
        return Basis(
            _digest(UNSTATED),
            ("nobody named",),
            Identity.UNSTATED,
            Kind.UNKNOWN,
            Access.NONE,
            "nobody is named",
            _digest(UNSTATED),
            mention.id,
        )

    def _own_reporter(self, source: Source, article: Article, known: Known) -> str:
        """The outlet whose reporter it is, where the text says so, else the article's own; or empty."""
        if known.access is not Access.REPORTER or not _REPORTER.search(source.name + known.why):
            return ""
        if named := _OF_OUTLET.search(source.name):
            return self.families.outlet_of(named[1])
        return self._own_outlet(article)

    def _own_outlet(self, article: Article) -> str:
        return min(outlets_of(article.appearances, self.families), default="")

    def _seen(self, outlet: str, known: Known, name: str, mention: str) -> Basis:
        listed = self.listed.knows(outlet)
        family = self.families.family_of(outlet)
        why = known.why if listed else "an outlet that no list has says that it saw it"
        return Basis(
            id=_digest(f"own|{family}"),
            names=(name,),
            identity=Identity.DESCRIBED,
            kind=Kind.MEDIA,
            access=known.access if listed else Access.NONE,
            why=why,
            side=family,
            mention=mention,
            sure=known.sure if listed else 0.0,
            family=family if listed else "",
        )

    def _key(self, source: Source, article: Article) -> str:
        """Of a speaker, his body's; of words that many could mean, those of the words within the event."""
        speaker = self.speakers.get((article.text_id, source.id))
        kind = self._kind(source, article)
        if kind is Kind.MEDIA and source.identity.value is Identity.NAMED:
            return _digest(f"outlet|{self.families.outlet_of(source.name)}")
        if speaker and speaker.vouched:
            return speaker.body
        name = words_of_name(source.name)
        definite = identity_of(source, kind) in KNOWN and name and not _INDEFINITE.match(source.name)
        return _digest("words|" + " ".join(name)) if definite else source.id


_REPORTER: Final = re.compile(r"\b(?:reporter|correspondent|journalist|photographer|crew)", re.IGNORECASE)
_OF_OUTLET: Final = re.compile(
    r"\b(?:of|for|from|with) (?:the )?([^\W\d_][^,;]*?)"
    r"(?: (?:on|at) (?:the )?(?:spot|scene|site)| on the | at the | who |$)"
)
_INDEFINITE: Final = re.compile(r"(?:an?|some|one|another)\s", re.IGNORECASE)


def brought_together(bases: Iterable[Basis], presented: Iterable[Basis]) -> tuple[Basis, ...]:
    """Each basis once: its names, the fullest first, and the best that is said of it, there or elsewhere."""
    found: dict[str, list[Basis]] = defaultdict(list)
    for basis in bases:
        found[basis.id].append(basis)
    for basis in presented:
        if basis.id in found:
            found[basis.id].append(replace(basis, mention=found[basis.id][0].mention))
    return tuple(_one(found[key]) for key in sorted(found))


def passing_on(bases: Iterable[Basis], rests: Iterable[Rest], told: Mapping[str, str]) -> Iterator[Basis]:
    """The bases, without access for those who were told so, by whatever name; `told` are the words, by id.

    That somebody else's text leaves these words out makes nobody know more.
    """
    same = [(rest.one, rest.other) for rest in rests if rest.way is Way.SAME and rest.probability >= LIKELY]
    known = tuple(bases)
    group = grouped((basis.id for basis in known), same)
    words = {group[key]: why for key, why in sorted(told.items(), reverse=True) if key in group}
    for basis in known:
        if why := words.get(group[basis.id]):
            basis = replace(basis, access=Access.NONE, sure=0.0, why=f"“{why}”: from others")
        yield basis


def _one(same: list[Basis]) -> Basis:
    best = min(same, key=lambda basis: (-basis.sure, *_order(basis)))
    names = {name for basis in same for name in basis.names}
    return replace(
        best,
        names=tuple(sorted(names, key=lambda name: (-len(name), name))),
        identity=min((basis.identity for basis in same), key=list(Identity).index),
        family=min(basis.family for basis in same),
    )


def _order(basis: Basis) -> tuple[str, ...]:
    return basis.mention, basis.kind, basis.side, basis.why


LIKELY: Final = 0.5
"""The probability from which two names are taken for one's."""


def _digest(words: str) -> str:
    return hashlib.sha256(words.encode("utf-8", "surrogatepass")).hexdigest()[:16]
