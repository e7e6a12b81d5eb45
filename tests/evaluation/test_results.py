"""Committed results, floors and tables: each is what the other says, and of the weights that are shipped."""

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import pytest

from evaluation import gate, report
from evaluation.benchmarks import limit
from evaluation.reader import Task, measure, table
from evaluation.results import Data, Result, read, today, write
from sayso.core.document import Document
from sayso.core.finding import Findings
from sayso.core.ledger import ReaderVersion
from sayso.core.zone import Zone

FLOORS = [
    {"name": "best", "result": "clean", "figure": "F1", "at_least": 70.0},
    {"name": "fall", "result": "noisy", "figure": "F1", "within": 4.0, "of": "clean"},
    {"name": "time", "result": "clean", "figure": "seconds", "at_most": 2.0},
]
PINNED = {"weights": None, "corpora": {"clean": "data"}, "floors": FLOORS}


def result(
    name: str, f1: float, *, data: str = "data", weights: str = "weights", seconds: float = 1.0
) -> Result:
    return Result(
        name, "a command", "2026-01-01", {"F1": f1, "seconds": seconds}, {"F1": (f1 - 3, f1 + 3)},
        ReaderVersion("reader", "1", weights), Data("corpus", data, 1, 1),
    )  # fmt: skip


def problems(*results: Result) -> list[str]:
    return [p.partition(":")[0] for p in gate.failures(PINNED, {r.name: r for r in results}, "weights")]


def _limits(pinned: Mapping[str, Any]) -> list[float]:
    return [gate.limit_of(floor) for floor in pinned["floors"]]


def test_floors_hold() -> None:
    assert problems(result("clean", 75), result("noisy", 71)) == []


@pytest.mark.parametrize(
    ("results", "failed"),
    [
        ([result("clean", 69), result("noisy", 69)], ["best"]),
        ([result("clean", 75), result("noisy", 70)], ["fall"]),
        ([result("clean", 75, seconds=3), result("noisy", 75)], ["time"]),
        ([result("clean", 75)], ["fall"]),
        ([result("clean", 75, data="other"), result("noisy", 75)], ["best", "time"]),
        ([result("clean", 75, weights="old"), result("noisy", 75)], ["best", "time"]),
    ],
)
def test_a_floor_that_does_not_hold_or_is_not_proved_fails(results: list[Result], failed: list[str]) -> None:
    assert problems(*results) == failed


def test_floors_rise_to_what_landed_less_its_interval_and_fall_only_by_name() -> None:
    better, worse = ({r.name: r for r in (result("clean", f1), result("noisy", f1))} for f1 in (80.0, 60.0))
    assert _limits(gate.moved(PINNED, better, stricter=True, lower=[])) == [77.0, 4.0, 2.0]
    assert _limits(gate.moved(PINNED, better, stricter=False, lower=[])) == [70.0, 4.0, 2.0]
    assert _limits(gate.moved(PINNED, worse, stricter=True, lower=[])) == [70.0, 4.0, 2.0]
    assert _limits(gate.moved(PINNED, worse, stricter=False, lower=["best"])) == [57.0, 4.0, 2.0]
    with pytest.raises(SystemExit, match="no floor is named nonsense"):
        gate.moved(PINNED, worse, stricter=False, lower=["nonsense"])


def test_floors_are_written_as_they_are_read() -> None:
    pinned = json.loads(gate.FLOORS.read_text(encoding="utf-8"))
    assert json.loads(gate.written(pinned)) == pinned
    assert gate.FLOORS.read_text(encoding="utf-8") == gate.written(pinned)


def test_a_result_reads_back_as_it_was_written(tmp_path: Path) -> None:
    kept = result("clean", 75)
    write(kept, tmp_path / "clean.json")
    assert read(tmp_path) == {"clean": kept}


def test_committed_reader_results_are_of_the_shipped_weights() -> None:
    shipped = gate.shipped_digest()
    if shipped is None:
        pytest.skip("no weights are shipped yet")
    measured = {n: r for n, r in read().items() if r.reader and not n.endswith("-float")}
    assert {"polnear-dev", "polnear-dev-stripped", "polnear-dev-unquoted"} <= set(measured)
    other = [name for name, r in measured.items() if r.reader and r.reader.digest != shipped]
    assert other == [], "measure again: python -m evaluation.gate --measure"


def test_committed_results_hold_the_floors() -> None:
    shipped = gate.shipped_digest()
    if shipped is None:
        pytest.skip("no weights are shipped yet")
    pinned = json.loads(gate.FLOORS.read_text(encoding="utf-8"))
    assert list(gate.failures(pinned, read(), shipped)) == []


def test_the_readme_shows_what_the_results_say() -> None:
    document = report.README.read_text(encoding="utf-8")
    assert report.filled(document, read()) == document, "run python -m evaluation.report"
    assert all(f"<!-- figures: {name} -->" in document for name in report.TABLES)


class FindsNothing:
    """A reader that is enough to see a measurement through."""

    version = ReaderVersion("none", "0", "weights")

    def read(self, document: Document, zones: Iterable[Zone]) -> Findings:
        return Findings()


def test_a_measurement_can_be_printed_kept_and_shown(tmp_path: Path) -> None:
    measured = measure(FindsNothing(), Task("own-test", "stripped"))  # type: ignore[arg-type]
    assert measured.date == today()
    assert measured.command == "python -m evaluation.reader --data own-test --noise stripped"
    assert "AR@0.5 by class" in table(measured)
    write(measured, tmp_path / "own-test-stripped.json")
    kept = read(tmp_path)["own-test-stripped"]
    assert kept.figures["AR@0.5"] == 0.0
    clean = {"polnear-dev": kept, "polnear-dev-stripped": kept, "own-test": kept}
    assert "| stripped | 0.0 | 0.0 | 0.0 | 0.0 | 0.0 |" in report.noise(clean)
    assert all(make(clean) for make in report.TABLES.values())


def test_the_limit_counts_the_products_of_the_encoder() -> None:
    assert limit.IN_LAYERS == 10_616_832
    assert limit.tokens_a_second(rounds=1) > 0
