"""Who says a sentence, weighed from its surroundings and from what the trained head says of it.

The weights stand in `lexicons/voice.csv`, made by `python -m evaluation.voice_fit`: a multinomial logistic
model over the features of `surroundings.py`, fitted on articles as a reader finds them that has not learnt
them. `author` is said only where it is sure.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from math import exp, log
from typing import Final

from sayso.core.voice import Voice
from sayso.judging.lexicon import rows
from sayso.judging.surroundings import Features

CONSTANT: Final = "constant"
WEIGHED: Final = "weighed: "
"""How the reason of every verdict begins that comes from here."""
WITHIN: Final = 1e-4
"""No sum is taken for surer than this, nor than its complement."""
TOLD: Final = 3
"""Reasons given in words."""
VOICES: Final = tuple(Voice)


@dataclass(frozen=True, slots=True)
class Weighed:
    """The chance of each voice, and what every feature spoke for each."""

    chances: Mapping[Voice, float]
    shares: Sequence[tuple[str, tuple[float, ...]]]

    @property
    def likelier(self) -> Voice:
        """The likelier of the voices that are not the author's."""
        carried = self.chances[Voice.CARRIED_ON] > self.chances[Voice.UNCLEAR]
        return Voice.CARRIED_ON if carried else Voice.UNCLEAR

    @property
    def author(self) -> float:
        """The log-odds of `author`."""
        chance = min(max(self.chances[Voice.AUTHOR], WITHIN), 1 - WITHIN)
        return log(chance / (1 - chance))

    @property
    def confidence(self) -> float:
        """How likely the sentence is the author's."""
        return round(self.chances[Voice.AUTHOR], 2)

    def reasons(self, voice: Voice) -> tuple[str, ...]:
        """The features that speak most for a voice against the mean of all; single words explain nothing."""
        at = VOICES.index(voice)
        told = [
            (share[at] - sum(share) / len(share), name)
            for name, share in self.shares
            if not name.startswith("word: ")
        ]
        best = sorted((entry for entry in told if entry[0] > 0), key=lambda entry: (-entry[0], entry[1]))
        return tuple(name for _, name in best[:TOLD])


def weigh(features: Features) -> Weighed:
    """The voices of a sentence with these features."""
    weights = _weights()
    shares = [
        (name, tuple([value * weight for weight in found]))
        for name, value in features.items()
        if value and (found := weights.get(name))
    ]
    sums = dict(
        zip(VOICES, map(sum, zip(weights[CONSTANT], *(s for _, s in shares), strict=True)), strict=True)
    )
    most = max(sums.values())
    grown = {voice: exp(value - most) for voice, value in sums.items()}
    total = sum(grown.values())
    return Weighed({voice: value / total for voice, value in grown.items()}, shares)


@cache
def _weights() -> Mapping[str, tuple[float, ...]]:
    return {row["feature"]: tuple(float(row[voice.value]) for voice in VOICES) for row in rows("voice")}
