"""The reader: a document and its zones in, what it finds out. This is the whole path, in order."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice
from operator import attrgetter
from pathlib import Path

import numpy as np
from tokenizers import Tokenizer

from sayso.core.attribution import Attribution, attribution_id
from sayso.core.document import Document
from sayso.core.finding import Finding, Findings, Odds, Sentence
from sayso.core.ledger import ReaderVersion
from sayso.core.span import Span
from sayso.core.zone import READ_ZONES, Zone
from sayso.errors import BadModel
from sayso.reader.bare import with_bare_quotations
from sayso.reader.blocks import led_on
from sayso.reader.cited import with_cited
from sayso.reader.closed_by import with_closing_reports
from sayso.reader.everyday import is_everyday
from sayso.reader.features import about_cues
from sayso.reader.heads import odds_of, voice_odds
from sayso.reader.inner_ends import with_inner_ends
from sayso.reader.inner_subjects import with_inner_subjects
from sayso.reader.inserted import with_inserted
from sayso.reader.joint import with_each_source
from sayso.reader.links import (
    OUTSIDE,
    Reading,
    best_paths,
    propose_cues,
    reading_of,
    softmax,
    spans_of,
    uncrossed,
    whole_quotations,
    without_doubles,
)
from sayso.reader.mails import with_mails
from sayso.reader.mended import mended
from sayso.reader.missed import missed_rows
from sayso.reader.network import Network
from sayso.reader.no_report import without_abilities
from sayso.reader.pointing import with_pointed
from sayso.reader.posts import post_rows
from sayso.reader.presented import with_presented
from sayso.reader.relatives import with_relatives, with_second_verbs
from sayso.reader.sentences import sentences
from sayso.reader.sourced import label_rows
from sayso.reader.turns import with_turns
from sayso.reader.two_firm import with_two_firmnesses
from sayso.reader.weights import SHIPPED, Config, Scheme, load_config
from sayso.reader.windows import Known, Pieces, Window, cut, inputs_of, pieces_of
from sayso.reader.words import FloatArray, Words, words_of
from sayso.reader.writer import without_writer

LEDGER = "ledger"
WINDOWS_AT_ONCE = 32
"""Windows whose paths are sought together: more save little, and the answers wait in memory."""
LEAST = 0.25
"""Confidence below which a row is none: not one in four of them is right. AR@0.5 on PolNeAR dev is 74.8
with them and 75.4 without, on war-dev 84.5 and 84.8; up to 0.4 both stay within 0.2 of that."""
_NOTHING = np.zeros((0, 0, 0), np.float32)


@dataclass(frozen=True, slots=True)
class _Answer:
    """What the network says of a window: the voices of its core's words, the log-odds of the cues in it,
    and their roles [cues, words, labels] and fields [cues, FIELD_WIDTH].
    """

    window: Window
    voices: FloatArray
    cues: Sequence[float] = ()
    roles: FloatArray = field(default_factory=lambda: _NOTHING)
    fields: FloatArray = field(default_factory=lambda: _NOTHING)


class Reader:
    """A trained reader; deterministic, and each article is read as if it were alone."""

    def __init__(self, config: Config, scheme: Scheme, tokenizer: Tokenizer, network: Network) -> None:
        self.config = config
        self.scheme = scheme
        self._tokenizer = tokenizer
        self._network = network
        self._known: Known = {}

    @property
    def version(self) -> ReaderVersion:
        """Which weights these are."""
        return self.config.version

    def read(self, document: Document, zones: Iterable[Zone]) -> Findings:
        """Every attribution in the body and headlines, and their sentences, in reading order."""
        zones = tuple(zones)
        stretches = _joined(zone.span for zone in zones if zone.kind in READ_ZONES)
        words = words_of(document.text, stretches)
        if not len(words):
            return Findings()
        readings, voices = self.read_words(words)
        kept = uncrossed(without_doubles(readings))
        odds = odds_of(np.stack([r.fields for r in kept]), self.config.temperatures) if kept else []
        text_id = document.text_id
        found = [self._finding(*one, words, text_id) for one in zip(kept, odds, strict=True)]
        parts = list(sentences(document.text, stretches))
        nested = self.scheme == self.config.schemes.get(LEDGER)
        sure = [one for one in found if one.attribution.confidence >= LEAST]
        if nested:  # other schemes mark more words, and two who tell together as one
            sure = [one for one in sure if not is_everyday(document.text, one.attribution)]
            sure = with_cited(document.text, text_id, sure)
            sure = with_pointed(document.text, text_id, parts, sure)
            sure = with_relatives(document.text, text_id, sure)
        sure = mended(document.text, text_id, zones, sure)
        if nested:
            sure = with_closing_reports(document.text, text_id, sure)
            sure = with_inserted(document.text, text_id, sure)
            sure = with_second_verbs(document.text, text_id, sure)
            sure = list(with_two_firmnesses(document.text, text_id, sure))
            sure = list(with_inner_ends(document.text, text_id, without_abilities(document.text, sure)))
            sure = list(with_inner_subjects(document.text, text_id, sure))
            sure = list(with_each_source(document.text, text_id, sure))
        whole = with_plain_words(document.text, text_id, stretches, parts, sure, nested=nested)
        return Findings(whole, tuple(_sentences(parts, words, voices)))

    def read_words(self, words: Words) -> tuple[list[Reading], FloatArray]:
        """What each window says, still with doubles where a cue was proposed twice; and each word's voice."""
        pieces = pieces_of(words, self._tokenizer, self.config.special, self._known)
        readings: list[Reading] = []
        voices: list[FloatArray] = []
        windows = cut(pieces, self.config.layout)
        while some := list(islice(windows, WINDOWS_AT_ONCE)):
            answers = [self._ask(pieces, window) for window in some]
            voices += [answer.voices for answer in answers]
            readings += self._readings(words, [answer for answer in answers if answer.cues])
        return readings, np.concatenate(voices)

    def _ask(self, pieces: Pieces, window: Window) -> _Answer:
        """What the network says of one window: its voices, and of the cues in its core the roles."""
        logits, states, voices = self._network.encode(inputs_of(pieces, window, self.config.special))
        own = voices[window.core_first - window.first : window.core_last - window.first]
        labels = softmax(logits)
        proposed = propose_cues(labels, self.scheme.cue_threshold)
        core = [(a, b) for a, b in proposed if window.core_first <= a + window.first < window.core_last]
        if not core:
            return _Answer(window, own)
        cues = [(a + window.first, b + window.first) for a, b in core]
        roles, fields = self._network.roles(
            states, *about_cues(pieces.words, window.first, window.last, cues)
        )
        odds = _log_odds(1 - labels[:, OUTSIDE])
        return _Answer(window, own, [float(odds[a:b].max()) for a, b in core], roles, fields)

    def _readings(self, words: Words, answers: Sequence[_Answer]) -> Iterator[Reading]:
        """The attributions that the answers come to, window by window."""
        if not answers:
            return
        lattices = [answer.roles for answer in answers]
        for answer, paths in zip(answers, best_paths(lattices, self.config.chain), strict=True):
            first, last = answer.window.first, answer.window.last
            for cue, path, chance, no, said in zip(
                answer.cues, paths.labels, paths.chances, paths.nothing, answer.fields, strict=True
            ):
                found = reading_of(path, first, (cue, _refusal(float(no)), float(chance)), said)
                if found is not None:
                    yield whole_quotations(found, words, first, last)

    def _finding(self, reading: Reading, odds: Mapping[str, Odds], words: Words, text_id: str) -> Finding:
        source, cue, content, relay = (
            spans_of(runs, words) for runs in (reading.source, reading.cue, reading.content, reading.relay)
        )
        attribution = Attribution(
            attribution_id(text_id, source, cue, content),
            source,
            cue,
            content,
            _confidence(reading, self.scheme.calibration),
        )
        return Finding(attribution, relay, odds)


