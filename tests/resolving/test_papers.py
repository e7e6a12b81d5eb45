"""Texts that speak for themselves: the noun that heads a phrase decides, not who owns or has seen it."""

from __future__ import annotations

import pytest

from sayso.core.source import Identity, Kind
from sayso.resolving.papers import has_a_number, is_called_as_a_text
from tests.resolving.reading import SAYS, resolved, sources_of


@pytest.mark.parametrize(
    ("phrase", "name"),
    [
        ("the Kosa Harbour Authority's own records", "the Kosa Harbour Authority's own records"),
        ("Kosa Rail's annual report", "Kosa Rail's annual report"),
        ("The inspectors' report", "The inspectors' report"),
        ("the Storm Agency's evening bulletin", "the Storm Agency's evening bulletin"),
        ("the fire brigade's figures", "the fire brigade's figures"),
        ("The four-page memo, dated 9 May and signed by its engineer, Ivo Lund", "The four-page memo"),
        ("The open letter, signed by 300 doctors including Professor Ada Moro", "The open letter"),
        ("The autopsy report, a copy of which was seen by this newspaper", "The autopsy report"),
        ("a letter seen by the Kosa Post", "a letter seen by the Kosa Post"),
        ("A WhatsApp voice note", "A WhatsApp voice note"),
        ("a page of the ship's log", "a page of the ship's log"),
        ("The catalogue", "The catalogue"),
        ("a paper by two economists at Kosa University", "a paper by two economists at Kosa University"),
        ("Article 14 of the constitution", "Article 14 of the constitution"),
    ],
)
def test_a_text_is_told_by_its_noun(phrase: str, name: str) -> None:
    (source,) = sources_of(phrase)
    assert (source.kind.value, source.name.casefold()) == (Kind.DOCUMENT, name.removesuffix(",").casefold())


@pytest.mark.parametrize(
    ("phrase", "kind"),
    [
        ("a statement by the army", Kind.STATE),  # an utterance speaks for its issuer
        ("the army's statement", Kind.STATE),
        ("the report's author, Professor Ada Moro", Kind.EXPERT),
        ("opposition figures", Kind.PARTY),
        ("a section of the press", Kind.MEDIA),
        ("the paper", Kind.MEDIA),
        ("the driver", Kind.LOCAL),
    ],
)
def test_what_is_no_text(phrase: str, kind: Kind) -> None:
    assert sources_of(phrase)[0].kind.value is not Kind.DOCUMENT
    assert sources_of(phrase)[0].kind.value in (kind, Kind.UNKNOWN)


def test_the_names_of_laws_and_treaties() -> None:
    assert all(
        map(is_called_as_a_text, ["Fisheries Act", "the Convention against Torture", "Treaty of Kosa"])
    )
    assert not any(map(is_called_as_a_text, ["Code Orange", "Bill Lund", "Harbour Convention Centre", "Act"]))
    (source,) = sources_of("the Convention against Torture")
    assert (source.kind.value, source.identity.value) == (Kind.DOCUMENT, Identity.NAMED)


def test_a_part_with_a_number_can_be_found() -> None:
    assert all(map(has_a_number, ["Annex 2 of the deal", "the Form 9B from Kosa"]))
    assert not any(map(has_a_number, ["Section of the press", "part"]))
    assert sources_of("Article 9")[0].identity.value is Identity.NAMED


def test_the_paper_takes_up_a_discussion_paper_but_not_one_before_an_outlet() -> None:
    lines = f"The ministry issued a discussion paper on fish.\n[The paper] {SAYS}"
    assert [s.kind.value for s in resolved(lines)[0] if s.mentions][-1] is Kind.DOCUMENT
    outlet = f"A discussion paper appeared.\n[The Kosa Post newspaper] {SAYS}\n[The paper] {SAYS}"
    _, rows = resolved(outlet)
    assert rows[0].source_id == rows[1].source_id
