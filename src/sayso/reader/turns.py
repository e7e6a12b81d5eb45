"""Turns of a conversation that is printed with labels: "Ada Moro: ...", "Q: ...", "AM: ...".

Each labelled paragraph is said by its label ("questions and speaker labels", ledger, section 9). The network
misses some, most of all where the answer cites another, and ends some too early or too late. A turn goes on
over paragraphs without a label up to the next one; one that asks, or speaks to "you" and of no "I", is the
other one's, and what stands right behind it is the answer again. The page speaks for itself behind the last
label, where it tells of who answers ("Moro stood up"), and where a whole paragraph reports what others said.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from sayso.core.attribution import Attribution, attribution_id, with_words
from sayso.core.finding import Finding
from sayso.core.labels import NAME_WORD, initials_of
from sayso.core.span import Span, Spans, trimmed
from sayso.reader.missed import DOUBTFUL

FEWEST: Final = 4
"""Labelled paragraphs of the shortest conversation."""
LONGEST: Final = 12
"""Paragraphs over which a turn goes on at most."""
MISSED: Final = 3
"""Letters by which a content may end before its paragraph does: a stop and marks."""
_NAME: Final = rf"{NAME_WORD}(?:[ ]{NAME_WORD}){{0,3}}"
_LABEL: Final = re.compile(rf"(?:(?P<letter>[QA])(?P<stop>\.)|(?P<who>{_NAME})(?P<colon>:))[ \t]+(?=\S)")
_PARAGRAPH: Final = re.compile(rf"(?<![^\n])\S(?:[^\n]|\n(?![ \t]*\n|(?:[QA]\.|{_NAME}:)[ \t]))*")
"""Up to an empty line or the next label: a paragraph may be broken into lines."""
_ASKS: Final = re.compile(r"[\s\S]*\?[\"”»)]?\s*")
_YOU: Final = re.compile(r"\b[Yy]ou(?:r|rs|rself)?\b")
_ME: Final = re.compile(r"\b(?:I|[Mm]e|[Mm]y|[Ww]e|[Uu]s|[Oo]ur)\b")
_ASIDE: Final = re.compile(r"[(\[*][^)\]*\n]*[)\]*]\.?\s*")
_TALK: Final = re.compile(
    r"\binterview|\bin conversation\b|\bQ ?& ?A\b|\btalks? (?:to|with)\b", re.IGNORECASE
)


_TITLE: Final = r"(?:(?:Dr|Mr|Mrs|Ms|Prof)\.?[ ]|Doctor[ ]|Professor[ ])?"
_FULL_NAME: Final = re.compile(r"[A-Z][\w’'-]+[ ](?:[A-Z][\w’'-]+[ ])?([A-Z][\w’'-]+)")
_REPORTS: Final = (
    r"(?:sa(?:id|ys)|told|tells|den(?:ied|ies)|announce[sd]|confirm(?:ed|s)|reject(?:ed|s)|dismiss(?:ed|es)"
    r"|state[sd]|insist(?:ed|s)|admit(?:ted|s)|warn(?:ed|s)|declined|refused|(?:did|does|has|have)\snot\s(?:yet\s)?"
    r"(?:respond|repl|answer|comment)\w*)"
)
_REPORT: Final = re.compile(
    r"(?!(?:I|We|You|He|She|It|They|One|Everybody|Nobody|Somebody|People|My|Our|Your|This|That)\b)[A-Z][\w’'-]*"
    r"(?:[ ][\w’'-]+){0,7}?(?:,[ ][^,.;:\n]{2,60},)?[ ](?:(?:ha[sd]|have|also|later|\w+ly)[ ]){0,2}"
    rf"{_REPORTS}\b"
)
_REPORTING: Final = re.compile(rf"\b(?:{_REPORTS}|added|adds|according[ ]to)\b")
_SENTENCE: Final = re.compile(r"(?<=[.!?])[\"”»]?[ \n]+(?=\S)")
_QUOTED: Final = re.compile(r"[\"“«][^\"“”«»\n]*[\"”»]")
_ANY_OF_US: Final = re.compile(r"\b(?:I|[Mm]e|[Mm]y|[Ww]e|[Uu]s|[Oo]ur|[Yy]ou|[Yy]our)\b")


@dataclass(frozen=True, slots=True)
class _Part:
    """A paragraph: all of it, and where its label and what is said begin; no label in one that goes on."""

    span: Span
    said: Span
    label: Span | None = None
    colon: Span | None = None


def with_turns(text: str, text_id: str, stretches: Sequence[Span], found: Sequence[Finding]) -> list[Finding]:
    """The findings, those of labels with their whole turns, and with those of labels that none has."""
    parts = [part for stretch in stretches for part in _parts(text, stretch)]
    speakers = _speakers(text, parts)
    if not speakers:
        return list(found)
    last = max(at for at, part in enumerate(parts) if part.label)
    begin = next(part.span.start for part in parts if part.label and part.label.of(text) in speakers)
    known = _FULL_NAME.findall(text, 0, begin)
    turns = {
        part.label: _turn(text, parts, at, _called(part.label.of(text), known), last=at == last)
        for at, part in enumerate(parts)
        if part.label and part.label.of(text) in speakers
    }
    kept = [_whole(text, text_id, one, turns) for one in found]
    begun = {source.start for one in found for source in one.attribution.source}
    missed = ((p.label, p.colon) for p in parts if p.label in turns and p.label.start not in begun)
    rows = (_row(text_id, label, colon, turns[label]) for label, colon in missed if label and colon)
    return [*kept, *map(Finding, rows)]


def _parts(text: str, stretch: Span) -> Iterator[_Part]:
    for match in _PARAGRAPH.finditer(text, stretch.start, stretch.end):
        whole = trimmed(text, *match.span())
        if whole is None:
            continue
        label = _LABEL.match(text, whole.start, whole.end)
        said = trimmed(text, label.end(), whole.end) if label else None
        if label and said:
            who, mark = ("letter", "stop") if label["letter"] else ("who", "colon")
            yield _Part(whole, said, Span(*label.span(who)), Span(*label.span(mark)))
        else:
            yield _Part(whole, whole)


def _speakers(text: str, parts: Sequence[_Part]) -> frozenset[str]:
    """The labels of a conversation: those of two who speak in turn, under their names, their initials or "Q"
    and "A", or of a question and its answer in an interview. None where no two come again: "Rain: it fell".
    """
    labels = [part.label.of(text) for part in parts if part.label]
    full = {initials: label for label in labels for initials in initials_of(label)}
    times = Counter(full.get(label, label) for label in labels)
    again = {label for label, count in times.items() if count > 1} | ({"Q", "A"} & set(times))
    if len(again) > 1 and (len(labels) >= FEWEST or {"Q", "A"} <= again):
        return frozenset(label for label in labels if full.get(label, label) in again)
    for one, other in pairwise(parts):
        asked = one.label and other.label and _ASKS.fullmatch(one.said.of(text))
        if asked and _TALK.search(text, 0, one.span.start):
            return frozenset(part.label.of(text) for part in (one, other) if part.label)
    return frozenset()


def _called(label: str, known: Sequence[str]) -> re.Pattern[str]:
    """How the page speaks of who is labelled: by a name, under a letter as one who is named above."""
    name = re.escape(label.split()[-1])
    if len(label) > 1:
        return re.compile(rf"\b{name}\b", re.IGNORECASE if label.isupper() else 0)
    names = "|".join(map(re.escape, dict.fromkeys(known))) or "(?!)"
    return re.compile(rf"^{_TITLE}(?:{names})(?:,[^,.\n]{{2,60}},)?[ ][a-z]|\b(?:{names})[ ]{_REPORTS}\b")


def _turn(text: str, parts: Sequence[_Part], at: int, called: re.Pattern[str], *, last: bool) -> Spans:
    """What is said under a label: its paragraph and those that go on with it."""
    said, asked = [parts[at].said], False
    if _ASKS.fullmatch(parts[at].said.of(text)):
        return tuple(said)
    for part in parts[at + 1 : at + LONGEST]:
        words = part.said.of(text)
        if part.label:
            break
        if _ASIDE.fullmatch(words):
            continue
        if _ASKS.fullmatch(words) or (_YOU.search(words) and not _ME.search(words)):
            asked = True
            continue
        if (last and not asked) or called.search(words) or _is_report(words):
            break
        said.append(part.said)
        asked = False
    return tuple(said)


def _is_report(words: str) -> bool:
    """Whether a paragraph only gives what others said: who answers would add a word of his own to it."""
    told = _QUOTED.sub("", words)
    if not _REPORT.match(told) or _ANY_OF_US.search(told):
        return False
    return all(_REPORTING.search(sentence) for sentence in _SENTENCE.split(told))


def _whole(text: str, text_id: str, one: Finding, turns: Mapping[Span, Spans]) -> Finding:
    """A label's finding with what is said under it, where the network ends otherwise."""
    row = one.attribution
    turn = turns.get(row.source[0]) if len(row.source) == 1 else None
    if turn is None or not row.content or text[row.source[0].end] not in ":.":
        return one
    near = len(turn) == 1 and 0 <= turn[0].end - row.content[-1].end <= MISSED
    if near and row.content[0].start == turn[0].start:
        return one
    return replace(one, attribution=with_words(text_id, row, row.source, row.cue, turn))


def _row(text_id: str, label: Span, colon: Span, content: Spans) -> Attribution:
    key = attribution_id(text_id, (label,), (colon,), content)
    return Attribution(key, (label,), (colon,), content, DOUBTFUL, why="plain words: a turn with a label")
