"""Opening and closing a case file: what it may be, how it is locked, and what went wrong in plain words.

While a case is open for writing it has a write-ahead log beside it (`-wal`, `-shm`), so that many may read
while one writes; on closing the log is folded in and the case is one file again, which opens from read-only
media too. On a network drive, where shared memory does not work, it keeps a rollback journal instead.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final
from urllib.parse import quote

from sayso.errors import BadCase, DamagedCase
from sayso.store.migrations import STEPS, migrate, version_of

APPLICATION: Final = 0x53617973
"""SQLite's application id of a case: "Says"."""

WAIT: Final = 30.0
"""Seconds that a second writer waits for the first."""

_OLDEST_SQLITE: Final = (3, 37)
"""STRICT tables came with SQLite 3.37 (2021)."""

_AFRESH: Final = "go back to a copy of it, or add the articles to a new case"
_NETWORK: Final = frozenset(
    "nfs nfs4 cifs smb3 smbfs 9p afs ceph glusterfs fuse.sshfs fuse.davfs fuse.rclone davfs".split()
)


def open_to_write(path: Path, *, wait: float = WAIT) -> sqlite3.Connection:
    """The case at this path, made if there is none, of the newest version; raises BadCase."""
    _require_sqlite()
    with explained(path, opening=True):
        _make(path)
        _require_case(path)
        db = _connect(path, "rw", wait)
    try:
        with explained(path, opening=True):
            _require_ours(db, path)
            db.execute(f"PRAGMA journal_mode = {'DELETE' if on_network(path) else 'WAL'}")
            # With WAL a killed process loses nothing that was committed, with a lost power supply the last
            # seconds.
            db.execute("PRAGMA synchronous = NORMAL")
            db.execute(f"PRAGMA application_id = {APPLICATION}")
            migrate(db, path)
    except BaseException:
        db.close()
        raise
    return db


def open_to_read(path: Path, *, wait: float = WAIT) -> sqlite3.Connection:
    """The case at this path, not to be changed;

    raises BadCase. One of an older version is first brought up to date.
    """
    _require_sqlite()
    if not is_there(path):
        raise BadCase(f"{path}: no such case; make one with: sayso add {path} ARTICLES...")
    with explained(path, opening=True):
        _require_case(path)
        db = _connect(path, "ro", wait)
        try:
            version = version_of(db)
        except sqlite3.OperationalError:
            db.close()
            db = _unchanging(path, wait)
            version = version_of(db)
        _require_ours(db, path)
    if version == len(STEPS):
        return db
    db.close()
    if version == 0:
        raise BadCase(f"{path}: an empty file, no case yet; fill it with: sayso add {path} ARTICLES...")
    close(open_to_write(path, wait=wait))
    return open_to_read(path, wait=wait)


def is_there(path: Path) -> bool:
    """Whether something is at the path; not at one whose name is too long for any."""
    try:
        return path.exists()
    except OSError:
        return False


def close(db: sqlite3.Connection) -> None:
    """Close; the last to close a case that was written folds its log in, so that one file is left."""
    # Others may have it open, or it may be read-only: then the log stays, and the last one folds it in.
    with suppress(sqlite3.OperationalError):
        db.execute("PRAGMA busy_timeout = 0")
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        db.execute("PRAGMA journal_mode = DELETE")
    db.close()


@contextmanager
def writing(db: sqlite3.Connection) -> Iterator[None]:
    """One transaction: all of it or nothing."""
    db.execute("BEGIN IMMEDIATE")
    try:
        yield
        db.execute("COMMIT")
    except BaseException:
        with suppress(sqlite3.OperationalError):  # a full disk has rolled it back already
            db.execute("ROLLBACK")
        raise


@contextmanager
def explained(path: Path, *, opening: bool = False) -> Iterator[None]:
    """SQLite's and the system's complaints as one BadCase each, in words that say what to do.

    A case that cannot even be opened cannot be checked either.
    """
    try:
        yield
    except sqlite3.Error as problem:
        raise _words(path, problem, opening) from problem
    except OSError as problem:
        found = (problem.strerror or str(problem)).lower()
        raise BadCase(f"{path}: {found}; name a case in a folder that can be written") from problem


