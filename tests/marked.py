"""Articles with their attributions marked in the text: [source] <cue> {content}.

A line is a paragraph. A line that starts with "= " reads the paragraph before it again, for a
second attribution in the same words. Marks of one line make one attribution; a role marked twice
is discontinuous. A backslash keeps the bracket that follows it. Marks do not nest.

    [Ada Moro] <said> {the bridge was closed}.
    = {The bridge}, [she] <said>, {was closed}.          (wrong: the words differ)
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from sayso.core.attribution import Attribution, attribution_id
from sayso.core.document import Document
from sayso.core.span import Span, Spans

_TOKEN = re.compile(r"\\(.)|([\[<{])|([\]>}])|(.)", re.DOTALL)
_ROLES = {"[": "source", "<": "cue", "{": "content"}
_CLOSING = {"[": "]", "<": ">", "{": "}"}


@dataclass(frozen=True, slots=True)
class Marked:
    """One line without its marks, and what they marked; offsets count from the start of the line."""

    text: str
    source: Spans
    cue: Spans
    content: Spans

    def moved(self, by: int) -> tuple[Spans, Spans, Spans]:
        """The three roles, moved to where the line stands in its article."""
        return tuple(  # type: ignore[return-value]
            tuple(Span(s.start + by, s.end + by) for s in role)
            for role in (self.source, self.cue, self.content)
        )

    @property
    def holds_attribution(self) -> bool:
        return bool(self.source or self.cue or self.content)


def marked(line: str) -> Marked:
    """Read one marked line; ValueError where the marks do not match."""
    text: list[str] = []
    roles: dict[str, list[Span]] = {"source": [], "cue": [], "content": []}
    opened: tuple[str, int] | None = None
    for kept, opening, closing, plain in _TOKEN.findall(line):
        if opening:
            if opened:
                raise ValueError(f"{opening} inside {opened[0]}: marks do not nest: {line!r}")
            opened = (opening, len(text))
        elif closing:
            if not opened or _CLOSING[opened[0]] != closing:
                raise ValueError(f"{closing} closes nothing: {line!r}")
            roles[_ROLES[opened[0]]].append(Span(opened[1], len(text)))
            opened = None
        else:
            text.append(kept or plain)
    if opened:
        raise ValueError(f"{opened[0]} is never closed: {line!r}")
    return Marked("".join(text), *(tuple(spans) for spans in roles.values()))


def marked_document(
    lines: str, *, name: str = "article.txt", confidence: Iterable[float] = (), **facts: object
) -> tuple[Document, tuple[Attribution, ...]]:
    """A document whose paragraphs are the marked lines, parted by blank lines, and its attributions.

    `confidence` is dealt out in order and 0.9 after its end; `facts` go to the Document.
    """
    paragraphs: list[str] = []
    readings: list[tuple[int, Marked]] = []
    start = 0
    for line in filter(None, (line.strip() for line in lines.split("\n"))):
        again = line.startswith("= ")
        reading = marked(line.removeprefix("= "))
        if again and reading.text != paragraphs[-1]:
            raise ValueError(f"not the words of the paragraph before: {reading.text!r}")
        if not again:
            start = sum(len(p) + 2 for p in paragraphs)
            paragraphs.append(reading.text)
        if reading.holds_attribution:
            readings.append((start, reading))
    document = Document(text="\n\n".join(paragraphs), name=name, **facts)  # type: ignore[arg-type]
    return document, _attributions(document, readings, list(confidence))


def _attributions(
    document: Document, readings: list[tuple[int, Marked]], confidence: list[float]
) -> tuple[Attribution, ...]:
    found = []
    for start, reading in readings:
        source, cue, content = reading.moved(start)
        sure = confidence.pop(0) if confidence else 0.9
        found.append(
            Attribution(attribution_id(document.text_id, source, cue, content), source, cue, content, sure)
        )
    first = lambda a: min(s.start for s in (*a.source, *a.cue, *a.content))  # noqa: E731
    return tuple(sorted(found, key=first))
