"""From the start of the command to its first output: `python -m evaluation.benchmarks.startup [--json FILE]`.

`sayso read` on a short article (the first 150 words of one of our own), files in the system's cache; the
median of ten runs after two that are not counted.
"""

from __future__ import annotations

import statistics
import subprocess
import tempfile
import time
from pathlib import Path

from evaluation.benchmarks.commands import run, sayso, text_of_words
from evaluation.results import Result, machine, today

RUNS = 10
UNCOUNTED = 2


def measure() -> Result:
    """Seconds to the first byte of output: the median, and the slowest beside it."""
    with tempfile.TemporaryDirectory() as folder:
        article = Path(folder) / "article.txt"
        article.write_text(text_of_words(150), encoding="utf-8")
        seconds = [first_output(article) for _ in range(UNCOUNTED + RUNS)][UNCOUNTED:]
    return Result(
        name="startup",
        command="python -m evaluation.benchmarks.startup",
        date=today(),
        figures={"seconds": round(statistics.median(seconds), 3), "slowest": round(max(seconds), 3)},
        machine=machine(),
    )


def first_output(article: Path) -> float:
    """Seconds until the command has written something."""
    begun = time.perf_counter()
    with subprocess.Popen(sayso("read", str(article)), stdout=subprocess.PIPE) as child:
        assert child.stdout
        first = child.stdout.read(1)
        seconds = time.perf_counter() - begun
        child.stdout.read()
    if not first or child.returncode:
        raise SystemExit(f"sayso read wrote nothing or failed (status {child.returncode})")
    return seconds


if __name__ == "__main__":
    run("startup", measure, __doc__)
