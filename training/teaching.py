"""What a student learns from readers that were trained before it: the mean of what they say.

Knowledge distillation (Hinton et al. 2015) of an ensemble; for the roles the exact cross-entropy between
the chains, by the marginals that the teachers expect.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.nn import functional as F

from sayso.reader.heads import FIELDS, SLICES, VOICES
from training.batch import Given, Heads
from training.model import Reader, Sizes


class Encoded(NamedTuple):
    """What teachers say of the words of a batch: mean probabilities, and each teacher's states."""

    cues: Tensor
    voices: Tensor
    states: list[Tensor]


class Teachers:
    """Trained readers whose mean a student learns from."""

    def __init__(self, readers: Sequence[Reader]) -> None:
        self.readers = readers

    @classmethod
    def of(cls, runs: Sequence[Path]) -> Teachers:
        """The readers that runs of `training.train` have left."""
        device = "cuda" if torch.cuda.is_available() else "cpu"
        return cls([trained(run).to(device) for run in runs])

    @torch.no_grad()
    def encoded(self, given: Given) -> Encoded:
        cues, states, voices = zip(*(given.encoded(reader) for reader in self.readers), strict=True)
        parts = [
            torch.cat((v[..., : len(VOICES)].softmax(-1), v[..., len(VOICES) :].softmax(-1)), -1)
            for v in voices
        ]
        return Encoded(torch.stack(cues).softmax(-1).mean(0), torch.stack(parts).mean(0), list(states))

    @torch.no_grad()
    def of_heads(
        self, reader: Reader, given: Given, taught: Encoded, asked: NDArray[np.int64], heads: Heads
    ) -> dict[str, Tensor]:
        """The losses that teachers add for the asked cues."""
        said = [given.asked(t, s, asked) for t, s in zip(self.readers, taught.states, strict=True)]
        expected = [t.chain.expected(h.roles, h.lengths) for t, h in zip(self.readers, said, strict=True)]
        labels, pairs = (torch.stack(part).mean(0) for part in zip(*expected, strict=True))
        with torch.enable_grad():
            role = reader.chain.cross_entropy(heads.roles, heads.lengths, labels, pairs).mean()
            field = heads.fields.sum() * 0
            for name in FIELDS:
                chances = torch.stack([h.fields[:, SLICES[name]] for h in said]).softmax(-1).mean(0)
                field = (
                    field - (chances * torch.log_softmax(heads.fields[:, SLICES[name]], -1)).sum(-1).mean()
                )
            yes = torch.stack([h.fields[:, SLICES["evidence"]] for h in said]).sigmoid().mean(0)
            evidence = F.binary_cross_entropy_with_logits(heads.fields[:, SLICES["evidence"]], yes)
        return {"soft_role": role, "soft_field": field, "soft_evidence": evidence}


def trained(run: Path) -> Reader:
    """The reader that a run has left."""
    reader = Reader(Sizes())
    reader.load_state_dict(torch.load(run / "weights.pt", weights_only=True, map_location="cpu"))
    return reader.eval()


def soft(logits: Tensor, chances: Tensor, inside: Tensor) -> Tensor:
    """Cross-entropy to given probabilities, over the words inside."""
    loss = -(chances * torch.log_softmax(logits, -1)).sum(-1)
    return (loss * inside).sum() / inside.sum()
