"""What an epoch shows: all marked articles, a part of them under noise, and to students unmarked texts."""

from __future__ import annotations

import random
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

from evaluation import corpus
from evaluation.noise import noisy
from sayso.reader.windows import Layout
from training.base import SPECIAL, tokenizer_in
from training.data import LEDGER, POLNEAR, Example, Gold, examples_of

GOLD: dict[str, Gold] = {"polnear": "spans", "war": "all", "own": "all", "unmarked": "none"}
MARKED = ("polnear", "war", "own")


@cache
def marked(name: str) -> Sequence[corpus.Article]:
    """The training articles of a corpus; PolNeAR's with several annotators serve to measure."""
    if name == "polnear":
        return [a for a in corpus.polnear("train") if a.name not in corpus.TRAIN_EXCLUDED]
    return corpus.war("train") if name == "war" else corpus.own("train")


def shown_in(epoch: int, settings: dict[str, Any], base: Path, *, unmarked: bool) -> list[Example]:
    """The windows of one epoch, of mixed lengths; the same epoch and seed give the same windows."""
    chance = random.Random(f"{settings['seed']}/data/{epoch}")
    data, layout, tokenizer = settings["data"], settings["layout"], tokenizer_in(base)
    shown = [(name, a) for name in MARKED for a in marked(name) for _ in range(data[name])]
    if unmarked:
        shown += [("unmarked", a) for a in corpus.unmarked()]
    examples: list[Example] = []
    for number, (name, article) in enumerate(shown):
        if chance.random() < data["noisy"]:
            article = noisy(article, chance.choice(data["noise"]), seed=epoch * len(shown) + number)
        ledger = name != "polnear" or chance.random() < data["as_ledger"]
        examples += examples_of(
            article,
            tokenizer,
            SPECIAL,
            Layout(chance.choice(layout["cores"]), chance.choice(layout["contexts"])),
            scheme=LEDGER if ledger else POLNEAR,
            gold=GOLD[name],
        )
    return examples
