"""By what way a content came: whole chains, nested ones, and who is left out of them."""

import pytest

from sayso.core.chain import Via
from sayso.core.source import Identity, Kind
from sayso.core.span import Span
from sayso.core.zone import Zone, ZoneKind
from sayso.judging.cast import key_of
from sayso.judging.outlet_pattern import world_wide
from sayso.resolving.story.descriptions import WORLD_WIDE
from tests.judging.articles import judged


def test_who_speaks_to_an_outlet_is_the_source_of_the_row_nearest_to_it() -> None:
    lines = """
        [The daily Odra] <reported> {a deal}, an account his agent rejected in an interview with AFP.
        = The daily Odra reported a deal, {an account} [his agent] <rejected> in an interview with AFP.
    """
    article = judged(lines)
    assert sorted(map(article.chain, range(2))) == [["AFP", "his agent"], ["The daily Odra"]]


def test_an_outlet_is_one_source_under_all_its_names() -> None:
    lines = "[Ada] <told> FNA {that it rained}.\n[Bo] <told> Fars News Agency {that it snowed}."
    chains = [row.chain for row in judged(lines).rows]
    assert chains[0][0].source_id == chains[1][0].source_id


def test_an_agency_between_headline_and_lead_is_a_byline() -> None:
    line = "Rain kills two in Kosa AFP A storm killed two, <said> [the mayor], {so}."
    assert judged(line, relay={0: "AFP"}).chain() == ["the mayor"]
    assert judged(line.replace("AFP A", "to AFP A"), relay={0: "AFP"}).chain() == ["AFP", "the mayor"]


def test_a_nested_statement_carries_the_hops_of_the_outer_one_and_a_holder_ends_with_its_speaker() -> None:
    lines = """
        [Ada Moro] <told> AFP {that the mayor promised bread and the army wants peace}.
        = Ada Moro told AFP that [the mayor] <promised> {bread} and the army wants peace.
        = Ada Moro told AFP that the mayor promised bread and [the army] <wants> {peace}.
    """
    article = judged(lines)
    assert sorted(article.chain(k) for k in range(3)) == [
        ["AFP", "Ada Moro"],
        ["AFP", "Ada Moro"],
        ["AFP", "Ada Moro", "the mayor"],
    ]


def test_a_report_that_a_denial_rejects_was_not_carried_by_who_denies() -> None:
    lines = """
        [Karsk] <denied> {reports that it had shelled the port}.
        = Karsk denied <reports> {that it had shelled the port}.
    """
    article = judged(lines)
    assert sorted(map(article.chain, range(2))) == [["?"], ["Karsk"]]


def test_the_pages_own_outlet_is_no_hop() -> None:
    line = "[A source] <told> SANA {that it rained}."
    assert judged(line, outlet="SANA").chain() == ["A source"]
    assert judged(line, url="https://sana.sy/en/?p=1").chain() == ["A source"]


@pytest.mark.parametrize(
    ("outlet", "called"),
    [
        ("FNA", "Fars"),
        ("Fars News Agency", "FNA"),
        ("alalam", "the Al-Alam News Network"),
        ("Anadolu Agency", "AA"),
        ("dailysabah", "Daily Sabah"),
        ("Asharq Al-Awsat", "Al-Sharq al-Awsat"),
    ],
)
def test_the_pages_own_outlet_is_known_by_all_its_names(outlet: str, called: str) -> None:
    line = f"[A source] <told> {called} {{that it rained}}."
    assert judged(line, outlet=outlet).chain() == ["A source"]
    assert len(judged(line, outlet="Delta").chain()) == 2


def test_who_wrote_the_whole_article_is_no_hop_in_it() -> None:
    lines = "AFP\n[A source] <told> AFP {that it rained}."
    byline = (Zone(ZoneKind.BYLINE, Span(0, 3), "test"),)
    assert judged(lines).chain() == ["AFP", "A source"]
    assert judged(lines, zones=byline).chain() == ["A source"]
    assert judged("MOSCOW (Sputnik) - [He] <told> Sputnik {that it rained}.").chain() == ["He"]


def test_the_trained_role_finds_what_no_place_shows() -> None:
    line = "[She] <said> {that it rained}, as the Lantern has it."
    assert judged(line).chain() == ["She"]
    assert judged(line, relay={0: "Lantern"}).chain() == ["Lantern", "She"]


