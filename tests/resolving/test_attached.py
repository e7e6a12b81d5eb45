"""The ways in which journalists attach a person to a body: for each the body, the kind, the identity.

The sentences were written from general knowledge of news in many countries' English; every name is invented.
"""

from __future__ import annotations

import pytest

from sayso.core.source import Identity, Kind, Source
from tests.resolving.reading import SAYS, resolved

NAMED, DESCRIBED, ONE, SOME = (
    Identity.NAMED,
    Identity.DESCRIBED,
    Identity.UNNAMED_PERSON,
    Identity.COLLECTIVE,
)


def read(phrase: str, before: str = "") -> tuple[str, Source]:
    """The name of the body of whoever speaks, and the speaker."""
    lines = f"{before}\n" if before else ""
    sources, rows = resolved(f"{lines}[{phrase}] {SAYS}")
    found = {source.id: source for source in sources}
    speaker = found[rows[0].source_id]
    body = found.get(speaker.affiliation)
    return (body.name.removeprefix("the ").removeprefix("The ") if body else ""), speaker


BY_NAME: tuple[tuple[str, str, Kind], ...] = (
    ("Hearth Party Provincial Chairman Kadir Tolan", "Hearth Party", Kind.PARTY),
    ("Jan Sabha leader Ada Moro", "Jan Sabha", Kind.UNKNOWN),
    ("Green Valley Congress MLA Ada Moro", "Green Valley Congress", Kind.PARTY),
    ("Ada Moro (Reform Party)", "Reform Party", Kind.PARTY),
    ("Ada Moro, a Reform Party lawmaker", "Reform Party", Kind.PARTY),
    ("Ada Moro, deputy chairman of the Works Party faction in parliament", "Works Party", Kind.PARTY),
    ("Opposition leader Ada Moro, whose Civic Bloc had asked for it,", "Civic Bloc", Kind.PARTY),
    ("Harrow University historian Ada Moro", "Harrow University", Kind.EXPERT),
    ("Harrow University's Ada Moro", "Harrow University", Kind.EXPERT),
    ("Ada Moro, senior lecturer at the University of Harrow", "University of Harrow", Kind.EXPERT),
    ("Velm Bank chief economist Ada Moro", "Velm Bank", Kind.EXPERT),
    ("Ada Moro, chief market strategist at Orrin Capital", "Orrin Capital", Kind.EXPERT),
    ("Orrin Capital's chief market strategist Ada Moro", "Orrin Capital", Kind.EXPERT),
    ("Orrin Capital analyst Ada Moro", "Orrin Capital", Kind.EXPERT),
    ("Ada Moro, head of press at Corvel Shipping", "Corvel Shipping", Kind.COMPANY),
    ("Ada Moro, Lumora's head of policy", "Lumora", Kind.UNKNOWN),
    ("Ada Moro, vice president for sales at Orrin Foods", "Orrin Foods", Kind.COMPANY),
    ("Managing Director/CEO of Corvel Foods Plc, Mrs Ada Moro", "Corvel Foods Plc", Kind.COMPANY),
    ("Ada Moro, co-founder of the start-up Lumora", "Lumora", Kind.COMPANY),
    ("Ada Moro, speaking for the Harbour Pilots' Association,", "Harbour Pilots' Association", Kind.OTHER),
    ("Ada Moro, on behalf of the Karsk Bar Association,", "Karsk Bar Association", Kind.OTHER),
    ("the Karsk Dockers' Union's general secretary, Ada Moro,", "Karsk Dockers' Union", Kind.OTHER),
    ("Karsk Dockers' Union general secretary Ada Moro", "Karsk Dockers' Union", Kind.OTHER),
    ("The loco running staff union's zonal secretary, Ada Moro", "loco running staff union", Kind.OTHER),
    ("Velm Premier League chief executive Ada Moro", "Velm Premier League", Kind.OTHER),
    ("Karsk Football Federation president Ada Moro", "Karsk Football Federation", Kind.OTHER),
    ("Karsk Student Union president Ada Moro", "Karsk Student Union", Kind.OTHER),
    ("Ada Moro, Karsk United's goalkeeper", "Karsk United", Kind.OTHER),
    ("The Executive Director of the Karsk Road Agency, Engr. Ada Moro,", "Karsk Road Agency", Kind.STATE),
    ("Karsk State Police Command spokesperson, SP Ada Moro", "Karsk State Police Command", Kind.STATE),
    ("Detective Sergeant Ada Moro, of Karsk Police", "Karsk Police", Kind.STATE),
    ("Karsk District Council leader Ada Moro", "Karsk District Council", Kind.STATE),
    ("Press advisor of Velm Municipality Nazra Ergun", "Velm Municipality", Kind.STATE),
    ("Joint Task Force spokesman Lt. Col. Ada Moro", "Joint Task Force", Kind.STATE),
    ("the head of the press bureau of the Ministry of Works, Ada Moro", "Ministry of Works", Kind.STATE),
    ("Ada Moro, head of the glacier laboratory of the Velm Institute", "Velm Institute", Kind.EXPERT),
    ("the director of the technical office in the Velm Federation, Ada Moro", "Velm Federation", Kind.OTHER),
    ("Ada Moro, who heads the Karsk branch of the Red Cross", "Red Cross", Kind.NGO),
    ("Amnesty International's Ada Moro", "Amnesty International", Kind.NGO),
    ("UNICEF's representative in Karsk, Ada Moro", "UNICEF", Kind.INTERNATIONAL),
    ("Ada Moro, the UN's resident coordinator in Karsk", "UN", Kind.INTERNATIONAL),
    ("Southern Resistance Front spokesman Abu Tamim", "Southern Resistance Front", Kind.ARMED_GROUP),
    ("Karsk Herald editor Ada Moro", "Karsk Herald", Kind.MEDIA),
    ("The correspondent for military affairs in the newspaper Velm Post, Ada Moro", "Velm Post", Kind.MEDIA),
    ("Question (Farid Tolan, The Meridian)", "Meridian", Kind.MEDIA),
    ("Ada Moro, who chairs the Velm Water Board", "Velm Water Board", Kind.STATE),
    ("the head of the Interior Ministry's press service, Ada Moro", "Interior Ministry", Kind.STATE),
    ("Velm Maritime Agency Director-General Dr. Ada Moro", "Velm Maritime Agency", Kind.STATE),
    ("Velm Geological Survey geologist Ada Moro", "Velm Geological Survey", Kind.EXPERT),
    ("Ada Moro of Clear Rivers, an aid group,", "Clear Rivers", Kind.NGO),
    ("Ada Moro, whip of the Reform Party", "Reform Party", Kind.PARTY),
    ("Ada Moro, stalwart of the Reform Party", "Reform Party", Kind.PARTY),
    ("Ada Moro, who owns the Velm Bakery", "Velm Bakery", Kind.COMPANY),
    ("Karsk Rovers manager Ada Moro", "Karsk Rovers", Kind.OTHER),
    ("Karl Lund, Chairman, Velm Chamber of Mines,", "Velm Chamber of Mines", Kind.OTHER),
    ("co-author Karl Lund, a biologist at Harrow University", "Harrow University", Kind.EXPERT),
    ("the Continental Union's foreign policy chief, Karl Lund", "Continental Union", Kind.INTERNATIONAL),
    ("NATO's deputy commander, General Karl Lund", "NATO", Kind.INTERNATIONAL),
    ("Velm Air's general manager for sales, Karl Lund", "Velm Air", Kind.COMPANY),
    ("Army Lt. Gen. Ada Moro, commander of the Velm Task Force,", "Velm Task Force", Kind.STATE),
    ("Ada Moro, one of the spokespersons within the Dawn Front", "Dawn Front", Kind.ARMED_GROUP),
    ("Karsk Primary School headteacher Ada Moro", "Karsk Primary School", Kind.LOCAL),
    ("Ada Moro, a nurse at Karsk General Hospital", "Karsk General Hospital", Kind.LOCAL),
)


