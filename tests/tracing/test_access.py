"""How a source can know, by the words that present it."""

import pytest

from sayso.core.document import Document
from sayso.core.ledger import Ledger, ReaderVersion
from sayso.core.origin import Access, Ground
from sayso.core.source import Identity, Kind, Source
from sayso.core.verdict import Verdict
from sayso.tracing.access import access_of, by_words, document_told_of, identity_of, told_of
from sayso.tracing.laid_out import Rows


@pytest.mark.parametrize(
    ("words", "kind", "access"),
    [
        ("Ada Holt, a nurse who was asleep in a cabin", "local", "witness"),
        ("an eyewitness, Ada Holt", "local", "witness"),
        ("the observers, who were two kilometres away", "international", "witness"),
        ("Ada Holt, a nurse", "local", "none"),
        ("Ada Holt, a nurse who asked not to be quoted further", "local", "none"),
        ("a report of the office, printed with this article", "document", "document"),
        ("a report of the office", "document", "none"),
        ("A report by the dam's office, printed with this article", "state", "document"),
        ("Letters from the guild, a copy of which is shown beside this text", "ngo", "document"),
        ("A report by the dam's office, printed in spring", "local", "none"),
        ("A letter from the guild, published with an article of the Post", "ngo", "none"),
        ("the Institute, whose records we print today", "expert", "document"),
        ("the Ministry of Health of Ostmark", "state", "office"),
        ("Ada Holt, who woke in the smoke", "local", "witness"),
        ("Ada Holt, one of the rescued passengers", "local", "witness"),
        ("Ada Holt, standing on the quay", "local", "witness"),
        ("Ada Holt, whose house was burnt", "local", "witness"),
        ("Ada Holt, whose house is of no interest here", "state", "office"),
        ("Ada Holt, who lives opposite the mill", "other", "witness"),
        ("Ada Holt, who lives in the capital", "other", "none"),
        ("the observers of the League, who were two kilometres away", "expert", "witness"),
        ("Ada Holt, an economist who was a minister once", "expert", "none"),
        ("Ada Holt, the governor of the Reed district", "local", "office"),
        ("Ada Holt, manager of the plant", "other", "office"),
        ("the minutes, leaked to this newspaper", "document", "document"),
        ("Aquor, the company that runs the dam", "company", "office"),
        ("the district hospital", "local", "office"),
        ("political scientist Gleb Orsan", "expert", "none"),
        ("Ada Holt, director of the Institute for Applied Strategy", "ngo", "none"),
        ("Ada Holt, who teaches ship safety at the college", "expert", "none"),
        ("Nordmet, the owner of the mine", "expert", "office"),
        ("a reporter of the Post on the spot", "media", "reporter"),
        ("the portal Вести", "media", "none"),
    ],
)
def test_access(words: str, kind: str, access: str) -> None:
    known = by_words(words, Kind(kind))
    assert known.access is Access(access)
    assert (known.sure > 0) is (known.access is not Access.NONE)


def test_an_army_is_less_sure_than_an_office() -> None:
    army, office = (by_words(words, Kind.STATE) for words in ("the Defence Ministry", "the port authority"))
    assert army.sure < 0.5 < office.sure


