"""Marks that nest, cross and break are cut so that no word is lost and none shown twice."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from sayso.core.span import Span
from sayso.views.pieces import Cutter, Mark


def test_nested_marks_are_cut_at_all_edges() -> None:
    outer, inner = Mark(Span(0, 10), "content", "1", "1"), Mark(Span(3, 5), "cue", "2", "2")
    (pieces,) = Cutter([outer, inner]).pieces([Span(0, 12)])
    assert [(p.span, [m.row for m in p.marks], [m.row for m in p.starting]) for p in pieces] == [
        (Span(0, 3), ["1"], ["1"]),
        (Span(3, 5), ["2", "1"], ["2"]),
        (Span(5, 10), ["1"], []),
        (Span(10, 12), [], []),
    ]


def test_a_mark_that_runs_over_two_stretches_starts_once() -> None:
    mark = Mark(Span(2, 9), "content", "1", "1")
    first, second = Cutter([mark]).pieces([Span(0, 5), Span(7, 10)])
    assert [bool(p.starting) for p in first] == [False, True]
    assert [(p.span, bool(p.marks), bool(p.starting)) for p in second] == [
        (Span(7, 9), True, False),
        (Span(9, 10), False, False),
    ]


SPANS = st.tuples(st.integers(0, 40), st.integers(1, 20)).map(lambda pair: Span(pair[0], pair[0] + pair[1]))


@given(st.lists(SPANS, max_size=12), st.lists(st.integers(0, 60), min_size=2, max_size=8, unique=True))
def test_pieces_cover_each_stretch_and_know_all_their_marks(spans: list[Span], edges: list[int]) -> None:
    marks = [Mark(span, "content", str(n)) for n, span in enumerate(spans)]
    edges.sort()
    stretches = [Span(a, b) for a, b in zip(edges[::2], edges[1::2], strict=False)]
    for stretch, pieces in zip(stretches, Cutter(marks).pieces(stretches), strict=True):
        assert pieces[0].span.start == stretch.start
        assert pieces[-1].span.end == stretch.end
        assert all(a.span.end == b.span.start for a, b in pairwise(pieces))
        for piece in pieces:
            assert set(piece.marks) == {m for m in marks if m.span.overlaps(piece.span)}
            assert all(m.span.contains(piece.span) for m in piece.marks)
