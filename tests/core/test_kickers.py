"""Labels over headlines, and names of sections."""

import pytest

from sayso.core.kickers import is_kicker, names_section


@pytest.mark.parametrize(
    ("line", "kicker"),
    [
        ("EXCLUSIVE", True),
        ("For immediate release:", True),
        ("EMBARGOED UNTIL 00:01 ON MONDAY", True),
        ("Live updates", True),
        ("Opinion polls are wrong", False),
        ("Exclusive school shuts", False),
    ],
)
def test_a_label_is_a_whole_line(line: str, kicker: bool) -> None:
    assert is_kicker(line) is kicker


@pytest.mark.parametrize(
    ("words", "section"),
    [("News", True), ("World news", True), ("News & Analysis", True), ("Velm News", False), ("", False)],
)
def test_a_section_is_no_outlet(words: str, section: bool) -> None:
    assert names_section(words) is section
