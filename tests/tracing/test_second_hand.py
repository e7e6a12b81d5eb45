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
        "[The ministry] <said> {nine people are rumoured to have died}.",
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


@pytest.mark.parametrize(
    "line",
    [
        "[Ada Holt] <had heard that> {the bell rang}.",
        "[Ada Holt] <was told that> {the bell rang}.",
        "[Ada Holt] <says she was told> {the bell rang}.",
        "{The bell rang}, [Ada Holt] <said>, according to reports reaching the capital.",
        "[Ada Holt], citing local media, <said> {the bell rang}.",
        "[The ministry], citing media reports, <said> {the bell rang}.",
        "{The bell rang}, [the ministry] <said>, based on media reports.",
        "[The ministry] <said>, basing itself on press reports, {the bell rang}.",
        "{The bell rang}, [the council] <said>, citing social media posts.",
        "{The bell rang}, [the council] <said>, pointing to posts on social media.",
        "[The council] <said> {the bell rang}, without saying where it got this.",
        "[The council] <said> {the bell rang}, without giving a source.",
        "[The council] <said> {the bell rang}, without naming its sources.",
        "[The council] <said> {the bell rang}, although it did not see it itself.",
        "[The ministry], which did not see it itself, <said> {the bell rang}.",
        "[The ministry] <said>, referring to the agency's report, {the bell rang}.",
        "[The ministry], referring to a report by the Kelda agency, <said> {the bell rang}.",
        "By the account of others, [Ada Holt] <said>, {the bell rang}.",
        "[Ada Holt] <said> {the bell rang}, by her neighbours' account.",
        "[Ada Holt] <said>, by the account of her neighbours, {the bell rang}.",
        "[Ada Holt] <said> {that, from what she had heard, the bell rang}.",
        "[Ada Holt] <said> {from what she had been told the bell rang}.",
        "[Ada Holt] <said> {that friends had told her the bell rang}.",
        "[Ada Holt] <said> {her brother had told her that the bell rang}.",
        "[The coast guard] <said> {fishermen had told it the bell rang}.",
        "[The coast guard] <said> {it had been informed by fishermen that the bell rang}.",
        "[The coast guard] <said> {it had information that the bell rang}.",
        "[The coast guard] <said> {it had indications that the bell rang}.",
        "[The police] <said> {they had received a call that the bell rang}.",
        "[Ada Holt] <learned from a colleague that> {the bell rang}.",
        "[Ada Holt], who had it from a colleague, <said> {the bell rang}.",
        "[Ada Holt] <said>, on hearsay, {the bell rang}.",
        "[Ada Holt] <repeated> rumours that {the bell rang}.",
        "[Ada Holt] <passed on> a rumour that {the bell rang}.",
        "[Ada Holt], who was abroad at the time, <said> {the bell rang}.",
        "[Ada Holt], who was not there, <said> {the bell rang}.",
        "[Ada Holt], who was away that day, <said> {the bell rang}.",
        "[Ada Holt], who arrived only after the fire, <said> {the bell rang}.",
        "[Ada Holt] <said> {the bell rang}, but she had not been there herself.",
        "[Ada Holt] <said> {the bell rang}, but added that she knew it only from the television.",
        "[Ada Holt], who knew it only from the newspapers, <said> {the bell rang}.",
        "[The mayor], relaying the words of a guard, <said> {the bell rang}.",
        "[The mayor], quoting a shepherd, <said> {the bell rang}.",
        "[The mayor], quoting an eyewitness, <said> {the bell rang}.",
        "[The mayor], quoting what he called reliable sources, <said> {the bell rang}.",
        '[The mayor], citing "reliable sources", <said> {the bell rang}.',
        "[The mayor], citing intelligence from an ally, <said> {the bell rang}.",
        "[The mayor], citing a phone call from the village, <said> {the bell rang}.",
        "[The mayor] <said> he had read in the newspaper that {the bell rang}.",
        "[The mayor] <said> he had seen on television that {the bell rang}.",
        "[The mayor] <said> {he had seen reports that the bell rang}.",
        "[The mayor] <said> {he was aware of reports that the bell rang}.",
        "[The mayor] <said>, as he had been told by phone, {the bell rang}.",
        "[The union], on the basis of calls from members, <said> {the bell rang}.",
        "[The union], which has no people there, <said> {the bell rang}.",
        "[The monitor], which collects reports from activists, <said> {the bell rang}.",
        "[The monitor], which relies on a network of activists, <said> {the bell rang}.",
        "[The monitor], which gets its information from activists, <said> {the bell rang}.",
        "[The minister] <said> {the bell rang}, in the words of a witness.",
        "[The minister] <said> {the bell rang}, according to what he had been told.",
        "[The minister] <said> {the bell rang}, as far as he knew.",
        "[The minister] <said> {the bell is said to have rung}.",
        "[The minister] <said> {the bell reportedly rang}.",
        "[The minister] <said> {reportedly the bell rang}.",
        "[The minister] <said> {that according to the agency the bell rang}.",
        "[The minister] <said> {the bell rang, as the agency reported}.",
        "[The minister] <said> {the bell rang}, as the agency had reported earlier.",
        "[The minister], echoing the agency's report, <said> {the bell rang}.",
        "[The minister], following a report by the agency, <said> {the bell rang}.",
        "[The ministry], with reference to the agency, <said> {the bell rang}.",
    ],
)
def test_frames_of_what_one_has_from_others(line: str) -> None:
    assert words(line)


