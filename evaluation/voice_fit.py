"""Fits the weights by which a sentence's voice is weighed: `python -m evaluation.voice_fit`.

Writes `src/sayso/judging/lexicons/voice.csv`: a multinomial logistic regression over the features of
`sayso/judging/surroundings.py`. Its examples are the sentences that the shipped reader leaves outside of
statements in war-train, war-dev and those of our own training articles that it has learnt, with gold's voice;
one that meets no row of gold, since a statement was missed, counts as unclear. The reader knows these
articles and misses little, so every article is shown a second time with MISSED of its rows taken away.

It prints what weights fitted on the other outlets say of each outlet (our own articles are parted in eight):
precision and recall of `author` by the surroundings alone, and, for war-dev, which the reader was not trained
on, by surroundings and head together. Test data have no part in it.
"""

from __future__ import annotations

import csv
import random
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from evaluation.corpus import LATE, Article, own, war
from evaluation.ledger import read_whole
from evaluation.matching import matching
from evaluation.tokens import tokens_of
from sayso.core.attribution import Attribution
from sayso.core.document import Document
from sayso.core.finding import Findings, Odds
from sayso.core.ledger import ReaderVersion
from sayso.core.span import Span
from sayso.core.zone import Zone
from sayso.judging.surroundings import Features, features
from sayso.judging.voice import weighable
from sayso.judging.weighed import CONSTANT, HEAD_WITHIN, HEARD, VOICES, WITHIN
from sayso.pipeline import Reader
from sayso.reader import load_reader

TO: Final = Path("src/sayso/judging/lexicons/voice.csv")
RIDGE: Final = 5.0
OF_CONSTANT: Final = 0.1
MISSED: Final = 0.15
SEED: Final = 1
GROUPS: Final = 9
"""Outlets in which a single word must occur to be weighed."""
OWN_PARTS: Final = 8
HALF: Final = 0.5
AUTHOR, UNCLEAR = VOICES.index("author"), VOICES.index("unclear")
Floats = NDArray[np.floating[Any]]


@dataclass(frozen=True, slots=True)
class Example:
    """One sentence outside of every statement: gold's voice, and whether it meets a row of the author's."""

    features: Features
    voice: int
    author: bool
    group: str
    part: str
    head: Odds


@dataclass
class _Listening:
    """A reader that keeps what it found in the last article."""

    reader: Reader
    found: Findings = field(default_factory=Findings)

    @property
    def version(self) -> ReaderVersion:
        return self.reader.version

    def read(self, document: Document, zones: tuple[Zone, ...]) -> Findings:
        self.found = self.reader.read(document, zones)
        return self.found


def main() -> None:
    """Fits, says how well, and writes."""
    reader, chance = load_reader(None), random.Random(SEED)
    shown, again = [], []
    learnt = [article for article in own("train") if article.name < LATE]
    for part, articles in (("train", war("train")), ("dev", war("dev")), ("own", learnt)):
        for number, article in enumerate(articles):
            group = f"own {number % OWN_PARTS}" if part == "own" else article.group
            whole, damaged = _examples(reader, article, group, part, chance)
            shown += whole
            again += damaged
    names = _names(shown)
    _tell(shown, _held_out(shown, again, names))
    weights = fitted(_matrix([*shown, *again], names), _voices([*shown, *again]))
    with TO.open("w", encoding="utf-8", newline="") as file:
        lines = csv.writer(file, lineterminator="\n")
        lines.writerow(("feature", *(voice.value for voice in VOICES)))
        lines.writerows(
            (name, *(f"{weight:.3f}" for weight in of_name))
            for name, of_name in zip((CONSTANT, *names), weights, strict=True)
        )


def _examples(
    reader: Reader, article: Article, group: str, part: str, chance: random.Random
) -> tuple[list[Example], list[Example]]:
    """The sentences of an article as it is read, and with some of its rows taken away."""
    listening = _Listening(reader)
    ledger = read_whole(listening, article)
    document, sources, told = ledger.document, ledger.sources, ledger.attributions
    found = listening.found

    def asked(attributions: Sequence[Attribution]) -> list[Example]:
        of, places = weighable(document.text, found.sentences, attributions, sources)
        spans = [found.sentences[place].span for place in places]
        voices = _gold(article, spans)
        return [
            Example(features(of, place), voice, author, group, part, found.sentences[place].voice)
            for place, (voice, author, counted) in zip(places, voices, strict=True)
            if counted
        ]

    return asked(told), asked([row for row in told if chance.random() > MISSED])


def _gold(article: Article, spans: Sequence[Span]) -> list[tuple[int, bool, bool]]:
    """Of each sentence its voice, whether a row of the author's meets it, and whether it counts at all."""
    tokens = tokens_of(article.text)
    ours = [tokens.under((span,)) for span in spans]
    theirs = [tokens.under(row.content) for row in article.voice]
    aside = tokens.under(article.aside)
    edges = {
        (i, j): len(a & b) / len(a | b)
        for i, a in enumerate(ours)
        for j, b in enumerate(theirs)
        if a & b and len(a & b) >= HALF * min(len(a), len(b))
    }
    voice_of = {i: article.voice[j].voice for i, j in matching(edges)}
    authors = {i for i, j in edges if article.voice[j].voice == VOICES[AUTHOR].value}
    return [
        (
            VOICES.index(voice_of.get(i, VOICES[UNCLEAR])),
            i in authors,
            len(words & aside) <= HALF * len(words),
        )
        for i, words in enumerate(ours)
    ]


