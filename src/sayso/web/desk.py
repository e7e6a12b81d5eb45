"""Where articles are handed in: what was given waits in line, and one adding at a time takes all that waits.

Nothing lies on the disk but in the case: a file that was handed in is one without a name, which the system
takes back as soon as it is closed, however this process ends.
"""

from __future__ import annotations

import os
import threading
import time
from collections import deque
from collections.abc import Iterable
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

from sayso.case.add import Added
from sayso.case.case import Case, processors
from sayso.errors import SaysoError, UnreadableInput
from sayso.intake.opening import Handed, Source, name_of

MOST_FILES: Final = 100
"""Files that wait at once; each holds one of the few files that a process may have open (macOS: 256)."""
MOST_HELD: Final = 400_000_000
"""Bytes of all files that wait."""
PROBLEMS_KEPT: Final = 100
"""The last problems of a round; the case keeps all."""


class Full(Exception):
    """So much waits that no more is taken now."""


@dataclass(frozen=True, slots=True)
class Progress:
    """A round of adding: everything from the first thing handed in until nothing waits any more.

    `given` counts what was handed in, `left` what of that is not done; `done` counts all articles and files
    in it. `reading` are the names of what is read now, as far as is known. `seconds` is the time so far.
    `article` is the id of the one article that a round of one thing came to.
    """

    busy: bool = False
    stopped: bool = False
    given: int = 0
    left: int = 0
    done: Added = field(default_factory=Added)
    reading: tuple[str, ...] = ()
    problems: tuple[UnreadableInput, ...] = ()
    failed: str = ""
    seconds: float = 0.0
    article: str | None = None

    @property
    def rate(self) -> float:
        """Things a second."""
        return self.done.done / self.seconds if self.seconds else 0.0


class Desk:
    """The desk of one case: things are handed in from any thread, and read in one of its own."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock = threading.Lock()
        self._stopping = threading.Event()
        self._thread: threading.Thread | None = None
        self._waiting: deque[Source] = deque()
        self._reading: list[str] = []
        self._before = Added()  # of this round, before this run
        self._now = Progress()
        self._began = 0.0

    def hand_in(self, sources: Iterable[Source]) -> None:
        """Let these be read; of a file, what is handed in is closed in any case. Raises Full."""
        sources = tuple(sources)
        with self._lock, ExitStack() as closing:
            for source in sources:
                closing.callback(_close, source)
            held = [source.size for source in (*self._waiting, *sources) if isinstance(source, Handed)]
            if len(held) > MOST_FILES or (len(held) > 1 and sum(held) > MOST_HELD):
                raise Full
            closing.pop_all()
            self._waiting.extend(sources)
            if self._thread is None:
                self._now, self._before, self._began = Progress(busy=True), Added(), time.monotonic()
                self._stopping.clear()
                self._thread = threading.Thread(target=self._run, name="sayso-desk", daemon=True)
                self._thread.start()
            self._now = replace(self._now, given=self._now.given + len(sources))

    def stop(self) -> None:
        """Read no more; what was read stays in the case, and what waits is let go of."""
        with self._lock:
            if self._thread is not None:
                self._stopping.set()
                self._now = replace(self._now, stopped=True)
            self._let_go()

    def close(self) -> None:
        """Stop, and wait until the case is closed."""
        self.stop()
        if (thread := self._thread) is not None:
            thread.join(10)

    def progress(self) -> Progress:
        """How far it is, or how the last round came out."""
        with self._lock:
            if not self._now.busy:
                return self._now
            return replace(
                self._now,
                left=len(self._reading) + len(self._waiting),
                reading=tuple(self._reading[: processors()]),
                seconds=time.monotonic() - self._began,
            )

    def _run(self) -> None:
        """The life of the thread: run after run, until nothing waits."""
        while batch := self._next():
            try:
                with Case(self._path) as case:
                    case.add(batch, watch=self._watch, go_on=lambda: not self._stopping.is_set())
                    self._lead(case, batch)
            except SaysoError as problem:
                self._fail(str(problem))
            except Exception as problem:  # a thread that died would leave the page waiting for ever
                if os.environ.get("SAYSO_DEBUG") == "1":
                    raise
                self._fail(
                    f"internal error ({type(problem).__name__}: {str(problem)[:200]}); please report it"
                )
            finally:
                for source in batch:
                    _close(source)

    def _next(self) -> tuple[Source, ...]:
        """All that waits; where nothing does the round is over."""
        with self._lock:
            batch = tuple(self._waiting)
            self._waiting.clear()
            self._before = self._now.done
            self._reading = [name_of(source) for source in batch]
            if batch:  # handed in after a stop, if there was one
                self._stopping.clear()
                self._now = replace(self._now, stopped=False)
            else:
                seconds = time.monotonic() - self._began
                self._now = replace(self._now, busy=False, left=0, reading=(), seconds=seconds)
                self._thread = None
            return batch

    def _watch(self, done: Added, name: str, problem: UnreadableInput | None) -> None:
        with self._lock:
            if name in self._reading:  # not so for what lies in an archive, which is done with the run
                self._reading.remove(name)
            problems = (*self._now.problems, problem)[-PROBLEMS_KEPT:] if problem else self._now.problems
            self._now = replace(self._now, done=self._before + done, problems=problems)

    def _lead(self, case: Case, batch: tuple[Source, ...]) -> None:
        """Where one thing was given and is one article, its id."""
        found = case.article_of(batch[0]) if len(batch) == 1 else None
        with self._lock:
            alone = self._now.given == 1 and self._now.done.done == 1
            self._now = replace(self._now, article=found if alone else None)

    def _fail(self, words: str) -> None:
        with self._lock:
            self._now = replace(self._now, failed=words)
            self._let_go()

    def _let_go(self) -> None:
        for source in self._waiting:
            _close(source)
        self._waiting.clear()


def _close(source: Source) -> None:
    if isinstance(source, Handed):
        source.file.close()
