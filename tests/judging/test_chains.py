"""By what way a content came: relays in their places, going on, nested, and left out."""

import pytest

from sayso.core.chain import Via
from sayso.core.source import Kind
from sayso.core.span import Span
from sayso.core.zone import Zone, ZoneKind
from sayso.judging.outlets import world_wide
from sayso.resolving.descriptions import WORLD_WIDE
from tests.judging.articles import judged


@pytest.mark.parametrize(
    ("line", "chain"),
    [
        ("[A fisherman] <told> Reuters {that he saw a plane}.", ["Reuters", "A fisherman"]),
        ("[A nurse] <told> the newspaper Kosa Today {that it rained}.", ["Kosa Today", "A nurse"]),
        ("[A nurse] <told> Radio Delta by telephone {that it rained}.", ["Radio Delta", "A nurse"]),
        ("[The mayor] <told> the council {that it rained}.", ["The mayor"]),
        ("In an interview with FAN [Ada Moro] <said> {that it rained}.", ["FAN", "Ada Moro"]),
        ("In conversation with the agency «Факт-24» [he] <declared>, {that it rained}.", ["«Факт-24»", "he"]),
        ("{It rained}, [the ministry] <said>, the TASS agency reported.", ["TASS agency", "the ministry"]),
        ("Reuters <quoted> [the ministry] <as saying> {that it rained}.", ["Reuters", "the ministry"]),
        ('{"It rained"} [Ada Moro] <was quoted as saying> by Al Mayadeen.', ["Al Mayadeen", "Ada Moro"]),
        ("{It rained} <according to> [the army], according to AFP.", ["AFP", "the army"]),
        ("{It rained}, SANA <reported citing> [local sources].", ["SANA", "local sources"]),
        ("[An AFP photographer] <saw> {the rain}.", ["AFP~", "An AFP photographer"]),
        (
            "[The note carried by the agency SANA] <said> {it rained}.",
            ["SANA", "The note carried by the agency SANA"],
        ),
        (
            "[The Front] in a note published by its affiliated Amaq news agency <said> {it rained}.",
            ["Amaq news agency", "The Front"],
        ),
        ("[The Front] <claimed> {the attack} via its Amaq news agency.", ["Amaq news agency", "The Front"]),
        ("[TASS] <reported> {that it rained}.", ["TASS"]),
        ("In a phone call with Al-Hadath TV, [he] <said> {it rained}.", ["Al-Hadath TV", "he"]),
        ("[Moro] <wrote> in the Washington Post {that it rained}.", ["Washington Post", "Moro"]),
        ("[The guard], reached by Reuters, <said> {it rained}.", ["Reuters", "The guard"]),
        ("[A guard who spoke to AFP] <said> {it rained}.", ["AFP", "A guard who spoke to AFP"]),
        ("[The source], quoted by the Al-Watan daily, <said> {so}.", ["Al-Watan daily", "The source"]),
        ("{It rained}, [he] <was quoted as saying> on state media.", ["state media", "he"]),
        ("Reuters reported rain and [the monitor] <said> {it snowed}.", ["the monitor"]),
        ("It was aired by [the media group Delta] <which said> {it rained}.", ["the media group Delta"]),
        ("[The mayor] <said> {that Reuters had reported rain}.", ["The mayor"]),
        ("{It} <reportedly> {rained}.", ["?"]),
        ("{It rained}, [the envoy] <said> - TASS.", ["TASS", "the envoy"]),
        ("{It rained}, [the envoy] <said> ; FNA reported .", ["FNA", "the envoy"]),
        ("{It rained}, [the envoy] <said>, reports Ukrinform.", ["Ukrinform", "the envoy"]),
        ("{It rained}, [Pavel] <said>, Полит.RU reports.", ["Полит.RU", "Pavel"]),
        ("[Pavel] <told> the website of the magazine Odra {that it rained}.", ["Odra", "Pavel"]),
        ("{It rained}, [the navy] <said>, without a word on a report by the Guardian.", ["the navy"]),
        ("Speaking to the US Conference of Mayors, [she] <said> {it rained}.", ["she"]),
        ("Speaking to Serova Ajansı, [she] <said> {it rained}.", ["Serova Ajansı", "she"]),
        ("<As> Lenta.ru <was told> by [the head], {it rained}.", ["Lenta.ru", "the head"]),
        ("In an interview with “Fox News Sunday” [she] <said> {it rained}.", ["Fox News Sunday", "she"]),
        ("[They] <said> in a statement aired on their Delta channel {it rained}.", ["Delta channel", "They"]),
        ("{It rained}, [she] <said>, as the Guardian first reported.", ["Guardian", "she"]),
        (
            "[Residents interviewed by Amnesty] <said> {it rained}.",
            ["Amnesty", "Residents interviewed by Amnesty"],
        ),
        ("[Notes obtained by Der Spiegel] <show> {rain}.", ["Der Spiegel", "Notes obtained by Der Spiegel"]),
        ("[The army] <declined> to comment to Haaretz but <said> {it rained}.", ["The army"]),
        ("[They] <said> in a statement shared on social media {that it rained}.", ["They"]),
        ("Al-Masirah TV aired a speech in which [he] <vowed> {war}.", ["Al-Masirah TV", "he"]),
        ("As the correspondent of «Delta» transfers, [he] <noted> {rain}.", ["«Delta»", "he"]),
        ("In a talk with journalists of the Delta agency, [she] <said> {so}.", ["Delta agency", "she"]),
        ("[She] <assured> in the ether of the TV channel «Рубіж» {that it rained}.", ["«Рубіж»", "She"]),
        ("[A guard] <said> {it rained}, after talking to the media.", ["A guard"]),
        ("Media reported {that it rained} ; [the Lantern] <said>.", ["the Lantern"]),
        ("[She] <told> Tarn News {that it rained}.", ["Tarn News", "She"]),
        ("[She] <said> in a statement, a copy of which was received by AFP, {so}.", ["AFP", "She"]),
        ("[She] <said> {that it rained, in comments published by Haaretz on Friday}.", ["Haaretz", "She"]),
        ("Reached by telephone by AFP, [she] <said> {it rained}.", ["AFP", "she"]),
        ("[She] <told> the QNA state news agency {it rained}.", ["QNA state news agency", "She"]),
        ("AMMAN, May 4 (Petra) -- [She] <told> Petra {it rained}.", ["She"]),
        ("[A Reuters witness] <said> {it rained}.", ["Reuters~", "A Reuters witness"]),
        ("[The Interfax interlocutor] <said> {it rained}.", ["Interfax", "The Interfax interlocutor"]),
        ("[Media sources] <said> {it rained}.", ["Media sources"]),
        (
            "Anadolu Agency (AA) <reported> {rain} <citing> [the ministry].",
            ["Anadolu Agency", "the ministry"],
        ),
        ("[The man], commenting on the rain to the Delta agency, <said> {so}.", ["Delta agency", "The man"]),
        ("[A boy, identified by AFP as Ali], <said> {so}.", ["AFP", "A boy, identified by AFP as Ali"]),
        (
            "{It rained}, <said> [Major Ada Moro to Delta News].",
            ["Delta News", "Major Ada Moro to Delta News"],
        ),
        ("[She] <told> Friday's edition of the daily Kurant {so}.", ["Kurant", "She"]),
        ("[The mayor of Sabal] <said> {it rained}.", ["The mayor of Sabal"]),
        ("[She] <said> on July 18 {that it rained}.", ["She"]),
        ("[She] <told> Kurd 24 {that it rained}.", ["Kurd 24", "She"]),
        ("[She] <told> NATO {that it rained}.", ["She"]),
        ("[She] <confirmed> to La Stella di Porto {that it rained}.", ["La Stella di Porto", "She"]),
        (
            "The RKD agency was there. [She] <denied> in a telephone contact with RKD {rain}.",
            ["RKD agency", "She"],
        ),
        ("[She] <warned> of {rain in a statement carried by the PLN agency}.", ["PLN agency", "She"]),
        ("[She] <admitted> on Radio Polder {that it rained}.", ["Radio Polder", "She"]),
        ("[She] <told> the Sandvik Mail {that it rained}.", ["Sandvik Mail", "She"]),
        ("[She] <told> the magazine Salt & Sea {that it rained}.", ["Salt & Sea", "She"]),
        ("[The union], quoted in Friday's Tribune, <said> {it rained}.", ["Tribune", "The union"]),
        ("{It rained}, [he] <wrote> in a letter to members that the Tribune obtained.", ["Tribune", "he"]),
        ("{It rained}, [she] <told> NTW-4, a guard added.", ["NTW-4", "she"]),
        ("[She] <said> on a media call {that it rained}.", ["She"]),
        ("[She] <replied> on the antenna of Radio Delta {that it rained}.", ["Radio Delta", "She"]),
        ("Radio Delta was on. In the station's studio [she] <said> {so}.", ["Radio Delta", "she"]),
        (
            "{It rained}, <said> [Ada Moro live on the TV channel «Delta»].",
            ["«Delta»", "Ada Moro live on the TV channel «Delta»"],
        ),
        ("[The nurse], consulted by the daily Odra, <said> {it rained}.", ["Odra", "The nurse"]),
        ("Several newspapers, <quoting> [a guard], <report> {rain}.", ["Several newspapers", "a guard"]),
        ("[She] <alleged> on Radio Delta {that it rained}.", ["Radio Delta", "She"]),
        (
            "{So}, <said> [the baker, who has three shops, on Radio Delta].",
            ["Radio Delta", "the baker, who has three shops, on Radio Delta"],
        ),
        (
            "{It rained} <according to> [minutes obtained by the Halm Ledger].",
            ["Halm Ledger", "minutes obtained by the Halm Ledger"],
        ),
        ("{It rained}, [she] <argued> in an essay for Halmavis.", ["Halmavis", "she"]),
        ("In an op-ed in May, [she] <argued> {that it rained}.", ["she"]),
        (
            "Radio Delta was there. [Its correspondent Bo] <saw> {rain}.",
            ["Radio Delta~", "Its correspondent Bo"],
        ),
        ("The club left. [Its correspondent Bo] <saw> {rain}.", ["Its correspondent Bo"]),
        ("[He] <denied> {that it rained}, as the daily Odra had written.", ["He"]),
    ],
)
def test_places_of_relays(line: str, chain: list[str]) -> None:
    assert judged(line).chain() == chain


