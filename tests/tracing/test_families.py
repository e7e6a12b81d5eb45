"""Which outlet is meant, and whose it is; what is said of a list that cannot be used."""

from __future__ import annotations

import csv
from collections import defaultdict
from importlib.resources import files
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from evaluation.presssim.outlets import outlets
from evaluation.presssim.records import publishers
from sayso.core.appearance import Appearance
from sayso.errors import UnreadableInput
from sayso.tracing.families import (
    load_families,
    name_key,
    outlet_at,
    outlets_of,
    shipped_families,
    with_pages,
)
from sayso.tracing.hosts import site_of

SHIPPED = shipped_families()


def page(outlet: str | None, address: str | None = None) -> Appearance:
    return Appearance("t", "b", "n", address=address, outlet=outlet)


def saved(folder: Path, text: str) -> Path:
    file = folder / "publishers.csv"
    file.write_text(text, encoding="utf-8")
    return file


@pytest.mark.parametrize(
    ("name", "outlet", "family"),
    [
        ("the portal «Вести.RU»", "Вести.RU", "VGTRK"),
        ("vesti.ru", "Вести.RU", "VGTRK"),
        ("https://www.vesti.ru/doc.html?id=1", "Вести.RU", "VGTRK"),
        ("РИА Новости", "RIA Novosti", "Rossiya Segodnya"),
        ("https://en.ria.ru/world", "RIA Novosti", "Rossiya Segodnya"),
        ("ТАСС", "TASS", "TASS"),
        ("TASS news agency", "TASS", "TASS"),
        ("Syrian state news agency SANA", "SANA", "Government of Syria"),
        ("Agence France-Presse (AFP)", "AFP", "Agence France-Presse"),
        ("The New York Times newspaper", "New York Times", "The New York Times Company"),
        ("al-Jazeera", "Al Jazeera", "Al Jazeera Media Network"),
        ("الجزيرة", "Al Jazeera", "Al Jazeera Media Network"),
        ("Channel 5", "Channel 5", "Channel 5"),
        ("the blog Plain Speaking", "Plain Speaking", "Plain Speaking"),
        ("t.me/somebody/12", "t.me/somebody", "t.me/somebody"),
        ("news.unknown.co.uk", "unknown.co.uk", "unknown.co.uk"),
        ("", "", ""),
    ],
)
def test_names_in_several_spellings_and_scripts_and_addresses_mean_one_outlet(
    name: str, outlet: str, family: str
) -> None:
    assert SHIPPED.outlet_of(name) == outlet
    assert SHIPPED.family_of(name) == family


def test_no_two_outlets_of_the_shipped_list_share_a_name_or_a_host() -> None:
    text = (files("sayso.tracing") / "lexicons" / "publishers.csv").read_text(encoding="utf-8")
    rows = list(csv.DictReader(text.splitlines()))
    found = defaultdict(set)
    for row in rows:
        for name in (row["outlet"], *filter(None, row["aliases"].split("|"))):
            found[name_key(name)].add(row["outlet"])
        for host in filter(None, row["domain"].split("|")):
            found[host].add(row["outlet"])
    assert len(rows) >= 150
    assert {key: names for key, names in found.items() if len(names) > 1} == {}


def test_a_users_list_adds_and_goes_before_the_shipped_one(tmp_path: Path) -> None:
    rows = ["harbour.example,Harbour Post,Coast,HP", "tass.ru,TASS agency,The State,"]
    families = load_families(saved(tmp_path, "\n".join(["domain,outlet,publisher,aliases", *rows])))
    assert families.family_of("HP") == families.family_of("https://m.harbour.example/a") == "Coast"
    assert families.outlet_of("ТАСС") == "TASS agency"
    assert families.family_of("tass.com") == "The State"
    assert families.family_of("Reuters") == "Thomson Reuters"


def test_presssims_own_list_loads(tmp_path: Path) -> None:
    families = load_families(saved(tmp_path, publishers("choose")))
    for outlet in outlets("choose"):
        assert families.family_of(outlet.name) == outlet.publisher
        assert families.family_of(f"https://{outlet.domain}/news/1.html") == outlet.publisher


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", "no column called outlet"),
        ("name,publisher\nx,y\n", "no column called outlet"),
        ("domain,outlet\na.example,A\nb.example,\n", "line 3: no outlet"),
        ("domain,outlet\nno domain,A\n", "line 2: no domain: no domain"),
    ],
)
def test_a_list_that_cannot_be_used_is_told_in_one_line(tmp_path: Path, text: str, found: str) -> None:
    with pytest.raises(UnreadableInput, match=found) as caught:
        load_families(saved(tmp_path, text))
    assert "\n" not in str(caught.value)
    assert "publishers.csv" in str(caught.value)


def test_a_list_that_is_missing_or_not_utf8(tmp_path: Path) -> None:
    with pytest.raises(UnreadableInput, match="give a CSV file"):
        load_families(tmp_path / "nothing.csv")
    file = tmp_path / "latin.csv"
    file.write_bytes("outlet\nCl\xe9\n".encode("latin-1"))
    with pytest.raises(UnreadableInput, match="save the list as UTF-8"):
        load_families(file)


def test_pages_add_the_outlets_that_no_list_has() -> None:
    pages = [
        page("the portal «Маяк»", "https://mayak.example/1"),
        page("Маяк", "https://www.mayak.example/2"),
    ]
    families = with_pages(SHIPPED, pages)
    assert families.knows("Mayak")
    assert {outlet_at(one, families) for one in pages} == {"Маяк"}
    assert families.outlet_of("news.mayak.example") == "Маяк"


def test_a_host_that_prints_many_outlets_is_none_of_them() -> None:
    pages = [page("First Voice", "https://all.example/1"), page("Second Voice", "https://all.example/2")]
    families = with_pages(SHIPPED, pages)
    assert [outlet_at(one, families) for one in pages] == ["First Voice", "Second Voice"]


def test_the_address_goes_before_what_a_page_calls_itself() -> None:
    assert outlets_of([page("Reuters", "https://ria.ru/1"), page(None), page("AP")], SHIPPED) == (
        "Associated Press",
        "RIA Novosti",
    )


@given(st.text(max_size=60))
@example("0.AA:")
@example("the portal «Sever.NEWS»")
def test_an_outlet_is_called_by_one_name_however_often_it_is_asked_for(name: str) -> None:
    outlet = SHIPPED.outlet_of(name)
    assert SHIPPED.outlet_of(outlet) == outlet
    assert SHIPPED.family_of(outlet) == SHIPPED.family_of(name)


@given(st.lists(st.sampled_from(["a", "bb", "co", "uk", "com", "news", "t", "me"]), min_size=1, max_size=5))
def test_the_site_of_a_host_is_its_end(labels: list[str]) -> None:
    host = ".".join(labels)
    assert host.endswith(site_of(host))
    assert site_of(site_of(host)) == site_of(host)


def test_a_name_is_known_by_translations_that_lose_its_articles() -> None:
    families = with_pages(SHIPPED, [page("News of the Day")])
    assert families.outlet_of("News of Day") == families.outlet_of("the News of the Day") == "News of the Day"
    assert not families.knows("News of Dayton")
