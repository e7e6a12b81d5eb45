"""What a batch of windows costs a reader: cues, roles, fields, evidence and voices."""

from __future__ import annotations

import random
from collections.abc import Sequence
from functools import cache

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.nn import functional as F

from sayso.reader.heads import FIELDS, SLICES, VOICES
from sayso.reader.words import word_runs
from training.batch import Batch, Given
from training.data import ANY, OPEN, OUTSIDE, RELAY
from training.labels import UNKNOWN, field_weights
from training.model import ROLE_LABELS, Reader
from training.shown import marked
from training.teaching import Encoded, Teachers, soft

WRONG_CUES = 3
"""Wrongly proposed cues a window that the role head learns to refuse."""
PROPOSED, WRONG = 0.3, 0.1
"""Probability of a word that proposes a cue: to teachers on unmarked text; to be shown as a wrong one."""


def losses_of(
    reader: Reader, batch: Batch, chance: random.Random, teachers: Teachers | None
) -> dict[str, Tensor]:
    """Each loss by its name in the settings' weights."""
    device = reader.chain.moves.device
    given = Given(batch, device)
    cues, states, voices = given.encoded(reader)
    taught = teachers.encoded(given) if teachers else None
    proposed = _proposed(cues, batch, chance) + (_taught_cues(taught, batch) if taught else [])
    asked, labels, fields, evidence = _with(batch, proposed, chance)
    losses = {
        "cue": F.cross_entropy(cues.flatten(0, 1), given.cues.flatten(), ignore_index=UNKNOWN)
        if (batch.cues != UNKNOWN).any()
        else cues.sum() * 0,
        "voice": _voice_loss(voices, given.voices),
    }
    if taught:
        losses |= {
            "soft_cue": soft(cues, taught.cues, given.inside),
            "soft_voice": soft(voices[..., : len(VOICES)], taught.voices[..., : len(VOICES)], given.inside)
            + soft(voices[..., len(VOICES) :], taught.voices[..., len(VOICES) :], given.inside),
        }
    if not len(asked):
        return losses
    heads = given.asked(reader, states, asked)
    known = torch.from_numpy(_allowed(labels)).to(device)
    losses["role"] = reader.chain.loss(heads.roles, known, heads.lengths).mean()
    losses["field"] = _field_loss(heads.fields, torch.from_numpy(fields).to(device))
    losses["evidence"] = _evidence_loss(heads.fields, torch.from_numpy(evidence).to(device))
    if teachers and taught:
        losses |= teachers.of_heads(reader, given, taught, asked, heads)
    return losses


def _proposed(cues: Tensor, batch: Batch, chance: random.Random) -> list[tuple[int, int, int, int]]:
    """Cues that the reader would propose and the corpus denies: window, first, last + 1, a role."""
    likely = (1 - cues.detach().softmax(-1)[..., OUTSIDE] > WRONG).cpu().numpy() & (batch.cues == 0)
    done = []
    for window, row in enumerate(likely):
        runs = word_runs(row)
        chance.shuffle(runs)
        done += [(window, a, b, OUTSIDE) for a, b in runs[:WRONG_CUES]]
    return done


def _taught_cues(taught: Encoded, batch: Batch) -> list[tuple[int, int, int, int]]:
    """Cues that the teachers see where the corpus says nothing."""
    likely = (1 - taught.cues[..., OUTSIDE] > PROPOSED).cpu().numpy() & (batch.cues == UNKNOWN)
    likely &= np.arange(likely.shape[1]) < batch.words[:, None]
    return [(window, a, b, ANY) for window, row in enumerate(likely) for a, b in word_runs(row)[:12]]


def _with(
    batch: Batch, more: Sequence[tuple[int, int, int, int]], chance: random.Random
) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64], NDArray[np.float32]]:
    """The asked cues of a batch, shaken, and more cues with one role for all of their words."""
    shaken = [_shaken(row, int(batch.words[row[0]]), chance) for row in batch.asked]
    asked = np.array(shaken + [row[:3] for row in more], np.int64).reshape(-1, 3)
    width = batch.heads.shape[1]
    labels = np.array([[role] * width for *_, role in more], np.int64).reshape(-1, width)
    unknown = np.full((len(more), batch.fields.shape[1]), UNKNOWN, np.int64)
    unsaid = np.full((len(more), batch.evidence.shape[1]), -1, np.float32)
    return (
        asked,
        np.concatenate([batch.labels.reshape(-1, width), labels]),
        np.concatenate([batch.fields, unknown]),
        np.concatenate([batch.evidence, unsaid]),
    )


def _shaken(row: NDArray[np.int64], words: int, chance: random.Random) -> tuple[int, int, int]:
    """The cue as the cue head might have cut it: one time in six, an edge is off by a word."""
    window, first, last = map(int, row)
    if chance.random() < 1 / 6:
        first += chance.choice((-1, 1)) if last - first > 1 else -1
    if chance.random() < 1 / 6:
        last += 1
    return window, max(first, 0), min(max(last, first + 1), words)


def _allowed(labels: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Which roles each word may have, [cues, words, labels]."""
    allowed = labels[..., None] == np.arange(ROLE_LABELS)
    allowed[labels == OPEN] |= np.isin(np.arange(ROLE_LABELS), (OUTSIDE, RELAY))
    allowed[labels == ANY] = True
    return allowed


@cache
def _weights(name: str) -> NDArray[np.float32]:
    return field_weights((*marked("war"), *marked("own")))[name]


def _field_loss(fields: Tensor, labels: Tensor) -> Tensor:
    """The sum over fields of the cross-entropy of rows that have a value; rare values weigh more."""
    total = fields.sum() * 0
    for n, name in enumerate(FIELDS):
        if (labels[:, n] != UNKNOWN).any():
            weight = torch.from_numpy(_weights(name)).to(fields.device)
            total = total + F.cross_entropy(
                fields[:, SLICES[name]], labels[:, n], weight, ignore_index=UNKNOWN
            )
    return total


def _evidence_loss(fields: Tensor, labels: Tensor) -> Tensor:
    known = (labels >= 0).float()
    loss = F.binary_cross_entropy_with_logits(
        fields[:, SLICES["evidence"]], labels.clamp(min=0), reduction="none"
    )
    return (loss * known).sum() / known.sum().clamp(min=1)


def _voice_loss(voices: Tensor, labels: Tensor) -> Tensor:
    total = voices.sum() * 0
    for n, part in enumerate((voices[..., : len(VOICES)], voices[..., len(VOICES) :])):
        if (labels[..., n] != UNKNOWN).any():
            total = total + F.cross_entropy(
                part.flatten(0, 1), labels[..., n].flatten(), ignore_index=UNKNOWN
            )
    return total
