"""What "it reads" means: a text told of shortly before, and no body that only stands there."""

from __future__ import annotations

import pytest

from tests.resolving.reading import named

READS = "{“Batch 77 is bad,”} [it] <reads>."
CASES = [
    (f"[The ministry] <said> {{so}}.\nSole showed us an e-mail.\n{READS}", "an e-mail"),
    (f"[The ministry] <said> {{so}}.\nSole gave the paper a note. It was long.\n{READS}", "a note"),
    (f"[The bank] <denied> {{it}}.\nSole brought her a letter.\n{READS}", "a letter"),
    (f"[The ministry] <said> {{so}}.\nSole came to us.\n{READS}", "it"),
    (f"[The council] <met> {{so}}.\nThe day was hot.\n{READS}", "it"),
    ("[The bank] <said in a statement> {so}.\n{“We are sorry,”} [it] <read>.", "The bank"),
    ("[The bank] <said> {so}.\n{“We are sorry,”} [it] <said>.", "The bank"),
]


@pytest.mark.parametrize(("lines", "meant"), CASES)
def test_it_means(lines: str, meant: str) -> None:
    assert named(lines)[-1] == meant
