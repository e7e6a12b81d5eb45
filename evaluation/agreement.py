"""The reader beside people: `python -m evaluation.agreement [--model FOLDER] [--json FILE]`.

Sixteen PolNeAR articles were marked by five or six annotators each; they are kept out of training.
Every annotator is scored against every other, and the reader against every annotator, with the
metrics and on the articles being the same; intervals are drawn over articles.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from itertools import combinations
from pathlib import Path
from typing import Final

from evaluation.corpus import POLNEAR, TRAIN_EXCLUDED, Article, annotators, digest_of
from evaluation.reader import read
from evaluation.results import Data, Result, today, write
from evaluation.scoring import Counts, Score, counts_of, summary
from sayso.reader import Reader, load_reader

SHOWN: Final = ("exact source", "exact cue", "exact content", "AR@0.5", "AR@0.8", "ARC@0.5")


def main() -> None:
    """Measure, print, and keep the result where that is asked for."""
    parser = argparse.ArgumentParser(prog="python -m evaluation.agreement", description=__doc__)
    parser.add_argument("--model", type=Path, help="a model folder; without it the shipped one")
    parser.add_argument("--json", type=Path, metavar="FILE", help="keep the result")
    asked = parser.parse_args()
    result = measure(load_reader(asked.model, scheme=POLNEAR))
    print(table(result))
    if asked.json:
        write(result, asked.json)


def measure(reader: Reader) -> Result:
    """F1 of annotator against annotator and of reader against annotator, in one result."""
    readings = {name: list(annotators(name).values()) for name in sorted(TRAIN_EXCLUDED)}
    people = summary([_people(articles) for articles in readings.values()])
    machine = summary([_machine(reader, articles) for articles in readings.values()])
    shown = {f"{who}: {m}": s[m] for who, s in (("annotator", people), ("reader", machine)) for m in SHOWN}
    every = [article for articles in readings.values() for article in articles]
    return Result(
        name="agreement",
        command="python -m evaluation.agreement",
        date=today(),
        figures={name: s.f1 for name, s in shown.items()},
        intervals={name: (s.low, s.high) for name, s in shown.items()},
        reader=reader.version,
        data=Data(
            "polnear-agreement", digest_of(every), len(readings), sum(len(a.attributions) for a in every)
        ),
        details={"scores": {name: asdict(s) for name, s in shown.items()}, "readings": len(every)},
    )


def table(result: Result) -> str:
    """The two side by side, for a terminal."""
    scores = {name: Score(**values) for name, values in result.details["scores"].items()}
    rows = (
        f"{m:16}" + "".join(_cell(scores[f"{who}: {m}"]) for who in ("annotator", "reader")) for m in SHOWN
    )
    return "\n".join((f"{'F1 against annotators':16}{'another annotator':>22}{'the reader':>22}", *rows))


def _cell(s: Score) -> str:
    return f"{f'{s.f1:.1f} ({s.low:.1f} to {s.high:.1f})':>22}"


def _people(articles: list[Article]) -> dict[str, Counts]:
    return _sum(counts_of(a, b.attributions) for a, b in combinations(articles, 2))


def _machine(reader: Reader, articles: list[Article]) -> dict[str, Counts]:
    predicted = read(reader, articles[0])
    return _sum(counts_of(article, predicted) for article in articles)


def _sum(counts: Iterable[Mapping[str, Counts]]) -> dict[str, Counts]:
    """One article's counts over all its pairs of readings."""
    every = list(counts)
    return {
        m: (a, b, c, d)
        for m in every[0]
        for a, b, c, d in [map(sum, zip(*(e[m] for e in every), strict=True))]
    }


if __name__ == "__main__":
    main()
