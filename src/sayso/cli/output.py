"""Standard output and standard error as they are: a terminal or a pipe, in whatever encoding."""

from __future__ import annotations

import codecs
import os
import sys
import traceback
from types import TracebackType

import click

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


class Progress:
    """Which article is being read, on standard error where that is a terminal: a long one takes minutes.

    `total` is how many inputs there are, None where one input holds who knows how many articles.
    """

    def __init__(self, total: int | None) -> None:
        self._total = total
        self._shown = sys.stderr.isatty()

    def at(self, number: int, name: str) -> None:
        """Show which article is being read."""
        if self._shown:
            room = 60
            name = "standard input" if name == "-" else safe(name)
            short = name if len(name) <= room else f"…{name[-room:]}"
            which = f" {number} of {self._total:,}:" if self._total else f" {number}:"
            self._line(f"reading{'' if self._total == 1 else which} {short}")

    def clear(self) -> None:
        """Take the line away, so that other output can follow."""
        if self._shown:
            self._line("")

    def _line(self, words: str) -> None:
        click.echo(f"\r\x1b[2K{words}", nl=False, err=True, color=True)

    def __enter__(self) -> Progress:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, at: TracebackType | None
    ) -> None:
        self.clear()
