"""Somebody named once and taken up by what he is: whatever way the text first told it. All names invented."""

from __future__ import annotations

import pytest

from tests.resolving.reading import SAYS, named


@pytest.mark.parametrize(
    ("before", "phrase", "meant"),
    [
        ("Justice Ada Moro heard it.", "the judge", "Justice Ada Moro"),
        ("The Central Monetary Authority fined it.", "the regulator", "Central Monetary Authority"),
        ("The Karsk Media Commission met.", "the regulator", "Karsk Media Commission"),
        ("The Karsk Chamber of Industry met.", "the chamber", "Karsk Chamber of Industry"),
        ("Finance Minister Ada Moro, 51, came.", "the finance minister", "Ada Moro"),
        ("Prime Minister Ada Moro came.", "the premier", "Ada Moro"),
        ("Ada Moro, who is the finance minister, came.", "the finance minister", "Ada Moro"),
        ("Karl Lund is the mayor of Orsk.", "the mayor", "Karl Lund"),
        ("Karl Lund, a 34-year-old nurse, came.", "the nurse", "Karl Lund"),
        ("The mill's owner, Karl Lund, came.", "the owner", "Karl Lund"),
        ("Lumora, the world's largest carmaker, fell.", "the carmaker", "Lumora"),
        ("Clear Rivers, a charity, came.", "the charity", "Clear Rivers"),
        ("The Velm Hospital Trust closed.", "the trust", "Velm Hospital Trust"),
        ("Velm Rovers lost.", "the club", "Velm Rovers"),
        ("The Union of Pensioners met.", "the union", "Union of Pensioners"),
        ("The Dyers' Union met. The European Union paid.", "the union", "Dyers' Union"),
        ("The European Union paid.", "the union", "European Union"),
    ],
)
def test_by_what_it_was_told_to_be(before: str, phrase: str, meant: str) -> None:
    assert named(f"{before}\n[{phrase}] {SAYS}")[0] in (meant, meant.removeprefix("Justice "))


@pytest.mark.parametrize(
    ("before", "phrase"),
    [
        ("Karl Lund was a threat to the mayor.", "the mayor"),
        ("The Dawn Front attacked.", "the regulator"),
        ("Prime Minister Ada Moro came.", "the UN official"),
        ("Health Minister Ada Moro came.", "the premier"),
        ("Karl Lund, a 34-year-old nurse, came.", "the doctor"),
    ],
)
def test_nobody_is_meant_who_is_something_else(before: str, phrase: str) -> None:
    assert named(f"{before}\n[{phrase}] {SAYS}") == [phrase]


@pytest.mark.parametrize(
    ("speaker", "also", "meant"),
    [
        ("The harbour emergency service", "", "The harbour emergency service"),
        (
            "The harbour emergency service",
            "Karsk Border Service guards came.",
            "The harbour emergency service",
        ),
        ("The Karsk Border Service", "", "Karsk Border Service"),
        ("The mayor", "The mill has a ferry service.", "The service"),
    ],
)
def test_the_service_is_the_one_that_spoke(speaker: str, also: str, meant: str) -> None:
    assert named(f"[{speaker}] {SAYS}\n{also}\n[The service] {SAYS}")[1] == meant


def test_the_publication_is_the_paper_that_spoke() -> None:
    assert named(f"[The Karsk Herald] {SAYS}\n[The publication] {SAYS}") == ["Karsk Herald"] * 2


def test_a_company_is_none_that_is_only_named_later() -> None:
    lines = f"[The company] {SAYS}\nOrvik Insurance Company insures the town.\n[Orvik Insurance] {SAYS}"
    assert named(lines)[0] == "The company"
    assert named(f"[The ministry] {SAYS}\n[The Orvik Transport Ministry] {SAYS}")[0] != "The ministry"


@pytest.mark.parametrize(
    ("before", "meant"),
    [
        ("[The Blitzer] <says> {no}.", "Blitzer"),
        ("[Blitzer] <says> {no}.", "Velm Post"),
        ("[The Dawn Front] <says> {no}.", "Velm Post"),
        ("[The Blitzer] <says> {no}.\nIt rained. It rained again.", "Velm Post"),
    ],
)
def test_an_outlet_of_which_nothing_is_told_has_its_article(before: str, meant: str) -> None:
    assert named(f"[The Velm Post] <says> {{yes}}.\n{before}\n[The newspaper] <adds> {{so}}.")[-1] == meant


@pytest.mark.parametrize(
    ("before", "meant"),
    [
        ("The Velm Council sued the Orsk Council over a road.", "Velm Council"),
        ("The Velm Council met. The Orsk Council met, too.", "Orsk Council"),
        ("The Velm Guild sued the Orsk Council over a road.", "Orsk Council"),
    ],
)
def test_of_two_alike_in_a_sentence_the_one_is_meant_that_acts(before: str, meant: str) -> None:
    assert named(f"{before}\n[The council] {SAYS}") == [meant]


@pytest.mark.parametrize(
    ("between", "phrase", "meant"),
    [
        ("", "the athlete", "Ada Moro"),
        (f"[The diving champion] {SAYS}", "the athlete", "the athlete"),
        (f"[The diving champion] {SAYS}", "the pole vaulter", "Ada Moro"),
        (f"[A resident] {SAYS}", "the athlete", "Ada Moro"),
        (f"[Karl Lund] {SAYS}", "the athlete", "Ada Moro"),
        ("A pole vaulter of the other club disagreed.", "the pole vaulter", "the pole vaulter"),
    ],
)
def test_who_has_spoken_since_without_a_name_may_be_meant(between: str, phrase: str, meant: str) -> None:
    said = named(f"[The pole vaulter Ada Moro] {SAYS}\n{between}\n[{phrase}] {SAYS}")
    assert said[-1].casefold() == meant.casefold()


def test_this_newspaper_is_the_page_or_one_that_spoke() -> None:
    assert named(f"He spoke to Radio Onda Sul.\n[This newspaper] {SAYS}") == ["This newspaper"]
    assert len(set(named(f"[The newspaper Kurant] {SAYS}\n[This newspaper] {SAYS}"))) == 1


@pytest.mark.parametrize(
    ("first", "then"),
    [
        ("UN coordinator Ada Moro", "the UN official"),
        ("Prime Minister Dr. Ada Moro", "the premier"),
        ("Navy spokesman Maj. Gen. Vladimir Putin", "the spokesman"),
    ],
)
def test_who_spoke_is_taken_up_by_his_role(first: str, then: str) -> None:
    assert len(set(named(f"[{first}] {SAYS}\n[{then}] {SAYS}"))) == 1


@pytest.mark.parametrize(
    ("first", "then"),
    [("The nurse Ada Moro", "the UN official"), ("Prime Minister Ada Moro", "the UN official")],
)
def test_who_serves_another_is_no_official_of_the_union_of_nations(first: str, then: str) -> None:
    assert named(f"[{first}] {SAYS}\n[{then}] {SAYS}") == ["Ada Moro", then]


@pytest.mark.parametrize("where", ["on Facebook", "to Instagram", "in a Telegram"])
def test_the_company_is_no_platform_on_which_others_write(where: str) -> None:
    assert named(f"Ada Moro wrote about it {where}.\n[The company] {SAYS}") == ["The company"]


def test_the_company_is_a_platform_that_was_told_of() -> None:
    assert named(f"Facebook was fined on Monday.\n[The company] {SAYS}") == ["Facebook"]
