"""Who the sources of single articles are over all of them: one id for one speaker, without a case."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from sayso.core.decision import SourceDecision
from sayso.core.ledger import Ledger
from sayso.core.source import Identity, Kind, Source
from sayso.core.trace import Speaker, Speakers
from sayso.resolving.across.acronyms import full_names
from sayso.resolving.across.across import SpelledOut, merged
from sayso.resolving.across.called import Called, plain
from sayso.resolving.across.owners import owner_of
from sayso.resolving.across.roll import Merged, Oneness
from sayso.resolving.countries import country_of
from sayso.resolving.lexicon import NO_NAMES, Lexicon, Names

_At = tuple[str, str]
_Found = tuple[_At, Source, str]

SIDED: Final = frozenset((Kind.STATE, Kind.ARMED_GROUP))
"""Kinds that stand for the country in their name: the others may be of a country and against its rulers."""


def speakers_of(
    ledgers: Sequence[Ledger], names: Names = NO_NAMES, decided: Sequence[SourceDecision] = ()
) -> Speakers:
    """Every source of every ledger, by text and source id; words that many could mean are one's own."""
    found = sorted(_everybody(ledgers), key=lambda entry: entry[0])
    lexicon = Lexicon(names)
    groups = merged(
        [_called(source, body) for _, source, body in found],
        lexicon,
        spelled_out=lambda acronyms: _spelled_out(ledgers, acronyms),
        decided=decided,
    )
    return _Everybody(found, groups, lexicon).speakers()


def _everybody(ledgers: Iterable[Ledger]) -> Iterator[_Found]:
    for ledger in ledgers:
        name = {source.id: source.name for source in ledger.sources}
        for source in ledger.sources:
            at = ledger.document.text_id, source.id
            yield at, source, name.get(source.affiliation, "")


def _called(source: Source, body: str) -> Called:
    return Called(source.name, source.identity.value, source.kind.value, body)


def _spelled_out(ledgers: Sequence[Ledger], acronyms: Iterable[str]) -> SpelledOut:
    found = {
        acronym: Counter(name for one in ledgers for name in full_names(one.document.text, acronym))
        for acronym in acronyms
    }
    return {acronym: names for acronym, names in found.items() if names}


class _Everybody:
    """The sources and how they are merged, to make speakers of."""

    def __init__(self, found: Sequence[_Found], groups: Sequence[Merged], lexicon: Lexicon) -> None:
        self.found, self.groups, self.lexicon = found, groups, lexicon
        self.ids = {k: self._id(k, group) for group in groups for k in group.members}
        self.bodies = {
            plain(found[k][1].name): self.ids[k]
            for group in groups
            if group.body
            for k in group.members
            if not country_of(found[k][1].name)
        }
        self.sides = {
            self.ids[k]: side
            for group in groups
            for k in group.members
            if (side := self._country(found[k][1].name, found[k][1].kind.value))
        }

    def speakers(self) -> Speakers:
        """Everybody by text and source id."""
        return {self.found[k][0]: self._speaker(k, group) for group in self.groups for k in group.members}

    def _speaker(self, k: int, group: Merged) -> Speaker:
        source, loose = self.found[k][1], group.one is Oneness.WORDS
        own = [k] if loose else list(group.members)
        kind = self._kind(own)
        body = self._body(own, kind) or self.ids[k]
        side = self.sides.get(body) or self._side_of_names(own, kind) or body
        name = source.name if loose else self.found[group.members[0]][1].name
        return Speaker(self.ids[k], name, self._identity(own), kind, body, side, not loose)

    def _id(self, k: int, group: Merged) -> str:
        """A digest of the name for one speaker; of words that many could mean, of the place as well."""
        at, _, _ = self.found[k]
        loose = group.one is Oneness.WORDS
        words = "|".join(at) if loose else f"speaker|{plain(self.found[group.members[0]][1].name)}"
        return hashlib.sha256(words.encode("utf-8", "surrogatepass")).hexdigest()[:16]

    def _body(self, own: Sequence[int], kind: Kind) -> str:
        """The body that it speaks for: the commonest it is said to belong to, else one in its name."""
        named = Counter(plain(body) for k in own if (body := self.found[k][2]))
        known = [name for name in sorted(named, key=lambda n: (-named[n], n)) if name in self.bodies]
        if known:
            return self.bodies[known[0]]
        if kind is Kind.DOCUMENT:
            return ""
        owners = (owner_of(self.found[k][1].name, self.bodies, self.lexicon) for k in own)
        return next((owner for owner in owners if owner), "")

    def _side_of_names(self, own: Sequence[int], kind: Kind) -> str:
        words = (words for k in own for words in (self.found[k][1].name, self.found[k][2]))
        return next((side for one in words if (side := self._country(one, kind))), "")

    def _country(self, name: str, kind: Kind) -> str:
        """The country behind a state's body, by its name: "the Russian Defence Ministry"."""
        words = name.replace("'s", "").split() if kind in SIDED else []
        sizes = ((at, size) for at in range(len(words)) for size in (3, 2, 1))
        return next((c for at, size in sizes if (c := country_of(" ".join(words[at : at + size])))), "")

    def _kind(self, own: Sequence[int]) -> Kind:
        """The commonest of its kinds, by how often it is named; one article in ten has another."""
        times: Counter[Kind] = Counter()
        for k in own:
            source = self.found[k][1]
            times[source.kind.value] += len(source.mentions) * (source.kind.value is not Kind.UNKNOWN)
        return min(times, key=lambda kind: (-times[kind], list(Kind).index(kind)))

    def _identity(self, own: Sequence[int]) -> Identity:
        """The firmest: who is named once is named."""
        return min((self.found[k][1].identity.value for k in own), key=list(Identity).index)
