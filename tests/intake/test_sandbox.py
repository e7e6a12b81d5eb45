"""Whatever happens to the child costs one document, and nothing of it stays behind."""

from __future__ import annotations

import multiprocessing
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from evaluation.making import drawn, mail_of, pdf_of, xlsx_of
from sayso.errors import UnreadableInput
from sayso.intake import sandbox
from sayso.intake.parsing.child import DOCUMENTS, GROWN
from sayso.intake.parsing.values import Format, Part, Refused, Rows
from sayso.intake.sandbox import Sandbox, mail_parts, sheet_rows

pytestmark = pytest.mark.slow

SHEET = xlsx_of('<row><c t="inlineStr"><is><t>closed</t></is></c></row>')
ROWS = (("closed",),)

# Stand-ins for the child.
BEGIN = "import sys; sys.path[:] = sys.argv[3:]; "
HANGING = "import time; time.sleep(60)"
CRASHING = "import os, sys; sys.stdin.buffer.read(4); os.abort()"
LEFT_ALONE = (
    BEGIN + "import time; from sayso.intake.parsing.child import watched\nwith watched(1): time.sleep(60)"
)
ANSWERING = "import os, time; os.write(1, {answer!r}); time.sleep(60)"

on_posix = pytest.mark.skipif(sys.platform == "win32", reason="signals")
on_linux = pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc, or needs RLIMIT_AS")


@pytest.fixture
def own() -> Iterator[Callable[..., Sandbox]]:
    """Makes sandboxes that are closed in the end."""
    made = []

    def make(**options: object) -> Sandbox:
        made.append(Sandbox(**options))  # type: ignore[arg-type]
        return made[-1]

    yield make
    for box in made:
        box.close()


def refusal(box: Sandbox, form: Format = Format.XLSX, data: bytes = SHEET) -> Refused:
    with pytest.raises(Refused) as caught:
        box.ask(form, data, Rows)
    return caught.value