def _names(examples: Iterable[Example]) -> list[str]:
    """The features that are weighed: every one but single words of few outlets."""
    groups: dict[str, set[str]] = defaultdict(set)
    for example in examples:
        for name in example.features:
            groups[name].add(example.group)
    return sorted(name for name, seen in groups.items() if name[:6] != "word: " or len(seen) >= GROUPS)


def _matrix(examples: Sequence[Example], names: Sequence[str]) -> Floats:
    """The features of every example, a column of ones before them."""
    column = {name: number for number, name in enumerate(names, 1)}
    matrix = np.zeros((len(examples), len(names) + 1))
    matrix[:, 0] = 1
    for line, example in zip(matrix, examples, strict=True):
        for name, value in example.features.items():
            if name in column:
                line[column[name]] = value
    return matrix


def _voices(examples: Sequence[Example]) -> Floats:
    return np.eye(len(VOICES))[[example.voice for example in examples]]


def fitted(given: Floats, voices: Floats) -> Floats:
    """The weights of a ridge multinomial regression, by Newton's method with shortened steps."""
    wide, values = given.shape[1], voices.shape[1]
    ridge = np.full((wide, 1), RIDGE)
    ridge[0] = OF_CONSTANT
    weights = np.zeros((wide, values))
    loss = _loss(given, voices, weights, ridge)
    for _ in range(50):
        chances = judged(given, weights)
        slope = given.T @ (chances - voices) + ridge * weights
        bend = np.diag(np.tile(ridge[:, 0], values))
        for a in range(values):
            for b in range(values):
                share = chances[:, a] * ((a == b) - chances[:, b])
                bend[a * wide : (a + 1) * wide, b * wide : (b + 1) * wide] += (
                    given * share[:, None]
                ).T @ given
        step = np.linalg.solve(bend, slope.T.reshape(-1)).reshape(values, wide).T
        while _loss(given, voices, weights - step, ridge) > loss and np.abs(step).max() > 1e-9:
            step = step / 2
        weights = weights - step
        before, loss = loss, _loss(given, voices, weights, ridge)
        if before - loss < 1e-6:
            break
    return weights


def judged(given: Floats, weights: Floats) -> Floats:
    """The chance of each voice that weights give."""
    sums = given @ weights
    grown = np.exp(sums - sums.max(1, keepdims=True))
    return np.asarray(grown / grown.sum(1, keepdims=True))


def _loss(given: Floats, voices: Floats, weights: Floats, ridge: Floats) -> float:
    right = (judged(given, weights) * voices).sum(1)
    return float(-np.log(np.maximum(right, 1e-300)).sum() + (ridge * weights**2).sum() / 2)


def _held_out(shown: Sequence[Example], again: Sequence[Example], names: Sequence[str]) -> Floats:
    """What weights fitted on the other outlets say of each example."""
    group, second = (np.array([example.group for example in part]) for part in (shown, again))
    given, given_again = _matrix(shown, names), _matrix(again, names)
    voices, voices_again = _voices(shown), _voices(again)
    chances = np.zeros((len(shown), len(VOICES)))
    for outlet in sorted(set(group)):
        rest, rest_again = group != outlet, second != outlet
        weights = fitted(
            np.concatenate((given[rest], given_again[rest_again])),
            np.concatenate((voices[rest], voices_again[rest_again])),
        )
        chances[~rest] = judged(given[~rest], weights)
    return chances


def _tell(shown: Sequence[Example], chances: Floats) -> None:
    """Precision and recall of `author` from rising thresholds, and how often the likeliest voice is right."""
    part = np.array([example.part for example in shown])
    author = np.array([example.author for example in shown])
    voice = np.array([example.voice for example in shown])
    alone = _log_odds(chances[:, AUTHOR], WITHIN)
    head = np.array([example.head.get("author", 0.0) for example in shown])
    joined = alone + HEARD * _log_odds(head, HEAD_WITHIN)
    for name in ("train", "dev", "own"):
        own_part = part == name
        right = 100 * (chances[own_part].argmax(1) == voice[own_part]).mean()
        print(f"{name}: {own_part.sum()} sentences, likeliest voice right {right:.1f}")
        for kind, score in (("surroundings", alone), *((("with head", joined),) if name == "dev" else ())):
            for least in (2.0, 2.5, 3.0, 3.5, 4.0, 4.5):
                said = own_part & (score >= least)
                hit, of_gold = int((said & author).sum()), int((own_part & author).sum())
                precision = 100 * hit / max(1, int(said.sum()))
                print(
                    f"  {kind} {least}: precision {precision:.1f} (n {said.sum()}), "
                    f"recall {100 * hit / of_gold:.1f}"
                )


def _log_odds(chances: Floats, within: float) -> Floats:
    held = np.clip(chances, within, 1 - within)
    return np.asarray(np.log(held / (1 - held)))


if __name__ == "__main__":
    main()
