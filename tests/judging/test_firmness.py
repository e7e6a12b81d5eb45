"""How firmly, whether denied, and in what colour, on single lines."""

import pytest

from sayso.core.source import Kind
from sayso.core.verdict import Commitment, Polarity, Stance
from tests.judging.articles import judged


@pytest.mark.parametrize(
    ("line", "commitment"),
    [
        ("[The mayor] <said> {the bridge was closed}.", Commitment.CERTAIN),
        ("[The mayor] <said> {the toll may rise}.", Commitment.POSSIBLE),
        ("[The mayor] <said> {the fire was probably set}.", Commitment.PROBABLE),
        ("[The mayor] <said> {it was not clear who had fired}.", Commitment.OPEN),
        ("[The mayor] <said> {the cause is still unknown}.", Commitment.OPEN),
        ("[The mayor] <said> {their whereabouts remained unknown}.", Commitment.OPEN),
        ("[The mayor] <said> {it is unknown who fired}.", Commitment.OPEN),
        ("[The mayor] <said> {that an unknown man fired}.", Commitment.CERTAIN),
        ("[The mayor] <said> {that she did not know about the loan}.", Commitment.CERTAIN),
        ("[The mayor] <said> {that she does not know the buyer}.", Commitment.CERTAIN),
        ("[The mayor] <said> {she did not know whether the loan was paid}.", Commitment.OPEN),
        ('{"I don’t know,"} [the mayor] <said>.', Commitment.OPEN),
        ("[The mayor] <said> {the boats left in an unknown direction}.", Commitment.CERTAIN),
        ("[The mayor] <said> {the guard died in unclear circumstances}.", Commitment.CERTAIN),
        ("[The mayor] <believes> {the bridge will hold}.", Commitment.PROBABLE),
        ("[The mayor] <indicated> {that the bridge was closed}.", Commitment.CERTAIN),
        ("[The mayor] <indicating> {that the fire was probably set}.", Commitment.PROBABLE),
        ("[He] <cites data indicating> {that the bridge was closed}.", Commitment.PROBABLE),
        ("[The mayor] <said> {shots could be heard from the bridge}.", Commitment.CERTAIN),
        ("[The mayor] <said> {shots could be heard and more may follow}.", Commitment.POSSIBLE),
        ("[The mayor] <said> {none of the boats could be saved}.", Commitment.CERTAIN),
        ("[The mayor] <said> {that nobody may cross the weir}.", Commitment.CERTAIN),
        ("[The mayor] <said> {nothing was possible without a boat}.", Commitment.CERTAIN),
        ("[The mayor] <said> {some of the boats could be saved}.", Commitment.POSSIBLE),
        ("[The mayor] <said> {nobody may have crossed the weir}.", Commitment.POSSIBLE),
        ("[The mayor] <said> {no one knows if the weir may break}.", Commitment.OPEN),
        ("[The mayor] <said> {a second wave was possible}.", Commitment.POSSIBLE),
        ("[The mayor] <said> {gusts were probable}.", Commitment.PROBABLE),
        ("[The mayor] <could not say> {whether the bridge was closed}.", Commitment.OPEN),
        ("[The mayor] <could not say whether> {the bridge was closed}.", Commitment.OPEN),
        ("[The guard] <could not recall> {whom he had let in}.", Commitment.OPEN),
        ("[The mayor] <was not sure> {that the bridge was closed}.", Commitment.OPEN),
        ("[The mayor] <is sure> {that the bridge was closed}.", Commitment.CERTAIN),
        ("[The mayor] <said> {she was not sure who had closed the bridge}.", Commitment.OPEN),
        ("[The mayor] <said> {she was unable to verify the list}.", Commitment.OPEN),
        ("[The mayor] <said> {arson could not be ruled out}.", Commitment.POSSIBLE),
        ("[The mayor] <said> {arson had been ruled out}.", Commitment.CERTAIN),
        ("[The mayor] <did not rule out> {a second wave}.", Commitment.POSSIBLE),
        ("[The mayor] <doesn’t rule out> {a second wave}.", Commitment.POSSIBLE),
        ("[The mayor] <is not ruling out> {a second wave}.", Commitment.POSSIBLE),
        ("[The mayor] <fears> {a second wave}.", Commitment.POSSIBLE),
        ("[The firm] <is considering> {a review}.", Commitment.POSSIBLE),
        ("[The mayor] <asked> {who had closed the bridge}.", Commitment.OPEN),
        ("[The mayor] <called for> {an inquiry}.", Commitment.NONE),
        ("[The mayor] <has never denied> {that the bridge was shut}.", Commitment.POSSIBLE),
        ("[QUESTION]<:> {Is that true?}", Commitment.OPEN),
        ("[The mayor]<:> {If I may add, the bridge is shut.}", Commitment.CERTAIN),
        ("[The mayor]<:> {The bridge, if you will, is shut.}", Commitment.CERTAIN),
        ("[The mayor]<:> {If you don't mind my saying so, the bridge is shut.}", Commitment.CERTAIN),
        ("[The mayor]<:> {If I’m honest, the bridge may fall.}", Commitment.POSSIBLE),
        ("[The mayor] <said> {if I may cross, the bridge will be open}.", Commitment.OPEN),
        ("{Sabotage} <has not been reported> {in the port since May}.", Commitment.OPEN),
        ("[The mayor] <said> {the attack happened on 4 May and nobody was hurt}.", Commitment.CERTAIN),
    ],
)
def test_commitment(line: str, commitment: Commitment) -> None:
    assert judged(line).row.commitment.value is commitment


