"""Lists and searches: what is found, that it stands where it is said to, and that nothing typed is wrong."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sayso.case.case import Case
from sayso.case.looking import Hits
from sayso.store.connect import close, open_to_write, writing
from sayso.store.save import save
from sayso.views.wire import ledger_json
from sayso.views.wire_looking import article_json, hit_json
from tests.store.making import BRIDGE, HARBOUR, entry, sha

RIGHT_TO_LEFT = "الجسر مغلق\n\nAda Moro said الجسر مغلق today. Café Ministers said the café is open.\n"
DATED = "Road open\n\n30.10.2017\n\nThe governor said the road is open. Crews said snow fell.\n"


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Case]:
    path = tmp_path_factory.mktemp("case") / "story.sayso"
    db = open_to_write(path)
    with writing(db):
        for text in (HARBOUR, BRIDGE, RIGHT_TO_LEFT, DATED):
            save(db, entry(text, name="folder/private.txt"))
    close(db)
    with Case(path, write=False) as opened:
        yield opened


def found(hits: Hits) -> set[str]:
    return {hit.article.text_id for hit in hits}


def laws(case: Case, hits: Hits) -> None:
    """Every passage is a verbatim stretch, and what is marked lies within it."""
    for hit in hits:
        text = case.ledger(hit.article.text_id).document.text
        for passage in hit.passages:
            assert passage.words == passage.span.of(text)
            assert all(passage.span.contains(span) for span in passage.marked)


def test_all_words_must_occur_in_whatever_form(case: Case) -> None:
    assert found(case.search("pier boats")) == {sha(HARBOUR)}
    assert found(case.search("piers")) == {sha(HARBOUR)}
    assert found(case.search("CAFE")) == {sha(RIGHT_TO_LEFT)}
    assert found(case.search("pier bridge")) == set()
    assert found(case.search("bri*")) == {sha(BRIDGE)}
    assert found(case.search('"bridge is"')) == {sha(BRIDGE)}
    assert found(case.search('"is bridge"')) == set()
    assert found(case.search("مغلق")) == {sha(RIGHT_TO_LEFT)}


def test_a_passage_says_which_row_it_stands_in_and_who_says_it(case: Case) -> None:
    (hit,) = case.search("pier")
    (passage,) = hit.passages
    assert (passage.row, passage.source, passage.voice) == ("1", "Ada Moro", "reported")
    assert [span.of(HARBOUR) for span in passage.marked] == ["pier"]
    laws(case, case.search("pier"))


def test_filters_for_rows_look_into_what_is_said(case: Case) -> None:
    assert found(case.search("closed", source="moro")) == {sha(HARBOUR)}
    assert found(case.search("outside", source="moro")) == set()
    assert found(case.search(source="ministry")) == {sha(BRIDGE)}
    assert found(case.search("open", evidence="none")) == {sha(BRIDGE), sha(DATED)}
    laws(case, case.search(source="moro"))


def test_dates_are_inclusive_and_what_has_none_is_counted(case: Case) -> None:
    hits = case.search("said", since="2017-10", until="2017-10")
    assert found(hits) == {sha(DATED)}
    assert hits.undated == 3
    assert case.list(until="2016").articles == ()
    assert case.list().total == 4


@pytest.mark.parametrize(
    ("filters", "words"),
    [({"kind": "king"}, "kind"), ({"since": "last week"}, "since"), ({"voice": ""}, "voice")],
)
def test_values_that_do_not_exist_are_named(case: Case, filters: dict[str, str], words: str) -> None:
    with pytest.raises(ValueError, match=words):
        case.search("x", **filters)  # type: ignore[arg-type]


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.text(max_size=30), st.sampled_from([None, "moro", '"', "NOT"]))
def test_nothing_that_is_typed_is_wrong(case: Case, typed: str, source: str | None) -> None:
    laws(case, case.search(typed, source=source))


@pytest.mark.parametrize(
    "typed", ['"', "AND", "NEAR(", "a OR", "-", "*", "^x", "pier:", "\x00pier", "\ud800"]
)
def test_operators_are_words(case: Case, typed: str) -> None:
    laws(case, case.search(typed))


def test_json_says_the_same_and_export_carries_no_path(case: Case) -> None:
    hit = msgspec.json.decode(hit_json(case.search("pier").hits[0]))
    assert hit["format"] == "sayso-hit/1"
    assert HARBOUR[slice(*hit["passages"][0]["span"])] == hit["passages"][0]["words"]
    assert msgspec.json.decode(article_json(case.list().articles[0]))["format"] == "sayso-article/1"
    ledgers = list(case.ledgers())
    assert [ledger.document.text_id for ledger in ledgers] == sorted(
        map(sha, (HARBOUR, BRIDGE, RIGHT_TO_LEFT, DATED))
    )
    for ledger in ledgers:
        line = msgspec.json.decode(ledger_json(ledger))
        assert line["document"]["path"] is None
        assert ledger.document.name == "private.txt"


def test_the_original_comes_back_byte_for_byte(case: Case) -> None:
    assert case.original(sha(HARBOUR)[:10]) == HARBOUR.encode()


def test_what_is_exported_is_there_whole_or_not_at_all(case: Case, tmp_path: Path) -> None:
    from click.testing import CliRunner

    from sayso.cli.main import cli

    out = tmp_path / "out.jsonl"
    done = CliRunner().invoke(cli, ["export", str(case.path), "--to", "jsonl", "--output", str(out)])
    assert done.exit_code == 0
    assert len(out.read_bytes().splitlines()) == 4
    assert [path.name for path in tmp_path.iterdir()] == ["out.jsonl"]
    for form in ("csv", "md"):
        assert "Ada Moro" in CliRunner().invoke(cli, ["export", str(case.path), "--to", form]).output


def test_the_screen_marks_words_without_colour(case: Case) -> None:
    from click.testing import CliRunner

    from sayso.cli.main import cli

    shown = CliRunner().invoke(cli, ["search", str(case.path), "pier"]).output
    assert "⟨pier⟩" in shown
    assert "row 1 · Ada Moro" in shown
    listed = CliRunner().invoke(cli, ["list", str(case.path)]).output
    assert "4 articles" in listed
    assert "\x1b" not in shown + listed
    article = CliRunner().invoke(cli, ["show", str(case.path), sha(HARBOUR)[:12]]).output
    assert "Ada Moro" in article
