"""Everything that is true of a family, as values: what a detector is compared with.

    truth_of(family) -> Truth

Nothing here is guessed from texts: every value follows from what the words of the articles remember.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import combinations

from evaluation.presssim.article import Article, Carried, Family, Heard, Seen
from evaluation.presssim.circles import Circle, Thin, circles, thin
from evaluation.presssim.independence import Independence, independence, supports
from evaluation.presssim.mentions import (
    Citation,
    Mention,
    Quotation,
    citations,
    mentions,
    quotations,
)
from evaluation.presssim.passages import Passage, passages, wording
from evaluation.presssim.sheet import Exact


@dataclass(frozen=True, slots=True)
class Pair:
    """Two given articles that share passages; left has the lower number.

    share: shared tokens among those of the shorter article. maker: the one that the other was made from, at
    whatever distance, None where both come from a third. credited: whether the other names the maker's
    outlet. trusted: whether the dates of both are right and differ, so that they show the direction.
    """

    left: int
    right: int
    passages: tuple[Passage, ...]
    share: float
    maker: int | None
    credited: bool
    trusted: bool


@dataclass(frozen=True, slots=True)
class ExactClaim:
    """All mentions of one exact claim. `distorted`: some copier made it; nobody ever said it.

    relation: "same" as the event's first exact claim, or its "variant" (numbers) or "contradiction"
    (polarity, roles).
    """

    exact: Exact
    mentions: tuple[int, ...]
    relation: str
    distorted: bool
    first: tuple[int, ...]
    independence: Independence


@dataclass(frozen=True, slots=True)
class Event:
    """A claim at the level of the event; mentions are named by their places in `Truth.mentions`.

    carried: articles that support it. denied: mentions that deny it. against: contradictions, by polarity or
    by roles. first: the articles of the earliest true time among those given.
    """

    claim: str
    exact: Exact
    supporting: tuple[int, ...]
    denied: tuple[int, ...]
    against: tuple[int, ...]
    carried: tuple[int, ...]
    exacts: tuple[ExactClaim, ...]
    first: tuple[int, ...]
    independence: Independence
    circles: tuple[Circle, ...]
    thin: Thin | None


@dataclass(frozen=True, slots=True)
class Truth:
    """What is true of one family. Articles are named by their numbers."""

    pairs: tuple[Pair, ...]
    mentions: tuple[Mention, ...]
    quotations: tuple[Quotation, ...]
    citations: tuple[Citation, ...]
    events: tuple[Event, ...]


def truth_of(family: Family) -> Truth:
    """The whole truth of a family."""
    found, cited = mentions(family), citations(family)
    claims = dict.fromkeys(mention.exact.claim for mention in found)
    events = (_event(family, claim, found, cited) for claim in claims)
    return Truth(pairs(family, cited), found, quotations(family), cited, tuple(events))


def pairs(family: Family, cited: Iterable[Citation]) -> tuple[Pair, ...]:
    """Every two given articles that share a passage."""
    named = {(citation.article, citation.outlet) for citation in cited}
    ordered = sorted(family.articles, key=lambda article: article.number)
    found = (_pair(family, left, right, named) for left, right in combinations(ordered, 2))
    return tuple(pair for pair in found if pair)


def ancestors(family: Family, article: Article) -> frozenset[int]:
    """The numbers of all articles that this one was made from, at whatever distance."""
    found: set[int] = set()
    todo = [*article.parents]
    while todo:
        number = todo.pop()
        if number not in found:
            found.add(number)
            todo += family.world[number].parents
    return frozenset(found)


def _pair(family: Family, left: Article, right: Article, named: set[tuple[int, str]]) -> Pair | None:
    shared = passages(left, right)
    if not shared:
        return None
    maker = next((a for a, b in ((left, right), (right, left)) if a.number in ancestors(family, b)), None)
    other = right if maker is left else left
    tokens = sum(passage.shared for passage in shared)
    return Pair(
        left=left.number,
        right=right.number,
        passages=shared,
        share=tokens / max(1, min(wording(left), wording(right))),
        maker=maker.number if maker else None,
        credited=bool(maker and (other.number, maker.outlet.id) in named),
        trusted=_trusted(left) and _trusted(right) and left.shown != right.shown and _apart(left, right),
    )


def _trusted(article: Article) -> bool:
    return article.dated in {"time", "day"}


def _apart(left: Article, right: Article) -> bool:
    """Whether the dates differ as far as the coarser of the two is given."""
    assert left.shown
    assert right.shown
    shorter = min(len(left.shown), len(right.shown))
    return left.shown[:shorter] != right.shown[:shorter]


def _event(family: Family, claim: str, found: tuple[Mention, ...], cited: tuple[Citation, ...]) -> Event:
    exact = family.sheet.claim(claim).exact
    of_it = [(n, mention) for n, mention in enumerate(found) if mention.exact.claim == claim]
    supporting = tuple(n for n, mention in of_it if supports(mention, exact))
    denied = tuple(n for n, mention in of_it if mention.voice == "denied")
    carried = tuple(sorted({found[n].article for n in supporting}))
    figures = independence(family, exact)
    return Event(
        claim=claim,
        exact=exact,
        supporting=supporting,
        denied=denied,
        against=tuple(n for n, _ in of_it if n not in supporting and n not in denied),
        carried=carried,
        exacts=tuple(_exacts(family, of_it, exact)),
        first=_first(family, carried),
        independence=figures,
        circles=circles(family, [found[n] for n in supporting], cited),
        thin=thin(family, [found[n] for n in supporting], cited, figures),
    )


def _exacts(family: Family, of_it: list[tuple[int, Mention]], exact: Exact) -> Iterable[ExactClaim]:
    """Every exact claim of an event, the one of the sheet first."""
    claimed = [(n, mention) for n, mention in of_it if mention.voice != "denied"]
    distinct = sorted({mention.exact for _, mention in claimed}, key=lambda e: (e != exact, repr(e)))
    for one in distinct:
        same = [(n, mention) for n, mention in claimed if mention.exact == one]
        yield ExactClaim(
            exact=one,
            mentions=tuple(n for n, _ in same),
            relation=relation(exact, one),
            distorted=not any(_own(family, mention) for _, mention in same),
            first=_first(family, sorted({mention.article for _, mention in same})),
            independence=independence(family, one, strictly=True),
        )


def relation(first: Exact, other: Exact) -> str:
    """What an exact claim is beside another one of the same event."""
    if first == other:
        return "same"
    conflict = first.affirmed != other.affirmed or first.actors != other.actors
    return "contradiction" if conflict else "variant"


def _own(family: Family, mention: Mention) -> bool:
    """Whether somebody really said it like this, or its roots lie in an article that is not given."""
    seen: set[Carried] = set()
    todo = [Carried(mention.article, mention.sentence)]
    while todo:
        at = todo.pop()
        says = family.world[at.article].sentences[at.sentence].says
        if at in seen or not says or says.exact != mention.exact:
            continue
        seen.add(at)
        if any(isinstance(rest, Heard | Seen) for rest in says.rests):
            return True
        todo += [rest for rest in says.rests if isinstance(rest, Carried)]
    return bool(seen) and all(_in_a_ring(family, at, seen) for at in seen)


def _in_a_ring(family: Family, at: Carried, seen: set[Carried]) -> bool:
    """Whether this mention rests on mentions of the same claim alone."""
    says = family.world[at.article].sentences[at.sentence].says
    return says is not None and all(rest in seen for rest in says.rests)


def _first(family: Family, articles: Iterable[int]) -> tuple[int, ...]:
    """Those of the earliest true time."""
    times = {number: family.world[number].time for number in articles}
    earliest = min(times.values(), default=None)
    return tuple(number for number, time in times.items() if time == earliest)
