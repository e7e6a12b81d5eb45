"""`Case` with real workers and the shipped reader: adding, going on, trying again, reading anew, Ctrl-C."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest

from sayso.case.add import Added
from sayso.case.case import Case
from sayso.errors import UnreadableInput
from tests.store.making import BRIDGE, HARBOUR, sha

pytestmark = pytest.mark.slow


@pytest.fixture
def inputs(tmp_path: Path) -> Path:
    folder = tmp_path / "inputs"
    folder.mkdir()
    (folder / "a.txt").write_text(HARBOUR, encoding="utf-8")
    (folder / "b.html").write_text(
        "<html><head><title>Bridge</title><link rel=canonical href='https://a.example/b'></head>"
        "<body><p>The ministry said the bridge is open.</p></body></html>",
        encoding="utf-8",
    )
    (folder / "copy of a.txt").write_text(HARBOUR, encoding="utf-8")
    (folder / "c.bin").write_bytes(bytes(range(256)) * 8)
    return folder


def files(folder: Path) -> list[Path]:
    return sorted(folder.iterdir())


def test_a_case_takes_all_it_can_and_goes_on_where_it_was(tmp_path: Path, inputs: Path) -> None:
    seen: list[tuple[str, UnreadableInput | None]] = []
    with Case(tmp_path / "story.sayso") as case:
        done = case.add(
            files(inputs), workers=2, watch=lambda counts, name, problem: seen.append((name, problem))
        )
        assert (done.texts, done.problems, done.done) == (2, 1, 4)
        assert sorted(Path(name).name for name, _ in seen) == [path.name for path in files(inputs)]
        assert [Path(row.name).name for row in case.problems()] == ["c.bin"]
        assert [row.cue for row in case.ledger(sha(HARBOUR)).attributions]
        assert case.check() == ()
        digest = case.digest()
        assert case.add(files(inputs), workers=1) == Added(known=3, problems=1)
        assert case.digest() == digest


def test_what_can_be_read_now_leaves_the_list_of_problems(tmp_path: Path, inputs: Path) -> None:
    with Case(tmp_path / "story.sayso") as case:
        case.add([inputs / "c.bin", tmp_path / "missing.txt"])
        assert {row.kind for row in case.problems()} == {"binary", "not_found"}
        (inputs / "c.bin").write_text(BRIDGE, encoding="utf-8")
        assert case.retry() == Added(texts=1, problems=1)
        assert [row.kind for row in case.problems()] == ["not_found"]


def test_reading_anew_changes_only_what_others_read(tmp_path: Path, inputs: Path) -> None:
    names = tmp_path / "names.csv"
    names.write_text("name,kind\nAda Moro,expert\n", encoding="utf-8")
    with Case(tmp_path / "story.sayso") as case:
        case.add(files(inputs), workers=1)
        digest = case.digest()
        assert case.reread() == Added()
        assert case.reread(everything=True, workers=1).texts == 2
        assert case.digest() == digest
        assert case.reread(names=names).texts == 2
        assert "+names-" in case.ledger(sha(HARBOUR)).rules
        assert case.reread().texts == 2
        assert case.digest() == digest


def test_a_damaged_ledger_is_mended_by_what_check_says(tmp_path: Path, inputs: Path) -> None:
    path = tmp_path / "story.sayso"
    with Case(path) as case:
        case.add(files(inputs), workers=1)
        digest = case.digest()
    with closing(sqlite3.connect(path)) as db:
        db.execute("UPDATE ledger SET packed = x'0100'")
        db.commit()
    with Case(path) as case:
        assert all("run: sayso reread CASE --all" in finding for finding in case.check())
        assert case.reread(everything=True, workers=1).texts == 2
        assert case.check() == ()
        assert case.digest() == digest


def test_ctrl_c_keeps_what_was_added_and_says_how_to_go_on(tmp_path: Path) -> None:
    for number in range(400):
        (tmp_path / f"{number:03}.txt").write_text(f"{number}. {HARBOUR * 3}", encoding="utf-8")
    case = tmp_path / "story.sayso"
    command = [sys.executable, "-m", "sayso", "add", os.fspath(case), *map(str, tmp_path.glob("*.txt"))]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True, start_new_session=True) as running:
        until = time.monotonic() + 60
        while time.monotonic() < until and not _articles(case):
            time.sleep(0.05)
        os.killpg(running.pid, signal.SIGINT)
        said = running.communicate(timeout=30)[1]
    assert running.returncode == 130
    assert said.splitlines() == [
        "sayso: stopped; what was added is safe, and the same command goes on from there"
    ]
    with Case(case, write=False) as opened:
        assert opened.check() == ()
        assert 0 < len(opened.text_ids()) < 400


def _articles(case: Path) -> int:
    if not case.exists() or not case.stat().st_size:
        return 0
    try:
        with Case(case, write=False) as opened:
            return len(opened.text_ids())
    except Exception:
        return 0
