"""Deeds that a source tells of itself."""

import pytest

from sayso.core.source import Kind
from tests.judging.articles import judged


@pytest.mark.parametrize(
    ("line", "seen"),
    [
        ('{"I dug with my hands,"} [Pell] <said>.', True),
        ('{"We carried them out, then we ran back,"} [Pell] <said>.', True),
        ('{"We were sleeping when it came,"} [Pell] <said>.', True),
        ('{"I planted what they gave me,"} [Pell] <said>.', True),
        ('{"We wrote to them in May,"} [Pell] <said>.', False),
        ('{"We hoped for rain,"} [Pell] <said>.', False),
        ('{"I need a doctor,"} [Pell] <said>.', False),
        ('{"They tied my hands,"} [Pell] <said>.', True),
        ('{"They told my brother,"} [Pell] <said>.', False),
        ('{"I was on the bridge,"} [Pell] <said>.', True),
        ('{"I was in the majority,"} [Pell] <said>.', False),
        ('{"I heard it from my driver,"} [Pell] <said>.', False),
        ('{"I watched it all on the news,"} [Pell] <said>.', False),
        ('{"I heard a bang,"} [Pell] <said>.', True),
        ("[Pell] <said> {the roof fell}.", False),
    ],
)
def test_a_deed_in_the_first_person(line: str, seen: bool) -> None:
    assert [str(evidence.kind) for evidence in judged(line).row.evidence] == ["witness"] * seen


def test_an_office_tells_of_its_business() -> None:
    line = '{"We shelled the hill at noon,"} [the army] <said>.'
    assert judged(line, kinds={"the army": Kind.STATE}).row.evidence == ()


@pytest.mark.parametrize(
    ("line", "chance", "seen"),
    [
        ("[Ada Pell] <said> {she had carried two boys out}.", 0.4, True),
        ("[Ada Pell] <said> {she was feeding the cat}.", 0.4, True),
        ("[Ada Pell] <said> {she had carried two boys out}.", 0.05, False),
        ("[Ada Pell] <said> {she had hoped for rain}.", 0.4, False),
        ("[She] <said> {he carried two boys out}.", 0.4, False),
        ("[Activists] <said> {he fell in the raid}.", 0.4, False),
        ("[Ada Pell] <said> {she heard a plane, then nothing}.", 0.0, True),
        ("[Ada Pell] <said> {she had heard of the raid}.", 0.0, False),
        ("[Ada Pell] <said> {she saw nothing}.", 0.0, False),
        ("[His wife] <said> {he heard a plane}.", 0.0, False),
        ("[His wife] <said> {she heard a plane}.", 0.0, True),
        ("[The brother of a girl] <said> {he heard a plane}.", 0.0, True),
        ("[Ada Pell, whose brother was held,] <said> {he heard a plane}.", 0.0, False),
        ("[Ada Pell, whose house was hit,] <said> {she heard a plane}.", 0.0, True),
        ("[The lawyer of the driver] <said> {he heard a plane}.", 0.0, False),
        ("[The lawyer of the driver] <said> {he chiselled the stone}.", 0.6, False),
        ("[The lawyer of the driver] <said> {he himself chiselled the stone}.", 0.6, True),
        ("[The lawyer of the driver] <said> {he himself heard a plane}.", 0.0, True),
        ("[Ada Pell] <said> {she saw the raid on television}.", 0.0, False),
        ("[Ada Pell] <said> {she saw the raid on the port}.", 0.0, True),
    ],
)
def test_a_deed_in_the_third_person_must_be_likely_too(line: str, chance: float, seen: bool) -> None:
    row = judged(line, odds={"evidence": {"witness": chance}}).row
    assert [str(evidence.kind) for evidence in row.evidence] == ["witness"] * seen


@pytest.mark.parametrize(
    ("line", "seen"),
    [
        ("[Ada Pell] <said> {she was beaten by the guards}.", True),
        ("[Ada Pell] <said> {that she had been blindfolded for three days}.", True),
        ("[Ada Pell] <said> {she was told of the raid}.", False),
        ("[Ada Pell] <described> {how guards came before sunrise}.", True),
        ("[Ada Pell] <recalled> {carrying the lamps to the pier}.", True),
        ("[Residents] <described> {at least six loud bangs}.", True),
        ("[Ada Pell] <described> {the plan as a joke}.", False),
        ("[His wife] <said> {he was beaten by the guards}.", False),
        ("[The lawyer] <said> {that his client was beaten by the guards}.", False),
        ("[Ada Pell] <recalled> {that her uncle had left in May}.", False),
    ],
)
def test_what_was_done_to_a_body_and_scenes_are_witnessed(line: str, seen: bool) -> None:
    assert [str(evidence.kind) for evidence in judged(line).row.evidence] == ["witness"] * seen


def test_an_office_describes_what_it_was_told() -> None:
    line = "[The army] <described> {how two men came before sunrise}."
    assert judged(line, kinds={"The army": Kind.STATE}).row.evidence == ()


def test_it_shows_the_words() -> None:
    told = judged('{"It was dark and I dug with my hands,"} [Pell] <said>.')
    (evidence,) = told.row.evidence
    assert [span.of(told.document.text) for span in evidence.spans] == ["I dug"]
