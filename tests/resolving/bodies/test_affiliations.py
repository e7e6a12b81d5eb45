"""Of which body a person is: by his role, its name or noun, and where the text only names it."""

from __future__ import annotations

import pytest

from sayso.core.source import SILENT, Identity, Kind, Source
from sayso.resolving.bodies.belonging import RULES
from sayso.resolving.lexicon import NO_NAMES, Lexicon
from sayso.resolving.ties import Told
from tests.resolving.reading import SAYS, resolved

ALSO = (
    "They said nothing of what the Velm Observatory for Harbours had heard there before.\n"
    "Nothing else was known of those whom the Kerran Army had taken with them.\n"
    "In the capital nobody spoke for Kenya, whose interior ministry was shut for three days."
)


def body_of(phrase: str, also: str = ALSO, before: str = "") -> str:
    """The name of the body of whoever speaks first."""
    sources, rows = resolved(f"{before}\n[{phrase}] {SAYS}\n{also}")
    found = {source.id: source for source in sources}
    body = found.get(found[rows[0].source_id].affiliation)
    return body.name if body else ""


@pytest.mark.parametrize(
    ("phrase", "body"),
    [
        ("Ada Moro, a spokeswoman for the Red Cross", "Red Cross"),
        ("the director of the Velm Observatory for Harbours Ada Moro", "Velm Observatory for Harbours"),
        ("Observatory head Ada Moro", "Velm Observatory for Harbours"),
        ("Pentagon Press Secretary Ada Moro", "Pentagon"),
        ("Pentagon spokesman Ada Moro", "Pentagon"),
        ("UN Special Envoy Ada Moro", "UN"),
        ("UN regional relief coordinator Ada Moro", "UN"),
        ("Ada Moro of the Velm Institute", "Velm Institute"),
        ("Ada Moro of the coast guard", "coast guard"),
        ("Ada Moro (Velm Institute)", "Velm Institute"),
        ("Ada Moro, who heads the Velm-based Institute of Harbours", "Institute of Harbours"),
        ("Ada Moro, managing director, Velm Shipping Company", "Velm Shipping Company"),
        ("a source at Velm Police Command", "Velm Police Command"),
        ("Ada Moro, the director of Velm", "Velm Observatory for Harbours"),
        ("Ada Moro, the chief prosecutor of Velm", ""),
        ("Ada Moro, the mayor of Velm", ""),
        ("a source at the Velm police command", "Velm police command"),
        ("Lt. Col. Ada Moro, a member of the rebel group Ostrava", "Ostrava"),
        ("a Reuters photographer", "Reuters"),
        ("Ada Moro, Chairman of the Union of harbour geography,", "Union of harbour geography"),
        ("an official of the autonomous administration", "autonomous administration"),
        ("Kenya's ambassador, Ada Moro,", "Kenya"),
        ("Kenyan Ambassador Ada Moro", "Kenya"),
        ("Kenyan Interior Minister Ada Moro", "interior ministry"),
        ("Ada Moro, an officer of the Kerran Army", "Kerran Army"),
        ("a Corvel spokeswoman", "Corvel"),
        ("the head of the press service of the Velm Institute Ada Moro", "Velm Institute"),
        ("a UN official", "UN"),
        ("Ada Moro, head of the Martyrs' Families Office", "Martyrs' Families Office"),
        ("a commander of the Kerran security forces", "Kerran security forces"),
        ("Ada Moro, commander, Joint Task Force - Operation Velm", "Joint Task Force - Operation Velm"),
        ("the chief of the Orsk tribe", "Orsk tribe"),
        ("Ada Moro, who is director of the Velm Institute", "Velm Institute"),
        ("a civil defence volunteer", "civil defence"),
        ("Ada Moro, an analyst at Corvel", "Corvel"),
        ("Velm Labour Party (VLP) Chairwoman Ada Moro", "Velm Labour Party"),
        (
            "Ada Moro, who mended boats and now heads the small Institute for Harbours",
            "Institute for Harbours",
        ),
        ("VELM's correspondent", "VELM"),
        ("The Velm Institute's Ada Moro", "Velm Institute"),
        ("the project manager of Corvel Builders", "Corvel Builders"),
        ("California's governor", ""),
        ("Ada Moro, Chief Executive Officer of Corvel Grid", "Corvel Grid"),
        ("AFP Observatory director Ada Moro", "Velm Observatory for Harbours"),
        ("Ada Moro, a civil defense official in Velm", "civil defense"),
        ("state department spokeswoman Ada Moro", "state department"),
        ("Ada Moro MSFs head of mission", "MSF"),
        ("Ada Moro, head of surgery at Velm Teaching Hospital,", "Velm Teaching Hospital"),
        ("Ada Moro, a lecturer in harbour law at the University of Velm,", "University of Velm"),
        ("Ada Moro, who teaches harbour law at Velm University,", "Velm University"),
        ("Ada Moro, who teaches chemistry at Rosenau Middle,", "Rosenau Middle"),
        ("the chemist, who works at the Rosenau Laboratory,", "Rosenau Laboratory"),
        (
            "Ada Moro, who saw the bridge fall and now works at Rosenau University,",
            "Rosenau University",
        ),
        ("Ada Moro, who runs the night shift at Rosenau,", "Rosenau"),
        ("Ada Moro, who speaks for the Rosenau Guild,", "Rosenau Guild"),
        ("Ada Moro, who teaches chemistry in Rosenau,", ""),
        ("Ada Moro, who leads the talks with Rosenau,", ""),
        ("Ada Moro, who saw the fire at Rosenau,", ""),
        ("Ada Moro, who chairs the defence committee,", "defence committee"),
        ("Member-Secretary of the Velm Roads Board R. Moro", "Velm Roads Board"),
        ("UN High Commissioner for Human Rights Ada Moro", "UN"),
        ("High Commissioner Ada Moro", ""),
        ("the Observatorys Ada Moro", "Velm Observatory for Harbours"),
        ("the observatories Ada Moro", ""),
        ("Ada Moro, the Fennor National Coalition (FNC) vice-president", "Fennor National Coalition"),
        ("a spokesman for the UN relief office", "UN relief office"),
        ("a spokesman for the UN as the committee", "UN"),
        ("the spokesman for the Fennor river grouping", "Fennor river grouping"),
        ("a doctor in the Field Hospital No. 2", "Field Hospital No. 2"),
        ("a spokesman for the Fennor al-Rask rebel group", "Fennor al-Rask rebel group"),
        ("the manager of al-Fennor hospital Ada Moro", "al-Fennor hospital"),
        ("a spokesman for the Syrian rebel group", ""),
        ("a spokesman for the Fennor-based rebel group", ""),
        ("a spokesman for the main rebel group", ""),
        ("Read on BBC 12 Director Ada Moro", ""),
        ("Senator Ada Moro of the Civic Renewal", "Civic Renewal"),
        ("observers of the Inter-Oceanic Forum", "Inter-Oceanic Forum"),
        ("Ada Moro of Velm Asset Management", "Velm Asset Management"),
        ("Ada Moro, SYTRAM's president,", "SYTRAM"),
        ("President of the municipality Ada Moro", "municipality"),
        (
            "a member of the parliamentary committee on river fishing",
            "parliamentary committee on river fishing",
        ),
        ("the official representative of the Ministry of defence General Ada Moro", "Ministry of defence"),
        ("Ada Moro, a spokeswoman for the brigade,", "brigade"),
        ("Orsk county police commander Ada Moro", "Orsk county police"),
        ("an environment department official", "environment department"),
        ("Ada Moro, a former director of the Red Cross,", "Red Cross"),
        ("an informed source in the Coast Guard", "Coast Guard"),
        ("Harbour Workers Forum spokeswoman Ada Moro", "Harbour Workers Forum"),
        ("a pilot of Ada Airways", "Ada Airways"),
    ],
)
def test_a_person_is_of_the_body_that_the_words_name(phrase: str, body: str) -> None:
    assert body_of(phrase) == body


