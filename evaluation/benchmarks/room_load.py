"""Twenty requests at once on every page of the room, for half a minute: errors, times, memory.

    python -m evaluation.benchmarks.room_load
    --keep FILE       the case: made if it is not there, and kept
    --quick           a case of 200 articles, five seconds
    --json FILE       keep the result

The room runs as `sayso serve` starts it, in a process of its own, on the case of `room_speed`; twenty clients
ask for one page after the other, all pages equally often. Memory is the resident size of the server, looked
up several times a second (Linux), once every page was asked for a few times; *growth* is the peak of the last
quarter over that of the second, one less: 0.05 is the most that counts as flat.
"""

from __future__ import annotations

import re
import subprocess
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import Final
from urllib.parse import quote

import numpy as np
import urllib3

from evaluation.benchmarks.case_made import make
from evaluation.benchmarks.case_memory import MB, resident
from evaluation.benchmarks.commands import finish, parser, sayso
from evaluation.benchmarks.room_speed import ARTICLES, LENGTHS, QUICK, long_ones
from evaluation.results import Result, machine, today
from sayso.case.case import Case

AT_ONCE: Final = 20
SECONDS: Final = 30.0
QUICK_SECONDS: Final = 5.0
WARM: Final = 3
"""How often every page is asked for, one after the other, before anything counts."""
EVERY: Final = 0.2


@dataclass(frozen=True, slots=True)
class Server:
    """A running room: its process, its address, and the cookie of who came in."""

    process: int
    origin: str
    cookie: str

    def get(self, http: urllib3.PoolManager, path: str) -> int:
        """Ask for a page and read it whole; its status, 0 for no answer."""
        try:
            return http.request("GET", self.origin + path, headers={"Cookie": self.cookie}).status
        except urllib3.exceptions.HTTPError:
            return 0


@dataclass(slots=True)
class Seen:
    """What came: how often each status, milliseconds by page, and the memory of each quarter."""

    statuses: dict[int, int] = field(default_factory=dict)
    took: dict[str, list[float]] = field(default_factory=dict)
    memory: list[int] = field(default_factory=list)


@contextmanager
def serving(case: Path) -> Iterator[Server]:
    """`sayso serve`, entered by its link."""
    process = subprocess.Popen(
        sayso("serve", str(case), "--no-open"), stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    )
    try:
        assert process.stdout
        link = re.search(r"http://\S+", process.stdout.readline())
        assert link, "sayso serve printed no link"
        answer = urllib3.request("GET", link[0], retries=urllib3.Retry(10, backoff_factor=0.1))
        cookie = answer.headers["set-cookie"].split(";")[0]
        yield Server(process.pid, link[0].split("/enter")[0], cookie)
    finally:
        process.terminate()
        process.wait(20)


def measure(path: Path, *, articles: int, seconds: float) -> Result:
    """Errors, milliseconds of an answer, growth of the server's memory."""
    make(path, articles)
    pages = list(pages_of(path))
    with serving(path) as server:
        for page in pages * WARM:
            server.get(urllib3.PoolManager(), page)
        seen = asked(server, pages, seconds)
    times = [ms for took in seen.took.values() for ms in took]
    peaks = [max(quarter) for quarter in np.array_split(np.array(seen.memory), 4)]
    return Result(
        name="room-load",
        command=f"python -m evaluation.benchmarks.room_load{'' if articles == ARTICLES else ' --quick'}",
        date=today(),
        figures={
            "requests": float(len(times)),
            "errors": float(sum(n for status, n in seen.statuses.items() if status != 200)),
            "requests/s": round(len(times) / seconds, 1),
            "ms, median": round(float(np.percentile(times, 50)), 1),
            "ms, 99th percentile": round(float(np.percentile(times, 99)), 1),
            "MB at the peak": round(max(peaks) / MB, 1),
            "growth": round(float(peaks[3] / peaks[1] - 1), 4),
        },
        machine=machine(),
        details={
            "articles": articles,
            "seconds": seconds,
            "MB by quarter": [round(float(peak / MB), 1) for peak in peaks],
            "median ms by page": {
                re.sub("[0-9a-f]{64}", "ID", page): round(float(np.median(took)), 1)
                for page, took in sorted(seen.took.items())
            },
        },
    )


def pages_of(path: Path) -> Iterator[str]:
    """Every kind of page, the JSON beside it, and of the articles one of each length."""
    yield from ("/", "/?q=in", "/articles.json?q=in", "/adding", "/search?q=people", "/search.json?q=people")
    yield from (
        "/sources",
        "/claims",
        "/overview",
        "/problems",
        "/home.json",
        "/decisions",
        "/decisions.json",
    )
    for words in LENGTHS:
        article = next(long_ones(path, words)).document.text_id
        yield from (f"/articles/{article}{end}" for end in ("", ".json", "/original", "/frame", "/share"))
        yield from (f"/articles/{article}/rows/1/{end}" for end in ("edit", "again", "again.json"))
        yield from (f"/claims/{article[:12]}:1{end}" for end in ("", ".json"))
    with Case(path, write=False) as case:
        yield f"/sources/{quote(case.ledger(article).sources[0].name, safe='')}"
    yield from (f"/static/{name}" for name in ("page.css", "page.js", "room.css", "review.css", "review.js"))


def asked(server: Server, pages: list[str], seconds: float) -> Seen:
    """Ask from so many threads at once until the time is over."""
    seen, turn, lock = Seen(), count(), threading.Lock()
    until = time.monotonic() + seconds

    def ask() -> None:
        http = urllib3.PoolManager(maxsize=1, retries=False, timeout=60)
        while time.monotonic() < until:
            page = pages[next(turn) % len(pages)]
            began = time.perf_counter()
            status = server.get(http, page)
            took = 1000 * (time.perf_counter() - began)
            with lock:
                seen.statuses[status] = seen.statuses.get(status, 0) + 1
                seen.took.setdefault(page, []).append(took)

    clients = [threading.Thread(target=ask) for _ in range(AT_ONCE)]
    for client in clients:
        client.start()
    while any(client.is_alive() for client in clients):
        seen.memory.append(resident(server.process))
        time.sleep(EVERY)
    return seen


def main() -> None:
    """Measure, print, keep."""
    asking = parser("room_load", __doc__)
    asking.add_argument("--keep", type=Path, metavar="FILE", help="where the case is, or is to be")
    asking.add_argument("--quick", action="store_true", help=f"{QUICK} articles, {QUICK_SECONDS:.0f} seconds")
    asked_for = asking.parse_args()
    articles, seconds = (QUICK, QUICK_SECONDS) if asked_for.quick else (ARTICLES, SECONDS)
    with tempfile.TemporaryDirectory() as folder:
        path = asked_for.keep or Path(folder) / "benchmark.sayso"
        finish(measure(path, articles=articles, seconds=seconds), asked_for.json)


if __name__ == "__main__":
    main()
