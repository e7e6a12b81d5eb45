"""Looking into a case: what is found stands where it is said to, in the row and the words of who says it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.case.case import Case
from sayso.case.looking import Hits
from sayso.core.decision import RowVerdict
from sayso.errors import BadCase
from tests.case.shelf import ARTICLES, BRIDGE, HARBOUR, HOSTILE, NUL, RUSSIAN, TEXTS, UNDATED, id_of, shelf


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Case]:
    with Case(shelf(tmp_path_factory.mktemp("looking") / "shelf.sayso"), write=False) as opened:
        yield opened


def laws(case: Case, hits: Hits) -> None:
    """Every passage is a verbatim stretch, what is marked lies within it, and a row's words are its own."""
    for hit in hits:
        text = case.ledger(hit.article.text_id).document.text
        for passage in hit.passages:
            assert passage.words == passage.span.of(text)
            assert all(passage.span.contains(word) for word in passage.marked)
            if passage.row and passage.marked:
                content = passage.row.content
                assert any(part.contains(word) for part in content for word in passage.marked)


def test_a_passage_says_which_row_it_stands_in_and_who_says_it(case: Case) -> None:
    (hit,) = case.search("valves smell")
    assert [(one.row and one.row.label, one.row and one.row.source) for one in hit.passages] == [
        ("3", "Ada Moro"),
        ("5", "the owner"),
        ("7", "residents of the old quarter"),
    ]
    owner = hit.passages[1].row
    assert owner
    assert (owner.relays, owner.doubtful) == (("Radio Velm", "Ada Moro"), True)
    laws(case, case.search("valves smell"))


def test_a_row_says_what_a_person_said_of_it(tmp_path: Path) -> None:
    with Case(shelf(tmp_path / "c.sayso", HARBOUR)) as opened:
        opened.decide_row(id_of(HARBOUR), "3", RowVerdict.REJECTED)
        (hit,) = opened.search("valves smell")
        assert [one.row and one.row.decided for one in hit.passages] == ["rejected", "", ""]
        said = opened.said_by(["Ada Moro"], limit=50).said[0].rows
        assert {row.label: row.decided for row, _ in said}["3"] == "rejected"


def test_words_outside_of_every_row_are_found_too(case: Case) -> None:
    (hit,) = case.search("courier")
    assert [(one.row, one.words) for one in hit.passages] == [(None, "Photo: Petri Lund / Velm Courier")]


def test_with_a_filter_for_rows_each_hit_is_a_row(case: Case) -> None:
    hits = case.search("pier", source="moro")
    assert hits.of_rows
    assert {hit.row.source for hit in hits if hit.row} == {"Ada Moro"}
    assert all(hit.passages[0].marked for hit in hits)
    laws(case, hits)


def test_without_words_a_row_is_shown_from_its_beginning(case: Case) -> None:
    (hit,) = case.search(denied=True)
    assert [one.words for one in hit.passages] == [
        "The Ministry of Transport rejected claims of a cover-up; its officials went home."
    ]
    assert hit.passages[0].marked == ()


def test_lists_are_narrowed_by_words_and_by_who_speaks(case: Case) -> None:
    assert {one.text_id for one in case.list(words="bridge pier")} == {
        hit.article.text_id for hit in case.search("bridge pier")
    }
    assert [one.title for one in case.list(source="tamm")] == ["Bridge, not pier"]
    for filters in ({"kind": "media"}, {"identity": "unstated"}, {"source": "moro", "since": "2017"}):
        rows = case.search("", limit=1000, **filters)  # type: ignore[arg-type]
        found = case.list(**filters)  # type: ignore[arg-type]
        assert {one.text_id for one in found} == {hit.article.text_id for hit in rows}
        assert found.total == len(found) > 0
    assert (len(case.list(words="—")), case.list(words="—").ignored) == (0, ("—",))
    assert case.list(words="pier", since="2016").undated == 2


def test_lists_come_in_order_and_in_pages(case: Case) -> None:
    whole = [one.text_id for one in case.list()]
    pages = [case.list(limit=3, skip=at) for at in range(0, TEXTS, 3)]
    assert [one.text_id for page in pages for one in page] == whole
    assert {page.total for page in pages} == {TEXTS}
    claims = [one.claims for one in case.list(order="claims")]
    assert claims == sorted(claims, reverse=True)
    oldest = [one.published for one in case.list(order="oldest")]
    assert oldest == sorted(oldest, key=lambda date: (date is None, date))
    assert case.list(order="added").articles[0].text_id == id_of(ARTICLES[-1])
    with pytest.raises(ValueError, match="order"):
        case.list(order="t.id; DROP TABLE text")