@pytest.mark.parametrize(
    "phrase",
    [
        "a witness in Velm",
        "Reuters residents",
        "Velm Governor Ada Moro",
        "a military source",
        "a security official",
        "Ada Moro, a teacher from Velm",
        "a source close to the Red Cross",
        "the Red Cross",
        "Turkish President Ada Moro",
        "Kenyan President Ada Moro",
        "local civil defence sources",
        "Ada Moro, a doctor at Corvel",
        "Kenya's Prime Minister Ada Moro",
        "an envoy for Kenya",
        "the group's leader",
        "a Republican strategist",
        "Rep. Ada Moro (D-N.Y.)",
        "U.S. District Judge Ada Moro",
        "Kenyan journalist Ada Moro",
        "Shepherds from the left Bank",
    ],
)
def test_where_no_body_is_told_there_is_none(phrase: str) -> None:
    assert body_of(phrase) == ""


def test_another_countrys_ministry_is_not_the_ministers() -> None:
    also = "Nobody in Kenya would speak of what was told by the Turkish interior ministry there."
    assert body_of("Kenyan Interior Minister Ada Moro", also) == "Kenya"


@pytest.mark.parametrize(
    "phrase",
    [
        "the governor of the Kerrak",
        "an officer of the Kerran Valley",
        "a senior department official",
        "the defence minister",
        "Orsk county police commentator Ada Moro",
    ],
)
def test_places_and_sorts_of_offices_are_no_bodies(phrase: str) -> None:
    assert body_of(phrase, also="") == ""