def test_marked_words_came_by_the_way_told_right_before_them() -> None:
    aired = judged("[She] <stressed> in the air of Lantern {that it rained}.", relay={0: "Lantern"}).row
    assert [relay.via for relay in aired.chain] == [Via.BROADCAST, Via.UNKNOWN]
    heard = judged("[She] <stressed>, speaking to Lantern, {that it rained}.", relay={0: "Lantern"}).row
    assert heard.chain[0].via is Via.INTERVIEW
    asked = judged("{It rained}. About it Lantern <was told by> [her].", relay={0: "Lantern"}).row
    assert asked.chain[0].via is Via.INTERVIEW
    told = judged("{It rained}. This to Lantern <told> [her].", relay={0: "Lantern"}).row
    assert told.chain[0].via is Via.INTERVIEW


def test_a_place_from_which_somebody_spoke_to_all_is_no_relay() -> None:
    line = "[The mayor] <told> reporters in a video briefing from Kosa {that it rained}."
    assert judged(line, relay={0: "Kosa"}).chain() == ["The mayor"]


def test_where_people_speak_for_their_own_house_it_is_no_relay() -> None:
    line = "In the Navy, [spokesman Ivo Holm] <said> {that it rained}."
    assert judged(line, relay={0: "Navy"}).chain() == ["spokesman Ivo Holm"]
    told = line.replace("Navy", "Lantern")
    assert judged(told, relay={0: "Lantern"}).chain() == ["Lantern", "spokesman Ivo Holm"]


def test_a_source_without_a_name_is_no_name_of_an_outlet() -> None:
    lines = "[The newspaper Odra] <wrote> {so}.\n[A source of the newspaper] <claims> {that it rained}."
    kinds = dict.fromkeys(("The newspaper Odra", "A source of the newspaper"), Kind.MEDIA)
    unnamed = {"A source of the newspaper": Identity.UNNAMED_PERSON}
    judged_so = judged(lines, kinds=kinds, identities=unnamed)
    assert judged_so.chain(1) == ["The newspaper Odra", "A source of the newspaper"]


def test_who_put_a_picture_out_right_before_it_passes_on() -> None:
    line = "On Friday the Delta group has posted online [a new video] <showing> {the rain}."
    shown = judged(line, kinds={"a new video": Kind.DOCUMENT})
    assert shown.chain() == ["the Delta group", "a new video"]
    assert judged(line).chain() == ["a new video"]


def test_who_quotes_as_it_is_the_outlet_or_monitor_of_the_row_before() -> None:
    lines = "[The monitor] <said> {it rained}.\nIt <quoted> [guards] <as saying> {that it snowed}."
    assert judged(lines, kinds={"The monitor": Kind.NGO}).chain(1) == ["The monitor", "guards"]
    assert judged(lines, kinds={"The monitor": Kind.STATE}).chain(1) == ["guards"]
    lines = "[The station] <said> {it rained}.\n<Citing> [a guard], it <said> {it snowed}."
    assert judged(lines, kinds={"The station": Kind.MEDIA}).chain(1) == ["The station", "a guard"]


def test_a_means_of_speaking_and_a_pronoun_pass_nothing_on() -> None:
    line = "[She] <told> AFP via Skype {that it rained}."
    assert judged(line, relay={0: "Skype"}).chain() == ["AFP", "She"]


@pytest.mark.parametrize(
    ("rest", "chain"),
    [
        ("which is confirmed by the interception of radio traffic in the gulf", ["The major"]),
        ("which is evidenced by radio talks", ["The major"]),
        ("which the station carried with its own radio talks", ["radio talks", "The major"]),
    ],
)
def test_what_bears_words_out_is_no_relay(rest: str, chain: list[str]) -> None:
    marked = "radio traffic" if "traffic" in rest else "radio talks"
    line = f"[The major] <said> {{that the boat sank}}, {rest}."
    assert judged(line, relay={0: marked}).chain() == chain


def test_a_bare_determiner_is_no_relay() -> None:
    line = "How <reports> the portal with reference to [the guards], {it rained}."
    assert judged(line, relay={0: "the"}).chain() == ["the guards"]


def test_nobody_is_a_relay_of_its_own_words() -> None:
    lines = "[A guard] <told> SANA {that it rained}.\n[SANA] <added> {that it snowed}."
    implied = judged(lines, odds={"relayed": {"implied": 1.0}})
    assert implied.chain(1) == ["SANA"]


