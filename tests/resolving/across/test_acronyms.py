"""How a text spells an acronym out."""

from __future__ import annotations

import pytest

from sayso.resolving.across.acronyms import full_names


@pytest.mark.parametrize(
    ("text", "acronym", "names"),
    [
        ("said the Fars News Agency (FNA) on Monday", "FNA", ["Fars News Agency"]),
        ("FNA (Fars News Agency) said", "FNA", ["Fars News Agency"]),
        ("the Organisation for the Prohibition of Chemical Weapons ( OPCW )", "OPCW",
         ["Organisation for the Prohibition of Chemical Weapons"]),
        ("the Centre for Long-range Study (CLRS)", "CLRS", ["Centre for Long-range Study"]),
        ("Fars News Agency (FNA), or Fars news agency (FNA), of Farsi Net Association (FNA)", "FNA",
         ["Fars News Agency", "Fars news agency", "Farsi Net Association"]),
        ("the port of Velm (FNA) is shut", "FNA", []),
        ("FNA (see page 3) said", "FNA", []),
        ("(FNA) reported", "FNA", []),
        ("DFNA (Fars News Agency)", "FNA", []),
    ],
)  # fmt: skip
def test_full_names(text: str, acronym: str, names: list[str]) -> None:
    assert list(full_names(text, acronym)) == names
