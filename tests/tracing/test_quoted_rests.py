"""A quotation without a name is its speaker's, where somebody is quoted with it by name."""

import pytest

from sayso.core.origin import Way
from tests.tracing.test_trace import the_fire
from tests.tracing.told import told

SAID = "The dam broke because the sluice had rusted for nine years and the water board knew of it"
UNNAMED = f"{{“{SAID},”}} [an engineer] <said>.\nThe valley was flooded."


@pytest.mark.parametrize(
    ("other", "quotes"),
    [
        (f"{{“{SAID},”}} [Ada Moro] <said>.\nShe built it.", True),
        (f"{{{SAID}}}, [Ada Moro] <said>.\nShe built it.", False),
        (f"{{{SAID}}}, <according to> [the Sarn Courier].\nNobody lives there now.", False),
        (f"{{“{SAID},”}} [the Sarn Courier] <wrote>.\nNobody lives there now.", False),
    ],
)
def test_who_is_quoted_by_name(other: str, quotes: bool) -> None:
    unnamed, named = told(UNNAMED, outlet="Hestby Bugle"), told(other, outlet="Moldorf Sun")
    event = the_fire(unnamed, named)
    assert (Way.QUOTED in {rest.way for rest in event.rests}) is quotes
