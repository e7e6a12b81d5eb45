"""Who speaks in a case: the counts, over what is merged."""

from __future__ import annotations

import random
from dataclasses import replace
from pathlib import Path

import pytest

from sayso.case.case import Case
from sayso.case.decisions import seen_of
from sayso.case.sources import CaseSource, CaseSources, fits, is_enough
from sayso.core.decision import Correction, OnScreen, RowEdit, RowVerdict, SameVerdict
from sayso.core.ledger import Ledger
from sayso.core.source import Identity, Kind
from sayso.core.verdict import Act, ContentType
from sayso.resolving.across.roll import Ground, Oneness
from sayso.resolving.across.sides import Veto
from tests.case.telling import PRESS, article, case_of
from tests.views.ledgers import sure

GROUP = (Identity.COLLECTIVE, Kind.LOCAL)
WHO = {"SANA": PRESS, "SANA news agency": PRESS, "Radio Velm": PRESS, "residents": GROUP, "Residents": GROUP}


def first() -> Ledger:
    ledger = article(
        """
        [Ada Moro] <said> {the pier is shut}.
        [SANA] <said> {boats wait}.
        [SANA] <said> {two boats sank}.
        [residents] <said> {it is loud}.
        [Velm Port] <called for> {calm}.
        <Reportedly> {nobody was hurt}.
        """,
        WHO,
        of={"Ada Moro": "Velm Port"},
        through={"Ada Moro": "SANA"},
        confidence=(0.9, 0.9, 0.4),
    )
    *rows, call, nobody = ledger.attributions
    return replace(ledger, attributions=(*rows, replace(call, type=sure(ContentType.DEMAND)), nobody))


def second() -> Ledger:
    ledger = article(
        """
        [Dr Ada Moro] <said> {the pier is open again}.
        [SANA news agency] <said> {boats sail}.
        [Residents] <said> {it is quiet}.
        [Radio Velm] <said> {the night was calm}.
        [Ivo Lund] <wants> {the port}.
        [She] <said> {so}.
        """,
        {**WHO, "She": (Identity.UNKNOWN, Kind.UNKNOWN)},
        through={"Dr Ada Moro": "Radio Velm"},
    )
    rows = [
        replace(row, act=sure(Act.ATTITUDE), holder=sure(True)) if n == 4 else row
        for n, row in enumerate(ledger.attributions)
    ]
    return replace(ledger, attributions=tuple(rows))


@pytest.fixture
def case(tmp_path: Path) -> Path:
    return case_of(tmp_path / "c.sayso", first(), second())


def sources(case: Path) -> CaseSources:
    with Case(case, write=False) as opened:
        return opened.sources()


def named(found: CaseSources, name: str) -> CaseSource:
    return next(source for source in found.sources if source.name == name)


def test_a_source_of_two_articles(case: Path) -> None:
    moro = named(sources(case), "Ada Moro")
    assert moro.one is Oneness.ONE
    assert [(n.name, n.times, n.ground) for n in moro.names] == [
        ("Ada Moro", 1, Ground.ITSELF),
        ("Dr Ada Moro", 1, Ground.TITLE_APART),
    ]
    assert (moro.articles, moro.claims, moro.sure, moro.calls) == (2, 2, 2, 0)
    assert moro.through == (("SANA", 1), ("Radio Velm", 1))
    assert (moro.body, moro.kind) == ("Velm Port", Kind.STATE)


def test_doubtful_claims_calls_and_what_is_passed_on(case: Path) -> None:
    found = sources(case)
    sana = named(found, "SANA")
    assert (sana.articles, sana.claims, sana.sure, sana.passed_on) == (2, 3, 2, 1)
    port = named(found, "Velm Port")
    assert (port.articles, port.claims, port.calls, port.people) == (1, 0, 1, (("Ada Moro", 2),))


def test_the_same_words_are_not_one_source(case: Path) -> None:
    residents = named(sources(case), "Residents")
    assert (residents.one, residents.articles, residents.identities) == (
        Oneness.WORDS, 2, ((Identity.COLLECTIVE, 2),),
    )  # fmt: skip


def test_who_is_only_said_to_think_does_not_speak(case: Path) -> None:
    lund = named(sources(case), "Ivo Lund")
    assert (lund.speaks, lund.claims, lund.articles, lund.others) == (False, 0, 0, 1)


def test_nobody_and_pronouns_are_counted_apart_and_all_adds_up(case: Path) -> None:
    found = sources(case)
    assert (found.articles, found.claims, found.unstated, found.pronouns) == (2, 10, 1, 1)
    assert sum(source.claims for source in found.sources) == 8
    assert "She" not in {source.name for source in found.sources}


def test_sorted_by_articles_then_claims(case: Path) -> None:
    assert [s.name for s in sources(case).sources[:4]] == ["SANA", "Ada Moro", "Residents", "Radio Velm"]


def test_an_article_with_two_names_of_a_source_counts_once(tmp_path: Path) -> None:
    twice = article("[SANA] <said> {it rains}.\n[SANA news agency] <said> {it pours}.", WHO)
    (sana,) = sources(case_of(tmp_path / "c.sayso", twice)).sources
    assert (sana.articles, sana.claims) == (1, 2)


