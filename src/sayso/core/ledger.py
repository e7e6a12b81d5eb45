"""Everything one article claims, with who it comes from: the value every surface shows."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.core.attribution import Attribution
from sayso.core.document import Document
from sayso.core.source import Source
from sayso.core.span import Spans
from sayso.core.summary import Summary
from sayso.core.voice import VoiceRow
from sayso.core.zone import Zone


@dataclass(frozen=True, slots=True)
class ReaderVersion:
    """Which reader made a ledger; two ledgers that differ explain themselves by it.

    Rows whose confidence is under `doubtful_below` are shown with a mark of doubt.
    """

    name: str
    version: str
    digest: str
    doubtful_below: float = 0.5


@dataclass(frozen=True, slots=True)
class Ledger:
    """One article read: its zones, its sources and its attributions in reading order.

    The row number of an attribution is its place in `attributions`, counted from 1, on every surface.
    `quotations` are the quoted passages of the zones that are read; `voice` what the article says outside of
    every statement; `rules` is the version of everything beside the model that decides what a ledger holds.
    """

    document: Document
    zones: tuple[Zone, ...]
    sources: tuple[Source, ...]
    attributions: tuple[Attribution, ...]
    reader: ReaderVersion
    warnings: tuple[str, ...] = ()
    quotations: Spans = ()
    rules: str = ""
    voice: tuple[VoiceRow, ...] = ()
    summary: Summary = Summary()
