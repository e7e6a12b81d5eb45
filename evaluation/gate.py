"""Whether the committed results hold the floors: `python -m evaluation.gate`.

    --measure            measure the shipped reader on every corpus first
    --raise              what landed, less its interval, becomes the floor, where that is stricter
    --allow-lower NAME   let the floor of this name fall to what was measured, less its interval

A floor names a result and a figure of it, with `at_least`, `at_most`, or `within` so many points `of`
another result. Floors hold for the data and weights whose digests `floors.json` names: a result of
other data or weights is no proof, and is reported as a failure.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from itertools import product
from pathlib import Path
from typing import Any, Final

from evaluation import agreement, ledger, pages, reader, zones
from evaluation.corpus import LEDGER, POLNEAR
from evaluation.noise import KINDS
from evaluation.reader import Task
from evaluation.results import Result, read, write
from sayso.reader import load_reader
from sayso.reader.weights import SHIPPED

FLOORS: Final = Path(__file__).parent / "floors.json"
MEASURED: Final = (
    Task("polnear-dev"),
    Task("polnear-dev", scheme=LEDGER),
    *(Task("polnear-dev", noise=kind) for kind in KINDS),
    Task("war-dev"),
    Task("war-test"),
    Task("own-dev"),
    Task("own-test"),
)
"""What --measure reads."""

Floor = Mapping[str, Any]


def main() -> int:
    """Check, after measuring or moving floors where that is asked for; 1 where a floor does not hold."""
    asked = _arguments()
    if asked.measure:
        measure()
    pinned, results = json.loads(FLOORS.read_text(encoding="utf-8")), read()
    if asked.stricter or asked.allow_lower:
        pinned = moved(pinned, results, stricter=asked.stricter, lower=asked.allow_lower)
        FLOORS.write_text(written(pinned), encoding="utf-8")
        for name in asked.allow_lower:
            print(
                f"add to CHANGELOG.md: - Floor `{name}` lowered to {limit_of(_floor(pinned, name)):g}: <why>."
            )
    problems = list(failures(pinned, results, shipped_digest()))
    print("\n".join(problems) or f"{len(pinned['floors'])} floors hold")
    return 1 if problems else 0


def measure() -> None:
    """Measure the shipped reader on MEASURED, the ledger and simple rules, agreement, zones and pages."""
    for task in MEASURED:
        result = reader.measure(load_reader(scheme=task.read_by), task)
        write(result)
        print(f"{result.name:28} AR@0.5 {result.figures['AR@0.5']:.2f}", flush=True)
    for data, baseline in product(ledger.CORPORA, (False, True)):
        write(ledger.measure(load_reader(), data, baseline=baseline))
    write(agreement.measure(load_reader(scheme=POLNEAR)))
    for side in zones.SIDES:
        write(zones.measure(side))
    for half in pages.HALVES:
        write(pages.measure(half))


def failures(pinned: Mapping[str, Any], results: Mapping[str, Result], weights: str | None) -> Iterator[str]:
    """One line for every floor that does not hold or is not proved by a result of these weights and data."""
    for floor in pinned["floors"]:
        result = results.get(floor["result"])
        if result is None or floor.get("of", floor["result"]) not in results:
            yield f"{floor['name']}: not measured (no result {floor['result']})"
        elif result.reader and result.reader.digest != weights:
            yield f"{floor['name']}: measured with other weights ({result.reader.digest[:12]}); measure again"
        elif result.data and pinned["corpora"].get(result.name, result.data.digest) != result.data.digest:
            yield f"{floor['name']}: measured on other data than the floor was set on"
        elif not holds(floor, results):
            value = figure_of(floor, results)
            yield f"{floor['name']}: {floor['figure']} is {value:g}, the floor is {limit_of(floor):g}"


def holds(floor: Floor, results: Mapping[str, Result]) -> bool:
    """Whether the measured figure is on the right side of the floor."""
    value = figure_of(floor, results)
    return value >= floor["at_least"] if "at_least" in floor else value <= limit_of(floor)


def figure_of(floor: Floor, results: Mapping[str, Result]) -> float:
    """The figure that a floor is about; for `within`, how far the result falls behind the other."""
    value = results[floor["result"]].figures[floor["figure"]]
    return round(results[floor["of"]].figures[floor["figure"]] - value, 2) if "of" in floor else value


def limit_of(floor: Floor) -> float:
    """The number that a floor sets."""
    return float(next(floor[key] for key in ("at_least", "at_most", "within") if key in floor))


def moved(
    pinned: Mapping[str, Any], results: Mapping[str, Result], *, stricter: bool, lower: Sequence[str]
) -> dict[str, Any]:
    """The floors after a measurement, pinned to its weights and data.

    All rise where `stricter`; only those named in `lower` fall. Figures
    that have no interval (times, sizes, calibration, falls under noise) are budgets: they never rise.
    """
    unknown = set(lower) - {floor["name"] for floor in pinned["floors"]}
    if unknown:
        raise SystemExit(f"no floor is named {', '.join(sorted(unknown))}")
    corpora = {f["result"]: data.digest for f in pinned["floors"] if (data := _data(results, f["result"]))}
    floors = [_moved(f, results, may_rise=stricter, may_fall=f["name"] in lower) for f in pinned["floors"]]
    return {"weights": shipped_digest(), "corpora": corpora, "floors": floors}


def shipped_digest(folder: Path = SHIPPED) -> str | None:
    """The digest of the shipped weights' SHA256SUMS; None while no weights are shipped."""
    sums = folder / "SHA256SUMS"
    return hashlib.sha256(sums.read_bytes()).hexdigest() if sums.is_file() else None


def written(pinned: Mapping[str, Any]) -> str:
    """floors.json, one floor a line."""
    floors = ",\n".join(f"  {json.dumps(floor)}" for floor in pinned["floors"])
    head = {key: pinned[key] for key in ("weights", "corpora")}
    return json.dumps(head, indent=1)[:-2] + f',\n "floors": [\n{floors}\n ]\n}}\n'


def _moved(floor: Floor, results: Mapping[str, Result], *, may_rise: bool, may_fall: bool) -> Floor:
    result = results.get(floor["result"])
    if result is None or floor.get("of", floor["result"]) not in results:
        return floor
    key = next(key for key in ("at_least", "at_most", "within") if key in floor)
    if "at_least" not in floor or floor["figure"] not in result.intervals:  # a budget, or taken once
        return {**floor, key: figure_of(floor, results)} if may_fall and not holds(floor, results) else floor
    landed = result.intervals[floor["figure"]][0]
    return {**floor, key: landed} if (may_rise and landed > floor[key]) or may_fall else floor


def _data(results: Mapping[str, Result], name: str) -> Any:
    return results[name].data if name in results else None


def _floor(pinned: Mapping[str, Any], name: str) -> Floor:
    return next(floor for floor in pinned["floors"] if floor["name"] == name)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m evaluation.gate",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--measure", action="store_true")
    parser.add_argument("--raise", action="store_true", dest="stricter")
    parser.add_argument("--allow-lower", action="append", default=[], metavar="NAME")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
