"""Outlets are found wherever a mention may begin: what passes words over quickly passes none of them over."""

from __future__ import annotations

import time

import pytest

from sayso.core.document import Document
from sayso.judging.outlet_pattern import media
from sayso.judging.outlets import find_outlets
from sayso.judging.own_outlet import own_names


def test_every_name_of_the_list_is_found() -> None:
    for name in media():
        text = f"It rained, as of now according to {name}, which was there."
        assert name in {outlet.name.of(text) for outlet in find_outlets(text)}, name


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("he told state television on Friday", "state television"),
        ("reports in local media say so", "local media"),
        ("so the opposition newspaper Kurant wrote", "opposition newspaper Kurant"),
        ("as pro-government news agency Delta said", "pro-government news agency Delta"),
        ("an opposition newspaper said on Friday", "opposition newspaper"),
        ("Arlands state-run news agency Delta said", "state-run news agency Delta"),
        ("said Arland's Delta channel on Friday", "Arland's Delta channel"),
        ("a government-run radio station said", "government-run radio station"),
        ("regional website «Вести» said", "regional website «Вести»"),
        ("and public broadcaster NRK reported", "public broadcaster NRK"),
        ("in media reports of the day", "media reports"),
    ],
)
def test_mentions_that_begin_in_small_letters(text: str, words: str) -> None:
    assert words in {outlet.span.of(text) for outlet in find_outlets(text)}


def test_no_name_goes_on_over_the_end_of_a_paragraph() -> None:
    text = "Rain in Tarn\n\nDelta News Agency\n\nIt rained, Delta News Agency said."
    assert {outlet.name.of(text) for outlet in find_outlets(text)} == {"Delta News Agency"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("told the Arlandish newspaper Kurant that", "Kurant"),
        ("told Iran's Press TV that", "Press TV"),
        ("told Irans Press TV that", "Press TV"),
        ("told Russia's Channel One that", "Channel One"),
        ("told the local radio station Prime Minister Moro", "local radio station"),
        ("quoted by Voice of the Wadi radio as saying", "Voice of the Wadi"),
        ("told Radio Mill Park that it rained", "Radio Mill Park"),
        ("told Radio Delta Tarn was dry", "Radio Delta"),
        ("on the air of the Sarmia 24 TV channel", "Sarmia 24 TV channel"),
        ("with the «Vesti Kraya» newspaper", "Vesti Kraya"),
        ("the Telegram channel «Dvor» wrote", "«Dvor»"),
        ("the Dvor Telegram channel wrote", "Dvor"),
        ("told The Meridian Post, it rained", "Meridian Post"),
        ("wrote in the members' magazine that", "members' magazine"),
        ("the regional news site tarn-today.net reported", "tarn-today.net"),
        ("in the Velmian daily Le Phare Nouveau", "Le Phare Nouveau"),
        ("the semi-official Ulkem news agency said", "Ulkem news agency"),
        ("as Pan-Press reported", "Pan-Press"),
        ("as FAN-Z reported", "FAN-Z"),
        ("the southern TV Channel K said", "Channel K"),
        ("cables leaked to the site Deepwell show", "Deepwell"),
        ("in a conversation for RTV 3, he said", "RTV 3"),
        ("told the Mittagspost of rain", "Mittagspost"),
        ("told the left-wing newspaper Kurant of rain", "Kurant"),
        ("in comments aired by Velm 24 that it rained", "Velm 24"),
        ("in comments carried by Velm One that it rained", "Velm One"),
        ("told the channel Velm Three that it rained", "Velm Three"),
        ("told Velm One that it rained", "Velm One"),
        ("told Reuters 24 people were there", "Reuters"),
    ],
)
def test_the_name_alone_is_the_outlets_name(text: str, name: str) -> None:
    assert [outlet.name.of(text) for outlet in find_outlets(text)] == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("She told TeleKosa it rained. The channel said", "TeleKosa"),
        ("He spoke on Radio Delta. The station said", "Radio Delta"),
        ("She told the Morning Ledger it rained. The Ledger said", "Morning Ledger"),
        ("Le Phare de Kosa wrote so. The Phare said", ""),
        ("It stood in the daily Odra. Reuters wrote. The paper said", "Odra"),
        ("She told Halmposten it rained. The paper said", "Halmposten"),
        ("The station said", ""),
        ("She told the daily Odra it rained. The Velm-based daily said", "Odra"),
        ("Pan-Press reported rain. The same agency said", "Pan-Press"),
        ("Pan-Press reported rain. The agency said", ""),
        ("Pan-Press reported rain. A source of the agency said", "Pan-Press"),
    ],
)
def test_an_outlet_is_met_again_without_its_name(text: str, name: str) -> None:
    names = [o.name.of(text) for o in find_outlets(text) if o.again]
    assert names == ([name] if name else [])


