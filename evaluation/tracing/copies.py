"""How well copies are found in PressSim's families: `python -m evaluation.tracing.copies --part choose`.

pairs      of articles that share at least 30 % of the shorter one: the share of them found where 95 % of the
           pairs named, by falling share, hold a passage in truth. Beside it MinHash-LSH of datasketch, over
           the same words.
passages   F1 of the tokens, on both sides, that stand in a passage of a pair of articles.
direction  of pairs of which one was made from the other: right among those answered, and the share answered,
           with dates where these are right and differ, and with every date taken away.
changes    F1 by kind: a change is right where one of its kind overlaps it on either side. An article ("the")
           that was lost counts for none.
credited   right among the pairs of which one was made from the other.

Furniture (`Article.aside`) is left out of tokens and changes, and so are pairs that share nothing else.
Articles have zones and quotations; no reader is needed. Intervals are the middle 95 % of 1,000 draws of
families, seeded.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from pathlib import Path
from typing import Final

import numpy as np

from evaluation.figures import Figure, f1, share
from evaluation.presssim import families, truth_of
from evaluation.presssim.article import Article as Made
from evaluation.presssim.article import Family
from evaluation.presssim.sheet import Part
from evaluation.presssim.truth import Pair
from evaluation.results import Result, today, write
from evaluation.scoring import DRAWS, SEED
from evaluation.tokens import tokens_of
from evaluation.tracing.minhash import similar
from sayso.core.appearance import appearance_of
from sayso.core.copying import Change, Copy, Credited, Direction
from sayso.core.ledger import Ledger, ReaderVersion
from sayso.core.span import Span, Spans
from sayso.pipeline import quotations_of
from sayso.tracing.article import Article
from sayso.tracing.copies import copies_in
from sayso.zoning import mark_zones

LARGE: Final = 0.30
"""The share of the shorter article from which a pair must be found."""
PRECISION: Final = 0.95
KINDS: Final = ("number", "negation", "name", "credit")
NO_READER: Final = ReaderVersion("none", "0", "")

Rows = tuple[float, float, float, float]
Sides = tuple[int, int]
"""Two articles by their numbers, the lower one first."""
Places = tuple[Span | None, Span | None]
"""Where a change stands on both sides, that of the lower number first."""
NONE: Final[tuple[Spans, Spans]] = ((), ())


@dataclass(frozen=True, slots=True)
class Seen:
    """A family with what is true of it, what was found, and what was found without any date."""

    family: Family
    truth: tuple[Pair, ...]
    numbers: Mapping[str, int]
    copies: tuple[Copy, ...]
    undated: tuple[Copy, ...]
    peer: Mapping[Sides, float]


def main() -> None:
    """Measure, print, and keep the result where that is asked for."""
    parser = argparse.ArgumentParser(prog="python -m evaluation.tracing.copies", description=__doc__)
    parser.add_argument("--part", choices=("choose", "report"), default="choose")
    parser.add_argument("--families", type=int, default=60)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--json", type=Path, metavar="FILE", help="keep the result")
    asked = parser.parse_args()
    result = measure(asked.part, asked.families, asked.seed)
    for name, value in result.figures.items():
        low, high = result.intervals.get(name, (value, value))
        print(f"{name:42} {value:7.2f}  ({low:.2f} to {high:.2f})  n {result.details['n'][name]}")
    if asked.json:
        write(result, asked.json)


def measure(part: Part, count: int, seed: int) -> Result:
    """Every figure in per cent, with its interval and how many there were."""
    figures = figures_of([seen(family) for family in families(part, count, seed=seed)])
    return Result(
        name=f"copies-{part}",
        command=f"python -m evaluation.tracing.copies --part {part} --families {count} --seed {seed}",
        date=today(),
        figures={name: figure.value for name, figure in figures.items()},
        intervals={name: (figure.low, figure.high) for name, figure in figures.items()},
        details={"n": {name: figure.n for name, figure in figures.items()}},
    )


def seen(family: Family) -> Seen:
    """One family as Sayso and its peer see it; of articles with the same text that of the lowest number."""
    given = {made.text: made for made in sorted(family.articles, key=lambda made: -made.number)}
    articles = {made.number: article_of(made) for made in given.values()}
    return Seen(
        family=family,
        truth=tuple(pair for pair in truth_of(family).pairs if {pair.left, pair.right} <= articles.keys()),
        numbers={article.text_id: number for number, article in articles.items()},
        copies=copies_in(articles.values()),
        undated=copies_in(undated(article) for article in articles.values()),
        peer=similar({number: article.words for number, article in articles.items()}),
    )


def article_of(made: Made) -> Article:
    """What tracing copies needs of an article: zones and quotations."""
    document = made.document()
    zones = mark_zones(document)
    ledger = Ledger(document, zones, (), (), NO_READER, quotations=quotations_of(document, zones))
    return Article(ledger, (appearance_of(document),))


def undated(article: Article) -> Article:
    """The same without a date."""
    return replace(article, appearances=tuple(replace(page, published=None) for page in article.appearances))


def figures_of(found: Sequence[Seen]) -> dict[str, Figure]:
    """All figures of these families."""
    return {
        "pairs": recall(found, lambda one: {_sides(one, copy): copy.share for copy in one.copies}),
        "pairs, MinHash-LSH": recall(found, lambda one: one.peer),
        "passages": f1([tokens(one) for one in found]),
        **directions(found),
        **{f"changes: {kind}": f1([changes(one, kind) for one in found]) for kind in KINDS},
        "credited": share([credited(one) for one in found]),
    }


def recall(found: Sequence[Seen], scores_of: Callable[[Seen], Mapping[Sides, float]]) -> Figure:
    """Large pairs found where PRECISION of those named are copies in truth, in per cent."""
    named = [_named(one, scores_of(one)) for one in found]
    value = _recall(named)
    chance = np.random.default_rng(SEED)
    draws = (chance.integers(len(named), size=len(named)) for _ in range(DRAWS))
    drawn = [_recall([named[n] for n in draw]) for draw in draws]
    low, high = np.percentile(drawn, (2.5, 97.5))
    large = sum(is_large for rows in named for _, _, is_large in rows)
    return Figure(round(value, 2), round(float(low), 2), round(float(high), 2), large, large)


def _named(one: Seen, scores: Mapping[Sides, float]) -> list[tuple[float, bool, bool]]:
    """Score, whether it is a copy, whether it is large; those not named have the score 0."""
    true = {(pair.left, pair.right): pair.share >= LARGE for pair in one.truth}
    counted = sorted({*scores, *true} - (_with_furniture(one) - true.keys()))
    return [(scores.get(sides, 0.0), sides in true, true.get(sides, False)) for sides in counted]


def _with_furniture(one: Seen) -> set[Sides]:
    """The pairs that have a line or paragraph of furniture in common."""
    lines = {made.number: {span.of(made.text) for span in made.aside} for made in one.family.articles}
    pairs = combinations(sorted(lines), 2)
    return {(left, right) for left, right in pairs if not lines[left].isdisjoint(lines[right])}


def _recall(named: Iterable[Sequence[tuple[float, bool, bool]]]) -> float:
    rows = np.array([row for rows in named for row in rows], np.float64).reshape(-1, 3)
    rows = rows[np.argsort(-rows[:, 0], kind="stable")]
    score, right, large = rows.T
    precise = np.cumsum(right) >= PRECISION * np.arange(1, len(rows) + 1)
    last_of_score = np.append(score[1:] != score[:-1], True)
    good = np.flatnonzero(precise & last_of_score & (score > 0))
    return 100 * float(large[: good[-1] + 1].sum() / max(1.0, large.sum())) if len(good) else 0.0


def tokens(one: Seen) -> Rows:
    """Tokens in passages: right, found, right, true; each side of each pair counts."""
    ours = {_sides(one, copy): _found_in(one, copy) for copy in one.copies}
    truly = {(pair.left, pair.right): _true_in(pair) for pair in one.truth}
    right = given = gold = 0
    for sides in {*ours, *truly}:
        for number, here, there in zip(sides, ours.get(sides, NONE), truly.get(sides, NONE), strict=True):
            made = one.family.world[number]
            marks = tokens_of(made.text)
            aside = marks.under(made.aside)
            found, true = marks.under(here) - aside, marks.under(there) - aside
            right, given, gold = right + len(found & true), given + len(found), gold + len(true)
    return right, given, right, gold


def directions(found: Sequence[Seen]) -> dict[str, Figure]:
    """Right among answered, and answered, with trusted dates and without any."""
    dated = [_answers(one, one.copies, lambda pair: pair.trusted) for one in found]
    bare = [_answers(one, one.undated, lambda pair: True) for one in found]
    return {
        "direction, trusted dates": share([(right, answered) for right, answered, _ in dated]),
        "direction, trusted dates: answered": share([(answered, of) for _, answered, of in dated]),
        "direction, from text alone": share([(right, answered) for right, answered, _ in bare]),
        "direction, from text alone: answered": share([(answered, of) for _, answered, of in bare]),
    }


def _answers(one: Seen, copies: Iterable[Copy], counts: Callable[[Pair], bool]) -> tuple[float, float, float]:
    """Right, answered, and all found pairs that count and of which one was made from the other."""
    pairs = [(pair, first) for pair, _, first in _made(one, copies) if counts(pair)]
    answers = [(first == pair.maker) for pair, first in pairs if first is not None]
    return sum(answers), len(answers), len(pairs)


def credited(one: Seen) -> tuple[float, float]:
    """Right, and all pairs of which one was made from the other."""
    made = [(pair, copy) for pair, copy, _ in _made(one, one.copies)]
    right = sum((copy.credited.value is Credited.YES) == pair.credited for pair, copy in made)
    return right, len(made)


def changes(one: Seen, kind: str) -> Rows:
    """Changes of a kind: right, found, found in truth, true."""
    right = given = found = gold = 0
    truth = {(pair.left, pair.right): pair for pair in one.truth}
    for copy in one.copies:
        pair = truth.pop(_sides(one, copy), None)
        ours = [_turned(one, copy, c) for p in copy.passages for c in p.changes if c.kind == kind]
        ours = [places for places in ours if not _aside(one, copy, places)]
        true = _true_changes(one, pair, kind) if pair else []
        right += sum(any(_touch(here, there) for there in true) for here in ours)
        found += sum(any(_touch(here, there) for here in ours) for there in true)
        given, gold = given + len(ours), gold + len(true)
    gold += sum(len(_true_changes(one, pair, kind)) for pair in truth.values())
    return right, given, found, gold


def _made(one: Seen, copies: Iterable[Copy]) -> Iterator[tuple[Pair, Copy, int | None]]:
    """Found pairs of which one was made from the other, and which article Sayso says was first."""
    truth = {(pair.left, pair.right): pair for pair in one.truth if pair.maker is not None}
    for copy in copies:
        if pair := truth.get(_sides(one, copy)):
            first = {Direction.LEFT_FIRST: copy.left, Direction.RIGHT_FIRST: copy.right}
            text_id = first.get(copy.direction.value)
            yield pair, copy, one.numbers[text_id] if text_id else None


def _sides(one: Seen, copy: Copy) -> Sides:
    left, right = sorted((one.numbers[copy.left], one.numbers[copy.right]))
    return left, right


def _found_in(one: Seen, copy: Copy) -> tuple[Spans, Spans]:
    """The passages of a copy on both sides, that of the lower number first."""
    spans = tuple(p.left for p in copy.passages), tuple(p.right for p in copy.passages)
    return spans if one.numbers[copy.left] < one.numbers[copy.right] else spans[::-1]


def _true_in(pair: Pair) -> tuple[Spans, Spans]:
    return tuple(p.left for p in pair.passages), tuple(p.right for p in pair.passages)


def _turned(one: Seen, copy: Copy, change: Change) -> Places:
    places = change.left, change.right
    return places if one.numbers[copy.left] < one.numbers[copy.right] else places[::-1]


def _true_changes(one: Seen, pair: Pair, kind: str) -> list[Places]:
    """The true changes of a kind, but for an article ("the") that was lost: it is no credit."""
    texts = [one.family.world[number].text for number in (pair.left, pair.right)]
    found = [(c.left, c.right) for p in pair.passages for c in p.changes if c.kind == kind]
    return [places for places in found if not _lost_article(places, texts)]


def _lost_article(places: Places, texts: Sequence[str]) -> bool:
    words = {place.of(text).casefold() for place, text in zip(places, texts, strict=True) if place}
    return words <= {"a", "an", "the"}


def _aside(one: Seen, copy: Copy, places: Places) -> bool:
    """Whether a change touches furniture."""
    return any(
        place and any(place.overlaps(span) for span in one.family.world[number].aside)
        for number, place in zip(_sides(one, copy), places, strict=True)
    )


def _touch(here: Places, there: Places) -> bool:
    return any(a and b and a.overlaps(b) for a, b in zip(here, there, strict=True))


if __name__ == "__main__":
    main()