def test_a_body_is_known_by_the_begin_of_its_name() -> None:
    assert body_of("Ostra's finance chief, Ada Moro,", "Ostra Bank had closed by then.") == "Ostra Bank"


@pytest.mark.parametrize(
    ("label", "body"),
    [
        ("Ada Moro, Fennor Dockers' Federation", "Fennor Dockers' Federation"),
        ("Ada Moro, Fennor", None),
    ],
)
def test_a_signature_has_a_name_and_its_body(label: str, body: str | None) -> None:
    sources, rows = resolved(f"\n{{“We load by daylight.”}} <-> [{label}]\nThey met.")
    found = {source.id: source for source in sources}
    of = found[rows[0].source_id].affiliation
    assert (found[of].name if of else None) == body


@pytest.mark.parametrize(
    ("before", "phrase", "body"),
    [
        (
            "She blamed the Fennor Day militia for the fire.",
            "a commander of the militia",
            "Fennor Day militia",
        ),
        ("She blamed the Fennor Day militia for the fire.", "a commander of a militia", ""),
        ("She blamed the Fennor militia and the Orsk militia.", "a commander of the militia", ""),
        ("She blamed nobody there for the fire.", "a commander of the militia", ""),
    ],
)
def test_a_bare_noun_takes_up_the_only_body_named_with_it(before: str, phrase: str, body: str) -> None:
    assert body_of(phrase, "Nothing more was known.", before) == body


def test_who_asks_in_an_interview_is_not_who_answers() -> None:
    also = "Ada Moro, in an interview with the reporter of the Fennor news agency, had been calm about it."
    assert body_of("Ada Moro", also) == ""


def test_a_role_told_elsewhere_holds_for_the_name() -> None:
    assert (
        body_of("Moro", "Later on they also met with Ada Moro, the head of the Velm Institute, and left.")
        == "Velm Institute"
    )


def test_a_commissioner_sits_on_the_only_commission() -> None:
    assert body_of("Commissioner Ada Moro", "They then met the Harbour Safety Commission once more.") == (
        "Harbour Safety Commission"
    )


