"""The weighted mean of runs that began from the same weights: `python -m training.mean RUN OTHER=SHARE ...`.

A fine-tuned reader drawn back a little to what it started from keeps what it learned and loses less of what
it knew (Wortsman et al. 2022, "Robust fine-tuning of zero-shot models").
"""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from pathlib import Path

import torch
from torch import Tensor

Weights = Mapping[str, Tensor]


def mean_of(shares: Mapping[Path, float]) -> Weights:
    """The mean of the weights of some runs, each by its share; the shares sum to one."""
    if abs(sum(shares.values()) - 1) > 1e-6:
        raise SystemExit(f"shares sum to {sum(shares.values()):g}, not to 1")
    done: dict[str, Tensor] = {}
    for run, share in shares.items():
        for name, weight in _weights(run).items():
            done[name] = done.get(name, torch.zeros_like(weight)) + share * weight
    return done


def _weights(run: Path) -> Weights:
    loaded: Weights = torch.load(run / "weights.pt", weights_only=True, map_location="cpu")
    return loaded


def main() -> None:
    """Write RUN/weights.pt."""
    parser = argparse.ArgumentParser(description="the weighted mean of runs")
    parser.add_argument("run", type=Path)
    parser.add_argument("other", nargs="+", help="a run and its share: runs/s1=0.7")
    given = parser.parse_args()
    pairs = (other.rpartition("=") for other in given.other)
    given.run.mkdir(parents=True, exist_ok=True)
    torch.save(mean_of({Path(run): float(share) for run, _, share in pairs}), given.run / "weights.pt")


if __name__ == "__main__":
    main()
