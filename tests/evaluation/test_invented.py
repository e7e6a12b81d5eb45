"""Invented ledgers keep every law that read ones keep, and come out the same however many are asked for."""

import hashlib
from collections import Counter
from collections.abc import Iterable
from itertools import chain, islice, pairwise
from pathlib import Path
from statistics import median

import pytest

from evaluation.benchmarks.case_made import make, size_of
from evaluation.benchmarks.case_queries import queries
from evaluation.invented import invented, invented_ledgers, item_of, page_of
from sayso.case.case import Case
from sayso.core.attribution import TOP, attribution_id
from sayso.core.chain import Via
from sayso.core.evidence import EvidenceKind, Shown
from sayso.core.ledger import Ledger
from sayso.core.source import UNSTATED, Identity, Kind, source_id
from sayso.core.span import Spans
from sayso.core.verdict import Act, Commitment, ContentType, Form, Polarity, Stance
from sayso.core.voice import Voice, voice_id
from sayso.intake.documents import document_of
from sayso.intake.items import Item
from sayso.judging.summary import summarise
from sayso.pipeline import quotations_of
from sayso.store.codec import pack, unpack

COUNT = 300


@pytest.fixture(scope="module")
def ledgers() -> list[Ledger]:
    return [ledger for _, ledger in invented_ledgers(COUNT, seed=1)]


def roles(ledger: Ledger) -> Iterable[Spans]:
    for row in ledger.attributions:
        yield from (row.source, row.cue, row.content)
        yield from (relay.spans for relay in row.chain)
        yield from (ground.spans for ground in row.evidence)
    yield from (row.content for row in ledger.voice)
    for source in ledger.sources:
        yield from (source.mentions, source.credential)
    yield ledger.quotations


def test_spans_lie_in_the_text_in_order_and_without_white_space_at_their_ends(ledgers: list[Ledger]) -> None:
    for ledger in ledgers:
        text = ledger.document.text
        for spans in roles(ledger):
            assert all(s.end <= len(text) and s.of(text) == s.of(text).strip() for s in spans)
            assert all(a.end <= b.start for a, b in pairwise(spans))


def test_zones_partition_the_text(ledgers: list[Ledger]) -> None:
    for ledger in ledgers:
        edges = [0, *(zone.span.end for zone in ledger.zones)]
        assert [zone.span.start for zone in ledger.zones] == edges[:-1]
        assert edges[-1] == len(ledger.document.text)


def test_ids_are_the_digests_of_core_and_name_what_is_there(ledgers: list[Ledger]) -> None:
    for ledger in ledgers:
        text_id = ledger.document.text_id
        sources = {source.id: source for source in ledger.sources}
        rows = [row.id for row in ledger.attributions]
        assert len(sources) == len(ledger.sources)
        assert len(set(rows)) == len(rows)
        assert all(s.id == source_id(text_id, s.mentions[:1]) for s in ledger.sources)
        assert all(s.name in s.mentions[0].of(ledger.document.text) for s in ledger.sources)
        assert all(s.affiliation in ("", *sources) for s in ledger.sources)
        assert all(row.id == voice_id(text_id, row.content) for row in ledger.voice)
        assert all(row.likely_source in ("", *sources) for row in ledger.voice)
        for row in ledger.attributions:
            assert row.id == attribution_id(text_id, row.source, row.cue, row.content)
            assert row.chain[-1].source_id == row.source_id
            assert {relay.source_id for relay in row.chain} <= {UNSTATED, *sources}
            assert row.parent in (TOP, *rows[: rows.index(row.id)])


def test_what_the_program_works_out_by_itself_is_as_it_would_work_it_out(ledgers: list[Ledger]) -> None:
    for ledger in ledgers:
        document = ledger.document
        assert ledger.quotations == quotations_of(document, ledger.zones)
        assert ledger.summary == summarise(
            ledger.sources,
            ledger.attributions,
            ledger.voice,
            doubtful_below=ledger.reader.doubtful_below,
        )
        assert unpack(pack(ledger), document.text) == ledger


