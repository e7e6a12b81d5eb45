"""How fast Sayso reads on one core: `python -m evaluation.benchmarks.speed [--model FOLDER] [--json FILE]`.

The texts are our own articles, so that everybody can repeat it. Tokens are the encoder's pieces of the
text, each counted once; the windows' pieces, context included, stand beside them. Everything is
the best of several rounds on one thread, and the machine's limit is taken in the same run.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable, Iterable
from pathlib import Path

from tokenizers import Tokenizer

from evaluation.benchmarks import limit
from evaluation.corpus import OWN, Article, digest_of, own
from evaluation.reader import read
from evaluation.results import Data, Result, machine, today, write
from sayso.core.span import Span
from sayso.intake.documents import document_of
from sayso.intake.items import Item
from sayso.pipeline import read_document
from sayso.reader import Reader, load_reader
from sayso.reader.weights import SHIPPED
from sayso.reader.windows import cut, pieces_of
from sayso.reader.words import words_of
from sayso.views.wire import ledger_json

ROUNDS = 5


def main() -> None:
    """Measure, print, and keep the result where that is asked for."""
    parser = argparse.ArgumentParser(prog="python -m evaluation.benchmarks.speed", description=__doc__)
    parser.add_argument(
        "--model", type=Path, default=SHIPPED, help="a model folder; without it the shipped one"
    )
    parser.add_argument("--json", type=Path, metavar="FILE", help="keep the result")
    asked = parser.parse_args()
    result = measure(asked.model)
    print("\n".join(f"{value:12,.2f} {name}" for name, value in result.figures.items()))
    if asked.json:
        write(result, asked.json)


def measure(folder: Path = SHIPPED) -> Result:
    """Tokens and articles a second, and their share of the limit."""
    reader, articles = load_reader(folder), own("test")
    once, in_windows = _pieces(reader, folder, articles)
    best = limit.tokens_a_second()
    reading = _shortest(lambda: [read(reader, article) for article in articles])
    files = [(OWN / "test" / f"{article.name}.txt").read_bytes() for article in articles]
    whole = _shortest(lambda: [_from_bytes_to_json(reader, data) for data in files])
    best = max(best, limit.tokens_a_second())
    return Result(
        name="speed",
        command="python -m evaluation.benchmarks.speed",
        date=today(),
        figures={
            "tokens/s": round(once / reading, 1),
            "tokens/s, context counted": round(in_windows / reading, 1),
            "tokens/s at the limit": round(best, 1),
            "share of the limit": round(once / reading / best, 4),
            "articles/s end to end": round(len(articles) / whole, 2),
            "words an article": round(sum(len(a.text.split()) for a in articles) / len(articles), 1),
        },
        reader=reader.version,
        data=Data("own-test", digest_of(articles), len(articles), sum(len(a.attributions) for a in articles)),
        machine=machine(),
    )


def _from_bytes_to_json(reader: Reader, data: bytes) -> bytes:
    return ledger_json(read_document(document_of(Item("article.txt", data)), reader))


def _pieces(reader: Reader, folder: Path, articles: Iterable[Article]) -> tuple[int, int]:
    """The encoder's pieces of the texts, and of the windows they are read in."""
    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    once = in_windows = 0
    for article in articles:
        words = words_of(article.text, [Span(0, len(article.text))])
        pieces = pieces_of(words, tokenizer, reader.config.special)
        once += len(pieces.ids)
        in_windows += sum(pieces.count(w.first, w.last) + 2 for w in cut(pieces, reader.config.layout))
    return once, in_windows


def _shortest(work: Callable[[], object]) -> float:
    """Seconds of the fastest of several rounds."""
    return min(_seconds(work) for _ in range(ROUNDS))


def _seconds(work: Callable[[], object]) -> float:
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


if __name__ == "__main__":
    main()
