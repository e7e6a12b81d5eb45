"""Identity and kind of a source by rule, and by the head where a rule is less sure."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sayso.core.finding import Finding
from sayso.core.source import Identity, Kind
from sayso.core.verdict import Verdict
from sayso.resolving.identities import PRECISION as IDENTITY_PRECISION
from sayso.resolving.identities import RULES as IDENTITY_RULES
from sayso.resolving.kinds.kinds import PRECISION, RULES
from sayso.resolving.kinds.role_kinds import own_role
from sayso.resolving.sources import CONFIDENCE, resolve_sources
from sayso.resolving.weighing import weighed
from tests.marked import marked_document
from tests.resolving.reading import SAYS, sources_of

CASES = [
    ("Ada Moro, a harbour engineer", Identity.NAMED, Kind.EXPERT),
    ("Ivo Lund, a fire investigator", Identity.NAMED, Kind.EXPERT),
    ("Private investigator Ivo Lund", Identity.NAMED, Kind.OTHER),
    ("Detective investigator Ivo Lund", Identity.NAMED, Kind.STATE),
    ("the mayor of Velm", Identity.DESCRIBED, Kind.STATE),
    ("a spokesman for the coalition", Identity.DESCRIBED, Kind.INTERNATIONAL),
    ("a senior official", Identity.UNNAMED_PERSON, Kind.STATE),
    ("a source at Velm police command", Identity.UNNAMED_PERSON, Kind.STATE),
    ("a witness", Identity.UNNAMED_PERSON, Kind.LOCAL),
    ("local activists", Identity.COLLECTIVE, Kind.LOCAL),
    ("some sources", Identity.COLLECTIVE, Kind.OTHER),
    ("The Minister of Water Resources, Engineer Ivo Moro", Identity.NAMED, Kind.STATE),
    ("The caretaker prime minister's office", Identity.DESCRIBED, Kind.STATE),
    ("Ada Moro, a member of the opposition VDC Alliance", Identity.NAMED, Kind.PARTY),
    ("both delegations", Identity.COLLECTIVE, Kind.STATE),
    ("the district office", Identity.DESCRIBED, Kind.STATE),
    ("the public prosecutor of the Relief Centre", Identity.DESCRIBED, Kind.STATE),
    ("a spokeswoman", Identity.UNNAMED_PERSON, Kind.STATE),
    ("investors", Identity.COLLECTIVE, Kind.OTHER),
    ("@ada_moro", Identity.NAMED, Kind.LOCAL),
    ("The forensic doctor Ada Moro", Identity.NAMED, Kind.EXPERT),
    ("supporters of the Islamic State", Identity.COLLECTIVE, Kind.ARMED_GROUP),
    ("Ada Moro, director of digital services of the city", Identity.NAMED, Kind.STATE),
    ("The TUC's Frances Moro", Identity.NAMED, Kind.OTHER),
    ("Video footage", Identity.DESCRIBED, Kind.DOCUMENT),
    ("Reports", Identity.COLLECTIVE, Kind.DOCUMENT),
    ("Reuters", Identity.NAMED, Kind.MEDIA),
    ("the newspaper Meridian", Identity.NAMED, Kind.MEDIA),
    ("SANA's correspondent", Identity.DESCRIBED, Kind.MEDIA),
    ("local media", Identity.COLLECTIVE, Kind.MEDIA),
    ("the United Nations", Identity.NAMED, Kind.INTERNATIONAL),
    ("UN envoy Ada Moro", Identity.NAMED, Kind.INTERNATIONAL),
    ("the British ambassador to the United Nations, Ada Moro", Identity.NAMED, Kind.STATE),
    ("the Islamic State", Identity.NAMED, Kind.ARMED_GROUP),
    ("rebel commanders", Identity.COLLECTIVE, Kind.ARMED_GROUP),
    ("opposition leader Ada Moro", Identity.NAMED, Kind.PARTY),
    ("Syrian Observatory for Human Rights director Ada Moro", Identity.NAMED, Kind.NGO),
    ("Ada Moro, chief executive of Velm Grid", Identity.NAMED, Kind.COMPANY),
    ("retired colonel, military observer Ivo Lund", Identity.NAMED, Kind.EXPERT),
    ("Ada Moro of the Velm Institute", Identity.NAMED, Kind.EXPERT),
    ("the Roads Agency", Identity.NAMED, Kind.STATE),
    ("Velm Ministry Press Secretary Ada Moro", Identity.NAMED, Kind.STATE),
    ("the press office of the army", Identity.DESCRIBED, Kind.STATE),
    ("local civil defence sources", Identity.COLLECTIVE, Kind.NGO),
    ("the UN Harbour Service", Identity.NAMED, Kind.INTERNATIONAL),
    ("the UN refugee agency", Identity.DESCRIBED, Kind.INTERNATIONAL),
    ("a report from the UN Secretary General", Identity.DESCRIBED, Kind.DOCUMENT),
    ("a coalition of rebel groups", Identity.DESCRIBED, Kind.ARMED_GROUP),
    ("Colonel Ada Moro, a coalition spokesman", Identity.NAMED, Kind.INTERNATIONAL),
    ("U.S. Air Force Colonel Ada Moro, a coalition spokesman", Identity.NAMED, Kind.INTERNATIONAL),
    ("the Velm Centre for Policy Research", Identity.NAMED, Kind.NGO),
    ("Ada Moro of the Velm Centre for Policy Research", Identity.NAMED, Kind.EXPERT),
    ("Defence Minister Ada Moro of the Free Syrian Army", Identity.NAMED, Kind.ARMED_GROUP),
    ("Secretary Moro", Identity.NAMED, Kind.STATE),
    ("Ada Moro, the rebels' chief negotiator", Identity.NAMED, Kind.ARMED_GROUP),
    ("Ada Moro, spokeswoman of the 14th brigade", Identity.NAMED, Kind.STATE),
    ("the Harbour Relief Corps", Identity.NAMED, Kind.NGO),
    ("the Office of the World Council for Harbours", Identity.NAMED, Kind.INTERNATIONAL),
    ("the Velm Refugee Council", Identity.NAMED, Kind.NGO),
    ("Ada Moro, director of the Velm Football Association", Identity.NAMED, Kind.OTHER),
    ("the district attorney", Identity.DESCRIBED, Kind.STATE),
    ("the public prosecutor's office", Identity.DESCRIBED, Kind.STATE),
    ("ornithologist Ada Moro", Identity.NAMED, Kind.EXPERT),
    ("Ivo Lund, associate professor of geology", Identity.NAMED, Kind.EXPERT),
    ("ferry captain Ada Moro", Identity.NAMED, Kind.LOCAL),
    ("the harbour master", Identity.DESCRIBED, Kind.STATE),
    ("local authorities", Identity.DESCRIBED, Kind.STATE),
    ("one of the cooks", Identity.UNNAMED_PERSON, Kind.LOCAL),
    ("a former cook", Identity.UNNAMED_PERSON, Kind.LOCAL),
    ("a plea", Identity.DESCRIBED, Kind.DOCUMENT),
    ("an affidavit", Identity.DESCRIBED, Kind.DOCUMENT),
]


@pytest.mark.parametrize(("phrase", "identity", "kind"), CASES)
def test_identity_and_kind_by_rule(phrase: str, identity: Identity, kind: Kind) -> None:
    (source,) = sources_of(phrase)
    assert (source.identity.value, source.kind.value) == (identity, kind)
    assert source.identity.by in {rule.__name__.replace("_", " ") for rule in IDENTITY_RULES}
    assert source.kind.by in {rule.__name__.replace("_", " ") for rule in RULES}


def test_without_ground_and_without_a_head_the_kind_is_unknown() -> None:
    (source,) = sources_of("Ada Moro")
    assert (source.kind.value, source.kind.confidence) == (Kind.UNKNOWN, 0.0)


def test_the_head_decides_where_no_rule_does_or_rules_its_value_out() -> None:
    document, rows = marked_document(f"[Ada Moro] {SAYS}\n[Moro] {SAYS}\n[a witness] {SAYS}")
    odds = (
        {"kind": {"local": 0.9, "other": 0.1}},
        {"kind": {"local": 0.5, "other": 0.5}},
        {"kind": {"state": 0.95, "local": 0.05}},
    )
    found = [Finding(row, odds=each) for row, each in zip(rows, odds, strict=True)]
    (ada, witness), _ = resolve_sources(document, (), found)
    assert (ada.kind.value, ada.kind.by, ada.kind.confidence) == (Kind.LOCAL, "head", 0.7)
    assert (witness.kind.value, witness.kind.by) == (Kind.LOCAL, "own role")
    assert witness.kind.confidence < PRECISION[own_role]
    sure = [replace(found[2], odds={"kind": {"state": 0.99, "local": 0.01}})]
    (witness,), _ = resolve_sources(document, (), sure)
    assert (witness.kind.value, witness.kind.by) == (Kind.STATE, "head")


def test_every_rule_says_how_often_it_is_right() -> None:
    assert set(PRECISION) == set(RULES)
    assert set(IDENTITY_PRECISION) == set(IDENTITY_RULES)
    assert all(
        0 < share <= 1 for share in (*PRECISION.values(), *IDENTITY_PRECISION.values(), *CONFIDENCE.values())
    )


@pytest.mark.parametrize(
    ("phrase", "kind"),
    [
        ("the council's engineer, Ada Moro", Kind.STATE),
        ("Ada Moro, an engineer", Kind.EXPERT),
        ("Ada Moro of Tollmark Partners", Kind.EXPERT),
        ("the opposition Reform League", Kind.PARTY),
        ("the Harbour Bloc", Kind.PARTY),
        ("a study by the Velm Institute", Kind.DOCUMENT),
        ("the presiding judge", Kind.STATE),
        ("a glaciologist", Kind.EXPERT),
        ("the trade association", Kind.OTHER),
        ("a relief body", Kind.NGO),
    ],
)
def test_kinds_of_peace_time_news(phrase: str, kind: Kind) -> None:
    assert sources_of(phrase)[0].kind.value is kind


@pytest.mark.parametrize(
    ("phrase", "kind"),
    [
        ("the club's president, Ada Moro", Kind.OTHER),
        ("the board", Kind.COMPANY),
        ("the liquidator", Kind.COMPANY),
        ("the dean", Kind.EXPERT),
        ("planners", Kind.STATE),
        ("the coalition partner", Kind.PARTY),
    ],
)
def test_posts_and_small_words_tell_where_nothing_else_does(phrase: str, kind: Kind) -> None:
    assert sources_of(phrase)[0].kind.value is kind


@pytest.mark.parametrize(
    ("phrase", "kind"),
    [
        ("the weather station at Velm", Kind.STATE),
        ("the pilot station", Kind.STATE),
        ("Velm fire station", Kind.STATE),
        ("the lifeboat station", Kind.NGO),
        ("the railway station", Kind.COMPANY),
        ("the radio station", Kind.MEDIA),
        ("the station", Kind.MEDIA),
    ],
)
def test_a_station_is_media_where_nothing_says_of_what(phrase: str, kind: Kind) -> None:
    (source,) = sources_of(phrase)
    assert source.kind.value is kind


@pytest.mark.parametrize(
    ("phrase", "kind"),
    [
        ("Cr Ada Moro, who voted against,", Kind.STATE),
        ("Agraria, the country's third largest bank,", Kind.COMPANY),
        ("MPA Ada Moro", Kind.STATE),
        ("Ada Moro, a foreman,", Kind.COMPANY),
        ("Pastor Moro", Kind.OTHER),
        ("A permit from the council", Kind.DOCUMENT),
        ("Senator Ada Moro of the Civic Renewal", Kind.PARTY),
        ("Senator Ada Moro", Kind.STATE),
        ("Ada Moro, a Conservative MP,", Kind.PARTY),
        ("Ada Moro, SYTRAM's president,", Kind.OTHER),
        ("Kenyan President Ada Moro", Kind.STATE),
        ("observers from the Velm Forum", Kind.INTERNATIONAL),
        ("a military observer", Kind.EXPERT),
        ("the Minister of Public Works, Ada Moro,", Kind.STATE),
        ("the opposition's lawyer Ada Moro", Kind.PARTY),
        ("his colleague from the institute in Velm, Ada Moro,", Kind.EXPERT),
        ("the chairwoman of Velm Human Rights Watch, lawyer Ada Moro,", Kind.NGO),
        ("figures from the county", Kind.DOCUMENT),
        ("a source in diplomatic circles", Kind.STATE),
        ("a source in the town", Kind.LOCAL),
        ("Ada Moro, chief executive of Velm County Council", Kind.STATE),
        ("Surveys by the university at Velm", Kind.DOCUMENT),
        ("Replays shown on Monday", Kind.DOCUMENT),
    ],
)
def test_seats_posts_and_observers_by_whom_they_are_of(phrase: str, kind: Kind) -> None:
    (source,) = sources_of(phrase)
    assert source.kind.value is kind


def test_one_of_a_group_is_of_its_kind_and_body() -> None:
    group, one = sources_of("Observers from the Velm Forum", "One of them")
    assert one.kind.value is group.kind.value is Kind.INTERNATIONAL
    assert one.affiliation == group.affiliation != ""


def test_another_one_who_is_described_is_of_his_own_kind() -> None:
    _, one = sources_of("Observers from the Velm Forum", "another villager")
    assert one.kind.value is Kind.LOCAL


@pytest.mark.parametrize(("share", "kind"), [(0.2, Kind.UNKNOWN), (0.5, Kind.STATE)])
def test_a_guess_of_the_head_alone_stays_unknown(share: float, kind: Kind) -> None:
    known = [each for each in Kind if each not in (Kind.UNKNOWN, Kind.STATE)]
    odds = {"state": share} | {each.value: (1 - share) / len(known) for each in known}
    assert weighed(Verdict(Kind.UNKNOWN), [odds], Kind).value is kind


def test_who_follows_somebody_has_his_kind() -> None:
    sources = sources_of("Minister Ivo Lund", "His aides")
    assert [source.kind.value for source in sources] == [Kind.STATE, Kind.STATE]
    sources = sources_of("Rebel commander Ivo Lund", "His spokesman")
    assert [source.kind.value for source in sources] == [Kind.ARMED_GROUP, Kind.ARMED_GROUP]


def test_a_surname_is_no_outlet_of_that_name() -> None:
    (source,) = sources_of("Ada Fox, a harbour engineer", also="[Ms Fox] <said> {no}.")
    assert source.kind.value is Kind.EXPERT


@pytest.mark.parametrize(
    ("phrase", "kind"),
    [
        ("The Velm Salvation Coalition", Kind.PARTY),
        ("The Velm Opposition Coalition", Kind.PARTY),
        ("The rebel Velm National Army", Kind.ARMED_GROUP),
        ("The Velm National Army", Kind.STATE),
        ("The US-led coalition", Kind.INTERNATIONAL),
    ],
)
def test_coalitions_and_armies_by_the_words_of_their_names(phrase: str, kind: Kind) -> None:
    (source,) = sources_of(phrase)
    assert source.kind.value is kind


def test_a_coalition_called_by_its_noun_is_not_a_listed_one() -> None:
    body, one = sources_of("The Velm National Coalition", "The Coalition's president, Ada Moro,")
    assert (body.kind.value, one.kind.value) == (Kind.PARTY, Kind.PARTY)
    (same,) = sources_of("The Velm National Coalition", "The Coalition")
    assert same.kind.value is Kind.PARTY
