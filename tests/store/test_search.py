"""Search finds the same whichever side it goes from, and filters mean what they say."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from itertools import product

import pytest

from sayso.store import search
from sayso.store.connect import open_to_read
from sayso.store.filters import Conditions, Wanted, article_conditions
from sayso.store.lists import how_many, in_order, listed, rows_found
from sayso.store.search import Found, find_articles, find_rows, undated
from sayso.store.words import looked_for
from tests.case import shelf as made
from tests.case.shelf import TEXTS, id_of, shelf

MANY = 1_000
EVERYTHING = Conditions("1", {})
HARBOUR, BRIDGE, OLD, HOSTILE, UNDATED, RIGHT_TO_LEFT, RUSSIAN = map(
    id_of, (made.HARBOUR, made.BRIDGE, made.OLD, made.HOSTILE, made.UNDATED, made.RIGHT_TO_LEFT, made.RUSSIAN)
)


@pytest.fixture(scope="module")
def db(tmp_path_factory: pytest.TempPathFactory) -> Iterator[sqlite3.Connection]:
    opened = open_to_read(shelf(tmp_path_factory.mktemp("search") / "shelf.sayso"))
    yield opened
    opened.close()


def articles(db: sqlite3.Connection, typed: str = "", **filters: str | None) -> list[str]:
    found = find_articles(db, looked_for(typed), Wanted(**filters), MANY)  # type: ignore[arg-type]
    assert found.total == len(found.ids)
    return [one.text_id for one in listed(db, found.ids, Wanted())]


def rows(db: sqlite3.Connection, typed: str = "", **filters: str | bool) -> set[tuple[str, str]]:
    """The rows found, by the first four digits of the article and the label."""
    found = find_rows(db, looked_for(typed), Wanted(**filters), MANY)  # type: ignore[arg-type]
    query = "SELECT t.sha256 FROM ledger_row AS r JOIN text AS t ON t.id = r.text WHERE r.id = ?"
    ids = [db.execute(query, (number,)).fetchone()[0] for number in found.ids]
    told = {(sha, row.label) for sha, (_, row) in zip(ids, rows_found(db, found.ids), strict=True)}
    assert found.total == len(found.ids) == len(told)
    return told


def test_all_words_must_occur(db: sqlite3.Connection) -> None:
    assert articles(db, "valves pumps") == [HARBOUR]
    assert articles(db, "valves bridge") == []
    assert articles(db, "الجسر") == [RIGHT_TO_LEFT]


def test_the_best_come_first_and_what_is_as_good_by_its_id(db: sqlite3.Connection) -> None:
    assert articles(db, "pier")[0] == BRIDGE
    assert find_articles(db, looked_for("pier"), Wanted(), MANY).ranked


def test_without_words_the_newest_come_first_and_those_without_a_date_last(db: sqlite3.Connection) -> None:
    order = articles(db)
    assert order[:4] == [HARBOUR, BRIDGE, OLD, HOSTILE]
    assert set(order[4:]) == {UNDATED, RIGHT_TO_LEFT, RUSSIAN}
    assert [one.text_id for one in in_order(db, EVERYTHING, "newest")][:4] == order[:4]
    assert how_many(db, EVERYTHING) == TEXTS


@pytest.mark.parametrize(
    ("since", "until", "expected"),
    [
        ("2031-05", "2031-05", [HARBOUR, BRIDGE]),
        ("2031-05-12", None, [HARBOUR, BRIDGE]),  # of the bridge only the month is known
        ("2031-05-13", None, [HARBOUR, BRIDGE]),  # the copy of the harbour is of June
        ("2031-06", None, [HARBOUR]),
        ("2031-07", None, []),
        (None, "2017", [OLD, HOSTILE]),
        ("2017-03", "2017-04", [OLD]),
        ("2016-07-27", "2016-07-27", [HOSTILE]),
        ("2016-07-28", "2016", []),
    ],
)
def test_dates(db: sqlite3.Connection, since: str | None, until: str | None, expected: list[str]) -> None:
    assert set(articles(db, since=since, until=until)) == set(expected)
    assert undated(db, looked_for(""), EVERYTHING) == 3
    assert undated(db, looked_for("pier"), EVERYTHING) == 2
    assert set(articles(db, "pier", since=since, until=until)) == set(articles(db, since=since, until=until))


@pytest.mark.parametrize(
    ("outlet", "expected"),
    [
        ("velm", [HARBOUR]),
        ("RADIO", [HARBOUR]),
        ("the copy", [HARBOUR]),
        ("copy the", []),
        ("rad", []),
        ("", []),
    ],
)
def test_outlets_by_whole_words(db: sqlite3.Connection, outlet: str, expected: list[str]) -> None:
    assert articles(db, outlet=outlet) == expected


def test_an_article_is_told_as_the_filter_found_it(db: sqlite3.Connection) -> None:
    (one,) = in_order(db, article_conditions(db, Wanted(outlet="copy")), "newest")
    assert (one.outlet, one.published, one.places) == ("The Copy", "2031-06", 2)
    (one,) = in_order(db, article_conditions(db, Wanted(name="harbour.TXT")), "newest")
    assert (one.outlet, one.published) == ("Radio Vélm", "2031-05-12")


def test_names_of_files_are_no_patterns(db: sqlite3.Connection) -> None:
    assert articles(db, name="%") == articles(db, name="_") == []
    assert articles(db, name="copy.example/a") == [HARBOUR]
    assert articles(db, language="RU") == [RUSSIAN]


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        (
            {"source": "moro"},
            {(HARBOUR, n) for n in ("3", "4", "9", "11", "V1")} | {(OLD, "1"), (UNDATED, "1")},
        ),
        ({"source": "ada moro", "voice": "reported", "type": "demand"}, {(HARBOUR, "9")}),
        ({"source": "or"}, set()),
        ({"source": "TAMM", "relayed_by": "sana"}, {(BRIDGE, "1")}),
        ({"relayed_by": "radio velm", "kind": "other"}, {(HARBOUR, "12")}),
        ({"identity": "unstated"}, {(HARBOUR, "8")}),
        ({"kind": "unknown"}, {(HARBOUR, "6"), (HARBOUR, "8")}),
        ({"denied": True}, {(HARBOUR, "10")}),
        ({"evidence": "witness"}, {(HARBOUR, "3")}),
        ({"commitment": "open"}, {(HARBOUR, "6")}),
        ({"voice": "unclear"}, {(HARBOUR, "V3")}),
        ({"voice": "author", "since": "2031"}, {(HARBOUR, "V2"), (HARBOUR, "V4")}),
        ({"evidence": "none", "outlet": "sana"}, {(BRIDGE, n) for n in "123"}),
    ],
)
def test_filters_for_rows(
    db: sqlite3.Connection, filters: dict[str, str | bool], expected: set[tuple[str, str]]
) -> None:
    assert rows(db, **filters) == expected


def test_words_are_looked_for_within_one_row(db: sqlite3.Connection) -> None:
    assert rows(db, "pier", voice="reported", source="moro") == {
        (HARBOUR, "4"),
        (OLD, "1"),
        (UNDATED, "1"),
    }
    assert rows(db, "pier café", kind="state") == {(BRIDGE, "3")}
    assert rows(db, "pier valves", voice="author") == set()


WORDS = ("", "pier", "the", "pi*", '"the pier"', "pier crews", "nowhere")
FILTERS: tuple[dict[str, str | bool], ...] = (
    {"source": "moro"},
    {"source": "moro", "relayed_by": "radio"},
    {"relayed_by": "sana"},
    {"kind": "state"},
    {"voice": "author"},
    {"evidence": "none", "since": "2017"},
    {"denied": True, "outlet": "velm"},
    {"identity": "unstated"},
)


@pytest.mark.parametrize(
    ("weighed", "held", "names"),
    [(0, 10_000, 0), (0, 0, 0), (0, 0, 10_000), (0, 10_000, 10_000), (10_000, 0, 0)],
)
def test_whichever_side_it_goes_from_the_same_is_found(
    db: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch, weighed: int, held: int, names: int
) -> None:
    cases = list(product(WORDS, FILTERS))
    before = [rows(db, typed, **filters) for typed, filters in cases]
    texts = [sorted(articles(db, typed)) for typed in WORDS]
    monkeypatch.setattr(search, "WEIGHED_AT_MOST", weighed)
    monkeypatch.setattr(search, "HELD_AT_MOST", held)
    monkeypatch.setattr(search, "NAMES_AT_MOST", names)
    assert [rows(db, typed, **filters) for typed, filters in cases] == before
    assert [sorted(articles(db, typed)) for typed in WORDS] == texts


def test_what_is_cut_short_says_how_many_there_are_if_that_is_known(db: sqlite3.Connection) -> None:
    assert find_articles(db, looked_for("pier"), Wanted(), 2).total == 6
    assert find_rows(db, looked_for(""), Wanted(source="moro"), 2).total == 7
    walked = find_rows(db, looked_for(""), Wanted(kind="state"), 2)
    assert (len(walked.ids), walked.total) == (2, None)


def test_walking_back_in_time_needs_no_sorting(db: sqlite3.Connection) -> None:
    """With a million rows, to sort them would take longer than to find what is asked for."""
    asked: list[str] = []
    db.set_trace_callback(asked.append)
    find_rows(db, looked_for(""), Wanted(kind="state"), 2)
    db.set_trace_callback(None)
    plan = [line[3] for line in db.execute(f"EXPLAIN QUERY PLAN {asked[-1]}")]
    assert any("appearance_by_date" in line for line in plan)
    assert not any("TEMP B-TREE" in line for line in plan), plan


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("kind", "king"),
        ("voice", ""),
        ("evidence", "hearsay"),
        ("since", "last week"),
        ("until", "2017-1"),
        ("since", "٢٠١٧"),
    ],
)
def test_values_that_do_not_exist_are_refused_by_name(field: str, value: str) -> None:
    with pytest.raises(ValueError, match=field):
        Wanted(**{field: value})


def test_found_is_a_value() -> None:
    assert Found((1,), 1) == Found((1,), 1)
