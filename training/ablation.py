"""Whether noise in training helps: two short runs that differ in nothing else.

`python -m training.ablation RUN`.

One epoch on the war articles, our own, and the first 120 of PolNeAR, once with the noise of
reader-v1.toml and once without; scored on noisy copies of PolNeAR dev and on our own test articles.
"""

from __future__ import annotations

import sys
import tomllib
from pathlib import Path

import torch

from evaluation import corpus
from evaluation.noise import noisy
from evaluation.scoring import MAIN, score
from sayso.reader import load_reader
from training.choose import readings
from training.export import export
from training.finish import start_config
from training.train import THREADS, base_folder, data_of, tokenizer_in, train

ARTICLES = 120
SHORT = {"epochs": 1, "batch_pieces": 600}
"""Small batches: one epoch must have steps enough for a reader that finds anything."""
NOISES = ("stripped", "unquoted", "unbalanced")


def main() -> None:
    """Train both, score both."""
    run, base = Path(sys.argv[1]), base_folder()
    settings = tomllib.loads(Path("training/reader-v1.toml").read_text(encoding="utf-8")) | SHORT
    torch.set_num_threads(THREADS)
    tokenizer = tokenizer_in(base)
    every = corpus.polnear
    for name, share in (("with noise", settings["data"]["noisy"]), ("without", 0.0)):
        corpus.polnear = lambda split: every(split)[:ARTICLES]
        here = settings | {"data": settings["data"] | {"noisy": share}}
        folder = run / name.replace(" ", "-")
        reader = train(here, data_of(here, tokenizer), base, folder)
        corpus.polnear = every
        export(reader, base, folder / "reader", start_config(here))
        print(name, scores(folder / "reader"), flush=True)


def scores(folder: Path) -> dict[str, float]:
    """AR@0.5 on dev, on its noisy copies, and on our own test articles."""
    dev, own = corpus.polnear("dev"), corpus.own("test")
    sets = {"dev": dev} | {kind: [noisy(a, kind) for a in dev] for kind in NOISES}
    polnear, ledger = (load_reader(folder, scheme=scheme) for scheme in ("polnear", "ledger"))
    done = {name: score(some, readings(polnear, some)[1])[MAIN].f1 for name, some in sets.items()}
    typography = [a for a in own if a.name[:3] >= "t14"]
    done["our typography texts"] = score(typography, readings(ledger, typography)[1])[MAIN].f1
    return {name: round(value, 1) for name, value in done.items()}


if __name__ == "__main__":
    main()
