"""Who asked to stay without a name is nobody whom the text names."""

from __future__ import annotations

import pytest

from sayso.core.source import Identity
from tests.resolving.reading import SAYS, named, resolved


@pytest.mark.parametrize(
    ("phrase", "named_too"),
    [
        ("The former guard, who asked not to be named,", False),
        ("The guard, who spoke on condition of anonymity,", False),
        ("The guard, who wished to remain anonymous,", False),
        ("The guard", True),
        ("The guard, who asked not to be moved,", True),
    ],
)
def test_it_is_not_the_one_named_before(phrase: str, named_too: bool) -> None:
    first, second = named(f"[The guard Ada Moro] {SAYS}\n[{phrase}] {SAYS}")
    assert (first == second) is named_too


def test_it_is_nobody_who_could_be_found() -> None:
    sources, _ = resolved(f"[The former guard], who asked not to call his name, {SAYS}")
    assert sources[0].identity.value is Identity.UNNAMED_PERSON


def test_it_is_not_the_one_named_after() -> None:
    lines = f"[The officer, who asked not to be named,] {SAYS}\n[The officer Ada Moro] {SAYS}"
    assert len(set(named(lines))) == 2


def test_it_may_be_one_without_a_name_before() -> None:
    first, second = named(f"[A source in the army] {SAYS}\n[The source, who asked not to be named,] {SAYS}")
    assert first == second