def test_a_relay_goes_on_over_what_the_same_source_says_next() -> None:
    lines = """
        [A military source] <told> SANA {that it rained}.
        [The source] <added> {that it snowed}.
        [The mayor] <said> {that it thawed}.
    """
    article = judged(lines, same={"The source": "A military source"})
    assert [article.chain(k) for k in range(3)] == [
        ["SANA", "A military source"],
        ["SANA~", "A military source"],
        ["The mayor"],
    ]


def test_who_is_met_for_the_first_time_as_one_known_goes_on_from_the_row_before() -> None:
    rows = (
        "[An officer of the guard] <told> SANA {that it rained}. The official said that it snowed.",
        "= An officer of the guard told SANA that it rained. [The official] <said> {that it snowed}.",
    )
    assert judged("\n".join(rows)).chain(1) == ["SANA~", "The official"]
    apart = judged("\n".join(row.replace("The official", "A nurse") for row in rows))
    assert apart.chain(1) == ["A nurse"]


def test_who_was_quoted_was_so_by_the_outlet_of_the_row_before() -> None:
    lines = "[Ada] <told> the daily Odra {that it rained}.\n\n{So} [the mayor] <was quoted as saying>."
    assert judged(lines).chain(1) == ["Odra~", "the mayor"]
    far = lines.replace("\n\n", "\n[Bo] <said> {so}.\n[Cy] <said> {so}.\n[Di] <said> {so}.\n")
    assert judged(far).chain(4) == ["the mayor"]


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


