"""What lists, searches and exports give to other programs: documented, valid, and read back."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from pathlib import Path

import jsonschema
import msgspec
import pytest

from sayso.case.case import Case
from sayso.case.export import Exported
from sayso.views.case_export import FORMS, TABLE, header_of
from sayso.views.wire_format import WireLedger
from sayso.views.wire_looking import WireArticle, WireCaseLedger, WireFound, WireHit, articles_json, hits_json
from tests.case.shelf import HARBOUR, HOSTILE, id_of, shelf

Line = WireFound | WireArticle | WireHit


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Case]:
    with Case(shelf(tmp_path_factory.mktemp("wire") / "shelf.sayso"), write=False) as opened:
        yield opened


def exported(case: Case, form: str) -> bytes:
    pieces = (FORMS[form](one) for one in case.export() if isinstance(one, Exported))
    return header_of(form, "shelf_1.sayso") + b"".join(pieces)


def read_back(lines: Iterator[bytes]) -> list[Line]:
    return [msgspec.json.decode(line, type=Line) for line in lines]  # type: ignore[arg-type]


def test_a_list(case: Case) -> None:
    head, *articles = read_back(iter(articles_json(case.list(since="2031"))))
    assert head == WireFound("articles", 2, 2, "newest", 3, ())
    assert isinstance(articles[0], WireArticle)
    assert (articles[0].text_id, articles[0].places, articles[0].name) == (id_of(HARBOUR), 2, "harbour.txt")


def test_a_search_for_articles_and_for_rows(case: Case) -> None:
    head, *hits = read_back(iter(hits_json(case.search("pier — valves"))))
    assert head == WireFound("articles", 1, 1, "best", 0, ("—",))
    assert isinstance(hits[0], WireHit)
    for passage in hits[0].passages:
        assert HARBOUR.document.text[slice(*passage.span)] == passage.words
    head, hit = read_back(iter(hits_json(case.search(denied=True))))
    assert isinstance(hit, WireHit)
    assert hit.row
    assert (hit.row.row, hit.row.source, hit.row.polarity) == ("10", "The Ministry of Transport", "denied")


def test_json_lines_are_ledgers_by_the_schema_and_carry_no_path(case: Case, project: Path) -> None:
    schema = json.loads((project / "docs" / "ledger.schema.json").read_text(encoding="utf-8"))
    lines = exported(case, "jsonl").splitlines()
    assert len(lines) == 7
    for line in lines:
        jsonschema.validate(json.loads(line), schema)
        assert msgspec.json.decode(line, type=WireLedger).document.path is None
    assert b"/home" not in b"".join(lines)
    (harbour,) = [line for line in lines if id_of(HARBOUR).encode() in line]
    places = msgspec.json.decode(harbour, type=WireCaseLedger).places
    assert {place.outlet for place in places} == {"Radio Vélm", "The Copy"}


def test_the_table_has_every_row_and_no_formula(case: Case) -> None:
    rows = list(csv.DictReader(io.StringIO(exported(case, "csv").decode())))
    assert tuple(rows[0]) == TABLE
    harbour = [row for row in rows if row["text sha256"] == id_of(HARBOUR)]
    assert len(harbour) == len(HARBOUR.attributions) + len(HARBOUR.voice)
    assert {row["places"] for row in harbour} == {"2"}
    (hostile,) = [row for row in rows if row["text sha256"] == id_of(HOSTILE)]
    assert hostile["title"].startswith("'=cmd")
    assert (hostile["outlet"], hostile["published"]) == ("Out␛let", "2016-07-27")
    assert not any(cell.lstrip().startswith(("=", "+", "-", "@")) for row in rows for cell in row.values())


def test_the_document_is_one_with_a_part_for_each_article(case: Case) -> None:
    text = exported(case, "md").decode()
    heads = [line for line in text.splitlines() if line.startswith("#") and not line.startswith("###")]
    assert heads[0] == "# shelf\\_1.sayso"
    assert len(heads) == 8
    assert "- stands in the case at 2 places:" in text
    assert "\x1b" not in text


def test_the_same_case_gives_the_same_bytes(case: Case) -> None:
    assert all(exported(case, form) == exported(case, form) for form in FORMS)
