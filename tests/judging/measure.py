"""How well the judges do on gold rows without odds: `python -m tests.judging.measure [war-train ...]`.

Spans and sources of the rows are gold's (relays are not among the sources), so only the judging is measured.
Prints accuracy and macro F1 of each field, F1 of nesting and evidence kinds, and the figures of
evaluation/chains.py with the page's outlet known. `--rules` prints how often each rule decided in training
articles, and how often rightly; `--write` keeps that as `lexicons/precision.csv`. Test is never read.
"""

from __future__ import annotations

import argparse
import csv
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

from evaluation import corpus
from evaluation.chains import chain_figures
from evaluation.corpus import Article, GoldAttribution
from evaluation.fields import FIELDS, field_figures, gold_value
from evaluation.names import key_of, names
from evaluation.pairing import Case
from sayso.core.attribution import Attribution, attribution_id
from sayso.core.document import Document
from sayso.core.finding import Finding
from sayso.core.ledger import Ledger, ReaderVersion
from sayso.core.source import UNSTATED, Identity, Kind, Source, source_id
from sayso.core.span import tidy, words
from sayso.core.verdict import Verdict
from sayso.judging.judge import judge
from sayso.reader.quotes import find_quotes

DATA: Final = {
    "war-train": lambda: corpus.war("train"),
    "war-dev": lambda: corpus.war("dev"),
    "own-train": lambda: corpus.own("train"),
}
TRAINING: Final = ("war-train", "own-train")
PRECISION: Final = Path(__file__).parents[2] / "src/sayso/judging/lexicons/precision.csv"
GOLD: Final = ReaderVersion("gold", "1", "")


def main() -> None:
    """Print the figures, or what each rule is worth."""
    parser = argparse.ArgumentParser(prog="python -m tests.judging.measure", description=__doc__)
    parser.add_argument("data", nargs="*", default=list(DATA), help=f"any of {', '.join(DATA)}")
    parser.add_argument(
        "--rules", action="store_true", help="what each rule is worth on the training articles"
    )
    parser.add_argument("--write", action="store_true", help="keep that beside the lexicons")
    asked = parser.parse_args()
    if asked.rules or asked.write:
        rules = worth([case_of(article, name) for name in TRAINING for article in DATA[name]()])
        _print(rules)
        if asked.write:
            _write(rules)
        return
    for name in asked.data:
        cases = [case_of(article, name) for article in DATA[name]()]
        print(f"{name}: {len(cases)} articles, {sum(len(c.ledger.attributions) for c in cases)} attributions")
        for figure, f in {**field_figures(cases), **chain_figures(cases)}.items():
            print(f"  {figure:26}{f.value:7.1f}  {f.low:.1f} to {f.high:.1f}  n={f.n} given={f.given}")


def case_of(article: Article, name: str) -> Case:
    """An article's gold beside what the judges make of its rows."""
    outlet = None if name == "own-train" else article.group
    document = Document(article.text, article.name, outlet=outlet)
    sources, rows = oracle(article, document.text_id)
    told, judged = judge(
        document, (), [Finding(r) for r in rows], sources, rows, quotations=find_quotes(article.text)
    )
    pairs = tuple((k, k) for k in range(len(rows)))
    ledger = Ledger(document, (), told, judged, GOLD)
    return Case(article, ledger, pairs, pairs, {source.id: source for source in told})


def oracle(article: Article, text_id: str) -> tuple[tuple[Source, ...], tuple[Attribution, ...]]:
    """The rows of an article with gold's spans, and the sources of the rows alone, named as in gold."""
    sources: dict[str, Source] = {}
    rows: list[Attribution] = []
    for place, gold in enumerate(article.attributions):
        source = _source(article.text, text_id, gold, place)
        if source:
            known = sources.get(source.id, source)
            sources[source.id] = replace(
                known, mentions=tidy(article.text, {*known.mentions, *source.mentions})
            )
        key = attribution_id(f"{text_id}{place}", gold.source, gold.cue, gold.content)
        by = source.id if source else UNSTATED
        rows.append(Attribution(key, gold.source, gold.cue, gold.content, 1.0, by))
    return tuple(sources.values()), tuple(rows)


def _source(text: str, text_id: str, gold: GoldAttribution, place: int) -> Source | None:
    """A row's source; one that has no name in gold is known by the end of its chain."""
    if not gold.source:
        return None
    f = gold.fields
    name = f["name"] or (None if f["holder"] else f["chain"][-1]["name"]) or words(text, gold.source)
    key = key_of(name) if f["name"] or not f["holder"] else f"{key_of(name)} @{place}"
    return Source(
        source_id(f"{text_id}|{key}", ()),
        name,
        gold.source,
        "gold",
        Verdict(Identity(f["identity"]), "gold", (), 1.0),
        Verdict(Kind(f["kind"]), "gold", (), 1.0),
    )


@dataclass(frozen=True, slots=True)
class Worth:
    """How often a rule decided, and how often rightly."""

    right: int
    given: int


def worth(cases: Sequence[Case]) -> dict[str, Worth]:
    """What each rule is worth over some articles, by its name."""
    right: Counter[str] = Counter()
    given: Counter[str] = Counter()
    for case in cases:
        for by, is_right in _decisions(case):
            given[by] += 1
            right[by] += is_right
    return {by: Worth(right[by], given[by]) for by in sorted(given)}


def _decisions(case: Case) -> Iterator[tuple[str, bool]]:
    """Every verdict of an article's rows: the rule, and whether gold says the same."""
    for row, gold in case.rows(case.linked):
        for name in FIELDS:
            verdict = getattr(row, name)
            yield verdict.by, gold_value(gold, name) == _word(verdict.value)
        kinds = {e["kind"] for e in gold.fields["evidence"]}
        yield from ((evidence.by, str(evidence.kind) in kinds) for evidence in row.evidence)
        for relay in row.chain[:-1]:
            hops = [
                hop for hop in gold.fields["chain"] if names(case.name(relay.source_id), hop["name"] or "")
            ]
            source = case.sources.get(relay.source_id)
            if hops and source and source.why == "relay":
                yield source.kind.by, hops[0]["kind"] == source.kind.value


def _word(value: Any) -> str:
    return ("yes" if value else "no") if isinstance(value, bool) else str(value)


def _print(rules: dict[str, Worth]) -> None:
    for by, w in rules.items():
        print(f"{by:48}{w.right:6} of {w.given:5}  {100 * w.right / w.given:5.1f} %")


def _write(rules: dict[str, Worth]) -> None:
    with PRECISION.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(("rule", "right", "given"))
        writer.writerows((by, w.right, w.given) for by, w in rules.items() if by != "not judged")


if __name__ == "__main__":
    main()
