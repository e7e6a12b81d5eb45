"""Makes the word vectors by which claims are compared: each token alone through the sentence encoder.

    .venv-train/bin/python -m training.vectors

writes src/sayso/models/words: the vocabulary of all-MiniLM-L6-v2 without what Sayso never looks up, the mean
of the encoder's last states for each token alone, centred and cut to its first principal components (the way
of Model2Vec, MinishLab 2024), and a weight by how common the token is (smooth inverse frequency, Arora and
others 2017), counted in the training half of PolNeAR.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from tokenizers import Tokenizer
from torch.nn import functional as F

from training.base import SPECIAL, base_folder, tokenizer_in
from training.model import Encoder, Sizes, from_base

FOLDER = Path("src/sayso/models/words")
TEXTS = Path("../shared/data/polnear/train")
WIDTH = 128
COMMON = 1e-3
"""The a of a / (a + p): a word as frequent as this has half the weight of a rare one."""
BATCH = 512


def main() -> None:
    """Makes the folder anew."""
    base = base_folder()
    tokenizer = tokenizer_in(base)
    vectors = centred(alone(from_base(base, Sizes()).encoder.eval(), tokenizer.get_vocab_size()))
    weights = weights_of(tokenizer)
    tokens = [token for token, _ in sorted(tokenizer.get_vocab().items(), key=lambda entry: entry[1])]
    kept = [n for n, token in enumerate(tokens) if _looked_up(token)]
    scale = np.abs(vectors[kept]).max() / 127
    FOLDER.mkdir(exist_ok=True)
    (FOLDER / "vocabulary.txt").write_text("\n".join(tokens[n] for n in kept) + "\n", encoding="utf-8")
    np.save(FOLDER / "vectors.npy", np.clip(np.round(vectors[kept] / scale), -127, 127).astype(np.int8))
    np.save(FOLDER / "weights.npy", weights[kept].astype(np.float16))
    names = ("vectors.npy", "vocabulary.txt", "weights.npy")
    sums = (f"{hashlib.sha256((FOLDER / name).read_bytes()).hexdigest()}  {name}\n" for name in names)
    (FOLDER / "SHA256SUMS").write_text("".join(sums), encoding="utf-8")


@torch.no_grad()
def alone(encoder: Encoder, vocabulary: int) -> NDArray[np.float32]:
    """The encoder's mean state for each token between the marks of begin and end, of length one."""
    found = []
    for start in range(0, vocabulary, BATCH):
        tokens = torch.arange(start, min(start + BATCH, vocabulary))
        ids = torch.stack(
            (torch.full_like(tokens, SPECIAL.begin), tokens, torch.full_like(tokens, SPECIAL.end)), 1
        )
        x = encoder.norm(encoder.words(ids) + encoder.positions(torch.arange(3)) + encoder.types)
        for layer in encoder.layers:
            x = layer(x, None)
        found.append(F.normalize(x.mean(1), dim=1).numpy())
    return np.concatenate(found)


def centred(vectors: NDArray[np.float32]) -> NDArray[np.float32]:
    """Without their mean, in their first principal components."""
    around = vectors - vectors.mean(0)
    _, _, components = np.linalg.svd(around, full_matrices=False)
    # A component's sign is chance: its largest part is made positive.
    signs = np.sign(components[np.arange(len(components)), np.abs(components).argmax(1)])
    return np.asarray(around @ (components * signs[:, None])[:WIDTH].T, np.float32)


def weights_of(tokenizer: Tokenizer) -> NDArray[np.float32]:
    """The weight of each token, 0 to 1."""
    texts = [path.read_text(encoding="utf-8", errors="replace") for path in sorted(TEXTS.rglob("*.txt"))]
    counts = Counter(token for encoding in tokenizer.encode_batch(texts) for token in encoding.ids)
    share = np.zeros(tokenizer.get_vocab_size(), np.float32)
    share[list(counts)] = np.asarray(list(counts.values()), np.float32) / counts.total()
    return COMMON / (COMMON + share)


def _looked_up(token: str) -> bool:
    """Whether the token is a word or a part of one in the letters that plain forms have."""
    return token.removeprefix("##").isalnum()


if __name__ == "__main__":
    main()
