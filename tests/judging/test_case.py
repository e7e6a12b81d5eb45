"""Where the sentences of a page begin."""

from __future__ import annotations

import pytest

from sayso.core.document import Document
from sayso.judging.case import page_of


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("The ferry left at 4 a.m. Moscow time. It rained.", 2),
        ("The ferry left at 9 p.m. Friday and sank. It rained.", 2),
        ("The ferry left at 9 p.m. Friday was quiet. It rained.", 3),
    ],
)
def test_an_hour_goes_on_behind_its_full_stops(text: str, sentences: int) -> None:
    assert len(page_of(Document(text, "ferry"), (), (), ()).begins) == sentences