@pytest.mark.parametrize(("phrase", "body", "kind"), BY_NAME)
def test_a_person_by_name_is_of_the_body_beside_him(phrase: str, body: str, kind: Kind) -> None:
    found, speaker = read(phrase)
    assert (found, speaker.kind.value, speaker.identity.value) == (body, kind, NAMED)


@pytest.mark.parametrize(
    ("phrase", "body", "kind", "identity"),
    [
        ("a Lumora spokesperson", "Lumora", Kind.COMPANY, DESCRIBED),
        ("two former Lumora employees", "Lumora", Kind.COMPANY, SOME),
        ("a former employee of Lumora", "Lumora", Kind.COMPANY, ONE),
        ("the airline's spokesman", "airline", Kind.COMPANY, DESCRIBED),
        ("an official at the Ministry of Works", "Ministry of Works", Kind.STATE, ONE),
        ("the press service of the Ministry of Works", "Ministry of Works", Kind.STATE, DESCRIBED),
        ("the media office of the Dawn Front", "Dawn Front", Kind.ARMED_GROUP, DESCRIBED),
    ],
)
def test_somebody_without_a_name_and_an_office_that_speaks_are_of_it(
    phrase: str, body: str, kind: Kind, identity: Identity
) -> None:
    found, speaker = read(phrase)
    assert (found, speaker.kind.value, speaker.identity.value) == (body, kind, identity)


