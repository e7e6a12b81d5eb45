"""Worker processes side by side: items in, results out, and no item can take the others along.

A worker is given an item only when it waits for one, so neither side ever writes to a full pipe while the
other does. One that dies or goes on for too long is replaced, and its item comes back as a problem. Inputs
are opened by a thread of their own, which fetches and unpacks while the workers read. When this process is
killed the workers' pipes close, and they end.
"""

from __future__ import annotations

import queue
import signal
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import Final

from sayso.case.worker import Again, Answer, Result, Setup, Task, work
from sayso.errors import SaysoError, UnreadableInput, WorkerFailed

PATIENCE: Final = 60.0
"""Seconds that reading an article may take, and one more for each 5,000 bytes: twenty times the usual."""


@dataclass(frozen=True, slots=True)
class Known:
    """Something that is in the case already and was not even opened."""

    name: str


Given = tuple[str, Task | Known | UnreadableInput]
"""What was named to `add`, and one thing that it holds."""

Done = tuple[str, str, Result | Known]
"""What was named, the name of the thing in it, and what came of that."""

_SPAWN: Final = get_context("spawn")
"""Not forked: a forked child would share the model's threads and the database."""


@dataclass(slots=True)
class _Worker:
    process: BaseProcess
    pipe: Connection
    given: tuple[str, Task] | None = None
    until: float = 0.0
    ready: bool = False


def always() -> bool:
    """Whether to go on, where nobody can say no."""
    return True


@dataclass(slots=True)
class Pool:
    """`workers` processes with one setup; close it, or use it in a `with`. `life` is what a worker does.

    `go_on` is asked at least once a second, and where it says no there are no more results.
    """

    setup: Setup
    workers: int
    life: Callable[[Connection, Setup], None] = work
    go_on: Callable[[], bool] = always
    _staff: list[_Worker] = field(default_factory=list)

    def results(self, given: Iterator[Given], wanted: Callable[[Task, str], bool]) -> Iterator[Done]:
        """What came of each thing given, in the order of being done; of what is not `wanted` nothing does."""
        with _Ahead(given, self.workers) as ahead:
            while self.go_on():
                told = self._feed(ahead, wanted)
                yield from told
                busy = [worker for worker in self._staff if worker.given]
                if not busy:
                    if ahead.over:
                        return
                    ahead.wait()
                    continue
                for worker in _heard(busy, quickly=not ahead.over and len(busy) < self.workers):
                    if not worker.ready:
                        _begin(worker)
                        continue
                    done = self._collect(worker)
                    # The next item first: the worker reads on while this one is written.
                    yield from self._feed(ahead, wanted)
                    yield done

    def close(self) -> None:
        """End all workers at once; what they were reading is not lost, only not read."""
        for worker in self._staff:
            worker.pipe.close()
            worker.process.kill()
        for worker in self._staff:
            worker.process.join()
        self._staff.clear()

    def __enter__(self) -> Pool:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _feed(self, ahead: _Ahead, wanted: Callable[[Task, str], bool]) -> list[Done]:
        """Give every worker that waits an item; problems that were given come back as they are."""
        told: list[Done] = []
        while (idle := self._idle()) is not None and (given := ahead.next()) is not None:
            origin, thing = given
            if isinstance(thing, UnreadableInput | Known):
                told.append((origin, thing.name, thing))
            elif wanted(thing, origin):
                self._give(idle, origin, thing)
        return told

    def _idle(self) -> _Worker | int | None:
        """A worker that waits, or the place for a new one; None where all are busy."""
        waiting = next((worker for worker in self._staff if not worker.given), None)
        return waiting or (len(self._staff) if len(self._staff) < self.workers else None)

    def _give(self, idle: _Worker | int, origin: str, item: Task) -> None:
        worker = idle if isinstance(idle, _Worker) else self._start()
        try:
            worker.pipe.send(item)
        except OSError:  # it died while it waited: the item is not to blame
            self._dismiss(worker)
            return self._give(len(self._staff), origin, item)
        worker.given = origin, item
        worker.until = time.monotonic() + _patience(item)
        return None

    def _start(self) -> _Worker:
        here, there = _SPAWN.Pipe()
        process = _SPAWN.Process(target=self.life, args=(there, self.setup), daemon=True)
        # Until the child ignores Ctrl-C it must not see it: a blocked signal stays blocked in it.
        blocked = _block_interrupts()
        process.start()
        _unblock(blocked)
        there.close()
        worker = _Worker(process, here)
        self._staff.append(worker)
        return worker

    def _collect(self, worker: _Worker) -> Done:
        assert worker.given
        origin, item = worker.given
        worker.given = None
        try:
            answer: Answer = worker.pipe.recv() if worker.pipe.poll() else _overdue(item, worker)
        except (EOFError, OSError):
            worker.process.join(1)
            answer = _crashed(item, worker.process.exitcode)
        if answer.last:
            self._dismiss(worker)
        return origin, item.name, answer.result

    def _dismiss(self, worker: _Worker) -> None:
        self._staff.remove(worker)
        worker.pipe.close()
        worker.process.join(1)
        if worker.process.is_alive():
            worker.process.kill()
            worker.process.join()


