"""Lists and hits as lines: within the width, safe, words marked without colour, columns in line."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from sayso.case.case import Case
from sayso.views.case_lines import article_cells, article_lines, counted, dated, place_lines
from sayso.views.hit_lines import hit_lines
from sayso.views.safe import safe
from tests.case.shelf import AGAIN, ESCAPE, HARBOUR, HOSTILE, OVERRIDE, RIGHT_TO_LEFT, id_of, shelf


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Case]:
    with Case(shelf(tmp_path_factory.mktemp("lines") / "shelf.sayso"), write=False) as opened:
        yield opened


def listed(case: Case, width: int = 120, **filters: str) -> list[str]:
    return [line.plain for line in article_lines(case.list(**filters), width)]  # type: ignore[arg-type]


def hits(case: Case, typed: str = "", width: int = 80, **filters: str) -> list[str]:
    return [line.plain for line in hit_lines(case.search(typed, **filters), width)]  # type: ignore[arg-type]


def test_one_line_an_article_newest_first(case: Case) -> None:
    lines = listed(case)
    assert lines[0].split() == ["id", "date", "claims", "own", "outlet", "title"]
    assert lines[1] == (
        f"{id_of(HARBOUR)[:12]}  2031-05-12      14    2  Radio Vélm"
        "  Port of Velm closed after leak, ministry says · 2 places"
    )
    assert lines[-1] == "7 articles"


def test_what_is_not_known_is_said_to_be_so(case: Case) -> None:
    (line,) = [line for line in listed(case) if "undated.txt" in line]
    assert "no date " in line
    assert " not named " in line
    assert line.endswith("undated.txt (no title found)")
    assert listed(case, outlet="nobody") == ["no articles"]


def test_a_column_that_says_nothing_leaves_its_room_to_the_titles(case: Case) -> None:
    lines = listed(case, name="undated")
    assert lines[0].split() == ["id", "date", "claims", "own", "title"]
    assert lines[-1] == "1 article · no page names its outlet"


def test_what_a_filter_for_dates_leaves_out_is_counted(case: Case) -> None:
    assert listed(case, since="2031")[-1] == "2 articles · left out: 3 articles without a date"


@pytest.mark.parametrize("width", [60, 80, 120])
def test_no_line_is_wider_than_the_screen(case: Case, width: int) -> None:
    lines = listed(case, width) + hits(case, "pier", width) + hits(case, "", width, voice="reported")
    assert max(map(cell_len, lines)) <= width


def test_a_hit_tells_the_row_who_says_it_and_where(case: Case) -> None:
    lines = hits(case, "blame")
    assert lines[0].startswith(f"{id_of(HARBOUR)[:12]}  2031-05-12  Radio Vélm: Port of Velm closed")
    assert lines[1] == "  row 4 · Ada Moro (expert) ‹ Radio Velm"
    assert lines[2].startswith("    339  Moro told Radio Velm that the crews were “not to *blame*” and that")
    assert lines[-1] == "1 article"


@pytest.mark.parametrize(
    ("filters", "line"),
    [
        ({"voice": "author"}, "  row V2 · own voice · judgement"),
        ({"voice": "carried_on"}, "  row V1 · carried on, perhaps from Ada Moro (expert)"),
        ({"voice": "unclear"}, "  row V3? · unclear"),
        ({"identity": "unstated"}, "  row 8? · no source given"),
        ({"evidence": "image"}, "  row 13 · Video from the quay (document) · evidence: picture or video"),
        ({"denied": True}, "  row 10 · The Ministry of Transport (state) · denied"),
    ],
)
def test_what_differs_from_the_plain_case_is_said(case: Case, filters: dict[str, str], line: str) -> None:
    assert line in hits(case, **filters)


def test_words_in_no_row_and_in_lines_cut_short(case: Case) -> None:
    assert hits(case, "courier")[1:3] == ["  in no row", "    305  Photo: Petri Lund / Velm *Courier*"]
    assert any(line.endswith("valves on the…") for line in hits(case, "blame"))


def test_how_many_there_are() -> None:
    assert counted(0, 0, "row") == "no rows"
    assert counted(1, 1, "row") == "1 row"
    assert counted(20, 1234, "article") == "20 of 1,234 articles"
    assert counted(20, None, "row") == "the first 20 rows, and there are more"
    assert counted(1, None, "row") == "the first row, and there are more"


def test_the_summary_of_a_search(case: Case) -> None:
    assert hits(case, "pier —", 200, since="2031")[-1] == (
        "2 articles · best first · left out: 2 articles without a date"
        " · not looked for, as it holds no word: —"
    )
    assert " ".join(hits(case, "nowhere")).startswith("no articles · try fewer words or filters")


def test_hostile_words_are_shown_as_marks(case: Case) -> None:
    shown = "\n".join(listed(case) + hits(case, "red") + hits(case, "", source="evil"))
    shown += "".join(article_cells(article) for article in case.list()).replace("\t", "")
    assert ESCAPE not in shown
    assert OVERRIDE not in shown
    assert "Evil ␛⟨U+202E⟩Man" in shown


def test_right_to_left_words_do_not_reorder_the_line(case: Case) -> None:
    (line,) = [line for line in listed(case) if id_of(RIGHT_TO_LEFT)[:12] in line]
    assert line.endswith("\u2068الجسر مغلق\u2069")


def test_cells_for_other_programs(case: Case) -> None:
    lines = [article_cells(article) for article in case.list()]
    assert all(line.count("\t") == 7 for line in lines)
    assert all(line.count("\n") == 1 for line in lines)
    assert lines[0].split("\t")[:6] == [id_of(HARBOUR), "2031-05-12", "14", "2", "2", "Radio Vélm"]
    (hostile,) = [line for line in lines if line.startswith(id_of(HOSTILE))]
    assert hostile.split("\t")[6] == "=cmd ␛ title⟨U+202E⟩ next"


def test_the_places_of_a_text_without_folders(case: Case) -> None:
    lines = [line.plain for line in place_lines(case.appearances(id_of(HARBOUR)))]
    assert lines[0] == "stands at 2 places in the case"
    assert sorted(lines[1:3])[0].startswith("  2031-05-12  Radio Vélm  harbour.txt")
    assert sum("read from here" in line for line in lines) == 1
    assert not list(place_lines(case.appearances(id_of(HOSTILE))))
    assert AGAIN.document.text == HARBOUR.document.text


@settings(max_examples=40, deadline=None)
@given(st.sampled_from(["pier", "the", "velm", "الجسر", "red", "c*"]), st.integers(40, 140))
def test_passages_are_whole_on_every_screen(case: Case, typed: str, width: int) -> None:
    found = case.search(typed)
    shown = "".join(line.plain for line in hit_lines(found, width))
    told = "".join(shown.replace("*", "").split())
    for hit in found:
        for passage in hit.passages:
            plain = "".join(c for c in safe(passage.words) if c.isalpha())
            assert plain in "".join(c for c in told if c.isalpha())


@pytest.mark.parametrize(
    ("date", "said"),
    [
        ("2031-05-12T08:10:00Z", "2031-05-12 08:10 UTC"),
        ("2031-05-12T08:10:00.250+02:00", "2031-05-12 08:10 +02:00"),
        ("2031-05-12 08:10", "2031-05-12 08:10"),
        ("2031-05-12T00:00:00Z", "2031-05-12"),
        ("2031-05-12", "2031-05-12"),
        ("2031-05", "2031-05"),
        ("", "no date"),
    ],
)
def test_a_date_to_the_minute(date: str, said: str) -> None:
    assert dated(date) == said
