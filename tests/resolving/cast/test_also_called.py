"""Names that a text says are one's, and names side by side that it does not."""

from __future__ import annotations

import pytest

from tests.resolving.reading import named

SAYS = "<said> {the market in the northern quarter was closed that morning}."


@pytest.mark.parametrize(
    "first",
    [
        "The Orlava Rescue Service, known as the Yellow Vests",
        "The Orlava Rescue Service (also called Yellow Vests)",
        "The Orlava Rescue Service, better known as “Yellow Vests”",
        "The Orlava Rescue Service, formerly Yellow Vests",
        "The Orlava Rescue Service, a network of volunteers known as the Yellow Vests",
        "The Orlava Rescue Service, which is known locally as the Yellow Vests",
        "The Orlava Rescue Service, dubbed the Yellow Vests",
    ],
)
def test_what_a_body_is_also_called_means_it(first: str) -> None:
    one, other = named(f"[{first}] {SAYS}\n\n[The Yellow Vests] {SAYS}")
    assert one == other == "Orlava Rescue Service"


@pytest.mark.parametrize("told", ["known as", "a rebel commander known as", "alias", "nicknamed"])
def test_what_a_person_is_also_called_means_him(told: str) -> None:
    one, other = named(f"[Ivan Moro, {told} Abu Karsk,] {SAYS}\n\n[Abu Karsk] {SAYS}")
    assert one == other


@pytest.mark.parametrize(
    "lines",
    [
        f"In Velm, a group known as the [Yellow Vests] {SAYS}\n\n[Velm] {SAYS}",
        f"[Ada Moro, formerly Velm Council,] {SAYS}\n\n[Velm Council] {SAYS}",
        f"[Ada Moro, a resident of a village known as Orsk,] {SAYS}\n\n[Orsk] {SAYS}",
        f"[Ada Moro, formerly of the Velm Council,] {SAYS}\n\n[The Velm Council] {SAYS}",
    ],
)
def test_other_names_side_by_side_stay_two(lines: str) -> None:
    assert len(set(named(lines))) == 2


def test_who_tells_of_people_and_not_of_a_paper_named_further_off() -> None:
    told = (
        "Moro told the Velm Post that it had often bothered neighbours, [who] <had reported> {it to police}."
    )
    assert "Velm Post" not in named(told)