class _Ahead:
    """A thread that opens inputs while others read: a few things ahead, never a whole archive."""

    def __init__(self, given: Iterator[Given], workers: int) -> None:
        self._queue: queue.Queue[Given | BaseException | None] = queue.Queue(2 * workers)
        self._held: Given | None = None
        self._stopped = threading.Event()
        self.over = False
        self._thread = threading.Thread(target=self._run, args=(given,), name="sayso-inputs", daemon=True)

    def next(self) -> Given | None:
        """The next thing, if one is ready."""
        if (held := self._held) is not None:
            self._held = None
            return held
        return self._take(block=False)

    def wait(self) -> None:
        """Until there is a next thing, or there are no more; now and then control comes back for Ctrl-C."""
        self._held = self._held or self._take(block=True)

    def _take(self, *, block: bool) -> Given | None:
        if self.over:
            return None
        try:
            got = self._queue.get(block, 0.2 if block else None)
        except queue.Empty:
            return None
        if isinstance(got, BaseException):
            raise got
        self.over = got is None
        return got

    def _run(self, given: Iterator[Given]) -> None:
        try:
            for thing in given:
                self._put(thing)
                if self._stopped.is_set():
                    return
            self._put(None)
        except BaseException as problem:  # handed to the one who waits, whatever it is
            self._put(problem)

    def _put(self, thing: Given | BaseException | None) -> None:
        while not self._stopped.is_set():
            with suppress(queue.Full):
                self._queue.put(thing, timeout=0.2)
                return

    def __enter__(self) -> _Ahead:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._stopped.set()


def _heard(busy: list[_Worker], *, quickly: bool) -> list[_Worker]:
    """The workers that have answered, died, or gone on for too long."""
    left = max(0.0, min(worker.until for worker in busy) - time.monotonic())
    found = wait([worker.pipe for worker in busy], 0.02 if quickly else min(left, 1.0))
    now = time.monotonic()
    return [worker for worker in busy if worker.pipe in found or worker.until < now]


def _begin(worker: _Worker) -> None:
    """Hear that a worker is ready; raises what kept it from that."""
    if not worker.pipe.poll():  # overdue: to wait for its word would be to wait for ever
        raise WorkerFailed("a worker process did not begin in time; is the machine too busy?")
    try:
        said = worker.pipe.recv()
    except (EOFError, OSError):
        worker.process.join(1)
        raise WorkerFailed(
            f"a worker process ended before it could begin (status {worker.process.exitcode});"
            " is there enough memory? A script of your own that adds does so under"
            ' if __name__ == "__main__":'
        ) from None
    if isinstance(said, SaysoError):
        raise said
    worker.ready = True


def _patience(task: Task) -> float:
    return PATIENCE + (task.size if isinstance(task, Again) else len(task.data)) / 5000


def _overdue(item: Task, worker: _Worker) -> Answer:
    worker.process.kill()
    seconds = f"{_patience(item):.0f} seconds"
    found = f"not read within {seconds}"
    return Answer(UnreadableInput(item.name, "timeout", found, "give it alone, or in parts"), last=True)


def _crashed(item: Task, code: int | None) -> Answer:
    how = f"signal {-code}" if code is not None and code < 0 else f"status {code}"
    found = f"the process that read it ended ({how})"
    return Answer(UnreadableInput(item.name, "crashed", found, "please report it, with the input"), last=True)


def _block_interrupts() -> bool:
    if not hasattr(signal, "pthread_sigmask"):
        return False
    return signal.SIGINT not in signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})


def _unblock(blocked: bool) -> None:
    if blocked:
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})
