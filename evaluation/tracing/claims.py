"""How well claims of several articles are found to be one, on PressSim read end to end.

    python -m evaluation.tracing.claims --part choose --families 48 --seed 1 [--json FILE]

Families are thrown together in pools, each with one family a sheet, so that every family has distractors. A
true mention is looked for among Sayso's by the overlap of contents (Jaccard of code points, half at least);
one that no row covers is the reader's miss and stands alone. Scores are given over all true mentions and over
those covered; those of denials are left out, they carry nothing.

same claim    F1 of pairs of mentions, exact level (number, polarity, roles, date agree).
same event    the same at the level of the event.
merged        of the mentions of claims that only a copier made, those in one exact claim with another one.

Beside it, in the same run: contents that share three words in ten are one claim, by connected components.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from itertools import combinations
from pathlib import Path

from evaluation.figures import Figure, f1, share
from evaluation.presssim.sheet import Part
from evaluation.results import Result, today, write
from evaluation.tracing.reading import Read, read
from sayso.core.claim import Mention
from sayso.core.span import Spans
from sayso.tracing.article import Article
from sayso.tracing.citations import citations_in
from sayso.tracing.claims import alike_in, events_of
from sayso.tracing.copies import copies_in
from sayso.tracing.families import shipped_families
from sayso.tracing.lexicon import stem
from sayso.tracing.meant import credits_in
from sayso.tracing.mentions import mentions_of
from sayso.tracing.tokens import tokens_of

OVERLAP = 0.5
"""The share of code points from which a row covers a true mention."""
SHARED_WORDS = 0.3
"""Of those in either; the best of 0.2 to 0.7 on the part `choose`."""
Labels = Mapping[str, Hashable]
"""A group for each mention, by its id."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A true mention that carries its claim: its family's place in the pool, and the row that covers it."""

    family: int
    claim: str
    exact: Hashable
    distorted: bool
    row: str | None
    alone: str


def main() -> None:
    """Scores, prints, and writes where asked."""
    given = _arguments().parse_args()
    result = measure(given.part, given.families, given.seed)
    if given.json:
        write(result, given.json)
    print(json.dumps(asdict(result), indent=1))


def measure(part: Part, count: int, seed: int) -> Result:
    """Every figure in per cent, Sayso's and those of the word overlap beside it, with intervals."""
    reads = read(part, count, seed)
    figures, sizes = scores(reads)
    return Result(
        name=f"claims-{part}",
        command=f"python -m evaluation.tracing.claims --part {part} --families {count} --seed {seed}",
        date=today(),
        figures={name: figure.value for name, figure in figures.items()},
        intervals={name: (figure.low, figure.high) for name, figure in figures.items()},
        reader=reads[0].articles[0].ledger.reader if reads else None,
        details={"n": {name: figure.n for name, figure in figures.items()}, **sizes},
    )


def scores(reads: Sequence[Read]) -> tuple[dict[str, Figure], dict[str, int]]:
    """The figures by name, and how many families, articles and mentions there were."""
    pools = tuple(pooled(reads))
    placed = [tuple(_placed(pool)) for pool in pools]
    every = [mention for pool in placed for mention in pool]
    figures = {
        f"{who}: {name}": figure
        for who, by in (("sayso", by_sayso), ("word overlap", by_words))
        for name, figure in _scores([by(_articles(pool)) for pool in pools], placed).items()
    }
    sizes = {
        "families": len(reads),
        "articles": sum(len(one.articles) for one in reads),
        "mentions": len(every),
        "mentions no row covers": sum(mention.row is None for mention in every),
    }
    return figures, sizes


def pooled(reads: Sequence[Read]) -> Iterator[tuple[Read, ...]]:
    """Families in pools, each with one family a sheet at most."""
    times: Counter[str] = Counter()
    pools: dict[int, list[Read]] = defaultdict(list)
    for one in reads:
        name = one.family.sheet.name
        pools[times[name]].append(one)
        times[name] += 1
    yield from map(tuple, pools.values())


def covering(content: Spans, rows: Iterable[Mention]) -> str | None:
    """The row whose content overlaps most with this one; None where none has half of it."""
    best = max(((overlap(content, row.content), row.id) for row in rows), default=(0.0, ""))
    return best[1] if best[0] >= OVERLAP else None


def overlap(one: Spans, other: Spans) -> float:
    """Code points in both among those in either."""
    both = sum(max(0, min(a.end, b.end) - max(a.start, b.start)) for a in one for b in other)
    return both / max(1, sum(map(len, one)) + sum(map(len, other)) - both)


