"""Who the sources of single articles are over all of them: one id for one speaker, without a case."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from sayso.core.decision import SourceDecision
from sayso.core.ledger import Ledger
from sayso.core.source import Source
from sayso.core.trace import Speaker, Speakers
from sayso.resolving.acronyms import full_names
from sayso.resolving.across import SpelledOut, merged
from sayso.resolving.called import Called, plain
from sayso.resolving.lexicon import NO_NAMES, Lexicon, Names
from sayso.resolving.roll import Merged, Oneness

_At = tuple[str, str]


def speakers_of(
    ledgers: Sequence[Ledger], names: Names = NO_NAMES, decided: Sequence[SourceDecision] = ()
) -> Speakers:
    """Every source of every ledger, by text and source id; words that many could mean are one's own."""
    found = sorted(_everybody(ledgers))
    called = [_called(source, body) for _, source, body in found]
    groups = merged(
        called,
        Lexicon(names),
        spelled_out=lambda acronyms: _spelled_out(ledgers, acronyms),
        decided=decided,
    )
    ids = {k: _id(group, found) for group in groups for k in group.members}
    bodies = _bodies(groups, called, ids)
    return {
        found[k][0]: _speaker(k, group, called, ids, bodies, found) for group in groups for k in group.members
    }


def _everybody(ledgers: Iterable[Ledger]) -> Iterator[tuple[_At, Source, str]]:
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


def _id(group: Merged, found: Sequence[tuple[_At, Source, str]]) -> str:
    """A digest of the name for one speaker; of words that many could mean, of the place as well."""
    name = plain(found[group.members[0]][1].name)
    return hashlib.sha256(f"speaker|{name}".encode()).hexdigest()[:16]


def _bodies(groups: Sequence[Merged], called: Sequence[Called], ids: Mapping[int, str]) -> Mapping[str, str]:
    """The ids of the bodies among the speakers, by their plain names."""
    return {plain(called[k].name): ids[k] for group in groups if group.body for k in group.members}


def _speaker(
    k: int,
    group: Merged,
    called: Sequence[Called],
    ids: Mapping[int, str],
    bodies: Mapping[str, str],
    found: Sequence[tuple[_At, Source, str]],
) -> Speaker:
    loose = group.one is Oneness.WORDS
    one = hashlib.sha256("|".join(found[k][0]).encode()).hexdigest()[:16] if loose else ids[k]
    affiliation = called[k].affiliation or next((called[m].affiliation for m in group.members), "")
    body = bodies.get(plain(affiliation), one) if affiliation else one
    source = found[k][1]
    name = called[k].name if loose else called[group.members[0]].name
    return Speaker(one, name, source.identity.value, source.kind.value, body, body, not loose)
