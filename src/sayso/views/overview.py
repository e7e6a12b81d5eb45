"""What stands out across a case, as values: who has what from whom, who owns whom, who stands behind many.

The terminal and the room tell of these; `sayso-overview/1` holds them.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from sayso.case.events import CaseEvents
from sayso.case.traced import TracedArticle, count_of, outlets_of
from sayso.core.claim import Mention, Stand
from sayso.core.copying import Copy, Credited, Direction
from sayso.core.origin import Basis, Way
from sayso.core.trace import EventTrace
from sayso.tracing.circles import reaching
from sayso.tracing.counting import LIKELY
from sayso.tracing.families import Families
from sayso.tracing.forest import Tree
from sayso.views.safe import safe

ENOUGH: Final = 3
"""Outlets behind which one source is told of."""


@dataclass(frozen=True, slots=True)
class Taken:
    """How many articles one outlet has from another, and how many of them say so.

    `pairs` are the first and the later text of each copy; `or_copies` how many of the articles may as well
    come from a copy of what the maker printed.
    """

    taker: str
    maker: str
    articles: int
    credited: int
    pairs: tuple[tuple[str, str], ...]
    or_copies: int = 0


@dataclass(frozen=True, slots=True)
class Crediting:
    """In how many articles an outlet names whom it has a claim from; `rows` has one that does so of each."""

    outlet: str
    credited: str
    articles: int
    rows: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Publisher:
    """Outlets of the case that are one publisher's, each with its articles."""

    name: str
    outlets: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Behind:
    """One source on which claims of several outlets rest, and these claims.

    `unsaid` are those of the outlets that never name it: they have it from others who do.
    """

    name: str
    outlets: tuple[str, ...]
    claims: tuple[EventTrace, ...]
    unsaid: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Overview:
    """All of it, each part the weightiest first."""

    taken: tuple[Taken, ...]
    crediting: tuple[Crediting, ...]
    publishers: tuple[Publisher, ...]
    behind: tuple[Behind, ...]


def maker_words(one: Taken) -> str:
    """From whom it is, as far as that is known."""
    return f"{one.maker} or a copy of it" if one.or_copies else one.maker


def credited_words(one: Taken) -> str:
    """How often who takes says from whom."""
    if one.credited in (0, one.articles):
        return "credited each time" if one.credited else "never credited"
    return f"credited {one.credited} of {one.articles} times"


def taken_in(stories: Iterable[Tree], articles: Mapping[str, TracedArticle]) -> tuple[Taken, ...]:
    """By outlets, who has how many articles from whom, as their stories hang; of one outlet none.

    Two who both hang under a third have nothing from each other, however alike they are. Nor is a copy told
    of here where it is not known whether it credits: that would accuse who has it from somebody else. What
    may come from one of several is told of the first of these, on which the others hang.
    """
    pairs: dict[tuple[str, str], dict[str, bool]] = {}
    texts: dict[tuple[str, str], list[tuple[str, str]]] = defaultdict(list)
    or_copies: Counter[tuple[str, str]] = Counter()
    for story in stories:
        depth = {hung.text_id: hung.depth for hung in story}
        for hung in story:
            froms = [(depth.get(text_id, len(depth)), text_id, copy) for text_id, copy in hung.froms]
            if not froms or any(_is_unsure(copy) for *_, copy in froms):
                continue
            _, first, copy = min(froms, key=lambda one: one[:2])
            maker, taker = articles[first].outlet, articles[hung.text_id].outlet
            if maker and taker and maker != taker:
                said = pairs.setdefault((taker, maker), {})
                said[hung.text_id] = said.get(hung.text_id, False) or copy.credited.value is Credited.YES
                texts[taker, maker].append((first, hung.text_id))
                or_copies[taker, maker] += len(froms) > 1
    found = (
        Taken(*pair, len(said), sum(said.values()), tuple(texts[pair]), or_copies[pair])
        for pair, said in pairs.items()
    )
    return tuple(sorted(found, key=lambda one: -one.articles))


def _is_unsure(copy: Copy) -> bool:
    """Whether it is not known which was first, or whether the later one credits."""
    return copy.direction.value is Direction.UNKNOWN or copy.credited.value is Credited.UNKNOWN


def crediting_in(found: CaseEvents, families: Families) -> tuple[Crediting, ...]:
    """Who names whom as the one it has a claim from; outlets in whatever spelling are one."""
    rows: dict[tuple[str, str], dict[str, str]] = defaultdict(dict)
    for trace in found.events:
        for mention, other in _credits(trace, found):
            names = (found.articles[mention.text_id].outlet, other)
            outlet, credited = (families.outlet_of(name) or name for name in names)
            if outlet and credited and outlet != credited:
                rows[outlet, credited].setdefault(mention.text_id, mention.number)
    ranked = sorted(rows.items(), key=lambda pair: (-len(pair[1]), pair[0]))
    return tuple(Crediting(*pair, len(held), tuple(held.items())) for pair, held in ranked)


