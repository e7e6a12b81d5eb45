"""Train a reader: `python -m training.train CONFIG RUN [--seed N] [--start RUN] [--teacher RUN ...]`.

Saves after every epoch and goes on where it stopped; RUN/weights.pt holds the running mean at the end. With
teachers (runs of the same form) the reader learns from their mean as well, on unmarked texts too.
"""

from __future__ import annotations

import argparse
import math
import random
import time
import tomllib
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import torch
from torch import Tensor

from training.base import base_folder
from training.batch import Batch, packed
from training.data import Example, batches
from training.loss import losses_of
from training.model import Reader, Sizes, from_base
from training.shown import shown_in
from training.teaching import Teachers, trained

THREADS = 2
WARM_UP = 0.06
"""Share of all steps over which the rates rise."""

Settings = dict[str, Any]


def optimizer_of(reader: Reader, settings: Settings) -> torch.optim.Optimizer:
    """AdamW with a lower rate for what is pretrained."""
    new = ("shapes", "flags", "schemes", "cues", "states", "voices")
    groups: dict[str, list[Tensor]] = {"encoder": [], "heads": []}
    for name, weight in reader.named_parameters():
        own = not name.startswith("encoder.") or name.split(".")[1] in new
        groups["heads" if own else "encoder"].append(weight)
    return torch.optim.AdamW(
        [
            {"params": groups["encoder"], "rate": "encoder_rate"},
            {"params": groups["heads"], "rate": "head_rate"},
        ],
        lr=settings["head_rate"],
        weight_decay=settings["weight_decay"],
        fused=True,
    )


def train(settings: Settings, begin_with: Reader, out: Path, teachers: Teachers | None = None) -> Reader:
    """All epochs, from the weights given. The running mean of the weights is what is kept."""
    out.mkdir(parents=True, exist_ok=True)
    device = "cuda" if torch.cuda.is_available() else "cpu"
    reader = begin_with.to(device)
    mean = {k: v.clone() for k, v in reader.state_dict().items()}
    optimizer = optimizer_of(reader, settings)
    begin, step, total = 0, 0, 0
    saved = out / "state.pt"
    if saved.exists():
        state = torch.load(saved, weights_only=True, map_location=device)
        reader.load_state_dict(state["reader"])
        optimizer.load_state_dict(state["optimizer"])
        mean, begin, step, total = state["mean"], state["epoch"], state["step"], state["total"]
    for epoch, parts in enumerate(_epochs(settings, begin, distilled=teachers is not None), begin):
        total = total or len(parts) * settings["epochs"]
        chance = random.Random(f"{settings['seed']}/{epoch}")
        _one_epoch(reader, optimizer, mean, parts, settings, chance, teachers, step=step, total=total)
        step += len(parts)
        state = {"reader": reader.state_dict(), "optimizer": optimizer.state_dict(), "mean": mean}
        torch.save({**state, "epoch": epoch + 1, "step": step, "total": total}, out / "state.part")
        (out / "state.part").rename(saved)
    reader.load_state_dict(mean)
    torch.save(mean, out / "weights.pt")
    return reader.eval()


def _epochs(settings: Settings, begin: int, *, distilled: bool) -> Iterator[list[Batch]]:
    """The batches of each epoch, the next one made by another process while one is trained on."""
    # Spawned: a forked process must not inherit a running GPU.
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        coming: Future[list[Batch]] | None = None
        for epoch in range(begin, settings["epochs"]):
            now = coming or pool.submit(_batches, settings, epoch, distilled)
            if epoch + 1 < settings["epochs"]:
                coming = pool.submit(_batches, settings, epoch + 1, distilled)
            yield now.result()


def _batches(settings: Settings, epoch: int, distilled: bool) -> list[Batch]:
    """An epoch's windows in batches of like length, in a random order."""
    torch.set_num_threads(1)
    chance = random.Random(f"{settings['seed']}/batches/{epoch}")
    examples: list[Example] = shown_in(epoch, settings, base_folder(), unmarked=distilled)
    return [packed(some) for some in batches(examples, pieces=settings["batch_pieces"], chance=chance)]


def _one_epoch(
    reader: Reader,
    optimizer: torch.optim.Optimizer,
    mean: dict[str, Tensor],
    parts: Sequence[Batch],
    settings: Settings,
    chance: random.Random,
    teachers: Teachers | None,
    *,
    step: int,
    total: int,
) -> None:
    """One pass over the batches: warm-up, then a cosine down to a fiftieth; `mean` moves along."""
    reader.train()
    started = time.time()
    sums: dict[str, Tensor] = {}
    weights, values = reader.state_dict(), list(mean.values())
    for number, batch in enumerate(parts, 1):
        done = min(1.0, step / total)
        share = min(1.0, done / WARM_UP) * max(0.02, 0.5 * (1 + math.cos(math.pi * done)))
        for group in optimizer.param_groups:
            group["lr"] = settings[group["rate"]] * share
        losses = losses_of(reader, batch, chance, teachers)
        optimizer.zero_grad()
        torch.stack([settings["weights"][name] * loss for name, loss in losses.items()]).sum().backward()
        torch.nn.utils.clip_grad_norm_(reader.parameters(), 1.0)
        optimizer.step()
        step += 1
        with torch.no_grad():
            torch._foreach_lerp_(values, list(weights.values()), 1 - min(0.998, (1 + step) / (10 + step)))
            for name, loss in losses.items():
                sums[name] = sums.get(name, torch.zeros_like(loss)) + loss.detach()
        if number % 100 == 0 or number == len(parts):
            means = {name: round(float(v) / number, 4) for name, v in sums.items()}
            print(f"step {step}/{total} {means} {time.time() - started:.0f} s", flush=True)


def settings_of(config: Path, **changes: Any) -> Settings:
    """The settings of a run, with changes to its top level."""
    return tomllib.loads(config.read_text(encoding="utf-8")) | changes


def changed(settings: Settings, changes: Settings) -> Settings:
    """The settings with changes to their top level, and within `data`."""
    return settings | changes | {"data": settings["data"] | changes.get("data", {})}


def main() -> None:
    """Train into the folder RUN; a run that was stopped goes on."""
    parser = argparse.ArgumentParser(description="train a reader")
    parser.add_argument("config", type=Path)
    parser.add_argument("run", type=Path)
    parser.add_argument("--seed", type=int)
    parser.add_argument("--no-noise", action="store_true", help="to show what noise in training gives")
    parser.add_argument("--teacher", type=Path, action="append", default=[])
    parser.add_argument("--start", type=Path, help="a run to begin with instead of the base model")
    parser.add_argument("--changes", help="the table of CONFIG with changes to its settings")
    given = parser.parse_args()
    settings = settings_of(given.config)
    if given.seed is not None:
        settings["seed"] = given.seed
    if given.no_noise:
        settings["data"]["noisy"] = 0.0
    if changes := given.changes or ("student" if given.teacher else None):
        settings = changed(settings, settings[changes])
    torch.set_num_threads(THREADS)
    teachers = Teachers.of(given.teacher) if given.teacher else None
    torch.manual_seed(settings["seed"])
    start = trained(given.start) if given.start else from_base(base_folder(), Sizes())
    train(settings, start, given.run, teachers)


if __name__ == "__main__":
    main()