def test_a_relay_named_at_the_end_of_a_telling_holds_for_its_begin() -> None:
    lines = '{"It rained"} [she] <said>.\n{"Then it snowed"} [she] <told> AFP.'
    assert judged(lines).chain() == ["AFP~", "she"]


def test_the_second_half_of_a_sentence_has_the_relay_it_names() -> None:
    lines = """
        [She] <told> AFP {that it rained}, adding that it snowed. She said so.
        = [She] told AFP that it rained, <adding> {that it snowed}. She said so.
        = She told AFP that it rained, adding that it snowed. [She] <said> {so}.
    """
    assert [judged(lines).chain(k)[0] for k in range(3)] == ["AFP", "AFP", "AFP~"]


def test_the_statement_is_the_one_that_was_carried() -> None:
    lines = "[The army] <said> in a statement carried by SANA {so}.\n{Then}, [the statement] <said>."
    assert judged(lines, same={"the statement": "The army"}).chain(1) == ["SANA~", "The army"]
    apart = "[The army] <said> in a statement carried by SANA {so}.\n[The army] <said> in a statement {so}."
    assert judged(apart).chain(1) == ["The army"]


def test_who_posted_a_video_heard_nobody_else_but_posted_another() -> None:
    lines = """
        [A video posted by the Front] <showed> {so}.
        [A nurse] <said> {so}.
        [A video posted by the Front] <showed> {so}.
        [Another video] <showed> {so}.
    """
    kinds = dict.fromkeys(("A video posted by the Front", "Another video"), Kind.DOCUMENT)
    article = judged(lines, kinds=kinds, odds={"relayed": {"implied": 0.9, "no": 0.1}})
    assert article.chain(1) == ["A nurse"]
    assert article.chain(3) == ["the Front~", "Another video"]


