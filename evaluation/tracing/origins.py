"""Who credits whom, who was first, what is one utterance, in PressSim's families:

`python -m evaluation.tracing.origins --part choose`.

citations   F1 of outlets named as who reported: the same outlet, words that overlap. What copies keep of a
            dateline or of another outlet's reporter is no citation in the truth and is left out. Beside it:
            every place where a known outlet is named.
meant       of the citations found whose article is given, those of which it is the likeliest; of those whose
            article is not given or that are false, those of which none is said to be meant.
utterances  F1 of pairs of quotations in two articles that are one utterance. Beside it: the same words.
first       of events that several articles carry: how often the set holds the earliest, and its mean size.
            Beside it: the earliest date shown alone.
circles     F1 of sets of outlets that credit each other for one event, each once a family.
thin        F1 of events with one origin that three publishers or more use without a word about it. The truth
            also names articles that have the claim from somebody else who counts for nothing; those do not
            rest on the origin and are left out here.

Events and mentions are the true ones (`true.py`) where nothing else is said, the rest is Sayso's own reading.
Intervals are the middle 95 % of 1,000 draws of families, seeded.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from evaluation.figures import Figure
from evaluation.presssim.sheet import Part
from evaluation.results import Result, today, write
from evaluation.tracing.circled import circled
from evaluation.tracing.credited import credited
from evaluation.tracing.linked import Linked, linked
from evaluation.tracing.reading import read
from evaluation.tracing.sighted import firsts


def main() -> None:
    """Measure, print, and keep the result where that is asked for."""
    parser = argparse.ArgumentParser(prog="python -m evaluation.tracing.origins", description=__doc__)
    parser.add_argument("--part", choices=("choose", "report"), default="choose")
    parser.add_argument("--families", type=int, default=60)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--json", type=Path, metavar="FILE", help="keep the result")
    asked = parser.parse_args()
    result = measure(asked.part, asked.families, asked.seed)
    for name, value in result.figures.items():
        low, high = result.intervals[name]
        print(f"{name:42} {value:7.2f}  ({low:.2f} to {high:.2f})  n {result.details['n'][name]}")
    if asked.json:
        write(result, asked.json)


def measure(part: Part, count: int, seed: int) -> Result:
    """Every figure with its interval and how many there were; in per cent, but sizes of sets."""
    figures = figures_of([linked(one) for one in read(part, count, seed)], part)
    return Result(
        name=f"origins-{part}",
        command=f"python -m evaluation.tracing.origins --part {part} --families {count} --seed {seed}",
        date=today(),
        figures={name: figure.value for name, figure in figures.items()},
        intervals={name: (figure.low, figure.high) for name, figure in figures.items()},
        details={"n": {name: figure.n for name, figure in figures.items()}},
    )


def figures_of(found: Sequence[Linked], part: Part) -> dict[str, Figure]:
    """All figures of these families."""
    return {**credited(found), **firsts(found), **circled(found, part)}


if __name__ == "__main__":
    main()
