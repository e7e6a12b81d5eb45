"""Writes the measured figures into README.md: `python -m evaluation.report [--check]`.

Between `<!-- figures: NAME -->` and `<!-- end -->` stands the table NAME, made of the committed results; no
figure there is typed by hand. --check writes nothing and fails where a table is not up to date.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from evaluation import ledger_floors
from evaluation.classes import CLASSES
from evaluation.gate import FLOORS, figure_of, limit_of
from evaluation.noise import KINDS
from evaluation.pages import HALVES
from evaluation.results import Result, read
from evaluation.scoring import MAIN

README: Final = Path(__file__).with_name("README.md")
EXACT: Final = ("exact source", "exact cue", "exact content")
LEDGERS: Final = ("ledger-war-dev", "ledger-war-test", "ledger-own-dev", "ledger-own-test", "ledger-own-new")
PARTS: Final = ("choose", "report")
SIDES: Final = ("report", "choose")
ZONE_FLOOR: Final = 85
BENCHMARKS: Final = ("speed", "startup", "memory", "size")
ROOM: Final = ("room-speed", "room-load")
_BLOCK: Final = re.compile(r"(<!-- figures: ([a-z-]+) -->\n).*?(<!-- end -->)", re.DOTALL)

Results = Mapping[str, Result]
Row = Sequence[str]


def main() -> int:
    """Bring the tables up to date, or say whether they are."""
    parser = argparse.ArgumentParser(prog="python -m evaluation.report", description=__doc__)
    parser.add_argument("--check", action="store_true", help="write nothing; fail where a table is old")
    asked = parser.parse_args()
    old = README.read_text(encoding="utf-8")
    new = filled(old, read())
    if not asked.check:
        README.write_text(new, encoding="utf-8")
    elif new != old:
        print("evaluation/README.md: a table is not what the results say; run python -m evaluation.report")
        return 1
    return 0


def filled(markdown: str, results: Results) -> str:
    """The document with every marked table made anew."""
    return _BLOCK.sub(lambda m: f"{m[1]}{TABLES[m[2]](results)}\n{m[3]}", markdown)


def floors(results: Results) -> str:
    """Every floor beside what was measured."""
    pinned = json.loads(FLOORS.read_text(encoding="utf-8"))["floors"]
    return _table(("floor", "figure", "limit", "measured"), (_floor_row(floor, results) for floor in pinned))


def scores(results: Results) -> str:
    """All metrics of every corpus without noise."""
    names = [
        name
        for name in ("polnear-dev", "polnear-dev-by-ledger", "war-dev", "war-test", "own-dev", "own-test")
        if name in results
    ]
    metrics = [m for m in results[names[0]].intervals if m not in CLASSES] if names else []
    rows = ([m, *(_with_interval(results[name], m) for name in names)] for m in metrics)
    return _table(("F1", *(f"{name} ({_size(results[name])})" for name in names)), rows)


def classes(results: Results) -> str:
    """AR@0.5 by class on every corpus without noise."""
    names = [name for name in ("polnear-dev", "war-test", "own-test") if name in results]
    rows = ([c, *(_class_cell(results[name], c) for name in names)] for c in CLASSES)
    return _table((f"{MAIN} of", *names), rows if names else ())


def ledger(results: Results) -> str:
    """Every figure of the whole ledger, with its size and the commonest answer's beside it."""
    found = [results[name] for name in LEDGERS if name in results]
    names = list(found[0].details["figures"]) if found else []
    head = (f"{r.name.removeprefix('ledger-')} ({_size(r)})" for r in found)
    return _table(
        ("per cent", *head),
        ([name, *(_ledger_cell(r.details["figures"][name]) for r in found)] for name in names),
    )


def targets(results: Results) -> str:
    """The floors and aims of the whole ledger, and what stands beside them."""
    return _table(ledger_floors.HEAD, ledger_floors.rows(results))


def zones(results: Results) -> str:
    """F1 of every zone kind on every side, and whether it holds its floor on the pages nobody chose on."""
    found = [results[name] for side in SIDES if (name := f"zones-{side}") in results]
    kinds = found[0].details["kinds"] if found else {}
    head = (f"{r.name.removeprefix('zones-')} ({r.details['units']} units)" for r in found)
    rows = ([kind, *(_zone_cell(r, kind) for r in found), _holds(found[0], kind)] for kind in kinds)
    return _table(("F1 of", *head, f"at least {ZONE_FLOOR} on report"), rows)


def pages(results: Results) -> str:
    """The article body found by Sayso and by trafilatura, on either half."""
    found = [results[name] for half in HALVES if (name := f"pages-{half}") in results]
    figures = found[0].figures if found else ()
    head = (f"{r.name.removeprefix('pages-')} ({r.data.articles if r.data else 0} pages)" for r in found)
    return _table(
        ("article body", *head), ([name, *(_with_interval(r, name) for r in found)] for name in figures)
    )


def copies(results: Results) -> str:
    """Every figure of the copies on either part of PressSim, with how many there were."""
    found = [results[name] for part in PARTS if (name := f"copies-{part}") in results]
    head = (f"{r.name.removeprefix('copies-')}" for r in found)
    rows = (
        [name, *(f"{_with_interval(r, name)}, {r.details['n'][name]}" for r in found)]
        for name in (found[0].figures if found else ())
    )
    return _table(("per cent", *head), rows)