def test_an_agency_between_headline_and_lead_is_a_byline() -> None:
    line = "Rain kills two in Kosa AFP A storm killed two, <said> [the mayor], {so}."
    assert judged(line, relay={0: "AFP"}).chain() == ["the mayor"]
    assert judged(line.replace("AFP A", "to AFP A"), relay={0: "AFP"}).chain() == ["AFP", "the mayor"]


def test_a_headline_has_the_relay_of_the_body() -> None:
    lines = "{Nobody will go}: [observer]\nRain fell.\n[The observer] <told> CNN {that nobody will go}."
    assert judged(lines, same={"The observer": "observer"}).chain() == ["CNN~", "observer"]


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


@pytest.mark.parametrize(
    "elsewhere",
    [
        "[Orr] <said> in a statement on Friday {that it snows}.",
        "Later [Orr] <told> reporters {that it snows}.",
        "[Orr] <wrote> on Twitter {that it snows}.",
    ],
)
def test_a_telling_ends_where_its_source_speaks_to_everybody(elsewhere: str) -> None:
    lines = f"[Orr] <told> Reuters {{that it rained}}.\n{elsewhere}\n[Orr] <added> {{that it thawed}}."
    article = judged(lines)
    assert [article.chain(k) for k in range(3)] == [["Reuters", "Orr"], ["Orr"], ["Orr"]]


def test_another_sources_relay_holds_for_no_picture_and_no_later_paragraph() -> None:
    told = "[The mayor] <told> SANA {that it thawed}."
    odds = {"relayed": {"implied": 0.9, "no": 0.1}}
    apart = judged(f"{told}\n\n[A nurse] <said> {{that it snowed}}.", odds=odds)
    assert apart.chain(1) == ["A nurse"]
    shown = judged(
        f"{told}\n[The picture] <shows> {{snow}}.", odds=odds, kinds={"The picture": Kind.DOCUMENT}
    )
    assert shown.chain(1) == ["The picture"]


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


def test_the_head_has_a_relay_go_on_to_other_sources() -> None:
    mayor, source, nurse = "The mayor said {0}.", "A guard told SANA {0}.", "A nurse said {0}."
    lines = f"""
        [The mayor] <said> {{thaw}}. {source.format("rain")} {nurse.format("snow")}
        = {mayor.format("thaw")} [A guard] <told> SANA {{rain}}. {nurse.format("snow")}
        = {mayor.format("thaw")} {source.format("rain")} [A nurse] <said> {{snow}}.
    """
    implied = judged(lines, odds={"relayed": {"implied": 0.6, "no": 0.4}})
    assert [implied.chain(k) for k in range(3)] == [
        ["SANA~", "The mayor"],
        ["SANA", "A guard"],
        ["SANA~", "A nurse"],
    ]
    doubted = judged(lines, odds={"relayed": {"implied": 0.4, "no": 0.6}})
    assert [doubted.chain(k) for k in (0, 2)] == [["The mayor"], ["A nurse"]]
    assert judged("[She] <said> {so}.", odds={"relayed": {"implied": 1.0}}).chain() == ["She"]


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


def test_what_was_posted_to_all_did_not_come_through_who_is_told_next() -> None:
    lines = "Rain fell.\nIn a tweet, [she] <said> {it rained}.\n[She] <told> AFP {that it snowed}."
    assert judged(lines, same={"She": "she"}).chain() == ["she"]


def test_a_means_of_speaking_and_a_pronoun_pass_nothing_on() -> None:
    line = "[She] <told> AFP via Skype {that it rained}."
    assert judged(line, relay={0: "Skype"}).chain() == ["AFP", "She"]


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


def test_an_outlet_known_all_over_the_world_needs_no_noun() -> None:
    article = judged("[She] <told> Reuters news agency {that it rained}.")
    assert article.chain() == ["Reuters", "She"]
    assert world_wide() >= WORLD_WIDE


def test_who_put_a_picture_out_stands_before_it() -> None:
    words = "Photos published by the monitoring group"
    article = judged(f"[{words}] <showed> {{rubble}}.", kinds={words: Kind.DOCUMENT})
    assert article.chain() == ["the monitoring group", words]