def test_a_relay_becomes_a_source_with_a_name_from_the_text() -> None:
    article = judged("[She] <told> SANA {that it rained}. SANA news agency was founded long ago.")
    (relay,) = [source for source in article.sources if source.why == "relay"]
    assert (relay.name, relay.kind.value) == ("SANA news agency", Kind.MEDIA)
    assert relay.mentions[0].of(article.document.text) == relay.name


def test_a_relay_is_named_without_the_noun_behind_its_name() -> None:
    assert judged("[She] <told> the Velm Post weekly {that it rained}.").chain() == ["Velm Post", "She"]
    article = judged("{It rained}, al-Tilal news website quoted [a farmer] as <saying>.")
    assert article.chain() == ["al-Tilal", "a farmer"]
    members = judged("[She] <told> the members' magazine {that it rained}.", relay={0: "members' magazine"})
    assert members.chain() == ["members' magazine", "She"]


def test_an_outlet_known_all_over_the_world_needs_no_noun() -> None:
    article = judged("[She] <told> Reuters news agency {that it rained}.")
    assert article.chain() == ["Reuters", "She"]
    assert world_wide() >= WORLD_WIDE


def test_who_put_a_picture_out_stands_before_it() -> None:
    words = "Photos published by the monitoring group"
    article = judged(f"[{words}] <showed> {{rubble}}.", kinds={words: Kind.DOCUMENT})
    assert article.chain() == ["the monitoring group", words]


def test_who_asked_for_an_outlet_is_no_hop_beside_it() -> None:
    line = "{It rained}, [she] <told> CNN's Lidia Morr."
    assert judged(line, relay={0: "Lidia Morr"}).chain() == ["CNN", "she"]


def test_the_paper_is_no_outlet_where_a_study_is_called_so() -> None:
    post = "[Ada Moro] <told> the Kosa Post newspaper {that it rained}.\n"
    lines = "[Bo Lund] <said> {that it snowed}, the paper reported."
    assert judged(post + lines).chain(1) == ["Kosa Post", "Bo Lund"]
    study = "[A discussion paper] <says> {that it froze}.\n"
    kinds = {"A discussion paper": Kind.DOCUMENT}
    assert judged(post + study + lines, kinds=kinds).chain(2) == ["Bo Lund"]


def test_the_paper_is_nobody_who_writes_for_one() -> None:
    post = "[Ada Moro] <told> the Kosa Post newspaper {that it rained}.\nThe columnist "
    lines = "[Eva Tamm] <asks> {why}.\n[Bo Lund] <told> the paper {that it snowed}."
    assert judged(post + lines, kinds={"Eva Tamm": Kind.MEDIA}).chain(2) == ["Kosa Post", "Bo Lund"]


def test_from_where_somebody_spoke_by_a_line_passes_nothing_on() -> None:
    line = "[She] <told> the council by video link from Kosa {that it rained}."
    assert judged(line, relay={0: "Kosa"}).chain() == ["She"]
    called = "[She] <said> in a call from Lantern {that it rained}."
    assert judged(called, relay={0: "Lantern"}).chain() == ["Lantern", "She"]


def test_initials_in_brackets_are_the_outlet_before_them() -> None:
    line = "[Ada Moro] <told> the Delta News Agency (DNA) {that it rained}."
    assert judged(line, relay={0: "DNA"}).chain() == ["Delta News Agency", "Ada Moro"]


def test_a_noun_behind_its_name_makes_no_second_outlet() -> None:
    assert key_of("Radio Hilm") != key_of("Television Hilm")
    assert key_of("the radio Hilm") == key_of("Hilm")
    assert key_of("Al-Hilm newspaper") == key_of("Al-Hilm") != key_of("Al-Hilm Post")


def test_where_somebody_was_called_by_a_line_is_no_relay() -> None:
    line = "[A baker contacted by Skype from Tarn] <said> {that it rained}."
    assert judged(line, relay={0: "Skype from Tarn"}).chain() == ["A baker contacted by Skype from Tarn"]


