"""Who says a sentence, weighed from its surroundings and from what the trained head says of it.

The weights stand in `lexicons/voice.csv`, made by `python -m evaluation.voice_fit`: a multinomial logistic
model over the features of `surroundings.py`. The head was trained on the very articles that the weights
are fitted on, where it is nearly always right, so it is no feature among them: its odds are joined with the
surroundings' by one factor, chosen on war-dev. `author` is said only where both together are sure.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from math import exp, log
from typing import Final

from sayso.core.finding import Odds
from sayso.core.voice import Voice
from sayso.judging.lexicon import rows
from sayso.judging.surroundings import Features

HEARD: Final = 0.5
"""What the head's log-odds count beside those of the surroundings."""
CONSTANT: Final = "constant"
HEAD_WITHIN: Final = 0.01
"""No head is heard as surer than this, nor than its complement: new texts make it too sure."""
WITHIN: Final = 1e-4
"""The same for the surroundings."""
TOLD: Final = 3
"""Reasons given in words."""
VOICES: Final = tuple(Voice)


@dataclass(frozen=True, slots=True)
class Weighed:
    """The chance of each voice by the surroundings, the score of `author` with the head, and what every
    feature spoke for each voice.
    """

    chances: Mapping[Voice, float]
    author: float
    shares: Sequence[tuple[str, tuple[float, ...]]]

    @property
    def likelier(self) -> Voice:
        """The likelier of the voices that are not the author's."""
        carried = self.chances[Voice.CARRIED_ON] > self.chances[Voice.UNCLEAR]
        return Voice.CARRIED_ON if carried else Voice.UNCLEAR

    @property
    def confidence(self) -> float:
        """How likely a sentence with this score is the author's."""
        return round(1 / (1 + exp(-self.author)), 2)

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


def weigh(features: Features, odds: Odds) -> Weighed:
    """The voices of a sentence with these features, of which the head says this."""
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
    chances = {voice: value / total for voice, value in grown.items()}
    score = _log_odds(chances[Voice.AUTHOR], WITHIN)
    if odds:
        score += HEARD * _log_odds(odds.get(Voice.AUTHOR.value, 0.0), HEAD_WITHIN)
    return Weighed(chances, score, shares)


def _log_odds(chance: float, within: float) -> float:
    held = min(max(chance, within), 1 - within)
    return log(held / (1 - held))


@cache
def _weights() -> Mapping[str, tuple[float, ...]]:
    return {row["feature"]: tuple(float(row[voice.value]) for voice in VOICES) for row in rows("voice")}
