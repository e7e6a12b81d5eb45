"""What fetching needs from a network, so that tests can stand in for one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Target:
    """One hop: an address taken apart, its host as `host_of` writes it."""

    url: str
    scheme: str
    host: str
    port: int
    request: str


class Answer(Protocol):
    """What a server answered: header names in lower case, the body as it came over the wire."""

    @property
    def status(self) -> int: ...

    @property
    def headers(self) -> Mapping[str, str]: ...

    def chunks(self) -> Iterator[bytes]:
        """The body, still compressed, in whatever pieces arrive."""
        ...

    def close(self) -> None: ...


class Connector(Protocol):
    """The network, as little of it as `fetch` needs. Failures are raised as OSError."""

    def addresses(self, host: str, port: int) -> Sequence[str]:
        """Every address the host resolves to."""
        ...

    def open(self, target: Target, address: str, *, timeout: float) -> Answer:
        """Ask `address` for the target; `timeout` holds for each step on the wire, in seconds."""
        ...