def _placed(pool: Sequence[Read]) -> Iterator[Placed]:
    for place, one in enumerate(pool):
        of_text = {article.text_id: mentions_of(article.ledger) for article in one.articles}
        rows = {article.number: of_text[article.document().text_id] for article in one.family.articles}
        distorted = {exact.exact for event in one.truth.events for exact in event.exacts if exact.distorted}
        for n, true in enumerate(one.truth.mentions):
            if true.voice != "denied":
                yield Placed(
                    family=place,
                    claim=true.exact.claim,
                    exact=true.exact,
                    distorted=true.exact in distorted,
                    row=covering(true.content, rows[true.article]),
                    alone=f"{place}/{n}",
                )


def _articles(pool: Iterable[Read]) -> tuple[Article, ...]:
    return tuple(article for one in pool for article in one.articles)


def by_sayso(articles: Sequence[Article]) -> tuple[Labels, Labels]:
    """The exact claim and the event of each mention, as Sayso groups them."""
    mentions = [mention for article in articles for mention in mentions_of(article.ledger)]
    copies, families = copies_in(articles), shipped_families()
    credited = credits_in(articles, citations_in(articles, copies, families), families)
    events = events_of(mentions, alike_in(articles, copies, credited=credited), articles)
    claims = [
        (id_, event.id, claim.id) for event in events for claim in event.claims for id_ in claim.mentions
    ]
    return {id_: claim for id_, _, claim in claims}, {id_: event for id_, event, _ in claims}


def by_words(articles: Sequence[Article]) -> tuple[Labels, Labels]:
    """Mentions that share SHARED_WORDS of their words are one, by connected components."""
    words = {
        mention.id: frozenset(stem(token.plain) for token in tokens_of(article.text, mention.content))
        for article in articles
        for mention in mentions_of(article.ledger)
    }
    group = {id_: {id_} for id_ in words}
    for one, other in combinations(sorted(words), 2):
        both = len(words[one] & words[other])
        alike = both >= SHARED_WORDS * (len(words[one]) + len(words[other]) - both)
        if alike and group[one] is not group[other]:
            group[one] |= group[other]
            group.update(dict.fromkeys(group[other], group[one]))
    labels = {id_: min(members) for id_, members in group.items()}
    return labels, labels


def _scores(labels: Sequence[tuple[Labels, Labels]], placed: Sequence[Sequence[Placed]]) -> dict[str, Figure]:
    exact = [(some, claims) for some, (claims, _) in zip(placed, labels, strict=True)]
    event = [(some, events) for some, (_, events) in zip(placed, labels, strict=True)]
    return {
        "same claim": f1(_pairs(exact, lambda mention: mention.exact)),
        "same claim, covered": f1(_pairs(_covered(exact), lambda mention: mention.exact)),
        "same event": f1(_pairs(event, lambda mention: mention.claim)),
        "same event, covered": f1(_pairs(_covered(event), lambda mention: mention.claim)),
        "merged": share([row for some, claims in exact for row in _merged(some, claims)]),
    }


Grouped = Sequence[tuple[Sequence[Placed], Labels]]


def _covered(grouped: Grouped) -> Grouped:
    return [([mention for mention in some if mention.row], labels) for some, labels in grouped]


def _pairs(grouped: Grouped, gold: Callable[[Placed], Hashable]) -> list[tuple[float, ...]]:
    """Pairs (right, predicted, found, gold) of each family; one across two families counts half in each."""
    rows: list[tuple[float, ...]] = []
    for some, labels in grouped:
        everybody = Counter(_label(mention, labels) for mention in some)
        for family in sorted({mention.family for mention in some}):
            own = [mention for mention in some if mention.family == family]
            given = Counter(_label(mention, labels) for mention in own)
            across = sum(n * (everybody[label] - n) for label, n in given.items()) / 2
            right = _twos(Counter((_label(mention, labels), gold(mention)) for mention in own))
            rows.append((right, _twos(given) + across, right, _twos(Counter(map(gold, own)))))
    return rows


def _label(mention: Placed, labels: Labels) -> Hashable:
    return labels.get(mention.row, mention.row) if mention.row else mention.alone


def _twos(counts: Mapping[Hashable, int]) -> float:
    return sum(n * (n - 1) / 2 for n in counts.values())


def _merged(some: Sequence[Placed], labels: Labels) -> Iterator[tuple[float, float]]:
    """For each family the distorted mentions in one claim with another exact one, and all of them."""
    for family in sorted({mention.family for mention in some}):
        own = [mention for mention in some if mention.family == family and mention.row]
        exacts: dict[tuple[Hashable, str], set[Hashable]] = defaultdict(set)
        for mention in own:
            exacts[_label(mention, labels), mention.claim].add(mention.exact)
        distorted = [mention for mention in own if mention.distorted]
        merged = sum(len(exacts[_label(mention, labels), mention.claim]) > 1 for mention in distorted)
        yield float(merged), float(len(distorted))


def _arguments() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--part", choices=("choose", "report"), default="choose")
    parser.add_argument("--families", type=int, default=48)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--json", type=Path)
    return parser


if __name__ == "__main__":
    main()