@pytest.mark.parametrize(
    "text",
    [
        "She said so on its Telegram channel.",
        "It stood on the Defence Ministry's website.",
        "the White House Press Secretary said",
        "the Front's media office said",
    ],
)
def test_somebodys_own_place_is_no_outlet(text: str) -> None:
    assert not find_outlets(text)


def test_an_outlet_may_be_told_by_where_it_is_alone() -> None:
    text = "Police told the London-based daily that it rained."
    (outlet,) = find_outlets(text)
    assert (outlet.name.of(text), outlet.bare) == ("London-based daily", True)


@pytest.mark.parametrize(
    "words", ["Several newspapers", "All the dailies", "other news sites", "some broadcasters"]
)
def test_outlets_of_which_only_the_number_is_told(words: str) -> None:
    text = f"Then {words} reported, citing a guard, that it rained."
    assert [o.name.of(text) for o in find_outlets(text) if o.bare] == [words]


@pytest.mark.parametrize("words", ["Swedish newspaper", "Irish radio station", "Kerdian magazine"])
def test_an_outlet_of_some_land_has_no_name(words: str) -> None:
    outlets = find_outlets(f"A nurse told a {words} that it rained.")
    assert [(o.name.of(f"A nurse told a {words} that it rained."), o.bare) for o in outlets] == [
        (words, True)
    ]


@pytest.mark.parametrize(
    ("words", "name"), [("the Swedish newspaper Arev", "Arev"), ("the Velm Post", "Velm Post")]
)
def test_a_named_outlet_of_some_land_has_one(words: str, name: str) -> None:
    text = f"A nurse told {words} that it rained."
    assert [(o.name.of(text), o.bare) for o in find_outlets(text)] == [(name, False)]


@pytest.mark.parametrize("name", ["Delta Media", "Velm Media", "Sabah Press", "Anadolu Press"])
def test_a_name_is_not_cut_to_a_part(name: str) -> None:
    text = f"{name} reported, citing a guard, that it rained."
    assert [o.name.of(text) for o in find_outlets(text)] == [name]


@pytest.mark.parametrize(
    "words", ["Russian State Media", "Social Media", "Iraqi Media", "Local Media", "AP Press"]
)
def test_whose_media_they_are_is_no_name(words: str) -> None:
    text = f"{words} reported, citing a guard, that it rained."
    assert all(o.bare or o.name.of(text) == "AP" for o in find_outlets(text))


def test_agencies_are_outlets_where_they_report() -> None:
    assert find_outlets("It rained, news agencies reported.")
    assert not find_outlets("It rained, news agencies closed.")
    assert find_outlets("It rained, all the agencies wrote.")
    assert not find_outlets("It rained, and all the agencies sent help.")


def test_many_outlets_met_again_take_no_longer_each() -> None:
    began = time.process_time()
    find_outlets("The agency said the Tarn Mail told the Morning Ledger. The Ledger slept. " * 2_000)
    assert time.process_time() - began < 5


def test_a_word_without_end_is_passed_in_time() -> None:
    began = time.process_time()
    find_outlets("/Ab9+" * 20_000)
    assert time.process_time() - began < 5


def test_an_address_that_is_none_names_nobody() -> None:
    document = Document(text="The port was shut.", name="a.html", url="http://[")
    assert own_names(document, (), ()) == frozenset()


