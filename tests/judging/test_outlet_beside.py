"""A noun that says what an outlet is and the name beside it are one mention."""

from __future__ import annotations

import pytest

from sayso.core.document import Document
from sayso.core.span import Span
from sayso.judging.outlet_beside import grown
from sayso.judging.outlets import find_outlets
from sayso.judging.own_outlet import own_names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Radio Brid, a local outlet, reported, citing residents, that it rained.", "Radio Brid"),
        ("She told the Brid-based daily As-Sahra that it rained.", "As-Sahra"),
        ("The Brid daily An-Noor reported that it rained.", "An-Noor"),
        ("It will rain, the trade journal Sail & Oar reported.", "Sail & Oar"),
        ("Meanwhile, the Shirvaz newspaper «Ruz-e No», citing sources, writes that it rained.", "«Ruz-e No»"),
        ("He told Bharat News Service (BNS) that it rained.", "Bharat News Service"),
        ("The Press Trust of Velm (PTV) reported that it rained.", "Press Trust of Velm"),
        ("The Dovania Broadcasting Corporation (DBC) said it rained.", "Dovania Broadcasting Corporation"),
        ("Velm's state broadcaster, VRT, said it rained.", "VRT"),
        ("The pan-Arab daily Al Nahar al-Jadid said it rained.", "Al Nahar al-Jadid"),
        ("Local paper the Wend Courier reported that it rained.", "Wend Courier"),
        ("The news portal 24Hours.md wrote that it rained.", "24Hours.md"),
        ("The business daily Delo i Pravo reported that it rained.", "Delo i Pravo"),
        ("Business daily Affari & Finanza reported that it rained.", "Affari & Finanza"),
        ("An opposition-run website, Free Velm, reported that it rained.", "Free Velm"),
        ("A website close to the rebels, Enab al-Janub, published the photos.", "Enab al-Janub"),
        ("The Insider-Plus, an online newspaper based in Velm, reported it.", "The Insider-Plus"),
        ("Kurant, Velm's largest daily, reported that it rained.", "Kurant"),
        ("Vestnik, the Ostrovian state news agency, reported that it rained.", "Vestnik"),
        ("The monthly Review of Trade wrote that it rained.", "Review of Trade"),
        ("The Times of Velm reported that it rained.", "The Times of Velm"),
        ("He said so in an interview with the French paper Le Nouveau Jour.", "Le Nouveau Jour"),
        ("He wrote in Il Mattone that it rained.", "Il Mattone"),
    ],
)
def test_noun_and_name_are_one_mention(text: str, name: str) -> None:
    assert [outlet.name.of(text) for outlet in find_outlets(text)] == [name]


@pytest.mark.parametrize(
    "text",
    [
        "He skipped a daily Security Council meeting.",
        "He photographed the power station “on orders”.",
        "It was a network Velm has paid for.",
        "UNHCR, the refugee agency, said it rained.",
        "Alarm Line, a volunteer network, released the recording.",
        "Ada Moro, a weekly visitor, said it rained.",
    ],
)
def test_what_is_no_outlet(text: str) -> None:
    assert not [outlet.name.of(text) for outlet in find_outlets(text) if not outlet.bare]


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("Moro told Gulf Courier that it rained. Gulf Courier saw eleven empty buses.", True),
        ("Moro told Plainfact that it rained. Asked by Plainfact whether it rained, she said yes.", True),
        ("Moro told Gulf Courier that it rained. She told Gulf Courier so twice.", False),
        ("Moro told Gulf Courier that it rained. Gulf Courier saw buses, Gulf Courier reported.", False),
        ("“It rains,” she tells Gulf Courier. Gulf Courier speaks of hail.", False),
        ("A letter seen by Gulf Courier says that it rained.", False),
    ],
)
def test_the_page_is_by_whom_people_told_and_who_saw(text: str, own: bool) -> None:
    names = own_names(Document(text, "t"), find_outlets(text), ())
    assert ({"gulfcourier", "plainfact"} & names != set()) is own


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("RIA Strela reports with reference to the mayor.", "RIA Strela"),
        ("RIA «Strela» reports.", "RIA «Strela»"),
        ("RIA reports that it rained.", "RIA"),
        ("RIA Ada Moro said.", "RIA"),
    ],
)
def test_the_agency_has_its_whole_name(text: str, name: str) -> None:
    assert grown(text, Span(0, 3)).of(text) == name
