"""How well a source could be found again, where the trained head holds it for a name."""

from __future__ import annotations

import pytest

from sayso.core.finding import Finding
from sayso.core.source import Identity
from sayso.resolving.sources import resolve_sources
from tests.marked import marked_document
from tests.resolving.reading import sources_of

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


@pytest.mark.parametrize(
    ("phrase", "identity"),
    [
        ("A commander in the Harbour Front", Identity.UNNAMED_PERSON),
        ("A leader of the Harbour Front, who asked not to be named,", Identity.UNNAMED_PERSON),
        ("A former head of the Harbour Agency", Identity.UNNAMED_PERSON),
        ("The second driver", Identity.UNNAMED_PERSON),
        ("The first witness", Identity.UNNAMED_PERSON),
        ("A spokesman for the Harbour Front", Identity.DESCRIBED),
        ("The commander of the Harbour Front", Identity.DESCRIBED),
        ("The first secretary", Identity.DESCRIBED),
        ("The second driver of the minister", Identity.DESCRIBED),
    ],
)
def test_one_of_several_could_not_be_found(phrase: str, identity: Identity) -> None:
    (source,) = sources_of(phrase)
    assert source.identity.value is identity
