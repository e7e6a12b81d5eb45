"""The line that a terminal shows of long work: as wide as the terminal, and never silent for long."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

import pytest

from sayso.case.add import Added
from sayso.cli import output
from sayso.cli.adding import Looking, Running
from sayso.cli.output import Line, Progress, end_of
from sayso.errors import UnreadableInput

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="no pseudo-terminals")


class Terminal:
    """A terminal of some width to which standard error goes."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, columns: int) -> None:
        import fcntl
        import struct
        import termios

        self._here, there = os.openpty()
        fcntl.ioctl(there, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
        monkeypatch.setattr(sys, "stderr", os.fdopen(there, "w", encoding="utf-8"))

    def lines(self) -> list[str]:
        """What was shown, each state of the line as one."""
        sys.stderr.flush()
        told = os.read(self._here, 65536).decode()
        return [line.strip() for line in told.replace("\x1b[2K", "").split("\r") if line.strip()]


def test_the_line_is_never_wider_than_the_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal(monkeypatch, 40)
    with Progress(1000) as progress:
        progress.at(12, f"folder/{'long-' * 30}name.html")
    (line,) = terminal.lines()
    assert len(line) < 40
    assert line.startswith("reading 12 of 1,000: …")
    assert line.endswith("name.html")


def test_what_takes_long_says_for_how_long(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(output, "SILENT", 0.0)
    terminal = Terminal(monkeypatch, 80)
    line = Line()
    line.say("reading ", "port.txt")
    time.sleep(1.3)
    line.close()
    assert terminal.lines()[-1] == "reading port.txt · 1 s so far"


def test_a_run_says_that_it_is_at_the_next_one(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal(monkeypatch, 80)
    with Running(2) as watch:
        watch(
            Added(problems=1), "port.zip", UnreadableInput("port.zip", "empty", "nothing in it", "give one")
        )
        monkeypatch.setattr(output, "SILENT", 0.0)
        time.sleep(1.3)
    told = terminal.lines()
    assert told[0] == "beginning"
    assert told[1] == "port.zip: nothing in it; give one"
    assert told[-1].startswith("1 done, ")
    assert told[-1].endswith(": the next · 1 s so far")


def test_nothing_is_written_in_a_pipe(capfd: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    with Progress(1) as progress:
        progress.at(1, str(tmp_path))
    assert capfd.readouterr().err == ""


@pytest.mark.parametrize(
    ("name", "room", "end"),
    [("port", 4, "port"), ("harbour", 4, "…our"), ("港港港", 4, "…港"), ("a", 0, "…")],
)
def test_the_end_of_a_name_is_kept(name: str, room: int, end: str) -> None:
    assert end_of(name, room) == end


def test_what_comes_after_the_copies_is_told_too(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal(monkeypatch, 80)
    with Looking() as looking:
        looking(1, 2)
        looking(2, 2)
    told = terminal.lines()
    assert told[0] == told[-1] == "putting together who has what from whom"
