"""How fast `add` is besides the model, and how much of it the model takes.

    python -m evaluation.benchmarks.case_add
    --quick        fewer articles, one round
    --json FILE    keep the result

*Besides the model*: everything that happens to an article in one process (bytes to document, zones, sources,
judging, packing, compressing, a transaction of the case), one round after the other, the fastest counts. It
is taken three ways: with a reader that finds nothing, and with the shipped one less the time in it, where
finding something makes more to do; "less onnxruntime" takes away the network alone. *Share of the model*: a
whole `add` of the pages with one worker process, and the same *once running*: less an `add` of the first
FEW of them, since what is loaded once (the network, words, the patterns of the rules) is loaded once for ten
thousand pages as well. FA-KES and the pages lie in ../shared/data; without them their figures are left out.
"""

from __future__ import annotations

import gzip
import resource
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from types import ModuleType
from typing import Final
from unittest.mock import patch

from evaluation.benchmarks.case_clock import Clock, clocked_reader, clocked_work, clocks_beside
from evaluation.benchmarks.commands import finish, parser
from evaluation.corpus import SHARED, loose_texts
from evaluation.invented import invented_ledgers, item_of
from evaluation.pages import PAGES
from evaluation.results import Result, machine, today
from sayso.case.add import write
from sayso.case.case import Case
from sayso.case.pool import Pool
from sayso.case.worker import Read, entry_for
from sayso.core.document import Document
from sayso.core.finding import Findings
from sayso.core.ledger import Ledger, ReaderVersion
from sayso.core.zone import Zone
from sayso.intake.items import Item
from sayso.pipeline import Reader, read_document
from sayso.reader import load_reader
from sayso.store.connect import close, open_to_write, writing
from sayso.store.save import reads_from

ROUNDS: Final = 3
ARTICLES: Final = 800
"""Articles of a round with the reader that finds nothing."""
READ: Final = 120
"""Articles of a round with the shipped reader."""
UNCOUNTED: Final = 5
FEW: Final = 10
"""Pages of the `add` that is taken for the start."""


class FindsNothing:
    """A reader that takes no time."""

    version = ReaderVersion("finds nothing", "1", "0" * 64)

    def read(self, document: Document, zones: tuple[Zone, ...]) -> Findings:
        return Findings()


@dataclass(frozen=True, slots=True)
class Took:
    """Seconds by the wall's clock and by the processor's: others' work shows in the first alone."""

    seconds: float
    processor: float

    def __sub__(self, other: Took) -> Took:
        return Took(self.seconds - other.seconds, self.processor - other.processor)


