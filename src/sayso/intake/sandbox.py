"""Parsers in a child process: what a hostile PDF, Word document, mail or sheet can break is that child alone.

One child serves a process. It is started when the first document comes, takes one document at a time
over a pipe, and makes room for a fresh one after some hundred documents or when it has grown. A child
that crashes, hangs or asks for too much memory costs its document, never the next one. The limits:

    time        SECONDS a document; then the parent kills the child
    memory      MEGABYTES of addresses above what the child starts with (RLIMIT_AS)
    core files  none (RLIMIT_CORE)

They are limits, no jail: a parser that a file has taken over may do what the user may. On macOS the
kernel does not enforce RLIMIT_AS, and Windows has neither limit: there the time alone is bounded.

The child ends when the pipe to its parent closes, whatever ended the parent; in mid-document, when it is
done with it or some seconds after the limit (on Windows without that last resort). What cannot be read
raises UnreadableInput; besides those of the formats the kinds are

    timeout, too_much_memory, parser_crashed, malformed, no_parser (the child cannot be started)
"""

from __future__ import annotations

import atexit
import math
import os
import subprocess
import sys
import threading
import time
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO, Final, TypeVar, cast

import msgspec

from sayso.core.document import Published
from sayso.errors import UnreadableInput
from sayso.intake.items import INSIDE, Given, Item
from sayso.intake.parsing.frames import read_frame, write_frame
from sayso.intake.parsing.values import Format, Part, Refused, Rows

SECONDS: Final = 8
MEGABYTES: Final = 700
"""With what the interpreter and the parsers take at the start, and the process it serves, below 1 GB."""

# Isolated (-I): the parent's path decides what is imported, not the folder one stands in.
PROGRAM: Final = "import sys; sys.path[:] = sys.argv[3:]; from sayso.intake.parsing.child import main; main()"

_Answer = TypeVar("_Answer")


def sheet_rows(data: bytes, name: str) -> Rows:
    """The cells of a spreadsheet's first sheet with content; raises UnreadableInput."""
    return ask(Format.XLSX, data, name, Rows)


def mail_parts(data: bytes, name: str) -> tuple[Item, ...]:
    """The articles in a mail: its own text first, then what is attached to it; raises UnreadableInput."""
    return tuple(_item(part, name) for part in ask(Format.MAIL, data, name, tuple[Part, ...]))


def ask(form: Format, data: bytes, name: str, answer: type[_Answer]) -> _Answer:
    """What the child of this process makes of a document; raises UnreadableInput."""
    try:
        return _ours.ask(form, data, answer)
    except Refused as no:
        raise UnreadableInput(name, no.kind, no.found, no.hint) from None


class Sandbox:
    """The child of a process, whichever it is just now; one document at a time."""

    def __init__(
        self, *, seconds: float = SECONDS, megabytes: int = MEGABYTES, program: str = PROGRAM
    ) -> None:
        self.seconds, self.megabytes, self.program = seconds, megabytes, program
        self._process: subprocess.Popen[bytes] | None = None
        self._lock = threading.Lock()

    @property
    def pid(self) -> int | None:
        """The child's process id, while there is one."""
        return self._process.pid if self._process else None

    def ask(self, form: Format, data: bytes, answer: type[_Answer]) -> _Answer:
        """What the child makes of a document; raises Refused."""
        with self._lock:
            reply = self._reply(form, msgspec.msgpack.encode((form, data)))
            try:
                last, done, packed = msgspec.msgpack.decode(reply, type=tuple[bool, bool, msgspec.Raw])
                if done:
                    found = msgspec.msgpack.decode(packed, type=answer)
                else:
                    refusal = msgspec.msgpack.decode(packed, type=tuple[str, str, str])
            except msgspec.MsgspecError:  # a child that a document has taken over may say anything
                self.close()
                raise _crash(form, "a senseless answer") from None
            if last:
                self._ended()
        if not done:
            raise Refused(*refusal)
        return found

    def close(self) -> None:
        """End the child at once."""
        if self._process:
            self._process.kill()
            self._ended()

    def forget(self) -> None:
        """Leave the child to the process that this one was forked from, whose end must close its pipes."""
        process, self._process, self._lock = self._process, None, threading.Lock()
        if process:
            process.returncode = 0  # nobody's to wait for here
            _close_pipes(process)

    def _reply(self, form: Format, request: bytes) -> bytes:
        process = self._running()
        timer = threading.Timer(self.seconds, process.kill)
        timer.daemon = True
        begun = time.monotonic()
        timer.start()
        try:
            write_frame(_in(process), request)
            reply = read_frame(_out(process))
        except OSError:
            reply = None
        except BaseException:  # a key pressed: the answer must not be taken for that to the next question
            self.close()
            raise
        finally:
            timer.cancel()
        if reply is None:
            raise self._loss(form, time.monotonic() - begun)
        return reply

    def _running(self) -> subprocess.Popen[bytes]:
        """The child; another one where it ended while it had nothing to do."""
        if self._process and self._process.poll() is not None:
            self._ended()
        if not self._process:
            self._process = self._started()
        return self._process

    def _started(self) -> subprocess.Popen[bytes]:
        paths = [str(Path(__file__).parents[2]), *filter(os.path.isabs, sys.path)]
        limits = (str(self.megabytes), str(math.ceil(self.seconds)))
        try:
            return subprocess.Popen(
                [sys.executable, "-I", "-c", self.program, *limits, *paths],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                start_new_session=True,  # out of reach of the terminal's Ctrl-C, as is CREATE_NO_WINDOW
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
        except OSError as problem:
            raise _no_parser(str(problem)) from problem

    def _loss(self, form: Format, seconds: float) -> Refused:
        """Why the child ended without an answer."""
        if self._process:
            self._process.kill()  # one that has ended by itself keeps its status
        status = self._ended()
        if seconds >= self.seconds:
            found = f"{form.words} that takes longer than {self.seconds:g} s to read"
            return Refused("timeout", found, form.way_out)
        if status == 1:  # as Python ends that cannot import something
            return _no_parser("exit status 1")
        return _crash(form, f"signal {-status}" if status < 0 else f"exit status {status}")

    def _ended(self) -> int:
        """Close the pipes, see the child off, and tell its exit status."""
        process, self._process = self._process, None
        if process is None:
            return 0
        _close_pipes(process)
        try:
            return process.wait(timeout=1)
        except subprocess.TimeoutExpired:
            process.kill()
            return process.wait()


def _in(process: subprocess.Popen[bytes]) -> BinaryIO:
    return cast(BinaryIO, process.stdin)


def _out(process: subprocess.Popen[bytes]) -> BinaryIO:
    return cast(BinaryIO, process.stdout)


def _close_pipes(process: subprocess.Popen[bytes]) -> None:
    for pipe in (_in(process), _out(process)):
        with suppress(OSError):  # what was not sent cannot be any more
            pipe.close()


def _crash(form: Format, how: str) -> Refused:
    return Refused("parser_crashed", f"{form.words} on which its parser crashes ({how})", form.way_out)


def _no_parser(how: str) -> Refused:
    return Refused("no_parser", f"its parser cannot be started ({how})", "install Sayso anew")


def _item(part: Part, name: str) -> Item:
    published = Published(part.sent, "mail header") if part.sent else None
    return Item(
        INSIDE.join((name, *part.way)),
        part.data,
        media_type=part.media_type,
        charset=part.charset,
        given=Given(title=part.title, author=part.author, published=published),
        warnings=part.warnings,
    )


_ours: Final = Sandbox()
atexit.register(_ours.close)
if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_ours.forget)
