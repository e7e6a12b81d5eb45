"""What finding copies costs as a case grows: `python -m evaluation.benchmarks.trace_scale [--json FILE]`.

`copies_in` on the first 1,000, 10,000 and 100,000 invented articles (of 100 articles 8 print another's text,
4 most of it), on 10,000 edited copies of one story, and one article more beside 100,000 in memory, from its
words to its copies. Seconds are the processor's; memory is the peak of the program with all its articles.
"""

from __future__ import annotations

import resource
import statistics
import sys
import time
from collections.abc import Callable, Mapping, Sequence, Sized
from dataclasses import replace
from random import Random
from typing import Final, ParamSpec

from evaluation.benchmarks.commands import run
from evaluation.invented import INVENTED, invented, invented_ledgers
from evaluation.results import Result, machine, today
from sayso.core.appearance import appearance_of
from sayso.core.copying import Copy
from sayso.core.document import Document
from sayso.core.ledger import Ledger
from sayso.core.span import Span
from sayso.core.zone import Zone, ZoneKind
from sayso.tracing.article import Article
from sayso.tracing.copies import copies_in, copy_of
from sayso.tracing.fingerprints import fingerprints_of
from sayso.tracing.index import Index, candidates

SIZES: Final = (1_000, 10_000, 100_000)
COPIES: Final = 10_000
MORE: Final = 300
SEED: Final = 7

P = ParamSpec("P")


def measure() -> Result:
    """Seconds at each size, seconds of many copies, milliseconds of one more, MB at the peak."""
    articles = [article_of(ledger) for _, ledger in invented_ledgers(SIZES[-1] + MORE, seed=SEED)]
    figures: dict[str, float] = {}
    for size in SIZES:
        found, seconds = _timed(copies_in, articles[:size])
        figures |= {f"{size:,} articles: s": seconds, f"{size:,} articles: copies": found}
    figures |= one_more(articles[: SIZES[-1]], articles[SIZES[-1] :])
    figures["MB at the peak"] = _peak()
    del articles
    found, seconds = _timed(copies_in, [edited(n) for n in range(COPIES)])
    figures |= {
        f"{COPIES:,} copies of one story: s": seconds,
        f"{COPIES:,} copies of one story: copies": found,
    }
    return Result(
        name="trace-scale",
        command="python -m evaluation.benchmarks.trace_scale",
        date=today(),
        figures=figures,
        machine=machine(),
    )


def one_more(articles: Sequence[Article], new: Sequence[Article]) -> Mapping[str, float]:
    """Milliseconds in which the copies of an article are found that comes to many, the index warm."""
    index, by_id = Index(), {article.text_id: article for article in articles}
    for article in by_id.values():
        index.add(article.text_id, fingerprints_of(replace(article).words)[0])
    times = [_timed(_found, article, index, by_id)[1] * 1_000 for article in new]
    return {
        "one more: ms, median": round(statistics.median(times), 2),
        "one more: ms, 95 % quantile": round(statistics.quantiles(times, n=20)[-1], 2),
    }


def _found(article: Article, index: Index, by_id: dict[str, Article]) -> list[Copy]:
    hashes, _ = fingerprints_of(article.words)
    others = candidates(article.text_id, hashes.tolist(), index)
    index.add(article.text_id, hashes)
    by_id[article.text_id] = article
    return [copy for other in others if (copy := copy_of(article, replace(by_id[other])))]


def article_of(ledger: Ledger) -> Article:
    """An invented article with what finding copies looks at."""
    d = ledger.document
    document = Document(d.text, d.name, url=d.url, outlet=d.outlet, published=d.published)
    return Article(
        Ledger(document, ledger.zones, (), (), INVENTED, quotations=ledger.quotations),
        (appearance_of(document),),
    )


def edited(number: int) -> Article:
    """One story as a portal prints it that changes five words of it."""
    chance = Random(number)
    _, ledger = invented(SEED, 0)
    words = ledger.document.text.split(" ")
    for _ in range(5):
        words[chance.randrange(len(words))] = f"own{number}"
    document = Document(" ".join(words), f"{number}", outlet=f"Portal {number}")
    body = Zone(ZoneKind.BODY, Span(0, len(document.text)), "invented")
    return Article(Ledger(document, (body,), (), (), INVENTED), (appearance_of(document),))


def _timed(work: Callable[P, Sized], *given: P.args, **named: P.kwargs) -> tuple[int, float]:
    """How many it finds, and the seconds of the processor."""
    begun = time.process_time()
    found = len(work(*given, **named))
    return found, round(time.process_time() - begun, 4)


def _peak() -> float:
    unit = 1 if sys.platform == "darwin" else 1024
    return round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit / 2**20, 1)


if __name__ == "__main__":
    run("trace_scale", measure, __doc__)