def on_network(path: Path, mounts: Path = Path("/proc/self/mountinfo")) -> bool:
    """Whether the path lies on a network drive, as far as the system tells (Linux only)."""
    try:
        lines = mounts.read_text(encoding="utf-8", errors="surrogateescape").splitlines()
    except OSError:
        return False
    where = os.fspath(path.absolute())
    best = ("", "")
    for line in lines:
        left, _, right = line.partition(" - ")
        point = left.split()[4].replace("\\040", " ")
        if (where == point or where.startswith(point.rstrip("/") + "/")) and len(point) >= len(best[0]):
            best = (point, right.split()[0])
    return best[1] in _NETWORK


def _connect(path: Path, mode: str, wait: float) -> sqlite3.Connection:
    address = f"file:{quote(os.fsencode(path.absolute()))}?{mode if '=' in mode else f'mode={mode}'}"
    db = sqlite3.connect(address, uri=True, isolation_level=None, timeout=wait, check_same_thread=False)
    db.execute("PRAGMA foreign_keys = ON")
    db.execute("PRAGMA trusted_schema = OFF")
    db.execute("PRAGMA cache_size = -65536")
    return db


def _unchanging(path: Path, wait: float) -> sqlite3.Connection:
    """A case that was left open when its medium became read-only: safe to read alone if its log is empty."""
    log = path.with_name(f"{path.name}-wal")
    if log.exists() and log.stat().st_size:
        raise BadCase(
            f"{path}: was not closed, and its folder cannot be written;"
            f" copy it with {log.name} to a folder of your own"
        )
    return _connect(path, "mode=ro&immutable=1", wait)


def _make(path: Path) -> None:
    """An empty file that only its owner may read; one that is there stays as it is."""
    with suppress(FileExistsError):
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))


def _require_case(path: Path) -> None:
    """A case, or a file with nothing in it yet; nothing is written to any other."""
    if path.is_dir():
        raise BadCase(f"{path}: a folder, no case file; name a file, for example {path.name}.sayso")
    with path.open("rb") as file:
        head = file.read(16)
    if head and head != b"SQLite format 3\x00":
        raise BadCase(
            f"{path}: a file of another kind, no case; the case comes first, for example story.sayso"
        )


def _require_ours(db: sqlite3.Connection, path: Path) -> None:
    """The application's number; a database without one is ours only while it is empty."""
    number = db.execute("PRAGMA application_id").fetchone()[0]
    held = db.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]
    if number != APPLICATION and (number or held):
        raise BadCase(f"{path}: an SQLite database of another program; name another file")


def _require_sqlite() -> None:
    if sqlite3.sqlite_version_info[:2] < _OLDEST_SQLITE:
        found = sqlite3.sqlite_version
        raise BadCase(f"this Python's SQLite is {found}, and cases need 3.37 or newer; use a newer Python")


def _words(path: Path, problem: sqlite3.Error, opening: bool) -> BadCase:
    """What went wrong in SQLite, in words that say what to do."""
    said = str(problem)
    if "disk is full" in said:
        return BadCase(f"{path}: the disk is full; free some space and run it again: what was stored is safe")
    if "locked" in said or "busy" in said:
        return BadCase(f"{path}: another program is writing to this case; wait until it is done")
    if "readonly" in said or "unable to open" in said:
        return BadCase(f"{path}: cannot be written ({said}); copy it to a folder of your own")
    if "disk I/O" in said:
        return BadCase(f"{path}: the disk gives an error, or the file was taken away; look after both")
    if "malformed" in said or "not a database" in said:
        if opening:
            return DamagedCase(f"{path}: damaged, cannot be opened; {_AFRESH}")
        return DamagedCase(
            f"{path}: damaged; {_AFRESH} (what can still be read: sayso export {path} --to md)"
        )
    return BadCase(f"{path}: {said}")
