"""How families are distributed: sizes, true counts, operators, words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from statistics import median
from typing import Any

from evaluation.presssim.article import Family
from evaluation.presssim.truth import truth_of


@dataclass(slots=True)
class Stats:
    """Counts over families; `lead` counts only the claims that at least three articles carry."""

    families: int = 0
    sizes: Counter[int] = field(default_factory=Counter)
    words: list[int] = field(default_factory=list)
    independent: Counter[int] = field(default_factory=Counter)
    lead: Counter[int] = field(default_factory=Counter)
    told: Counter[int] = field(default_factory=Counter)
    made: Counter[str] = field(default_factory=Counter)
    dated: Counter[str] = field(default_factory=Counter)
    things: Counter[str] = field(default_factory=Counter)


def counted(families: Iterable[Family]) -> Stats:
    """The counts of these families."""
    stats = Stats()
    for family in families:
        _add(stats, family)
    return stats


def shown(stats: Stats) -> Iterator[str]:
    """The counts, a line each."""
    articles = sum(size * count for size, count in stats.sizes.items())
    yield f"{stats.families} families, {articles} articles, {sum(stats.words):,} words"
    yield f"articles a family: {_table(stats.sizes)}"
    words = sorted(stats.words)
    tenth = len(words) // 10
    ends = f"10 % below {words[tenth]}, 10 % above {words[-tenth - 1]}"
    yield f"words an article: median {median(words):.0f}, {ends}"
    yield f"true independent origins, all events: {_table(stats.independent)}"
    yield f"the same, events of 3 articles or more: {_table(stats.lead)}"
    yield f"origins as told: {_table(stats.told)}"
    yield f"dates: {_table(stats.dated)}"
    yield f"things: {_table(stats.things)}"
    yield f"operators: {_table(stats.made)}"


def _add(stats: Stats, family: Family) -> None:
    truth = truth_of(family)
    stats.families += 1
    stats.sizes[len(family.articles)] += 1
    for article in family.articles:
        stats.words.append(len(article.text.split()))
        stats.dated[article.dated] += 1
        stats.made.update(article.made)
    for event in truth.events:
        if event.supporting:
            stats.independent[event.independence.independent] += 1
            stats.told[event.independence.told] += 1
        if len(event.carried) > 2:
            stats.lead[event.independence.independent] += 1
    stats.things.update(
        {
            "events": len(truth.events),
            "mentions": len(truth.mentions),
            "exact claims": sum(len(event.exacts) for event in truth.events),
            "distorted": sum(exact.distorted for event in truth.events for exact in event.exacts),
            "denials": sum(len(event.denied) for event in truth.events),
            "pairs": len(truth.pairs),
            "pairs of 30 %": sum(pair.share >= 0.3 for pair in truth.pairs),
            "quotations": len(truth.quotations),
            "citations": len(truth.citations),
            "false citations": sum(citation.false for citation in truth.citations),
            "circles": sum(len(event.circles) for event in truth.events),
            "thin": sum(event.thin is not None for event in truth.events),
            "absent": sum(not article.present for article in family.world),
        }
    )


def _table(counter: Counter[Any]) -> str:
    return ", ".join(f"{key}: {counter[key]}" for key in sorted(counter))