@pytest.mark.parametrize(
    "line",
    [
        "[Ada Holt] <told> reporters {the bell rang}.",
        "[Ada Holt] <said> {she had heard the bell ring}.",
        "[Ada Holt] <said> {she heard shots and ran}.",
        "[Ada Holt] <said> {she had seen the bell fall}.",
        "[Ada Holt] <said> {her neighbour was hurt}.",
        "[Ada Holt] <said> {they told her to leave}.",
        "[Ada Holt] <said> {the captain had told them to wait}.",
        "[The police] <said> {the driver had been told to stop}.",
        "[The police] <said> {the report had been written in May}.",
        "[The police], citing a post-mortem, <said> {the bell rang}.",
        "[The police], citing its log, <said> {the bell rang}.",
        "[The police], citing the law, <said> {the bell may ring}.",
        "[The police], citing security reasons, <said> {the bell may not ring}.",
        "[The ministry], citing safety concerns, <said> {the bell may not ring}.",
        "[The ministry], citing bad weather, <said> {the bell may not ring}.",
        "[The hospital] <said> {it had received 14 wounded people}.",
        "[The hospital] <said> {it had received the bodies of two men}.",
        "[The institute] <said>, based on its instruments, {the bell rang}.",
        "[The institute] <said>, based on satellite data, {the bell rang}.",
        "[The council] <said> {the bell rang}, without giving details.",
        "[The council] <said> {the bell rang}, without giving a reason.",
        "[Ada Holt], who was there, <said> {the bell rang}.",
        "[Ada Holt], who was not hurt, <said> {the bell rang}.",
        "[Ada Holt], who was away from the window, <said> {the bell rang}.",
        "[Ada Holt] <told> the court {the bell rang}.",
        "[The union], with people in every yard, <said> {the bell rang}.",
        "[The minister] <said> in a report that {the bell rang}.",
        "[The minister] <said> at a press conference {the bell rang}.",
        "[The minister] <said> on television {the bell rang}.",
        "[The minister] <said> {newspapers had to close}.",
        "[The minister] <said> {the media had been informed}.",
        "[The fire service] <said> {it had been called at three and the bell rang}.",
        "[The police] <said> {they had been alerted by an alarm}.",
        "[The Kelda Post] <reported>, citing the police, {the bell rang}.",
    ],
)
def test_frames_that_only_sound_so(line: str) -> None:
    assert words(line) == ""
