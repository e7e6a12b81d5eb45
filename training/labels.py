"""What the heads learn from a gold row: relay words, field values, kinds of evidence, voices of words."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from evaluation.corpus import Article, GoldAttribution
from sayso.core.span import Span, Spans
from sayso.reader.heads import EVIDENCE, FIELDS, TYPES, VOICES
from sayso.reader.words import Words

UNKNOWN = -100
FIELD_NAMES = tuple(FIELDS)
NEAR = 220
"""Code points round an attribution in which the words of a relay are looked for."""


def relay_spans(text: str, article: Article, place: int) -> Spans:
    """Where the hops stand by which this row was passed on: those that its parent has not, plainly given.

    Gold names hops but does not place them: the occurrence nearest to the cue outside of source and
    content is taken; a hop that stands nowhere near has no words here.
    """
    row = article.attributions[place]
    told = (hop["name"] for hop in own_hops(article, row) if not hop["implied"])
    found = (_nearest(text, row, name) for name in told if name)
    return tuple(sorted({span for span in found if span is not None}))


def own_hops(article: Article, row: GoldAttribution) -> Sequence[Mapping[str, Any]]:
    """The relays of a row that it does not share with the attribution it stands in."""
    hops = row.fields["chain"][:-1]
    if row.parent is None:
        return list(hops)
    above = {hop["name"] for hop in article.attributions[row.parent].fields["chain"]}
    return [hop for hop in hops if hop["name"] not in above]


def field_labels(article: Article, row: GoldAttribution) -> NDArray[np.int64]:
    """The value of each field by its place among the field's values; UNKNOWN where the row has none."""
    fields = row.fields
    hops = own_hops(article, row)
    values = {name: fields.get(name) for name in FIELD_NAMES} | {
        "holder": "yes" if fields["holder"] else "no",
        "via": fields["chain"][-1]["via"] if fields["chain"] else None,
        "relayed": "no" if not hops else "implied" if all(hop["implied"] for hop in hops) else "plainly",
    }
    places = (
        FIELDS[name].index(value) if value in FIELDS[name] else UNKNOWN for name, value in values.items()
    )
    return np.array(list(places), np.int64)


def evidence_labels(row: GoldAttribution) -> NDArray[np.float32]:
    """1 for each kind of evidence that the row has, else 0."""
    kinds = {item["kind"] for item in row.fields["evidence"]}
    return np.array([kind in kinds for kind in EVIDENCE], np.float32)


def voice_labels(article: Article, words: Words) -> NDArray[np.int64]:
    """[words, 2]: who says the sentence each word stands in, and of what type it is, where gold tells."""
    labels = np.full((len(words), 2), UNKNOWN, np.int64)
    for row in article.attributions:
        if row.fields.get("act") == "statement":
            _mark(labels, words, row.content, (VOICES.index("reported"), UNKNOWN))
    for sentence in article.voice:
        of_type = TYPES.index(sentence.fields["type"])
        _mark(labels, words, sentence.content, (VOICES.index(sentence.voice), of_type))
    return labels


def _mark(labels: NDArray[np.int64], words: Words, spans: Spans, value: tuple[int, int]) -> None:
    for span in spans:
        first, last = (
            np.searchsorted(words.ends, span.start, "right"),
            np.searchsorted(words.starts, span.end),
        )
        labels[first:last] = value


def _nearest(text: str, row: GoldAttribution, name: str) -> Span | None:
    cue = (row.cue or row.content)[0]
    first = min(s.start for s in (*row.cue, *row.content, *row.source)) - NEAR
    last = max(s.end for s in (*row.cue, *row.content, *row.source)) + NEAR
    taken = (*row.source, *row.content, *row.cue)
    for form in _forms(name):
        found = (
            Span(*m.span()) for m in re.finditer(rf"(?<!\w){re.escape(form)}(?!\w)", text[: max(last, 0)])
        )
        free = [s for s in found if s.start >= first and not any(s.overlaps(t) for t in taken)]
        if free:
            return min(free, key=lambda s: max(s.start - cue.end, cue.start - s.end, 0))
    return None


def _forms(name: str) -> list[str]:
    """The name as gold gives it, and shorter ways to say it."""
    bare = re.sub(r"^(?:the|a|an)\s+", "", name, flags=re.IGNORECASE)
    words = bare.split()
    shorter = [" ".join(words[:n]) for n in range(len(words) - 1, 0, -1) if words[n - 1][:1].isupper()]
    return [form for form in dict.fromkeys((name, bare, *shorter)) if len(form) > 2]


def field_weights(articles: Sequence[Article]) -> Mapping[str, NDArray[np.float32]]:
    """How much each value of a field weighs in training: the root of its rarity, three at most."""
    rows = np.array([field_labels(a, row) for a in articles for row in a.attributions])
    done = {}
    for n, (name, values) in enumerate(FIELDS.items()):
        counts = np.array([(rows[:, n] == k).sum() for k in range(len(values))], np.float32)
        done[name] = np.minimum(np.sqrt(counts.mean() / np.maximum(counts, 1)), 3).astype(np.float32)
    return done
