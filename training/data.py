"""Articles with gold attributions -> windows with labels, cut by the very functions that cut at run time."""

from __future__ import annotations

import random
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final, Literal

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from evaluation.corpus import Article, GoldAttribution
from sayso.core.span import Span, Spans
from sayso.reader.heads import EVIDENCE, FIELDS
from sayso.reader.windows import Layout, Pieces, Special, Window, cut, inputs_of, pieces_of
from sayso.reader.words import Words, word_runs, words_of
from training.labels import UNKNOWN, evidence_labels, field_labels, relay_spans, voice_labels

OUTSIDE, SOURCE, CONTENT, CUE, RELAY = range(5)
OPEN = -1
"""The role of a word that may be outside or name a relay: PolNeAR marks no relays."""
ANY = -2
"""The role of a word of which nothing is known."""
LEDGER, POLNEAR = 0, 1
"""Annotation schemes: the ledger marks attributions inside contents, PolNeAR leaves them out."""
MOST_CUES = 24

Gold = Literal["all", "spans", "none"]
"""What a corpus marks: every field of the ledger; source, cue and content by PolNeAR's scheme; nothing."""


NO_FIELDS = np.full(len(FIELDS), UNKNOWN, np.int64)
NO_EVIDENCE = np.full(len(EVIDENCE), -1, np.float32)


@dataclass(frozen=True, slots=True)
class Asked:
    """One cue, in words of its window once it is cut, with the labels its attribution gives the words.

    `fields` has the place of each field's value, UNKNOWN where the corpus says nothing, `evidence` a yes
    or no for each kind, -1 where it says nothing.
    """

    cue: tuple[int, int]
    labels: NDArray[np.int64]
    fields: NDArray[np.int64]
    evidence: NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Example:
    """One window: the encoder's input, cue and voice labels (UNKNOWN where the corpus says nothing), cues.

    `paragraphs` and `quotes` number the paragraph and the quoted passage of each word, as in Words.
    """

    ids: NDArray[np.int64]
    shapes: NDArray[np.int64]
    flags: NDArray[np.int64]
    heads: NDArray[np.int64]
    scheme: int
    cues: NDArray[np.int64]
    voices: NDArray[np.int64]
    asked: tuple[Asked, ...]
    paragraphs: NDArray[np.int64]
    quotes: NDArray[np.int64]


def examples_of(
    article: Article,
    tokenizer: Tokenizer,
    special: Special,
    layout: Layout,
    *,
    scheme: int,
    gold: Gold,
    lifted: bool = False,
) -> list[Example]:
    """The article's windows, with the labels of everything that its gold marks.

    Where only spans are marked, nothing is known of cues inside contents, by the ledger's scheme; of a
    `lifted` article all is known but for what lies `aside` (lifted.py).
    """
    words = words_of(article.text, [Span(0, len(article.text))])
    pieces = pieces_of(words, tokenizer, special)
    asked = [one for n, row in _said_once(article).items() for one in _asked(words, article, n, row)]
    labels = [one.labels for one in asked]
    unknown = np.zeros(len(words), np.bool_)
    if gold == "spans" and scheme == LEDGER:
        unknown = _under(words, article.aside) if lifted else _contents(words, labels)
    if gold == "none":
        unknown[:] = True
    cues = _cue_labels(words, labels, unknown)
    if gold != "all" and scheme == LEDGER:
        asked = [replace(a, labels=np.where(a.labels == OUTSIDE, OPEN, a.labels)) for a in asked]
    voices = voice_labels(article, words)
    return [_example(pieces, window, special, asked, cues, voices, scheme) for window in cut(pieces, layout)]


def _said_once(article: Article) -> dict[int, GoldAttribution]:
    """The rows that are taught, by their places: one for each cue, with all of its sources and contents.

    A cue is read once. Gold has a row for each of joint sources, and one for each of two firmnesses under one
    cue ("said that A and may B"); taught as two, the halves taught each other that the cue says nothing.
    """
    first: dict[Spans, int] = {}
    taught: dict[int, GoldAttribution] = {}
    for place, row in enumerate(article.attributions):
        home = first.setdefault(row.cue, place) if row.cue else place
        kept = taught.get(home, row)
        source = tuple(sorted({*kept.source, *row.source}))
        content = _closed(article.text, sorted({*kept.content, *row.content}))
        taught[home] = replace(kept, source=source, content=content)
    return taught


