"""Time inside the model, taken where it runs: in this process, or in the worker of a case that adds.

Two clocks, since one may draw the line at either: `reading` is all of `Reader.read` (words, windows, the
network, joining what it says), `running` the network alone, inside onnxruntime's `run`. Both in seconds.
"""

from __future__ import annotations

import json
import os
import time
from dataclasses import asdict, dataclass, field
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any
from unittest.mock import patch

from sayso.case.worker import Setup, work
from sayso.core.document import Document
from sayso.core.finding import Findings
from sayso.core.ledger import ReaderVersion
from sayso.core.zone import Zone
from sayso.pipeline import Reader
from sayso.reader import load_reader


@dataclass(slots=True)
class Clock:
    """Seconds in the model so far, by the wall's clock and by the processor's."""

    reading: float = 0.0
    running: float = 0.0
    reading_processor: float = 0.0
    running_processor: float = 0.0

    def reset(self) -> None:
        """From now on."""
        self.reading = self.running = self.reading_processor = self.running_processor = 0.0

    def __sub__(self, other: Clock) -> Clock:
        return Clock(*(a - b for a, b in zip(asdict(self).values(), asdict(other).values(), strict=True)))

    def __add__(self, other: Clock) -> Clock:
        return Clock(*(a + b for a, b in zip(asdict(self).values(), asdict(other).values(), strict=True)))


@dataclass(slots=True)
class ClockedReader:
    """A reader whose time is taken; `told` is a file that is kept up to date for another process."""

    reader: Reader
    clock: Clock = field(default_factory=Clock)
    told: Path | None = None

    @property
    def version(self) -> ReaderVersion:
        return self.reader.version

    def read(self, document: Document, zones: tuple[Zone, ...]) -> Findings:
        wall, processor = time.perf_counter(), time.thread_time()
        found = self.reader.read(document, zones)
        self.clock.reading += time.perf_counter() - wall
        self.clock.reading_processor += time.thread_time() - processor
        if self.told:
            self.told.write_text(json.dumps(asdict(self.clock)), encoding="utf-8")
        return found


@dataclass(frozen=True, slots=True)
class _ClockedSession:
    session: Any
    clock: Clock

    def run(self, *given: Any) -> Any:
        wall, processor = time.perf_counter(), time.thread_time()
        said = self.session.run(*given)
        self.clock.running += time.perf_counter() - wall
        self.clock.running_processor += time.thread_time() - processor
        return said


def clocked_reader(told: Path | None = None) -> ClockedReader:
    """The shipped reader with both clocks."""
    reader = load_reader()
    clocked = ClockedReader(reader, told=told)
    network: Any = reader._network
    for name in ("_encoder", "_roles"):
        setattr(network, name, _ClockedSession(getattr(network, name), clocked.clock))
    return clocked


def clocked_work(pipe: Connection, setup: Setup) -> None:
    """The life of a worker whose reader has clocks; they are told in files beside the case."""
    told = setup.case.with_name(f"{os.getpid()}.clock")
    with patch("sayso.pipeline.reader_of", lambda folder=None: clocked_reader(told)):
        work(pipe, setup)


def clocks_beside(case: Path) -> Clock:
    """What all workers of this case have told."""
    files = case.parent.glob("*.clock")
    return sum((Clock(**json.loads(file.read_text(encoding="utf-8"))) for file in files), start=Clock())
