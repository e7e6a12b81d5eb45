"""The reader: a document and its zones in, what it finds out. This is the whole path, in order."""

from __future__ import annotations

import math
from collections.abc import Iterable
from pathlib import Path

import numpy as np
from tokenizers import Tokenizer

from sayso.core.attribution import Attribution, attribution_id
from sayso.core.document import Document
from sayso.core.finding import Finding, Findings, Sentence
from sayso.core.ledger import ReaderVersion
from sayso.core.span import Span
from sayso.core.zone import READ_ZONES, Zone
from sayso.errors import BadModel
from sayso.reader.features import about_cue
from sayso.reader.heads import odds_of, voice_odds
from sayso.reader.links import (
    OUTSIDE,
    Reading,
    best_paths,
    propose_cues,
    reading_of,
    softmax,
    spans_of,
    whole_quotations,
    without_doubles,
)
from sayso.reader.network import Network
from sayso.reader.sentences import sentences
from sayso.reader.weights import SHIPPED, Config, Scheme, load_config
from sayso.reader.windows import Pieces, Window, cut, inputs_of, pieces_of
from sayso.reader.words import FloatArray, Words, words_of

LEDGER = "ledger"


class Reader:
    """A trained reader; deterministic, and each article is read as if it were alone."""

    def __init__(self, config: Config, scheme: Scheme, tokenizer: Tokenizer, network: Network) -> None:
        self.config = config
        self.scheme = scheme
        self._tokenizer = tokenizer
        self._network = network

    @property
    def version(self) -> ReaderVersion:
        """Which weights these are."""
        return self.config.version

    def read(self, document: Document, zones: Iterable[Zone]) -> Findings:
        """Every attribution in the body and headlines, and their sentences, in reading order."""
        stretches = _joined(zone.span for zone in zones if zone.kind in READ_ZONES)
        words = words_of(document.text, stretches)
        if not len(words):
            return Findings()
        readings, voices = self.read_words(words)
        found = (self._finding(reading, words, document.text_id) for reading in without_doubles(readings))
        parts = sentences(document.text, stretches)
        return Findings(tuple(found), tuple(_sentence(span, words, voices) for span in parts))

    def read_words(self, words: Words) -> tuple[list[Reading], FloatArray]:
        """What each window says, still with doubles where a cue was proposed twice; and each word's voice."""
        pieces = pieces_of(words, self._tokenizer, self.config.special)
        readings: list[Reading] = []
        voices: list[FloatArray] = []
        for window in cut(pieces, self.config.layout):
            here, voice = self._read_window(pieces, window)
            readings += here
            voices.append(voice)
        return readings, np.concatenate(voices)

    def _read_window(self, pieces: Pieces, window: Window) -> tuple[list[Reading], FloatArray]:
        """The readings whose cues stand in the window's core, and the voices of the core's words."""
        logits, states, voices = self._network.encode(inputs_of(pieces, window, self.config.special))
        own = voices[window.core_first - window.first : window.core_last - window.first]
        labels = softmax(logits)
        proposed = propose_cues(labels, self.scheme.cue_threshold)
        core = [(a, b) for a, b in proposed if window.core_first <= a + window.first < window.core_last]
        if not core:
            return [], own
        cues = [(a + window.first, b + window.first) for a, b in core]
        features = [about_cue(pieces.words, window.first, window.last, cue) for cue in cues]
        roles, fields = self._network.roles(states, *(np.stack(part) for part in zip(*features, strict=True)))
        paths, chances, nothing = best_paths(roles, self.config.chain)
        odds = _log_odds(1 - labels[:, OUTSIDE])
        found = (
            reading_of(path, window.first, (float(odds[a:b].max()), _refusal(float(no)), float(chance)), said)
            for path, chance, no, said, (a, b) in zip(paths, chances, nothing, fields, core, strict=True)
        )
        return [
            whole_quotations(r, pieces.words, window.first, window.last) for r in found if r is not None
        ], own

    def _finding(self, reading: Reading, words: Words, text_id: str) -> Finding:
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
        return Finding(attribution, relay, odds_of(reading.fields, self.config.temperatures))


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


def _joined(spans: Iterable[Span]) -> list[Span]:
    """The stretches of a text that are read, neighbours joined: a quotation may cross two zones."""
    joined: list[Span] = []
    for span in sorted(spans):
        if joined and joined[-1].end == span.start:
            span = Span(joined.pop().start, span.end)
        joined.append(span)
    return joined


def _sentence(span: Span, words: Words, voices: FloatArray) -> Sentence:
    first, last = np.searchsorted(words.starts, (span.start, span.end))
    return Sentence(span, *voice_odds(voices[first:last])) if first < last else Sentence(span)


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