def publishers_in(outlets: Iterable[str], families: Families) -> tuple[Publisher, ...]:
    """The publishers that have two outlets or more among these, one for each article."""
    articles = Counter(families.outlet_of(outlet) or outlet for outlet in outlets if outlet)
    owned: dict[str, list[tuple[str, int]]] = defaultdict(list)
    for outlet, count in articles.most_common():
        owned[families.family_of(outlet)].append((outlet, count))
    several = (Publisher(name, tuple(held)) for name, held in owned.items() if len(held) > 1)
    return tuple(sorted(several, key=lambda one: (-sum(n for _, n in one.outlets), one.name)))


def behind_in(found: CaseEvents) -> tuple[Behind, ...]:
    """Who stands behind claims in several outlets, those of most outlets first."""
    outlets: dict[str, set[str]] = defaultdict(set)
    naming: dict[str, set[str]] = defaultdict(set)
    claims: dict[str, list[EventTrace]] = defaultdict(list)
    names: dict[str, Basis] = {}
    for trace in found.events:
        bases = {basis.id: basis for basis in trace.bases}
        for one in trace.whole.independence.origins:
            if one.basis in bases:
                names[one.basis] = bases[one.basis]
                claims[one.basis].append(trace)
                outlets[one.basis] |= set(outlets_of(resting_on(one.basis, trace), found.articles))
                naming[one.basis] |= set(outlets_of(_naming(one.basis, trace), found.articles))
    ranked = sorted(names, key=lambda key: (-len(outlets[key]), -len(claims[key]), key))
    return tuple(
        Behind(
            names[key].names[0],
            tuple(sorted(outlets[key])),
            tuple(claims[key]),
            tuple(sorted(outlets[key] - naming[key])),
        )
        for key in ranked
        if len(outlets[key]) >= ENOUGH
    )


def outlets_told(one: Behind) -> str:
    """The outlets by name; those that never name the source behind the others."""
    unsaid = f"by way of others, without naming it: {', '.join(map(safe, one.unsaid))}" if one.unsaid else ""
    named = ", ".join(safe(outlet) for outlet in one.outlets if outlet not in one.unsaid)
    return "; ".join(filter(None, (named, unsaid)))


def _naming(basis: str, trace: EventTrace) -> set[str]:
    """The texts that name a basis, or one that is most likely the same."""
    ours = {basis}
    for rest in trace.rests:
        if rest.way is Way.SAME and rest.probability >= LIKELY and basis in (rest.one, rest.other):
            ours |= {rest.one, rest.other}
    naming = {rest.one for rest in trace.rests if rest.other in ours and rest.way is not Way.SAME}
    return {mention.text_id for mention in trace.mentions if mention.id in naming}


def texts_of(trace: EventTrace) -> set[str]:
    """The texts that carry an event."""
    return {mention.text_id for mention in trace.mentions if mention.stand is Stand.SUPPORTS}


def resting_on(basis: str, trace: EventTrace) -> set[str]:
    """The texts that carry an event and have it from this basis, as their chains and copies show it.

    Who says himself from whom he has it has it from there, and not from whom his words are like.
    """
    told = {rest.one for rest in trace.rests if rest.way in (Way.HEARD, Way.DOCUMENT)}
    both = (
        one
        for rest in trace.rests
        for one in ((rest, replace(rest, one=rest.other, other=rest.one)) if rest.undirected else (rest,))
        if rest.probability >= LIKELY
    )
    plain = (
        replace(rest, undirected=False) for rest in both if rest.way is not Way.COPY or rest.one not in told
    )
    there = reaching(basis, plain)
    return {m.text_id for m in trace.mentions if m.stand is Stand.SUPPORTS and m.id in there}


def weightiest_first(found: CaseEvents) -> Sequence[EventTrace]:
    """The events in the order of how many articles there are for each origin, the most first."""

    def weight(trace: EventTrace) -> tuple[float, int, str]:
        articles = count_of(texts_of(trace), found.articles)
        return -articles / max(1, trace.whole.independence.distinct), -articles, trace.event.id

    return sorted(found.events, key=weight)


def _credits(trace: EventTrace, found: CaseEvents) -> Iterator[tuple[Mention, str]]:
    """The mentions that name somebody they have it from, and whom."""
    mentions = {mention.id: mention for mention in trace.mentions}
    bases = {basis.id: basis for basis in trace.bases}
    for rest in trace.rests:
        if rest.way is not Way.CREDIT or rest.one not in mentions:
            continue
        if rest.other in mentions:
            yield mentions[rest.one], found.articles[mentions[rest.other].text_id].outlet
        elif (basis := bases.get(rest.other)) and basis.names:
            yield mentions[rest.one], basis.names[0]
