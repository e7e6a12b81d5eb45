"""Who has what he says from somebody else, by the words beside the claim."""

import pytest

from sayso.tracing.second_hand import second_hand
from tests.tracing.told import told


def words(line: str) -> str:
    article = told(line)
    return second_hand(article.ledger.attributions[0], article.rows)


@pytest.mark.parametrize(
    "line",
    [
        "[Ada Holt], citing what her neighbours had seen, <said that> {the bell rang}.",
        "[Ada Holt] <had heard that> {the bell rang}.",
        "[Ada Holt] <had heard> {that the bell rang}.",
        "[The parish] <had> {heard that the bell rang}.",
        "[Dr. Holt] <had been told> {the bell rang}.",
        "{The bell rang}, [Ada Holt] <said>, although she had not been there.",
        "[Ada Holt, who knew of it from the radio and had it from others], <said> {the bell rang}.",
        "<According to> [the police], who rely on the accounts of residents, {the bell rang}.",
        "On the strength of rumours [Ada Holt] <said that> {the bell rang}.",
        "[The ministry], quoting reports from the region, <announced that> {the bell rang}.",
        "[Ada Holt] <said> {she had been told that the bell rang}.",
        "[The coast guard] <said> {it had received reports that the bell rang}.",
        "{The bell rang}, [the bakers' guild] <said>, referring to Holt.",
        "[The bakers' guild], citing Dr Holt, <said> {the bell rang}.",
        "[The coast guard] <learned from> fishermen <that> {the bell rang}.",
    ],
)
def test_who_was_told_so(line: str) -> None:
    assert words(line)


@pytest.mark.parametrize(
    "line",
    [
        "[Ada Holt], a nurse who heard the bell, <said> {it rang}.",
        "[Ada Holt], who was asleep in a cabin, <told> reporters <that> {the bell rang}.",
        "[The police], citing its own records, <said> {the bell rang}.",
        "[The police], citing Article 5, <said> {the bell may ring}.",
        "[The police], citing Ostran law, <said> {the bell may ring}.",
        "The Post reported, quoting [a report of the office], <that> {the bell rang}.",
        "[Ada Holt] <said> {the captain had not been there}.",
        "[Ada Holt] <said> {they were told to leave}.",
        "[Ada Holt] <had> {heard the bell}.",
        "Nobody had heard of it before. [Ada Holt] <said> {the bell rang}. It was not the first report.",
        "[Ada Holt] <said> {the bell rang}, while\n[the mayor] <had heard that> {it did not}.",
    ],
)
def test_who_was_not(line: str) -> None:
    assert words(line) == ""
