"""Two readings of one text: where they agree, where they differ, and by how much."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from evaluation.consistency import differences, figures_of, load, measure, readings_of, table
from evaluation.corpus import OWN, Article, own

ARTICLES = own("test")[:4]


def other(article: Article, place: int, **fields: Any) -> Article:
    rows = list(article.attributions)
    rows[place] = replace(rows[place], fields={**rows[place].fields, **fields})
    return replace(article, attributions=tuple(rows))


def test_a_reading_agrees_with_itself() -> None:
    readings = [readings_of(a, a) for a in ARTICLES]
    assert {f.value for f in figures_of(readings).values()} == {100.0}
    assert list(differences(readings)) == []
    result = measure(readings)
    assert set(result.details["kappa"].values()) <= {1.0, None}
    assert "kappa" in table(result)


def test_a_field_read_otherwise_is_listed_and_costs_its_field_alone() -> None:
    article = ARTICLES[0]
    before = article.attributions[0].fields["stance"]
    b = other(article, 0, stance="endorsing" if before != "endorsing" else "neutral")
    readings = [readings_of(article, b)]
    fallen = {name for name, f in figures_of(readings).items() if f.value < 100}
    assert fallen == {"stance"}
    (line,) = differences(readings)
    assert line.split("\t")[:5] == [article.name, "1", "1", "stance", before]


def test_rows_and_sentences_that_one_reader_has_alone() -> None:
    article = ARTICLES[0]
    fewer = replace(article, attributions=article.attributions[:-1], voice=article.voice[1:])
    readings = [readings_of(article, fewer)]
    figures = figures_of(readings)
    assert figures["AR@0.5"].value < 100
    assert figures["voice rows"].value < 100
    listed = [line.split("\t")[1:4] for line in differences(readings)]
    assert [str(len(article.attributions)), "none", "attribution"] in listed
    assert ["1", "none", "voice"] in listed


def test_another_name_another_chain_another_parent() -> None:
    article = next(a for a in own("test") if any(r.parent is not None for r in a.attributions))
    place = next(k for k, r in enumerate(article.attributions) if r.parent is not None)
    row = article.attributions[place]
    rows = list(article.attributions)
    chain = [{"name": "Nonesuch", "kind": "other", "via": "unknown", "implied": False}]
    rows[place] = replace(row, parent=None, fields={**row.fields, "name": "Nonesuch", "chain": chain})
    readings = [readings_of(article, replace(article, attributions=tuple(rows)))]
    fields = {line.split("\t")[3] for line in differences(readings)}
    assert {"chain", "parent"} <= fields
    assert figures_of(readings)["nested"].value < 100


def test_what_both_folders_hold_is_compared(tmp_path: Path) -> None:
    name = ARTICLES[0].name
    (tmp_path / f"{name}.json").write_text((OWN / "test" / f"{name}.json").read_text("utf-8"), "utf-8")
    (tmp_path / "alone.json").write_text(json.dumps([]), "utf-8")
    (found,) = load(OWN / "test", tmp_path, OWN / "test")
    assert found.a.name == found.b.name == name
    assert found.a.attributions == found.b.attributions
    assert load(OWN / "test", tmp_path, tmp_path) == []


@pytest.mark.parametrize("side", ["a", "b"])
def test_a_reading_without_rows_can_be_compared(side: str) -> None:
    article, empty = ARTICLES[0], replace(ARTICLES[0], attributions=(), voice=())
    pair = (empty, article) if side == "a" else (article, empty)
    figures = figures_of([readings_of(*pair)])
    assert figures["AR@0.5"].value == figures["stance"].value == 0.0
