"""Fact sheets: what happened, who can say so and in which words, as files in `sheets/`."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, Final, Literal

Part = Literal["choose", "report"]
SHEETS: Final = Path(__file__).parent / "sheets"
ACCESS: Final = ("office", "witness", "document", "none")
"""How a source can know: by its own acts, by having been there, by a document that is shown, or not told."""


@dataclass(frozen=True, slots=True)
class Exact:
    """A claim at the exact level; all of it must agree for two mentions to be the same claim."""

    claim: str
    numbers: tuple[float, ...]
    affirmed: bool
    actors: tuple[str, ...]
    place: str
    date: str


@dataclass(frozen=True, slots=True)
class Source:
    """Who says something. `body` is the office it speaks for: sources of one body are one basis.

    `relies` names, for a claim, the source that this one says it has it from.
    """

    id: str
    name: str
    full: str
    short: str
    kind: str
    identity: str
    body: str = ""
    side: str = ""
    quotes: tuple[str, ...] = ()
    relies: Mapping[str, str] = field(default_factory=dict)
    invented: bool = False

    @property
    def basis(self) -> str:
        """The one that counts when origins are counted."""
        return self.body or self.id


@dataclass(frozen=True, slots=True)
class Claim:
    """One thing that can be claimed, at the level of the event, with everything its exact level needs.

    `said` gives for each source that claims it how it can know; `differs` are the first numbers that honest
    witnesses give instead. `swaps` is true where the actors can be exchanged and still make sense.
    """

    id: str
    numbers: tuple[float, ...]
    unit: str
    actors: tuple[str, ...]
    place: str
    date: str
    said: Mapping[str, str]
    wordings: tuple[str, ...]
    negated: tuple[str, ...] = ()
    denied: tuple[str, ...] = ()
    differs: tuple[float, ...] = ()
    swaps: bool = False
    seen: bool = False

    @property
    def exact(self) -> Exact:
        """As its sources claim it."""
        return Exact(self.id, self.numbers, True, self.actors, self.place, self.date)


@dataclass(frozen=True, slots=True)
class Sheet:
    """Everything a story can be written from. `others` are claims of another event, for distractors."""

    name: str
    part: Part
    style: str
    place: str
    date: date
    headlines: tuple[tuple[str, str], ...]
    background: tuple[str, ...]
    standing: str
    sources: Mapping[str, Source]
    claims: Mapping[str, Claim]
    others: Mapping[str, Claim]

    def claim(self, claim_id: str) -> Claim:
        """The claim of this id, of the event or of the other one."""
        key = claim_id.rpartition("/")[2]
        return self.claims.get(key) or self.others[key]


@cache
def sheets(part: Part) -> tuple[Sheet, ...]:
    """The sheets of one part, in the order of their names."""
    found = (read_sheet(path) for path in sorted(SHEETS.glob("*.toml")))
    return tuple(sheet for sheet in found if sheet.part == part)


def read_sheet(path: Path) -> Sheet:
    """A sheet as its file gives it; a claim's place and date are the event's where it has none of its own."""
    given = tomllib.loads(path.read_text(encoding="utf-8"))
    claims = {key: _claim(path.stem, key, given, entry) for key, entry in given["claims"].items()}
    others = {key: _claim(path.stem, key, given, entry) for key, entry in given["others"].items()}
    return Sheet(
        name=path.stem,
        part=given["part"],
        style=given["style"],
        place=given["place"],
        date=given["date"],
        headlines=tuple((claim, words) for claim, words in given["headlines"]),
        background=tuple(given["background"]),
        standing=given["standing"],
        sources={key: _source(key, entry) for key, entry in given["sources"].items()},
        claims=claims,
        others=others,
    )


def _source(key: str, entry: Mapping[str, Any]) -> Source:
    return Source(
        id=key,
        name=entry["name"],
        full=entry["full"],
        short=entry["short"],
        kind=entry["kind"],
        identity=entry["identity"],
        body=entry.get("body", ""),
        side=entry.get("side", ""),
        quotes=tuple(entry.get("quotes", ())),
        relies=entry.get("relies", {}),
    )


def _claim(sheet: str, key: str, given: Mapping[str, Any], entry: Mapping[str, Any]) -> Claim:
    return Claim(
        id=f"{sheet}/{key}",
        numbers=tuple(float(value) for value in entry.get("numbers", ())),
        unit=entry.get("unit", ""),
        actors=tuple(entry.get("actors", ())),
        place=entry.get("place", given["place"]),
        date=str(entry.get("date", given["date"])),
        said=entry["said"],
        wordings=tuple(entry["wordings"]),
        negated=tuple(entry.get("negated", ())),
        denied=tuple(entry.get("denied", ())),
        differs=tuple(float(value) for value in entry.get("differs", ())),
        swaps=entry.get("swaps", False),
        seen=entry.get("seen", False),
    )
