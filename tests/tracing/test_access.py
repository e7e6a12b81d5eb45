"""How a source can know, by the words that present it."""

import pytest

from sayso.core.origin import Access
from sayso.core.source import Kind
from sayso.tracing.access import by_words, told_of


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
        ("the opposition-run Sirat Observatory", Kind.NGO, Access.NONE),
    ],
)
def test_who_can_know_by_the_words_that_present_him(words: str, kind: Kind, access: Access) -> None:
    assert by_words(words, kind).access is access


def test_a_clause_behind_a_full_name_tells_of_its_bearer_wherever_it_stands() -> None:
    text = "How reports Dawn with the link to Lena Holt, a nurse who was asleep below, smoke was seen."
    assert told_of("Lena Holt", text, Kind.LOCAL).access is Access.WITNESS
    assert told_of("Ada Brand", text, Kind.LOCAL).access is Access.NONE
