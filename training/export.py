"""A trained reader -> the model folder that Sayso ships: two graphs, tokenizer, configuration, digests."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic

from sayso.reader.weights import FORMAT, PARTS
from training.model import Reader


def export(reader: Reader, base: Path, folder: Path, config: dict[str, Any], *, int8: bool = True) -> None:
    """Write the folder; `config` holds what weights.py reads beside the chain's scores."""
    folder.mkdir(parents=True, exist_ok=True)
    reader.eval()
    plain = folder / "float.onnx"
    _export_encoder(reader, plain)
    _export_roles(reader, folder / "roles.onnx")
    if int8:
        # Seven-bit weights: with eight, processors without VNNI saturate in the 16-bit sums of u8 x s8.
        quantize_dynamic(
            plain, folder / "model.onnx", per_channel=True, reduce_range=True, weight_type=QuantType.QInt8
        )
        plain.unlink()
    else:
        plain.rename(folder / "model.onnx")
    tokenizer = json.loads((base / "tokenizer.json").read_text(encoding="utf-8"))
    tokenizer["truncation"] = tokenizer["padding"] = None
    (folder / "tokenizer.json").write_text(json.dumps(tokenizer, ensure_ascii=False), encoding="utf-8")
    write_config(reader, folder, config)


def write_config(reader: Reader, folder: Path, config: dict[str, Any]) -> None:
    """config.json with the chain's scores, and SHA256SUMS over all parts."""
    chain = {
        name: (weight.detach().double() * 1e4).round().div(1e4).tolist()
        for name, weight in reader.chain.named_parameters()
    }
    text = json.dumps({"format": FORMAT, **config, "chain": chain}, indent=1)
    (folder / "config.json").write_text(text + "\n", encoding="utf-8")
    write_sums(folder)


def write_sums(folder: Path) -> None:
    """SHA256SUMS over the parts of a model folder."""
    lines = [f"{hashlib.sha256((folder / name).read_bytes()).hexdigest()}  {name}\n" for name in PARTS]
    (folder / "SHA256SUMS").write_text("".join(lines), encoding="utf-8")


def _export_encoder(reader: Reader, path: Path) -> None:
    ids = torch.full((1, 9), 101)
    zeros = torch.zeros(1, 9, dtype=torch.long)
    torch.onnx.export(
        reader.encoder,
        (ids, zeros, zeros, torch.arange(1, 6)[None], torch.zeros(1, dtype=torch.long)),
        str(path),
        input_names=["ids", "shapes", "flags", "heads", "scheme"],
        output_names=["cues", "states", "voices"],
        dynamic_axes={
            "ids": {1: "pieces"},
            "shapes": {1: "pieces"},
            "flags": {1: "pieces"},
            "heads": {1: "words"},
            "cues": {1: "words"},
            "states": {1: "words"},
            "voices": {1: "words"},
        },
        opset_version=17,
        dynamo=False,
    )


def _export_roles(reader: Reader, path: Path) -> None:
    states = torch.zeros(1, 7, reader.encoder.states.out_features)
    cue, places = torch.ones(2, 7) / 7, torch.zeros(2, 7, dtype=torch.long)
    torch.onnx.export(
        reader.roles,
        (states, cue, places, places),
        str(path),
        input_names=["states", "cue", "distances", "relations"],
        output_names=["roles", "fields"],
        dynamic_axes={
            "states": {1: "words"},
            "cue": {0: "cues", 1: "words"},
            "distances": {0: "cues", 1: "words"},
            "relations": {0: "cues", 1: "words"},
            "roles": {0: "cues", 1: "words"},
            "fields": {0: "cues"},
        },
        opset_version=17,
        dynamo=False,
    )
