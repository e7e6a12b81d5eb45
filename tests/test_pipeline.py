"""The main path: what a ledger holds, of a language that is read or not; and the public names."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import FrozenInstanceError, replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import sayso
from sayso import pipeline
from sayso.core.source import UNSTATED
from sayso.pipeline import document_of_text, read_document
from tests.stand_in import SaidReader, stand_in

ENGLISH = (
    "Port shut\n\nAda Moro said the port was shut. “It was not us,” he said of it.\n\nMoro said no more.\n"
)
RUSSIAN = "Порт закрыт\n\nМинистр транспорта сказал журналистам: «Мы нашли три сломанных клапана на пирсе».\n"


def test_an_english_article_is_read() -> None:
    ledger = read_document(document_of_text(ENGLISH), SaidReader())
    assert ledger.sources[0].name == "Ada Moro"
    assert len(ledger.attributions) == 3
    assert [span.of(ENGLISH) for span in ledger.quotations] == ["“It was not us,”"]
    assert (ledger.reader.name, ledger.rules) == ("said-reader", pipeline.RULES)


def test_another_language_is_not_read_and_says_so() -> None:
    document = document_of_text(RUSSIAN)
    assert document.language == "ru"
    ledger = read_document(document, SaidReader())
    assert (ledger.attributions, ledger.sources) == ((), ())
    assert ledger.warnings[-1] == "language: Russian; attributions are read in English only"
    assert [span.of(RUSSIAN) for span in ledger.quotations] == ["«Мы нашли три сломанных клапана на пирсе»"]
    assert ledger.zones


def test_a_text_too_short_to_tell_its_language_is_tried() -> None:
    document = replace(document_of_text("Ada said no."), language=None)
    assert len(read_document(document, SaidReader()).attributions) == 1


def test_surrogates_in_a_row_are_refused_and_lone_ones_are_not() -> None:
    assert read_document(document_of_text("Ada said \ud83d x."), SaidReader()).attributions
    with pytest.raises(sayso.UnreadableInput, match="surrogates at 9"):
        read_document(document_of_text("Ada said \ud83d\ude00."), SaidReader())


def test_reading_takes_one_article(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(pipeline, "reader_of", stand_in)
    (tmp_path / "a.txt").write_text(ENGLISH, encoding="utf-8")
    from_file, from_text = sayso.read(tmp_path / "a.txt"), sayso.read(text=ENGLISH)
    assert from_file.attributions == from_text.attributions
    assert sayso.read(from_file.document) == from_file
    for wrong in ({}, {"source": "a.txt", "text": "b"}):
        with pytest.raises(TypeError):
            sayso.read(**wrong)
    with pytest.raises(sayso.UnreadableInput):
        sayso.read(text=" \n")
    with pytest.raises(sayso.SaysoError):
        sayso.read(tmp_path / "missing.txt")


def test_a_ledger_is_frozen() -> None:
    ledger = read_document(document_of_text(ENGLISH), SaidReader())
    with pytest.raises(FrozenInstanceError):
        ledger.rules = "x"  # type: ignore[misc]


@settings(max_examples=60, deadline=None)
@given(st.text(st.characters(codec=None) | st.sampled_from("\n\r \t“”«»\x00\u202e👍"), max_size=200))
def test_laws_of_a_ledger(words: str) -> None:
    text = f"Port\n\nAda Moro said {words}\n\nHe said it.".encode("utf-16", "surrogatepass")
    document = document_of_text(text.decode("utf-16", "surrogatepass"))
    ledger = read_document(document, SaidReader())
    assert ledger == read_document(document, SaidReader())
    assert "".join(zone.span.of(document.text) for zone in ledger.zones) == document.text
    assert all(span.end <= len(document.text) for span in ledger.quotations)
    ids = {source.id for source in ledger.sources} | {UNSTATED}
    assert all(attribution.source_id in ids for attribution in ledger.attributions)


def test_the_public_names_are_there_and_loaded_late() -> None:
    assert set(sayso.__all__) <= set(dir(sayso))
    assert all(getattr(sayso, name) is not None for name in sayso.__all__)
    assert sayso.__version__
    with pytest.raises(AttributeError, match="nothing"):
        sayso.nothing  # noqa: B018
    heavy = "import sys, sayso; sys.exit(any(m in sys.modules for m in ('numpy', 'sayso.pipeline')))"
    assert subprocess.run([sys.executable, "-c", heavy], check=False).returncode == 0


WRAPPED = (
    "Port of Orsk stays shut until the roof of the hall is mended, the mayor of\nTallow says\n\n"
    "At a meeting in the town hall on Monday, after a long wait for the others, Ada\n"
    "Moro said the port was shut. Nobody had told the pilots of it, and the mayor of\n"
    "Tallow would not answer. “The\nDanes were told of it at the beginning of\nMay,” he said.\n"
)


def test_a_hard_wrapped_text_is_read_as_the_flat_one() -> None:
    flat = WRAPPED.replace("\n\n", "¶").replace("\n", " ").replace("¶", "\n\n").rstrip() + "\n"
    wrapped, plain = (read_document(document_of_text(text), SaidReader()) for text in (WRAPPED, flat))
    assert [source.name for source in wrapped.sources] == [source.name for source in plain.sources]
    assert wrapped.document.text == WRAPPED
    assert wrapped.document.title == plain.document.title
    assert "".join(zone.span.of(WRAPPED) for zone in wrapped.zones) == WRAPPED
    assert [zone.kind for zone in wrapped.zones] == [zone.kind for zone in plain.zones]
    assert [span.of(WRAPPED).split() for span in wrapped.quotations] == [
        span.of(flat).split() for span in plain.quotations
    ]
    of_rows = [
        [[span.of(one.document.text).split() for span in row.content] for row in one.attributions]
        for one in (wrapped, plain)
    ]
    assert of_rows[0]
    assert of_rows[0] == of_rows[1]