@pytest.mark.parametrize("repeated", ["A’", "A-", "A.A/", "the US "])
def test_a_long_row_of_one_thing_is_searched_at_once(repeated: str) -> None:
    text = repeated * (20_000 // len(repeated))
    find_outlets("")  # makes the pattern
    begin = time.process_time()
    find_outlets(text)
    assert time.process_time() - begin < 0.5


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("She told the Kosa Times so. On the Today programme she left.", ["Kosa Times"]),
        ("She told the Kosa Times so. Then the Post wrote it.", ["Kosa Times", "Post"]),
        ("She told the Kosa Post so. Then the Post wrote it.", ["Kosa Post", "Kosa Post"]),
        ("A local news outlet wrote it.", ["local news outlet"]),
        ("Later SANA broadcast a call to leave.", ["SANA"]),
        ("The Arabic-language al-Wadi news website wrote it.", ["al-Wadi news website"]),
        ("The broadcast station Delta wrote it.", ["Delta"]),
    ],
)
def test_the_last_word_of_a_name_stands_for_no_other(text: str, names: list[str]) -> None:
    assert [outlet.name.of(text).removeprefix("A ") for outlet in find_outlets(text)] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("A guard told Sana Moro so.", []),
        ("Tasnim Velmar wrote it.", []),
        ("A guard told Sana so.", ["Sana"]),
        ("A guard told Sana Monday that it rained.", ["Sana"]),
        ("Tasnim Tehran reported it.", ["Tasnim"]),
        ("Mehr News reported it.", ["Mehr News"]),
    ],
)
def test_an_agencys_name_before_a_surname_is_a_persons(text: str, names: list[str]) -> None:
    assert [outlet.name.of(text) for outlet in find_outlets(text)] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("It rained, reported in the MO RT. The RT told Reuters so.", ["RT", "Reuters"]),
        ("The Republic of Tarsk fell silent. The RT told Reuters so.", ["Reuters"]),
        ("The Republic of Tarsk fell silent. RT told Reuters so.", ["RT", "Reuters"]),
        ("The Bureau of Border Control (BBC) told AFP. BBC men came.", ["AFP"]),
        (
            "The British Broadcasting Corporation (BBC) said. The BBC men came.",
            ["British Broadcasting Corporation", "BBC", "BBC"],
        ),
        ("According to the SDF AFP said that RIA FAN wrote.", ["AFP", "RIA FAN"]),
        ("THE REBELS IN ARMS TOLD RT", ["RT"]),
    ],
)
def test_initials_that_the_text_has_for_others_are_no_outlets(text: str, names: list[str]) -> None:
    assert [outlet.name.of(text) for outlet in find_outlets(text)] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The detectives of ZAK-3 came for COVID-19 masks and a BTR-80.", []),
        ("ZAK-3 said that it rained.", []),
        ("KRN-3 reported, citing a guard, that it rained.", ["KRN-3"]),
        ("It was on KTV-2, on BBC1 and on NTV4.", ["KTV-2", "BBC1", "NTV4"]),
    ],
)
def test_letters_with_a_number_are_a_station_where_something_says_so(text: str, names: list[str]) -> None:
    assert [outlet.name.of(text) for outlet in find_outlets(text)] == names


def test_an_agency_is_called_by_its_letters_and_a_name_in_quotation_marks() -> None:
    text = "As RIA «Sever» writes, RIA told of the «Sever» factory."
    assert [outlet.name.of(text) for outlet in find_outlets(text)][:2] == ["RIA «Sever»", "RIA"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Petra Lund said that it rained.", []),
        ("It rained, said Wafa Haddar, a nurse.", []),
        ("It rained, Petra reported.", ["Petra"]),
        ("The ministry told Petra News Agency that it rained.", ["Petra News Agency"]),
        ("Wafa President Lund came, it said.", ["Wafa"]),
    ],
)
def test_somebodys_given_name_is_no_outlet(text: str, names: list[str]) -> None:
    assert [outlet.name.of(text) for outlet in find_outlets(text)] == names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Belta agency said so. He told the Zeitman agency that", "Zeitman agency"),
        ("The portal Belta said so. He told the Aurian portal that", "Aurian portal"),
        ("The Belta agency said so. He told the Russian agency that", "Belta agency"),
        ("The Belta agency in Arland said so. He told the Arlandian agency that", "Belta agency"),
        ("The Belta agency said so. He told the German agency that", "Belta agency"),
    ],
)
def test_a_name_may_end_as_a_nationality_does(text: str, name: str) -> None:
    assert find_outlets(text)[-1].name.of(text) == name
