"""By what way the words of each hop of a chain came, as the text tells it."""

import pytest

from sayso.core.chain import Via
from sayso.core.source import Identity, Kind
from tests.judging.articles import judged


def test_who_asks_in_a_transcript_does_so_before_all() -> None:
    assert judged("[QUESTION]<:> {Did it rain?}").row.chain[-1].via is Via.PRESS_CONFERENCE


@pytest.mark.parametrize(
    ("line", "way"),
    [
        ("[The channel “Lys”] <noted> {that it rained}.", Via.REPORT),
        ("[The channel “Lys”] <noted> {that it rained}. It was on television.", Via.BROADCAST),
        ("[The TV channel “Lys”] <noted> {that it rained}.", Via.BROADCAST),
        ("[The Telegram channel “Lys”] <noted> {that it rained}.", Via.SOCIAL_POST),
        (
            "The Telegram channel “Lys” has it. [The channel's authors] <noted> {that it rained}.",
            Via.SOCIAL_POST,
        ),
    ],
)
def test_a_channel_is_on_air_only_where_something_is(line: str, way: Via) -> None:
    source = line[line.index("[") + 1 : line.index("]")]
    assert judged(line, kinds={source: Kind.MEDIA}).row.chain[-1].via is way


def test_the_letter_of_one_who_asks_in_an_interview() -> None:
    lines = "The interview was held in Kosa.\n[Q]<:> {Did it rain?}\n[A]<:> {It did.}"
    assert judged(lines).rows[0].chain[-1].via is Via.INTERVIEW
    assert judged(lines.replace("interview", "briefing")).rows[0].chain[-1].via is Via.PRESS_CONFERENCE


def test_the_ways() -> None:
    told = judged("In an interview with FAN [Ada Moro] <said> {that it rained}.").row.chain
    assert [relay.via for relay in told] == [Via.INTERVIEW, Via.INTERVIEW]
    told = judged("[Ada Moro] <told> Delta TV {that it rained}.").row.chain
    assert told[0].via is Via.INTERVIEW
    shown = judged("[Ada Moro] <told> Delta TV, which carried it live, {that it rained}.").row.chain
    assert shown[0].via is Via.BROADCAST
    wrote = judged("[Ada Moro] <wrote> on Facebook {that it rained}.").row.chain
    assert wrote[0].via is Via.SOCIAL_POST


WAYS = dict(zip("isprbodu", Via, strict=True))


@pytest.mark.parametrize(
    ("line", "ways"),
    [
        ("[The doctor] <told> Kommersant {that it rained}.", "iu"),
        ("[The doctor] <told> the pan-Arab daily Odra {that it rained}.", "iu"),
        ("[The doctor] <told> Kommersant by phone {that it rained}.", "ii"),
        ("[Ada Moro] <told> the weekly Odra in an interview {that it rained}.", "ii"),
        ("Speaking to Anadolu Agency, [the guard] <said> {it rained}.", "iu"),
        ("[The guard] <explained> to a Delta News reporter {that it rained}.", "iu"),
        ("[The analyst] <said> in comments to Deutsche Welle {that it rained}.", "iu"),
        ("[A police source] <said> in a statement to ANHA {that it rained}.", "ss"),
        ("[The group], in a statement published by its Amaq agency, <said> {it rained}.", "ss"),
        ("[The army] <said> in a statement carried by SANA {that it rained}.", "rs"),
        ("{It rained}, [the leader] <said> in a speech aired by Al-Masirah TV.", "bu"),
        ("{It rained}, [the leader] <said> in comments published by Haaretz.", "ru"),
        ("{It rained}, [the leader] <was quoted as saying> by Al Jazeera.", "ru"),
        ("{It rained}, [the leader] <was quoted as saying> by the Al Jazeera channel.", "bu"),
        ("{It rained}, [the ministry] <said>, the TV channel Odra reported.", "bu"),
        ("{It rained}, [the ministry] <said>, the channel Odra reported.", "ru"),
        ("It rained on the Telegram channel Lys. {It did}, [the army] <said>, the channel reported.", "ou"),
        ("{It rained}, [the ministry] <said>, Interfax reported.", "ru"),
        ("Interfax <reports> <citing> [the ministry] {that it rained}.", "ru"),
        ("[The monitor] <reported> {that it rained}.", "u"),
        ("[Ada Moro] <said> in a televised address {that it rained}.", "b"),
        ("[The envoy] <told> a news conference in Ankara {that it rained}.", "p"),
        ("[The mayor] <told> this website {that it rained}.", "i"),
        ("[The mayor] <told> a group of reporters {that it rained}.", "p"),
        ("[The mayor] <said> in a leaflet {that it rained}.", "d"),
        ("[The mayor] <wrote> on X {that it rained}.", "o"),
        ("[The mayor] <wrote> {that it rained}.", "u"),
        ("[The firm] <said> in a statement posted on its website {that it rained}.", "s"),
        ("{It rained}, <according to> [the release].", "s"),
        ("[The mayor] <confirmed> {the rain} on his Telegram channel.", "o"),
        ("[The mayor] <denied> {the rain}, as the town remembered the statement of 1990.", "u"),
        ("The Telegram channel Delta Today, <citing> [guards], <wrote> {that it rained}.", "ou"),
        ("The Telegram channel «Delta» <quotes> [a guard] <as saying> {that it rained}.", "ou"),
        ("[Guards] <quoted> by the Telegram channel Delta Today <blamed> {the rain}.", "ou"),
        ("A post on X by the Delta Observer, <quoting> [a nurse], <said> {it rained}.", "ou"),
        ("The Delta Observer, <quoting> [a nurse]'s post on X, <said> {it rained}.", "ro"),
        ("The Delta Observer <reported, citing> [the mayor] on Telegram, {that it rained}.", "ro"),
        ("The Delta Observer <quoted> [the mayor] <as saying> in a statement {that it rained}.", "rs"),
    ],
)
def test_the_way_is_that_of_the_hop_whose_words_tell_it(line: str, ways: str) -> None:
    assert [relay.via for relay in judged(line).row.chain] == [WAYS[way] for way in ways]


