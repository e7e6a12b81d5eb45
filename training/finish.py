"""From trained weights to the folder that ships: export, choose on dev, calibrate, and write it down.

`python -m training.finish training/reader-v2.toml RUN` writes RUN/reader from RUN/weights.pt.
"""

from __future__ import annotations

import argparse
import json
import tomllib
from dataclasses import asdict
from pathlib import Path
from typing import Any

from evaluation import corpus
from sayso.reader import load_reader
from sayso.reader.heads import layout
from sayso.reader.windows import Layout
from training.base import SPECIAL, base_folder
from training.choose import best_threshold, calibrate, main_score, with_layout, with_threshold
from training.data import LEDGER, POLNEAR
from training.export import export, write_sums
from training.model import Reader
from training.teaching import trained
from training.temper import temperatures

THRESHOLDS = (0.2, 0.35, 0.5)
LAYOUTS = (Layout(128, 32), Layout(160, 32), Layout(192, 24))
SCHEMES = {"ledger": (LEDGER, ("war-dev", "own-dev")), "polnear": (POLNEAR, ("polnear-dev",))}
"""Each scheme's number, and the dev sets that it is chosen on."""


def finish(reader: Reader, settings: dict[str, Any], base: Path, folder: Path) -> None:
    """Write the model folder of a trained reader; choices.json beside it says what was chosen and why."""
    config = start_config(settings)
    export(reader, base, folder, config)
    written = json.loads((folder / "config.json").read_text(encoding="utf-8"))
    choices: dict[str, Any] = {"layouts": _choose_layout(folder, written)}
    for name in SCHEMES:
        choices[name] = _choose_scheme(folder, name, written)
    written["temperatures"] = temperatures(load_reader(folder), _dev("ledger"))
    (folder / "config.json").write_text(json.dumps(written, indent=1) + "\n", encoding="utf-8")
    write_sums(folder)
    (folder.parent / "choices.json").write_text(json.dumps(choices, indent=1) + "\n", encoding="utf-8")
    print(json.dumps(choices, indent=1))


def start_config(settings: dict[str, Any]) -> dict[str, Any]:
    """The configuration before anything is chosen."""
    start = {"cue_threshold": 0.35, "calibration": [0, 0, 1, 0, 0]}
    return {
        "name": settings["name"],
        "version": settings["version"],
        "layout": asdict(LAYOUTS[0]),
        "special": asdict(SPECIAL),
        "schemes": {name: {"number": number, **start} for name, (number, _) in SCHEMES.items()},
        "heads": layout(),
        "temperatures": {},
    }


def _choose_layout(folder: Path, config: dict[str, Any]) -> dict[str, float]:
    reader, articles = load_reader(folder, scheme="polnear"), _dev("polnear")
    scores = {layout: main_score(with_layout(reader, layout), articles) for layout in LAYOUTS}
    config["layout"] = asdict(max(scores, key=lambda layout: scores[layout]))
    return {f"core {layout.core}, context {layout.context}": round(s, 2) for layout, s in scores.items()}


def _choose_scheme(folder: Path, name: str, config: dict[str, Any]) -> dict[str, Any]:
    articles = _dev(name)
    reader = with_layout(load_reader(folder, scheme=name), Layout(**config["layout"]))
    threshold, scores = best_threshold(reader, articles, THRESHOLDS)
    chosen = calibrate(with_threshold(reader, threshold), articles)
    config["schemes"][name] |= {"cue_threshold": threshold, "calibration": list(chosen.weights)}
    return {
        "thresholds": {str(t): round(s, 2) for t, s in scores.items()},
        "calibration error, folds": chosen.error,
    }


def _dev(scheme: str) -> list[corpus.Article]:
    return [article for name in SCHEMES[scheme][1] for article in corpus.DATA[name].load()]


def main() -> None:
    """Write the model folder of a run."""
    parser = argparse.ArgumentParser(description="export a trained reader and choose on dev")
    parser.add_argument("config", type=Path)
    parser.add_argument("run", type=Path)
    given = parser.parse_args()
    settings = tomllib.loads(given.config.read_text(encoding="utf-8"))
    finish(trained(given.run), settings, base_folder(), given.run / "reader")


if __name__ == "__main__":
    main()