def is_running(pid: int) -> bool:
    """Whether the process is there and no zombie."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False


def open_files() -> list[str]:
    return sorted(file.name for file in Path("/proc/self/fd").iterdir())


def gone(pid: int, seconds: float = 5) -> bool:
    end = time.monotonic() + seconds
    while time.monotonic() < end and is_running(pid):
        time.sleep(0.01)
    return not is_running(pid)


def test_one_child_serves_many_documents(own: Callable[..., Sandbox]) -> None:
    box = own()
    assert box.pid is None
    assert box.ask(Format.XLSX, SHEET, Rows) == ROWS
    first = box.pid
    [part] = box.ask(Format.MAIL, mail_of("Closed."), tuple[Part, ...])
    assert (part.data, box.pid) == (b"Closed.\n", first)


def test_a_child_that_hangs_is_killed_in_time(own: Callable[..., Sandbox]) -> None:
    begun = time.monotonic()
    found = refusal(own(seconds=0.2, program=HANGING))
    assert found.kind == "timeout"
    assert "takes longer than 0.2 s" in found.found
    assert time.monotonic() - begun < 5


@on_posix
def test_a_child_whose_parent_died_ends_by_itself(own: Callable[..., Sandbox]) -> None:
    found = refusal(own(program=LEFT_ALONE))
    assert f"signal {signal.SIGALRM}" in found.found


@on_posix
def test_a_crash_is_told_by_its_signal(own: Callable[..., Sandbox]) -> None:
    found = refusal(own(program=CRASHING))
    assert (found.kind, f"signal {signal.SIGABRT}" in found.found) == ("parser_crashed", True)


@pytest.mark.parametrize(
    "answer",
    [
        b"\x00\x00\x00\x03abc",  # no message
        b"\xff\xff\xff\xff",  # four gigabytes announced
        b"\x00\x00\x00\x00",
        b"\x00\x00\x00\x06\x93\xc2\xc3\x81\xa1a",  # cut off
        b"\x00\x00\x00\x04\x93\xc2\xc3\x05",  # a number for rows
    ],
)
def test_a_senseless_answer_is_not_believed(own: Callable[..., Sandbox], answer: bytes) -> None:
    box = own(seconds=1, program=ANSWERING.format(answer=answer))
    assert refusal(box).kind in ("parser_crashed", "timeout")
    assert box.pid is None


def test_a_parser_that_is_not_there_is_told(own: Callable[..., Sandbox]) -> None:
    assert refusal(own(program="import no_such_module")).kind == "no_parser"


def test_a_program_that_cannot_be_started_is_told(
    own: Callable[..., Sandbox], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "executable", "/no/such/python")
    found = refusal(own())
    assert (found.kind, "No such file" in found.found) == ("no_parser", True)


@on_linux
def test_too_much_memory_is_refused_and_the_next_document_read(own: Callable[..., Sandbox]) -> None:
    box = own(megabytes=150)
    found = refusal(box, Format.MAIL, b"Subject: x\n\n" + b"x " * 20_000_000)
    assert found.kind == "too_much_memory"
    assert box.ask(Format.XLSX, SHEET, Rows) == ROWS


@on_linux
def test_a_child_that_ended_in_between_costs_nothing(own: Callable[..., Sandbox]) -> None:
    box = own()
    box.ask(Format.XLSX, SHEET, Rows)
    first = box.pid
    assert first
    os.kill(first, signal.SIGKILL)
    assert gone(first)
    assert box.ask(Format.XLSX, SHEET, Rows) == ROWS
    assert box.pid != first


def test_after_many_documents_a_fresh_child_takes_over(own: Callable[..., Sandbox]) -> None:
    box = own()
    mail = mail_of("Closed.")
    pids = []
    for _ in range(DOCUMENTS + 1):
        box.ask(Format.MAIL, mail, tuple[Part, ...])
        pids.append(box.pid)
    assert pids[DOCUMENTS - 1] is None  # it said that this was its last
    assert pids[0] == pids[DOCUMENTS - 2] != pids[DOCUMENTS]


def test_a_large_parent_is_not_held_against_its_child(own: Callable[..., Sandbox]) -> None:
    box, held = own(), bytearray(b"x" * (GROWN + 100) * 1_000_000)
    mail = mail_of("Closed.")
    for _ in range(2):
        box.ask(Format.MAIL, mail, tuple[Part, ...])
    assert box.pid is not None
    assert held


@on_linux
def test_nothing_is_left_open_and_nobody_a_zombie(own: Callable[..., Sandbox]) -> None:
    descriptors = open_files()
    for program in (sandbox.PROGRAM, HANGING, CRASHING):
        box = own(seconds=0.3 if program != sandbox.PROGRAM else 10, program=program)
        with suppress(Refused):
            box.ask(Format.XLSX, SHEET, Rows)
        pid = box.pid
        box.close()
        assert pid is None or not Path(f"/proc/{pid}").exists()
    assert open_files() == descriptors


def test_a_key_pressed_ends_the_child_too(
    own: Callable[..., Sandbox], monkeypatch: pytest.MonkeyPatch
) -> None:
    box = own()
    box.ask(Format.XLSX, SHEET, Rows)

    def interrupted(_: object) -> bytes:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(sandbox, "read_frame", interrupted)
        with pytest.raises(KeyboardInterrupt):
            box.ask(Format.MAIL, mail_of("Closed."), tuple[Part, ...])
    assert box.pid is None
    assert box.ask(Format.XLSX, SHEET, Rows) == ROWS


def test_several_threads_wait_for_each_other(own: Callable[..., Sandbox]) -> None:
    box, found = own(), []
    threads = [
        threading.Thread(target=lambda: found.append(box.ask(Format.XLSX, SHEET, Rows))) for _ in range(4)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [ROWS] * 4


def test_the_folder_one_stands_in_decides_nothing(
    own: Callable[..., Sandbox], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("msgspec", "lxml", "zipfile"):
        (tmp_path / f"{name}.py").write_text("raise SystemExit('taken over')")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "path", ["", *sys.path])
    assert own().ask(Format.XLSX, SHEET, Rows) == ROWS


@pytest.mark.parametrize("method", multiprocessing.get_all_start_methods())
def test_worker_processes_have_children_of_their_own(method: str) -> None:
    assert sheet_rows(SHEET, "own.xlsx") == ROWS
    with multiprocessing.get_context(method).Pool(1) as pool:
        assert pool.apply(sheet_rows, (SHEET, "worker.xlsx")) == ROWS
        assert sheet_rows(SHEET, "own.xlsx") == ROWS


PARENT = """
import sys, time, threading
from sayso.intake.sandbox import Sandbox
from sayso.intake.parsing.values import Extracted, Format
from pathlib import Path
box = Sandbox()
box.ask(Format.PDF, Path(sys.argv[1]).read_bytes(), Extracted)
threading.Thread(target=box.ask, args=(Format.PDF, Path(sys.argv[2]).read_bytes(), Extracted)).start()
time.sleep(0.3)
print(box.pid, flush=True)
time.sleep(60)
"""


@on_linux
@pytest.mark.parametrize("pages", [1, pytest.param(250, marks=pytest.mark.slow)])
def test_the_child_ends_when_its_parent_is_killed(tmp_path: Path, pages: int) -> None:
    page = drawn(["The bridge stays closed, the mayor said, until the water has gone down."] * 50)
    (tmp_path / "short.pdf").write_bytes(pdf_of([page]))
    (tmp_path / "long.pdf").write_bytes(pdf_of([page] * pages))  # 250: about a second
    command = [sys.executable, "-c", PARENT, tmp_path / "short.pdf", tmp_path / "long.pdf"]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as parent:
        assert parent.stdout
        pid = int(parent.stdout.readline())
        assert is_running(pid)
        parent.kill()
    assert gone(pid, seconds=15)


def test_what_is_refused_names_the_input_and_a_next_step() -> None:
    with pytest.raises(UnreadableInput) as caught:
        sheet_rows(b"PK\x03\x04 cut off", "urls.xlsx")
    problem = caught.value
    assert (problem.name, problem.kind) == ("urls.xlsx", "malformed")
    assert str(problem) == "urls.xlsx: a spreadsheet that is damaged; get it anew, or save it as CSV"
    with pytest.raises(UnreadableInput, match=r"a\.eml: a mail without words of its own; get it anew"):
        mail_parts(b"Subject: x\n\n", "a.eml")
