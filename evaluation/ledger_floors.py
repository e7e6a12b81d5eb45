"""The floors and aims of issue 3, and how the kept results stand to them.

`held(results)` gives the floors that hold as entries for floors.json: a floor enters there once, at the end,
and is the gate's from then on. `table(results)` shows all of them. The issue's floor for PolNeAR dev, "not
lower", is the gate's already.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from evaluation.results import Result

RESULT: Final = "ledger-war-test"
ABOVE_COMMONEST: Final = 10.0


@dataclass(frozen=True, slots=True)
class Target:
    """A figure with the floor it must reach and the aim; `above` asks for so many points over the commonest.

    `aim` is None where the issue names none.
    """

    name: str
    figure: str
    floor: float
    aim: float | None
    above: float = 0.0


TARGETS: Final = (
    Target("ledger-attributions", "AR@0.5", 72, 85),
    Target("ledger-source", "source", 82, 93),
    Target("ledger-source-described", "source, described", 70, 88),
    Target("ledger-identity", "identity accuracy", 88, 95),
    Target("ledger-kind", "kind accuracy", 85, 95),
    Target("ledger-relay", "relay F1", 60, 85),
    Target("ledger-chain", "chain exactly right", 55, 80),
    Target("ledger-act", "act accuracy", 85, 95),
    Target("ledger-form", "form accuracy", 90, 97),
    Target("ledger-commitment", "commitment macro F1", 55, 75, ABOVE_COMMONEST),
    Target("ledger-polarity", "polarity macro F1", 75, 90, ABOVE_COMMONEST),
    Target("ledger-stance", "stance macro F1", 60, 80, ABOVE_COMMONEST),
    Target("ledger-evidence", "evidence kinds", 45, 70),
    Target("ledger-nested", "nested", 50, 80),
    Target("ledger-author", "author precision", 95, 98),
    Target("ledger-summary", "summary", 80, 95),
)


def held(results: Mapping[str, Result]) -> list[dict[str, Any]]:
    """The floors that hold, as floors.json writes them; two entries where the commonest answer has a say."""
    return [
        {"name": name, "result": RESULT, "figure": figure, "at_least": float(least)}
        for t in TARGETS
        if RESULT in results and holds(t, results[RESULT])
        for name, figure, least in (
            (t.name, t.figure, t.floor),
            *([(f"{t.name}-above", above_name(t.figure), t.above)] if t.above else []),
        )
    ]


def holds(target: Target, result: Result) -> bool:
    """Whether a result reaches the floor, and stands so far above the commonest answer as it must."""
    above = result.figures[above_name(target.figure)] if target.above else 0.0
    return result.figures[target.figure] >= target.floor and above >= target.above


def above_name(figure: str) -> str:
    """What the distance of a figure from the commonest answer's is called."""
    return f"{figure}, above commonest"


def rows(results: Mapping[str, Result]) -> Iterator[Sequence[str]]:
    """A line a target, its cells as in HEAD."""
    result, simple = results.get(RESULT), results.get(f"{RESULT}-baseline")
    for t in TARGETS:
        aim = "" if t.aim is None else f"{t.aim:g}"
        if result is None:
            yield t.figure, f"{t.floor:g}", aim, "not measured yet", "", "", ""
            continue
        f = result.details["figures"][t.figure]
        measured = f"{f['value']:.1f} ({f['low']:.1f} to {f['high']:.1f}), n {f['n']}"
        rules = f"{simple.figures[t.figure]:.1f}" if simple else ""
        stands = "yes" if holds(t, result) else "no"
        yield t.figure, f"{t.floor:g}", aim, measured, rules, f"{f['commonest']:.1f}", stands


HEAD: Final = ("figure", "floor", "aim", "measured", "simple rules", "commonest answer", "floor holds")


def table(results: Mapping[str, Result]) -> str:
    """The targets for a terminal."""
    lines = [HEAD, *rows(results)]
    widths = [max(len(line[k]) for line in lines) for k in range(len(HEAD))]
    return "\n".join(
        "  ".join(f"{cell:{w}}" for cell, w in zip(line, widths, strict=True)).rstrip() for line in lines
    )
