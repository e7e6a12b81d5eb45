"""The sources of a case as values: each once over all articles, with what it comes to."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from sayso.core.source import Identity, Kind
from sayso.resolving.across.roll import Ground, Oneness
from sayso.resolving.across.sides import Veto


@dataclass(frozen=True, slots=True)
class NamedSo:
    """One of a source's names: in how many articles' ledgers, and why it is taken for the source's."""

    name: str
    times: int
    ground: Ground


@dataclass(frozen=True, slots=True)
class KeptApart:
    """Another source that is not taken for this one, though a name of theirs is the same, and why.

    `differing` are the kinds, bodies or names of the two that contradict each other, this one's first.
    """

    name: str
    why: Veto
    differing: tuple[str, str]


@dataclass(frozen=True, slots=True)
class CaseSource:
    """One source over the case; counts are of claims but where they say otherwise (see `Tally`).

    `name` is the commonest of its full names, `names` all of them, that one first. `kinds`, `identities` and
    `bodies` are what the articles' ledgers have, and how many of these, the commonest first. `articles` are
    those in which it makes a claim or a call. `through` are the relays of its claims, `people` those who
    speak for it, each with the number of articles.
    """

    name: str
    one: Oneness
    names: tuple[NamedSo, ...]
    kinds: tuple[tuple[Kind, int], ...]
    identities: tuple[tuple[Identity, int], ...]
    bodies: tuple[tuple[str, int], ...]
    articles: int
    claims: int
    sure: int
    calls: int
    others: int
    passed_on: int
    through: tuple[tuple[str, int], ...] = ()
    people: tuple[tuple[str, int], ...] = ()
    apart: tuple[KeptApart, ...] = ()

    @property
    def kind(self) -> Kind:
        """The commonest kind, one that is known before UNKNOWN."""
        return self.kinds[0][0]

    @property
    def body(self) -> str:
        """The body it belongs to, where enough of its ledgers have it; empty else."""
        enough = self.bodies and is_enough(self.bodies, sum(named.times for named in self.names))
        return self.bodies[0][0] if enough else ""

    @property
    def speaks(self) -> bool:
        """Whether it makes a claim or a call in its own right."""
        return bool(self.claims or self.calls)


@dataclass(frozen=True, slots=True)
class CaseSources:
    """All sources of a case, by the number of articles in which they speak, then of claims.

    `unstated` and `pronouns` are the claims for which nobody is named, or only by a pronoun.
    """

    sources: tuple[CaseSource, ...]
    articles: int
    claims: int
    unstated: int
    pronouns: int


def is_enough(bodies: Sequence[tuple[object, int]], times: int) -> bool:
    """Whether the first of the bodies is one to tell: not where a few ledgers of very many have it."""
    first = bodies[0][1]
    return ENOUGH * first >= times or (first >= SEVERAL and 2 * first >= sum(count for _, count in bodies))


ENOUGH: Final = 10
SEVERAL: Final = 3
"""One ledger in so many, or so many that agree: most articles name no body, and a stray one is an error."""


def fits(source: CaseSource, words: Iterable[str], kind: Kind | None, identity: Identity | None) -> bool:
    """Whether a name of the source holds all the words, and its kind and identity are these."""
    return (
        any(all(word.casefold() in named.name.casefold() for word in words) for named in source.names)
        and (kind is None or kind in dict(source.kinds))
        and (identity is None or identity in dict(source.identities))
    )