@pytest.mark.parametrize(
    ("words", "kind", "access"),
    [
        ("the Harrow fire brigade · the brigade", Kind.STATE, Access.OFFICE),
        ("the Tamm Monitor, which has observers in every district", Kind.NGO, Access.WITNESS),
        ("Lars Ode, a sailor rescued from the wreck", Kind.LOCAL, Access.WITNESS),
        ("Ivo Rand, an engineer at the technical university", Kind.COMPANY, Access.NONE),
        ("Ivo Rand, a former defence minister", Kind.STATE, Access.NONE),
        ("a report, of which we publish a page", Kind.DOCUMENT, Access.DOCUMENT),
        ("the monitor and a hospital in the east", Kind.NGO, Access.NONE),
        ("Ole Rahm who runs the Sirat Observatory", Kind.LOCAL, Access.NONE),
        ("Ada Holt, a cook who gave her coat to a child", Kind.LOCAL, Access.WITNESS),
        ("Ada Holt, a cook who gave only her first name", Kind.LOCAL, Access.NONE),
        ("Ada Holt, who made a cut in the door for every shell", Kind.LOCAL, Access.WITNESS),
        ("Ada Holt, who made her fortune in salt", Kind.LOCAL, Access.NONE),
        ("Ada Holt, who has worked for the guild", Kind.LOCAL, Access.NONE),
        ("the Reed Institute, whose boats measure the lake", Kind.NGO, Access.WITNESS),
        ("the Reed Society, which keeps cameras on both shores", Kind.NGO, Access.WITNESS),
        ("the Reed Society, which keeps its books in the cellar", Kind.NGO, Access.NONE),
        ("Professor Ada Holt, the hospital's medical director", Kind.EXPERT, Access.OFFICE),
        ("Professor Ada Holt", Kind.EXPERT, Access.NONE),
        ("a log that an officer let this newspaper read", Kind.DOCUMENT, Access.DOCUMENT),
        ("a film, which can be watched on this page", Kind.DOCUMENT, Access.DOCUMENT),
        ("a letter which reporters were allowed to copy", Kind.DOCUMENT, Access.DOCUMENT),
        ("a letter to which nobody has an answer", Kind.DOCUMENT, Access.NONE),
        ("a clip from a tram, which Veld Television has aired", Kind.DOCUMENT, Access.DOCUMENT),
        ("the diary of the abbot, which was read out in court", Kind.DOCUMENT, Access.DOCUMENT),
        ("a memo, stamped secret, that reached our newsroom", Kind.DOCUMENT, Access.DOCUMENT),
        ("photographs sold by a private space company", Kind.DOCUMENT, Access.DOCUMENT),
        ("a film checked by this newspaper", Kind.DOCUMENT, Access.DOCUMENT),
        ("the ledgers, which our reporter was permitted to leaf through", Kind.DOCUMENT, Access.DOCUMENT),
        ("a memo that reached the bishop", Kind.DOCUMENT, Access.NONE),
        ("a report which has not been published", Kind.DOCUMENT, Access.NONE),
        ("a report, not yet released", Kind.DOCUMENT, Access.NONE),
        ("the ledgers, which the court has seized", Kind.DOCUMENT, Access.NONE),
        ("Ada Holt, whose smithy stands at the ford", Kind.LOCAL, Access.WITNESS),
        ("Ada Holt, from whose attic window the quay can be seen", Kind.LOCAL, Access.WITNESS),
        ("Ada Holt, in whose barn the wounded were laid", Kind.LOCAL, Access.WITNESS),
        ("Ada Holt, in whose opinion the law is bad", Kind.LOCAL, Access.NONE),
        ("Ada Holt, whose firm stands for quality", Kind.LOCAL, Access.NONE),
        ("the driver of the second tram", Kind.LOCAL, Access.WITNESS),
        ("the driver of the reform", Kind.LOCAL, Access.NONE),
        ("the sexton, who rings the bell for each of the dead", Kind.LOCAL, Access.WITNESS),
        ("the porter, who writes down every arrival", Kind.LOCAL, Access.WITNESS),
        ("Ada Holt, who travels to Senn every year", Kind.LOCAL, Access.NONE),
        ("Ada Holt, who supports every reform", Kind.LOCAL, Access.NONE),
        ("a farmer who had come down to sell eggs", Kind.LOCAL, Access.WITNESS),
        ("a farmer who had taken part in the survey", Kind.LOCAL, Access.NONE),
        ("Ada Holt, who had been told so", Kind.LOCAL, Access.NONE),
        ("Ada Holt, a barber near the town hospital", Kind.LOCAL, Access.NONE),
        ("the salt museum", Kind.OTHER, Access.OFFICE),
        ("Ada Holt, a porter on the night shift at the mill", Kind.LOCAL, Access.WITNESS),
        ("the watchman on duty", Kind.LOCAL, Access.WITNESS),
        ("the last guest to leave the inn", Kind.LOCAL, Access.WITNESS),
        ("the last man to believe in the bank", Kind.LOCAL, Access.NONE),
        ("Ada Holt, whose taxi was behind the tram", Kind.LOCAL, Access.WITNESS),
        ("Ada Holt, who knew the victim from school", Kind.LOCAL, Access.NONE),
        ("the youngest of the rescued", Kind.LOCAL, Access.NONE),
        ("Senn mountain rescue", Kind.LOCAL, Access.OFFICE),
        ("the papers, which anyone can inspect at the counter", Kind.DOCUMENT, Access.DOCUMENT),
        ("a map spread out before the press", Kind.DOCUMENT, Access.DOCUMENT),
        ("a draft, seen by nobody else", Kind.DOCUMENT, Access.NONE),
        ("a letter laid before the bishop", Kind.DOCUMENT, Access.NONE),
        ("the teachers' council", Kind.OTHER, Access.NONE),
        ("the Senn town council", Kind.OTHER, Access.OFFICE),
        ("the friends of the salt museum in exile", Kind.OTHER, Access.NONE),
        ("Ada Holt, a clerk who worked at the counter all day", Kind.LOCAL, Access.WITNESS),
        ("Ada Holt, a clerk who worked at the counter", Kind.LOCAL, Access.NONE),
        ("Ada Holt, logistics coordinator at Open Hands", Kind.NGO, Access.OFFICE),
        ("Ada Holt, press officer at Open Hands", Kind.NGO, Access.NONE),
        ("the clinic near the town hospital", Kind.LOCAL, Access.OFFICE),
        ("Nordmet, which had built the pumps", Kind.LOCAL, Access.OFFICE),
        ("the Harrow ice hockey league", Kind.OTHER, Access.OFFICE),
        ("the opposition-run Sirat Observatory", Kind.NGO, Access.NONE),
    ],
)
def test_who_can_know_by_the_words_that_present_him(words: str, kind: Kind, access: Access) -> None:
    assert by_words(words, kind).access is access


