"""The folder that holds a reader's weights: what must be in it, and how that is checked before use.

`model.onnx`, `roles.onnx`, `tokenizer.json`, `config.json` and `SHA256SUMS` over them. No pickle anywhere.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from sayso.core.ledger import ReaderVersion
from sayso.errors import BadModel
from sayso.reader.heads import layout
from sayso.reader.links import Chain
from sayso.reader.windows import Layout, Special

FORMAT = 1
SHIPPED = Path(__file__).parents[1] / "models" / "reader"
PARTS = ("config.json", "model.onnx", "roles.onnx", "tokenizer.json")


@dataclass(frozen=True, slots=True)
class Scheme:
    """How one annotation scheme is read: its number for the encoder, the least probability of a word that
    proposes a cue, and the weights (bias first) that turn a reading's evidence into its confidence.
    """

    number: int
    cue_threshold: float
    calibration: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Config:
    """What `config.json` says: window layout, special pieces, transition scores, the schemes by name, and the
    temperatures by which the logits of each field are divided.
    """

    version: ReaderVersion
    layout: Layout
    special: Special
    chain: Chain
    schemes: Mapping[str, Scheme]
    temperatures: Mapping[str, float]


def load_config(folder: Path) -> Config:
    """The checked configuration of a model folder.

    Raises BadModel where a part is missing, a digest does not fit, or the format is another one.
    """
    digest = _checked_digest(folder)
    try:
        raw: dict[str, Any] = json.loads((folder / "config.json").read_text(encoding="utf-8"))
    except ValueError as problem:
        raise BadModel(
            f"{folder.name}: config.json is not JSON; take the folder anew from its source"
        ) from problem
    if raw.get("format") != FORMAT:
        raise BadModel(
            f"{folder.name}: config.json has format {raw.get('format')!r}, "
            f"not {FORMAT}, which this version reads; use a model made for this version"
        )
    try:
        return _config(raw, digest)
    except (AttributeError, KeyError, TypeError, ValueError) as problem:
        raise BadModel(
            f"{folder.name}: config.json lacks or misstates {problem}; take the folder anew"
        ) from problem


def _config(raw: dict[str, Any], digest: str) -> Config:
    if raw.get("heads", layout()) != layout():
        raise ValueError("heads, which are not those of this version")
    chain = (np.array(raw["chain"][part], np.float32) for part in ("moves", "starts", "ends"))
    return Config(
        ReaderVersion(raw["name"], raw["version"], digest),
        Layout(**raw["layout"]),
        Special(**raw["special"]),
        Chain(*chain),
        {name: _scheme(**scheme) for name, scheme in raw["schemes"].items()},
        {name: float(value) for name, value in raw.get("temperatures", {}).items()},
    )


def _scheme(number: int, cue_threshold: float, calibration: list[float]) -> Scheme:
    return Scheme(int(number), float(cue_threshold), tuple(map(float, calibration)))


def _checked_digest(folder: Path) -> str:
    """The digest of SHA256SUMS, after every part was found and fits its line there."""
    sums = folder / "SHA256SUMS"
    missing = [name for name in ("SHA256SUMS", *PARTS) if not (folder / name).is_file()]
    if missing:
        raise BadModel(f"{folder.name}: no {', '.join(missing)} in the model folder; take the folder anew")
    lines = (line.split(maxsplit=1) for line in sums.read_text(encoding="utf-8").splitlines() if line.strip())
    expected = {name.strip().lstrip("*"): digest for digest, name in lines}
    for name in PARTS:
        found = hashlib.sha256((folder / name).read_bytes()).hexdigest()
        if expected.get(name) != found:
            raise BadModel(
                f"{folder.name}: {name} does not fit its digest in SHA256SUMS; take the folder anew"
            )
    return hashlib.sha256(sums.read_bytes()).hexdigest()