@pytest.mark.parametrize(
    ("before", "behind", "ministry"),
    [
        ("The Ministry of Supply met. The ministry works.", "", "Ministry of Supply"),
        ("Ministry of Supply", "", "Ministry of Supply"),
        (
            "",
            "He was heard at the seat of the ministry. The Veldor Ministry of Supply denied it.",
            "ministry",
        ),
        ("The Ministry of Supply met.", "The ministry works.", "ministry"),
        ("", "They then asked the Ministry of Supply once more.", ""),
        ("The Ministry of Supply met.", "", ""),
        ("", "The Syrian Ministry of Supply denied it. The ministry works.", ""),
        ("The Syrian Ministry of Supply denied it. The ministry works.", "", ""),
    ],
)
def test_a_minister_without_a_portfolio_is_of_the_ministry_that_the_text_is_about(
    before: str, behind: str, ministry: str
) -> None:
    sources, _ = resolved(f"{before}\n[Minister Ada Moro] {SAYS}\n{behind}")
    name = {source.id: source.name for source in sources}
    assert next(name.get(s.affiliation, "") for s in sources if s.name == "Ada Moro") == ministry


def test_a_minister_is_of_the_ministry_that_speaks_for_him() -> None:
    lines = f"The Ministry of Supply met.\n[Minister Ada Moro] {SAYS}\n[The ministry] {SAYS}"
    sources, rows = resolved(lines)
    minister = next(source for source in sources if source.name == "Ada Moro")
    assert minister.affiliation == rows[-1].source_id


@pytest.mark.parametrize(
    "also",
    [
        "He was angry when Ada Moro praised the head of the Velm Institute.",
        "Later the Velm Institute hired Ada Moro, a former director of theirs, and left.",
        "Nobody there knew that the Ada Moro supporter and president of the Velm Institute was ill.",
    ],
)
def test_what_is_told_of_others_is_not_told_of_the_name(also: str) -> None:
    assert body_of("Moro", also) == ""


def test_a_body_that_speaks_is_the_source_itself() -> None:
    sources, _ = resolved(f"[The Red Cross] {SAYS}\n[Red Cross spokesman Ada Moro] {SAYS}")
    body, person = sources
    assert person.affiliation == body.id
    assert body.why != SILENT


def test_a_body_that_says_nothing_is_a_source_once_and_stands_where_it_is_named() -> None:
    text = f"[Red Cross spokesman Ada Moro] {SAYS}\n[Ivo Tamm of the Red Cross] {SAYS}"
    sources, rows = resolved(text)
    (body,) = (source for source in sources if source.why == SILENT)
    assert {source.affiliation for source in sources if source is not body} == {body.id}
    assert body.id not in {row.source_id for row in rows}
    assert _told(body) == ("Red Cross", Identity.NAMED, Kind.NGO, 1)


def _told(source: Source) -> tuple[str, Identity, Kind, int]:
    return source.name, source.identity.value, source.kind.value, len(source.mentions)


@pytest.mark.parametrize(
    ("phrase", "before", "body"),
    [
        ("Ada Moro of the Velm Teachers' Union", "", "Velm Teachers' Union"),
        ("Ada Moro of the Welders' and Riveters' Guild", "", "Welders' and Riveters' Guild"),
        ("Tollmark's regional manager, Ada Moro", "Tollmark raised its prices.", "Tollmark"),
        ("the council's surveyor, Ada Moro", "", "council"),
        ("Ada Moro of the Polytechnic at Velm", "", "Polytechnic"),
        ("Coach Ada Moro", "Brenwick Rovers lost again. Brenwick Rovers are last.", "Brenwick Rovers"),
        (
            "Chairwoman Ada Moro",
            "Tollmark Holdings closes two yards.",
            "Tollmark Holdings",
        ),
        ("The firm's operations manager, Ada Moro,", "Orsk Holdings had closed.", "Orsk Holdings"),
        ("Tollmark chief executive Ada Moro", "Tollmark Inc. closes two yards.", "Tollmark Inc"),
    ],
)
def test_a_post_in_a_club_a_firm_or_a_union_is_of_its_body(phrase: str, before: str, body: str) -> None:
    assert body_of(phrase, "", before) == body


@pytest.mark.parametrize(
    ("phrase", "body"),
    [("Honoured coach Ada Moro", ""), ("Famous coach Ada Moro", ""), ("Velm coach Ada Moro", "Velm")],
)
def test_a_quality_that_opens_a_sentence_is_no_club(phrase: str, body: str) -> None:
    assert body_of(phrase, "") == body