@pytest.mark.parametrize(
    ("words", "sure"),
    [
        ("Colonel Ada Holt of the county police", 0.85),
        ("Colonel Ada Holt of the Orlavan army", 0.35),
        ("the director-general of the Space Agency", 0.85),
        ("General Ada Holt", 0.35),
        ("the military police", 0.35),
        ("Inspector Ada Holt of the county police, who was in command on the pier", 0.85),
        ("the Cyber Defence Agency", 0.85),
        ("the high command", 0.35),
    ],
)
def test_a_rank_makes_an_army_of_no_police_and_no_agency(words: str, sure: float) -> None:
    assert by_words(words, Kind.STATE).sure == sure


@pytest.mark.parametrize(
    ("words", "likely"),
    [
        ("the Reed Front, whose fighters hold the hills above the lake", True),
        ("the Reed Front, which controls most of the town", True),
        ("the Reed Front, which holds the balance of power", False),
        ("the Reed Front, whose fighters were beaten in the hills", False),
        ("the envoy Ada Holt", True),
        ("the Reed Front", False),
    ],
)
def test_a_party_that_is_there_knows_likely_and_not_surely(words: str, *, likely: bool) -> None:
    assert (0.5 < by_words(words, Kind.PARTY).sure < 0.8) is likely


def test_a_document_is_shown_wherever_its_name_stands() -> None:
    text = "Six reminders lay there, the letters of the guild, copies of which are printed below, show."
    assert document_told_of("the letters of the guild", text, Kind.DOCUMENT).access is Access.DOCUMENT
    assert document_told_of("the letters of the court", text, Kind.DOCUMENT).access is Access.NONE


def test_a_clause_behind_a_full_name_tells_of_its_bearer_wherever_it_stands() -> None:
    text = "How reports Dawn with the link to Lena Holt, a nurse who was asleep below, smoke was seen."
    assert told_of("Lena Holt", text, Kind.LOCAL).access is Access.WITNESS
    assert told_of("Ada Brand", text, Kind.LOCAL).access is Access.NONE


