"""What a reader finds in PolNeAR's contents when each is read as a text of its own.

`python -m training.lifted MODEL FILE` writes, for each training article, the attributions found (source, cue,
content as pairs of code points) and what stays open. PolNeAR marks nothing inside contents, and a reader that
learned from it hardly looks there; the same words on a page of their own it reads well. What it finds so is
learned from as gold; words that it half takes for a cue, there or in place, are left out of the loss.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any, Final

import numpy as np

from evaluation.corpus import Article, GoldAttribution
from sayso.core.span import Span, Spans, tidy
from sayso.reader import Reader, load_reader
from sayso.reader.links import OUTSIDE, Reading, softmax, spans_of, uncrossed, without_doubles
from sayso.reader.windows import cut, inputs_of, pieces_of
from sayso.reader.words import FloatArray, Words, words_of

SHORTEST: Final = 20
"""Code points of a content that can hold an attribution."""
SURE: Final = (0.6, 1.5, -2.5)
"""The least of each evidence of a reading, as `Reading` has them, that is learned from."""
HALF_SURE: Final = 0.08
HALF_SURE_IN_PLACE: Final = 0.3
"""Probability of a word to be of a cue from which it is not taken for a word that is none."""
_OPENING: Final = ("that ", '"', "“")

Pairs = list[tuple[int, int]]
Found = tuple[list[tuple[Pairs, Pairs, Pairs]], Pairs]
"""The rows found in an article's contents, and what stays open."""


def found_in(article: Article, reader: Reader) -> Found:
    """What the reader finds in the contents of an article, and the words of them of which it is not sure."""
    words = words_of(article.text, [Span(0, len(article.text))])
    in_place = dict(zip(words.starts.tolist(), _cue_chances(words, reader), strict=True))
    marked = [cue for row in article.attributions for cue in row.cue]
    rows: list[GoldAttribution] = []
    left: set[tuple[int, int]] = set()
    for content in sorted({c for row in article.attributions for c in row.content}):
        body, at = _lifted(content.of(article.text))
        if len(body) < SHORTEST:
            left |= {pair for pair in _places(words, content) if in_place[pair[0]] > HALF_SURE_IN_PLACE}
            continue
        alone = words_of(body, [Span(0, len(body))])
        sure = [row for row in _sure(alone, reader, content.start + at) if not _meets(row, marked)]
        rows += sure
        marked += [cue for row in sure for cue in row.cue]
        for pair, chance in zip(_places(alone), _cue_chances(alone, reader), strict=True):
            a, b = pair[0] + content.start + at, pair[1] + content.start + at
            if chance > HALF_SURE or in_place.get(a, 0) > HALF_SURE_IN_PLACE:
                left.add((a, b))
    told = [cue for row in rows for cue in row.cue]
    kept = sorted(pair for pair in left if not any(Span(*pair).overlaps(cue) for cue in told))
    return [(_pairs(row.source), _pairs(row.cue), _pairs(row.content)) for row in rows], kept


def with_found(article: Article, found: Found) -> Article:
    """The article with the rows found inside its contents, and what stays open laid aside."""
    rows, left = found
    more = (GoldAttribution(*(tidy(article.text, (Span(*p) for p in role)) for role in row)) for row in rows)
    aside = tidy(article.text, (Span(*pair) for pair in left))
    return replace(article, attributions=(*article.attributions, *more), aside=aside)


@cache
def kept_in(file: str) -> dict[str, Found]:
    """What `main` has written, by the article's name."""
    kept: dict[str, Found] = json.loads(Path(file).read_text(encoding="utf-8"))
    return kept


def _lifted(content: str) -> tuple[str, int]:
    """A content as a text of its own, and at which of its code points that begins."""
    at = next((len(opening) for opening in _OPENING if content.lower().startswith(opening)), 0)
    return content[at : at + 1].upper()[:1] + content[at + 1 :], at


def _sure(words: Words, reader: Reader, moved: int) -> Iterator[GoldAttribution]:
    for reading in uncrossed(without_doubles(reader.read_words(words)[0])):
        if all(e > least for e, least in zip(reading.evidence, SURE, strict=False)):
            yield GoldAttribution(*_roles(reading, words, moved))


def _roles(reading: Reading, words: Words, moved: int) -> Iterator[Spans]:
    for runs in (reading.source, reading.cue, reading.content):
        yield tuple(Span(s.start + moved, s.end + moved) for s in spans_of(runs, words))


def _meets(row: GoldAttribution, cues: Sequence[Span]) -> bool:
    return any(mine.overlaps(cue) for mine in row.cue for cue in cues)


def _cue_chances(words: Words, reader: Reader) -> FloatArray:
    """The probability of each word that it is part of a cue."""
    pieces = pieces_of(words, reader._tokenizer, reader.config.special)
    done = [np.zeros(0, np.float32)]
    for window in cut(pieces, reader.config.layout):
        logits, *_ = reader._network.encode(inputs_of(pieces, window, reader.config.special))
        own = slice(window.core_first - window.first, window.core_last - window.first)
        done.append(1 - softmax(logits)[own, OUTSIDE])
    return np.concatenate(done)


def _places(words: Words, within: Span | None = None) -> Pairs:
    pairs = zip(words.starts.tolist(), words.ends.tolist(), strict=True)
    return [(a, b) for a, b in pairs if within is None or within.contains(Span(a, b))]


def _pairs(spans: Spans) -> Pairs:
    return [(s.start, s.end) for s in spans]


def main() -> None:
    """Read all training articles of PolNeAR."""
    from training.shown import marked

    parser = argparse.ArgumentParser(description="read PolNeAR's contents as texts of their own")
    parser.add_argument("model", type=Path)
    parser.add_argument("file", type=Path)
    given = parser.parse_args()
    reader = load_reader(given.model)
    done: dict[str, Any] = {article.name: found_in(article, reader) for article in marked("polnear")}
    given.file.write_text(json.dumps(done), encoding="utf-8")


if __name__ == "__main__":
    main()
