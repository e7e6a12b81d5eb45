"""A batch of windows: arrays that travel between processes, and what a reader makes of them on a device.

Features of cues are made on the device, the same as `sayso.reader.features.about_cue` gives: which cues
a reader wrongly proposes is known only while it is trained.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from sayso.reader.features import STEPS
from sayso.reader.heads import EVIDENCE, FIELDS
from training.data import Example
from training.labels import UNKNOWN
from training.model import Reader


@dataclass(frozen=True)
class Batch:
    """Windows padded to the longest, and the cues asked in them; see Example and Asked for the fields."""

    ids: NDArray[np.int64]
    shapes: NDArray[np.int64]
    flags: NDArray[np.int64]
    heads: NDArray[np.int64]
    scheme: NDArray[np.int64]
    pieces: NDArray[np.int64]
    words: NDArray[np.int64]
    cues: NDArray[np.int64]
    voices: NDArray[np.int64]
    paragraphs: NDArray[np.int64]
    quotes: NDArray[np.int64]
    asked: NDArray[np.int64]
    """Window, first and last + 1 word of each cue, [cues, 3]."""
    labels: NDArray[np.int64]
    fields: NDArray[np.int64]
    evidence: NDArray[np.float32]


class Heads(NamedTuple):
    """What a reader says of the asked cues: role logits with their lengths, and fields."""

    roles: Tensor
    lengths: Tensor
    fields: Tensor


def packed(some: Sequence[Example]) -> Batch:
    """The batch of some windows."""
    pieces, words = max(len(e.ids) for e in some), max(len(e.heads) for e in some)

    def padded(parts: Sequence[NDArray[np.int64]], size: int, value: int) -> NDArray[np.int64]:
        widths = [((0, size - len(p)), *((0, 0),) * (p.ndim - 1)) for p in parts]
        done = [np.pad(p, w, constant_values=value) for p, w in zip(parts, widths, strict=True)]
        return np.stack(done) if done else np.zeros((0, size), np.int64)

    asked = [(n, a) for n, e in enumerate(some) for a in e.asked]
    return Batch(
        padded([e.ids for e in some], pieces, 0),
        padded([e.shapes for e in some], pieces, 7),
        padded([e.flags for e in some], pieces, 0),
        padded([e.heads for e in some], words, 0),
        np.array([e.scheme for e in some], np.int64),
        np.array([len(e.ids) for e in some], np.int64),
        np.array([len(e.heads) for e in some], np.int64),
        padded([e.cues for e in some], words, UNKNOWN),
        padded([e.voices for e in some], words, UNKNOWN),
        padded([e.paragraphs for e in some], words, 0),
        padded([e.quotes for e in some], words, -1),
        np.array([(n, *a.cue) for n, a in asked], np.int64).reshape(-1, 3),
        padded([a.labels for _, a in asked], words, 0),
        np.array([a.fields for _, a in asked], np.int64).reshape(-1, len(FIELDS)),
        np.array([a.evidence for _, a in asked], np.float32).reshape(-1, len(EVIDENCE)),
    )


class Given:
    """A batch on a device, and what a reader makes of it."""

    def __init__(self, batch: Batch, device: torch.device) -> None:
        self.device = device
        put = lambda array: torch.from_numpy(array).to(device, non_blocking=True)  # noqa: E731
        self.ids, self.shapes, self.flags, self.heads, self.scheme = map(
            put, (batch.ids, batch.shapes, batch.flags, batch.heads, batch.scheme)
        )
        self.cues, self.voices, self.paragraphs, self.quotes, self.words = map(
            put, (batch.cues, batch.voices, batch.paragraphs, batch.quotes, batch.words)
        )
        self.mask = _penalty(torch.arange(self.ids.shape[1], device=device) < put(batch.pieces)[:, None])
        self.inside = torch.arange(self.heads.shape[1], device=device) < self.words[:, None]

    def encoded(self, reader: Reader) -> tuple[Tensor, Tensor, Tensor]:
        with torch.autocast(self.device.type, torch.bfloat16):
            cues, states, voices = reader.encoder(
                self.ids, self.shapes, self.flags, self.heads, self.scheme, self.mask
            )
        return cues.float(), states, voices.float()

    def asked(self, reader: Reader, states: Tensor, asked: NDArray[np.int64]) -> Heads:
        window, first, last = (torch.from_numpy(asked[:, n].copy()).to(self.device) for n in range(3))
        share, distances, relations = about_cues(self.paragraphs[window], self.quotes[window], first, last)
        lengths = self.words[window]
        inside = torch.arange(self.heads.shape[1], device=self.device) < lengths[:, None]
        with torch.autocast(self.device.type, torch.bfloat16):
            roles, fields = reader.roles(
                states[window], share.to(states.dtype), distances, relations, _penalty(inside)
            )
        return Heads(roles.float(), lengths, fields.float())


def about_cues(
    paragraphs: Tensor, quotes: Tensor, first: Tensor, last: Tensor
) -> tuple[Tensor, Tensor, Tensor]:
    """`about_cue` for many cues at once: share, distance bucket, relation, each [cues, words]."""
    places = torch.arange(paragraphs.shape[1], device=paragraphs.device)
    a, b = first[:, None], last[:, None]
    share = ((places >= a) & (places < b)).float() / (b - a)
    steps = torch.from_numpy(STEPS).to(paragraphs.device)
    before, after = (a - places).clamp(min=0), (places - b + 1).clamp(min=0)
    buckets = torch.searchsorted(steps, after, right=True) - torch.searchsorted(steps, before, right=True)
    side = torch.sign(paragraphs - paragraphs.gather(1, a)) + 1
    quoted = torch.where(quotes < 0, 0, torch.where(quotes == quotes.gather(1, a), 1, 2))
    return share, buckets + len(STEPS), side * 3 + quoted


def _penalty(inside: Tensor) -> Tensor:
    """What attention adds to its scores: nothing where there is a word, much below nothing elsewhere."""
    return torch.where(inside, 0.0, -1e4)[:, None, None]
