"""Damaged and hostile inputs of every format, added to a case: `python -m evaluation.soak_inputs`.

    --share 0.1          one in ten of the inputs
    --json FILE          keep the result
    --only FORMAT ...    these formats alone
    --again FORMAT/N     write the bytes of one input to standard output, as a failure names it

Each input is opened, read and written into a case as `add` does it, but in one process and with a reader
that finds nothing (what the model makes of hostile text is `soak`'s). That process is watched: one that is
not done in time is killed, one that has grown too far is replaced. The laws: every input is an article, or a
row of the case with its reason; none ends the process, takes more than SECONDS, or the process with its
children more than MEGABYTES; the case is whole in the end. Of an input that holds several things SECONDS
holds for opening and for reading each of them. CI runs a share (tests/test_soak.py).
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import asdict, dataclass
from multiprocessing import get_context
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Final

from evaluation.damage import hurt
from evaluation.results import today
from evaluation.soak_adding import Came, work
from evaluation.soak_forms import FORMS, Form
from evaluation.soak_kill import children
from sayso.case.case import Case

EACH: Final = 2_000
"""Inputs of a format in a whole run."""
CUTS: Final = 500
"""So many of them are whole inputs that break off, at places spread over all of their length."""
SECONDS, MEGABYTES = 10.0, 1_000
"""What one input may take, in time by the wall's clock, and in memory of the process and its children."""
STARTING: Final = 60.0
"""Seconds that a process may take to begin."""
SAMPLED: Final = 0.05


@dataclass(frozen=True, slots=True)
class Failure:
    """An input that broke a law: its name for `--again`, and which."""

    input: str
    law: str


@dataclass(frozen=True, slots=True)
class Tally:
    """What the inputs of a format came to: those with an article, those without, the rows by kind."""

    format: str
    inputs: int
    read: int
    refused: int
    problems: dict[str, int]
    slowest_seconds: float
    slowest: str
    peak_megabytes: int
    broken: tuple[Failure, ...]


def run(*, share: float, seed: int, only: tuple[str, ...] = ()) -> list[Tally]:
    """Every format, or these, with this share of its inputs."""
    return [_run_form(form, share, seed) for form in FORMS if not only or form.name in only]


def inputs_of(form: Form, share: float, seed: int) -> Iterator[tuple[str, bytes]]:
    """The inputs of a format by name: the hostile ones, and the numbered ones, of both one in so many."""
    step = max(1, round(1 / share))
    for name in tuple(form.hostile)[::step]:
        yield f"{form.name}/{name}", form.hostile[name]()
    for number in range(0, EACH - len(form.hostile), step):
        yield f"{form.name}/{number}", made(form, number, seed)


