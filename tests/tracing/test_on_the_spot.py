"""Who was on the spot by what he tells."""

from dataclasses import replace

import pytest

from sayso.core.origin import Access
from sayso.core.source import Kind
from sayso.core.span import Span
from sayso.tracing.access import access_of, told_of
from sayso.tracing.known import Known
from tests.tracing.told import told


def known_of(lines: str, kind: Kind = Kind.LOCAL) -> Known:
    article = told(lines, outlet="Ostra Post")
    source = next(one for one in article.ledger.sources if one.id in article.rows.by_source)
    return access_of(source, kind, article.rows)


@pytest.mark.parametrize(
    ("clause", "content", "access"),
    [
        ("who keeps the inn at the bridge", "the bank will close 40 branches", Access.NONE),
        ("who keeps the inn at the bridge", "the council is deep in debt", Access.NONE),
        ("who keeps the inn at the bridge", "two lorries fell into the river", Access.WITNESS),
        ("who sells fish in Senn", "the minister has resigned", Access.NONE),
        ("who sells fish in Senn", "soldiers came to the market at noon", Access.WITNESS),
        ("who lives opposite the mill", "wages would be cut", Access.NONE),
        ("who lives opposite the mill", "smoke came out of the roof", Access.WITNESS),
        ("whose flat is opposite the bank", "the bank has lost its licence", Access.NONE),
        ("who pours beer in a pub opposite the station", "wages would be cut", Access.NONE),
        ("who pours beer in a pub opposite the station", "two trams collided", Access.WITNESS),
        ("whose small bakery is beside the bank", "the bank has lost its licence", Access.NONE),
        ("whose small bakery is beside the bank", "masked men ran out", Access.WITNESS),
        ("from whose attic the quay can be seen", "the bank has lost its licence", Access.NONE),
        ("whose forge is beside the burnt barn", "five posts had been taken out", Access.WITNESS),
        ("whose forge is beside the barn", "five posts had been taken out", Access.NONE),
        ("whose son drank of it", "the bottles cost four crowns", Access.NONE),
        ("whose son drank of it", "nine men have died", Access.WITNESS),
        ("who lost her house", "the bank has lost its licence", Access.WITNESS),
        ("who was asleep in a cabin", "no bell was rung", Access.WITNESS),
    ],
)
def test_a_home_or_a_trade_shows_what_goes_on_there(clause: str, content: str, access: Access) -> None:
    known = known_of(f"[Ada Holt], {clause}, <said that> {{{content}}}.")
    assert known.access is access
    assert access is Access.WITNESS or "shows nothing" in known.why


def test_a_trade_takes_no_office_away() -> None:
    known = known_of("[Ada Holt], the mayor of Senn, who keeps an inn, <said that> {the school will close}.")
    assert known.access is Access.OFFICE


def test_a_home_told_without_what_one_says_shows_nothing() -> None:
    assert told_of("Ada Holt", "Ada Holt, who keeps an inn, nodded.", Kind.LOCAL).access is Access.NONE


@pytest.mark.parametrize(
    ("lines", "kind", "access"),
    [
        ('[Ada Holt] <said>, {"I saw two boats go down"}.', Kind.LOCAL, Access.WITNESS),
        ("[A Senn Herald reporter] <saw> {two boats in the reeds}.", Kind.MEDIA, Access.REPORTER),
        ('[Ada Holt] <said>, {"Two boats went down"}.', Kind.LOCAL, Access.NONE),
        ("[The Senn Herald] <saw> {two boats in the reeds}.", Kind.MEDIA, Access.NONE),
        ('[Ada Holt, an analyst] <said>, {"I saw two boats go down"}.', Kind.EXPERT, Access.NONE),
    ],
)
def test_the_evidence_of_a_row_and_the_access_of_its_source_agree(
    lines: str, kind: Kind, access: Access
) -> None:
    assert known_of(lines, kind).access is access


def test_what_others_say_behind_a_name_presents_nobody() -> None:
    article = told(
        "[Reed Watch], a group abroad, <said that> {two boats sank}.\n"
        "Reed Watch, citing [Ada Holt], <said that> {14 boys who had been at the quay are dead}.",
        outlet="Ostra Post",
    )
    watch = next(one for one in article.ledger.sources if one.name == "Reed Watch")
    at = article.text.rindex("Reed Watch")
    watch = replace(watch, mentions=(*watch.mentions, Span(at, at + len("Reed Watch"))))
    assert access_of(watch, Kind.NGO, article.rows).access is Access.NONE
