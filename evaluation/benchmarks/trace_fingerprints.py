"""How fast texts are fingerprinted: `python -m evaluation.benchmarks.trace_fingerprints [--json FILE]`.

On one core, from a ledger in memory to its fingerprints in the index: words, runs, winnowing, adding.
The articles are invented with the lengths of real ones; time is that of the processor, the best of several
rounds with all words new to the program, as in a fresh process.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from itertools import islice

from evaluation.benchmarks.commands import run
from evaluation.invented import invented_ledgers
from evaluation.results import Result, machine, today
from sayso.core.ledger import Ledger
from sayso.tracing.article import Article
from sayso.tracing.fingerprints import fingerprints_of
from sayso.tracing.index import Index
from sayso.tracing.words import key_of

ARTICLES = 3_000
ROUNDS = 5


def measure() -> Result:
    """Articles a second, and how long they are."""
    ledgers = [ledger for _, ledger in islice(invented_ledgers(ARTICLES, seed=1), ARTICLES)]
    seconds = min(_seconds(ledgers) for _ in range(ROUNDS))
    words = [len(Article(ledger, ()).words) for ledger in ledgers]
    kept = [len(fingerprints_of(Article(ledger, ()).words)[0]) for ledger in ledgers]
    return Result(
        name="trace-fingerprints",
        command="python -m evaluation.benchmarks.trace_fingerprints",
        date=today(),
        figures={
            "articles/s": round(len(ledgers) / seconds, 1),
            "words an article": round(sum(words) / len(words), 1),
            "fingerprints an article": round(sum(kept) / len(kept), 1),
        },
        machine=machine(),
    )


def _seconds(ledgers: Sequence[Ledger]) -> float:
    """Of the processor, for all articles into an empty index."""
    key_of.cache_clear()
    index = Index()
    begun = time.process_time()
    for number, ledger in enumerate(ledgers):
        hashes, _ = fingerprints_of(Article(ledger, ()).words)
        index.add(str(number), hashes)
    return time.process_time() - begun


if __name__ == "__main__":
    run("trace_fingerprints", measure, __doc__)
