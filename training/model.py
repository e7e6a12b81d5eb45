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
from sayso.reader.heads import FIELD_WIDTH, VOICE_WIDTH
from sayso.reader.words import FLAGS, SHAPES

CUE_LABELS = 3  # outside, begins, goes on
ROLE_LABELS = 5  # outside, source, content, cue, relay
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
    judge: int = 192
    schemes: int = 2


class Dropout(nn.Module):
    """Drops whole features of a window, the same at every place: it costs a hundredth of the usual kind."""

    def __init__(self, rate: float) -> None:
        super().__init__()
        self.rate = rate

    def forward(self, x: Tensor) -> Tensor:
        if not self.training:
            return x
        keep = torch.rand(x.shape[0], 1, x.shape[2], device=x.device) >= self.rate
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
        self.voices = nn.Linear(width, VOICE_WIDTH)
        self.dropout = Dropout(0.1)

    def forward(
        self,
        ids: Tensor,
        shapes: Tensor,
        flags: Tensor,
        heads: Tensor,
        scheme: Tensor,
        mask: Tensor | None = None,
    ) -> tuple[Tensor, Tensor, Tensor]:
        """Cue logits [batch, words, 3], states [batch, words, role], voices [batch, words, VOICE_WIDTH]."""
        places = torch.arange(ids.shape[1], device=ids.device)
        x = self.words(ids) + self.positions(places) + self.types
        x = x + self.shapes(shapes) + self.flags(flags) + self.schemes(scheme)[:, None]
        x = self.dropout(self.norm(x))
        for layer in self.layers:
            x = layer(x, mask)
        at = heads[..., None].expand(-1, -1, x.shape[-1])
        x = self.dropout(torch.gather(x, 1, at))
        return self.cues(x), self.states(x), self.voices(x)


class Roles(nn.Module):
    """For each cue, the labels of all words of its window, and the fields of its attribution.

    A field is judged from the mean states of the words under each role, weighted by the probabilities of
    the labels: who is named, by which words, what, through whom; before and after the reading for this cue.
    """

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
        self.pooled = nn.Linear((2 * ROLE_LABELS + 1) * width, sizes.judge)
        self.fields = nn.Linear(sizes.judge, FIELD_WIDTH)
        self.dropout = Dropout(0.2)

    def forward(
        self, states: Tensor, cue: Tensor, distances: Tensor, relations: Tensor, mask: Tensor | None = None
    ) -> tuple[Tensor, Tensor]:
        """Logits [cues, words, 5] and fields [cues, FIELD_WIDTH] from states [cues or 1, words, role].

        `cue` is the share of each word in the cue.
        """
        asked = cue[:, None] @ states
        x = states * (1 + self.scale(asked)) + self.query(asked)
        x = self.norm(x + self.distances(distances) + self.relations(relations))
        for layer in self.layers:
            x = layer(x, mask)
        labels = self.labels(x)
        shares = torch.softmax(labels.detach().float(), -1)
        if mask is not None:
            shares = shares * (mask[:, 0, 0, :, None] == 0)
        shares = (shares / (shares.sum(1, keepdim=True) + 0.5)).transpose(1, 2).to(x.dtype)
        seen = torch.cat((shares @ x, shares @ states), 1).flatten(1)
        pooled = F.gelu(self.pooled(torch.cat((seen, asked[:, 0]), 1)))
        return labels, self.fields(self.dropout(pooled[:, None])[:, 0])


class Chain(nn.Module):
    """A linear-chain CRF over role labels."""

    def __init__(self) -> None:
        super().__init__()
        self.moves = nn.Parameter(torch.zeros(ROLE_LABELS, ROLE_LABELS))
        self.starts = nn.Parameter(torch.zeros(ROLE_LABELS))
        self.ends = nn.Parameter(torch.zeros(ROLE_LABELS))

    def loss(self, logits: Tensor, allowed: Tensor, lengths: Tensor) -> Tensor:
        """Negative log-likelihood [cues] of all paths through `allowed` [cues, words, labels].

        One label allowed a word is the ordinary loss; several leave open what a corpus does not mark.
        """
        held = logits.masked_fill(~allowed, FORBIDDEN)
        return self.norm(logits, lengths, self.moves) - self.norm(held, lengths, self.moves)

    def expected(self, logits: Tensor, lengths: Tensor) -> tuple[Tensor, Tensor]:
        """How often each label [cues, words, labels] and each move [cues, labels, labels] is expected.

        The derivatives of the log-sum over paths are the marginals (Eisner 2016).
        """
        with torch.enable_grad():
            given = logits.detach().requires_grad_()
            moves = self.moves.detach().expand(len(logits), 1, -1, -1).clone().requires_grad_()
            total = self.norm(given, lengths, moves).sum()
            labels, pairs = torch.autograd.grad(total, (given, moves))
        return labels, pairs[:, 0]

    def cross_entropy(self, logits: Tensor, lengths: Tensor, labels: Tensor, pairs: Tensor) -> Tensor:
        """Cross-entropy [cues] of another chain's paths, given by what it expects, under this chain."""
        last = labels[torch.arange(len(labels), device=labels.device), lengths - 1]
        score = (labels * logits).sum((1, 2)) + (pairs * self.moves).sum((1, 2))
        score = score + labels[:, 0] @ self.starts + last @ self.ends
        return self.norm(logits, lengths, self.moves) - score

    def norm(self, logits: Tensor, lengths: Tensor, moves: Tensor) -> Tensor:
        """Log-sum over all paths, [cues]: neighbouring steps joined in pairs, a logarithm of rounds."""
        inside = torch.arange(1, logits.shape[1], device=logits.device) < lengths[:, None]
        stay = torch.full_like(self.moves, FORBIDDEN).fill_diagonal_(0.0)
        steps = torch.where(inside[..., None, None], moves + logits[:, 1:, None], stay)
        while steps.shape[1] > 1:
            if steps.shape[1] % 2:
                steps = torch.cat((steps, stay.expand(len(steps), 1, -1, -1)), 1)
            steps = torch.logsumexp(steps[:, ::2, :, :, None] + steps[:, 1::2, None], 3)
        total = self.starts + logits[:, 0]
        if steps.shape[1]:
            total = torch.logsumexp(total[:, :, None] + steps[:, 0], 1)
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