_JOINT: Final = re.compile(r"[\s,;]*(?:(?:and|but|or|while|although)\s+)?")
"""What may stand between two halves of one content."""


def _closed(text: str, spans: Sequence[Span]) -> Spans:
    """The spans in order, joined where only a joint stands between them."""
    done: list[Span] = []
    for span in spans:
        if done and _JOINT.fullmatch(text, done[-1].end, max(done[-1].end, span.start)):
            done[-1] = Span(done[-1].start, max(done[-1].end, span.end))
        else:
            done.append(span)
    return tuple(done)


def _asked(words: Words, article: Article, place: int, row: GoldAttribution) -> list[Asked]:
    """One row of gold for every run of its cue's words; none where noise took all of its words."""
    ledger = bool(row.fields)
    relay = relay_spans(article.text, article, place) if ledger else ()
    labels = _roles(words, row, relay)
    judged = (field_labels(article, row), evidence_labels(row)) if ledger else (NO_FIELDS, NO_EVIDENCE)
    return [Asked(run, labels, *judged) for run in word_runs(labels == CUE)]


def _roles(words: Words, attribution: GoldAttribution, relay: Spans) -> NDArray[np.int64]:
    """The role of every word in one attribution; a cue wins over a relay, a source and a content."""
    labels = np.zeros(len(words), np.int64)
    for role, spans in (
        (CONTENT, attribution.content),
        (SOURCE, attribution.source),
        (RELAY, relay),
        (CUE, attribution.cue),
    ):
        for span in spans:
            first, last = (
                np.searchsorted(words.ends, span.start, "right"),
                np.searchsorted(words.starts, span.end),
            )
            labels[first:last] = role
    return labels


def _contents(words: Words, gold: Sequence[NDArray[np.int64]]) -> NDArray[np.bool_]:
    return np.any([np.zeros(len(words), np.bool_), *(roles == CONTENT for roles in gold)], axis=0)


def _under(words: Words, spans: Spans) -> NDArray[np.bool_]:
    done = np.zeros(len(words), np.bool_)
    for span in spans:
        done[np.searchsorted(words.ends, span.start, "right") : np.searchsorted(words.starts, span.end)] = (
            True
        )
    return done


def _cue_labels(
    words: Words, gold: Sequence[NDArray[np.int64]], unknown: NDArray[np.bool_]
) -> NDArray[np.int64]:
    labels = np.where(unknown, UNKNOWN, 0)
    for roles in gold:
        for first, last in word_runs(roles == CUE):
            labels[first] = 1
            labels[first + 1 : last] = 2
    return labels


def _example(
    pieces: Pieces,
    window: Window,
    special: Special,
    gold: Sequence[Asked],
    cues: NDArray[np.int64],
    voices: NDArray[np.int64],
    scheme: int,
) -> Example:
    inputs = inputs_of(pieces, window, special)
    here = slice(window.first, window.last)
    asked = tuple(
        replace(one, cue=(one.cue[0] - window.first, one.cue[1] - window.first), labels=one.labels[here])
        for one in gold
        if window.core_first <= one.cue[0] < window.core_last and one.cue[1] <= window.last
    )
    return Example(
        inputs.ids,
        inputs.shapes,
        inputs.flags,
        inputs.heads,
        scheme,
        cues[here].copy(),
        voices[here].copy(),
        asked[:MOST_CUES],
        pieces.words.paragraphs[here],
        pieces.words.quotes[here],
    )


def batches(examples: Iterable[Example], *, pieces: int, chance: random.Random) -> list[list[Example]]:
    """Batches of like length, about `pieces` pieces each, in a random order."""
    ordered = sorted(examples, key=lambda e: (len(e.ids) // 8, chance.random()))
    done: list[list[Example]] = []
    batch: list[Example] = []
    for example in ordered:
        if batch and (len(batch) + 1) * max(len(example.ids), len(batch[0].ids)) > pieces:
            done.append(batch)
            batch = []
        batch.append(example)
    if batch:
        done.append(batch)
    chance.shuffle(done)
    return done
