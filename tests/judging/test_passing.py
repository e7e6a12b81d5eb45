"""Who passes on and is no outlet in one of the places, what is marked and none, and by what way it came."""

import pytest

from sayso.core.chain import Via
from sayso.core.source import Kind
from tests.judging.articles import judged


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Data collected by the volunteer group Delta Watch", ["Delta Watch"]),
        ("A study that Kurant ordered from a laboratory", ["Kurant"]),
        ("A clip that regional police posted on their page", ["regional police"]),
        ("Pictures taken by the firm Orbita on 5 March", ["Orbita"]),
        ("Pictures taken by its diving robot", []),
        ("Video filmed by residents", []),
        ("Video posted by residents online", ["residents"]),
        ("Pictures taken by the firm Orbita between May and July", ["Orbita"]),
        ("Video posted by residents", ["residents"]),
        ("A notification issued by the mayor's office", []),
        ("Preliminary figures released by the Delta Council", []),
        ("Pictures taken by the station's public webcam", []),
        ("A survey commissioned by the Wool Board", []),
        ("A report commissioned by the city and written by Delta Partners", []),
    ],
)
def test_who_had_a_picture_or_a_paper_made_passes_on(words: str, name: list[str]) -> None:
    article = judged(f"[{words}] <showed> {{so}}.", kinds={words: Kind.DOCUMENT})
    assert article.chain() == [*name, words]


def test_who_cites_a_source_passes_on_whoever_it_is() -> None:
    lines = """
        [The monitor] <reported> on Friday, citing guards, {that it rained}.
        = The monitor <reported> on Friday, <citing> [guards], {that it rained}.
    """
    assert judged(lines).chain(1) == ["The monitor", "guards"]
    apart = lines.replace(" on Friday,", " and a clerk left,")
    assert judged(apart).chain(1) == ["guards"]


def test_marked_words_that_name_nobody_or_a_report_are_none() -> None:
    line = "[She] <said> on the programme «Look» of Radio Delta {that it rained}."
    assert judged(line, relay={0: "«Look»"}).chain() == ["Radio Delta", "She"]
    line = "<According to> a Lantern report on Tuesday, [she] <said> {it rained}."
    assert judged(line, relay={0: "a Lantern report"}).chain() == ["Lantern", "she"]
    assert judged(line, relay={0: "Tuesday"}).chain() == ["she"]


@pytest.mark.parametrize(
    "own",
    [
        "Kurant could not verify this.",
        "Kurant rates the claim FALSE.",
        "Kurant asked the ministry for a comment.",
        "The ministry did not respond to a request from Kurant.",
        "The ministry did not answer Kurant's questions.",
    ],
)
def test_a_page_that_tells_its_own_work_names_its_outlet(own: str) -> None:
    line = "[She] <told> the daily Kurant {that it rained}."
    assert judged(f"{line} {own}").chain() == ["She"]
    assert judged(f"{line} {own}", outlet="Delta").chain() == ["Kurant", "She"]


def test_the_own_outlet_is_no_hop_in_the_words_for_a_source() -> None:
    line = "VESLA (Kurant) - [Analysts polled by Kurant] <forecast> {rain}."
    assert judged(line).chain() == ["Analysts polled by Kurant"]


@pytest.mark.parametrize(
    ("line", "way"),
    [
        ("[She] <complained> to the daily Odra {that it rained}.", Via.INTERVIEW),
        ("[She] <confirmed> for Radio Delta {that it rained}.", Via.INTERVIEW),
        ("Speaking on the programme «Look» of Radio Delta, [she] <said> {so}.", Via.BROADCAST),
        ("[She] <told> Radio Delta, which carried it live, {that it rained}.", Via.BROADCAST),
        ("[He] <is quoted> by the Telegram channel «Delta» {that it rained}.", Via.SOCIAL_POST),
        ("[She] <stated> in an interview with the reporter of the Odra news agency {so}.", Via.INTERVIEW),
    ],
)
def test_ways_told_before_an_outlet(line: str, way: Via) -> None:
    assert judged(line).row.chain[0].via is way


def test_a_relay_in_its_place_goes_before_the_same_one_marked() -> None:
    line = "(Reuters) [Guards] <told> Reuters {that it rained}."
    chain = judged(line, relay={0: "Reuters"}).row.chain
    assert [relay.via for relay in chain] == [Via.INTERVIEW, Via.UNKNOWN]