def test_two_clubs_spoken_of_alike_leave_a_coach_without_one() -> None:
    assert body_of("Coach Ada Moro", "Brenwick Rovers met Dunholt United.") == ""


@pytest.mark.parametrize(
    ("before", "phrase", "also"),
    [
        ("Orsk Relief Aid has come.", "Hospital chief executive Ada Moro", ""),
        ("The wards were shut.", "Former chief executive Ada Moro", "Tollmark Holdings wants an answer."),
        ("The wards were shut.", "Prison governor Ada Moro", ""),
    ],
)
def test_a_body_that_stands_elsewhere_is_not_that_of_a_post(before: str, phrase: str, also: str) -> None:
    assert body_of(phrase, also, before) == ""


@pytest.mark.parametrize(
    ("phrase", "also", "body"),
    [
        ("Union leader Ada Moro", "The African Union will meet.", "Union"),
        ("Court spokesman Ada Moro", "The International Criminal Court met.", "Court"),
        ("Bank economist Ada Moro", "The World Bank has no plans.", ""),
        ("Hospital director Ada Moro", "Orsk Hospital has no beds.", "Orsk Hospital"),
    ],
)
def test_a_bare_noun_means_no_body_of_states_that_comes_later(phrase: str, also: str, body: str) -> None:
    assert body_of(phrase, also) == body
    assert body_of(phrase, "", also) != ""


def test_executive_before_a_post_is_no_body() -> None:
    assert body_of("Executive chairwoman Ada Moro", "", "Tollmark Holdings closed.") == "Tollmark Holdings"


def test_a_source_is_no_ones_man() -> None:
    assert body_of("a source at the council", "") == ""


def test_a_chairwoman_is_of_the_kind_of_her_body() -> None:
    sources, rows = resolved(f"Brenwick Rovers lost again.\n[Chairwoman Ada Moro] {SAYS}")
    assert [s.kind.value for s in sources if s.id == rows[0].source_id] == [Kind.OTHER]


def test_a_minister_is_not_of_a_ministry_that_is_another_countrys() -> None:
    also = "The Ministry of Transport of Ostravel answered later."
    assert body_of("the Kadrish Transport Minister", also) == ""


@pytest.mark.parametrize(
    "phrase", ["Shadow health secretary Ada Moro", "the opposition's shadow health minister Ada Moro"]
)
def test_a_shadow_minister_is_of_no_ministry(phrase: str) -> None:
    also = "A board will be named by the Ministry of Health in the spring."
    assert body_of(phrase, also) in ("", "opposition")
    assert body_of("Health minister Ada Moro", also) == "Ministry of Health"


def test_who_reads_an_outlet_is_not_of_it() -> None:
    assert body_of("a reader of the Velm Herald", "") == ""


@pytest.mark.parametrize(
    ("phrase", "name"),
    [
        ("Leader of the Opposition Bijoy Moro", "Bijoy Moro"),
        ("the Superintendent of Police K. Moro", "K. Moro"),
        ("the deputy head of the Opposition Coalition", "the deputy head of the Opposition Coalition"),
    ],
)
def test_a_persons_name_behind_a_body_is_no_part_of_the_bodys(phrase: str, name: str) -> None:
    sources, rows = resolved(f"\n[{phrase}] {SAYS}\n{ALSO}")
    assert {source.id: source for source in sources}[rows[0].source_id].name == name


def bodies_named(lines: str) -> dict[str, str]:
    """The name of everybody's body by his own name, where he has one."""
    sources, _ = resolved(lines)
    names = {source.id: source.name for source in sources}
    return {source.name: names[source.affiliation] for source in sources if source.affiliation}