def load_reader(folder: Path | None = None, *, scheme: str = LEDGER) -> Reader:
    """The reader in a model folder, or the one shipped with Sayso.

    `scheme` is the annotation scheme that its attributions follow; Sayso itself reads by the
    ledger's, a score on a corpus by that corpus's. Raises BadModel where the folder is not a usable model.
    """
    folder = folder or SHIPPED
    config = load_config(folder)
    if scheme not in config.schemes:
        known = ", ".join(config.schemes)
        raise BadModel(f"{folder.name}: knows the schemes {known}, not {scheme}; choose one of them")
    network = Network(folder, scheme=config.schemes[scheme].number)
    return Reader(
        config, config.schemes[scheme], Tokenizer.from_file(str(folder / "tokenizer.json")), network
    )


def with_plain_words(
    text: str,
    text_id: str,
    stretches: Sequence[Span],
    parts: Sequence[Span],
    found: Sequence[Finding],
    *,
    nested: bool,
) -> tuple[Finding, ...]:
    """The findings with what plain words of the text add: whole blocks, and rows that the network missed."""
    found = with_mails(text, text_id, stretches, found)
    found = with_turns(text, text_id, stretches, found) if nested else found
    found = with_presented(text, text_id, stretches, found)
    rows = [one.attribution for one in found]
    led = [
        replace(one, attribution=led_on(text, text_id, row, _read_to(row, stretches)))
        for one, row in zip(found, rows, strict=True)
    ]
    missed = missed_rows(text, text_id, parts, [one.attribution for one in led], nested=nested)
    rows = [*(one.attribution for one in led), *missed]
    shown = [post for post in post_rows(text, text_id, rows) if _is_read(post, stretches)]
    posts = [*shown, *label_rows(text, text_id, stretches, rows)]
    longer, bare = with_bare_quotations(text, text_id, stretches, parts, [*rows, *posts])
    whole = [replace(o, attribution=longer.get(o.attribution.id, o.attribution)) for o in led]
    both = [*whole, *map(Finding, (*(longer.get(row.id, row) for row in (*missed, *posts)), *bare))]
    both = without_writer(text, stretches, both) if nested else both
    return tuple(sorted(both, key=lambda one: (one.attribution.cue or one.attribution.content)[0]))


