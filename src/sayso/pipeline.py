"""The main path in one place: a document in, its ledger out."""

from __future__ import annotations

import hashlib
import os
import re
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import Protocol

from sayso.core.document import Document
from sayso.core.finding import Findings
from sayso.core.languages import language_name
from sayso.core.ledger import Ledger, ReaderVersion
from sayso.core.span import Spans
from sayso.core.unwrapped import Unwrapped
from sayso.core.zone import READ_ZONES, Zone
from sayso.errors import UnreadableInput
from sayso.judging.judge import judge
from sayso.judging.summary import summarise
from sayso.judging.voice import find_voice
from sayso.reader.quotes import find_quotes
from sayso.resolving.joint import parted
from sayso.resolving.lexicon import NO_NAMES, Names
from sayso.resolving.sources import resolve_sources
from sayso.zoning import mark_zones

RULES = "rules-17"
"""The version of everything beside the model that decides what a ledger holds: zones, sources, judging."""

READ_LANGUAGES = frozenset({"en"})
"""The languages the shipped reader was trained on. An unknown language is tried: short texts have none."""

_SPLIT_PAIR = re.compile("[\ud800-\udbff][\udc00-\udfff]")


class Reader(Protocol):
    """What finds attributions: the trained reader, or a stand-in."""

    @property
    def version(self) -> ReaderVersion:
        """Which reader this is."""

    def read(self, document: Document, zones: tuple[Zone, ...]) -> Findings:
        """What stands in the zones that are read: attributions and sentences, in reading order."""


def read_document(document: Document, reader: Reader, *, names: Names = NO_NAMES) -> Ledger:
    """Everything the document claims; of a language that is not read, zones, quotations and links alone.

    `names` are a user's own, which add to the shipped lists (see `load_names`).
    """
    _refuse_split_pairs(document)
    plain = Unwrapped(document)
    return plain.ledger(_read_zoned(plain.document, mark_zones(plain.document), reader, names))


def read_zoned(
    document: Document, zones: tuple[Zone, ...], reader: Reader, *, names: Names = NO_NAMES
) -> Ledger:
    """The ledger of a document whose zones are known."""
    plain = Unwrapped(document)
    return replace(plain.ledger(_read_zoned(plain.document, plain.zones(zones), reader, names)), zones=zones)


def _read_zoned(document: Document, zones: tuple[Zone, ...], reader: Reader, names: Names) -> Ledger:
    ledger = Ledger(
        document, zones, (), (), reader.version, document.warnings, quotations_of(document, zones), RULES
    )
    if not is_read(document.language):
        return replace(ledger, warnings=(*ledger.warnings, _not_read(document.language or "")))
    found = reader.read(document, zones)
    rows = parted(document, found.attributions, names=names)
    sources, attributions = resolve_sources(document, zones, rows, names=names)
    sources, attributions = judge(document, zones, rows, sources, attributions, quotations=ledger.quotations)
    voice = find_voice(document, zones, found.sentences, attributions, sources)
    summary = summarise(sources, attributions, voice, doubtful_below=reader.version.doubtful_below)
    return replace(ledger, sources=sources, attributions=attributions, voice=voice, summary=summary)


def read(
    source: str | os.PathLike[str] | Document | None = None,
    *,
    text: str | None = None,
    model: str | os.PathLike[str] | None = None,
) -> Ledger:
    """The ledger of one article: a path, an http(s) address, "-" for standard input, a Document, or a `text`.

    `model` is a folder with a reader other than the shipped one. Raises UnreadableInput for an input
    that holds no article, BadModel for a folder that holds no reader.
    """
    if (source is None) == (text is None):
        raise TypeError("read() takes one article: a source, or text=")
    return read_document(_document(source, text), reader_of(Path(model) if model is not None else None))


@lru_cache(maxsize=1)
def reader_of(folder: Path | None = None) -> Reader:
    """The reader in a folder, or the shipped one; the last one used stays loaded."""
    from sayso.reader import load_reader  # onnxruntime: not for those who only look at a ledger

    reader: Reader = load_reader(folder)
    return reader


def is_read(language: str | None) -> bool:
    """Whether attributions are looked for in this language."""
    return language is None or language in READ_LANGUAGES


def quotations_of(document: Document, zones: tuple[Zone, ...]) -> Spans:
    """The quoted passages, with their marks, of the zones that are read."""
    return tuple(
        quote
        for zone in zones
        if zone.kind in READ_ZONES
        for quote in find_quotes(document.text, zone.span.start, zone.span.end)
    )


def _document(source: str | os.PathLike[str] | Document | None, text: str | None) -> Document:
    if isinstance(source, Document):
        return source
    from sayso.intake.load import load

    return load(os.fspath(source)) if source is not None else document_of_text(text or "")


def document_of_text(text: str, name: str = "text") -> Document:
    """The document of a text that is already decoded."""
    from sayso.intake.documents import judged
    from sayso.intake.text import document_from_text

    if not text.strip():
        raise UnreadableInput(name, "empty", "no words", "give the text of an article")
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return judged(document_from_text(Document(text=text, name=name, bytes_sha256=digest)))


def _refuse_split_pairs(document: Document) -> None:
    """JSON writes two lone surrogates in a row as one character, and every offset after them would lie."""
    if found := _SPLIT_PAIR.search(document.text):
        raise UnreadableInput(
            document.name,
            "split_surrogates",
            f"one character written as two surrogates at {found.start()}",
            'join them: text.encode("utf-16", "surrogatepass").decode("utf-16", "surrogatepass")',
        )


def _not_read(language: str) -> str:
    return f"language: {language_name(language)}; attributions are read in English only"
