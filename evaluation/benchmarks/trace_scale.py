"""What finding copies costs as a case grows: `python -m evaluation.benchmarks.trace_scale [--json FILE]`.

`copies_among` on the first 1,000, 10,000 and 100,000 invented articles (of 100 articles 8 print another's
text, 4 most of it), `copies_in` on 10,000 edited copies of one story, and one article more beside 100,000,
from its words to its copies. The 100,000 are kept as a case keeps them, text as UTF-8 and ledger packed, and
opened each time that they are looked at. Seconds are the processor's, opening included; memory is the peak of
the program with all its articles.
"""

from __future__ import annotations

import resource
import statistics
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sized
from itertools import islice
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
from sayso.store.codec import pack, unpack
from sayso.tracing.article import Article
from sayso.tracing.copies import copies_among, copies_in, copy_of
from sayso.tracing.fingerprints import fingerprints_of
from sayso.tracing.index import Index, candidates

SIZES: Final = (1_000, 10_000, 100_000)
COPIES: Final = 10_000
MORE: Final = 300
SEED: Final = 7

P = ParamSpec("P")


Packed = tuple[str, bytes, bytes]
"""The id of a text, the text, and its ledger."""


class Kept(Mapping[str, Article]):
    """Articles by their ids, each opened anew whenever it is asked for; of equal texts the last counts."""

    def __init__(self, packed: Iterable[Packed]) -> None:
        self._packed = {text_id: (text, ledger) for text_id, text, ledger in packed}

    def add(self, article: Article) -> None:
        """One more."""
        text_id, text, ledger = packed_of(article)
        self._packed[text_id] = text, ledger

    def __getitem__(self, text_id: str) -> Article:
        text, packed = self._packed[text_id]
        ledger = unpack(packed, text.decode())
        return Article(ledger, (appearance_of(ledger.document),))

    def __iter__(self) -> Iterator[str]:
        return iter(self._packed)

    def __len__(self) -> int:
        return len(self._packed)


def packed_of(article: Article) -> Packed:
    """An article as a case keeps it."""
    return article.text_id, article.text.encode(), pack(article.ledger)


def measure() -> Result:
    """Seconds at each size, seconds of many copies, milliseconds of one more, MB at the peak."""
    articles = (article_of(ledger) for _, ledger in invented_ledgers(SIZES[-1] + MORE, seed=SEED))
    packed = list(map(packed_of, islice(articles, SIZES[-1])))
    figures: dict[str, float] = {}
    for size in SIZES:
        found, seconds = _timed(copies_among, Kept(packed[:size]))
        figures |= {f"{size:,} articles: s": seconds, f"{size:,} articles: copies": found}
    figures |= one_more(Kept(packed), articles)
    figures["MB at the peak"] = _peak()
    del packed
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


def one_more(kept: Kept, new: Iterable[Article]) -> Mapping[str, float]:
    """Milliseconds in which the copies of an article are found that comes to many, the index warm."""
    index = Index()
    for text_id, article in kept.items():
        index.add(text_id, fingerprints_of(article.words)[0])
    times = [_timed(_found, article, index, kept)[1] * 1_000 for article in new]
    return {
        "one more: ms, median": round(statistics.median(times), 2),
        "one more: ms, 95 % quantile": round(statistics.quantiles(times, n=20)[-1], 2),
    }


def _found(article: Article, index: Index, kept: Kept) -> list[Copy]:
    hashes, _ = fingerprints_of(article.words)
    others = candidates(article.text_id, hashes.tolist(), index)
    index.add(article.text_id, hashes)
    kept.add(article)
    return [copy for other in others if (copy := copy_of(article, kept[other]))]


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
