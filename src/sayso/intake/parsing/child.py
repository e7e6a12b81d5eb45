"""The child process: reads documents from standard input, one after the other, until its parent has ended.

It holds itself to the limits that `sayso.intake.sandbox` explains. Whatever goes wrong in Python becomes
a refusal; what kills the process is seen by the parent.
"""

from __future__ import annotations

import os
import re
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO, Final

import msgspec

from sayso.intake.parsing.frames import LONGEST, read_frame, write_frame
from sayso.intake.parsing.values import Extracted, Format, Part, Refused, Rows

if sys.platform != "win32":
    import resource

DOCUMENTS: Final = 200
"""Documents after which the child makes room for a fresh one: parsers leak."""
GROWN: Final = 400
"""Megabytes at its largest after which it does so too."""
GRACE: Final = 5
"""Seconds behind the parent's limit at which the child ends by itself, should the parent have died."""
UNTOLD: Final = 300
"""Megabytes taken for what the child needs before its first document, where the system does not tell."""
_LARGEST: Final = re.compile(r"^VmHWM:\s+(\d+) kB", re.MULTILINE)


def main() -> None:
    """Serve until the parent closes the pipe; `sys.argv` holds the limits: megabytes, seconds."""
    requests, replies = _pipes()
    _limit_memory(int(sys.argv[1]))
    served = 0
    while (request := read_frame(requests)) is not None:
        served += 1
        with watched(int(sys.argv[2]) + GRACE), suppress(OSError):
            last, reply = _served(request, served)
            write_frame(replies, reply)
            if last:
                break
    os._exit(0)  # at once: nothing is worth tidying up, and libraries crash at the end


def read_document(form: Format, data: bytes) -> Extracted | Rows | tuple[Part, ...]:
    """What the bytes hold; raises Refused, and whatever the parsers raise."""
    return _READERS[form](data)


def _pipes() -> tuple[BinaryIO, BinaryIO]:
    """Standard input and output, the latter put out of the reach of libraries that print."""
    # A key pressed in the terminal is the parent's to understand.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    requests, replies = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_RDWR)
    for standard in (0, 1, 2):
        os.dup2(nowhere, standard)
    os.close(nowhere)
    return requests, replies


def _served(request: bytes, served: int) -> tuple[bool, bytes]:
    """Whether this was the last document of this child, and the reply to its request."""
    form, data = msgspec.msgpack.decode(request, type=tuple[Format, bytes])
    full = False
    try:
        answer = msgspec.msgpack.encode(read_document(form, data))
        if len(answer) >= LONGEST:
            raise Refused("too_large", "more text than an article's", "split it")
        done = True
    except Refused as no:
        done, answer = False, msgspec.msgpack.encode((no.kind, no.found, no.hint))
    except MemoryError:
        found = f"{form.words} that needs more memory than a document should"
        full, done = True, False
        answer = msgspec.msgpack.encode(("too_much_memory", found, form.way_out))
    except Exception:  # parsers raise anything
        found = f"{form.words} that is damaged"
        done, answer = False, msgspec.msgpack.encode(("malformed", found, form.way_out))
    last = full or served >= DOCUMENTS or _peak() > GROWN
    return last, msgspec.msgpack.encode((last, done, msgspec.Raw(answer)))


@contextmanager
def watched(seconds: int) -> Iterator[None]:
    """End the process when a document takes longer: nobody else may be there to do it."""
    if sys.platform == "win32":
        yield
        return
    signal.alarm(seconds)
    try:
        yield
    finally:
        signal.alarm(0)


def _limit_memory(megabytes: int) -> None:
    """Let the process grow by so much, and leave no core behind."""
    if sys.platform == "win32":
        return
    with suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    with suppress(ValueError, OSError):
        most = (_held() + megabytes) * 1_000_000
        resource.setrlimit(resource.RLIMIT_AS, (most, most))


def _held() -> int:
    """Megabytes of addresses in use."""
    try:
        pages = int(Path("/proc/self/statm").read_text("ascii").split()[0])
    except (OSError, ValueError):
        return UNTOLD
    return pages * os.sysconf("SC_PAGE_SIZE") // 1_000_000


def _peak() -> int:
    """Megabytes of memory at the largest so far; 0 where that is not known."""
    if sys.platform == "win32":
        return 0
    # Not ru_maxrss where this file is: there it begins with what the parent held when it started the child.
    with suppress(OSError, ValueError):
        [largest] = _LARGEST.findall(Path("/proc/self/status").read_text("ascii"))
        return int(largest) // 1_000
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // (
        1_000_000 if sys.platform == "darwin" else 1_000
    )


def _pdf(data: bytes) -> Extracted:
    from sayso.intake.parsing.pdf import read_pdf

    return read_pdf(data)


def _docx(data: bytes) -> Extracted:
    from sayso.intake.parsing.docx import read_docx

    return read_docx(data)


def _mail(data: bytes) -> tuple[Part, ...]:
    from sayso.intake.parsing.mail import read_mail

    return read_mail(data)


def _xlsx(data: bytes) -> Rows:
    from sayso.intake.parsing.xlsx import read_sheet

    return read_sheet(data)


_READERS: Final[dict[Format, Callable[[bytes], Extracted | Rows | tuple[Part, ...]]]] = {
    Format.PDF: _pdf,
    Format.DOCX: _docx,
    Format.MAIL: _mail,
    Format.XLSX: _xlsx,
}
"""Each is imported when the first of its kind comes: a case of PDFs needs no parser of mails."""
