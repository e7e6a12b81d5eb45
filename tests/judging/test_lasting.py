"""Where a relay named in one row does not hold for the rows before it."""

import pytest

from tests.judging.articles import judged


@pytest.mark.parametrize("word", ["denied", "rejects", "refused to believe"])
def test_what_was_denied_before_was_denied_to_everybody(word: str) -> None:
    lines = f'Rain fell.\n[She] <{word}> {{it}}.\n{{"No"}}, [she] <told> AFP.'
    assert judged(lines, same={"She": "she"}).chain() == ["she"]
    assert judged(lines.replace(word, "said"), same={"She": "she"}).chain() == ["AFP~", "she"]


def test_a_headline_has_no_relay_that_only_another_row_of_its_source_leads_up_to() -> None:
    lines = "{So}: [the mayor]\n[The mayor] <told> AFP {that it rained}."
    odds = {"relayed": {"implied": 0.9, "no": 0.1}}
    assert judged(lines, odds=odds).chain() == ["the mayor"]


def test_only_a_lead_has_the_relay_of_another_source_named_after_it() -> None:
    odds = {"relayed": {"implied": 0.9, "no": 0.1}}
    rows = [f"[Guard {n}] <said> {{that it rained}}." for n in "ABC"]
    lines = "\n".join(["Rain fell.", *rows, "[The mayor] <told> AFP {so}."])
    assert [judged(lines, odds=odds).chain(k)[0] for k in range(3)] == ["AFP~", "AFP~", "Guard C"]
