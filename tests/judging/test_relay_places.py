"""The places beside a row in which an outlet is a relay."""

import pytest

from sayso.core.chain import Via
from tests.judging.articles import judged


@pytest.mark.parametrize(
    ("line", "chain"),
    [
        ("[A fisherman] <told> Reuters {that he saw a plane}.", ["Reuters", "A fisherman"]),
        ("[A nurse] <told> the newspaper Kosa Today {that it rained}.", ["Kosa Today", "A nurse"]),
        ("[A nurse] <told> the Brid-based daily As-Sahra {that it rained}.", ["As-Sahra", "A nurse"]),
        ("[A nurse], according to the newspaper Utro, <said> {it rained}.", ["Utro", "A nurse"]),
        ("[A nurse] <said>, according to the newspaper Utro, {that it rained}.", ["Utro", "A nurse"]),
        ("[A nurse] <confessed> to the newspaper Utro {that it rained}.", ["Utro", "A nurse"]),
        ("[A nurse], who lives near Utro Radio, <said> {it rained}.", ["A nurse"]),
        ("[A nurse] <told> The Odra Star in Brid {that it rained}.", ["Odra Star", "A nurse"]),
        ("[A nurse] <told> The Odra Tribunal in Brid {that it rained}.", ["A nurse"]),
        ("[A nurse] <told> Radio Delta by telephone {that it rained}.", ["Radio Delta", "A nurse"]),
        ("[The mayor] <told> the council {that it rained}.", ["The mayor"]),
        ("[Recent AFP images from Brid] <showed> {rain}.", ["AFP~", "Recent AFP images from Brid"]),
        ("[Recent council images from Brid] <showed> {rain}.", ["Recent council images from Brid"]),
        ("[The mayor] <said> in an interview with media in Brid {that it rained}.", ["The mayor"]),
        (
            "[The mayor] <said> in an interview with state media {that it rained}.",
            ["state media", "The mayor"],
        ),
        (
            "[The mayor] <said> during a heated debate on Radio Delta {that it rained}.",
            ["Radio Delta", "The mayor"],
        ),
        ("[The mayor] <said> during a heated debate on rain {that it rained}.", ["The mayor"]),
        ("[The mayor] <denied> {the charges}, first published by the weekly Sonde.", ["The mayor"]),
        ("[The mayor] <rejected> {the report}, published by the newspaper Utro.", ["The mayor"]),
        (
            "[The mayor], whose plan was first reported by the newspaper Utro, <said> {it rained}.",
            ["The mayor"],
        ),
        (
            "[The mayor] <said> {it rained}, in remarks published by the newspaper Utro.",
            ["Utro", "The mayor"],
        ),
        ("[The clerk] <said> {that it rained}, the daily Kurant goes on.", ["Kurant", "The clerk"]),
        ("In an interview with FAN [Ada Moro] <said> {that it rained}.", ["FAN", "Ada Moro"]),
        ("In conversation with the agency «Факт-24» [he] <declared>, {that it rained}.", ["«Факт-24»", "he"]),
        ("{It rained}, [the ministry] <said>, the TASS agency reported.", ["TASS agency", "the ministry"]),
        ("Reuters <quoted> [the ministry] <as saying> {that it rained}.", ["Reuters", "the ministry"]),
        ('{"It rained"} [Ada Moro] <was quoted as saying> by Al Mayadeen.', ["Al Mayadeen", "Ada Moro"]),
        ("{It rained} <according to> [the army], according to AFP.", ["AFP", "the army"]),
        ("{It rained}, SANA <reported citing> [local sources].", ["SANA", "local sources"]),
        (
            "<Citing> [the ministry], the TASS agency <reports> {that it rained}.",
            ["TASS agency", "the ministry"],
        ),
        ("{It rained}, SANA <reported, referring to> [the army].", ["SANA", "the army"]),
        ("Citing [the ministry], who reads the TASS agency, he <said> {that it rained}.", ["the ministry"]),
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
        (
            "[Ada Moro in the Financial Times] <argues> {that it rained}.",
            ["Financial Times", "Ada Moro in the Financial Times"],
        ),
        ("[Ada Moro in the Council] <argues> {that it rained}.", ["Ada Moro in the Council"]),
        ("In the Velm Post, [Ada Moro] <warns> {that it rains}.", ["Velm Post", "Ada Moro"]),
        ("In the Velm Council, [Ada Moro] <warned> {that it rains}.", ["Ada Moro"]),
        ("[The guard], reached by Reuters, <said> {it rained}.", ["Reuters", "The guard"]),
        ("[A guard who spoke to AFP] <said> {it rained}.", ["AFP", "A guard who spoke to AFP"]),
        ("[The source], quoted by the Al-Watan daily, <said> {so}.", ["Al-Watan", "The source"]),
        ("{It rained}, [he] <was quoted as saying> on state media.", ["state media", "he"]),
        ("Reuters reported rain and [the monitor] <said> {it snowed}.", ["the monitor"]),
        ("It was aired by [the media group Delta] <which said> {it rained}.", ["the media group Delta"]),
        ("[The mayor] <said> {that Reuters had reported rain}.", ["The mayor"]),
        ("{It} <reportedly> {rained}.", ["?"]),
        ("{It rained}, [the envoy] <said> - TASS.", ["TASS", "the envoy"]),
        ("[Sources] to TASS<:> {it rained}", ["TASS", "Sources"]),
        ("[Sources] of TASS<:> {it rained}", ["Sources"]),
        (
            "[Men interviewed separately by Amnesty] <said> {so}.",
            ["Amnesty", "Men interviewed separately by Amnesty"],
        ),
        ("{It rained}, <according to> [the guard], whom TASS quotes.", ["TASS", "the guard"]),
        ("{It rained}, <according to> [the guard], whom TASS thanked.", ["the guard"]),
        (
            "{It rained}, <wrote> [the chairman], in the members' magazine.",
            ["members' magazine", "the chairman"],
        ),
        ("[The ministry], when the Herald rang it, <said> {it rained}.", ["Herald", "The ministry"]),
        ("[The ministry], when the Herald closed, <said> {it rained}.", ["The ministry"]),
        ("According to TASS, four fell; [the owner] <put> {the number at three}.", ["the owner"]),
        ("{It rained}, [two men] <told> Reuters, TASS reported.", ["TASS", "Reuters", "two men"]),
        (
            "[The envoy] <was quoted> by the semi-official ISNA agency <as saying> {so}.",
            ["ISNA agency", "The envoy"],
        ),
        ("Kanal 5 published the testimony of [a soldier] who <said> {it rained}.", ["Kanal 5", "a soldier"]),
        ("[She] <told> this to TASS: {it rained}.", ["TASS", "She"]),
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
        ("According to the daily Odra, [a guard] <said> {that it rained}.", ["Odra", "a guard"]),
        ("[The ministry] <said>, Interfax reports, {that it rained}.", ["Interfax", "The ministry"]),
        ("[The ministry] <said>, Interfax among others, {that it rained}.", ["The ministry"]),
        (
            "[The army] <claimed>, via its official news agency, {that it rained}.",
            ["official news agency", "The army"],
        ),
        ("[The group] <said> on its Amaq news agency {that it rained}.", ["Amaq news agency", "The group"]),
        ("[A nurse] <narrated> to Al-Rafid newspaper {that it rained}.", ["Al-Rafid", "A nurse"]),
        ("Talking to the broadcaster Delta [she] <said> {it rained}.", ["Delta", "she"]),
        ("[A guard] <told> the Media Office {that it rained}.", ["A guard"]),
        ("[A guard] <told> the Front's media office {that it rained}.", ["A guard"]),
        ("In a call with the Velmian FM, [Lidia Morr] <said> {it rained}.", ["Lidia Morr"]),
        ("[Bo Valk], interviewed on Radio Delta, <said> {it rained}.", ["Radio Delta", "Bo Valk"]),
        ("[The Guardian's Lidia Morr] <saw> {rain}.", ["The Guardian~", "The Guardian's Lidia Morr"]),
        ("[CNN's Chief Executive Lidia Morr] <saw> {rain}.", ["CNN's Chief Executive Lidia Morr"]),
        ("[Reporters] from the AP <saw> {rain}.", ["AP~", "Reporters"]),
        ("[Soldiers] from the AP <saw> {rain}.", ["Soldiers"]),
        ("[A guard] <told> Velm FM on Monday {that it rained}.", ["Velm FM", "A guard"]),
    ],
)
def test_places_of_relays(line: str, chain: list[str]) -> None:
    assert judged(line).chain() == chain


