"""Lines that name sources by a label: "Source: the mayor on Telegram; the police", "Quote from Moro: ...".

News in short, as Ukrainian desks write it, has a lead, a line "Source:" that says whose it is, then "Quote:"
and "Details:". The lead is said by each one named, the quotation by whom its label names, else by the first
of the line. A lone "Source: SNA" at the foot of a page is a credit: without the other labels nothing is read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from sayso.core.attribution import Attribution, attribution_id
from sayso.core.span import Span, Spans, trimmed
from sayso.reader.missed import DOUBTFUL

_SOURCE: Final = re.compile(
    r"(?<![^\n])(?P<content>[^\n]{30,800}[.!?…][\"”»]?)[ \t]*\n\s*"
    r"(?P<cue>Sources?:)[ \t]+(?P<names>[^\n]{3,400})"
)
_QUOTE: Final = re.compile(
    r"(?<![^\n])(?P<cue>(?:Direct )?[Qq]uotes?(?: from(?= ))?)(?: (?P<source>[^:\n]{2,120}?))?(?P<mark>\s?:)"
    r"[ \t]+(?P<content>[\"“«„][^\n]*[^\s])"
)
_OTHERS: Final = re.compile(
    r"(?<![^\n])(?:(?:Direct )?[Qq]uotes?\b[^:\n]{0,120}|Details|Why this matters|Background)\s?:"
)
_ONE: Final = re.compile(r"\s*(?P<name>[^;]{3,200})")
_WAY: Final = re.compile(
    r",?\s(?P<way>(?:on|via|in)\s(?:(?:his|her|its|their|an?|the|an? official)\s)?(?:[\w-]+\s)?"
    r"(?:Telegram|Facebook|Twitter|X|YouTube|Instagram|social media|statement|interview|post|briefing"
    r"|comment)\b[^;]*)$"
)
_CITING: Final = re.compile(r",?\s(?:citing|with reference to|referring to|quoting)\s.*$")


def label_rows(
    text: str, text_id: str, stretches: Sequence[Span], found: Sequence[Attribution]
) -> Iterator[Attribution]:
    """The rows that such labels give where no row has their words."""
    if not _OTHERS.search(text):
        return
    taken = [span for row in found for span in (*row.cue, *row.source)]
    first: Span | None = None
    for line in _SOURCE.finditer(text):
        lead = trimmed(text, *line.span("content"))
        if lead is None or not _is_free(line, stretches, taken):
            continue
        for name in _ONE.finditer(text, *line.span("names")):
            source, way = _named(text, *name.span("name"))
            if source is None:
                continue
            first = first or source
            cue = (Span(*line.span("cue")), *way)
            yield _row(text_id, (source,), cue, lead, "a line of sources")
        break
    for line in _QUOTE.finditer(text):
        said = trimmed(text, *line.span("content"))
        source = trimmed(text, *line.span("source")) if line["source"] else first
        if said is None or source is None or not _is_free(line, stretches, taken):
            continue
        cue = (
            (Span(*line.span("cue")), Span(*line.span("mark")))
            if line["source"]
            else (Span(line.start("cue"), line.end("mark")),)
        )
        yield _row(text_id, (source,), cue, said, "a quotation with a label")


def _is_free(line: re.Match[str], stretches: Sequence[Span], taken: Sequence[Span]) -> bool:
    """Whether a line is read, and no row has its label."""
    at, end = line.start("cue"), line.start("names" if "names" in line.re.groupindex else "content")
    read = any(stretch.start <= at < stretch.end for stretch in stretches)
    return read and not any(span.start < end and at < span.end for span in taken)


def _named(text: str, start: int, end: int) -> tuple[Span | None, Spans]:
    """Who is named, and by what way it told: "the mayor", "on Telegram"."""
    if citing := _CITING.search(text, start, end):
        end = citing.start()
    way = _WAY.search(text, start, end)
    told = trimmed(text, *way.span("way")) if way else None
    return trimmed(text, start, way.start() if way else end), (told,) if told else ()


def _row(text_id: str, source: Spans, cue: Spans, content: Span, rule: str) -> Attribution:
    key = attribution_id(text_id, source, cue, (content,))
    return Attribution(key, source, cue, (content,), DOUBTFUL, why=f"plain words: {rule}")
