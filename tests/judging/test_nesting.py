"""Which attribution stands inside which, and what holds of any rows at all."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.core.attribution import TOP, Attribution
from sayso.core.document import Document
from sayso.core.finding import Finding
from sayso.core.source import UNSTATED, Source, source_id
from sayso.core.span import Span, Spans
from sayso.core.verdict import Commitment, ContentType
from sayso.judging.judge import judge
from sayso.judging.nesting import parents_of
from tests.judging.articles import judged

TEXT = "In Kosa Ada Moro told AFP that «the army wants peace», the mayor may deny it, Reuters reported. " * 3


def test_the_parent_is_the_smallest_that_holds_cue_and_content() -> None:
    lines = """
        [A] <said> {B had claimed that C believes it}.
        = A said [B] <had claimed> {that C believes it}.
        = A said B had claimed that [C] <believes> {it}.
    """
    outer, middle, inner = judged(lines).rows
    assert (outer.parent, middle.parent, inner.parent) == (TOP, outer.id, middle.id)


def test_joint_sources_stand_side_by_side() -> None:
    lines = "[A] and B <say> {that C left}.\n= A and [B] <say> {that C left}."
    assert [row.parent for row in judged(lines).rows] == [TOP, TOP]


def test_the_source_may_stand_outside() -> None:
    first = Attribution("o", (), (Span(0, 2),), (Span(3, 40),), 1.0)
    inner = Attribution("i", (Span(50, 55),), (Span(10, 14),), (Span(15, 30),), 1.0)
    assert parents_of([inner, first], TEXT) == ("o", TOP)


@pytest.mark.parametrize(
    "lines",
    [
        "[A] <said> {that two had died while B said that five had}.\n"
        "= A said that two had died while [B] <said> {that five had}.",
        "[A] <denied> {that it used the shells which B say kill many}.\n"
        "= A denied that it used {the shells} which [B] <say> {kill many}.",
        "[A] <vowed> {to answer the raid B says killed two}.\n"
        "= A vowed to answer {the raid} [B] <says> {killed two}.",
        "[A] <called> {for calm after what B calls was an attack}.\n"
        "= A called for calm after {what} [B] <calls> {was an attack}.",
        "[A] <said> {it answered the raid which B blames on C}.\n"
        "= A said it answered {the raid} which [B] <blames> {on C}.",
        "<According to> [A], {two had died; B put the number at five}.\n"
        "= According to A, two had died; [B] <put> {the number} at five.",
        "<According to> [A], {two had died, and it is said that five did}.\n"
        "= According to A, two had died, and <it is said> {that five did}.",
        "[Moro] <called for> {calm, warning that more would die}.\n"
        "= [Moro] called for calm, <warning> {that more would die}.",
    ],
)
def test_a_report_beside_a_content_that_runs_on_is_not_in_it(lines: str) -> None:
    assert [row.parent for row in judged(lines).rows] == [TOP, TOP]


def test_a_voice_in_a_video_stands_in_what_its_poster_shows() -> None:
    lines = """
        [A] <posted> {a video in which a man says he has left B}.
        = A posted a video in which [a man] <says> {he has left B}.
    """
    outer, inner = judged(lines).rows
    assert inner.parent == outer.id


def test_a_report_in_a_quotation_is_its_speakers() -> None:
    lines = """
        [A] <said>: {"Two died, while B says that five did."}
        = A said: "Two died, while [B] <says> {that five did}."
    """
    outer, inner = judged(lines).rows
    assert inner.parent == outer.id


@st.composite
def spans(draw: st.DrawFn, at_least: int = 0) -> Spans:
    """Up to two disjoint spans on words of the text."""
    cuts = sorted(draw(st.sets(st.integers(0, len(TEXT) - 1), min_size=2, max_size=4)))
    pairs = zip(cuts[::2], cuts[1::2], strict=False)
    found = tuple(Span(a, b) for a, b in pairs if a < b)
    return found if at_least or draw(st.booleans()) else ()


@st.composite
def rows(draw: st.DrawFn) -> list[Attribution]:
    """Any rows, as a reader that knows no better might give them."""
    count = draw(st.integers(1, 7))
    names = st.sampled_from(["x", "y", UNSTATED])
    return [
        Attribution(f"r{k}", draw(spans()), draw(spans()), draw(spans(1)), 0.5, draw(names))
        for k in range(count)
    ]


@given(rows())
def test_nothing_stands_inside_itself(found: list[Attribution]) -> None:
    parents = dict(zip((row.id for row in found), parents_of(found, TEXT), strict=True))
    for start in parents:
        seen, at = set(), start
        while at != TOP:
            assert at not in seen
            seen.add(at)
            at = parents[at]


@given(rows())
def test_judging_keeps_the_rows_and_fills_their_fields(found: list[Attribution]) -> None:
    document = Document(TEXT, "law")
    sources = tuple(
        Source(key, word, (Span(TEXT.index(word), TEXT.index(word) + len(word)),))
        for key, word in (("x", "Ada Moro"), ("y", "the mayor"))
    )
    told, judgement = judge(document, (), [Finding(row) for row in found], sources, found)
    known = {source.id for source in told} | {UNSTATED}
    assert told[: len(sources)] == sources
    assert [(a.id, a.source, a.cue, a.content) for a in judgement] == [
        (a.id, a.source, a.cue, a.content) for a in found
    ]
    for row in judgement:
        assert (row.commitment.value is Commitment.NONE) == (row.type.value is ContentType.DEMAND)
        assert row.chain
        assert known.issuperset(relay.source_id for relay in row.chain)
        assert not row.evidence or all(span.end <= len(TEXT) for e in row.evidence for span in e.spans)
    for source in told:
        assert source.name in TEXT
    assert judge(document, (), [Finding(row) for row in found], sources, found) == (told, judgement)


def test_a_new_source_has_the_id_of_the_place_where_it_is_named() -> None:
    article = judged("[A] <told> AFP {that it rained}.")
    place = (Span(7, 10),)
    assert article.sources[-1].id == source_id(article.document.text_id, place)
