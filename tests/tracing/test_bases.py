"""What a mention rests on by the words of its own article."""

from dataclasses import replace
from unittest.mock import patch

import pytest

from sayso.core.claim import Facts, Mention, Stand
from sayso.core.origin import Access, Basis, Ground
from sayso.core.source import Identity, Kind
from sayso.core.span import Span
from sayso.resolving.across.speakers import speakers_of
from sayso.tracing.article import Article
from sayso.tracing.bases import BasisMaker
from sayso.tracing.families import Families, with_pages
from sayso.tracing.gathered import brought_together
from tests.tracing.told import told


def maker(article: Article, *, listed: bool = True) -> BasisMaker:
    known = with_pages(Families(), article.appearances)
    return BasisMaker(speakers_of([article.ledger]), known, known if listed else Families())


def named(lines: str, name: str) -> Basis:
    article = told(lines, outlet="Ostra Post")
    source = next(one for one in article.ledger.sources if name in one.name)
    return maker(article).named(source, article, "m")


@pytest.mark.parametrize(
    ("listed", "access"), [(True, Access.REPORTER), (False, Access.NONE)], ids=["listed", "not listed"]
)
def test_what_a_reporter_saw_in_the_own_voice(listed: bool, access: Access) -> None:
    article = told("A reporter of the Ostra Post on the spot saw that two houses burnt.", outlet="Ostra Post")
    whole = (Span(0, len(article.text.rstrip())),)
    mention = Mention("m", article.text_id, "V1", whole, "", Stand.SUPPORTS, Facts())
    basis = maker(article, listed=listed).eyes(article, mention)
    assert basis is not None
    assert basis.access is access


def test_a_witness_is_one_by_the_clause_behind_his_name() -> None:
    witness = named("[Ada Holt], a nurse who was asleep in a cabin, <said> {the bell rang}.", "Holt")
    assert (witness.access, witness.sure > 0.5) == (Access.WITNESS, True)
    assert named("[Ada Holt], a nurse, <said> {the bell rang}.", "Holt").access is not Access.WITNESS


def test_an_outlet_has_no_access_whatever_it_is_taken_for() -> None:
    basis = named("[The Ostra Post] <reported that> {the bell rang}. [The mayor] <said> {it did}.", "Post")
    assert (basis.kind, basis.access) == (Kind.MEDIA, Access.NONE)


def test_nobody_is_a_basis_of_his_own() -> None:
    article = told("{The bell rang}, <it was reported>.")
    mention = Mention("m", article.text_id, "1", (Span(0, 3),), "unstated", Stand.SUPPORTS, Facts())
    assert maker(article).unstated(mention).identity is Identity.UNSTATED


def test_a_document_is_shown_wherever_the_text_says_so() -> None:
    shown = "The stationmaster's log, two sheets of which are printed below, {was kept in pencil}."
    line = shown + " [The stationmaster's log] <states that> {the bell rang}."
    assert named(line, "log").access is Access.DOCUMENT
    begun = "<According to> [the stationmaster's log], {two sheets of which we print today, the bell rang}."
    assert named(begun, "log").access is Access.DOCUMENT
    other = "The stationmaster's map, which is printed below, is new. [The log] <states that> {it is old}."
    assert named(other, "log").access is Access.NONE


def test_an_outlet_is_known_where_only_the_begin_of_its_name_was_read() -> None:
    basis = named("[Ostra] Post <reported that> {the bell rang}.", "Ostra")
    assert (basis.kind, basis.access) == (Kind.MEDIA, Access.NONE)


HOLT = Basis(
    "a", ("Ada Holt",), Identity.NAMED, Kind.STATE, Access.OFFICE, "", "a", "m", 0.85, ground=Ground.KIND
)


def test_who_judges_from_afar_by_one_text_is_no_office_by_a_guess_of_his_kind() -> None:
    afar = replace(HOLT, kind=Kind.EXPERT, access=Access.NONE, sure=0.0, ground=Ground.AFAR)
    assert brought_together([HOLT, afar], ())[0].access is Access.NONE
    minister = replace(HOLT, ground=Ground.WORDS)
    assert brought_together([minister, afar], ())[0].access is Access.OFFICE


def test_what_stands_before_a_who_is_no_apposition_where_it_is_told() -> None:
    told_of_others = "<According to> [Nordmet], {14 miners who went below that night are missing}."
    assert "who" not in named(told_of_others, "Nordmet").why


def test_whom_an_article_presents_is_looked_up_once_for_all_its_events() -> None:
    lines = "\n".join(
        f"[Ada {name}, who was at the quay], <said> {{the bell rang}}." for name in ("Holt", "Moro")
    )
    article = told(lines)
    made = maker(article)
    with patch.object(BasisMaker, "named", autospec=True, side_effect=BasisMaker.named) as named:
        found = [list(made.presented_in([article], ())) for _ in range(10)]
    assert named.call_count == len(found[0]) == 2
    assert all(one == found[0] for one in found)


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("the pilots' station", Kind.OTHER),
        ("the radio station", Kind.MEDIA),
        ("the Kelda portal", Kind.MEDIA),
    ],
)
def test_an_office_taken_for_an_outlet_is_none(name: str, kind: Kind) -> None:
    article = told(f"[{name}] <said> {{the bell rang}}.", outlet="Ostra Post")
    [source] = article.ledger.sources
    media = replace(source, kind=replace(source.kind, value=Kind.MEDIA))
    assert maker(article).named(media, article, "m").kind is kind


def test_who_writes_of_himself_is_the_outlet() -> None:
    writer = named("At the gate [I] <counted> {nine bodies under white sheets}.", "I")
    assert (writer.names, writer.kind, writer.access) == (("Ostra Post",), Kind.MEDIA, Access.NONE)
    assert writer.why == "its own writer says it"


def test_who_says_i_in_a_quotation_is_not_the_outlet() -> None:
    speaker = named("The porter: “[I] <counted> {nine bodies under white sheets}.”", "I")
    assert speaker.names != ("Ostra Post",)
