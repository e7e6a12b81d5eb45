"""How quickly a case of 100,000 articles answers, and how large it is beside its text.

    python -m evaluation.benchmarks.case_search
    --keep FILE       the case: made if it is not there, gone on with if it is smaller, and kept
    --articles N      so many invented articles (100,000 where nothing is said)
    --quick           2,000 articles
    --json FILE       keep the result

The case is written by the store's own functions. The file is read through once and some other queries are
asked before the 2,000 that count; each is a whole `Case.search`, words in context included, in milliseconds.
"""

from __future__ import annotations

import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

import numpy as np

from evaluation.benchmarks.case_made import ORIGINALS, SEED, make, size_of
from evaluation.benchmarks.case_queries import Query, queries
from evaluation.benchmarks.commands import finish, parser
from evaluation.results import Result, machine, today
from sayso.case.case import Case

ARTICLES: Final = 100_000
QUICK: Final = 2_000
COUNTED: Final = 2_000
UNCOUNTED: Final = 200
SLOWEST: Final = 10
"""How many of the slowest queries are kept with the result."""


def measure(path: Path, articles: int) -> Result:
    """Milliseconds of a search, and the size of the case."""
    speed = make(path, articles)
    size = size_of(path)
    _read_through(path)
    with Case(path, write=False) as case:
        for query in queries(UNCOUNTED, seed=SEED + 1, made=SEED, articles=articles):
            ask(case, query)
        asked = list(queries(COUNTED, seed=SEED, made=SEED, articles=articles))
        took = [timed(case, query) for query in asked]
    return Result(
        name="case-search",
        command=f"python -m evaluation.benchmarks.case_search --articles {articles}",
        date=today(),
        figures={
            "ms, median": _percentile([ms for ms, _ in took], 50),
            "ms, 99th percentile": _percentile([ms for ms, _ in took], 99),
            "ms, slowest": _percentile([ms for ms, _ in took], 100),
            "share of queries that find something": round(sum(found for _, found in took) / len(took), 3),
            "size without originals, times the plain text": round(size.ratio, 3),
            "articles/s, written by the store alone": round(speed, 1),
        },
        machine=machine(),
        details={
            "articles": articles,
            "bytes": size.file,
            "bytes of plain text": size.plain,
            "parts, times the plain text": {
                name: round(part / size.plain, 4)
                for name, part in size.parts.items()
                if part > size.plain / 1_000 and name not in ORIGINALS
            },
            "by kind of query": _by_kind(asked, [ms for ms, _ in took]),
            "slowest": _slowest(asked, [ms for ms, _ in took]),
        },
    )


def timed(case: Case, query: Query) -> tuple[float, bool]:
    """Milliseconds of one search, and whether it finds anything."""
    began = time.perf_counter()
    found = ask(case, query)
    return 1000 * (time.perf_counter() - began), found


def ask(case: Case, query: Query) -> bool:
    """Search, and say whether anything is found."""
    return len(case.search(query.words, **query.filters)) > 0


def _by_kind(asked: Sequence[Query], took: Sequence[float]) -> dict[str, dict[str, float]]:
    """Median and 99th percentile of each kind of query, narrowed ones apart."""
    groups: dict[str, list[float]] = {}
    for query, ms in zip(asked, took, strict=True):
        name = query.kind.replace("_", " ") + (", filtered" if query.filters else "")
        groups.setdefault(name, []).append(ms)
    return {
        name: {"n": len(group), "median": _percentile(group, 50), "99th": _percentile(group, 99)}
        for name, group in sorted(groups.items())
    }


def _slowest(asked: Sequence[Query], took: Sequence[float]) -> list[dict[str, Any]]:
    worst = sorted(range(len(asked)), key=lambda n: -took[n])[:SLOWEST]
    return [{"ms": round(took[n], 1), "words": asked[n].words, "filters": asked[n].filters} for n in worst]


def _percentile(values: Sequence[float], share: float) -> float:
    return round(float(np.percentile(values, share)), 2)


def _read_through(path: Path) -> None:
    """Into the system's cache, as far as it goes."""
    with path.open("rb") as file:
        while file.read(1 << 22):
            pass


def main() -> None:
    """Measure, print, keep."""
    asking = parser("case_search", __doc__)
    asking.add_argument("--keep", type=Path, metavar="FILE", help="where the case is, or is to be")
    asking.add_argument("--articles", type=int, default=ARTICLES, metavar="N", help="how many")
    asking.add_argument("--quick", action="store_true", help=f"{QUICK:,} articles")
    asked = asking.parse_args()
    articles = QUICK if asked.quick else asked.articles
    with tempfile.TemporaryDirectory() as folder:
        finish(measure(asked.keep or Path(folder) / "benchmark.sayso", articles), asked.json)


if __name__ == "__main__":
    main()
