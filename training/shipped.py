"""The weights of a model folder as a run to start from: `python -m training.shipped FOLDER RUN`.

The runs that made a shipped reader are not kept, its folder is. The encoder's weights there are of seven
bits, so what comes back is off by half a step of each column; the role head and the chain are exact.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import GraphProto, NodeProto, numpy_helper
from torch import Tensor

from training.model import Reader, Sizes

PRODUCTS = ("MatMul", "MatMulInteger")
"""The operations of a linear layer without its bias; the graph names them by the layer's place."""


def shipped(folder: Path) -> Reader:
    """The reader of a model folder. Raises KeyError where a weight of it is not in the graphs."""
    config = json.loads((folder / "config.json").read_text(encoding="utf-8"))
    found = {
        **{f"encoder.{name}": weight for name, weight in _weights(folder / "model.onnx")},
        **{f"roles.{name}": weight for name, weight in _weights(folder / "roles.onnx")},
        **{f"chain.{name}": torch.tensor(scores) for name, scores in config["chain"].items()},
    }
    reader = Reader(Sizes())
    reader.load_state_dict({name: found[name].float() for name in reader.state_dict()})
    return reader.eval()


def _weights(file: Path) -> Iterator[tuple[str, Tensor]]:
    """Every weight of a graph under its name in the network."""
    graph = onnx.load(str(file)).graph
    held = {part.name: numpy_helper.to_array(part) for part in graph.initializer}
    for name in held:
        if name.endswith("_quantized"):
            held[name] = _unpacked(held, name.removesuffix("_quantized"))
    for name, values in held.items():
        if not name.startswith("onnx::"):
            yield name.removesuffix("_quantized"), torch.from_numpy(values.copy())
    for layer, name in _layers(graph, held):
        yield f"{layer}.weight", torch.from_numpy(held[name].T.copy())


def _layers(graph: GraphProto, held: dict[str, np.ndarray]) -> Iterator[tuple[str, str]]:
    """Each linear layer with the name of the matrix that the graph multiplies by."""
    for node in graph.node:
        if node.op_type in PRODUCTS and node.input[1] in held:
            yield _place(node), node.input[1]


def _place(node: NodeProto) -> str:
    """`/layers.0/qkv/MatMul` stands for `layers.0.qkv`."""
    return ".".join(node.name.strip("/").split("/")[:-1])


def _unpacked(held: dict[str, np.ndarray], name: str) -> np.ndarray:
    whole = held[f"{name}_quantized"].astype(np.float32)
    unpacked: np.ndarray = (whole - held[f"{name}_zero_point"]) * held[f"{name}_scale"]
    return unpacked.astype(np.float32)


def main() -> None:
    """Write RUN/weights.pt."""
    parser = argparse.ArgumentParser(description="a model folder as a run to start from")
    parser.add_argument("folder", type=Path)
    parser.add_argument("run", type=Path)
    given = parser.parse_args()
    given.run.mkdir(parents=True, exist_ok=True)
    torch.save(shipped(given.folder).state_dict(), given.run / "weights.pt")


if __name__ == "__main__":
    main()
