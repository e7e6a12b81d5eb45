"""A room that runs for a test, with the forms that its pages post."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlencode

import urllib3

from evaluation.benchmarks import browsing
from tests.web.running import Room


@contextmanager
def served(case: Path) -> Iterator[Room]:
    """The room of this case over a real connection."""
    with browsing.served(case) as session:
        yield Room(session)


def post(opened: Room, path: str, **fields: str) -> urllib3.BaseHTTPResponse:
    """What a form of a page of ours sends."""
    return opened.post(path, urlencode(fields).encode())


def page(opened: Room, path: str, *, until: str = "") -> str:
    """The page at this address, asked for again until it holds the words."""
    for _ in range(200):
        told = opened.get(path).data.decode()
        if until in told:
            return told
        time.sleep(0.05)
    raise AssertionError(f"{path}: never told {until!r}: {told}")
