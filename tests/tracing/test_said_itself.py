"""That an article does not credit another is told only where it surely has its own words from there."""

from __future__ import annotations

import pytest

from sayso.core.copying import Credited, Direction
from sayso.tracing.article import Article
from sayso.tracing.copies import copy_of
from tests.tracing.told import told

OWN = (
    "The old mill at the weir will be torn down in spring, since its beams are eaten by worms and nobody"
    " wants to pay for new ones, though the painters of the town have lived under its roof for a century."
)
MORE = " ".join(["A lane leads there from the market, past the smithy and the pond where geese swim."] * 3)


def credited(first: Article, then: Article) -> tuple[Credited, str]:
    copy = copy_of(first, then)
    assert copy
    assert copy.direction.value is not Direction.UNKNOWN
    return copy.credited.value, copy.credited.by


def at(lines: str, outlet: str, day: int) -> Article:
    return told(lines, outlet=outlet, date=f"2026-05-{day:02}")


def test_its_own_words_that_were_longer_elsewhere_before_are_not_credited() -> None:
    whole, part = at(f"{OWN} {MORE}", "Hestby Bugle", 3), at(OWN, "Moldorf Sun", 4)
    assert credited(whole, part)[0] is Credited.NO


def test_a_date_alone_makes_nobody_the_copier() -> None:
    one, other = at(f"{OWN} Yes.", "Hestby Bugle", 3), at(f"{OWN} No.", "Moldorf Sun", 4)
    assert credited(one, other) == (Credited.UNKNOWN, "nothing but dates shows which was first")
    part, whole = at(OWN, "Hestby Bugle", 3), at(f"{OWN} {MORE}", "Moldorf Sun", 4)
    assert credited(part, whole)[0] is Credited.UNKNOWN


@pytest.mark.parametrize(
    "shared",
    [
        "[The Ministry of Mills] <said> {the old mill at the weir will be torn down in spring since its beams"
        " are eaten by worms and nobody wants to pay for new ones}.",
        "[The Sarn Courier] <reported> {that the old mill at the weir will be torn down in spring since its"
        " beams are eaten by worms and nobody wants to pay}.",
        '{"The old mill at the weir will be torn down in spring since its beams are eaten by worms,"}'
        " [the Ministry of Mills and Weirs of Hestby] <said in a statement>.",
    ],
)
def test_who_is_named_in_the_sentence_is_whom_it_is_from(shared: str) -> None:
    whole, part = at(f"{shared} {MORE}", "Hestby Bugle", 3), at(shared, "Moldorf Sun", 4)
    copy = copy_of(whole, part)
    assert copy is None or copy.credited.value is Credited.UNKNOWN


def test_an_official_without_a_name_credits_nobody() -> None:
    shared = (
        "[A senior official] <said> {the old mill at the weir will be torn down in spring since its beams"
        " are eaten by worms and nobody wants to pay for new ones}."
    )
    whole, part = at(f"{shared} {MORE}", "Hestby Bugle", 3), at(shared, "Moldorf Sun", 4)
    assert credited(whole, part)[0] is Credited.NO
