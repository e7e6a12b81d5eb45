"""Two readings of the same articles, field by field: `python -m evaluation.consistency A B TEXTS [--list]`.

A and B are folders of rows as align.py writes them (NAME.json), TEXTS holds NAME.txt; what has all three is
compared. Two readers give *re-reading consistency*; with gold made from fact sheets as A, it is the
annotator's own error. A stands as gold and B as what is judged, so precision and recall are B's against A's.
Fields are compared on the rows that AR@0.5 pairs, sources and chains on those of ARC@0.5, by the figures of
the whole ledger (ledger.py); beside agreement stands Cohen's kappa. --list prints every difference as
article, A's row, B's row, field, A's value, B's value, rows counted from 1 among those of their kind.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Final

from evaluation.chains import chain_figures, right_chain
from evaluation.claims import claim_figures
from evaluation.corpus import Article, GoldAttribution, rows_article
from evaluation.fields import FIELDS, field_figures, gold_value
from evaluation.figures import Figure, Pair, accuracy, f1, kappa
from evaluation.ledger import ledger_digest
from evaluation.ledger_gold import ledger_of_gold
from evaluation.pairing import Case, case_of
from evaluation.results import Data, Result, today, write
from evaluation.scoring import counts_of
from evaluation.voices import met_rows, voice_figures
from evaluation.whom import OF_SOURCE, right_source, source_figures

SPANS: Final = (
    "exact source", "exact cue", "exact content", "token source", "token cue", "token content",
    "AR@0.5", "AR@0.8", "ARC@0.5",
)  # fmt: skip
LABELS: Final = (*FIELDS, *OF_SOURCE)
OTHERS: Final = (
    "source", "source, described", "source B-cubed", "affiliation",
    "relay F1", "chain exactly right", "chain exactly right, all",
    "via of right relays", "implied of right relays",
    "evidence kinds", "nested", "nested, paired rows",
    "voice rows", "author precision", "author recall",
    "summary", "summary, total", "summary, own voice",
)  # fmt: skip
"""The figures of the ledger that are no label of one row."""


@dataclass(frozen=True, slots=True)
class Readings:
    """One article as A and as B read it, with B's ledger paired to A's rows."""

    a: Article
    b: Article
    case: Case


def main() -> None:
    """Compare, print, and keep the result where that is asked for."""
    asked = _arguments()
    readings = load(asked.a, asked.b, asked.texts)
    if not readings:
        raise SystemExit(f"no NAME.json is in {asked.a} and {asked.b} with a NAME.txt in {asked.texts}")
    result = measure(readings)
    print(table(result))
    if asked.list:
        print("\n".join(differences(readings)))
    if asked.json:
        write(replace(result, name=asked.json.stem), asked.json)


def load(a: Path, b: Path, texts: Path) -> list[Readings]:
    """The articles that both folders hold and that have a text, by name."""
    names = sorted(path.stem for path in a.glob("*.json") if (b / path.name).exists())
    return [
        readings_of(*(_article(name, folder, texts) for folder in (a, b)))
        for name in names
        if (texts / f"{name}.txt").exists()
    ]


def readings_of(a: Article, b: Article) -> Readings:
    """Two readings of one text laid side by side."""
    return Readings(a, b, case_of(a, ledger_of_gold(b)))


def measure(readings: Sequence[Readings]) -> Result:
    """Every figure of B against A, and kappa where a field has labels."""
    figures = figures_of(readings)
    kappas = {name: kappa(pairs) for name, pairs in _labelled(readings).items()}
    first, second = ([getattr(r, side) for r in readings] for side in ("a", "b"))
    return Result(
        name="consistency",
        command="python -m evaluation.consistency A B TEXTS",
        date=today(),
        figures={name: figure.value for name, figure in figures.items()},
        intervals={name: (figure.low, figure.high) for name, figure in figures.items()},
        data=Data("A", ledger_digest(first), len(first), sum(len(a.attributions) for a in first)),
        details={
            "figures": {name: asdict(figure) for name, figure in figures.items()},
            "kappa": kappas,
            "B": {"digest": ledger_digest(second), "attributions": sum(len(b.attributions) for b in second)},
        },
    )


def figures_of(readings: Sequence[Readings]) -> dict[str, Figure]:
    """Spans, labels of rows, then everything else that the ledger's figures ask."""
    cases = [r.case for r in readings]
    counts = [counts_of(r.a, r.b.attributions) for r in readings]
    every = source_figures(cases) | chain_figures(cases) | field_figures(cases)
    every |= voice_figures(cases) | claim_figures(cases)
    return {
        **{name: f1([c[name] for c in counts]) for name in SPANS},
        **{name: accuracy(pairs) for name, pairs in _labelled(readings).items()},
        **{name: every[name] for name in OTHERS},
    }


