"""Whom "the interlocutor of the agency" means: the only one who told an outlet. All names invented."""

from __future__ import annotations

import pytest

from sayso.core.source import Identity, Kind
from tests.resolving.reading import SAYS, named, resolved


def _told(whom: str) -> str:
    return f"[The military expert Karl Lund] <told> {whom} {{that it was over}}."


@pytest.mark.parametrize(
    "outlet", ["FAN", "the agency Velmar", "our edition", "us", "the correspondent of FAN"]
)
@pytest.mark.parametrize(
    "phrase",
    ["The interlocutor of the agency", "The agency's interlocutor", "Our interlocutor", "The interlocutor"],
)
def test_he_is_the_one_who_told_an_outlet(outlet: str, phrase: str) -> None:
    assert named(f"{_told(outlet)}\n[{phrase}] {SAYS}") == ["Karl Lund"] * 2


def test_he_is_the_one_who_was_interviewed() -> None:
    lines = f"In an interview with FAN, [the expert Karl Lund] {SAYS}\n[The interlocutor of FAN] {SAYS}"
    assert named(lines) == ["Karl Lund"] * 2


def test_of_two_he_is_the_one_of_the_outlet_that_is_named() -> None:
    other = "[The analyst Ada Moro] <told> Velmar {that it was not}."
    lines = f"{_told('FAN')}\n{other}\n[The interlocutor of Velmar] {SAYS}"
    assert named(lines) == ["Karl Lund", "Ada Moro", "Ada Moro"]


@pytest.mark.parametrize(
    ("before", "phrase"),
    [
        (
            f"{_told('FAN')}\n[The analyst Ada Moro] <told> FAN {{that it was not}}.",
            "The interlocutor of the agency",
        ),
        (f"[The military expert Karl Lund] {SAYS}", "The interlocutor of the agency"),
        (_told("the minister"), "The interlocutor of the agency"),
        (_told("reporters"), "The interlocutor of the agency"),
        (_told("FAN"), "The interlocutor of Velmar"),
        (_told("FAN"), "An interlocutor of the agency"),
        (_told("FAN"), "The interlocutor of the agency in the army"),
        (_told("FAN"), "The source of the agency"),
        ("[The experts] <told> FAN {that it was over}.", "The interlocutor of the agency"),
    ],
)
def test_without_that_ground_he_is_nobody_known(before: str, phrase: str) -> None:
    assert named(f"{before}\n[{phrase}] {SAYS}")[-1] == phrase


@pytest.mark.parametrize("phrase", ["The interlocutor of the agency", "The agency's interlocutor"])
def test_he_is_nobody_of_the_agency(phrase: str) -> None:
    (source,), _ = resolved(f"[{phrase}] {SAYS}")
    told = source.kind.value, source.identity.value, source.affiliation
    assert told == (Kind.OTHER, Identity.UNNAMED_PERSON, "")


@pytest.mark.parametrize(
    ("phrase", "kind"),
    [("A source of the publication", Kind.OTHER), ("A source of the ministry", Kind.STATE)],
)
def test_an_informant_is_nobody_of_the_outlet_he_informs(phrase: str, kind: Kind) -> None:
    (source,), _ = resolved(f"[{phrase}] {SAYS}")
    assert source.kind.value is kind
