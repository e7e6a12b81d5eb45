"""Which of the articles that carry a claim can have been first in this case (ledger, section 8).

Each article has a weight: how early its date lets it be, lessened where it says or shows that it has the
claim from elsewhere. The answer is the smallest set that holds SURE of all weight; dates that tie or are
missing make it larger. Dates decide this and nothing else: they never show that one is made from another.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from sayso.core.citing import Citation
from sayso.core.copying import Copy, Direction
from sayso.core.origin import Sighting
from sayso.tracing.article import Article
from sayso.tracing.dating import Interval, intervals_of

# All these were chosen together on PressSim's part `choose` (evaluation/README.md, "Who credits whom").
SURE: Final = 0.94
UNDATED: Final = 0.3
LATER: Final = 0.01
"""What each article that is surely earlier by its date leaves: dates are wrong now and then."""
CREDITS: Final = 0.005
CREDITS_OUTSIDE: Final = 0.1
CREDITED: Final = 4.0
COPIED: Final = 0.7
COARSE: Final = timedelta(days=2)
"""A month or a year in which the claim is known already holds the whole story, and tells no day of it."""
FAR: Final = timedelta(days=60)
"""A date so far from those of texts with the same passages is a template's."""


@dataclass(frozen=True, slots=True)
class Carriers:
    """The articles that carry a claim: when each can have been published, and who has it from whom."""

    ids: tuple[str, ...]
    when: dict[str, Interval | None]
    credit: dict[str, frozenset[str]]
    outside: frozenset[str]
    made_from: frozenset[str]
    earliest: tuple[datetime, ...]
    """The last instants of those that may be first by their words, in order."""

    @property
    def credited(self) -> frozenset[str]:
        """Those that another one credits."""
        return frozenset(one for ones in self.credit.values() for one in ones)


def sighting_of(
    articles: Iterable[Article], copies: Iterable[Copy], citations: Iterable[Citation]
) -> Sighting:
    """The articles that can have been first, by text id, the earliest of their dates, and why these.

    `copies` and `citations` may be those of more articles than these.
    """
    held = sorted(articles, key=lambda article: article.text_id)
    carriers = carriers_of(held, tuple(copies), tuple(citations))
    first = _smallest({one: weight_of(carriers, one) for one in carriers.ids})
    dates = [
        article.dates[0] for article in held if article.text_id in first and carriers.when[article.text_id]
    ]
    return Sighting(tuple(sorted(first)), min(dates, default=""), _why(carriers, first, held))


def weight_of(carriers: Carriers, one: str) -> float:
    """How likely one of the carriers was first, beside the others."""
    weight = 1.0
    for rule in RULES:
        weight *= rule(carriers, one)
    return weight


def by_its_date(carriers: Carriers, one: str) -> float:
    """The part of its stretch of time that lies before the first of the others is surely over."""
    when = carriers.when[one]
    if when is None or not carriers.earliest:
        return UNDATED
    if when.last - when.first > COARSE and when.last >= carriers.earliest[0]:
        return UNDATED
    before = bisect_left(carriers.earliest, when.first)
    if before:
        return LATER**before
    minute = timedelta(minutes=1)
    return min(1.0, max(minute, carriers.earliest[0] - when.first) / max(minute, when.last - when.first))


def credits_another(carriers: Carriers, one: str) -> float:
    """Who credits another carrier was not first."""
    return CREDITS if carriers.credit.get(one) else 1.0


def credits_somebody_outside(carriers: Carriers, one: str) -> float:
    """Who credits an outlet whose article the case has not is rather late."""
    return CREDITS_OUTSIDE if one in carriers.outside else 1.0


def is_credited(carriers: Carriers, one: str) -> float:
    """Whom another credits was rather early."""
    return CREDITED if one in carriers.credited else 1.0


def is_made_from_another(carriers: Carriers, one: str) -> float:
    """Whose text seems to be made from another carrier's."""
    return COPIED if one in carriers.made_from else 1.0