Rates = tuple[dict[str, float], dict[str, float]]
"""Articles a second by the wall's clock and by the processor's."""


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of input: its name in the figures, and its first so many articles."""

    name: str
    items: Callable[[int], Sequence[Item]]
    there: bool = True


def measure(*, quick: bool = False) -> Result:
    """Articles a second of every kind that is there, and the model's shares in a whole `add`."""
    rounds, articles, read = (1, 100, 20) if quick else (ROUNDS, ARTICLES, READ)
    figures: dict[str, float] = {}
    processor: dict[str, float] = {}
    for kind in KINDS:
        if not kind.there:
            print(f"{kind.name}: left out, ../shared/data is not here")
            continue
        for wall, own in (besides(kind, articles, rounds), besides_shipped(kind, read, rounds)):
            figures |= wall
            processor |= own
    seconds: dict[str, float] = {}
    if PAGES.is_dir():
        start, whole = (whole_add(pages(count)) for count in (min(FEW, read // 2), read))
        figures |= whole.shares() | {
            f"{name}, once running": v for name, v in (whole - start).shares().items()
        }
        seconds = {
            "pages": whole.pages,
            "seconds": whole.took.seconds,
            "processor seconds": whole.took.processor,
        }
    return Result(
        name="case-add",
        command="python -m evaluation.benchmarks.case_add" + (" --quick" if quick else ""),
        date=today(),
        figures=_rounded(figures),
        reader=load_reader().version,
        machine=machine(),
        details={"by processor time": _rounded(processor), "whole add": _rounded(seconds)},
    )


def besides(kind: Kind, articles: int, rounds: int) -> Rates:
    """Articles a second where nothing is found."""
    items = kind.items(articles)
    took = [added(items, _read_by(FindsNothing())) for _ in range(rounds)]
    return _rates(len(items), {f"{kind.name}/s, nothing found": took})


def besides_shipped(kind: Kind, articles: int, rounds: int) -> Rates:
    """Articles a second of the shipped reader, less the time in it, less that in onnxruntime."""
    items = kind.items(articles)
    took: dict[str, list[Took]] = {}
    for _ in range(rounds):
        reader = clocked_reader()
        whole = added(items, _read_by(reader), clock=reader.clock)
        for name, seconds in {
            "less the reader": whole - Took(reader.clock.reading, reader.clock.reading_processor),
            "less onnxruntime": whole - Took(reader.clock.running, reader.clock.running_processor),
            "with the model": whole,
        }.items():
            took.setdefault(f"{kind.name}/s, {name}", []).append(seconds)
    return _rates(len(items), took)


def added(items: Sequence[Item], read: Read, clock: Clock | None = None) -> Took:
    """What it takes to put the items into a new case, one process, a transaction each.

    The first few are added once before, so that what is loaded once is not counted.
    """
    with tempfile.TemporaryDirectory() as folder:
        _add(Path(folder) / "before.sayso", items[:UNCOUNTED], read)
        if clock:
            clock.reset()
        wall, processor = time.perf_counter(), time.process_time()
        _add(Path(folder) / "benchmark.sayso", items, read)
        return Took(time.perf_counter() - wall, time.process_time() - processor)


def _add(case: Path, items: Sequence[Item], read: Read) -> None:
    db = open_to_write(case)
    for item in items:
        entry = entry_for(item, read, partial(reads_from, db))
        with writing(db):
            write(db, item.name, item.name, entry)
    close(db)


def _rates(articles: int, took: dict[str, list[Took]]) -> Rates:
    """Of the fastest round, by the wall's clock and by the processor's."""
    wall = {name: articles / min(t.seconds for t in rounds) for name, rounds in took.items()}
    processor = {name: articles / min(t.processor for t in rounds) for name, rounds in took.items()}
    return wall, processor


@dataclass(frozen=True, slots=True)
class Whole:
    """An `add` of so many pages, its start included, and the time of it in the model."""

    pages: int
    took: Took
    clock: Clock

    def __sub__(self, other: Whole) -> Whole:
        return Whole(self.pages - other.pages, self.took - other.took, self.clock - other.clock)

    def shares(self) -> dict[str, float]:
        """The model's shares of the time."""
        return {
            "share of the reader": self.clock.reading / self.took.seconds,
            "share of onnxruntime": self.clock.running / self.took.seconds,
            "share of the reader, processor time": self.clock.reading_processor / self.took.processor,
            "share of onnxruntime, processor time": self.clock.running_processor / self.took.processor,
        }


def whole_add(pages: Sequence[Item]) -> Whole:
    """A whole `add` of pages by one worker."""
    with tempfile.TemporaryDirectory() as folder:
        files = [_file(Path(folder), item) for item in pages]
        path = Path(folder) / "benchmark.sayso"
        began, before = time.perf_counter(), _processor()
        clocked = patch("sayso.case.add.Pool", partial(Pool, life=clocked_work))
        with _as_from_the_shell(), clocked, Case(path) as case:
            done = case.add(files, workers=1)
        took = Took(time.perf_counter() - began, _processor() - before)
        clock = clocks_beside(path)
    if done.problems:
        raise SystemExit(f"{done.problems} of {len(files)} pages could not be added")
    return Whole(len(files), took, clock)


def texts(count: int) -> list[Item]:
    """Texts of FA-KES and re3d, in the order of their names."""
    found = sorted(loose_texts().items())[:count]
    return [Item(name, text.encode()) for name, (_, text) in found]


def invented_texts(count: int) -> list[Item]:
    """Invented articles as texts."""
    return [item_of(data, ledger) for data, ledger in invented_ledgers(count)]


def pages(count: int) -> list[Item]:
    """The pages of the article-extraction benchmark as they lie there, at most all 110."""
    files = sorted((PAGES / "html").glob("*.html.gz"))[:count]
    return [Item(file.stem, gzip.decompress(file.read_bytes())) for file in files]


KINDS: Final = (
    Kind("plain texts", texts, (SHARED / "fakes").is_dir()),
    Kind("invented texts", invented_texts),
    Kind("HTML pages", pages, PAGES.is_dir()),
)


def _rounded(figures: dict[str, float]) -> dict[str, float]:
    return {name: round(value, 4 if "share" in name else 2) for name, value in figures.items()}


def _read_by(reader: Reader) -> Read:
    def read(document: Document, zones: tuple[Zone, ...] | None) -> Ledger:
        return read_document(document, reader)

    return read


def _file(folder: Path, item: Item) -> Path:
    path = folder / item.name
    path.write_bytes(item.data)
    return path


def _as_from_the_shell() -> AbstractContextManager[object]:
    """A worker process loads the module that is run as a program: of `sayso` hardly anything, of a benchmark
    all that it measures with, a third of a second.
    """
    return patch.dict(sys.modules, {"__main__": ModuleType("__main__")})


def _processor() -> float:
    """Processor seconds of this process and of its children that have ended."""
    used = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(usage.ru_utime + usage.ru_stime for usage in used)


def main() -> None:
    """Measure, print, keep."""
    asking = parser("case_add", __doc__)
    asking.add_argument("--quick", action="store_true", help="fewer articles, one round")
    asked = asking.parse_args()
    finish(measure(quick=asked.quick), asked.json)


if __name__ == "__main__":
    main()
