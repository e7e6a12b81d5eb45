"""How a source can know, by the words that present it."""

import pytest

from sayso.core.origin import Access
from sayso.core.source import Kind
from sayso.tracing.access import by_words


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