def test_an_outlet_in_a_clause_of_somebody_else_heard_nobody_but_him() -> None:
    lines = (
        "Asked of the envoy, [who] <said> in an interview with the daily Kurant {that it rained}, "
        "Moro said it snowed.\n= Asked of the envoy, who said in an interview with the daily Kurant "
        "that it rained, [Moro] <said> {it snowed}."
    )
    assert [judged(lines).chain(k) for k in range(2)] == [["Kurant", "who"], ["Moro"]]
    assert judged(lines, relay={1: "Kurant"}).chain(1) == ["Moro"]
    own = "[The envoy], who said in an interview with the daily Kurant that it rained, <added> {so}."
    assert judged(own).chain() == ["Kurant", "The envoy"]


@pytest.mark.parametrize(
    ("told", "alone"),
    [
        ("are false", True),
        ("do not correspond to reality", True),
        ("worry the town", False),
    ],
)
def test_who_calls_a_rumour_false_does_not_pass_it_on(told: str, alone: bool) -> None:
    lines = (
        f"[The mayor] <said> {{rumours that it rained {told}}}.\n"
        f"= The mayor said <rumours> {{that it rained}} {told}."
    )
    assert judged(lines).chain(1) == (["?"] if alone else ["The mayor", "?"])


@pytest.mark.parametrize(
    "whom", ["our edition's correspondent", "this newspaper", "the correspondent of our portal"]
)
def test_what_the_pages_own_people_heard_was_passed_on_by_nobody_named_before(whom: str) -> None:
    line = "The portal Brid wrote about it.\n[A nurse] <told> {}{{that it rained}}."
    assert judged(line.format(f"{whom} "), relay={0: "Brid"}).chain() == ["A nurse"]
    assert judged(line.format("it "), relay={0: "Brid"}).chain() == ["Brid", "A nurse"]


@pytest.mark.parametrize(
    ("whom", "chain"),
    [
        ("the researchers of Delta Rights Watch", ["A nurse"]),
        ("the court", ["A nurse"]),
        ("investigators", ["A nurse"]),
        ("it", ["Brid", "A nurse"]),
        ("him", ["Brid", "A nurse"]),
    ],
)
def test_what_a_court_or_researchers_were_told_was_passed_on_by_nobody_named_before(
    whom: str, chain: list[str]
) -> None:
    line = f"The portal Brid wrote about it. [A nurse] <told> {whom} {{that it rained}}."
    assert judged(line, relay={0: "Brid"}).chain() == chain


def test_a_law_that_somebody_cites_is_no_relay() -> None:
    line = "[The minister], <citing> Article 5, <said> {that it rained}."
    assert judged(line, relay={0: "Article 5"}).chain() == ["The minister"]


@pytest.mark.parametrize(
    ("line", "chain"),
    [
        ("[The Front] <said> through Sawt al-Delta {that it rained}.", ["Sawt al-Delta", "The Front"]),
        (
            "[The Front] <claimed> {the attack} through its news arm, Sawt al-Delta.",
            ["Sawt al-Delta", "The Front"],
        ),
        ("[The Front] <claimed> {the attack} via its Delta agency.", ["Delta agency", "The Front"]),
        ("[The Front] <claimed> {the attack} through a gap in the wall.", ["The Front"]),
        ("{It rained}, <reports> Delta agency of news-2 (DAN-2) <with reference to> [a guard].", []),
    ],
)
def test_by_whom_a_group_puts_out_its_words(line: str, chain: list[str]) -> None:
    assert judged(line).chain() == (chain or ["Delta agency of news-2", "a guard"])


def test_initials_that_stood_in_brackets_are_the_outlet() -> None:
    lines = """
        {It rained}, <reports> Delta agency of news (DAN) <with reference to> [a guard]. A nurse told DAN so.
        = It rained, reports Delta agency of news (DAN) with reference to a guard. [A nurse] <told> DAN {so}.
    """
    article = judged(lines)
    assert [article.chain(k) for k in (0, 1)] == [
        ["Delta agency of news", "a guard"],
        ["Delta agency of news", "A nurse"],
    ]


@pytest.mark.parametrize(
    ("outlet", "name", "identity"),
    [
        ("a Swedish newspaper", "Swedish newspaper", Identity.DESCRIBED),
        ("a Velmian television channel", "Velmian television channel", Identity.DESCRIBED),
        ("the Velm Post newspaper", "Velm Post", Identity.NAMED),
    ],
)
def test_what_only_is_told_by_its_place_has_no_name(outlet: str, name: str, identity: Identity) -> None:
    article = judged(f"[She] <told> {outlet} {{that it rained}}.")
    relay = next(source for source in article.sources if source.name == name)
    assert relay.identity.value is identity