def test_an_editor_who_is_asked_gives_no_report_of_his_outlet() -> None:
    told = judged(
        "[The editor] <told> Delta TV {that it rained}.", kinds={"The editor": Kind.MEDIA}
    ).row.chain
    assert [relay.via for relay in told] == [Via.INTERVIEW, Via.UNKNOWN]
    told = judged("[The Post] <said> {that it rained}.", kinds={"The Post": Kind.MEDIA}).row.chain
    assert [relay.via for relay in told] == [Via.REPORT]


@pytest.mark.parametrize(
    ("source", "way"),
    [
        ("A video posted on YouTube by the Delta group", Via.SOCIAL_POST),
        ("Footage aired by the Delta group", Via.BROADCAST),
        ("Photos taken by the Delta group", Via.UNKNOWN),
    ],
)
def test_a_picture_came_by_the_way_in_which_it_was_put_out(source: str, way: Via) -> None:
    shown = judged(f"[{source}] <showed> {{the rain}}.", kinds={source: Kind.DOCUMENT})
    assert [relay.via for relay in shown.row.chain] == [way, Via.DOCUMENT]


@pytest.mark.parametrize(
    ("way", "odds", "given"),
    [
        ("press_conference", 0.8, Via.PRESS_CONFERENCE),
        ("press_conference", 0.5, Via.UNKNOWN),
        ("interview", 0.9, Via.UNKNOWN),
        ("report", 0.9, Via.UNKNOWN),
    ],
)
def test_a_way_that_no_word_tells_is_believed_of_the_head_only_when_it_is_sure(
    way: str, odds: float, given: Via
) -> None:
    told = judged("[The doctor] <said> {that it rained}.", odds={"via": {way: odds, "unknown": 1 - odds}})
    assert told.row.chain[-1].via is given


@pytest.mark.parametrize(
    ("line", "way"),
    [
        ("[The nurse] <told> Kurant {that it rained}.", Via.INTERVIEW),
        ("[The nurse] <said> {that it rained}, Kurant reported.", Via.UNKNOWN),
    ],
)
def test_who_told_the_pages_own_outlet_was_interviewed(line: str, way: Via) -> None:
    assert [relay.via for relay in judged(line, outlet="Kurant").row.chain] == [way]


@pytest.mark.parametrize(
    ("line", "way"),
    [
        ("[The minister] <repeated> on CNN {that it rained}.", Via.BROADCAST),
        ("In remarks to CNN [the minister] <said> {that it rained}.", Via.INTERVIEW),
        ("In a statement quoted by CNN [the minister] <said> {that it rained}.", Via.REPORT),
    ],
)
def test_an_outlet_passes_on_by_the_way_that_is_told(line: str, way: Via) -> None:
    assert judged(line).row.chain[0].via is way


def test_a_call_of_two_officials_is_no_interview() -> None:
    line = "In a phone call with his Velmian counterpart, [the minister] <said> {that it rained}."
    assert judged(line).row.chain[-1].via is Via.UNKNOWN
    asked = line.replace("his Velmian counterpart", "this newspaper")
    assert judged(asked).row.chain[-1].via is Via.INTERVIEW


@pytest.mark.parametrize(
    ("line", "way"),
    [
        ("[The council] <said> in a report {that it rained}.", Via.REPORT),
        ("Responding to the report, [the council] <said> {that it rained}.", Via.UNKNOWN),
        ("[The council] rejected an earlier report and <said> {that it rained}.", Via.UNKNOWN),
    ],
)
def test_a_report_that_is_answered_is_no_way(line: str, way: Via) -> None:
    assert judged(line).row.chain[-1].via is way