def test_marked_words_of_another_sentence_are_none_where_a_relay_has_its_place() -> None:
    line = "It rained, Kurant wrote. [She] <told> AFP {that it snowed}."
    assert judged(line, relay={0: "Kurant"}).chain() == ["AFP", "She"]
    assert judged(line.replace("told> AFP", "said>"), relay={0: "Kurant"}).chain() == ["Kurant", "She"]


@pytest.mark.parametrize(
    ("name", "kind", "way"),
    [
        ("Radio Delta", Kind.MEDIA, Via.BROADCAST),
        ("Kurant", Kind.MEDIA, Via.REPORT),
        ("The monitor", Kind.NGO, Via.UNKNOWN),
    ],
)
def test_who_quotes_as_it_passes_on_what_it_puts_out(name: str, kind: Kind, way: Via) -> None:
    lines = f"[{name}] <said> {{it rained}}.\nIt <quoted> [a guard] <as saying> {{it snowed}}."
    told = judged(lines, kinds={name: kind})
    assert told.chain(1) == [name, "a guard"]
    assert told.rows[1].chain[0].via is way


def test_who_cites_is_one_person_with_and_without_a_title() -> None:
    lines = "Lawyer Ada Moro <cited> [a report] <as saying> {it rained}.\n[Ada Moro] <said> {so}."
    told = judged(lines, relay={0: "Lawyer Ada Moro"})
    assert told.chain() == ["Ada Moro", "a report"]
    assert len(told.sources) == 2


@pytest.mark.parametrize(
    ("line", "way"),
    [
        ("In a reply to written questions from AFP, [she] <said> {it rained}.", Via.INTERVIEW),
        ("Answering a query by Reuters, [she] <said> {it rained}.", Via.INTERVIEW),
        ("Asked on Monday by Kanal 5 why, [she] <said> {it rained}.", Via.INTERVIEW),
        ("When contacted by a local news outlet, [she] <said> {it rained}.", Via.INTERVIEW),
        ("[She] <wrote> in a letter to the editor of the Kosa Times {that it rained}.", Via.REPORT),
    ],
)
def test_who_was_written_to_and_who_asked_pass_on(line: str, way: Via) -> None:
    (relay, _origin) = judged("Rain.\n" + line, outlet="Delta").row.chain
    assert relay.via is way


def test_marked_words_near_a_row_go_before_those_of_another_sentence() -> None:
    line = "Kurant wrote of it. Citing [a guard], the group Delta <reported> {that it rained}."
    assert judged(line, relay={0: "Kurant|the group Delta"}).chain() == ["the group Delta", "a guard"]
    assert judged(line, relay={0: "Kurant"}).chain() == ["Kurant", "a guard"]


def test_an_outlet_named_before_passes_nothing_on_that_it_says_itself() -> None:
    lines = "Radio Delta is loud. <The claim by> [the radio] {that it rained} is wrong."
    assert judged(lines, kinds={"the radio": Kind.MEDIA}).chain() == ["the radio"]


@pytest.mark.parametrize(
    ("behind", "name"),
    [
        ("released by the army on Monday", ["the army"]),
        ("posted by a baker and shared widely", ["a baker"]),
        ("filmed by a passer-by", []),
        ("which the army saw", []),
    ],
)
def test_who_put_a_picture_out_may_stand_right_behind_it(behind: str, name: list[str]) -> None:
    article = judged(f"[The footage], {behind}, <shows> {{rain}}.", kinds={"The footage": Kind.DOCUMENT})
    assert article.chain() == [*name, "The footage"]


def test_a_name_that_goes_on_by_a_small_word_is_the_same_outlets() -> None:
    lines = """
        [She] <told> La Voce di Lumen {that it rained}. It snowed, the guard told La Voce.
        = She told La Voce di Lumen that it rained. {It snowed}, [the guard] <told> La Voce.
    """
    assert judged(lines).chain(1) == ["La Voce di Lumen", "the guard"]


@pytest.mark.parametrize(
    ("before", "name"),
    [
        ("The ministry published a video of the raid.", ["The ministry~"]),
        ("On Monday the Delta Front also posted new pictures online.", ["the Delta Front~"]),
        ("The ministry saw a video of the raid.", []),
        ("He published a video of the raid.", []),
    ],
)
def test_who_put_out_a_picture_right_before_passes_it_on(before: str, name: list[str]) -> None:
    article = judged(f"{before} [The footage] <showed> {{smoke}}.", kinds={"The footage": Kind.DOCUMENT})
    assert article.chain() == [*name, "The footage"]
    other = judged(f"{before} [A clip] <showed> {{smoke}}.", kinds={"A clip": Kind.DOCUMENT})
    assert other.chain() == ["A clip"]
