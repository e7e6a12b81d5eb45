"""Scores of a reader on one corpus: `python -m evaluation.reader --data polnear-dev [--noise stripped]`.

A corpus is read by the annotation scheme that its gold follows (PolNeAR marks nothing inside contents,
the ledger does); --scheme ledger shows what Sayso itself, which always reads by the ledger's, does there.
Each text is read whole, as one zone `body`: the corpora have no zones, and what is measured here is
the reader alone. With --json the measurement is kept as a result (see results.py).
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from itertools import groupby
from pathlib import Path
from typing import Final

from evaluation.calibration import calibration
from evaluation.classes import CLASSES
from evaluation.corpus import DATA, LEDGER, POLNEAR, Article, digest_of, whole_text
from evaluation.noise import KINDS, noisy
from evaluation.results import Data, Result, today, write
from evaluation.scoring import MAIN, Counts, Score, counts_of, summary
from sayso.core.attribution import Attribution
from sayso.core.document import Document
from sayso.reader import Reader, load_reader

CALIBRATION: Final = "calibration error"
SEED: Final = 0


def main() -> None:
    """Measure, print, and keep the result where that is asked for."""
    asked = _arguments()
    task = Task(asked.data, asked.noise, asked.scheme)
    result = measure(load_reader(asked.model, scheme=task.read_by), task)
    if asked.model:
        result = replace(result, command=f"{result.command} --model FOLDER")
    print(table(result))
    if asked.json:
        write(replace(result, name=asked.json.stem), asked.json)


@dataclass(frozen=True, slots=True)
class Task:
    """A corpus by its name, the noise of its copies, and the scheme to read by if not the corpus's own."""

    data: str
    noise: str | None = None
    scheme: str | None = None

    @property
    def name(self) -> str:
        """What the measurement is called."""
        return "-".join(part for part in (self.data, self.noise, self.scheme and f"by-{self.scheme}") if part)

    @property
    def command(self) -> str:
        """The command that takes the measurement."""
        options = {"data": self.data, "noise": self.noise, "scheme": self.scheme}
        given = (f"--{option} {value}" for option, value in options.items() if value)
        return " ".join(("python -m evaluation.reader", *given))

    @property
    def read_by(self) -> str:
        """The scheme that the reader follows."""
        return self.scheme or DATA[self.data].scheme

    def articles(self) -> list[Article]:
        """The corpus, with its noise."""
        clean = DATA[self.data].load()
        return [noisy(article, self.noise, SEED) for article in clean] if self.noise else clean


def measure(reader: Reader, task: Task) -> Result:
    """The scores of a reader that was loaded for the task's scheme."""
    articles = task.articles()
    predicted = [read(reader, article) for article in articles]
    counts = [counts_of(article, rows) for article, rows in zip(articles, predicted, strict=True)]
    scores, calibrated = summary(counts), calibration(articles, predicted)
    return Result(
        name=task.name,
        command=task.command,
        date=today(),
        figures={k: s.f1 for k, s in scores.items()} | {CALIBRATION: calibrated.equal_mass},
        intervals={k: (s.low, s.high) for k, s in scores.items()},
        reader=reader.version,
        data=Data(task.data, digest_of(articles), len(articles), sum(len(a.attributions) for a in articles)),
        details={
            "scores": {k: asdict(s) for k, s in scores.items()},
            "calibration": asdict(calibrated),
            "by group": _by_group(articles, counts),
        },
    )


def read(reader: Reader, article: Article) -> tuple[Attribution, ...]:
    """What the reader finds in the whole text of an article."""
    found = reader.read(Document(article.text, article.name), (whole_text(article.text),))
    return tuple(finding.attribution for finding in found.attributions)


def table(result: Result) -> str:
    """A measurement for a terminal: scores with intervals, classes, calibration."""
    assert result.data
    assert result.reader
    scores = {name: Score(**values) for name, values in result.details["scores"].items()}
    calibrated = result.details["calibration"]
    lines = [
        f"{result.name}: {result.data.articles} articles, {result.data.attributions} attributions; "
        f"{result.reader.name} {result.reader.version}",
        f"{'':24}{'F1':>7}  {'95 % interval':15}{'P':>7}{'R':>7}{'found':>8}{'gold':>7}",
        *(_line(name, s) for name, s in scores.items() if name not in CLASSES),
        f"{MAIN} by class",
        *(_line(name, s) for name, s in scores.items() if name in CLASSES),
        f"calibration error {calibrated['equal_mass']:.3f} (bins of equal mass), "
        f"{calibrated['equal_width']:.3f} (of equal width)",
        *(
            f"{b['rows']:6} rows said {b['confidence']:.2f}, right {b['right']:.2f}"
            for b in calibrated["table"]
        ),
    ]
    return "\n".join(lines)


def _line(name: str, s: Score) -> str:
    interval = f"{s.low:.1f} to {s.high:.1f}"
    return f"{name:24}{s.f1:7.2f}  {interval:15}{s.precision:7.2f}{s.recall:7.2f}{s.predicted:8}{s.gold:7}"


def _by_group(articles: Sequence[Article], counts: Sequence[Mapping[str, Counts]]) -> dict[str, list[float]]:
    """AR@0.5 and the number of gold attributions of each outlet, or of each of our own articles."""
    pairs = sorted(zip((a.group for a in articles), counts, strict=True), key=lambda pair: pair[0])
    groups = ((group, [c for _, c in some]) for group, some in groupby(pairs, key=lambda pair: pair[0]))
    return {group: [(s := _main(some)).f1, s.gold] for group, some in groups}


def _main(counts: Iterable[Mapping[str, Counts]]) -> Score:
    return summary([{MAIN: c[MAIN]} for c in counts])[MAIN]


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m evaluation.reader", description=__doc__)
    parser.add_argument("--model", type=Path, help="a model folder; without it the shipped one")
    parser.add_argument("--data", choices=DATA, default="polnear-dev")
    parser.add_argument("--noise", choices=KINDS)
    parser.add_argument("--scheme", choices=(LEDGER, POLNEAR), help="without it the corpus's own")
    parser.add_argument("--json", type=Path, metavar="FILE", help="keep the result, named as the file is")
    return parser.parse_args()


if __name__ == "__main__":
    main()
