"""Fits the weights by which a sentence's voice is weighed: `python -m evaluation.voice_fit`.

Writes `src/sayso/judging/lexicons/voice.csv`: a multinomial logistic regression over the features of
`sayso/judging/surroundings.py`. Its examples are the sentences that the rules before it leave to it, with
gold's voice, in the training articles as they were read when they were new (when_new.py), those on the war
and our own, and in war-dev, which the shipped reader has not learnt; a sentence that meets no row of gold,
since a statement was missed, counts as unclear.

It prints what weights fitted on the other outlets say of each outlet (our own articles are parted in
eight): precision and recall of `author`. Test data have no part in it.
"""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from evaluation.corpus import Article, war
from evaluation.ledger import read_whole
from evaluation.matching import matching
from evaluation.tokens import tokens_of
from evaluation.when_new import when_new
from sayso.core.document import Document
from sayso.core.finding import Findings
from sayso.core.ledger import ReaderVersion
from sayso.core.span import Span
from sayso.core.zone import Zone
from sayso.judging.surroundings import Features, features
from sayso.judging.voice import weighable
from sayso.judging.weighed import CONSTANT, VOICES, WEIGHED, WITHIN
from sayso.pipeline import Reader
from sayso.reader import load_reader

TO: Final = Path("src/sayso/judging/lexicons/voice.csv")
RIDGE: Final = 5.0
OF_CONSTANT: Final = 0.1
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
    shown: list[Example] = []
    for new in when_new():
        shown += _shown(new.reader, new.war, "train")
        shown += _shown(new.reader, new.own, "own")
    shown += _shown(load_reader(None), war("dev"), "dev")
    names = _names(shown)
    _tell(shown, _held_out(shown, names))
    weights = fitted(_matrix(shown, names), _voices(shown))
    with TO.open("w", encoding="utf-8", newline="") as file:
        lines = csv.writer(file, lineterminator="\n")
        lines.writerow(("feature", *(voice.value for voice in VOICES)))
        lines.writerows(
            (name, *(f"{weight:.3f}" for weight in of_name))
            for name, of_name in zip((CONSTANT, *names), weights, strict=True)
        )


def _shown(reader: Reader, articles: Iterable[Article], part: str) -> list[Example]:
    return [
        example
        for number, article in enumerate(articles)
        for example in _examples(
            reader, article, f"own {number % OWN_PARTS}" if part == "own" else article.group, part
        )
    ]


def _examples(reader: Reader, article: Article, group: str, part: str) -> list[Example]:
    """The sentences of an article that stand outside of statements and that no rule knows."""
    listening = _Listening(reader)
    ledger = read_whole(listening, article)
    found = listening.found.sentences
    of, outside = weighable(ledger.document.text, found, ledger.attributions, ledger.sources)
    left = {row.content for row in ledger.voice if row.voice.by.startswith(WEIGHED)}
    places = [place for place in outside if (found[place].span,) in left]
    voices = _gold(article, [found[place].span for place in places])
    return [
        Example(features(of, place), voice, author, group, part)
        for place, (voice, author, counted) in zip(places, voices, strict=True)
        if counted
    ]


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


def _held_out(shown: Sequence[Example], names: Sequence[str]) -> Floats:
    """What weights fitted on the other outlets say of each example."""
    group = np.array([example.group for example in shown])
    given, voices = _matrix(shown, names), _voices(shown)
    chances = np.zeros((len(shown), len(VOICES)))
    for outlet in sorted(set(group)):
        rest = group != outlet
        chances[~rest] = judged(given[~rest], fitted(given[rest], voices[rest]))
    return chances


def _tell(shown: Sequence[Example], chances: Floats) -> None:
    """Precision and recall of `author` from rising thresholds, and how often the likeliest voice is right."""
    part = np.array([example.part for example in shown])
    author = np.array([example.author for example in shown])
    voice = np.array([example.voice for example in shown])
    held = np.clip(chances[:, AUTHOR], WITHIN, 1 - WITHIN)
    score = np.log(held / (1 - held))
    for name in ("train", "dev", "own", "all"):
        here = (part == name) | (name == "all")
        right = 100 * (chances[here].argmax(1) == voice[here]).mean()
        print(f"{name}: {here.sum()} sentences, likeliest voice right {right:.1f}")
        for least in (2.0, 2.5, 2.75, 3.0, 3.25, 3.5):
            said = here & (score >= least)
            hit, of_gold = int((said & author).sum()), int((here & author).sum())
            precision = 100 * hit / max(1, int(said.sum()))
            print(f"  {least}: precision {precision:.1f} (n {said.sum()}), recall {100 * hit / of_gold:.1f}")


if __name__ == "__main__":
    main()