def test_every_kind_of_thing_occurs(ledgers: list[Ledger]) -> None:
    rows = list(chain.from_iterable(ledger.attributions for ledger in ledgers))
    sources = list(chain.from_iterable(ledger.sources for ledger in ledgers))
    known = (Form, Act, ContentType, Commitment, Polarity, Stance)
    for kind, name in zip(known, "form act type commitment polarity stance".split(), strict=True):
        assert {getattr(row, name).value for row in rows} == set(kind) - {kind.UNKNOWN}
    assert {relay.via for row in rows for relay in row.chain} == set(Via)
    assert {ground.kind for row in rows for ground in row.evidence} == set(EvidenceKind)
    assert {ground.shown for row in rows for ground in row.evidence} == set(Shown)
    assert {source.kind.value for source in sources} == set(Kind)
    assert {source.identity.value for source in sources} == set(Identity) - {Identity.UNSTATED}
    assert {row.voice.value for ledger in ledgers for row in ledger.voice} == set(Voice)
    assert {len(row.chain) for row in rows} == {1, 2}
    assert {len(row.content) for row in rows} == {1, 2}
    assert any(row.parent for row in rows)
    assert any(row.source_id == UNSTATED for row in rows)
    assert any(source.affiliation for source in sources)
    assert any(source.credential for source in sources)


def test_articles_are_as_long_as_news_and_hold_as_many_rows(ledgers: list[Ledger]) -> None:
    """FA-KES and the 110 pages as Sayso reads them: 1.6 to 4 rows, 2.6 to 3.5 own sentences for 1,000."""
    lengths = [len(ledger.document.text) for ledger in ledgers]
    assert 2_000 < median(lengths) < 3_000
    assert max(lengths) > 10_000
    assert 2.5 < 1_000 * sum(len(ledger.attributions) for ledger in ledgers) / sum(lengths) < 4.5
    assert 2.5 < 1_000 * sum(len(ledger.voice) for ledger in ledgers) / sum(lengths) < 4.5


def test_a_source_known_everywhere_speaks_in_many_articles_and_most_in_few(ledgers: list[Ledger]) -> None:
    names = Counter(name for ledger in ledgers for name in {source.name for source in ledger.sources})
    assert names.most_common(1)[0][1] > COUNT / 20
    assert sum(n == 1 for n in names.values()) > len(names) / 2


def test_some_texts_stand_at_two_addresses_and_some_nearly_do(ledgers: list[Ledger]) -> None:
    texts = Counter(ledger.document.text for ledger in ledgers)
    addresses = {ledger.document.url for ledger in ledgers}
    copies = COUNT - len(texts)
    assert len(addresses) == COUNT
    assert 0.04 * COUNT < copies < 0.14 * COUNT
    paragraphs = [set(text.split("\n\n")) for text in texts if len(text) > 1_500]
    shared = sum(
        len(a & b) > 0.5 * min(len(a), len(b)) for n, a in enumerate(paragraphs) for b in paragraphs[:n]
    )
    assert shared > 0


def test_more_articles_begin_with_the_same_ones() -> None:
    few, many = list(invented_ledgers(12, seed=7)), list(islice(invented_ledgers(10_000, seed=7), 12))
    assert few == many
    assert few[9] == invented(7, 9)
    assert few != list(invented_ledgers(12, seed=8))


def test_taking_the_bytes_in_makes_the_same_document(ledgers: list[Ledger]) -> None:
    for data, ledger in invented_ledgers(40, seed=1):
        made, document = document_of(item_of(data, ledger)), ledger.document
        assert document.bytes_sha256 == hashlib.sha256(data).hexdigest() == made.bytes_sha256
        for fact in "text name url title outlet author published media_type encoding".split():
            assert getattr(made, fact) == getattr(document, fact), fact


def test_a_page_carries_the_article_with_its_address_and_date(ledgers: list[Ledger]) -> None:
    for ledger in ledgers[:10]:
        page = document_of(Item("page.html", page_of(ledger)))
        document = ledger.document
        assert (page.media_type, page.url, page.outlet) == ("text/html", document.url, document.outlet)
        assert (page.published is None) or page.published.date[:4] == document.published.date[:4]
        for row in ledger.attributions:
            assert all(span.of(document.text) in page.text for span in row.content)


def test_a_case_of_them_is_whole_and_is_gone_on_with(tmp_path: Path) -> None:
    make(tmp_path / "one.sayso", 60)
    make(tmp_path / "other.sayso", 25)
    make(tmp_path / "other.sayso", 60)
    with Case(tmp_path / "one.sayso") as one, Case(tmp_path / "other.sayso") as other:
        assert one.check() == ()
        assert one.digest() == other.digest()
    assert 3 < size_of(tmp_path / "one.sayso").ratio < 8


def test_queries_are_the_same_however_many_are_asked_for() -> None:
    few, many = (list(islice(queries(n, seed=1, made=1, articles=50), 30)) for n in (30, 300))
    assert few == many
    assert any(query.filters for query in few)
    assert all(query.words or query.filters for query in few)
