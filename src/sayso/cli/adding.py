"""What long work on a case shows: a line with rate and time left on a terminal, plain lines in a pipe."""

from __future__ import annotations

import os
import time
from collections.abc import Iterable
from typing import Final, Self

from sayso.case.add import Added
from sayso.cli.output import OnALine, complain
from sayso.errors import UnreadableInput
from sayso.intake.items import INSIDE
from sayso.intake.opening import is_folder
from sayso.views.duration import TOGETHER, duration

PLAIN_EVERY: Final = 10.0
"""Seconds between the plain lines of a run whose output is no terminal."""

SHOWN_EVERY: Final = 0.1


class Running(OnALine):
    """Watches a run: counts, rate, time left, and every problem on a line of its own as it comes."""

    def __init__(self, total: int | None, *, tells_problems: bool = True) -> None:
        super().__init__()
        self._total = total
        self._tells_problems = tells_problems
        self._files: set[str] = set()
        self._began = time.monotonic()
        self._shown = self._began

    def __call__(self, counts: Added, name: str, problem: UnreadableInput | None) -> None:
        """Take note of one thing more."""
        self._files.add(name.split(INSIDE)[0])
        if problem and self._tells_problems:
            self._line.clear()
            complain(str(problem))
        now = time.monotonic()
        due = now - self._shown >= (SHOWN_EVERY if self._line.is_shown else PLAIN_EVERY)
        if due or (problem and self._line.is_shown):
            self._shown = now
            self._show(f"{counts.done:,} done{self._speed(counts, now)}", name)

    def _speed(self, counts: Added, now: float) -> str:
        seconds = max(now - self._began, 0.001)
        said = f", {counts.done / seconds:.1f} a second"
        done = len(self._files)
        if self._total and done < self._total and seconds > 2:
            said += f", about {duration(seconds / done * (self._total - done))} left"
        return said

    def _show(self, words: str, name: str) -> None:
        if self._line.is_shown:
            self._line.say(f"{words}: ", name, is_done=True)
        else:
            complain(words)

    def __enter__(self) -> Self:
        self._line.say("beginning")
        return self


class Looking(OnALine):
    """Which article is being looked at, on a terminal's standard error."""

    def __init__(self) -> None:
        super().__init__()
        self._began = self._shown = time.monotonic()

    def __call__(self, done: int, total: int) -> None:
        """Take note of one more."""
        now = time.monotonic()
        if done == total:
            self._line.say(TOGETHER)
        elif now - self._shown >= SHOWN_EVERY:
            self._shown = now
            left = (now - self._began) / done * (total - done)
            self._line.say(f"looking for copies: {done:,} of {total:,}, about {duration(left)} left")

    def __enter__(self) -> Self:
        self._line.say(TOGETHER)
        return self


def how_many(sources: Iterable[str], *, most: int = 1_000_000) -> int | None:
    """How many files the sources name, those in folders counted; None where there are too many to count."""
    total = 0
    for source in sources:
        inside = sum(len(files) for _, _, files in os.walk(source)) if is_folder(source) else 1
        total += inside
        if total > most:
            return None
    return total