def test_the_order_of_adding_is_of_no_account(tmp_path: Path) -> None:
    ledgers = [
        first(), second(), article("[SANA] <said> {it rains}.", WHO), article("[Lund] <said> {no}."),
    ]  # fmt: skip
    told = set()
    for n in range(4):
        random.Random(n).shuffle(ledgers)
        found = sources(case_of(tmp_path / f"{n}.sayso", *ledgers))
        told.add((found.claims, tuple((s.name, s.one, s.articles, s.claims, s.kinds) for s in found.sources)))
    assert len(told) == 1


def test_decisions_join_and_part_and_are_undone(case: Path) -> None:
    with Case(case) as opened:
        before = opened.sources()
        same = opened.decide_sources("ivo lund", "Ada Moro", SameVerdict.SAME)
        apart = opened.decide_sources("SANA", "SANA news agency", SameVerdict.DIFFERENT)
        found = opened.sources()
        assert [(n.name, n.ground) for n in named(found, "Ada Moro").names][1] == ("Ivo Lund", Ground.DECIDED)
        sana = named(found, "SANA")
        assert [(a.name, a.why) for a in sana.apart] == [("SANA news agency", Veto.DECIDED)]
        opened.undo(same.number)
        opened.undo(apart.number)
        assert opened.sources() == before


def test_a_rejected_row_and_a_corrected_kind_count_so(case: Path) -> None:
    with Case(case) as opened:
        before = opened.sources()
        ledger = first()
        no = opened.decide_row(ledger.document.text_id, "1", RowVerdict.REJECTED)
        seen = seen_of(ledger, ledger.attributions[1])
        screen = OnScreen(ledger.reader.digest, ledger.rules, (0,))
        edit = RowEdit(ledger.document.text_id, (seen,), (Correction(kind=Kind.PARTY),))
        corrected = opened.decide_seen(edit, screen)
        found = opened.sources()
        assert (named(found, "Ada Moro").claims, named(found, "SANA").passed_on) == (1, 0)
        assert found.claims == before.claims - 1
        assert Kind.PARTY in dict(named(found, "SANA").kinds)
        opened.undo(no.number, corrected.number)
        assert opened.sources() == before


def test_what_is_kept_apart_says_by_what(tmp_path: Path) -> None:
    ledgers = [
        article(f"[Ivo Lund] <said> {{no {kind}}}.", {"Ivo Lund": (Identity.NAMED, kind)})
        for kind in (Kind.STATE, Kind.MEDIA)
    ]
    one, other = sources(case_of(tmp_path / "c.sayso", *ledgers)).sources
    assert {one.apart[0].differing, other.apart[0].differing} == {("state", "media"), ("media", "state")}


def test_an_acronym_is_looked_up_in_the_texts(tmp_path: Path) -> None:
    who = {"FNA": PRESS, "Fars News Agency": PRESS}
    ledgers = [
        article("[Fars News Agency] <said> {the Fars News Agency (FNA) is right}.", who),
        article("[FNA] <said> {so}.\nFars News Agency (FNA) reports.", who),
        article("[FNA] <said> {otherwise}.", who),
    ]
    (found,) = sources(case_of(tmp_path / "c.sayso", *ledgers)).sources
    assert [(n.name, n.ground) for n in found.names][1] == ("FNA", Ground.ACRONYM_SPELLED_OUT)


def test_described_people_are_listed_under_their_body(tmp_path: Path) -> None:
    lines = "[{}] <said> {{it is so}}.\n[Velm Civil Defence] <said> {{it was}}."
    spokesman, joint = "a spokesman for the Velm Civil Defence", "residents and the Velm Civil Defence"
    described = dict.fromkeys((spokesman, joint), (Identity.DESCRIBED, Kind.NGO))
    ledgers = [article(lines.format(name), described) for name in described]
    body = named(sources(case_of(tmp_path / "c.sayso", *ledgers)), "Velm Civil Defence")
    assert body.people == ((spokesman, 1),)


@pytest.mark.parametrize(
    ("bodies", "times", "enough"),
    [
        ([("A", 1)], 5, True),
        ([("A", 1)], 20, False),
        ([("A", 4), ("B", 1)], 90, True),
        ([("A", 3), ("B", 3), ("C", 1)], 90, False),
    ],
)
def test_a_stray_body_is_not_told(bodies: list[tuple[str, int]], times: int, enough: bool) -> None:
    assert is_enough(bodies, times) is enough


def test_what_is_asked_for(case: Path) -> None:
    sana = named(sources(case), "SANA")
    assert fits(sana, ("news", "AGENCY"), Kind.MEDIA, Identity.NAMED)
    assert not fits(sana, ("radio",), None, None)
    assert not fits(sana, (), Kind.STATE, None)
    assert not fits(sana, (), None, Identity.COLLECTIVE)


def test_an_empty_case(tmp_path: Path) -> None:
    found = sources(case_of(tmp_path / "c.sayso"))
    assert (found.sources, found.articles, found.claims) == ((), 0, 0)


def test_a_users_own_names(case: Path, tmp_path: Path) -> None:
    names = tmp_path / "names.csv"
    names.write_text("name,alias_of,kind\nIvo Lund,Radio Velm,\n", encoding="utf-8")
    with Case(case, write=False) as opened:
        radio = named(opened.sources(names=names), "Radio Velm")
    assert [n.name for n in radio.names] == ["Radio Velm", "Ivo Lund"]
