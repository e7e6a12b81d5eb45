"""What an epoch shows: all marked articles, a part of them under noise, and to students unmarked texts.

Where the settings say so, PolNeAR's articles have what was found inside their contents (lifted.py), and of
what is read by the ledger's scheme a part has sentences put into somebody's mouth (nesting.py). War and own
articles from the name in `before` on had no gold yet when a run was made: those on the war it sees as
unmarked texts.
"""

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
from training.lifted import kept_in, with_found
from training.nesting import nested, speakers

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
    late = {
        name: [a for a in marked(name) if a.name >= first] for name, first in data.get("before", {}).items()
    }
    shown = [
        (name, a)
        for name in MARKED
        for a in marked(name)
        if a not in late.get(name, ())
        for _ in range(_times(data[name], chance))
    ]
    if unmarked:
        shown += [("unmarked", a) for a in (*corpus.unmarked(), *late.get("war", ()))]
    examples: list[Example] = []
    lifted = kept_in(data["lifted"]) if data.get("lifted") else {}
    names = {n: speakers_of(n) for n in GOLD} if data.get("framed") else {}
    for number, (name, article) in enumerate(shown):
        noise = chance.choice(data["noise"]) if chance.random() < data["noisy"] else None
        ledger = name != "polnear" or chance.random() < data["as_ledger"]
        lifts = name == "polnear" and ledger and bool(lifted)
        if lifts:
            article = with_found(article, lifted[article.name])
        # Never by PolNeAR's scheme, which has no attributions inside contents.
        if (lifts or name != "polnear") and names and chance.random() < data["framed"]:
            article = nested(article, names[name], data["frames"], chance)
        if noise:
            article = noisy(article, noise, seed=epoch * len(shown) + number)
        examples += examples_of(
            article,
            tokenizer,
            SPECIAL,
            Layout(chance.choice(layout["cores"]), chance.choice(layout["contexts"])),
            scheme=LEDGER if ledger else POLNEAR,
            gold=GOLD[name],
            lifted=lifts,
        )
    return examples


def _times(share: float, chance: random.Random) -> int:
    """How often an epoch shows an article: a share below one is the probability that it does."""
    return int(share) + (share % 1 > 0 and chance.random() < share % 1)


@cache
def speakers_of(name: str) -> Sequence[str]:
    """Who speaks in the frames of a corpus; in unmarked texts those of the war articles."""
    return speakers(marked("war" if name == "unmarked" else name))