@pytest.mark.parametrize(
    ("line", "polarity"),
    [
        ("[Karsk] <denied> {any responsibility}.", Polarity.DENIED),
        ("[Karsk] <can neither confirm nor deny> {the raid}.", Polarity.AFFIRMED),
        ("[Karsk] <cannot confirm or deny> {the raid}.", Polarity.AFFIRMED),
        ("[Karsk] <has repeatedly denied> {firing on the village}.", Polarity.DENIED),
        ('[Karsk] <denied>: {"We were at home."}', Polarity.AFFIRMED),
        ('[Karsk] <contradicts> him<:> {"He knew it."}', Polarity.AFFIRMED),
        ('[Karsk] <denied> {"any part in the raid"}.', Polarity.DENIED),
        ("{That claim} <was rejected by> [the army].", Polarity.DENIED),
        ("[Karsk] <described> {the report} <as completely untrue>.", Polarity.DENIED),
        ("[Karsk] <said> {it did not strike the village}.", Polarity.AFFIRMED),
        ("[Karsk] denied the strike, <calling> {the reports “fabricated”}.", Polarity.AFFIRMED),
        ("[Karsk] <was not sure> {that its planes had flown}.", Polarity.AFFIRMED),
        ("[Karsk] <did not deny> {that its planes had flown}.", Polarity.AFFIRMED),
        ("[The agent] <did not rule out> {a sale}.", Polarity.AFFIRMED),
        ("[The agent] <didn't rule out> {a sale}.", Polarity.AFFIRMED),
        ("[The agents] <do not exclude> {a sale}.", Polarity.AFFIRMED),
        ("[The agents] <have not ruled out> {a sale}.", Polarity.AFFIRMED),
        ("[The agents] <are not ruling out> {a sale}.", Polarity.AFFIRMED),
        ("[The agents] <ruled out> {a sale}.", Polarity.DENIED),
        ("[Relatives] <don’t believe> {him}.", Polarity.DENIED),
        ("[The mayor] <does not think> {that the gate was shut}.", Polarity.DENIED),
        ("[We] <do not want> {a war}.", Polarity.DENIED),
        ("[Buyers] <doubt> {the deal will hold}.", Polarity.DENIED),
        ("[The mayor] <has no doubt> {that the gate was shut}.", Polarity.AFFIRMED),
        ("[The mayor] <laughed off> {the idea}.", Polarity.DENIED),
        ("[The mayor] <dismissed> {the offer as a trick}.", Polarity.AFFIRMED),
        ("[The mayor] <dismissed> {the report as fiction}.", Polarity.DENIED),
        ("[The mayor] <dismissed> {the charge}.", Polarity.DENIED),
        ("[The envoy] <repeated> {his accusation on television}.", Polarity.AFFIRMED),
        ("[The envoy] <repeated his denial> {that he had lied}.", Polarity.DENIED),
        ("[The envoy] <withdrew his accusation> {that he had lied}.", Polarity.DENIED),
        ("[The ministry] <retracted its claim> {that two men had been shot}.", Polarity.DENIED),
        ("[The ministry] <has never denied> {that two men had been shot}.", Polarity.AFFIRMED),
        ("[The ministry] <no longer denies> {that two men were shot}.", Polarity.AFFIRMED),
        ("[Doctors] <are sceptical> {that nine men died}.", Polarity.DENIED),
        ("<Contrary to> [the army]<'s claims>, {the town has not fallen}.", Polarity.DENIED),
        ("[The guard] <said> {he withdrew to the tower}.", Polarity.AFFIRMED),
    ],
)
def test_a_denial_stands_in_the_reporting_words(line: str, polarity: Polarity) -> None:
    verdict = judged(line).row.polarity
    assert verdict.value is polarity
    assert bool(verdict.spans) == (verdict.by != "polarity: nothing denies it")