def _is_read(post: Attribution, stretches: Sequence[Span]) -> bool:
    """Whether what is posted and who posted it stand in what is read, not in a teaser or a comment."""
    spans = (*post.source, *post.content)
    ends = [bisect_left(stretches, span.end, key=attrgetter("end")) for span in spans]
    return all(k < len(stretches) and stretches[k].contains(s) for k, s in zip(ends, spans, strict=True))


def _read_to(row: Attribution, stretches: Sequence[Span]) -> int:
    """The end of the stretch that is read in which a row ends."""
    last = max(span.end for span in (*row.cue, *row.content))
    return stretches[bisect_left(stretches, last, key=attrgetter("end"))].end


def _joined(spans: Iterable[Span]) -> list[Span]:
    """The stretches of a text that are read, neighbours joined: a quotation may cross two zones."""
    joined: list[Span] = []
    for span in sorted(spans):
        if joined and joined[-1].end == span.start:
            span = Span(joined.pop().start, span.end)
        joined.append(span)
    return joined


def _sentences(spans: Sequence[Span], words: Words, voices: FloatArray) -> Iterator[Sentence]:
    """The sentences with their odds; one without words, of marks that are none, has none."""
    edges = np.searchsorted(words.starts, [(span.start, span.end) for span in spans]).tolist()
    odds = iter(voice_odds([voices[first:last] for first, last in edges if first < last]))
    for span, (first, last) in zip(spans, edges, strict=True):
        yield Sentence(span, *next(odds)) if first < last else Sentence(span)


def _confidence(reading: Reading, calibration: tuple[float, ...]) -> float:
    """The calibrated probability that a row is right, two decimals."""
    score = calibration[0] + sum(w * e for w, e in zip(calibration[1:], reading.evidence, strict=True))
    return round(1 / (1 + math.exp(-max(-30.0, min(30.0, score)))), 2)


def _log_odds(chances: FloatArray) -> FloatArray:
    held = np.clip(chances, 1e-4, 1 - 1e-4)
    return np.asarray(np.log(held / (1 - held)), np.float32)


def _refusal(log_nothing: float) -> float:
    """Log-odds that a cue is *not* refused, from the log-probability that it is; kept within +-10."""
    refused = min(max(math.exp(min(log_nothing, 0.0)), 4.6e-5), 1 - 4.6e-5)
    return math.log((1 - refused) / refused)
