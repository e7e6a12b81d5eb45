"""On how many independent origins PressSim's claims rest, as Sayso tells it, beside the truth:

`python -m evaluation.tracing.independence --part choose`.

Every event that two articles or more carry is asked for twice: with perfect detectors (`oracle.py`), which
shows what is lost in judging who can know and who is one, and end to end, from the texts alone.

likely      events whose likely figure is the true one.
held        events whose true figure lies within lo to hi; `width` is hi - lo, the mean.
error       mean distance of the likely figure from the true one, for each true figure, beside counting
            outlets, counting headlines that share half of their words, and always answering 1; these get
            the articles that truly carry the event.
attacks     of the events that an attack touches: those whose lo it raised, those whose lo it raised above the
            true figure, and those of two true origins or more whose likely figure it lowered.

Intervals are the middle 95 % of 1,000 draws of families, seeded.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import combinations
from pathlib import Path
from typing import Final

from evaluation.figures import Figure, share
from evaluation.presssim import ATTACKS, attacked, families
from evaluation.presssim.article import Family
from evaluation.presssim.sheet import Part
from evaluation.results import Result, today, write
from evaluation.tracing.asked import Answer, by_oracle, end_to_end
from evaluation.tracing.reading import read_family
from sayso.tracing.graph import grouped

ALIKE: Final = 0.5
"""Words that two headlines share, of those of either, from which on they are one cluster."""
MOST: Final = 3
"""True figures from here on are one stratum."""

_WORD: Final = re.compile(r"\w+")

Asked = Callable[[Family], Iterable[Answer]]


def main() -> None:
    """Measure, print, and keep the result where that is asked for."""
    parser = argparse.ArgumentParser(prog="python -m evaluation.tracing.independence", description=__doc__)
    parser.add_argument("--part", choices=("choose", "report"), default="choose")
    parser.add_argument("--families", type=int, default=60)
    parser.add_argument("--attacked", type=int, default=12, help="how many of them are attacked as well")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--json", type=Path, metavar="FILE", help="keep the result")
    asked = parser.parse_args()
    result = measure(asked.part, asked.families, asked.attacked, asked.seed)
    for name, value in result.figures.items():
        low, high = result.intervals[name]
        print(f"{name:52} {value:7.2f}  ({low:.2f} to {high:.2f})  n {result.details['n'][name]}")
    if asked.json:
        write(result, asked.json)


def measure(part: Part, count: int, under_attack: int, seed: int) -> Result:
    """Every figure with its interval and how many events there were; shares in per cent."""
    given = list(families(part, count, seed=seed))
    figures: dict[str, Figure] = {}
    for name, ask in WAYS.items():
        answers = [tuple(ask(family)) for family in given]
        figures |= {f"{name}: {key}": value for key, value in figures_of(answers).items()}
        hurt = attacks(given[:under_attack], answers, ask) if under_attack else {}
        figures |= {f"{name}: {key}": value for key, value in hurt.items()}
    command = f"python -m evaluation.tracing.independence --part {part} --families {count}"
    return Result(
        name=f"independence-{part}",
        command=f"{command} --attacked {under_attack} --seed {seed}",
        date=today(),
        figures={name: figure.value for name, figure in figures.items()},
        intervals={name: (figure.low, figure.high) for name, figure in figures.items()},
        details={"n": {name: figure.n for name, figure in figures.items()}},
    )


def read_and_asked(family: Family) -> Iterator[Answer]:
    """End to end, from the texts."""
    return end_to_end(read_family(family))


WAYS: Final[Mapping[str, Asked]] = {"oracle": by_oracle, "end to end": read_and_asked}


@dataclass(frozen=True, slots=True)
class Told:
    """The three figures of an event beside the true one, and what the baselines say."""

    true: int
    lo: int
    likely: int
    hi: int
    others: Mapping[str, int]


def figures_of(answers: Sequence[Iterable[Answer]]) -> dict[str, Figure]:
    """Over all events, then for each true figure; one tuple of answers a family."""
    told = [[_told(answer) for answer in some] for some in answers]
    found = _strata("", told)
    for true in range(MOST + 1):
        of_it = [[one for one in some if min(one.true, MOST) == true] for some in told]
        found |= _strata(f"{true}{' or more' if true == MOST else ''} true: ", of_it)
    return found


def _strata(name: str, told: Sequence[Sequence[Told]]) -> dict[str, Figure]:
    def mean(value: Callable[[Told], float]) -> Figure:
        return share([(sum(map(value, some)), len(some)) for some in told])

    names = sorted({key for some in told for one in some for key in one.others})
    errors = {key: mean(partial(_off, key)) for key in names}
    return {
        f"{name}likely": mean(lambda one: one.likely == one.true),
        f"{name}held": mean(lambda one: one.lo <= one.true <= one.hi),
        f"{name}width": _whole(mean(lambda one: one.hi - one.lo)),
        f"{name}error": _whole(mean(lambda one: abs(one.likely - one.true))),
        **{f"{name}error of {key}": _whole(figure) for key, figure in errors.items()},
    }


def _off(baseline: str, told: Told) -> int:
    """How far a baseline is from the truth."""
    return abs(told.others[baseline] - told.true)


def _whole(figure: Figure) -> Figure:
    """A mean that is no share."""
    value, low, high = (round(x / 100, 3) for x in (figure.value, figure.low, figure.high))
    return Figure(value, low, high, figure.n, figure.given)


def _told(answer: Answer) -> Told:
    """Where Sayso has no such event it says nothing, which is 0."""
    told = answer.told
    lo, likely, hi = (told.lo, told.likely, told.hi) if told else (0, 0, 0)
    return Told(answer.true.independent, lo, likely, hi, baselines(answer))


def baselines(answer: Answer) -> dict[str, int]:
    """What is answered where nobody looks at who says it."""
    carrying = [answer.family.world[number] for number in answer.event.carried]
    words = [frozenset(_WORD.findall(article.title.casefold())) for article in carrying]
    alike = [
        (str(a), str(b))
        for (a, one), (b, other) in combinations(enumerate(words), 2)
        if len(one & other) >= ALIKE * len(one | other)
    ]
    return {
        "counting outlets": len({article.outlet.id for article in carrying}),
        "counting headlines": len(set(grouped(map(str, range(len(words))), alike).values())),
        "always 1": 1,
    }


def attacks(given: Sequence[Family], answers: Sequence[Iterable[Answer]], ask: Asked) -> dict[str, Figure]:
    """For each attack how many events it moved where it must not."""
    found = {}
    for attack in sorted(ATTACKS):
        after = [tuple(ask(attacked(family, attack))) for family in given]
        pairs = [tuple(_beside(some, others)) for some, others in zip(answers, after, strict=False)]
        real = [[(a, b) for a, b in some if a.true >= 2] for some in pairs]
        found[f"{attack}: lo raised"] = share(
            [(sum(b.lo > a.lo for a, b in some), len(some)) for some in pairs]
        )
        found[f"{attack}: lo raised above the truth"] = share(
            [(sum(b.lo > max(a.lo, a.true) for a, b in some), len(some)) for some in pairs]
        )
        found[f"{attack}: a real origin hidden"] = share(
            [(sum(b.likely < a.likely for a, b in some), len(some)) for some in real]
        )
    return found


def _beside(before: Iterable[Answer], after: Iterable[Answer]) -> Iterator[tuple[Told, Told]]:
    then = {answer.event.claim: answer for answer in after}
    for answer in before:
        if other := then.get(answer.event.claim):
            yield _told(answer), _told(other)


if __name__ == "__main__":
    main()