@pytest.mark.parametrize(
    ("before", "phrase", "body"),
    [
        ("The Velm Drug Quality Agency came.", "The agency's Zonal Director, Ada Moro", "agency"),
        ("The Karsk Unified School District meets today.", "Board President Ada Moro", "district"),
        (
            "The Ministry for Harbour Works was shut.",
            "Deputy Minister for Harbour Works Ada Moro",
            "ministry",
        ),
        ("The Lowland Resistance Front fought on.", "the rebels' chief negotiator, Ada Moro", "front"),
        ("Velm Power will appeal.", "Counsel for Velm Power, Ada Moro", "power"),
        ("Ada Moro was one of nine members of the Velm Commission.", "Moro", "commission"),
        ("Guards fell.", "Commander of the Coastal Guard Admiral Karl Lund", "coastal guard"),
        ("The Orsk Ministry met.", "Karl Lund, Director of the Roads Agency", "roads agency"),
        ("The Velm Party met.", "The secretary of its regional branch, Karl Lund,", "velm party"),
        (
            "The Interior Ministry of Velm denied it.",
            "the head of its press bureau Karl Lund",
            "interior ministry",
        ),
        ("Ada Moro was a victim of the police.", "Moro", ""),
        ("Ministry of Works\nWeekly briefing", "Official Spokesperson, Ms. Ada Moro", "ministry"),
    ],
)
def test_a_body_that_stands_elsewhere(before: str, phrase: str, body: str) -> None:
    found = read(phrase, before)[0].casefold()
    assert body in found if body else found == ""


@pytest.mark.parametrize(
    "phrase",
    [
        "Deputy Minister for Public Works Ada Moro",  # no ministry is named
        "Divisional Railway Manager A.K. Patnam",  # a title through and through
        "Ada Moro, Relief Coordinator for the Velm Crisis",
        "Ada Moro, critic of the Reform Party",
        "the prosecution's expert witness, Ada Moro",
        "the mayor of Orsk Taras Hnat",  # a place
        "Ada Moro, a lawyer for Kadir",  # a person
        "Ada Moro, a farmer from the village of Tal Zeit",
    ],
)
def test_no_body_where_none_is_told(phrase: str) -> None:
    assert read(phrase)[0] == ""


@pytest.mark.parametrize(
    ("phrase", "kind"),
    [
        ("a report by officers", Kind.DOCUMENT),
        ("a report by the observer mission", Kind.INTERNATIONAL),
        ("a statement filed in the county court", Kind.DOCUMENT),
        ("a statement by the county court", Kind.STATE),
        ("the board's own newsletter", Kind.DOCUMENT),
        ("their 2021 paper", Kind.DOCUMENT),
        ("the paper", Kind.MEDIA),
        ("a timeline released by the aviation agency", Kind.DOCUMENT),
        ("the league tribunal", Kind.OTHER),
        ("the federation's disciplinary tribunal", Kind.OTHER),
        ("the military tribunal", Kind.STATE),
        ("Ada Moro, who was in the second coach", Kind.LOCAL),
        ("Ada Moro, who lost two sons in the fire", Kind.LOCAL),
        ("Ada Moro, who teaches sixth grade at Rosewood Middle", Kind.LOCAL),
        ("Ada Moro, who teaches harbour law at Velm University", Kind.EXPERT),
        ("the former international referee Ada Moro", Kind.EXPERT),
        ("the referee Ada Moro", Kind.OTHER),
        ("Doctor of Sciences Ada Moro", Kind.EXPERT),
        ("the Velm Ambulance Trust", Kind.STATE),
        ("the Velm Institute of Geography", Kind.EXPERT),
        ("the Velm Restoration Army", Kind.ARMED_GROUP),
        ("the Syndicate of Water Workers", Kind.OTHER),
        ("the opposition Velm Congress", Kind.PARTY),
        ("the opposition Velm City Council", Kind.STATE),
        ("the Velm Nature Agency", Kind.STATE),
        ("Tolan & Sons", Kind.COMPANY),
    ],
)
def test_the_kind_of_who_or_what_speaks(phrase: str, kind: Kind) -> None:
    assert read(phrase)[1].kind.value is kind


def test_no_document_is_anybodys_body() -> None:
    sources, rows = resolved(f"[their 2021 paper] {SAYS}\n[A district spokeswoman] {SAYS}")
    speaker = next(source for source in sources if source.id == rows[-1].source_id)
    assert not speaker.affiliation