@pytest.mark.parametrize(
    ("line", "stance"),
    [
        ("[Some sources] <claim> {that the bank was robbed}.", Stance.DISTANCING),
        ("[The group] <claimed responsibility for> {the attack}.", Stance.NEUTRAL),
        ("[Karsk] <cannot confirm or deny> {the raid}.", Stance.NEUTRAL),
        ("[The clerk] <admitted> {taking the money}.", Stance.ENDORSING),
        ("[A video] <purporting to show> {the raid}.", Stance.DISTANCING),
        ("[A video] <showed> {the raid}.", Stance.ENDORSING),
        ("[A video purportedly shot in the yard] <showed> {the raid}.", Stance.DISTANCING),
        ("[A letter attributed to the bishop] <said> {the church would be sold}.", Stance.DISTANCING),
        ("[A tape said to be of the minister] <said> {the money was lost}.", Stance.DISTANCING),
        ("[A statement attributed to the commander] <said> {it would be sold}.", Stance.NEUTRAL),
        ("[A letter written by the bishop] <said> {the church would be sold}.", Stance.NEUTRAL),
        ("[Activists] <posted> {pictures said to be of the yard}.", Stance.DISTANCING),
        ("[Activists] <posted> {that pictures said to show the yard were old}.", Stance.NEUTRAL),
        ("[Activists] <posted pictures said to show> {the yard}.", Stance.DISTANCING),
        ("[The mayor] <added> {that the bridge was closed}.", Stance.NEUTRAL),
        ("[The mayor] <maintains> {that the bridge was closed}.", Stance.NEUTRAL),
        ("[The mayor] <pointed out> {that the bridge was closed}.", Stance.NEUTRAL),
        ("[The mayor] <knew> {that the bridge was closed}.", Stance.NEUTRAL),
    ],
)
def test_stance(line: str, stance: Stance) -> None:
    assert judged(line).row.stance.value is stance


@pytest.mark.parametrize(
    ("line", "stance"),
    [
        ("[The Front] <claimed> {the attack}.", Stance.NEUTRAL),
        ("[The Front] <claimed> {a bomb attack on the port that killed six sailors}.", Stance.NEUTRAL),
        ("[The Front] <claims> {full responsibility for the fire}.", Stance.NEUTRAL),
        ("[The Front] <claimed> {that the attack had failed}.", Stance.DISTANCING),
        ("[The Front] <claimed> {the attack on the port had failed}.", Stance.DISTANCING),
        ("[The Front] <claimed> {a great victory}.", Stance.DISTANCING),
        ("[The mayor] <claimed> {the attack}.", Stance.DISTANCING),
    ],
)
def test_an_armed_group_takes_a_deed_on_itself(line: str, stance: Stance) -> None:
    assert judged(line, kinds={"The Front": Kind.ARMED_GROUP}).row.stance.value is stance


def test_a_verdict_names_its_rule_shows_its_words_and_says_how_often_it_is_right() -> None:
    judgement = judged("[Some sources] <claim> {that the bank was robbed}.")
    verdict = judgement.row.stance
    assert verdict.by == "stance cue: distancing"
    assert [span.of(judgement.document.text) for span in verdict.spans] == ["claim"]
    assert 0.7 < verdict.confidence < 1


def test_a_denial_is_believed_of_the_head_only_when_it_is_sure() -> None:
    line = "[The mayor] <scorned> {the report}."
    unsure, sure = ({"polarity": {"affirmed": 1 - p, "denied": p}} for p in (0.6, 0.9))
    assert judged(line, odds=unsure).row.polarity.value is Polarity.AFFIRMED
    assert judged(line, odds=sure).row.polarity.value is Polarity.DENIED


@pytest.mark.parametrize(
    ("line", "polarity"),
    [
        ("[No one on the quay] <doubts> {that the ferry is late}.", Polarity.AFFIRMED),
        ("[Nobody] <disputes> {that the ferry is late}.", Polarity.AFFIRMED),
        ("[The clerk] <disputes> {that the ferry is late}.", Polarity.DENIED),
    ],
)
def test_what_nobody_doubts_is_held_for_true(line: str, polarity: Polarity) -> None:
    row = judged(line).row
    assert row.polarity.value is polarity
    if polarity is Polarity.AFFIRMED:
        assert row.commitment.value is Commitment.CERTAIN


def test_who_says_a_thing_again_holds_it_whatever_the_head_says() -> None:
    odds = {"polarity": {"denied": 0.95, "affirmed": 0.05}}
    for line, polarity in (
        ("[The envoy] <repeated> {his accusation on television}.", Polarity.AFFIRMED),
        ("[The envoy] <repeated> {his denial of the charge}.", Polarity.DENIED),
    ):
        assert judged(line, odds=odds).row.polarity.value is polarity
