"""The reader as a network: one encoder, a head that finds cues, and one that reads roles for each cue.

The encoder is all-MiniLM-L6-v2 (a six-layer BERT). It gets back what its uncased pieces hide: the shape of
each word, and whether the word opens a paragraph or stands inside a quotation. The cue head labels words;
the role head reads the window once more *for each cue*, as semantic role labelling does for each
predicate, so that one source may serve several cues, contents may nest, and joining needs no step of
its own. A linear-chain CRF decides over the roles; the path on which nothing is a role says
that the cue is none.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional as F

from sayso.reader.features import DISTANCES, RELATIONS
from sayso.reader.words import FLAGS, SHAPES

CUE_LABELS = 3  # outside, begins, goes on
ROLE_LABELS = 4  # outside, source, content, cue
FORBIDDEN = -1e4


@dataclass(frozen=True)
class Sizes:
    """Sizes of the encoder (fixed by the base model) and of the role head."""

    hidden: int = 384
    layers: int = 6
    heads: int = 12
    inner: int = 1536
    role: int = 128
    role_layers: int = 2
    role_heads: int = 4
    schemes: int = 2


class Dropout(nn.Module):
    """Drops whole features of a window, the same at every place: it costs a hundredth of the usual kind."""

    def __init__(self, rate: float) -> None:
        super().__init__()
        self.rate = rate

    def forward(self, x: Tensor) -> Tensor:
        if not self.training:
            return x
        keep = torch.rand(x.shape[0], 1, x.shape[2]) >= self.rate
        return x * (keep / (1 - self.rate)).to(x.dtype)


class Layer(nn.Module):
    """One transformer layer, post-norm as in BERT."""

    def __init__(self, width: int, heads: int, inner: int, dropout: float) -> None:
        super().__init__()
        self.heads = heads
        self.qkv = nn.Linear(width, 3 * width)
        self.out = nn.Linear(width, width)
        self.norm1 = nn.LayerNorm(width, eps=1e-12)
        self.up = nn.Linear(width, inner)
        self.down = nn.Linear(inner, width)
        self.norm2 = nn.LayerNorm(width, eps=1e-12)
        self.dropout = Dropout(dropout)

    def forward(self, x: Tensor, mask: Tensor | None) -> Tensor:
        batch, length, width = x.shape
        q, k, v = self.qkv(x).view(batch, length, 3, self.heads, width // self.heads).permute(2, 0, 3, 1, 4)
        scores = (q * (width // self.heads) ** -0.5) @ k.transpose(-1, -2)
        seen = torch.softmax(scores if mask is None else scores + mask.to(scores.dtype), -1).to(v.dtype) @ v
        x = self.norm1(x + self.dropout(self.out(seen.transpose(1, 2).reshape(batch, length, width))))
        return self.norm2(x + self.dropout(self.down(F.gelu(self.up(x)))))


class Encoder(nn.Module):
    """MiniLM with shapes, flags and the annotation scheme added to its embeddings, and the cue head."""

    def __init__(self, sizes: Sizes, vocabulary: int = 30522, positions: int = 512) -> None:
        super().__init__()
        width = sizes.hidden
        self.words = nn.Embedding(vocabulary, width)
        self.positions = nn.Embedding(positions, width)
        self.types = nn.Parameter(torch.zeros(width))
        self.shapes = nn.Embedding(SHAPES, width)
        self.flags = nn.Embedding(FLAGS, width)
        self.schemes = nn.Embedding(sizes.schemes, width)
        for added in (self.shapes, self.flags, self.schemes):
            nn.init.normal_(added.weight, std=0.01)
        self.norm = nn.LayerNorm(width, eps=1e-12)
        self.layers = nn.ModuleList(Layer(width, sizes.heads, sizes.inner, 0.1) for _ in range(sizes.layers))
        self.cues = nn.Linear(width, CUE_LABELS)
        self.states = nn.Linear(width, sizes.role)
        self.dropout = Dropout(0.1)

    def forward(
        self,
        ids: Tensor,
        shapes: Tensor,
        flags: Tensor,
        heads: Tensor,
        scheme: Tensor,
        mask: Tensor | None = None,
    ) -> tuple[Tensor, Tensor]:
        """Cue logits [batch, words, 3] and word states [batch, words, role]."""
        places = torch.arange(ids.shape[1], device=ids.device)
        x = self.words(ids) + self.positions(places) + self.types
        x = x + self.shapes(shapes) + self.flags(flags) + self.schemes(scheme)[:, None]
        x = self.dropout(self.norm(x))
        for layer in self.layers:
            x = layer(x, mask)
        at = heads[..., None].expand(-1, -1, x.shape[-1])
        x = self.dropout(torch.gather(x, 1, at))
        return self.cues(x), self.states(x)


class Roles(nn.Module):
    """For each cue, the labels of all words of its window."""

    def __init__(self, sizes: Sizes) -> None:
        super().__init__()
        width = sizes.role
        self.query = nn.Linear(width, width)
        self.scale = nn.Linear(width, width)
        self.distances = nn.Embedding(DISTANCES, width)
        self.relations = nn.Embedding(RELATIONS, width)
        self.norm = nn.LayerNorm(width, eps=1e-12)
        self.layers = nn.ModuleList(
            Layer(width, sizes.role_heads, 2 * width, 0.1) for _ in range(sizes.role_layers)
        )
        self.labels = nn.Linear(width, ROLE_LABELS)

    def forward(
        self, states: Tensor, cue: Tensor, distances: Tensor, relations: Tensor, mask: Tensor | None = None
    ) -> Tensor:
        """Logits [cues, words, 4] from states [cues or 1, words, role]; `cue` is its share a word."""
        asked = cue[:, None] @ states
        x = states * (1 + self.scale(asked)) + self.query(asked)
        x = self.norm(x + self.distances(distances) + self.relations(relations))
        for layer in self.layers:
            x = layer(x, mask)
        return self.labels(x)


class Chain(nn.Module):
    """A linear-chain CRF over role labels."""

    def __init__(self) -> None:
        super().__init__()
        self.moves = nn.Parameter(torch.zeros(ROLE_LABELS, ROLE_LABELS))
        self.starts = nn.Parameter(torch.zeros(ROLE_LABELS))
        self.ends = nn.Parameter(torch.zeros(ROLE_LABELS))

    def loss(self, logits: Tensor, labels: Tensor, lengths: Tensor) -> Tensor:
        """Negative log-likelihood of each path, [cues]; words past a length are not read."""
        return self._norm(logits, lengths) - self._score(logits, labels, lengths)

    def _score(self, logits: Tensor, labels: Tensor, lengths: Tensor) -> Tensor:
        inside = torch.arange(logits.shape[1]) < lengths[:, None]
        emitted = (logits.gather(2, labels[..., None])[..., 0] * inside).sum(1)
        moved = (self.moves[labels[:, :-1], labels[:, 1:]] * inside[:, 1:]).sum(1)
        last = labels.gather(1, lengths[:, None] - 1)[:, 0]
        return emitted + moved + self.starts[labels[:, 0]] + self.ends[last]

    def _norm(self, logits: Tensor, lengths: Tensor) -> Tensor:
        first, *rest = logits.unbind(1)
        inside = (torch.arange(logits.shape[1])[:, None] < lengths).to(logits.dtype)[..., None]
        total = self.starts + first
        for place, emitted in enumerate(rest, 1):
            step = torch.logsumexp(total[:, :, None] + self.moves, 1) + emitted
            total = torch.lerp(total, step, inside[place])
        return torch.logsumexp(total + self.ends, 1)


class Reader(nn.Module):
    """Encoder, roles and chain together, as they are trained."""

    def __init__(self, sizes: Sizes) -> None:
        super().__init__()
        self.encoder, self.roles, self.chain = Encoder(sizes), Roles(sizes), Chain()


def from_base(folder: Path, sizes: Sizes) -> Reader:
    """A reader whose encoder carries the base model's weights."""
    reader = Reader(sizes)
    base = {k.removeprefix("bert."): v.float() for k, v in load_file(folder / "model.safetensors").items()}
    own = reader.encoder.state_dict()
    own["words.weight"] = base["embeddings.word_embeddings.weight"]
    own["positions.weight"] = base["embeddings.position_embeddings.weight"]
    own["types"] = base["embeddings.token_type_embeddings.weight"][0]
    for part in ("weight", "bias"):
        own[f"norm.{part}"] = base[f"embeddings.LayerNorm.{part}"]
        for n in range(sizes.layers):
            there = f"encoder.layer.{n}."
            asked = (base[f"{there}attention.self.{w}.{part}"] for w in ("query", "key", "value"))
            own[f"layers.{n}.qkv.{part}"] = torch.cat(tuple(asked))
            for name, old in (
                ("out", "attention.output.dense"),
                ("norm1", "attention.output.LayerNorm"),
                ("up", "intermediate.dense"),
                ("down", "output.dense"),
                ("norm2", "output.LayerNorm"),
            ):
                own[f"layers.{n}.{name}.{part}"] = base[f"{there}{old}.{part}"]
    reader.encoder.load_state_dict(own)
    return reader
