"""Which places of one text are articles of their own."""

from __future__ import annotations

import pytest

from sayso.core.appearance import Appearance, pages_apart
from sayso.core.document import Published

Place = tuple[str | None, str | None, str | None]
"""Outlet, address, date."""


def pages(*places: Place) -> list[Place]:
    made = [
        Appearance(
            "0" * 64,
            f"{number:064x}",
            "name",
            address=address,
            outlet=outlet,
            published=Published(date, "meta") if date else None,
        )
        for number, (outlet, address, date) in enumerate(places)
    ]
    return [(p.outlet, p.address, p.published.date if p.published else None) for p in pages_apart(made)]


WIRE: Place = ("Norpress", None, "2024-06-01")
DAILY: Place = ("Alpha Daily", None, "2024-06-01")
TIMES: Place = ("Beta Times", "https://beta.example/1", "2024-06-02")


@pytest.mark.parametrize(
    ("places", "found"),
    [
        ([TIMES, WIRE, DAILY], [WIRE, DAILY, TIMES]),
        ([TIMES, ("Beta Times", "https://beta.example/2", None)], 2),
        ([(None, "https://a.example/1", None), (None, "https://b.example/1", None)], 2),
        ([TIMES, TIMES], 1),
        ([TIMES, ("Beta Times", None, None)], 1),
        ([WIRE, ("Norpress", None, "2024-06-09")], 1),
        ([WIRE, (None, None, "2023-01-01")], [WIRE]),
        ([(None, None, None), (None, None, "2024")], [(None, None, "2024")]),
    ],
)
def test_an_article_is_an_address_or_else_an_outlet(places: list[Place], found: list[Place] | int) -> None:
    told = pages(*places)
    assert (len(told) if isinstance(found, int) else told) == found


def test_no_place_is_no_article() -> None:
    assert pages() == []
