"""How far runs lie apart that differ in seed or in noise: `python -m training.spread RUN... [--json FILE]`.

Scores each run's weights in float on PolNeAR dev and its noisy copies, war-dev, and our typography texts.
A run whose folder begins with "n" was trained without noise (`training.train --no-noise`).
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Mapping, Sequence
from pathlib import Path

from evaluation import corpus
from evaluation.noise import noisy
from evaluation.results import Result, today, write
from evaluation.scoring import MAIN, score
from sayso.reader import load_reader
from training.base import base_folder
from training.choose import main_score, readings
from training.export import export
from training.finish import start_config
from training.teaching import trained
from training.train import settings_of

CONFIG = Path("training/reader-v2.toml")
EXACT = ("exact source", "exact cue", "exact content", MAIN)
NOISES = ("stripped", "unquoted", "unbalanced", "bare")

Scores = Mapping[str, float]


def scores_of(run: Path) -> dict[str, float]:
    """Every score of one run, in per cent."""
    export(trained(run), base_folder(), run / "reader", start_config(settings_of(CONFIG)), int8=False)
    polnear, ledger = (load_reader(run / "reader", scheme=scheme) for scheme in ("polnear", "ledger"))
    dev, typography = corpus.polnear("dev"), [a for a in corpus.own("test") if a.name[:3] >= "t14"]
    clean = score(dev, readings(polnear, dev)[1])
    done = {f"dev {name}": clean[name].f1 for name in EXACT}
    done |= {f"dev {kind}": main_score(polnear, [noisy(a, kind) for a in dev]) for kind in NOISES}
    done["war-dev"] = main_score(ledger, corpus.war("dev"))
    done["our typography texts"] = main_score(ledger, typography)
    return done


def result_of(runs: Mapping[str, Scores]) -> Result:
    """The mean of the runs with noise and of those without, and the ends of each as its interval."""
    figures: dict[str, float] = {}
    ends: dict[str, tuple[float, float]] = {}
    for group, some in _groups(runs).items():
        for name in next(iter(some), {}):
            values = [scores[name] for scores in some]
            figures[f"{name}, {group}"] = round(sum(values) / len(values), 2)
            ends[f"{name}, {group}"] = (round(min(values), 2), round(max(values), 2))
    command = f"python -m training.spread {' '.join(runs)}"
    return Result("spread", command, today(), figures, ends, details={"runs": dict(runs)})


def _groups(runs: Mapping[str, Scores]) -> dict[str, Sequence[Scores]]:
    return {
        "with noise": [scores for name, scores in runs.items() if not name.startswith("n")],
        "without": [scores for name, scores in runs.items() if name.startswith("n")],
    }


def main() -> None:
    """Score the runs, print their means and ends."""
    parser = argparse.ArgumentParser(description="the spread over runs")
    parser.add_argument("run", type=Path, nargs="+")
    parser.add_argument("--json", type=Path)
    given = parser.parse_args()
    result = result_of({run.name: scores_of(run) for run in given.run})
    for name, value in result.figures.items():
        low, high = result.intervals[name]
        print(f"{name:32s} {value:6.2f}  {low:.2f} to {high:.2f}")
    if given.json:
        write(result, given.json)
    print(json.dumps(result.details))


if __name__ == "__main__":
    main()
