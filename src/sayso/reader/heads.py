"""What the network says beyond spans: its fields and the order of their values, in training and in reading.

The role network gives one vector a cue: the values of each field side by side, softmaxed field by field, then
the kinds of evidence, each a yes or no of its own. The encoder gives one a word: who says the sentence
the word stands in, and of what type it is. `config.json` repeats the layout, so weights and code cannot part.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

import numpy as np

from sayso.core.chain import Via
from sayso.core.evidence import EvidenceKind
from sayso.core.source import Identity, Kind
from sayso.core.verdict import Act, Commitment, ContentType, Form, Polarity, Stance
from sayso.core.voice import Voice
from sayso.reader.links import softmax
from sayso.reader.words import FloatArray


def _values(field: type[StrEnum]) -> tuple[str, ...]:
    """The values that a head can give: never "unknown", and not that a demand has no commitment."""
    return tuple(value.value for value in field if value.value not in ("unknown", "none"))


FIELDS: Mapping[str, tuple[str, ...]] = {
    "form": _values(Form),
    "act": _values(Act),
    "holder": ("no", "yes"),
    "type": _values(ContentType),
    "commitment": _values(Commitment),
    "polarity": _values(Polarity),
    "stance": _values(Stance),
    "identity": _values(Identity),
    "kind": _values(Kind),
    "via": tuple(way.value for way in Via),
    "relayed": ("no", "plainly", "implied"),
}
"""The fields of one attribution, each with its values; a demand has no commitment to be learned."""
EVIDENCE: tuple[str, ...] = tuple(kind.value for kind in EvidenceKind)
VOICES: tuple[str, ...] = ("reported", *(voice.value for voice in Voice))
TYPES: tuple[str, ...] = FIELDS["type"]

FIELD_WIDTH = sum(len(values) for values in FIELDS.values()) + len(EVIDENCE)
VOICE_WIDTH = len(VOICES) + len(TYPES)


def _slices() -> Mapping[str, slice]:
    """Where each field's values stand in the vector of a cue; the kinds of evidence come last."""
    done, at = {}, 0
    for name, values in (*FIELDS.items(), ("evidence", EVIDENCE)):
        done[name] = slice(at, at + len(values))
        at += len(values)
    return done


SLICES = _slices()


def layout() -> dict[str, list[str]]:
    """The layout as `config.json` repeats it."""
    return {**{k: list(v) for k, v in FIELDS.items()}, "evidence": list(EVIDENCE), "voice": list(VOICES)}


def odds_of(logits: FloatArray, temperatures: Mapping[str, float]) -> dict[str, dict[str, float]]:
    """The probability of each value of each field from one cue's vector; none from weights without heads."""
    if not len(logits):
        return {}
    odds: dict[str, dict[str, float]] = {}
    for name, values in FIELDS.items():
        chances = softmax(logits[SLICES[name]] / temperatures.get(name, 1.0))
        odds[name] = dict(zip(values, map(float, chances), strict=True))
    yes = 1 / (1 + np.exp(-np.clip(logits[SLICES["evidence"]] / temperatures.get("evidence", 1.0), -30, 30)))
    odds["evidence"] = dict(zip(EVIDENCE, map(float, yes), strict=True))
    return odds


def voice_odds(logits: FloatArray) -> tuple[dict[str, float], dict[str, float]]:
    """Who says a sentence, and its type, from the mean of the vectors of its words."""
    split = len(VOICES)
    if not logits.shape[1]:
        return {}, {}
    voice, kind = logits[:, :split].mean(0), logits[:, split:].mean(0)
    return (
        dict(zip(VOICES, map(float, softmax(voice)), strict=True)),
        dict(zip(TYPES, map(float, softmax(kind)), strict=True)),
    )
