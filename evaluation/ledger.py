"""The whole ledger against gold: `python -m evaluation.ledger --data war-test [--baseline] [--json FILE]`.

Every article of a corpus is read by the shipped pipeline, its text as one zone `body`, and every field of the
ledger is compared with gold. What each figure means stands with its code: sources in whom.py, chains in
chains.py, form, firmness, evidence and nesting in fields.py, the author's voice in voices.py, the summary's
counts in claims.py; figures.py says how intervals and the commonest answer come about. --baseline puts
simple rules in the place of everything beside the spans (ledger_baseline.py). --floors measures nothing and
says which floors of issue 3 the kept results hold (ledger_floors.py).
"""

from __future__ import annotations

import argparse
import hashlib
import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any, Final

from evaluation import ledger_floors
from evaluation.chains import chain_figures
from evaluation.claims import claim_figures
from evaluation.corpus import DATA, LEDGER, Article, digest_of, whole_text
from evaluation.fields import FIELDS, confusions, field_figures, field_pairs
from evaluation.figures import Figure, f1
from evaluation.ledger_baseline import by_simple_rules
from evaluation.pairing import Case, case_of
from evaluation.results import Data, Result, today, write
from evaluation.results import read as read_results
from evaluation.scoring import MAIN, counts_of
from evaluation.voices import voice_figures, voice_pairs
from evaluation.whom import OF_SOURCE, source_figures, source_pairs
from sayso.core.document import Document
from sayso.core.ledger import Ledger
from sayso.pipeline import Reader, read_zoned
from sayso.reader import load_reader

CORPORA: Final = tuple(name for name, corpus in DATA.items() if corpus.scheme == LEDGER)
MOST_CONFUSED: Final = 8


def main() -> None:
    """Measure, print, and keep the result where that is asked for; or say how the floors stand."""
    asked = _arguments()
    if asked.floors:
        print(ledger_floors.table(read_results()))
        return
    result = measure(load_reader(asked.model), asked.data, baseline=asked.baseline)
    if asked.model:
        result = replace(result, command=f"{result.command} --model FOLDER")
    print(table(result))
    if asked.json:
        write(replace(result, name=asked.json.stem), asked.json)


def measure(reader: Reader, data: str, *, baseline: bool = False) -> Result:
    """Every figure of the ledgers of a corpus: the pipeline's, or those of simple rules over its spans."""
    articles = DATA[data].load()
    ledgers = [read_whole(reader, article) for article in articles]
    if baseline:
        ledgers = [by_simple_rules(ledger) for ledger in ledgers]
    cases = [case_of(article, ledger) for article, ledger in zip(articles, ledgers, strict=True)]
    figures = figures_of(cases)
    above = {
        ledger_floors.above_name(t.figure): figures[t.figure].above for t in ledger_floors.TARGETS if t.above
    }
    return Result(
        name=f"ledger-{data}" + ("-baseline" if baseline else ""),
        command=f"python -m evaluation.ledger --data {data}" + (" --baseline" if baseline else ""),
        date=today(),
        figures={name: f.value for name, f in figures.items()}
        | {name: a for name, (a, _, _) in above.items()},
        intervals={name: (f.low, f.high) for name, f in figures.items()}
        | {name: (low, high) for name, (_, low, high) in above.items()},
        reader=reader.version,
        data=Data(data, ledger_digest(articles), len(articles), sum(len(a.attributions) for a in articles)),
        details={"figures": {name: asdict(f) for name, f in figures.items()}, "confused": _confused(cases)},
    )


def figures_of(cases: Sequence[Case]) -> dict[str, Figure]:
    """Every figure by its name, in the order in which they are shown."""
    linked = f1([counts_of(case.article, case.ledger.attributions)[MAIN] for case in cases])
    return {
        MAIN: linked,
        **source_figures(cases),
        **chain_figures(cases),
        **field_figures(cases),
        **voice_figures(cases),
        **claim_figures(cases),
    }


def read_whole(reader: Reader, article: Article) -> Ledger:
    """The pipeline's ledger of an article whose text is one zone `body`.

    The outlet is given, as a page would give it; our own articles name theirs in the text or not at all.
    """
    outlet = None if article.group == article.name else article.group
    document = Document(article.text, article.name, outlet=outlet)
    return read_zoned(document, (whole_text(article.text),), reader)


def ledger_digest(articles: Iterable[Article]) -> str:
    """A digest of texts, spans and all fields: two results with the same one were scored on the same gold."""
    every = list(articles)
    total = hashlib.sha256(digest_of(every).encode())
    for article in every:
        rows = [[row.parent, dict(row.fields)] for row in article.attributions]
        voice = [[[(s.start, s.end) for s in v.content], v.voice, dict(v.fields)] for v in article.voice]
        total.update(json.dumps([rows, voice], sort_keys=True).encode())
    return total.hexdigest()


def table(result: Result) -> str:
    """A measurement for a terminal: each figure with interval, size and the commonest answer."""
    assert result.data
    figures = {name: Figure(**values) for name, values in result.details["figures"].items()}
    width = max(map(len, figures)) + 2
    return "\n".join(
        (
            f"{result.name}: {result.data.articles} articles, {result.data.attributions} attributions",
            f"{'':{width}}{'per cent':>9}  {'95 % interval':15}{'n':>6}{'given':>7}{'commonest':>11}",
            *(_line(name, figure, width) for name, figure in figures.items()),
        )
    )


def _line(name: str, f: Figure, width: int) -> str:
    interval = f"{f.low:.1f} to {f.high:.1f}"
    return f"{name:{width}}{f.value:9.1f}  {interval:15}{f.n:6}{f.given:7}{f.commonest:11.1f}  {f.answer}"


def _confused(cases: Sequence[Case]) -> dict[str, dict[str, int]]:
    """For each field what was taken for what, the most frequent only."""
    asked: dict[str, Any] = {name: lambda case, name=name: field_pairs(case, name) for name in FIELDS}
    asked |= {name: lambda case, name=name: source_pairs(case, name) for name in OF_SOURCE}
    asked["voice"] = voice_pairs
    return {
        name: dict(list(confusions(cases, pairs_of).items())[:MOST_CONFUSED])
        for name, pairs_of in asked.items()
    }


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m evaluation.ledger", description=__doc__)
    parser.add_argument("--model", type=Path, help="a model folder; without it the shipped one")
    parser.add_argument("--data", choices=CORPORA, default="war-dev")
    parser.add_argument("--baseline", action="store_true", help="simple rules over the reader's spans")
    parser.add_argument(
        "--floors", action="store_true", help="how the kept results stand to issue 3's floors"
    )
    parser.add_argument("--json", type=Path, metavar="FILE", help="keep the result, named as the file is")
    return parser.parse_args()


if __name__ == "__main__":
    main()
