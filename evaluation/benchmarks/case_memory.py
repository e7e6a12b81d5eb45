"""Whether `add` needs more memory the longer it runs.

    python -m evaluation.benchmarks.case_memory
    --quick           500 articles
    --articles N      so many (10,000 where nothing is said)
    --json FILE       keep the result

Invented articles as plain text, the shipped reader, one worker process. Several times a second the resident
sizes of this process and of its largest child are looked up (Linux). The four quarters are of the articles
done; *growth* is the last quarter's peak over the second's, one less: 0.05 is the most that counts as flat.
"""

from __future__ import annotations

import os
import tempfile
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Final

from evaluation.benchmarks.commands import finish, parser
from evaluation.invented import invented_ledgers
from evaluation.results import Result, machine, today
from sayso.case.add import Added
from sayso.case.case import Case
from sayso.errors import UnreadableInput
from sayso.reader import load_reader

ARTICLES: Final = 10_000
QUICK: Final = 500
EVERY: Final = 0.2
MB: Final = 2**20
_PAGE: Final = os.sysconf("SC_PAGE_SIZE")


@dataclass(frozen=True, slots=True)
class Sample:
    """Articles done, and the resident bytes of this process and of its largest child."""

    done: int
    parent: int
    worker: int


@dataclass(slots=True)
class Sampler:
    """Takes samples in a thread of its own while a `with` runs."""

    done: int = 0
    samples: list[Sample] = field(default_factory=list)
    _over: threading.Event = field(default_factory=threading.Event)
    _thread: threading.Thread | None = None

    def watch(self, counts: Added, name: str, problem: UnreadableInput | None) -> None:
        """Told by `add` after each article."""
        self.done = counts.done

    def _run(self) -> None:
        while not self._over.wait(EVERY):
            children = max(map(resident, children_of(os.getpid())), default=0)
            self.samples.append(Sample(self.done, resident(os.getpid()), children))

    def __enter__(self) -> Sampler:
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, at: TracebackType | None
    ) -> None:
        self._over.set()
        if self._thread:
            self._thread.join()


def measure(articles: int) -> Result:
    """Peaks in MB and growth, of the worker and of the process that writes."""
    began = time.perf_counter()
    samples = sampled(articles)
    figures = {}
    for who in ("worker", "parent"):
        peaks = [max((getattr(s, who) for s in part), default=0) for part in quarters(samples, articles)]
        figures[f"MB at the peak, {who}"] = round(max(peaks) / MB, 1)
        figures[f"growth, {who}"] = round(peaks[3] / peaks[1] - 1, 4) if peaks[1] else 0.0
        figures |= {f"MB in quarter {n}, {who}": round(peak / MB, 1) for n, peak in enumerate(peaks, start=1)}
    return Result(
        name="case-memory",
        command=f"python -m evaluation.benchmarks.case_memory --articles {articles}",
        date=today(),
        figures=figures,
        reader=load_reader().version,
        machine=machine(),
        details={"articles": articles, "seconds": round(time.perf_counter() - began, 1)},
    )


def sampled(articles: int) -> list[Sample]:
    """The samples taken while so many invented articles are added to a new case by one worker."""
    with tempfile.TemporaryDirectory() as folder:
        files = list(_written(Path(folder), articles))
        with Case(Path(folder) / "benchmark.sayso") as case, Sampler() as sampler:
            case.add(files, workers=1, watch=sampler.watch)
    return sampler.samples


def quarters(samples: list[Sample], articles: int) -> list[list[Sample]]:
    """The samples by how much of the articles was done."""
    return [[s for s in samples if n <= 4 * s.done / (articles + 1) < n + 1] for n in range(4)]


def resident(process: int) -> int:
    """Resident bytes of a process; 0 for one that has ended."""
    try:
        return int(Path(f"/proc/{process}/statm").read_text().split()[1]) * _PAGE
    except (OSError, IndexError):
        return 0


def children_of(process: int) -> Iterator[int]:
    """The processes that any thread of this one started."""
    for thread in Path(f"/proc/{process}/task").iterdir():
        try:
            yield from map(int, (thread / "children").read_text().split())
        except OSError:
            continue


def _written(folder: Path, articles: int) -> Iterator[Path]:
    for number, (data, _) in enumerate(invented_ledgers(articles)):
        file = folder / f"{number:06}.txt"
        file.write_bytes(data)
        yield file


def main() -> None:
    """Measure, print, keep."""
    asking = parser("case_memory", __doc__)
    asking.add_argument("--quick", action="store_true", help=f"{QUICK} articles")
    asking.add_argument("--articles", type=int, default=ARTICLES, metavar="N", help="how many")
    asked = asking.parse_args()
    finish(measure(QUICK if asked.quick else asked.articles), asked.json)


if __name__ == "__main__":
    main()
