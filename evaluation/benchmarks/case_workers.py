"""Whether two workers read twice as much as one, as far as the machine itself can.

    python -m evaluation.benchmarks.case_workers
    --quick        fewer articles, one round
    --json FILE    keep the result

Two processors that share caches, memory or a core are not twice one. What this machine can is measured
beside it, in turn: the yardstick of `limit.py` (onnxruntime's own product in the encoder's shapes) in one
process, then in two at once. The figure is the workers' speed-up over the yardstick's, the median of the
rounds. Articles are our own, each several times under other headlines; the speed of adding is taken between
the first articles done and the last, when all workers run.
"""

from __future__ import annotations

import statistics
import tempfile
import time
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from typing import Final

from evaluation.benchmarks import limit
from evaluation.benchmarks.commands import finish, parser
from evaluation.corpus import own
from evaluation.results import Result, machine, today
from sayso.case.add import Added
from sayso.case.case import Case
from sayso.errors import UnreadableInput

ROUNDS: Final = 3
ARTICLES: Final = 240
SECONDS: Final = 10.0
"""How long the yardstick is held to the machine."""
FIRST: Final = 10
"""Articles at the beginning that are not counted: the workers are not all there yet."""
START: Final = 4.0
"""Seconds that two processes are given to be ready."""


def measure(*, quick: bool = False) -> Result:
    """Speed-ups of the workers and of the yardstick, and the first over the second."""
    rounds, articles, seconds = (1, 60, 3.0) if quick else (ROUNDS, ARTICLES, SECONDS)
    ratios, ups, limits, speeds = [], [], [], []
    for _ in range(rounds):
        yardstick = yardsticks(2, seconds) / yardsticks(1, seconds)
        one, two = added(articles, workers=1), added(articles, workers=2)
        ratios.append(two / one / yardstick)
        ups.append(two / one)
        limits.append(yardstick)
        speeds.append((one, two))
    return Result(
        name="case-workers",
        command="python -m evaluation.benchmarks.case_workers" + (" --quick" if quick else ""),
        date=today(),
        figures={
            "two workers, share of the yardstick": round(statistics.median(ratios), 4),
            "speed-up of two workers": round(statistics.median(ups), 3),
            "speed-up of two yardsticks": round(statistics.median(limits), 3),
            "articles/s, one worker": round(statistics.median(one for one, _ in speeds), 2),
            "articles/s, two workers": round(statistics.median(two for _, two in speeds), 2),
        },
        machine=machine(),
        details={"share of the yardstick, by round": [round(ratio, 4) for ratio in ratios]},
    )


def yardsticks(copies: int, seconds: float) -> float:
    """Tokens a second of so many copies of the yardstick together, each in a process of its own."""
    with ProcessPoolExecutor(copies, mp_context=get_context("spawn")) as processes:
        begin = time.time() + START
        return sum(processes.map(_yardstick, [seconds] * copies, [begin] * copies))


def added(articles: int, *, workers: int) -> float:
    """Articles a second while all workers are at it."""
    done: list[float] = []

    def watch(counts: Added, name: str, problem: UnreadableInput | None) -> None:
        done.append(time.perf_counter())

    with tempfile.TemporaryDirectory() as folder:
        files = write_articles(Path(folder), articles)
        with Case(Path(folder) / "benchmark.sayso") as case:
            case.add(files, workers=workers, watch=watch)
    counted = done[FIRST : len(done) - workers + 1]
    return (len(counted) - 1) / (counted[-1] - counted[0])


def write_articles(folder: Path, articles: int) -> list[Path]:
    """Our own test articles as files, over and over, each time as another text."""
    texts = [article.text for article in own("test")]
    files = []
    for number in range(articles):
        file = folder / f"{number:05}.txt"
        file.write_text(f"Print number {number}\n\n{texts[number % len(texts)]}", encoding="utf-8")
        files.append(file)
    return files


def _yardstick(seconds: float, begin: float) -> float:
    return limit.sustained(seconds, begin=begin)


def main() -> None:
    """Measure, print, keep."""
    asking = parser("case_workers", __doc__)
    asking.add_argument("--quick", action="store_true", help="fewer articles, one round")
    asked = asking.parse_args()
    finish(measure(quick=asked.quick), asked.json)


if __name__ == "__main__":
    main()
