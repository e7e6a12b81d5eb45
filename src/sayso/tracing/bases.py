"""What a mention finally rests on by the words of its own article: the basis, and who that is."""

from __future__ import annotations

import hashlib
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Final

from sayso.core.claim import Mention
from sayso.core.origin import Access, Basis, Ground
from sayso.core.source import SILENT, UNSTATED, Identity, Kind, Source
from sayso.core.span import words
from sayso.core.trace import Speaker, Speakers
from sayso.tracing.access import KNOWN, access_of, by_words, document_told_of, identity_of, presented, told_of
from sayso.tracing.article import Article
from sayso.tracing.families import Families, outlets_of
from sayso.tracing.grounds import Shown
from sayso.tracing.known import Known
from sayso.tracing.names import Words, words_of_name
from sayso.tracing.one_basis import bodies_in
from sayso.tracing.outlet_names import outlet_of
from sayso.tracing.own_pages import is_institution, kind_of_body, stating


def family_of(article: Article, families: Families) -> str:
    """The publisher of an article, the first of several; empty where no outlet is known."""
    outlets = outlets_of(article.appearances, families)
    return min((families.family_of(outlet) for outlet in outlets), default="")


@dataclass(frozen=True)
class BasisMaker:
    """Makes bases of the sources of articles; how a source can know, and whom an article presents, is kept.

    `families` know every outlet of the case, `listed` those whose publisher somebody wrote down, `articles`
    are all those in which a speaker may be presented.
    """

    speakers: Speakers
    families: Families
    listed: Families
    articles: Mapping[str, Article] = field(default_factory=dict)
    _known: dict[tuple[str, str], Known] = field(default_factory=dict)
    _told: dict[tuple[str, str], frozenset[Words]] = field(default_factory=dict)
    _presented: dict[str, Sequence[Basis]] = field(default_factory=dict)
    _clauses: dict[tuple[str, str], Known] = field(default_factory=dict)

    def named(self, source: Source, article: Article, mention: str) -> Basis:
        """The basis of a source that an article names, as this article has it."""
        family = family_of(article, self.families)
        known = self._access(source, article)
        if author := self._author(source, article):
            return self._written(author, known, mention)
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
            ground=known.ground,
        )

    def presented(self, article: Article) -> Sequence[Basis]:
        """Whom an article presents so that one sees how he can know, or that he judges from afar."""
        if article.text_id not in self._presented:  # asked for each event that the article tells
            self._presented[article.text_id] = [
                self.named(source, article, "")
                for source in article.ledger.sources
                if source.why != SILENT and self._tells_ground(source, article)
            ]
        return self._presented[article.text_id]

    def _tells_ground(self, source: Source, article: Article) -> bool:
        known = self._access(source, article)
        return known.sure > 0 or known.ground is Ground.AFAR

    def presented_in(self, articles: Iterable[Article], bases: Iterable[Basis]) -> Iterator[Basis]:
        """Who is presented so by these articles; these bases by any, if they are one across the case."""
        bases = tuple(bases)
        for article in articles:
            yield from self.presented(article)
            yield from self._told_of(article, bases)
        called: dict[str, set[str]] = defaultdict(set)
        for basis in bases:
            called[basis.id].update(basis.names)
        for key, names in sorted(called.items()):  # not a body by all who were ever said to be of it
            yield from (one for one in self._presented_anywhere.get(key, ()) if names & set(one.names))

    def _told_of(self, article: Article, bases: Iterable[Basis]) -> Iterator[Basis]:
        """These bases as the article presents them under their full names where it gives them no row; a
        document under its own, which every article of an event calls by much the same words.
        """
        for basis in {basis.id: basis for basis in bases if basis.kind is not Kind.MEDIA}.values():
            name = basis.names[0]
            paper = basis.kind is Kind.DOCUMENT and basis.identity in KNOWN
            if (paper or basis.identity is Identity.NAMED) and " " in name:
                at = article.text_id, name
                if at not in self._clauses:
                    find = document_told_of if paper else told_of
                    self._clauses[at] = find(name, article.text, basis.kind)
                known = self._clauses[at]
                if known.ground is Ground.WORDS:
                    yield replace(
                        basis, access=known.access, why=known.why, sure=known.sure, ground=known.ground
                    )

    @cached_property
    def _presented_anywhere(self) -> Mapping[str, Sequence[Basis]]:
        bodies = {speaker.body for speaker in self.speakers.values() if speaker.vouched}
        found: dict[str, list[Basis]] = defaultdict(list)
        for key in sorted(self.articles):
            for basis in self.presented(self.articles[key]):
                if basis.id in bodies:
                    found[basis.id].append(basis)
        return found

    def bodies_of(self, source: Source, article: Article) -> frozenset[Words]:
        """The bodies with which an article presents a source; any, where he is one across the case."""
        speaker = self.speakers.get((article.text_id, source.id))
        own = self._bodies_told(source, article)
        return own | self._bodies_anywhere.get(speaker.id, own) if speaker and speaker.vouched else own

    @cached_property
    def _bodies_anywhere(self) -> Mapping[str, frozenset[Words]]:
        found: dict[str, frozenset[Words]] = {}
        for key in sorted(self.articles):
            for source in self.articles[key].ledger.sources:
                speaker = self.speakers.get((key, source.id))
                if speaker and speaker.vouched and source.why != SILENT:
                    told = self._bodies_told(source, self.articles[key])
                    found[speaker.id] = found.get(speaker.id, frozenset()) | told
        return found

    def _bodies_told(self, source: Source, article: Article) -> frozenset[Words]:
        """None of a witness: who works for a body has still seen it himself."""
        if self._access(source, article).access is Access.WITNESS:
            return frozenset()
        at = article.text_id, source.id
        if at not in self._told:
            self._told[at] = frozenset(bodies_in(presented(source, article.rows)))
        return self._told[at]

    @cached_property
    def documents(self) -> Shown:
        """Every document of the case by the words of its name, as the article that shows it has it."""
        found: dict[str, dict[Words, Basis | None]] = defaultdict(dict)
        for key in sorted(self.articles):
            for source in self.articles[key].ledger.sources:
                words = words_of_name(source.name)
                if source.why != SILENT and words and self._kind(source, self.articles[key]) is Kind.DOCUMENT:
                    basis = self.named(source, self.articles[key], "")
                    for word in words:
                        found[word][words] = found[word].get(words) or (basis if basis.sure > 0 else None)
        return found

    def _access(self, source: Source, article: Article) -> Known:
        at = article.text_id, source.id
        if at not in self._known:
            self._known[at] = access_of(source, self._kind(source, article), article.rows)
        return self._known[at]

    def _kind(self, source: Source, article: Article) -> Kind:
        """Over all articles; an outlet that is known as one is media, whatever the reader took it for.

        A body that has pages of its own in the case is none: it is what everybody calls it.
        """
        named = source.identity.value is Identity.NAMED
        outlet = outlet_of(source, article, self.families) if named else ""
        speaker = self.speakers.get((article.text_id, source.id))
        kind = speaker.kind if speaker and speaker.vouched else source.kind.value
        if outlet:
            return kind_of_body(outlet, kind) if self.is_body(outlet) else Kind.MEDIA
        if kind is Kind.MEDIA and self._is_no_outlet(source, article):
            return Kind.OTHER
        return kind

    def _is_no_outlet(self, source: Source, article: Article) -> bool:
        """Whether it is an office or a witness, taken for an outlet: "the pilots' station"."""
        told = presented(source, article.rows) or source.name
        known = by_words(told, Kind.OTHER)
        return known.sure > 0 and known.ground is Ground.WORDS and not _MEDIUM.search(told)

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

    def is_body(self, outlet: str) -> bool:
        """Whether whose pages they are is a body of a state, which no list has as an outlet."""
        return not self.listed.knows(outlet) and is_institution(outlet)

    def own_statement(self, article: Article, mention: Mention) -> Basis | None:
        """The body whose own page it is: what that says in its own voice is its statement (ledger 9)."""
        outlet = self._own_outlet(article)
        if not outlet or not self.is_body(outlet):
            return None
        called = words_of_name(outlet)
        key = _digest("words|" + " ".join(called))
        return stating(outlet, key, self._by_name.get(called), mention)

    @cached_property
    def _by_name(self) -> Mapping[Words, Speaker]:
        """Who is called so, by the words of the fullest name; before others who is one across the case."""
        known = sorted(self.speakers, key=lambda at: (self.speakers[at].vouched, at))
        return {words_of_name(self.speakers[at].name): self.speakers[at] for at in known}

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

    def _author(self, source: Source, article: Article) -> str:
        """The article's own outlet where it is its writer who speaks of himself, outside of all quotations.

        Of a body's own page "we" is the body.
        """
        outlet = self._own_outlet(article)
        if source.name.casefold() not in _WRITERS or not outlet or self.is_body(outlet):
            return ""
        quoted = any(
            quotation.overlaps(span) for quotation in article.ledger.quotations for span in source.mentions
        )
        return "" if quoted else outlet

    def _own_reporter(self, source: Source, article: Article, known: Known) -> str:
        """The outlet whose reporter it is, where the text says so, else the article's own; or empty."""
        if known.access is not Access.REPORTER or not _REPORTER.search(source.name + known.why):
            return ""
        if named := _OF_OUTLET.search(source.name) or _OF_OUTLET.search(known.why.strip("“”")):
            return self.families.outlet_of(named[1])
        return self._own_outlet(article)

    def _own_outlet(self, article: Article) -> str:
        return min(outlets_of(article.appearances, self.families), default="")

    def _seen(self, outlet: str, known: Known, name: str, mention: str) -> Basis:
        """The eyes of an outlet's own people; they tell nothing where no list has the outlet."""
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
            ground=known.ground if listed else Ground.NOTHING,
        )

    def _written(self, outlet: str, known: Known, mention: str) -> Basis:
        """An outlet whose writer speaks of himself; it saw it where his words say so."""
        basis = self._seen(outlet, known, outlet, mention)
        if known.access is Access.REPORTER:
            return basis
        return replace(
            basis, access=Access.NONE, why="its own writer says it", sure=0.0, ground=Ground.NOTHING
        )

    def _key(self, source: Source, article: Article) -> str:
        """Of a speaker, his body's; of words that many could mean, those of the words within the event."""
        speaker = self.speakers.get((article.text_id, source.id))
        kind = self._kind(source, article)
        if kind is Kind.MEDIA and source.identity.value is Identity.NAMED:
            name = outlet_of(source, article, self.families) or source.name
            return _digest(f"outlet|{self.families.outlet_of(name)}")
        if speaker and speaker.vouched:
            return speaker.body
        said = words_of_name(source.name)
        definite = identity_of(source, kind) in KNOWN and said and not _INDEFINITE.match(source.name)
        return _digest("words|" + " ".join(said)) if definite else source.id


_MEDIUM: Final = re.compile(
    r"news|paper|agency|agencies|portal|channel|\b(?:tv|radio|television|broadcast\w*|press|media|magazine|"
    r"blog\w*|web|site|website|daily|weekly|journal\w*|report\w*|correspondents?|editor\w*|photograph\w*|crew)\b",
    re.IGNORECASE,
)
_WRITERS: Final = frozenset(("i", "we"))
_REPORTER: Final = re.compile(r"\b(?:reporter|correspondent|journalist|photographer|crew)", re.IGNORECASE)
_OF_OUTLET: Final = re.compile(
    r"\b(?:of|for|from|with) (?:the )?([^\W\d_][^,;]*?)"
    r"(?: (?:on|at) (?:the )?(?:spot|scene|site)| on the | at the | who |$)"
)


_INDEFINITE: Final = re.compile(r"(?:an?|some|one|another)\s", re.IGNORECASE)


def _digest(words: str) -> str:
    return hashlib.sha256(words.encode("utf-8", "surrogatepass")).hexdigest()[:16]