@pytest.mark.parametrize(
    ("before", "phrase", "body"),
    [
        ("The Harbour Board plans no change.", "Its director, Ada Moro,", "Harbour Board"),
        ("The regional inspectorate has moved.", "Its spokesman Ada Moro", "regional inspectorate"),
        ("[Kelda Dolina] <said> {no}.", "Its manager Ada Moro", "Kelda Dolina"),
        ("[Velm Observatory] <said> {no}.\n[Kerran Bank] <said> {no}.", "Its head Ada Moro", "Kerran Bank"),
    ],
)  # fmt: skip
def test_its_officer_is_of_the_body_spoken_of_last(before: str, phrase: str, body: str) -> None:
    assert bodies_named(f"{before}\n[{phrase}] {SAYS}") == {"Ada Moro": body}


@pytest.mark.parametrize(
    "lines",
    [
        "The Harbour Board met.\n[Ada Moro, whose house was flooded,] <said> {no}.",
        "The Harbour Board met.\n[The villagers] <said> {no}.\n[Their priest] <said> {it was over}.",
        "The Harbour Board met.\n[A study] <found> {much}.\n[Its authors] <said> {it was over}.",
        "VELM, 3 May - Nothing was left on Monday.\n[Its director] <said> {no}.",
    ],
)
def test_who_is_of_no_body_is_given_none_by_a_pronoun(lines: str) -> None:
    assert bodies_named(lines) == {}


@pytest.mark.parametrize(
    ("phrase", "also", "body"),
    [
        ("Principal Ada Moro", "Orsk Primary was shut.", "Orsk Primary"),
        ("Director Ada Moro", "Orsk Museum was shut.", "Orsk Museum"),
        ("Superintendent Ada Moro", "[The Orsk school board] <said> {no}.", "The Orsk school board"),
        ("General secretary Ada Moro", "[The teachers' union] <said> {no}.", "The teachers' union"),
        ("Sergeant Ada Moro", "[Police] <said> {no}.", "Police"),
        ("Principal Ada Moro", "Orsk Primary and Tamm Primary were shut.", ""),
        ("Mayor Ada Moro", "The Orsk Council met.", ""),
        ("The owners", "Orsk Holdings had closed.", ""),
    ],
)
def test_a_post_that_one_sort_of_body_has_is_of_the_only_one(phrase: str, also: str, body: str) -> None:
    assert body_of(phrase, also) == body


def test_who_is_labelled_in_a_transcript_is_of_the_office_that_heads_it() -> None:
    text = "Ministry of External Affairs: Daily Briefing\n[MS. MORO]<:> {It was over.}"
    assert bodies_named(text) == {"MS. MORO": "Ministry of External Affairs"}
    assert bodies_named("Daily Briefing\n[MS. MORO]<:> {It was over.}") == {}


SENTENCES = [
    ("The Velm Church, led by the pastor Ada Moro, was silent. [Moro] <said> {it was late}.", "Velm Church"),
    (
        "Brodan News asked the Velm Government. [Its undersecretary of lakes, Ada Moro,] <said> {no}.",
        "Velm Government",
    ),
    (
        "[The family of the dead man] <said> {yes}.\n"
        "{The Velm Police Department is looking on}, [a spokesperson] <said>.",
        "Velm Police Department",
    ),
]


@pytest.mark.parametrize(("lines", "body"), SENTENCES)
def test_the_body_that_a_sentence_gives(lines: str, body: str) -> None:
    sources, rows = resolved(lines)
    found = {source.id: source for source in sources}
    assert found[found[rows[-1].source_id].affiliation].name == body


@pytest.mark.parametrize("office", ["lawmaker Ada Moro", "Foreign Minister Ada Moro"])
def test_who_is_quoted_by_an_agency_is_not_of_it(office: str) -> None:
    line = f"The NOVRA news agency <quoted> [{office}] <as saying> {{that it was over}}."
    sources, rows = resolved(line)
    (one,) = (source for source in sources if source.id == rows[0].source_id)
    assert one.affiliation == ""


def test_words_that_name_nobody_are_of_no_body() -> None:
    told = Told((), 0, 0, -1)
    assert not [tie for rule in RULES.values() for tie in rule(told, Lexicon(NO_NAMES))]
