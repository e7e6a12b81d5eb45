"""Sentences that only say who told what stands before them: "About it reports X with reference to Y".

So English turned from Russian or Ukrainian gives the chain of a whole article: "This was announced by the
governor", "About this X was told in the ministry", "which is reported by the channel". What was told is the
sentence before, or the short paragraph before where such a sentence opens one; "about it", the day and whom
one told are no content. Whoever confirms, denies or thinks something of it is left to other rules.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from sayso.core.attribution import Attribution, attribution_id, with_words
from sayso.core.finding import Finding
from sayso.core.span import Span, Spans, trimmed
from sayso.reader.missed import DOUBTFUL
from sayso.reader.pointing_words import (
    CITES,
    FIRST,
    FORMS,
    FRONTED,
    HINTS,
    INFORMS,
    NOBODY,
    OFFICE,
    OUTLET,
    PASSES_ON,
    PUBLICLY,
    STAFF,
    STOP,
    TAIL,
    TRAILING,
    WHICH,
    WHO,
)

LONGEST: Final = 400
"""Letters of the longest such sentence."""
MOST: Final = 700
"""Letters of the longest content, and of the longest paragraph that is taken whole."""
SENTENCES: Final = 3
"""Sentences of the longest paragraph that is taken whole."""
LEAST: Final = 3
"""Words of the shortest content: less is a label."""
_WORD: Final = re.compile(r"\w+")
_WHY: Final = "plain words: told of what stands before"
_MARKS: Final = "«»“”\"'.,"


@dataclass(frozen=True, slots=True)
class _Told:
    """What a pointing sentence says: who tells, by which words, who passes it on; the content where it
    stands in the sentence itself; and whether that is enough where the network has no row.
    """

    source: Span
    cue: Spans
    relay: Spans
    content: Span | None
    plain: bool


def with_pointed(
    text: str, text_id: str, sentences: Sequence[Span], found: Sequence[Finding]
) -> list[Finding]:
    """The findings, those that only point with what they point at, and with those that were missed."""
    kept, rows = list(found), _Rows(len(text), found)
    says = [_told(text, sentence) for sentence in sentences]
    for number, (sentence, told) in enumerate(zip(sentences, says, strict=True)):
        whole = (told.content or _before(text, sentences, says, number, rows)) if told else None
        here = rows.told_in(*_pointing(told, sentence)) if told else []
        content = rows.pointed_at(text, told, whole) if told and whole and len(here) <= 1 else ()
        if told is None or not content:
            continue
        if here:
            kept[here[0]] = _repaired(text, text_id, kept[here[0]], told, content)
        elif told.plain and not rows.holds(sentence):
            key = attribution_id(text_id, (told.source,), told.cue, content)
            row = Attribution(key, (told.source,), told.cue, content, DOUBTFUL, why=_WHY)
            kept.append(Finding(row, told.relay))
    return kept


def _pointing(told: _Told, sentence: Span) -> tuple[int, int]:
    """Where a sentence only points: all of it, or what stands beside the content that it has itself."""
    if told.content is None:
        return sentence.start, sentence.end
    behind = told.content.start > told.cue[0].start
    return (sentence.start, told.content.start) if behind else (told.content.end, sentence.end)


def _told(text: str, sentence: Span) -> _Told | None:
    """What a sentence says where it only points."""
    if len(sentence) > LONGEST or HINTS.search(text, sentence.start, sentence.end) is None:
        return None
    end = sentence.end - 1 if text[sentence.end - 1] == "." else sentence.end
    for form in FRONTED:
        if match := form.fullmatch(text, sentence.start, end):
            return _read(text, match, _group(match, "content"))
    for form in FORMS:
        if match := form.fullmatch(text, sentence.start, end):
            return _read(text, match, None)
    for form in (WHICH, *TRAILING):
        match = form.search(text, sentence.start, end)
        if match and match.end() == end and len(_WORD.findall(text, sentence.start, match.start())) >= LEAST:
            return _read(text, match, Span(sentence.start, match.start()))
    return None


def _read(text: str, match: re.Match[str], content: Span | None) -> _Told | None:
    """The roles in a match. Who tells stands before or behind the verb; if he cites somebody he passes on."""
    who, rest = _group(match, "who"), _group(match, "rest")
    cites = CITES.search(text, rest.start, rest.end) if rest else None
    if who is None and rest:
        who = _name(text, rest.start, cites.start() if cites else rest.end)
    elif rest and not (TAIL.match(text, rest.start, rest.end) or (cites and cites.start() == rest.start)):
        return None
    if who is None or not _is_somebody(text, who):
        return None
    who = Span(who.start, who.end - text[who.start : who.end].endswith(","))
    verb, by = _group(match, "cue"), _group(match, "by")
    cue = [Span(verb.start, by.end)] if verb and by and by.start == verb.end + 1 else [verb, by]
    cited = _name(text, cites.end(), rest.end) if cites and rest else None
    hearer = _group(match, "hearer")
    relays = [hearer, who if cited else None]
    if cites and cited:
        cue.append(Span(*cites.span("cites")))
    plain = match.re is not FIRST or cites is not None or _tells_all(text, who, rest)
    return _Told(
        cited or who,
        tuple(sorted(span for span in cue if span)),
        tuple(sorted(_bare(text, span) for span in relays if span)),
        content,
        plain,
    )


def _tells_all(text: str, who: Span, rest: Span | None) -> bool:
    """Whether somebody who "wrote about it" brings news: an outlet, or an office that does so publicly."""
    if OUTLET.match(text, who.start, who.end):
        return True
    publicly = rest is not None and PUBLICLY.match(text, rest.start, rest.end) is not None
    return publicly and OFFICE.search(text, who.start, who.end) is not None


def _group(match: re.Match[str], name: str) -> Span | None:
    return Span(*match.span(name)) if match.re.groupindex.get(name) and match[name] else None


def _name(text: str, start: int, end: int) -> Span | None:
    """The words for somebody that begin here, to where a day, a way or a clause follows."""
    stop = STOP.search(text, start, end)
    return trimmed(text, start, stop.start() if stop else end)


def _is_somebody(text: str, who: Span) -> bool:
    if text[max(0, who.start - 5) : who.start] == "what ":
        return True
    begins = WHO.match(text, who.start, who.end) is not None
    return begins and NOBODY.fullmatch(text, who.start, who.end) is None


def _bare(text: str, who: Span) -> Span:
    """The outlet alone of "the correspondent of the outlet"."""
    staff = STAFF.match(text, who.start, who.end)
    return Span(staff.end(), who.end) if staff and staff.end() < who.end else who


def _before(
    text: str, sentences: Sequence[Span], says: Sequence[_Told | None], number: int, rows: _Rows
) -> Span | None:
    """What a sentence points at: the one before, past others that point; where it opens a paragraph all of
    the one before, if that is short and nobody speaks in it.
    """
    sentence, last = sentences[number], number - 1
    while last >= max(0, number - SENTENCES) and says[last] is not None:
        last -= 1
    if last < 0 or sentence.start - sentences[last].end > LONGEST:
        return None
    first = last
    if "\n" in text[sentences[last].end : sentence.start]:
        while first and "\n" not in text[sentences[first - 1].end : sentences[first].start]:
            first -= 1
        whole = Span(sentences[first].start, sentences[last].end)
        if last - first >= SENTENCES or len(whole) > MOST or rows.said_in(whole):
            first = last
    start, end = sentences[first].start, sentences[last].end
    end -= text[end - 1] == "."
    words = len(_WORD.findall(text, start, min(end, start + MOST)))
    return Span(start, end) if words >= LEAST and end - start <= MOST and text[end - 1] not in "?:" else None


class _Rows:
    """The rows that the network has, by where their cues stand, and which words are content."""

    def __init__(self, length: int, found: Sequence[Finding]) -> None:
        self._found = found
        self._cues = sorted((o.attribution.cue[0].start, k) for k, o in enumerate(found) if o.attribution.cue)
        self._contents = bytearray(length)
        for span in (span for one in found for span in one.attribution.content):
            self._contents[span.start : span.end] = b"\x01" * len(span)

    def told_in(self, start: int, end: int) -> list[int]:
        """The places of the rows whose cue begins here."""
        first, last = (bisect_left(self._cues, (edge, -1)) for edge in (start, end))
        return [place for _, place in self._cues[first:last]]

    def said_in(self, span: Span) -> list[Attribution]:
        """The rows of somebody whose cue begins here."""
        rows = (self._found[place].attribution for place in self.told_in(span.start, span.end))
        return [row for row in rows if row.source]

    def holds(self, span: Span) -> bool:
        """Whether some of this is content."""
        return self._contents.find(1, span.start, span.end) >= 0

    def pointed_at(self, text: str, told: _Told, whole: Span) -> Spans:
        """The content of a sentence that points at what stands before it: all of that, or what its outlet has
        of who tells. Nothing where somebody says it who is not just passed on: he himself, or somebody else,
        with whom who "said this" only agrees.
        """
        if told.content:
            return (whole,)
        said = self.said_in(whole)
        if len(said) == 1 and INFORMS.search(text, told.source.start, told.source.end):
            return said[0].content
        last = told.source.of(text).split()[-1].strip(_MARKS)
        by_outlet = OUTLET.match(text, told.source.start, told.source.end) is not None
        for row in said:
            first = row.source[0]
            if last in row.source[-1].of(text) or (by_outlet and OUTLET.match(text, first.start, first.end)):
                return ()
        passed_on = PASSES_ON.search(text, told.cue[0].start, told.cue[0].end) is not None
        return (whole,) if passed_on or not said else ()


def _repaired(text: str, text_id: str, one: Finding, told: _Told, content: Spans) -> Finding:
    """The network's row with what is pointed at for content, and with who is cited for source."""
    row = one.attribution
    whole = Span(content[0].start, content[-1].end)
    held = tuple(c for c in row.content if whole.contains(c))
    longer = any(s.contains(told.source) and not s.overlaps(told.cue[-1]) for s in row.source)
    longer = longer and not row.source[0].of(text).startswith(("of ", "what "))
    source = row.source if longer else (told.source,)
    cue = {s for s in row.cue if not any(t.contains(s) for t in told.cue)}
    cue |= {t for t in told.cue if not any(t.overlaps(s) for s in cue)}
    relays = {s for s in one.relay if not any(s.overlaps(r) for r in (*told.relay, *source))}
    turned = with_words(text_id, row, source, tuple(sorted(cue)), held or content)
    return replace(one, attribution=turned, relay=tuple(sorted({*relays, *told.relay})))