def made(form: Form, number: int, seed: int) -> bytes:
    """The input of a number: a whole one cut off, at places spread over its length, or damaged by chance."""
    chance = Random(f"{seed}/{form.name}/{number}")
    if number < CUTS:
        whole = form.whole[number % len(form.whole)]
        return whole[: len(whole) * number // CUTS]
    return hurt(chance.choice(form.whole), chance, chance.choice(chance.choice(FORMS).whole))


def again(name: str, seed: int) -> bytes:
    """The bytes of an input by its name."""
    kind, _, which = name.partition("/")
    form = next(form for form in FORMS if form.name == kind)
    return form.hostile[which]() if which in form.hostile else made(form, int(which), seed)


def _run_form(form: Form, share: float, seed: int) -> Tally:
    problems: Counter[str] = Counter()
    inputs = read = 0
    slowest, peak, broken = (0.0, ""), 0, []
    with TemporaryDirectory() as folder, _Watched(Path(folder) / "soak.sayso") as watched:
        for inputs, (name, data) in enumerate(inputs_of(form, share, seed), start=1):
            path = Path(folder) / f"{inputs}.{form.ending}"
            path.write_bytes(data)
            came, seconds, megabytes = watched.add(path)
            path.unlink()
            read += came.articles > 0
            problems.update(came.problems)
            slowest, peak = max(slowest, (seconds, name)), max(peak, megabytes)
            broken += [Failure(name, law) for law in came.broken]
        watched.close()
        with Case(Path(folder) / "soak.sayso") as case:
            broken += [Failure(form.name, f"the case: {law}") for law in case.check()]
    return Tally(
        form.name, inputs, read, inputs - read, dict(problems.most_common()),
        round(slowest[0], 2), slowest[1], peak, tuple(broken),
    )  # fmt: skip


class _Watched:
    """A process that adds one input after the other to a case, replaced when one was too much for it."""

    def __init__(self, case: Path) -> None:
        self._case = case
        self._start()

    def add(self, path: Path) -> tuple[Came, float, int]:
        """What came of an input, the seconds that its slowest thing took, and the megabytes at the peak."""
        self._pipe.send(path)
        came, seconds, peak = self._heard()
        if peak > MEGABYTES:
            came = Came(came.articles, came.problems, (*came.broken, f"it took {peak:,} MB"))
            self.close()
        if not self._process.is_alive():
            self._start()
        return came, seconds, peak

    def close(self) -> None:
        """End the process, and with it its parser."""
        self._process.kill()
        self._process.join()
        self._pipe.close()

    def _heard(self) -> tuple[Came, float, int]:
        """The answer; a thing is waited for no longer than it may take, and so is the end."""
        longest, peak, began = 0.0, 0, time.monotonic()
        while True:
            said = self._pipe.poll(SAMPLED)
            waited = time.monotonic() - began
            longest, peak = max(longest, waited), max(peak, megabytes_of(self._process.pid or 0))
            if not said and waited > SECONDS:
                self.close()
                return Came(broken=(f"it was not done after {SECONDS:g} s",)), longest, peak
            if not said:
                continue
            try:
                came: Came | None = self._pipe.recv()
            except EOFError:
                self._process.join()
                return Came(broken=(f"it ended the process ({self._process.exitcode})",)), longest, peak
            if came:
                return came, longest, peak
            began = time.monotonic()

    def _start(self) -> None:
        spawn = get_context("spawn")
        self._pipe, there = spawn.Pipe()
        self._process = spawn.Process(target=work, args=(there, self._case), daemon=True)
        self._process.start()
        there.close()
        if not self._pipe.poll(STARTING):
            raise SystemExit(f"the process that adds did not begin within {STARTING:g} s")
        self._pipe.recv()

    def __enter__(self) -> _Watched:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def megabytes_of(pid: int) -> int:
    """The most memory that a process and its children have held since the last input; 0 but on Linux."""
    return sum(_peak(one) for one in (pid, *children(pid))) // 1024


def _peak(pid: int) -> int:
    with suppress(OSError, ValueError, IndexError):
        return int(Path(f"/proc/{pid}/status").read_text().partition("VmHWM:")[2].split()[0])
    return 0


def main() -> int:
    """Run, print, keep; 1 where a law was broken."""
    parser = argparse.ArgumentParser(prog="python -m evaluation.soak_inputs", description=__doc__)
    parser.add_argument("--share", type=float, default=1.0)
    parser.add_argument("--seed", type=int, default=20171030)
    parser.add_argument("--json", type=Path, metavar="FILE")
    parser.add_argument("--only", nargs="+", default=(), choices=[form.name for form in FORMS])
    parser.add_argument("--again", metavar="FORMAT/N")
    asked = parser.parse_args()
    if asked.again:
        sys.stdout.buffer.write(again(asked.again, asked.seed))
        return 0
    began = time.monotonic()
    tallies = run(share=asked.share, seed=asked.seed, only=tuple(asked.only))
    took = round(time.monotonic() - began)
    result = {"date": today(), "share": asked.share, "seed": asked.seed, "seconds": took}
    text = json.dumps({**result, "formats": [asdict(t) for t in tallies]}, indent=1, ensure_ascii=False)
    print(text)
    if asked.json:
        asked.json.write_text(text + "\n", encoding="utf-8")
    return 1 if any(t.broken for t in tallies) else 0


if __name__ == "__main__":
    sys.exit(main())
