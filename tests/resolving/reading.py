"""Marked lines resolved, for all tests of this folder."""

from __future__ import annotations

from sayso.core.attribution import Attribution
from sayso.core.finding import Finding
from sayso.core.source import SILENT, Source
from sayso.resolving.lexicon import NO_NAMES, Names
from sayso.resolving.sources import resolve_sources
from tests.marked import marked_document

SAYS = "<said> {it was over}."


def resolved(lines: str, names: Names = NO_NAMES) -> tuple[tuple[Source, ...], tuple[Attribution, ...]]:
    """The sources of marked lines and their attributions; no head gives any odds."""
    document, rows = marked_document(lines)
    return resolve_sources(document, (), [Finding(row) for row in rows], names=names)


def sources_of(*phrases: str, also: str = "", names: Names = NO_NAMES) -> tuple[Source, ...]:
    """The sources of an article in which each phrase speaks once, without the bodies that say nothing."""
    lines = "\n".join([*(f"[{phrase}] {SAYS}" for phrase in phrases), also])
    return tuple(source for source in resolved(lines, names)[0] if source.why != SILENT)


def named(lines: str) -> list[str]:
    """The name of the source of each attribution, in order."""
    sources, rows = resolved(lines)
    names = {source.id: source.name for source in sources}
    return [names.get(row.source_id, "") for row in rows]
