"""Standard output and standard error as they are: a terminal or a pipe, in whatever encoding."""

from __future__ import annotations

import codecs
import os
import sys
import threading
import time
import traceback
from types import TracebackType
from typing import Self

import click

from sayso.views.duration import duration
from sayso.views.safe import safe

_PLAIN = {
    "…": "...",
    "–": "-",
    "—": "-",
    "·": "-",
    "¶": "par. ",
    "“": '"',
    "”": '"',
    "„": '"',
    "‘": "'",
    "’": "'",
    "«": "<<",
    "»": ">>",
    "⟨": "<",
    "⟩": ">",
    "\u2068": "",
    "\u2069": "",
}


def _plainly(problem: UnicodeError) -> tuple[str, int]:
    """For what the terminal's encoding lacks: a plain sign of the same meaning, else the number."""
    if not isinstance(problem, UnicodeEncodeError):
        raise problem
    lacking = problem.object[problem.start : problem.end]
    return "".join(_PLAIN.get(c) if c in _PLAIN else f"<U+{ord(c):04X}>" for c in lacking), problem.end  # type: ignore[misc]


codecs.register_error("sayso-plainly", _plainly)


def prepare() -> None:
    """Make standard output and error write every character one way or another, whatever their encoding."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="sayso-plainly")


def write(data: bytes) -> None:
    """Write UTF-8 to standard output as it is: JSON, CSV and Markdown do not depend on the terminal."""
    sys.stdout.flush()
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()


def complain(line: str) -> None:
    """One safe line on standard error."""
    click.echo(safe(line), err=True)


REPORT = "please report it, with what SAYSO_DEBUG=1 shows"


def fault(problem: Exception) -> str:
    """A fault of Sayso itself in a few words; SAYSO_DEBUG=1 in the environment prints where it happened."""
    if os.environ.get("SAYSO_DEBUG") == "1":
        traceback.print_exception(problem)
    return f"internal error ({type(problem).__name__}: {str(problem)[:200]})"


def close_quietly() -> None:
    """Python writes what is left to standard output once more at its end, and would complain again."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


class Line:
    """One line on standard error, where that is a terminal, written over again and again.

    After some seconds without news it says how many: long work is not to look like none. A thread tells them,
    and never between `clear` and the next `say`, when other output may come.
    """

    def __init__(self) -> None:
        self.is_shown = sys.stderr.isatty()
        self._words, self._name, self._is_done, self._since = "", "", False, 0.0
        self._lock = threading.Lock()
        self._over = threading.Event()
        self._thread: threading.Thread | None = None

    def say(self, words: str, name: str = "", *, is_done: bool = False) -> None:
        """Show these words and then the name, of which the end is kept where there is no room.

        Where the thing of this name `is_done`, what takes long after it is the next.
        """
        if not self.is_shown:
            return
        with self._lock:
            self._words, self._name, self._is_done = words, safe(name), is_done
            self._since = time.monotonic()
            self._write()
        if self._thread is None:
            self._thread = threading.Thread(target=self._tell, name="sayso-line", daemon=True)
            self._thread.start()

    def clear(self) -> None:
        """Take the line away, so that other output can follow."""
        with self._lock:
            if self._words:
                self._words = ""
                _over_the_line("")

    def close(self) -> None:
        """Take the line away for good."""
        self.clear()
        self._over.set()

    def _tell(self) -> None:
        while not self._over.wait(1.0):
            with self._lock:
                if self._words and time.monotonic() - self._since >= SILENT:
                    self._write()

    def _write(self) -> None:
        seconds = time.monotonic() - self._since
        name, so_far = self._name, ""
        if seconds >= SILENT:
            so_far = f" · {duration(seconds)} so far"
            name = "the next" if self._is_done else name
        room = _columns() - 1 - len(self._words) - len(so_far)
        _over_the_line(f"{self._words}{end_of(name, room)}{so_far}")


SILENT = 3.0
"""Seconds without news after which a line says how many."""


def end_of(name: str, room: int) -> str:
    """The end of a name, which tells more than its beginning, in so many cells of a terminal."""
    from rich.cells import cell_len

    if cell_len(name) <= room:
        return name
    while name and cell_len(name) > room - 1:
        name = name[1:]
    return f"…{name}"


def _columns() -> int:
    """How wide the terminal is that standard error goes to."""
    try:
        return os.get_terminal_size(sys.stderr.fileno()).columns or 80
    except (OSError, ValueError):
        return 80


def _over_the_line(words: str) -> None:
    click.echo(f"\r\x1b[2K{words}", nl=False, err=True, color=True)


class OnALine:
    """What shows on one line how far something is, and takes it away at the end."""

    def __init__(self) -> None:
        self._line = Line()

    def clear(self) -> None:
        """Take the line away, so that other output can follow."""
        self._line.clear()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, at: TracebackType | None
    ) -> None:
        self._line.close()


class Progress(OnALine):
    """Which article is being read, on standard error where that is a terminal: a long one takes minutes.

    `total` is how many inputs there are, None where one input holds who knows how many articles.
    """

    def __init__(self, total: int | None) -> None:
        super().__init__()
        self._total = total

    def at(self, number: int, name: str) -> None:
        """Show which article is being read."""
        which = f" {number} of {self._total:,}:" if self._total else f" {number}:"
        start = f"reading{'' if self._total == 1 else which} "
        self._line.say(start, "standard input" if name == "-" else name)
