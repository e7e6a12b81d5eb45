"""What the network says beyond spans: its fields and the order of their values, in training and in reading.

The role network gives one vector a cue: the values of each field side by side, softmaxed field by field, then
the kinds of evidence, each a yes or no of its own. The encoder gives one a word: who says the sentence
the word stands in, and of what type it is. `config.json` repeats the layout, so weights and code cannot part.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
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


def odds_of(logits: FloatArray, temperatures: Mapping[str, float]) -> list[dict[str, dict[str, float]]]:
    """For each cue's vector [cues, FIELD_WIDTH] the probability of each value of each field.

    Empty from weights without heads.
    """
    odds: list[dict[str, dict[str, float]]] = [{} for _ in logits]
    if not logits.size:
        return odds
    for name, values in FIELDS.items():
        chances = softmax(logits[:, SLICES[name]] / temperatures.get(name, 1.0))
        for one, row in zip(odds, chances.tolist(), strict=True):
            one[name] = dict(zip(values, row, strict=True))
    held = np.clip(logits[:, SLICES["evidence"]] / temperatures.get("evidence", 1.0), -30, 30)
    for one, row in zip(odds, (1 / (1 + np.exp(-held))).tolist(), strict=True):
        one["evidence"] = dict(zip(EVIDENCE, row, strict=True))
    return odds


def voice_odds(sentences: Sequence[FloatArray]) -> list[tuple[dict[str, float], dict[str, float]]]:
    """Who says each sentence, and its type, from the mean of its words' vectors [words, VOICE_WIDTH]."""
    if not sentences or not sentences[0].shape[1]:
        return [({}, {}) for _ in sentences]
    means = np.stack([words.mean(0) for words in sentences])
    voices, types = (softmax(part).tolist() for part in np.split(means, [len(VOICES)], 1))
    return [
        (dict(zip(VOICES, voice, strict=True)), dict(zip(TYPES, kind, strict=True)))
        for voice, kind in zip(voices, types, strict=True)
    ]