@pytest.mark.parametrize(
    ("presented", "kinds", "known"),
    [
        ("the Marvel port authority", "state local", "office"),
        ("the harbour master of Senn", "state local", "office"),
        ("the county fire brigade", "state local", "office"),
        ("Captain Rolf Ernst of the fire brigade", "state local", "office"),
        ("fire chief Dana Moss", "state local", "office"),
        ("the railway operator", "state local company", "office"),
        ("Norland Railways, which operates the line", "company state", "office"),
        ("the Senn coast guard", "state", "office"),
        ("coastguard officer Ida Moll", "state", "office"),
        ("the National Seismological Centre", "state expert", "office"),
        ("the Geological Survey of Marvel", "state expert", "office"),
        ("the meteorological office", "state expert", "office"),
        ("the weather service", "state expert", "office"),
        ("the nuclear regulator", "state", "office"),
        ("the parish council", "local other", "office"),
        ("the village headman", "local other", "office"),
        ("village chief Oro Tam", "local other", "office"),
        ("the imam of the mosque", "local other", "office"),
        ("Father Anton Reiss, the parish priest of Old Senn", "local other", "office"),
        ("the rector of the university", "local other", "office"),
        ("the head of the village", "local other", "office"),
        ("the director of the hospital", "local other", "office"),
        ("Dr Lena Voss, head of surgery at the Senn hospital", "local other", "office"),
        ("chief physician Karl Ott", "local other", "office"),
        ("Maria Lund, the hospital's medical director", "local other", "office"),
        ("the mortuary", "local other", "office"),
        ("the public prosecutor's office", "state", "office"),
        ("the electoral commission", "state", "office"),
        ("the returning officer", "state", "office"),
        ("the registrar of the court", "state", "office"),
        ("the mayor's office", "state", "office"),
        ("the regional governor", "state", "office"),
        ("the mountain rescue service", "state local", "office"),
        ("the lifeboat station", "state local", "office"),
        ("the mine's manager", "company local", "office"),
        ("the airline", "company", "office"),
        ("the ship's owner", "company local", "office"),
        ("the shipping line that owns the vessel", "company local other", "office"),
        ("the power company", "company state", "office"),
        ("the grid operator", "company state", "office"),
        ("air traffic control", "state", "office"),
        ("the dam's operator", "state local other", "office"),
        ("the water board", "state", "office"),
        ("the food safety agency", "state", "office"),
        ("the statistics office", "state", "office"),
        ("the teachers' union", "other local party", "office"),
        ("the border guard service", "state", "office"),
        ("the prison service", "state", "office"),
        ("the emergency services", "state local", "office"),
        ("the emergency ministry's regional branch", "state local", "office"),
        ("the school's headmistress", "local other state", "office"),
        ("Open Hands, which runs two field hospitals", "ngo", "office"),
        ("Ilva Marn, who saw the train leave the rails", "local other", "witness"),
        ("Ilva Marn, a passenger in the second carriage", "local other", "witness"),
        ("passenger Ilva Marn", "local other", "witness"),
        ("survivor Ilva Marn", "local other", "witness"),
        ("Ilva Marn, a survivor", "local other", "witness"),
        ("eyewitness Ilva Marn", "local other", "witness"),
        ("Ilva Marn, who was in the crowd", "local other", "witness"),
        ("Ilva Marn, who was at the market when the bomb went off", "local other", "witness"),
        ("Ilva Marn, whose brother was killed", "local other", "witness"),
        ("Ilva Marn, whose flat is opposite the bank", "local other", "witness"),
        ("Ilva Marn, who lost her house", "local other", "witness"),
        ("Ilva Marn, 34, who escaped through a window", "local other", "witness"),
        ("Ilva Marn, who was pulled from the rubble", "local other", "witness"),
        ("a shepherd, Ilva Marn, who watched from the hill", "local other", "witness"),
        ("Ilva Marn, watching from her balcony", "local other", "witness"),
        ("Ilva Marn, the driver of the second lorry", "local other", "witness"),
        ("the driver of the bus, Ilva Marn", "local other", "witness"),
        ("the train driver, Ilva Marn", "local other", "witness"),
        ("Ilva Marn, a fisherman who reached the boat first", "local other", "witness"),
        ("Ilva Marn, a nurse who treated the wounded", "local other", "witness"),
        ("Ilva Marn, the doctor who examined the bodies", "local other", "witness"),
        ("Dr Ilva Marn, who operated on the wounded", "local other", "witness"),
        ("Ilva Marn, a firefighter at the scene", "local other", "witness"),
        ("Ilva Marn, one of the firefighters who fought the blaze", "local other", "witness"),
        ("paramedic Ilva Marn, who was first on the scene", "local other", "witness"),
        ("Ilva Marn, an off-duty policeman who ran to help", "local other", "witness"),
        ("Ilva Marn, who helped to carry the wounded", "local other", "witness"),
        ("Ilva Marn, who took part in the march", "local other", "witness"),
        ("Ilva Marn, who took part in the talks", "local other", "witness"),
        ("Ilva Marn, who filmed the attack", "local other", "witness"),
        ("Ilva Marn, who counted the bodies", "local other", "witness"),
        ("Ilva Marn, who buried the dead", "local other", "witness"),
        ("Ilva Marn, held in the same cell", "local other", "witness"),
        ("Ilva Marn, whose shop was looted", "local other", "witness"),
        ("Ilva Marn, who works in the building", "local other", "witness"),
        ("Ilva Marn, a crew member on the ship", "local other", "witness"),
        ("Ilva Marn, a stewardess on the flight", "local other", "witness"),
        ("the ship's cook, Ilva Marn", "local other", "witness"),
        ("Ilva Marn, a spectator in the stand", "local other", "witness"),
        ("observers who were at the polling stations", "international", "witness"),
        ("the monitors, who visited the site", "international", "witness"),
        ("the group, whose observers were in every polling station", "ngo", "witness"),
        ("the mission, whose inspectors took samples", "international ngo", "witness"),
        ("a reporter of the Senn Herald at the scene", "media", "reporter"),
        ("our correspondent in Senn saw", "media", "reporter"),
        ("an agency photographer on the scene", "media", "reporter"),
        ("a Veld News correspondent on the ground", "media", "reporter"),
        ("reporters of the Herald who visited the village", "media", "reporter"),
        ("a Veld News journalist in the town saw", "media", "reporter"),
        ("a Veld News crew counted 14 bodies", "media", "reporter"),
        ("a Veld News reporter who was in the courtroom", "media", "reporter"),
        ("the Herald's correspondent, who travelled with the convoy", "media", "reporter"),
        ("the minutes of the meeting, a copy of which was seen by the Herald", "document", "document"),
        ("the court order, published on its website", "document", "document"),
        ("an internal memo obtained by the Herald", "document", "document"),
        ("the ship's log, excerpts of which we publish", "document", "document"),
        ("the contract, which the Herald has read", "document", "document"),
        ("satellite pictures released by Veld Imaging", "document", "document"),
        ("the autopsy report, which is attached", "document", "document"),
        ("a secret report", "document", "none"),
        ("a document that nobody has seen", "document", "none"),
        ("Ilva Marn, an analyst at the Senn Institute", "expert other local", "afar"),
        ("military analyst Ilva Marn", "expert other local", "afar"),
        ("Ilva Marn, a lecturer in law at Senn University", "expert other local", "afar"),
        ("Ilva Marn, a security consultant", "expert other", "afar"),
        ("Ilva Marn, a retired colonel", "expert other", "afar"),
        ("Ilva Marn, an aviation expert", "expert other", "afar"),
        ("Ilva Marn, author of a book on the war", "expert other", "afar"),
        ("Ilva Marn, who has written on dams", "expert other", "afar"),
        ("Ilva Marn, a blogger who follows the war", "expert other", "afar"),
        ("Ilva Marn, a fellow at a think tank in the capital", "expert other local", "afar"),
        ("Ilva Marn, a volcanologist at the university", "expert other local", "afar"),
        ("the political commentator Ilva Marn", "expert other local", "afar"),
        ("Ilva Marn, a teacher", "local other", "none"),
        ("a lorry driver", "local other", "none"),
        ("Ilva Marn, the manager of the Senn mine", "company local other", "office"),
        ("Ilva Marn, captain of the car ferry", "company local other", "office"),
        ("Ilva Marn, a resident of the capital", "local other", "none"),
        ("Ilva Marn", "local other unknown", "none"),
        ("Ilva Marn, who asked that her surname not be used", "local other", "none"),
        ("Ilva Marn, who said she feared for her life", "local other", "none"),
        ("Ilva Marn, who knows the region well", "local other", "none"),
        ("Ilva Marn, who lives in exile in Veld", "local other", "none"),
        ("Ilva Marn, who was born in Senn", "local other", "none"),
        ("Ilva Marn, who used to live in the town", "local other", "none"),
        ("Ilva Marn, who heard of it on the radio", "local other", "none"),
        ("Ilva Marn, who learned of it from friends", "local other", "none"),
        ("Ilva Marn, who read about it", "local other", "none"),
        ("the Senn Herald", "media", "none"),
        ("Veld Radio", "media", "none"),
        ("the news agency Veld", "media", "none"),
        ("the Veld Observatory for Human Rights", "ngo", "none"),
        ("the Veld Monitor, which relies on a network of activists", "ngo", "none"),
        ("an employee of the company", "company", "none"),
        ("a former engineer of the company", "company", "none"),
        ("the former engineer", "company", "none"),
        ("a source at the company", "company", "none"),
        ("an official who spoke on condition of anonymity", "state", "none"),
        ("a security source", "state", "none"),
        ("an insider", "other local", "none"),
        ("a person familiar with the talks", "other local", "none"),
        ("people close to the negotiations", "company state", "none"),
    ],
)
def test_a_hundred_wordings_of_who_can_know(presented: str, kinds: str, known: str) -> None:
    """Whatever kind a reader takes them for; "afar" is no access, and a word that says so."""
    for kind in kinds.split():
        found = by_words(presented, Kind(kind))
        assert found.access is Access("none" if known == "afar" else known)
        assert found.ground is {"none": found.ground, "afar": Ground.AFAR}.get(known, Ground.WORDS)