def test_whoever_airs_something_broadcasts_it() -> None:
    line = "SANA <broadcast a call from> [the army] <urging> {all to leave}."
    assert judged(line, relay={0: "SANA"}).row.chain[0].via is Via.BROADCAST


@pytest.mark.parametrize(
    ("head", "way"),
    [
        ("Interview with Ada Moro", Via.INTERVIEW),
        ("She spoke to Bo Valk by telephone. The conversation has been shortened.", Via.INTERVIEW),
        ("Briefing after the interview", Via.UNKNOWN),
        ("The conversation ended in rain", Via.UNKNOWN),
    ],
)
def test_the_head_of_a_transcript_says_what_it_is_of(head: str, way: Via) -> None:
    article = judged(f"{head}\n\n[ADA MORO]<:> {{It rained, as you know.}}")
    assert article.row.chain[-1].via is way


def test_what_was_told_to_a_speaker_or_by_our_correspondent_is_no_interview() -> None:
    lines = """
        [Ada Moro] <said> {that the mayor told us that it rained}.
        = Ada Moro said that [the mayor] <told us> {that it rained}.
    """
    assert judged(lines).rows[1].chain[-1].via is Via.UNKNOWN
    ours = judged("[Our correspondent] <said> {that it rained}.", kinds={"Our correspondent": Kind.MEDIA})
    assert ours.row.chain[-1].via is Via.REPORT


def test_two_who_speak_in_turn_under_labels_are_in_an_interview() -> None:
    lines = """
        DELTA: Does it rain?\n\nMORO: Yes.\n\nDELTA: Will it stop?\n\n[MORO]<:> {It has rained for days.}
    """
    assert judged(lines.strip()).row.chain[-1].via is Via.INTERVIEW
    named = lines.strip().replace("MORO: Yes", "ADA MORO: Yes").replace("DELTA: Does", "JAN DELTA: Does")
    assert judged(f"Transcript: rain\n\n{named}").row.chain[-1].via is Via.INTERVIEW
    officials = lines.replace("MORO", "MR. MORO").strip()
    assert judged(officials).row.chain[-1].via is Via.UNKNOWN


@pytest.mark.parametrize(
    ("line", "marked", "way"),
    [
        ("{It rained}, <according to> a Velm Kos report citing [a guard].", "a Velm Kos report", Via.REPORT),
        ("Velm Kos, a newspaper of the north, <quoted> [a guard] <as saying> {so}.", "Velm Kos", Via.REPORT),
        ("{It rained}, Velm Kos writes with a reference to [a guard] <who said> so.", "Velm Kos", Via.REPORT),
        ("[A paper] printed by Velm Kos <says> {that it rained}.", "Velm Kos", Via.REPORT),
    ],
)
def test_marked_words_that_report(line: str, marked: str, way: Via) -> None:
    assert judged(line, relay={0: marked}).row.chain[0].via is way


@pytest.mark.parametrize(
    ("line", "way"),
    [
        ("[The mayor] <told> reporters {that it rained}.", Via.PRESS_CONFERENCE),
        ("[A diplomat] <told> reporters {that it rained}.", Via.UNKNOWN),
        ("[A diplomat] <said> at a news conference {that it rained}.", Via.PRESS_CONFERENCE),
        ("[The mayor] <told> journalists of the newspaper {that it rained}.", Via.UNKNOWN),
    ],
)
def test_who_is_not_named_calls_no_conference(line: str, way: Via) -> None:
    source = line[line.index("[") + 1 : line.index("]")]
    hidden = Identity.UNNAMED_PERSON if source.startswith("A") else Identity.DESCRIBED
    assert judged(line, identities={source: hidden}).row.chain[-1].via is way


@pytest.mark.parametrize(
    ("line", "way"),
    [
        ("[The mayor] <said> in a voice message sent to reporters {that it rained}.", Via.STATEMENT),
        ("[The mayor] <said> in a note sent out to journalists {that it rained}.", Via.STATEMENT),
        ("[The mayor] <said> to reporters {that it rained}.", Via.PRESS_CONFERENCE),
        (
            "[The mayor], not by message, <said> to reporters {that it rained}.",
            Via.PRESS_CONFERENCE,
        ),
    ],
)
def test_what_was_sent_to_the_press_was_said_at_no_conference(line: str, way: Via) -> None:
    assert judged(line).row.chain[-1].via is way


def test_a_way_told_before_that_is_not_his_who_stands_in_between() -> None:
    line = "The governor wrote on Telegram that, <according to> [the army], {it rained}."
    assert [relay.via for relay in judged(line).row.chain] == [Via.UNKNOWN]
