"""Independence with perfect detectors on PressSim: near the truth, within its bounds, safe from attacks."""

import pytest

from evaluation.presssim import ATTACKS, Family, attacked, families
from evaluation.tracing.asked import by_oracle

pytestmark = pytest.mark.slow

FAMILIES = tuple(families("choose", 12, seed=3))
ANSWERS = [answer for family in FAMILIES for answer in by_oracle(family)]


def test_the_figures_are_near_the_truth() -> None:
    figures = [(answer.true.independent, answer.told) for answer in ANSWERS if answer.told]
    assert len(figures) > 40
    assert sum(true == told.likely for true, told in figures) > 0.7 * len(figures)
    assert sum(told.lo <= true <= told.hi for true, told in figures) > 0.9 * len(figures)


@pytest.mark.parametrize("attack", sorted(ATTACKS))
def test_no_attack_raises_the_lower_figure(attack: str) -> None:
    for family in FAMILIES[:6]:
        before, after = (lows(one) for one in (family, attacked(family, attack)))
        assert {key: low for key, low in after.items() if key in before and low > before[key]} == {}


def lows(family: Family) -> dict[str, int]:
    return {answer.event.claim: answer.told.lo for answer in by_oracle(family) if answer.told}
