"""How to ask a room that runs, and readers for it that need no model and no other process."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import urllib3

from sayso.case.pool import Done, Given, Known
from sayso.case.worker import Result, Setup, Task, entry_for
from sayso.errors import UnreadableInput
from sayso.intake.items import Item
from sayso.pipeline import read_document
from sayso.web.session import Session
from tests.stand_in import SaidReader


class Room:
    """A running room, and how to ask it."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self.http = urllib3.PoolManager(retries=False)
        self.cookie = f"{session.cookie}={session.key}"

    def get(self, path: str, **headers: str) -> urllib3.BaseHTTPResponse:
        return self.ask("GET", path, headers)

    def ask(
        self, method: str, path: str, headers: dict[str, str], body: bytes | None = None
    ) -> urllib3.BaseHTTPResponse:
        given = {"Cookie": self.cookie} | {name.replace("_", "-"): value for name, value in headers.items()}
        given = {name: value for name, value in given.items() if value}
        return self.http.request(method, self.session.origin + path, headers=given, body=body, redirect=False)

    def post(self, path: str, body: bytes = b"") -> urllib3.BaseHTTPResponse:
        """As a page of ours asks for a change."""
        return self.ask("POST", path, {"Origin": self.session.origin, "Sec-Fetch-Site": "same-origin"}, body)


def until(true: Callable[[], bool], *, seconds: float = 60) -> None:
    """Wait for something that another thread does."""
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end, "it never came"
        time.sleep(0.02)


@dataclass
class InOneProcess:
    """In the place of `sayso.case.pool.Pool`: everything is read here, by the stand-in."""

    setup: Setup
    workers: int
    go_on: Callable[[], bool]

    def __enter__(self) -> InOneProcess:
        return self

    def __exit__(self, *_: object) -> None:
        pass

    def results(self, given: Iterator[Given], wanted: Callable[[Task, str], bool]) -> Iterator[Done]:
        for origin, thing in given:
            if not self.go_on():
                return
            if isinstance(thing, Known | UnreadableInput):
                yield origin, thing.name, thing
            elif wanted(thing, origin):
                assert isinstance(thing, Item)
                yield origin, thing.name, _read(thing)


def _read(item: Item) -> Result:
    try:
        return entry_for(item, lambda document, zones: read_document(document, SaidReader()), lambda _: True)
    except UnreadableInput as problem:
        return problem