Rule = Callable[[Carriers, str], float]
RULES: Final[tuple[Rule, ...]] = (
    by_its_date,
    credits_another,
    credits_somebody_outside,
    is_credited,
    is_made_from_another,
)


def carriers_of(
    articles: Sequence[Article], copies: Sequence[Copy], citations: Sequence[Citation]
) -> Carriers:
    """What is known of the articles that carry a claim."""
    ids = tuple(sorted({article.text_id for article in articles}))
    among = frozenset(ids)
    pairs = [copy for copy in copies if copy.left in among and copy.right in among]
    credit, outside = _credits(among, pairs, citations)
    when = _believed(articles, {one for copy in pairs for one in (copy.left, copy.right)})
    may = [one for one in ids if one not in credit] or ids
    return Carriers(
        ids,
        when,
        credit,
        outside,
        frozenset(_later(copy) for copy in pairs if copy.direction.by == "text") - {""},
        _not_alone(sorted(interval.last for one in may if (interval := when[one]))),
    )


def _not_alone(instants: Sequence[datetime]) -> tuple[datetime, ...]:
    """Without a first one that is alone, `FAR` before at least two others that are not.

    It may be the true first, or a template's year: it is kept, and those after it are not held for later.
    """
    alone = len(instants) > 2 and instants[1] - instants[0] > FAR >= instants[2] - instants[1]
    return tuple(instants[1:] if alone else instants)


def _credits(
    among: frozenset[str], pairs: Iterable[Copy], citations: Iterable[Citation]
) -> tuple[dict[str, frozenset[str]], frozenset[str]]:
    """Whom each carrier credits among the others, and who credits somebody that is not there."""
    credit: dict[str, set[str]] = {}
    outside: set[str] = set()
    for copy in pairs:
        if copy.direction.by == "credit" and (later := _later(copy)):
            credit.setdefault(later, set()).add(copy.left if later == copy.right else copy.right)
    for citation in citations:
        if citation.text_id in among:
            meant = [one for one in citation.meant if one in among]
            if citation.meant[:1] == tuple(meant[:1]) and meant:
                credit.setdefault(citation.text_id, set()).add(meant[0])
            if not meant:
                outside.add(citation.text_id)
    return {one: frozenset(others) for one, others in credit.items()}, frozenset(outside)


def _believed(articles: Iterable[Article], alike: set[str]) -> dict[str, Interval | None]:
    """The earliest stretch of each; None where there is no date, or one that its own copies belie."""
    when: dict[str, Interval | None] = {}
    for article in articles:
        given = [*intervals_of(article.appearances), *filter(None, [when.get(article.text_id)])]
        when[article.text_id] = min(given, default=None)
    known = sorted(interval for interval in when.values() if interval)
    if len(known) > 1:
        middle = known[len(known) // 2].first
        for one in alike:
            if (interval := when[one]) and abs(interval.first - middle) > FAR:
                when[one] = None
    return when


def _later(copy: Copy) -> str:
    """The text that is made from the other; empty where that is not known."""
    match copy.direction.value:
        case Direction.LEFT_FIRST:
            return copy.right
        case Direction.RIGHT_FIRST:
            return copy.left
        case _:
            return ""


def _smallest(weights: dict[str, float]) -> frozenset[str]:
    """The fewest that hold SURE of all weight; who weighs the same as the last of them belongs to them."""
    wanted, last = SURE * sum(weights.values()), 0.0
    first: list[str] = []
    for one in sorted(weights, key=lambda one: (-weights[one], one)):
        if first and wanted <= 0 and weights[one] < 0.999 * last:
            break
        first.append(one)
        wanted, last = wanted - weights[one], weights[one]
    return frozenset(first)


def _why(carriers: Carriers, first: frozenset[str], articles: Sequence[Article]) -> str:
    undated = sum(carriers.when[one] is None for one in first)
    if undated == len(first):
        return "no date that can be believed"
    if len(first) == 1:
        only = "text" if any(len(article.pages) > 1 for article in articles) else "article"
        return "earliest date" if len(carriers.ids) > 1 else f"the only {only} that carries it"
    return "dates are missing" if undated else "dates do not tell which was first"
