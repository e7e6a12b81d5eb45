"""How well a source could be found again, where the trained head holds it for a name."""

from __future__ import annotations

import pytest

from sayso.core.finding import Finding
from sayso.core.source import Identity
from sayso.resolving.sources import resolve_sources
from tests.marked import marked_document

HEAD = {"identity": {"named": 0.95, "described": 0.03, "unnamed_person": 0.02}}


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ("A trustee of the fund run by Ada Moro", False),
        ("the man who once guarded Ada Moro", False),
        ("Ada Moro, who guarded the fund", True),
    ],
)
def test_nobody_is_named_by_a_name_in_what_is_told_of_him(words: str, named: bool) -> None:
    document, (row,) = marked_document(f"[{words}] <said> {{it was over}}.")
    sources, (found,) = resolve_sources(document, (), [Finding(row, odds=HEAD)])
    source = next(source for source in sources if source.id == found.source_id)
    assert (source.identity.value is Identity.NAMED) is named