def test_what_a_case_holds_is_counted(case: Case) -> None:
    held, articles = case.holding(), case.list()
    assert (held.articles, held.problems) == (TEXTS, 0)
    assert held.claims == sum(one.claims for one in articles)
    assert held.own_voice == sum(one.own_voice for one in articles)
    assert held.outlets[0][1] == max(count for _, count in held.outlets) == 1


def test_lists_give_every_text_once_and_say_how_many(case: Case) -> None:
    assert (len(case.list()), case.list().total) == (TEXTS, TEXTS)
    assert (len(case.list(limit=2)), case.list(limit=2).total) == (2, TEXTS)
    dated = case.list(since="2031")
    assert [one.text_id for one in dated] == [id_of(HARBOUR), id_of(BRIDGE)]
    assert (dated.total, dated.undated) == (2, 3)


def test_own_voice_is_never_what_is_left_over(case: Case) -> None:
    """Of the harbour's four voice rows one is carried on and one unclear."""
    (one,) = case.list(outlet="velm")
    assert (one.claims, one.own_voice) == (14, 2)


def test_an_article_that_is_not_read_is_found_by_its_words(case: Case) -> None:
    (hit,) = case.search("КЛАПАНА")
    assert hit.article.text_id == id_of(RUSSIAN)
    assert hit.passages[0].row is None


def test_a_nul_in_a_text_hides_nothing_behind_it(case: Case) -> None:
    (hit,) = case.search("red")
    assert NUL in case.ledger(id_of(HOSTILE)).document.text
    assert [word.of(case.ledger(hit.article.text_id).document.text) for word in hit.passages[0].marked] == [
        "red"
    ]


@pytest.mark.parametrize(
    "typed",
    [
        '"',
        "AND",
        "a OR",
        "NEAR(pier",
        "-pier",
        "*",
        "^pier",
        "words:pier",
        "\x00pier",
        "\udcff pier",
        "(",
        "''",
    ],
)
def test_operators_are_words(case: Case, typed: str) -> None:
    laws(case, case.search(typed))
    laws(case, case.search(typed, source=typed, relayed_by=typed, outlet=typed))
    laws(case, case.search(typed, voice="reported"))


@settings(max_examples=80, deadline=None)
@given(
    st.lists(
        st.one_of(
            st.sampled_from(["pier", "the", "moro", "clos*", '"the pier"', "الجسر", "café", "velm", "—"]),
            st.text(max_size=8),
        ),
        max_size=3,
    ),
    st.sampled_from([{}, {"source": "moro"}, {"voice": "reported"}, {"outlet": "velm"}, {"since": "2017"}]),
)
def test_nothing_that_is_typed_is_wrong(case: Case, typed: list[str], filters: dict[str, str]) -> None:
    laws(case, case.search(" ".join(typed), **filters))  # type: ignore[arg-type]


def test_what_holds_no_word_finds_nothing_and_is_told(case: Case) -> None:
    hits = case.search("— ...")
    assert (len(hits), hits.total, hits.ignored) == (0, 0, ("—", "..."))
    assert len(case.search("undated —")) == 0
    assert [hit.article.text_id for hit in case.search("has no date —")] == [id_of(UNDATED)]


@pytest.mark.parametrize(
    ("filters", "words"),
    [({"kind": "king"}, "kind"), ({"since": "last week"}, "since"), ({"voice": ""}, "voice")],
)
def test_values_that_do_not_exist_are_named(case: Case, filters: dict[str, str], words: str) -> None:
    with pytest.raises(ValueError, match=words):
        case.search("x", **filters)  # type: ignore[arg-type]


def test_the_original_comes_back_byte_for_byte(case: Case) -> None:
    assert case.original(id_of(BRIDGE)[:10]) == BRIDGE.document.text.encode()


def test_a_case_that_is_closed_is_one_line(tmp_path: Path) -> None:
    with Case(shelf(tmp_path / "c.sayso"), write=False) as opened:
        pass
    with pytest.raises(BadCase):
        opened.search("pier")
