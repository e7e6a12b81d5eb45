"""The rows of an article are looked up by source and by place, and the work grows as the rows do."""

from collections.abc import Iterator
from dataclasses import replace
from unittest.mock import patch

from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.core.attribution import Attribution
from sayso.core.document import Document
from sayso.core.ledger import Ledger
from sayso.core.source import Source
from sayso.core.span import Span
from sayso.tracing import laid_out, second_hand
from sayso.tracing.access import presented
from sayso.tracing.laid_out import Rows
from tests.tracing.printed import NOBODY

LINE = "Ada Holt number 12345, a nurse, said that the bell rang.\n"
SPANS = st.builds(lambda start, size: Span(start, start + size), st.integers(0, 2000), st.integers(1, 600))


class Counting(tuple[Attribution, ...]):
    """Rows that count how often somebody goes through all of them."""

    times = 0

    def __iter__(self) -> Iterator[Attribution]:
        Counting.times += 1
        return super().__iter__()


def ledger_of(count: int) -> Ledger:
    """So many lines, each with a source of its own that says one thing."""
    sources, rows = [], []
    for n in range(count):
        name, cue, content = (
            Span(n * len(LINE) + LINE.index(words), n * len(LINE) + LINE.index(words) + len(words))
            for words in ("Ada Holt number 12345", "said that", "the bell rang")
        )
        sources.append(Source(f"s{n}", name.of(LINE * count), (name,)))
        rows.append(Attribution(f"r{n}", (name,), (cue,), (content,), 1.0, f"s{n}"))
    return Ledger(Document(LINE * count, "test"), (), tuple(sources), Counting(rows), NOBODY)


def asked(count: int) -> tuple[int, int]:
    """Rows that are set beside each other where each of so many is asked for what stands beside it."""
    rows = Rows(ledger_of(count))
    with (
        patch.object(laid_out, "_reaches", wraps=laid_out._reaches) as sought,
        patch.object(second_hand, "_is_another", wraps=second_hand._is_another) as beside,
    ):
        for row in rows.ledger.attributions:
            second_hand.second_hand(row, rows)
    return sought.call_count, beside.call_count


@settings(max_examples=60)
@given(st.lists(st.lists(SPANS, min_size=1, max_size=3), max_size=30), SPANS)
def test_the_rows_that_reach_a_place(spans: list[list[Span]], near: Span) -> None:
    rows = [Attribution(str(n), tuple(some[1:]), (), (some[0],), 1.0) for n, some in enumerate(spans)]
    found = Rows(replace(ledger_of(0), attributions=tuple(rows))).reaching(near)
    reaching = [n for n, some in enumerate(spans) if any(span.overlaps(near) for span in some)]
    assert [row.id for row in found] == [str(n) for n in reaching]


def test_what_stands_beside_a_row_is_sought_near_it() -> None:
    """Twice as many rows are twice the work, and a few for each."""
    (sought, beside), (most, more) = asked(100), asked(200)
    assert sought <= 15 * 100
    assert most <= 2.1 * sought
    assert beside <= 10 * 100
    assert more <= 2.1 * beside


def test_all_rows_are_gone_through_once_for_all_sources() -> None:
    rows = Rows(ledger_of(100))
    before = Counting.times
    found = [presented(source, rows) for source in rows.ledger.sources]
    assert found == ["Ada Holt number 12345, a nurse, "] * 100
    assert 1 <= Counting.times - before <= 2  # by source, and for the cues