def noise(results: Results) -> str:
    """What each kind of noise costs on PolNeAR dev."""
    clean = results.get("polnear-dev")
    found = {kind: results[name] for kind in KINDS if (name := f"polnear-dev-{kind}") in results}
    measured = {"none": clean, **found} if clean else {}
    return _table(
        ("noise", *EXACT, MAIN, "fall"),
        (
            [
                k,
                *(f"{r.figures[m]:.1f}" for m in (*EXACT, MAIN)),
                f"{clean.figures[MAIN] - r.figures[MAIN]:.1f}",
            ]
            for k, r in measured.items()
            if r and clean
        ),
    )


def agreement(results: Results) -> str:
    """One annotator against another, and the reader against an annotator."""
    r = results.get("agreement")
    metrics = [m.removeprefix("reader: ") for m in r.figures if m.startswith("reader: ")] if r else []
    return _table(
        ("F1 against an annotator", "another annotator", "the reader"),
        ([m, *(_with_interval(r, f"{who}: {m}") for who in ("annotator", "reader"))] for m in metrics if r),
    )


def calibration(results: Results) -> str:
    """The reliability table on PolNeAR dev."""
    bins = results["polnear-dev"].details["calibration"]["table"] if "polnear-dev" in results else []
    return _table(
        ("rows", "mean confidence", "share that is right"),
        ([str(b["rows"]), f"{b['confidence']:.2f}", f"{b['right']:.2f}"] for b in bins),
    )


def benchmarks(results: Results) -> str:
    """Every benchmark with the machine it was taken on."""
    return _taken(results, BENCHMARKS)


def room(results: Results) -> str:
    """The same of the reading room."""
    return _taken(results, ROOM)


def _taken(results: Results, names: Sequence[str]) -> str:
    taken = [results[name] for name in names if name in results]
    return _table(
        ("benchmark", "measured", "on", "date"),
        (
            [figure, f"{value:,.4g}" if value < 100 else f"{value:,.0f}", _machine(r), r.date]
            for r in taken
            for figure, value in ((f"{r.name}: {f}", v) for f, v in r.figures.items())
        ),
    )


def groups(results: Results) -> str:
    """AR@0.5 by outlet, or by article of our own."""
    names = [name for name in ("polnear-dev", "war-test", "own-test") if name in results]
    return _table(
        ("corpus", "outlet or article", MAIN, "attributions"),
        (
            [name, group, f"{value:.1f}", f"{gold:.0f}"]
            for name in names
            for group, (value, gold) in results[name].details["by group"].items()
        ),
    )


TABLES: Final[dict[str, Callable[[Results], str]]] = {
    table.__name__: table
    for table in (floors, scores, classes, targets, ledger, zones, pages, noise, agreement, calibration)
    + (benchmarks, groups, copies, room)
}


def _table(head: Row, rows: Iterable[Row]) -> str:
    body = [f"| {' | '.join(row)} |" for row in rows]
    return "\n".join(
        (
            f"| {' | '.join(head)} |",
            "|---" * len(head) + "|",
            *(body or ["| not measured yet" + " |" * len(head)]),
        )
    )


def _floor_row(floor: Mapping[str, Any], results: Results) -> Row:
    sign = {"at_least": "at least", "at_most": "at most", "within": "at most"}
    how = next(text for key, text in sign.items() if key in floor)
    about = f"{floor['result']}: {floor['figure']}" + (f", fall from {floor['of']}" if "of" in floor else "")
    known = floor["result"] in results and floor.get("of", floor["result"]) in results
    measured = f"{figure_of(floor, results):g}" if known else "not measured yet"
    return floor["name"], about, f"{how} {limit_of(floor):g}", measured


def _with_interval(result: Result, metric: str) -> str:
    low, high = result.intervals[metric]
    return f"{result.figures[metric]:.1f} ({low:.1f} to {high:.1f})"


def _ledger_cell(figure: Mapping[str, Any]) -> str:
    value = f"{figure['value']:.1f} ({figure['low']:.1f} to {figure['high']:.1f})"
    return f"{value}, n {figure['n']}, commonest {figure['commonest']:.1f}"


def _zone_cell(result: Result, kind: str) -> str:
    score = result.details["kinds"].get(kind)
    return (
        f"{score['f1']:.1f} ({score['low']:.1f} to {score['high']:.1f}), {score['gold']}" if score else "none"
    )


def _holds(result: Result, kind: str) -> str:
    if kind not in result.figures:
        return "too few to say"
    return "holds" if result.figures[kind] >= ZONE_FLOOR else "**misses**"


def _class_cell(result: Result, name: str) -> str:
    gold = result.details["scores"][name]["gold"]
    return f"{_with_interval(result, name)}, {gold} gold" if gold else "none"


def _size(result: Result) -> str:
    return f"{result.data.articles} articles, {result.data.attributions} rows" if result.data else ""


def _machine(result: Result) -> str:
    m = result.machine or {}
    return f"{m.get('processor')}, {m.get('cores')} cores, {m.get('memory')}" if m else ""


if __name__ == "__main__":
    sys.exit(main())
