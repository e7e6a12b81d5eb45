"""The figures of a ledger: each lists the rows it counts, and together they add up."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

Rows = tuple[str, ...]
"""Ids of attributions and voice rows, in reading order; a figure is how many there are."""


@dataclass(frozen=True, slots=True)
class Summary:
    """What a ledger comes to.

    The unit is the *claim*: a statement that stands inside no other statement, or a voice row, of
    any type but `demand` (a demand claims nothing about the world; `demands` lists these apart).
    `by_voice` counts the voice rows among the claims; `by_source` the others by source id, UNSTATED
    included; the two add up to `claims`, and so do `by_identity` and `by_kind` without the voice rows.
    `evidence` lists claims by "none", "mentioned", "linked", "shown" and "cannot_tell". `sure` and
    `to_check` part the claims. `stated_origins` are the ids of the *sources* in which the
    statements' chains end, holders never among them. `sentence` says it in words.
    """

    claims: Rows = ()
    by_voice: Mapping[str, Rows] = field(default_factory=dict)
    by_source: Mapping[str, Rows] = field(default_factory=dict)
    by_identity: Mapping[str, Rows] = field(default_factory=dict)
    by_kind: Mapping[str, Rows] = field(default_factory=dict)
    evidence: Mapping[str, Rows] = field(default_factory=dict)
    demands: Rows = ()
    sure: Rows = ()
    to_check: Rows = ()
    stated_origins: Rows = ()
    sentence: str = ""