@pytest.mark.parametrize(
    ("name", "identity"),
    [
        ("the member of the crew who asked not to be named", Identity.UNNAMED_PERSON),
        ("the manager, who spoke on condition of anonymity", Identity.UNNAMED_PERSON),
        ("the engineer who did not want his name printed", Identity.UNNAMED_PERSON),
        ("the manager of the mine", Identity.DESCRIBED),
    ],
)
def test_who_withholds_his_name_can_be_found_by_nobody(name: str, identity: Identity) -> None:
    source = Source("s", name, (), identity=Verdict(Identity.DESCRIBED))
    assert identity_of(source, Kind.COMPANY) is identity


@pytest.mark.parametrize(
    ("name", "access"),
    [
        ("the conscript", Access.NONE),
        ("envoy's driver", Access.OFFICE),
        ("diplomat in the region", Access.NONE),
        ("the soldiers", Access.NONE),
        ("the Kelda official", Access.OFFICE),
        ("the governor", Access.OFFICE),
        ("the treasury", Access.OFFICE),
    ],
)
def test_one_of_many_is_no_state_on_its_own_acts(name: str, access: Access) -> None:
    document = Document(text=name, name="text")
    source = Source("s", name, (), identity=Verdict(Identity.DESCRIBED, ""), kind=Verdict(Kind.STATE, ""))
    rows = Rows(Ledger(document, (), (source,), (), ReaderVersion("", "", "")))
    assert access_of(source, Kind.STATE, rows).access is access
