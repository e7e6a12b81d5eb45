"""Who was there, weighed from plain signs."""

import pytest

from sayso.core.finding import Finding
from sayso.core.source import Kind
from sayso.judging.case import Case, page_of
from sayso.judging.lexicon import rows
from sayso.judging.seen import CONSTANT, ENOUGH, is_witness, signs
from tests.judging.articles import judged

LOCAL = Kind.LOCAL


def case_of(line: str) -> Case:
    """The case of a line with one row, as the judges left it."""
    told = judged(line)
    return Case(page_of(told.document, (), (), told.sources), told.row, Finding(told.row))


@pytest.mark.parametrize(
    ("who", "told", "kind", "seen"),
    [
        ("A nurse who slept in the ward", "<told> us {the windows shook all night}", LOCAL, True),
        ("Villagers", "<described> {hearing shots in the dark}", LOCAL, True),
        ("Ama Deku", '<told> us: {"We ran to the boat and my son was crying."}', LOCAL, True),
        ("Villagers", "<said> {the road will be paved in May}", LOCAL, False),
        ("Villagers", "<want> {the road paved}", LOCAL, False),
        ("The ministry", "<said> {smoke rose over the pier at dawn}", Kind.STATE, False),
        ("The army", "<described> {long rows of people in the dark}", Kind.STATE, False),
    ],
)
def test_people_on_the_spot_who_tell_a_scene(who: str, told: str, kind: Kind, seen: bool) -> None:
    row = judged(f"[{who}] {told}.", kinds={who: kind}).row
    assert [str(evidence.kind) for evidence in row.evidence] == ["witness"] * seen


def test_the_head_is_heard_beside_the_signs() -> None:
    line = "[Villagers] <said> {the roof came down at night}."
    kinds = {"Villagers": LOCAL}
    for chance, seen in ((0.01, False), (0.7, True)):
        row = judged(line, kinds=kinds, odds={"evidence": {"witness": chance}}).row
        assert bool(row.evidence) is seen


def test_what_one_heard_of_is_not_sensed() -> None:
    def of(content: str) -> set[str]:
        return set(signs(case_of(f"[Ada Pell] <said> {{{content}}}.")))

    assert "content: senses" in of("there were shots and she heard them")
    assert "content: senses" not in of("there were shots and she heard of them")


def test_every_weight_is_of_a_sign_and_the_usual_row_has_no_witness() -> None:
    weights = {row["sign"]: float(row["weight"]) for row in rows("witness")}
    assert weights[CONSTANT] < ENOUGH
    assert is_witness(case_of("[Pell] <said> {that the dam holds}.")) is None