def differences(readings: Sequence[Readings]) -> Iterator[str]:
    """A line for every row that only one reading has, and for every field in which a pair differs."""
    for r in readings:
        for role, pairs, ours, theirs in (
            ("attribution", r.case.told, r.b.attributions, r.a.attributions),
            ("voice", met_rows(r.case), r.b.voice, r.a.voice),
        ):
            for j in sorted(set(range(len(theirs))) - {j for _, j in pairs}):
                yield _difference(r, j, None, role, "there", "not there")
            for i in sorted(set(range(len(ours))) - {i for i, _ in pairs}):
                yield _difference(r, None, i, role, "not there", "there")
        yield from _of_rows(r)
        for i, j in met_rows(r.case):
            if r.a.voice[j].voice != r.b.voice[i].voice:
                yield _difference(r, j, i, "voice", r.a.voice[j].voice, r.b.voice[i].voice)


def table(result: Result) -> str:
    """The comparison for a terminal."""
    assert result.data
    kappas: Mapping[str, float | None] = result.details["kappa"]
    figures = {name: Figure(**values) for name, values in result.details["figures"].items()}
    width = max(map(len, figures)) + 2
    return "\n".join(
        (
            f"{result.data.articles} articles; {result.data.attributions} attributions in A, "
            f"{result.details['B']['attributions']} in B",
            f"{'':{width}}{'per cent':>9}  {'95 % interval':15}{'n':>6}{'in B':>7}{'kappa':>8}",
            *(_line(name, figure, kappas.get(name), width) for name, figure in figures.items()),
        )
    )


def _labelled(readings: Sequence[Readings]) -> dict[str, list[list[Pair]]]:
    """The pairs of labels (A's, B's) by field, one list an article."""
    linked = [[(r.a.attributions[j], r.b.attributions[i]) for i, j in r.case.linked] for r in readings]
    met = [[(r.a.voice[j], r.b.voice[i]) for i, j in met_rows(r.case)] for r in readings]
    return {
        **{
            name: [[(gold_value(a, name), gold_value(b, name)) for a, b in pairs] for pairs in linked]
            for name in LABELS
        },
        "voice": [[(a.voice, b.voice) for a, b in pairs] for pairs in met],
        "voice type": [[(a.fields["type"], b.fields["type"]) for a, b in pairs] for pairs in met],
    }


def _of_rows(r: Readings) -> Iterator[str]:
    """Where the fields of a pair of attributions differ."""
    for i, j in r.case.linked:
        a, b = r.a.attributions[j], r.b.attributions[i]
        for name in LABELS:
            if gold_value(a, name) != gold_value(b, name):
                yield _difference(r, j, i, name, gold_value(a, name), gold_value(b, name))
        grounds = [" ".join(sorted({e["kind"] for e in row.fields["evidence"]})) or "none" for row in (a, b)]
        if grounds[0] != grounds[1]:
            yield _difference(r, j, i, "evidence", *grounds)
    gold_of = dict(r.case.told)
    for (i, j), row in zip(r.case.told, r.case.rows(r.case.told), strict=True):
        a, b = r.a.attributions[j], r.b.attributions[i]
        if not right_source(r.case, row):
            yield _difference(r, j, i, "name", str(a.fields["name"]), str(b.fields["name"]))
        if not right_chain(r.case, row):
            yield _difference(r, j, i, "chain", *(_chain(side) for side in (a, b)))
        parent = None if b.parent is None else gold_of.get(b.parent, -1)
        if parent != a.parent:
            yield _difference(r, j, i, "parent", *(_place(side.parent) for side in (a, b)))


def _difference(r: Readings, a: int | None, b: int | None, field: str, first: str, second: str) -> str:
    return "\t".join((r.a.name, _place(a), _place(b), field, first, second))


def _place(row: int | None) -> str:
    return "none" if row is None else str(row + 1)


def _chain(row: GoldAttribution) -> str:
    return " > ".join(hop["name"] or "nobody" for hop in row.fields["chain"]) or "none"


def _line(name: str, f: Figure, agreed: float | None, width: int) -> str:
    interval = f"{f.low:.1f} to {f.high:.1f}"
    beyond = "" if agreed is None else f"{agreed:8.2f}"
    return f"{name:{width}}{f.value:9.1f}  {interval:15}{f.n:6}{f.given:7}{beyond}"


def _article(name: str, folder: Path, texts: Path) -> Article:
    text = (texts / f"{name}.txt").read_bytes().decode("utf-8")
    return rows_article(name, text, folder, name)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m evaluation.consistency",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("a", type=Path, metavar="A", help="the first reading, taken as gold")
    parser.add_argument("b", type=Path, metavar="B", help="the second reading")
    parser.add_argument("texts", type=Path, metavar="TEXTS")
    parser.add_argument("--list", action="store_true", help="every difference, one a line")
    parser.add_argument("--json", type=Path, metavar="FILE", help="keep the result, named as the file is")
    return parser.parse_args()


if __name__ == "__main__":
    main()