@pytest.mark.parametrize(
    ("line", "way"),
    [
        ("[He] <told> a Channel 6 debate {that it rained}.", Via.BROADCAST),
        ("[He] <told> Channel 6's breakfast show {that it rained}.", Via.BROADCAST),
        ("[He] <told> Breakfast on Radio Delta {that it rained}.", Via.BROADCAST),
        ("[He] <told> Radio Delta {that it rained}.", Via.INTERVIEW),
        ("In a speech broadcast by Delta TV, [he] <said> {it rained}.", Via.BROADCAST),
        ("[He] <recalled> on the screen of Channel Nine {that it rained}.", Via.BROADCAST),
        ("[He] <said>, in statements reported by the Nour agency, {that it rained}.", Via.REPORT),
        ("[He] <confirmed> {the name} to AFP.", Via.INTERVIEW),
        ("Channel 6 aired a film. [He], who spoke to AFP, <confirmed> {it}.", Via.INTERVIEW),
        ("[A report leaked to the Courier] <says> {it rained}.", Via.REPORT),
        ("[He] <told> Monday's Mittagspost {that it rained}.", Via.INTERVIEW),
    ],
)
def test_by_what_way_a_relay_in_its_place_passed_on(line: str, way: Via) -> None:
    assert judged(line).rows[-1].chain[0].via is way


@pytest.mark.parametrize(
    "where",
    ["in Brid", "near the Brid", "outside Brid", "in the old river port of Brid", "in an interview in Brid"],
)
def test_a_place_in_which_somebody_was_told_passes_nothing_on(where: str) -> None:
    line = f"[A nurse] <told> the press {where} {{that it rained}}."
    assert judged(line, relay={0: "Brid"}).chain() == ["A nurse"]
    said = line.replace("told", "said").replace("the press ", "")
    assert judged(said, relay={0: "Brid"}).chain() == ["Brid", "A nurse"]
    paper = line.replace(where, "in a letter published in Brid")
    assert judged(paper, relay={0: "Brid"}).chain() == ["Brid", "A nurse"]


@pytest.mark.parametrize("daily", ["Brid-based daily", "Odran channel"])
def test_who_was_told_asked_whatever_stands_before_the_name(daily: str) -> None:
    row = judged(f"[A nurse] <told> the {daily} As-Sahra {{that it rained}}.").row
    assert row.chain[0].via is Via.INTERVIEW
