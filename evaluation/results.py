"""Measured figures as they are committed: one JSON file a measurement in `evaluation/results/`.

A result says by which command, on which day, with which weights and on which data it came about, so
that a figure in a document can always be traced and measured again.
"""

from __future__ import annotations

import json
import os
import platform
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

import onnxruntime

from sayso.core.ledger import ReaderVersion

RESULTS: Final = Path(__file__).parent / "results"


@dataclass(frozen=True, slots=True)
class Data:
    """What was measured on: a name, a digest, how many articles and gold attributions."""

    name: str
    digest: str
    articles: int
    attributions: int


@dataclass(frozen=True, slots=True)
class Result:
    """One measurement. `figures` are what floors are compared with; `intervals` the ends at 95 %.

    `reader`, `data` and `machine` are null where they have no part in the figures.
    """

    name: str
    command: str
    date: str
    figures: Mapping[str, float]
    intervals: Mapping[str, tuple[float, float]] = field(default_factory=dict)
    reader: ReaderVersion | None = None
    data: Data | None = None
    machine: Mapping[str, str] | None = None
    details: Mapping[str, Any] = field(default_factory=dict)


def write(result: Result, path: Path | None = None) -> Path:
    """The result as a JSON file, by default under its name in `evaluation/results/`."""
    path = path or RESULTS / f"{result.name}.json"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(asdict(result), ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return path


def read(folder: Path = RESULTS) -> dict[str, Result]:
    """All results of a folder by name."""
    return {path.stem: _result(json.loads(path.read_text("utf-8"))) for path in sorted(folder.glob("*.json"))}


def today() -> str:
    """The day in UTC, as results name it."""
    return datetime.now(UTC).date().isoformat()


def machine() -> dict[str, str]:
    """The class of machine that a speed was measured on; no name of the host."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return {
        "processor": _processor(),
        "cores": str(os.cpu_count()),
        "memory": f"{memory:.0f} GB",
        "system": f"{platform.system()} {platform.machine()}",
        "python": platform.python_version(),
        "onnxruntime": onnxruntime.__version__,
    }


def _processor() -> str:
    """The processor's model and whether it multiplies int8 in one instruction (VNNI), where Linux says so."""
    cpuinfo = Path("/proc/cpuinfo")
    if not cpuinfo.exists():
        return platform.processor() or "unknown"
    lines = dict(line.split(":", 1) for line in cpuinfo.read_text().splitlines() if ":" in line)
    facts = {key.strip(): value.strip() for key, value in lines.items()}
    vnni = "with" if "vnni" in facts.get("flags", "") else "without"
    return f"{facts.get('model name', 'unknown')}, {vnni} VNNI"


def _result(raw: dict[str, Any]) -> Result:
    reader = ReaderVersion(**raw.pop("reader")) if raw.get("reader") else None
    data = Data(**raw.pop("data")) if raw.get("data") else None
    intervals = {name: (low, high) for name, (low, high) in raw.pop("intervals").items()}
    parts = {key: value for key, value in raw.items() if key not in ("reader", "data")}
    return Result(**parts, intervals=intervals, reader=reader, data=data)
