"""What zoning decides about: the blocks of a page, the lines of a text, each with what shows in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from sayso.core.document import Block, Document
from sayso.core.letters import letters_of
from sayso.core.span import EDGES, Span
from sayso.core.zone import ZoneKind
from sayso.zoning.lexicon import phrase_kinds

READ_OF_UNIT: Final = 2_000
"""Characters of a unit that are looked at word by word: labels are short, a paragraph may be endless."""

_WIDE: Final = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_ENDS: Final = re.compile(r"[.!?…。！？؟;:,][\"'”’»“)\]*]*$")
_LINE: Final = re.compile(r"[^\n\r\x0b\x0c\x85\u2028\u2029]+")


@dataclass(frozen=True, slots=True)
class Unit:
    """One block or line. `count` is its words, `letters` its letters alone for comparing,
    `linked` the share of it that is links, `apart` whether an empty line stands before it,
    `sentence` whether it ends like one, `phrases` the kinds whose set phrases it holds."""

    number: int
    span: Span
    words: str
    letters: str
    count: int
    tag: str
    path: tuple[str, ...]
    hidden: bool
    vote: bool
    linked: float
    apart: bool
    sentence: bool
    phrases: frozenset[ZoneKind]


def units_of(document: Document) -> tuple[Unit, ...]:
    """The units of a document in order; they cover all of its text but white space."""
    blocks = document.blocks or tuple(Block(span, "") for span in lines_of(document.text))
    linked = _linked(document, blocks)
    return tuple(
        _unit(document.text, number, block, blocks[number - 1].span.end if number else 0, linked[number])
        for number, block in enumerate(blocks)
    )


def lines_of(text: str) -> Iterator[Span]:
    """The lines of a text without the white space at their ends."""
    for match in _LINE.finditer(text):
        line = match[0]
        start = match.start() + len(line) - len(line.lstrip())
        end = match.end() - len(line) + len(line.rstrip())
        if start < end:
            yield Span(start, end)


def _unit(text: str, number: int, block: Block, after: int, linked: float) -> Unit:
    words = " ".join(text[block.span.start : min(block.span.end, block.span.start + READ_OF_UNIT)].split())
    count = len(words.split()) + len(_WIDE.findall(words)) // 2
    return Unit(
        number=number,
        span=block.span,
        words=words,
        letters=letters_of(words),
        count=count,
        tag=block.tag,
        path=block.path,
        hidden=block.hidden,
        vote=block.vote,
        linked=linked,
        apart=number == 0 or len(text[after : block.span.start].replace("\r\n", "\n").splitlines()) > 1,
        sentence=bool(_ENDS.search(words)),
        phrases=phrase_kinds(words, count),
    )


def _linked(document: Document, blocks: tuple[Block, ...]) -> list[float]:
    """For each block the share of its characters that lie inside links."""
    spans = sorted((link.span for link in document.links if link.kind == "link" and link.span), key=EDGES)
    shares, first = [], 0
    for block in blocks:
        start, end = block.span.start, block.span.end
        while first < len(spans) and spans[first].end <= start:
            first += 1
        covered, at, reach = 0, first, start
        while at < len(spans) and spans[at].start < end:
            covered += max(0, min(end, spans[at].end) - max(reach, spans[at].start))
            reach = max(reach, spans[at].end)
            at += 1
        shares.append(covered / (end - start))
    return shares
